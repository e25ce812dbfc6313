package merge

import (
	"cmp"
	"slices"

	"dossier"
)

// verdicts are the judgements that count: of each pair the last word, a person's
// before a machine's.
type verdicts []dossier.Judgement

func newVerdicts(js []dossier.Judgement) verdicts {
	last := map[[2]string]dossier.Judgement{}
	for _, j := range js {
		pair := [2]string{min(j.A, j.B), max(j.A, j.B)}
		if j.Withdrawn || j.A == j.B {
			continue
		}
		if old, ok := last[pair]; !ok || weigh(old, j) < 0 {
			j.A, j.B = pair[0], pair[1]
			last[pair] = j
		}
	}
	var out verdicts
	for _, j := range last {
		if j.Verdict != dossier.Unsure {
			out = append(out, j)
		}
	}
	slices.SortFunc(out, func(a, b dossier.Judgement) int {
		return cmp.Or(cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B))
	})
	return out
}

// weigh orders two judgements of one pair: the heavier is the greater.
func weigh(a, b dossier.Judgement) int {
	person := func(j dossier.Judgement) int {
		if j.By == "machine" {
			return 0
		}
		return 1
	}
	return cmp.Or(
		cmp.Compare(person(a), person(b)), a.When.Compare(b.When),
		cmp.Compare(a.Score, b.Score), cmp.Compare(a.Verdict, b.Verdict), cmp.Compare(a.By, b.By),
	)
}

// apply brings the verdicts on things that resolve knows into u: first who has to
// stay apart, then who is the same.
func (v verdicts) apply(u *sets, resolve func(id string) (int, bool)) {
	for _, want := range []dossier.Verdict{dossier.Different, dossier.Same} {
		for _, j := range v {
			a, okA := resolve(j.A)
			b, okB := resolve(j.B)
			switch {
			case j.Verdict != want || !okA || !okB:
			case want == dossier.Different:
				u.forbid(a, b)
			default:
				u.join(a, b)
			}
		}
	}
}

// about returns the ids that a verdict names.
func (v verdicts) about() map[string]bool {
	out := map[string]bool{}
	for _, j := range v {
		out[j.A], out[j.B] = true, true
	}
	return out
}
