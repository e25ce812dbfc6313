package event

import "dossier"

// TimesAt returns when that takes place which the words at the byte offsets tell,
// whether or not a rule takes them for an event: of a trigger the time that its
// event has, of another word the time that its clause gives.
func (f *Finder) TimesAt(r *dossier.Reading, offsets []int) []dossier.EventTime {
	d := f.newDoc(r)
	told := f.events(d)
	out := make([]dossier.EventTime, len(offsets))
	for i, at := range offsets {
		out[i] = d.timeAt(told, at)
	}
	return out
}

func (d *doc) timeAt(told []dossier.Event, at int) dossier.EventTime {
	for _, ev := range told {
		if ev.Trigger.Start <= at && at < ev.Trigger.End {
			return ev.Time
		}
	}
	for n := range d.sents {
		s := &d.sents[n]
		if at < s.Start || at >= s.End || len(s.Tokens) == 0 {
			continue
		}
		i := min(s.TokenAt(at), len(s.Tokens)-1)
		fr := frame{verb: i, comp: -1}
		switch {
		case s.isVerb(i):
			fr = s.verbFrame(i)
		case s.isNoun(i):
			fr = s.nounFrame(i)
		}
		return s.timeOf(i, &fr)
	}
	return dossier.EventTime{}
}
