package dossier

// Index finds the entities of an Account by ID and by the chains they are made of.
type Index struct {
	byID    map[string]*Entity
	byChain map[ChainRef]*Entity
}

// Index builds the Index of acc; it holds until acc changes.
func (acc *Account) Index() Index {
	x := Index{map[string]*Entity{}, map[ChainRef]*Entity{}}
	for i := range acc.Entities {
		e := &acc.Entities[i]
		x.byID[e.ID] = e
		for _, ref := range e.Chains {
			x.byChain[ref] = e
		}
	}
	return x
}

// Entity returns the entity with the given ID, or nil.
func (x Index) Entity(id string) *Entity { return x.byID[id] }

// Of returns the entity that a chain of an article belongs to, or nil.
func (x Index) Of(article, chain string) *Entity { return x.byChain[ChainRef{article, chain}] }
