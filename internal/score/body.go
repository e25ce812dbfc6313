package score

import (
	"strings"
	"unicode"
)

// Body compares the words of article bodies with those of the truth, page by
// page, as the article extraction benchmark does: multisets of four words in a
// row; precision and recall are means over the pages, F1 is made of the two.
func Body(truth, found []string) []Measure {
	var p, r float64
	var withText, withTruth int
	for i := range truth {
		want, got := shingles(truth[i]), shingles(found[i])
		right, system, gold := overlap(got, want)
		if system > 0 {
			withText++
			p += float64(right) / float64(system)
		}
		if gold > 0 {
			withTruth++
			r += float64(right) / float64(gold)
		}
	}
	p, r = p/float64(max(1, withText)), r/float64(max(1, withTruth))
	f := 0.0
	if p+r > 0 {
		f = 2 * p * r / (p + r)
	}
	n := len(truth)
	return []Measure{{"Body precision", 100 * p, 0, withText, n}, {"Body recall", 100 * r, 0, withTruth, n}, {"Body F1", 100 * f, 0, n, n}}
}

// Within returns the share of the words of part that stand in text.
func Within(part, text string) float64 {
	right, system, _ := overlap(shingles(part), shingles(text))
	return float64(right) / float64(max(1, system))
}

func overlap(got, want map[string]int) (right, system, gold int) {
	for s, n := range got {
		system += n
		right += min(n, want[s])
	}
	for _, n := range want {
		gold += n
	}
	return right, system, gold
}

// shingles counts the runs of four words in text; a shorter text is one run.
func shingles(text string) map[string]int {
	words := strings.FieldsFunc(text, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) && r != '_'
	})
	out := map[string]int{}
	if len(words) > 0 && len(words) < 4 {
		out[strings.Join(words, " ")]++
	}
	for i := 0; i+4 <= len(words); i++ {
		out[strings.Join(words[i:i+4], " ")]++
	}
	return out
}

// BodyErrors counts lines of the truth that are missing and lines found that are
// false: those of more than three words of which most are not on the other side.
func BodyErrors(ids, truth, found []string) []Confusion {
	var out Tally
	for i, id := range ids {
		differingLines(&out, "line missing", id, truth[i], found[i])
		differingLines(&out, "line that is not the article's", id, found[i], truth[i])
	}
	return out.Confusions()
}

func differingLines(out *Tally, what, id, lines, in string) {
	for l := range strings.Lines(lines) {
		if len(strings.Fields(l)) > 3 && Within(l, in) < 0.5 {
			out.Add(what, id[:min(8, len(id))]+": "+oneLine(l))
		}
	}
}
