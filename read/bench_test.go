package read_test

import (
	"runtime"
	"strings"
	"testing"

	"dossier"
	"dossier/internal/demo"
	"dossier/read"
)

// long returns sample articles of about 600 words each: the size that figures of
// speed are given for.
func long() []dossier.Raw {
	var out []dossier.Raw
	var text []string
	words := 0
	for _, raw := range demo.Articles() {
		text = append(text, raw.Text)
		if words += len(strings.Fields(raw.Text)); words >= 600 {
			raw.Text = strings.Join(text, "\n\n")
			out = append(out, raw)
			text, words = nil, 0
		}
	}
	return out
}

// BenchmarkRead gives articles of 600 words a second on all cores, and the heap
// that the reader and the articles under way take.
func BenchmarkRead(b *testing.B) {
	rd, err := read.New()
	if err != nil {
		b.Fatal(err)
	}
	raws := long()
	b.ReportAllocs()
	b.ResetTimer()
	b.RunParallel(func(pb *testing.PB) {
		for i := 0; pb.Next(); i++ {
			if _, err := rd.Read(raws[i%len(raws)]); err != nil {
				b.Error(err)
			}
		}
	})
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "articles/s")
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	b.ReportMetric(float64(m.HeapSys)/(1<<20), "MB-heap")
}
