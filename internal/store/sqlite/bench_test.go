package sqlite

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"dossier"
	"dossier/internal/store"
	"dossier/internal/store/storetest"
)

// newsArticle is the reading of an article as long as one in a newspaper: about
// 600 words, 28 sentences, and as many items as a good reader finds.
func newsArticle(b *testing.B, i int) dossier.Reading {
	b.Helper()
	var text strings.Builder
	for part := range 7 {
		text.WriteString(strings.ReplaceAll(storetest.Raw(7*i+part).Text, "Share this", "Photo: share this"))
	}
	raw := storetest.Raw(i)
	raw.Text = text.String()
	r := storetest.Read(b, raw)
	for _, s := range r.Sentences {
		for w := s.Start; w+9 < s.End && len(r.Mentions) < 90; w += 30 {
			r.Mentions = append(r.Mentions, dossier.Mention{Span: s.Span, Kind: dossier.Person, Form: dossier.Pronoun, Chain: r.Chains[0].ID})
		}
	}
	return r
}

// BenchmarkPut measures how fast the store takes whole articles, one
// transaction each; reading runs beside it at 300 a second.
func BenchmarkPut(b *testing.B) {
	st := open(b, filepath.Join(b.TempDir(), "news.db"), Options{})
	readings := make([]dossier.Reading, 200)
	for i := range readings {
		readings[i] = newsArticle(b, i)
	}
	words := len(strings.Fields(readings[0].Article.Text))
	b.ResetTimer()
	for i := range b.N {
		r := readings[i%len(readings)]
		r.Article.Source = fmt.Sprint(i)
		r.Article.ID = dossier.ArticleID(r.Article.Address(), r.Article.Outlet, r.Article.Text)
		if _, _, err := st.Put(b.Context(), r, r.Article.ID, false); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "articles/s")
	b.ReportMetric(float64(words), "words/article")
}

// BenchmarkOpen measures opening a file that is up to date, as each command does.
func BenchmarkOpen(b *testing.B) {
	path := filepath.Join(b.TempDir(), "news.db")
	storetest.Put(b, open(b, path, Options{}), storetest.Read(b, storetest.Raw(1)))
	for b.Loop() {
		st, err := Open(path, Options{MustExist: true})
		if err != nil {
			b.Fatal(err)
		}
		if _, err := st.Generation(b.Context()); err != nil {
			b.Fatal(err)
		}
		if err := st.Close(); err != nil {
			b.Fatal(err)
		}
	}
}

// library is a store with about 20,000 sentences.
func library(b *testing.B) *store.Store {
	b.Helper()
	st := open(b, filepath.Join(b.TempDir(), "news.db"), Options{})
	for i, sentences := 0, 0; sentences < 20_000; i++ {
		r := newsArticle(b, i)
		sentences += len(r.Sentences)
		storetest.Put(b, st, r)
	}
	return st
}

func BenchmarkSearch(b *testing.B) {
	st := library(b)
	for _, words := range []string{"zembla", "“fishing accord” ruiz", "dollars", "dollars -treaty", "worth 7*", "nosuchword"} {
		b.Run(words, func(b *testing.B) {
			passages := 0
			for b.Loop() {
				found, err := st.Search(b.Context(), store.Search{Words: words})
				if err != nil {
					b.Fatal(err)
				}
				passages = found.Passages
			}
			b.ReportMetric(float64(passages), "passages")
		})
	}
}

// BenchmarkLoad measures getting everything that an account is merged from.
func BenchmarkLoad(b *testing.B) {
	st := library(b)
	n := 0
	for b.Loop() {
		snap, err := st.Load(b.Context(), "")
		if err != nil {
			b.Fatal(err)
		}
		n = len(snap.Readings)
	}
	b.ReportMetric(float64(n*b.N)/b.Elapsed().Seconds(), "articles/s")
}
