package parse

import "dossier"

// joinTwins makes one name of two: in "visits Port Alva" the network, which sees
// the words one by one, can make both the object. The second then hangs on the first.
func joinTwins(ts []dossier.Token) {
	for i := 1; i < len(ts); i++ {
		a, b := &ts[i-1], &ts[i]
		if a.Head >= 0 && a.Head == b.Head && a.Rel == b.Rel && a.UPOS == "PROPN" && b.UPOS == "PROPN" &&
			IsRel(a.Rel, "nsubj", "obj", "iobj", "obl", "nmod", "appos") {
			b.Head, b.Rel = i-1, "flat"
		}
	}
}
