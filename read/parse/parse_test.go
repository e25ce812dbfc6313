package parse

import (
	"math/rand/v2"
	"reflect"
	"strings"
	"sync"
	"testing"

	"dossier"
)

// sentence makes a sentence of words parted by blanks.
func sentence(text string) dossier.Sentence {
	s := dossier.Sentence{Span: dossier.Span{End: len(text)}}
	at := 0
	for _, w := range strings.Fields(text) {
		start := at + strings.Index(text[at:], w)
		at = start + len(w)
		s.Tokens = append(s.Tokens, dossier.Token{Span: dossier.Span{Start: start, End: at}, Text: w, Head: -1})
	}
	return s
}

func model(t testing.TB) *Model {
	m, err := New()
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func checkTree(t *testing.T, s dossier.Sentence) {
	t.Helper()
	heads := make([]int32, len(s.Tokens))
	for i, k := range s.Tokens {
		if k.UPOS == "" || k.XPOS == "" || k.Rel == "" || k.Lemma == "" {
			t.Fatalf("token %d of %d has no tag, relation or lemma: %+v", i, len(s.Tokens), k)
		}
		if (k.Rel == "root") != (k.Head == -1) {
			t.Fatalf("head %d with relation %s", k.Head, k.Rel)
		}
		if heads[i] = int32(k.Head); k.Head < 0 {
			heads[i] = int32(len(heads))
		}
	}
	if len(heads) > 0 && !isTree(heads) {
		t.Fatalf("no tree: %v", heads)
	}
}

func TestParse(t *testing.T) {
	m := model(t)
	s := sentence("The two ministers met in Geneva on Monday .")
	m.Parse([]dossier.Sentence{s})
	checkTree(t, s)
	var got []string
	for _, k := range s.Tokens {
		got = append(got, k.Lemma+"/"+k.XPOS+"/"+k.Rel)
	}
	want := "the/DT/det two/CD/nummod minister/NNS/nsubj meet/VBD/root in/IN/case " +
		"Geneva/NNP/obl on/IN/case Monday/NNP/obl ././punct"
	if strings.Join(got, " ") != want {
		t.Errorf("got  %s\nwant %s", strings.Join(got, " "), want)
	}
}

func TestFeats(t *testing.T) {
	m := model(t)
	for text, want := range map[string]string{
		"The treaty was signed in May .":            "signed Tense=Past|VerbForm=Part|Voice=Pass",
		"They have signed the treaty .":             "signed Tense=Past|VerbForm=Part",
		"The treaty signed in May is void .":        "signed Tense=Past|VerbForm=Part|Voice=Pass",
		"She says that it works .":                  "says Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin",
		"The ministers and their aides were late .": "were Mood=Ind|Number=Plur|Person=3|Tense=Past|VerbForm=Fin",
		"I signed it .":                             "signed Mood=Ind|Number=Sing|Person=1|Tense=Past|VerbForm=Fin",
		"The ministers left .":                      "ministers Number=Plur",
		"They want to sign a stronger treaty .":     "stronger Degree=Cmp",
	} {
		s := sentence(text)
		m.Parse([]dossier.Sentence{s})
		word, _, _ := strings.Cut(want, " ")
		found := false
		for _, k := range s.Tokens {
			if k.Text == word {
				found = true
				if got := word + " " + k.Feats; got != want {
					t.Errorf("%s: %s, not %s", text, got, want)
				}
			}
		}
		if !found {
			t.Errorf("%s: no %s", text, word)
		}
	}
}

// random makes a sentence of n words, some of them odd.
func random(rng *rand.Rand, n int) dossier.Sentence {
	words := strings.Fields("the treaty signed , ministers said “ we will ” . Iran U.S. 1,200 – ’s \xff\xfe مرحبا 協定 a-b ( ) € said he")
	var b strings.Builder
	for range n {
		b.WriteString(words[rng.IntN(len(words))] + " ")
	}
	return sentence(b.String())
}

// Every machine gives the same trees: the plain loops those of the assembly.
func TestKernelsAgree(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	var texts []dossier.Sentence
	for range 30 {
		texts = append(texts, random(rng, 1+rng.IntN(60)))
	}
	m := model(t)
	want := copied(texts)
	m.Parse(want)
	for k := kernel(plainGo); k < m.net.k; k++ {
		other := model(t)
		other.net.use(k)
		got := copied(texts)
		other.Parse(got)
		if !reflect.DeepEqual(got, want) {
			t.Errorf("kernel %d differs from %d", k, m.net.k)
		}
	}
}

func copied(list []dossier.Sentence) []dossier.Sentence {
	out := append([]dossier.Sentence(nil), list...)
	for i := range out {
		out[i].Tokens = append([]dossier.Token(nil), out[i].Tokens...)
	}
	return out
}

// What a sentence gives does not depend on its neighbours, on what was read
// before, or on what is read at the same time.
func TestParseConcurrently(t *testing.T) {
	m := model(t)
	rng := rand.New(rand.NewPCG(3, 4))
	var texts []dossier.Sentence
	for range 60 {
		texts = append(texts, random(rng, rng.IntN(50)))
	}
	want := copied(texts)
	for i := range want {
		m.Parse(want[i : i+1])
	}
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			got := copied(texts)
			m.Parse(got)
			if !reflect.DeepEqual(got, want) {
				t.Error("together the sentences give other trees than alone")
			}
		})
	}
	wg.Wait()
}

// A sentence without end is cut: its time grows with its length.
func TestParseLongSentence(t *testing.T) {
	m := model(t)
	s := random(rand.New(rand.NewPCG(5, 6)), 10_000)
	m.Parse([]dossier.Sentence{s})
	checkTree(t, s)
}

func FuzzParse(f *testing.F) {
	f.Add("The treaty was signed .")
	f.Add("“ No , ” he said —\xff 12,5 % İ")
	m := model(f)
	f.Fuzz(func(t *testing.T, text string) {
		s := sentence(text)
		again := copied([]dossier.Sentence{s})
		m.Parse([]dossier.Sentence{s})
		checkTree(t, s)
		m.Parse(again)
		if !reflect.DeepEqual(again[0], s) {
			t.Fatal("twice gives two trees")
		}
	})
}

func BenchmarkParse(b *testing.B) {
	m := model(b)
	rng := rand.New(rand.NewPCG(7, 8))
	var texts []dossier.Sentence
	words := 0
	for range 25 {
		texts = append(texts, random(rng, 10+rng.IntN(30)))
		words += len(texts[len(texts)-1].Tokens)
	}
	for b.Loop() {
		m.Parse(texts)
	}
	b.ReportMetric(float64(words)*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}

func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		model(b)
	}
}

// BenchmarkLongSentence parses one sentence of 10,000 words.
func BenchmarkLongSentence(b *testing.B) {
	m := model(b)
	s := random(rand.New(rand.NewPCG(5, 6)), 10_000)
	for b.Loop() {
		m.Parse([]dossier.Sentence{s})
	}
}
