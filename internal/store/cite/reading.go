package cite

import (
	"fmt"
	"unicode/utf8"

	"dossier"
)

// Finding is one thing that is not as it should be.
type Finding struct {
	Where string `json:"where"` // "articles/a.txt: statement 3"
	What  string `json:"what"`  // "its words 120-118 are empty"
	Hint  string `json:"hint"`  // what to do
}

// Problem returns f as the error that refuses the article.
func (f Finding) Problem() *dossier.Problem {
	return &dossier.Problem{Kind: dossier.Internal, Where: f.Where, What: f.What, Hint: f.Hint}
}

const hint = "this is a defect in Dossier's reader; please report it with the article"

// Check checks one reading against its article's text. What it finds is a
// defect of the reader: a store refuses such a reading.
func Check(r *dossier.Reading) []Finding {
	var out []Finding
	say := func(item, what string) {
		out = append(out, Finding{Where: r.Article.Source + ": " + item, What: what, Hint: hint})
	}
	if what := Identity(r.Article); what != "" {
		say("article", what)
	}
	for _, c := range append(Of(r), means(r)...) {
		if what := wrongSpan(c.Span, r.Article.Text); what != "" {
			say(c.String(), what)
		}
	}
	for i, ev := range r.Events {
		if ev.Attribution != dossier.Narrator && (ev.Attribution < 0 || ev.Attribution >= len(r.Statements)) {
			say(fmt.Sprintf("event %d", i), fmt.Sprintf("it is attributed to statement %d of %d", ev.Attribution, len(r.Statements)))
		}
	}
	for i, s := range r.Sentences {
		if what := wrongSpan(s.Span, r.Article.Text); what != "" {
			say(fmt.Sprintf("sentence %d", i), what)
		}
	}
	return append(out, groundless(r)...)
}

// Identity says in what an article is not the one that its id says, "" when in
// nothing. Its dates must be dates: they are compared as strings.
func Identity(a dossier.Article) string {
	if want := dossier.ArticleID(a.Address(), a.Outlet, a.Text); a.ID != want {
		return fmt.Sprintf("its id is %q, but its address, outlet and text make %s", a.ID, want)
	}
	if !utf8.ValidString(a.Text) {
		return "its text is not UTF-8"
	}
	for _, d := range []dossier.Date{a.Published.Earliest, a.Published.Latest} {
		if _, ok := d.Time(); !ok && d != "" {
			return fmt.Sprintf("its publication date %q is not a date", d)
		}
	}
	return ""
}

// wrongSpan says what is wrong with s as a span of text, "" when nothing is.
func wrongSpan(s dossier.Span, text string) string {
	switch {
	case s.Empty():
		return fmt.Sprintf("its words %d-%d are empty", s.Start, s.End)
	case s.Start < 0 || s.End > len(text):
		return fmt.Sprintf("its words %d-%d lie outside the text of %d bytes", s.Start, s.End, len(text))
	case !onRune(text, s.Start) || !onRune(text, s.End):
		return fmt.Sprintf("its words %d-%d cut a character in two", s.Start, s.End)
	}
	return ""
}

func onRune(text string, at int) bool { return at == len(text) || utf8.RuneStart(text[at]) }

// groundless finds the items that have no words of their own and rest on others:
// a chain on its mentions, an agreement on its steps or its mentions, an
// undertaking on its stages.
func groundless(r *dossier.Reading) []Finding {
	mentioned := map[string]bool{}
	for _, m := range r.Mentions {
		mentioned[m.Chain] = true
	}
	var out []Finding
	say := func(noun, name, what string) {
		out = append(out, Finding{Where: fmt.Sprintf("%s: %s %q", r.Article.Source, noun, name), What: what, Hint: hint})
	}
	for _, c := range r.Chains {
		if !mentioned[c.ID] {
			say("entity", c.Name, "no mention of it")
		}
	}
	for _, g := range r.Agreements {
		if len(g.Steps) == 0 && !mentioned[g.ID] {
			say("agreement", g.Name, "no step and no mention of it")
		}
	}
	for _, u := range r.Undertakings {
		if len(u.Stages) == 0 {
			say("undertaking", u.Name, "no stage of it")
		}
	}
	return out
}

// Passages returns the blocks of a that the full-text index holds: all but
// boilerplate, so that "Share on …" is not found in each article.
func Passages(a dossier.Article) []dossier.Block {
	var out []dossier.Block
	for _, b := range a.Blocks {
		if b.Kind != dossier.Boilerplate {
			out = append(out, b)
		}
	}
	return out
}
