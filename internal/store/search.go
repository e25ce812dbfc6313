package store

import (
	"context"
	"database/sql"
	"sort"
	"strings"

	"dossier"
)

// FullText is the SQL of a full-text index, written by hand for each database.
// A match is what [Dialect.Match] makes of terms.
type FullText struct {
	Add  string // $1 the seq of a passage, $2 its words
	Drop string // $1 the seq of an article whose passages are about to go
	// Find returns the best passages: $1 match, $2 outlet or '', $3 day or '',
	// $4 limit, $5 offset; columns: seq of the passage, best first.
	Find  string
	Count string // $1 to $3 as Find; one number
	// Show returns one passage: $1 match, $2 seq; columns: article id, outlet,
	// title, published earliest and latest, kind, start, sentences, the words,
	// and the words with MarkOpen and MarkClose around each that was looked for.
	Show     string
	Articles string // selects the seq of the articles that match parameter $%d
}

// MarkOpen and MarkClose stand around a found word. A text that has such
// characters itself is shown without marks.
const (
	MarkOpen  = "\x02"
	MarkClose = "\x03"
)

// Search says what to look for.
type Search struct {
	Words  string       // see [ParseQuery]
	Outlet string       // only in its articles
	AsOf   dossier.Date // only in articles reported by that day
	Limit  int          // passages; 0 is 50
	Offset int
}

// Hit is a sentence that holds words looked for.
type Hit struct {
	Article   string // Article ID
	Outlet    string
	Title     string
	Published dossier.Interval
	Kind      dossier.BlockKind
	Span      dossier.Span   // the sentence, in bytes of the article's text
	Text      string         // its words
	Marks     []dossier.Span // the words looked for, in bytes of Text
}

// Marked returns the text with open and close around each word looked for.
func (h Hit) Marked(open, close string) string {
	var b strings.Builder
	at := 0
	for _, m := range h.Marks {
		b.WriteString(h.Text[at:m.Start] + open + m.Of(h.Text) + close)
		at = m.End
	}
	b.WriteString(h.Text[at:])
	return b.String()
}

// Hits are the best passages, as sentences.
type Hits struct {
	Hits     []Hit
	Passages int // how many passages match, shown or not
}

// Search returns sentences of the passages that hold all words looked for, the
// best passages first: of each those sentences that hold most of the words.
func (s *Store) Search(ctx context.Context, want Search) (Hits, error) {
	terms, err := ParseQuery(want.Words)
	if err != nil {
		return Hits{}, err
	}
	if want.Limit == 0 {
		want.Limit = 50
	}
	var found Hits
	err = s.snapshot(ctx, func(tx *sql.Tx) error {
		found, err = search(ctx, tx, s.dialect.FullText(), s.dialect.Match(terms), want)
		return err
	})
	return found, s.problem("search", err)
}

func search(ctx context.Context, q querier, ft FullText, match string, want Search) (found Hits, err error) {
	args := []any{match, want.Outlet, string(want.AsOf)}
	if err := q.QueryRowContext(ctx, ft.Count, args...).Scan(&found.Passages); err != nil {
		return Hits{}, err
	}
	var passages []int64
	err = rows(ctx, q, ft.Find, append(args, want.Limit, want.Offset), func(scan func(...any) error) error {
		var seq int64
		err := scan(&seq)
		passages = append(passages, seq)
		return err
	})
	for _, seq := range passages {
		if err != nil {
			break
		}
		var hits []Hit
		hits, err = show(ctx, q, ft, match, seq)
		found.Hits = append(found.Hits, hits...)
	}
	return found, err
}

// show returns the best sentences of one passage.
func show(ctx context.Context, q querier, ft FullText, match string, seq int64) ([]Hit, error) {
	var h Hit
	var sentences, words, marked string
	err := q.QueryRowContext(ctx, ft.Show, match, seq).Scan(&h.Article, &h.Outlet, &h.Title,
		&h.Published.Earliest, &h.Published.Latest, &h.Kind, &h.Span.Start, &sentences, &words, &marked)
	if err != nil {
		return nil, err
	}
	spans, err := decodeSpans(sentences)
	if err != nil {
		return nil, err
	}
	if h.Text, h.Marks = unmark(marked); h.Text != words {
		h.Text, h.Marks = words, nil
	}
	h.Span.End = h.Span.Start + len(h.Text)
	return bestSentences(h, spans), nil
}

// unmark takes the marks out of a text.
func unmark(marked string) (text string, marks []dossier.Span) {
	var b strings.Builder
	for marked != "" {
		before, word, ok := strings.Cut(marked, MarkOpen)
		b.WriteString(before)
		if !ok {
			break
		}
		start := b.Len()
		word, marked, _ = strings.Cut(word, MarkClose)
		b.WriteString(word)
		marks = append(marks, dossier.Span{Start: start, End: b.Len()})
	}
	return b.String(), marks
}

// bestSentences cuts a passage into its sentences and keeps those with the most
// different words looked for; a passage without sentences, a caption, stays whole.
func bestSentences(passage Hit, sentences []dossier.Span) []Hit {
	var out []Hit
	most := 0
	first := sort.Search(len(sentences), func(i int) bool { return sentences[i].End > passage.Span.Start })
	for _, sp := range sentences[first:] {
		if sp.Start >= passage.Span.End {
			break
		}
		h, n := cut(passage, sp)
		if n > most {
			out, most = out[:0], n
		}
		if n == most && n > 0 {
			out = append(out, h)
		}
	}
	if len(out) == 0 {
		return []Hit{passage}
	}
	return out
}

// cut returns the part of passage that lies in sp, and how many different words
// looked for it holds.
func cut(passage Hit, sp dossier.Span) (h Hit, different int) {
	h = passage
	at := dossier.Span{Start: max(0, sp.Start-passage.Span.Start), End: min(len(passage.Text), sp.End-passage.Span.Start)}
	h.Span = dossier.Span{Start: passage.Span.Start + at.Start, End: passage.Span.Start + at.End}
	h.Text, h.Marks = at.Of(passage.Text), nil
	seen := map[string]bool{}
	for _, m := range passage.Marks {
		if at.Contains(m) {
			h.Marks = append(h.Marks, dossier.Span{Start: m.Start - at.Start, End: m.End - at.Start})
			seen[strings.ToLower(m.Of(passage.Text))] = true
		}
	}
	return h, len(seen)
}
