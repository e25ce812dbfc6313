package name

import (
	"dossier"
	"dossier/read/parse"
)

// firstPerson links "I" and its forms in a quotation to the one who speaks:
// "“I will sign,” Ana Ruiz said." "We" is left alone: it is the speaker and
// others, and who they are is not told.
func (d *doc) firstPerson() {
	var found []item
	for s := range d.sents {
		t := d.tokens(s)
		for i := range t {
			if !d.quoted[s][i] || !singleSpeaker(t[i].Text) || t[i].UPOS != "PRON" || d.at(s, i) >= 0 {
				continue
			}
			if c := d.quotedSpeaker(s); c >= 0 {
				found = append(found, item{sent: s, first: i, last: i, form: dossier.Pronoun, kind: dossier.Person, chain: c})
			}
		}
	}
	for _, it := range found {
		d.items = append(d.items, it)
		d.join(len(d.items)-1, it.chain)
	}
	if len(found) > 0 {
		d.sort()
	}
}

func singleSpeaker(w string) bool {
	switch w {
	case "I", "me", "Me", "my", "My", "mine", "Mine", "myself", "Myself":
		return true
	}
	return false
}

// quotedSpeaker returns the chain of the person who says, outside of quotation
// marks, what is quoted in sentence s; -1 where that is not told. The words can
// go on behind the sentence that names the speaker: "“I know,” he said. “I was
// there.”"
func (d *doc) quotedSpeaker(s int) int {
	for _, x := range []int{s, s - 1, s + 1, s - 2} {
		if x < 0 || x >= len(d.sents) || d.sents[x].Block != d.sents[s].Block {
			continue
		}
		if c, ok := d.sayer(x); ok {
			return c
		}
	}
	return -1
}

// sayer returns the chain of the subject of a verb of saying that stands outside
// of quotation marks, -1 when it is no person; false when there is no such verb.
func (d *doc) sayer(s int) (chain int, ok bool) {
	t := d.tokens(s)
	for i := range t {
		v := t[i].Head
		if !parse.IsRel(t[i].Rel, "nsubj") || v < 0 || !saying(t[v].Lemma) || d.quoted[s][i] || d.quoted[s][v] {
			continue
		}
		k := d.at(s, i)
		if k < 0 || d.items[k].chain < 0 || d.chains[d.items[k].chain].kind != dossier.Person {
			return -1, true
		}
		return d.items[k].chain, true
	}
	return -1, false
}
