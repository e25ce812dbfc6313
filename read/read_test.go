package read_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"sync"
	"testing"
	"time"

	"dossier"
	"dossier/internal/demo"
	"dossier/internal/store/cite"
	"dossier/read"
)

func reader(t testing.TB) *read.Reader {
	t.Helper()
	rd, err := read.New()
	if err != nil {
		t.Fatal(err)
	}
	return rd
}

func form(t testing.TB, rd *read.Reader, raw dossier.Raw) []byte {
	t.Helper()
	r, err := rd.Read(raw)
	if err != nil {
		return []byte(err.Error())
	}
	b, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// TestReadingTwiceAtOnceIsTheSame: a Reading is a function of the article, also
// when many are read at the same time and by another Reader.
func TestReadingTwiceAtOnceIsTheSame(t *testing.T) {
	rd, other := reader(t), reader(t)
	var wg sync.WaitGroup
	for _, raw := range demo.Articles() {
		want := form(t, other, raw)
		for range 2 {
			wg.Go(func() {
				if got := form(t, rd, raw); !bytes.Equal(got, want) {
					t.Errorf("%s is read in two ways", raw.Source)
				}
			})
		}
	}
	wg.Wait()
}

// TestEverySampleIsSound: every item of every sample lies in its text.
func TestEverySampleIsSound(t *testing.T) {
	rd := reader(t)
	for _, raw := range demo.Articles() {
		r, err := rd.Read(raw)
		if err != nil {
			t.Errorf("%s: %v", raw.Source, err)
			continue
		}
		for _, f := range cite.Check(&r) {
			t.Errorf("%s: %s", f.Where, f.What)
		}
		if len(r.Statements)+len(r.Events) == 0 {
			t.Errorf("%s: nothing was found", raw.Source)
		}
	}
}

// TestTimeGrowsWithLength: ten times the text takes about ten times as long, not
// a hundred times. The bound is loose: it tells a square from a line.
func TestTimeGrowsWithLength(t *testing.T) {
	rd := reader(t)
	took := func(n int) time.Duration {
		text := strings.Repeat(demo.Articles()[0].Text+"\n\n", n)
		start := time.Now()
		if _, err := rd.Read(dossier.Raw{Source: "a.txt", Media: "text/plain", Text: text}); err != nil {
			t.Fatal(err)
		}
		return time.Since(start)
	}
	took(1) // the first reading warms the caches
	short, long := took(10), took(100)
	if ratio := float64(long) / float64(short); ratio > 40 {
		t.Errorf("ten times the text takes %.0f times as long (%v, %v)", ratio, short, long)
	}
}

// FuzzRead: whatever comes, the reading is sound or there is an error.
func FuzzRead(f *testing.F) {
	for _, raw := range demo.Articles()[:3] {
		f.Add(raw.Text, false)
	}
	f.Add("“”’s — 3 \u202e 41% $ Mr. . \n\n\n said", false)
	f.Add("<html><body><p>Ana Ruiz said on <b>Monday</b> she would sign.</p>", true)
	rd := reader(f)
	f.Fuzz(func(t *testing.T, text string, page bool) {
		text = strings.ToValidUTF8(text, "\ufffd")
		if len(text) > 4096 {
			return
		}
		media := "text/plain"
		if page {
			media = "text/html"
		}
		r, err := rd.Read(dossier.Raw{Source: "a", Media: media, Text: text})
		if err != nil {
			return
		}
		for _, found := range cite.Check(&r) {
			t.Errorf("%s: %s", found.Where, found.What)
		}
	})
}
