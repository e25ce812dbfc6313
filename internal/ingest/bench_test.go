package ingest_test

import (
	"path/filepath"
	"testing"

	"dossier/internal/ingest"
	"dossier/internal/store/sqlite"
	"dossier/internal/store/storetest"
	"dossier/read"
)

// BenchmarkAll measures adding short articles: with a reader that costs nothing,
// with the real one, and when they are there already.
func BenchmarkAll(b *testing.B) {
	real, err := read.New()
	if err != nil {
		b.Fatal(err)
	}
	for _, c := range []struct {
		name   string
		reader ingest.Reader
		twice  bool
	}{{"made-up reader", storetest.Reader{}, false}, {"real reader", real, false}, {"already there", real, true}} {
		b.Run(c.name, func(b *testing.B) {
			st, err := sqlite.Open(filepath.Join(b.TempDir(), "news.db"), sqlite.Options{})
			if err != nil {
				b.Fatal(err)
			}
			defer st.Close() //nolint:errcheck // only measured
			in := ingest.Ingester{Reader: c.reader, Version: "1", Store: st}
			articles := task{N: b.N}.articles()
			if c.twice {
				if _, err := in.All(b.Context(), articles, b.N); err != nil {
					b.Fatal(err)
				}
			}
			b.ResetTimer()
			if sum, err := in.All(b.Context(), articles, b.N); err != nil || sum.Failed > 0 {
				b.Fatal(sum, err)
			}
			b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "articles/s")
		})
	}
}
