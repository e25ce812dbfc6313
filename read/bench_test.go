package read

import (
	"reflect"
	"runtime"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"dossier"
	"dossier/internal/demo"
	"dossier/read/figure"
	"dossier/read/page"
	"dossier/read/token"
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

// steps are the steps that shares of time are given for, in their order.
type steps [8]atomic.Int64 // nanoseconds

func (*steps) names() []string {
	return []string{"page", "token", "parse", "when", "name", "figure", "quote", "event"}
}

// read is [Reader.Read] with a clock between the steps; TestStepsAreTheReading
// holds the two together.
func (c *steps) read(rd *Reader, raw dossier.Raw) (r dossier.Reading, err error) {
	step, since := 0, time.Now()
	done := func() {
		now := time.Now()
		c[step].Add(int64(now.Sub(since)))
		step, since = step+1, now
	}
	a, err := page.Split(raw)
	if err != nil {
		return r, err
	}
	done()
	r = dossier.Reading{Reader: Version, Sentences: token.Sentences(a.Text, a.Blocks)}
	done()
	rd.model.Parse(r.Sentences)
	done()
	found := rd.times.Find(a.Text, r.Sentences)
	a.Published = rd.times.Publication(a, found)
	r.Times = found.Anchor(a.Published)
	a.ID = dossier.ArticleID(a.Address(), a.Outlet, a.Text)
	r.Article = a
	done()
	r.Mentions, r.Chains = rd.names.Find(a, r.Sentences)
	done()
	r.Figures = rd.figs.Find(a.Text, r.Sentences, r.Times)
	done()
	r.Statements = rd.quotes.Find(a, r.Sentences, r.Mentions, r.Chains)
	figure.Attribute(r.Figures, r.Statements)
	done()
	r.Events, r.Agreements, r.Undertakings = rd.events.Find(&r)
	done()
	return r, nil
}

// TestStepsAreTheReading: the benchmark's pipeline is the reader's.
func TestStepsAreTheReading(t *testing.T) {
	rd, err := New()
	if err != nil {
		t.Fatal(err)
	}
	for _, raw := range long() {
		want, err := rd.Read(raw)
		if err != nil {
			t.Fatal(err)
		}
		var c steps
		got, err := c.read(rd, raw)
		if err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("%s: the benchmark reads it another way (error %v)", raw.Source, err)
		}
	}
}

// BenchmarkRead gives articles of 600 words a second on all cores, the share of
// each step, and the heap that the reader and the articles under way take.
func BenchmarkRead(b *testing.B) {
	rd, err := New()
	if err != nil {
		b.Fatal(err)
	}
	raws := long()
	var c steps
	b.ReportAllocs()
	b.ResetTimer()
	b.RunParallel(func(pb *testing.PB) {
		for i := 0; pb.Next(); i++ {
			if _, err := c.read(rd, raws[i%len(raws)]); err != nil {
				b.Error(err)
			}
		}
	})
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "articles/s")
	c.report(b)
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	b.ReportMetric(float64(m.HeapSys)/(1<<20), "MB-heap")
}

// report gives each step's share of the time of all.
func (c *steps) report(b *testing.B) {
	var all int64
	for i := range c {
		all += c[i].Load()
	}
	for i, name := range c.names() {
		b.ReportMetric(100*float64(c[i].Load())/float64(max(1, all)), "%"+name)
	}
}
