package figure

import (
	"strings"
	"testing"

	"dossier"
	"dossier/read/parse"
	"dossier/read/token"
)

const news = `Trade stood at $1.6 billion over nine months, up 41 percent on the corresponding period, official figures show.
The council approved the plan by 47 votes to 32, and about 3,500 people protested outside.
The foreign ministers of Alba and Borea met in the capital and signed a three-year roadmap.
The currency has lost a third of its value, and some 20,000 workers left their jobs in the third quarter.
The minister said that the two sides had held long talks about the border, the river and the port.
`

func BenchmarkFind(b *testing.B) {
	text := strings.Repeat(news, 7)
	sents := token.Sentences(text, []dossier.Block{{Span: dossier.Span{End: len(text)}, Kind: dossier.Paragraph}})
	m, err := parse.New()
	if err != nil {
		b.Fatal(err)
	}
	m.Parse(sents)
	f, err := New()
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		f.Find(text, sents, nil)
	}
}
