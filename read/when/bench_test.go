package when

import (
	"strings"
	"testing"

	"dossier"
	"dossier/read/parse"
	"dossier/read/token"
)

// news is an article of about 600 words once repeated.
const news = `The foreign ministers of Alba and Borea met in the capital on Wednesday and signed a three-year roadmap, five months after the two countries' presidents agreed to it.
Trade stood at $1.6 billion over nine months ending in late December, up 41 percent on the corresponding period of the previous year, official figures show.
"We hope to open the link before the end of this year," the minister said on Oct. 3, 2023, after a visit that had been put off twice since 2021.
In mid-September the council approved the plan; days earlier, parliament had rejected a similar one by 47 votes to 32.
The summit will take place from Oct. 22 to Oct. 24 in the port of Caria, where about 3,500 people protested last week.
Over the past several months the currency has lost a third of its value, and some 20,000 workers left their jobs in the third quarter.
`

func benchArticle(b *testing.B) (string, []dossier.Sentence) {
	b.Helper()
	text := strings.Repeat(news, 4)
	sents := token.Sentences(text, []dossier.Block{{Span: dossier.Span{End: len(text)}, Kind: dossier.Paragraph}})
	m, err := parse.New()
	if err != nil {
		b.Fatal(err)
	}
	m.Parse(sents)
	return text, sents
}

func BenchmarkFindAndAnchor(b *testing.B) {
	text, sents := benchArticle(b)
	f, err := New()
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		fd := f.Find(text, sents)
		fd.Anchor(f.Publication(dossier.Article{Text: text}, fd))
	}
}
