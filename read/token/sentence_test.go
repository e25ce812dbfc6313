package token

import (
	"strings"
	"testing"

	"dossier"
)

// sentences returns the tokens of each sentence of one paragraph, joined by spaces.
func sentences(text string) []string {
	var out []string
	block := dossier.Block{Span: dossier.Span{Start: 0, End: len(text)}, Kind: dossier.Paragraph}
	for _, s := range Sentences(text, []dossier.Block{block}) {
		var words []string
		for _, t := range s.Tokens {
			words = append(words, t.Text)
		}
		out = append(out, strings.Join(words, " "))
	}
	return out
}

func TestWords(t *testing.T) {
	for in, want := range map[string]string{
		"Norland's envoy doesn't agree":  "Norland 's envoy does n't agree",
		"the two countries’ long-term":   "the two countries ’ long - term",
		"$1.6 billion, up 41%":           "$ 1.6 billion , up 41 %",
		"Norland–Vesta co-operation":     "Norland – Vesta co-operation",
		"in mid-September the U.S. and":  "in mid-September the U.S. and",
		"highest “level.” and":           "highest “ level . ” and",
		"see www.example.org/a?b=1, and": "see www.example.org/a?b=1 , and",
		"they cannot; he'd go":           "they can not ; he 'd go",
		"the 1990s, '90s and 1,200":      "the 1990s , '90s and 1,200",
		"US$5m or €3bn at 5pm":           "US$ 5 m or € 3 bn at 5 pm",
		"Ana—both—said... \"no\"":        "Ana — both — said ... \" no \"",
		"on 9/11 and/or 2024-10-22":      "on 9/11 and / or 2024-10-22",
		"call 713-555-0365 in 2001-2002": "call 713-555-0365 in 2001 - 2002",
		"O'Brien of the AT&T group":      "O'Brien of the AT&T group",
	} {
		if got := strings.Join(sentences(in), " | "); got != want {
			t.Errorf("%q\n got %s\nwant %s", in, got, want)
		}
	}
}

func TestSentenceEnds(t *testing.T) {
	for in, want := range map[string]int{
		"He met Gov. Ruiz in the U.S. The deal was off.":    2,
		"He met U.S. Secretary Ana F. Ruiz on Sept. 30.":    1,
		"“We will sign,” Ana Ruiz said, “if they do.”":      1,
		"“Will you sign?” Ana Ruiz asked.":                  1,
		"“Will you sign?” asked the envoy. “No.”":           2,
		"“It is done.” The envoy left.":                     2,
		"They oppose Group Z. Group Z is small.":            2,
		"Norlandic, Vestan and Ostian\ndiplomats met. Yes.": 2,
		"It is a plan (see No. 5). They agreed.":            2,
		"He said no... She said yes.":                       2,
		"talks.The envoy left":                              2,
	} {
		if got := sentences(in); len(got) != want {
			t.Errorf("%q: %d sentences, want %d: %q", in, len(got), want, got)
		}
	}
}
