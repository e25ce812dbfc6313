package parse

import (
	"os"
	"testing"

	"dossier"
)

// BenchmarkNews parses the file of DOSSIER_CONLLU (news is what counts), an
// article's worth of sentences at a time.
func BenchmarkNews(b *testing.B) {
	f, err := os.Open(os.Getenv("DOSSIER_CONLLU"))
	if err != nil {
		b.Skip("no DOSSIER_CONLLU")
	}
	defer f.Close()
	docs, err := ReadCoNLLU(f)
	if err != nil {
		b.Fatal(err)
	}
	m, words := model(b), 0
	for _, d := range docs {
		for _, s := range d.Sentences {
			words += len(s.Tokens)
		}
	}
	for k := m.net.k; k >= plainGo; k-- {
		m.net.use(k)
		b.Run([]string{"plain", "avx2", "avx512", "vnni"}[k], func(b *testing.B) {
			for b.Loop() {
				for _, d := range docs {
					m.Parse(append([]dossier.Sentence(nil), d.Sentences...))
				}
			}
			b.ReportMetric(float64(words)*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
		})
	}
}
