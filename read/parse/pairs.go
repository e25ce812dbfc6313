package parse

import "dossier"

// pairUp hangs both signs of a pair of quotation marks or brackets on the head
// word of what they enclose, as the treebanks do: the network, which sees them one
// by one, often hangs the closing one elsewhere. It returns its memory.
func pairUp(open []int32, ts []dossier.Token, below []kids) []int32 {
	leaf := func(i int) bool { return ts[i].Rel == "punct" && !below[i].any }
	open = open[:0]
	for i := range ts {
		switch side(&ts[i]) {
		case opens:
			open = append(open, int32(i))
		case closes:
			if len(open) == 0 {
				continue
			}
			from := int(open[len(open)-1])
			open = open[:len(open)-1]
			if i-from > longest {
				continue // a stray mark
			}
			if top := headWithin(ts, from, i, leaf); top >= 0 && leaf(from) && leaf(i) {
				ts[from].Head, ts[i].Head = top, top
			}
		}
	}
	return open
}

const (
	neither = iota
	opens
	closes
)

// side tells an opening sign from a closing one; of plain marks only the tag can.
func side(t *dossier.Token) int {
	switch t.XPOS {
	case "``", "-LRB-":
		return opens
	case "''", "-RRB-":
		return closes
	}
	return neither
}

// headWithin returns the word strictly between from and to that stands highest of
// those that hang outside, or -1.
func headWithin(ts []dossier.Token, from, to int, leaf func(i int) bool) int {
	top, least := -1, 0
	for i := from + 1; i < to; i++ {
		if h := ts[i].Head; leaf(i) || h > from && h < to {
			continue
		}
		if d := depth(ts, i); top < 0 || d < least {
			top, least = i, d
		}
	}
	return top
}

// depth is how many steps i is below the root.
func depth(ts []dossier.Token, i int) int {
	d := 0
	for ; ts[i].Head >= 0 && d < len(ts); i = ts[i].Head {
		d++
	}
	return d
}
