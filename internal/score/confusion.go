package score

import (
	"cmp"
	"slices"
)

// Confusion is one kind of error and how often it was made: "ORG as LOC", 12.
// A task's errors are Confusions beside its Measures; the board prints the most
// frequent (`dossier score --task name --errors 10`).
type Confusion struct {
	What  string
	Count int
	Where []string // the text's name and the place or word in it
}

// Tally counts errors by their kind. The zero Tally is ready.
type Tally struct {
	at   map[string]int
	list []Confusion
}

// Add counts an error; where may be "".
func (t *Tally) Add(what, where string) {
	i, ok := t.at[what]
	if !ok {
		if t.at == nil {
			t.at = map[string]int{}
		}
		i = len(t.list)
		t.at[what] = i
		t.list = append(t.list, Confusion{What: what})
	}
	c := &t.list[i]
	c.Count++
	if where != "" {
		c.Where = append(c.Where, where)
	}
}

// Confusions returns what was counted, the most frequent first.
func (t *Tally) Confusions() []Confusion {
	out := slices.Clone(t.list)
	slices.SortFunc(out, func(a, b Confusion) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.What, b.What))
	})
	return out
}
