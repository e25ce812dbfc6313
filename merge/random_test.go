package merge

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"dossier"

	"pgregory.net/rapid"
)

// invented makes n readings of stories of about ten articles each, every article of
// 600 words with names, events, statements, figures and an agreement.
func invented(n int, seed uint64) []dossier.Reading {
	random := rand.New(rand.NewPCG(seed, 7))
	out := make([]dossier.Reading, n)
	for i := range out {
		out[i] = inventedReading(random, i, i/10)
	}
	return out
}

func inventedReading(random *rand.Rand, i, story int) dossier.Reading {
	name := func(k int) string { return fmt.Sprintf("%s%sov", syllable(story*7+k), syllable(story*13+k*5)) }
	var r dossier.Reading
	a := &r.Article
	a.Outlet = fmt.Sprintf("Outlet %d", random.IntN(12))
	a.Source, a.Title = fmt.Sprintf("%d.txt", i), fmt.Sprintf("%s and %s talk of %s", name(0), name(1), syllable(story))
	day := dossier.Date("2024-01-01").AddDays(story%300 + random.IntN(60))
	a.Published.Interval = dossier.Day(day)
	var text strings.Builder
	for k := range 12 {
		r.Chains = append(r.Chains, dossier.Chain{ID: fmt.Sprint("e", k), Name: "Ana " + name(k), Names: []string{"Ana " + name(k)}, Kind: []dossier.Kind{dossier.Person, dossier.Place, dossier.Organization}[k%3]})
	}
	for range 25 {
		start, who, whom := text.Len(), random.IntN(12), random.IntN(12)
		fmt.Fprintf(&text, "Ana %s signed the %s treaty", name(who), syllable(story))
		s := dossier.Span{Start: start, End: text.Len()}
		for range 18 {
			text.WriteString(" " + syllable(random.IntN(4000)) + syllable(random.IntN(40)))
		}
		text.WriteString(".")
		whole := dossier.Span{Start: start, End: text.Len()}
		text.WriteString(" ")
		r.Mentions = append(r.Mentions, dossier.Mention{Span: dossier.Span{Start: start, End: start + 4 + len(name(who))}, Kind: dossier.Person, Form: dossier.Name, Chain: fmt.Sprint("e", who)})
		at := strings.Index(text.String()[start:], "signed") + start
		ev := dossier.Event{Span: whole, Trigger: dossier.Span{Start: at, End: at + 6}, Type: dossier.Support, Status: dossier.Held, Attribution: dossier.Narrator,
			Actors: []dossier.Party{{Entity: fmt.Sprint("e", who)}}, Recipients: []dossier.Party{{Entity: fmt.Sprint("e", whom)}}}
		if random.IntN(2) == 0 {
			ev.Time.Interval = dossier.Day(day.AddDays(-random.IntN(9)))
		}
		if random.IntN(3) == 0 {
			r.Statements = append(r.Statements, dossier.Statement{Span: whole, Content: []dossier.Span{s}, Act: []dossier.Act{dossier.Assert, dossier.Deny}[random.IntN(8)/7], Speaker: dossier.Speaker{Name: name(who)}})
			continue
		}
		r.Events = append(r.Events, ev)
		if random.IntN(5) == 0 {
			v := float64(random.IntN(100))
			r.Figures = append(r.Figures, dossier.Figure{Span: s, Low: &v, High: &v, Unit: "USD", Of: "trade of " + name(who)})
		}
	}
	a.Text = text.String()
	a.Blocks = []dossier.Block{{Span: dossier.Span{End: len(a.Text)}, Kind: dossier.Paragraph}}
	a.ID = dossier.ArticleID(a.Source, a.Outlet, a.Text)
	r.Agreements = []dossier.Agreement{{Name: syllable(story) + " treaty", Steps: []dossier.Step{{Step: dossier.Signed, Status: dossier.StepDone, Span: r.Mentions[0].Span}}}}
	return r
}

func syllable(n int) string {
	const consonants, vowels = "bdfgklmnprstvz", "aeiou"
	var b strings.Builder
	for n++; n > 0; n /= 70 {
		b.WriteByte(consonants[n%14])
		b.WriteByte(vowels[n/14%5])
	}
	return b.String()
}

// TestAnyReadings: whatever readings come, even with spans outside their text and
// ids of nothing, Merge gives the same for any order and does not panic.
func TestAnyReadings(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		readings := invented(rapid.IntRange(1, 12).Draw(t, "articles"), rapid.Uint64().Draw(t, "seed"))
		for range rapid.IntRange(0, 20).Draw(t, "defects") {
			r := &readings[rapid.IntRange(0, len(readings)-1).Draw(t, "which")]
			spoil(t, r)
		}
		mixed := append([]dossier.Reading{}, readings...)
		random := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "order"), 3))
		random.Shuffle(len(mixed), func(i, j int) { mixed[i], mixed[j] = mixed[j], mixed[i] })
		a, _ := json.Marshal(Merge(readings, nil))
		b, _ := json.Marshal(Merge(mixed, nil))
		if !bytes.Equal(a, b) {
			t.Fatal("another order, another account")
		}
	})
}

// spoil does to r what a defect of the reader could do.
func spoil(t *rapid.T, r *dossier.Reading) {
	n := rapid.IntRange(-5, 6000).Draw(t, "n")
	bad := dossier.Span{Start: n, End: n + rapid.IntRange(-9, 900).Draw(t, "length")}
	pick := func(size int) int { return rapid.IntRange(0, size-1).Draw(t, "item") }
	switch rapid.IntRange(0, 8).Draw(t, "defect") {
	case 0:
		r.Events[pick(len(r.Events))].Span = bad
	case 1:
		r.Events[pick(len(r.Events))].Trigger = bad
	case 2:
		r.Mentions[pick(len(r.Mentions))].Span = bad
	case 3:
		r.Mentions[pick(len(r.Mentions))].Chain = "nobody"
	case 4:
		r.Events[pick(len(r.Events))].Attribution = n
	case 5:
		r.Chains[pick(len(r.Chains))].Name = ""
	case 6:
		r.Article.Blocks = append(r.Article.Blocks, dossier.Block{Span: bad, Kind: dossier.Paragraph})
	case 7:
		r.Events[pick(len(r.Events))].Time.Interval = dossier.Interval{Earliest: "2024-12-01", Latest: "2024-01-01"}
	case 8:
		r.Article.Published.Interval = dossier.Interval{Latest: "soon"}
	}
}

func benchmark(b *testing.B, n int) {
	readings := invented(n, 1)
	b.ReportAllocs()
	for b.Loop() {
		Merge(readings, nil)
	}
	b.ReportMetric(float64(n)*float64(b.N)/b.Elapsed().Seconds(), "articles/s")
}

func BenchmarkMerge200(b *testing.B)  { benchmark(b, 200) }
func BenchmarkMerge1000(b *testing.B) { benchmark(b, 1000) }
func BenchmarkMerge5000(b *testing.B) { benchmark(b, 5000) }
