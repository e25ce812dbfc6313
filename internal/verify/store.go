package verify

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"dossier"
	"dossier/internal/store"
	"dossier/internal/store/cite"
)

// Records is what a store must give to be verified.
type Records interface {
	// Records calls each for every article in the order of ids.
	Records(ctx context.Context, each func(store.Record) error) error
	// Integrity asks the database itself: pages, indexes, full-text rows.
	Integrity(ctx context.Context) ([]Finding, error)
	// Judgements returns all of them, withdrawn ones too.
	Judgements(ctx context.Context) ([]dossier.Judgement, error)
}

// Report is what [Store] found.
type Report struct {
	Articles   int       `json:"articles"`
	Items      int       `json:"items"` // items that an account can cite
	Judgements int       `json:"judgements"`
	Findings   []Finding `json:"findings"`
}

// OK reports whether nothing was found.
func (r Report) OK() bool { return len(r.Findings) == 0 }

// Store re-checks everything in st. A damaged page is a finding, not an error:
// the rest is checked as far as it can be read.
func Store(ctx context.Context, st Records) (Report, error) {
	rep := Report{Findings: []Finding{}}
	findings, err := st.Integrity(ctx)
	if err = rep.absorb(err); err != nil {
		return rep, err
	}
	rep.Findings = append(rep.Findings, findings...)
	err = st.Records(ctx, func(rec store.Record) error {
		if rec.ReplacedBy == "" {
			rep.Articles++
		}
		rep.Items += len(rec.Sources)
		rep.Findings = append(rep.Findings, record(rec)...)
		return ctx.Err()
	})
	if err = rep.absorb(err); err != nil {
		return rep, err
	}
	js, err := st.Judgements(ctx)
	rep.Judgements = len(js)
	rep.Findings = append(rep.Findings, judgements(js)...)
	return rep, rep.absorb(err)
}

// absorb turns an error that tells of damage into a finding.
func (r *Report) absorb(err error) error {
	if err == nil || dossier.KindOf(err) != dossier.Damaged {
		return err
	}
	r.Findings = append(r.Findings, Finding{Where: "data file", What: err.Error(), Hint: hintCopy})
	return nil
}

// record checks one article with its reading and its rows.
func record(rec store.Record) []Finding {
	a := rec.Reading.Article
	say := func(what, hint string) []Finding {
		return []Finding{{Where: fmt.Sprintf("article %s (%s)", a.ID, a.Source), What: what, Hint: hint}}
	}
	switch {
	case cite.Identity(a) != "":
		return say(cite.Identity(a), hintCopy)
	case rec.Unread && rec.ReplacedBy != "":
		return nil
	case rec.Unread:
		return say("it has no reading", hintReread)
	case rec.Err != nil:
		return say("its reading cannot be decoded: "+rec.Err.Error(), hintReread)
	}
	out := cite.Check(&rec.Reading)
	for i := range out {
		out[i].Hint = hintReread
	}
	if field := listed(a, rec.Listed); field != "" {
		out = append(out, say("the listing has another "+field+" than the reading", hintReread)...)
	}
	if !slices.Equal(byNoun(rec.Sources), byNoun(cite.Of(&rec.Reading))) {
		out = append(out, say(fmt.Sprintf("%d source rows do not match the %d items of the reading",
			len(rec.Sources), len(cite.Of(&rec.Reading))), hintReread)...)
	}
	if !slices.Equal(rec.Passages, cite.Passages(a)) {
		out = append(out, say(fmt.Sprintf("%d indexed passages do not match the %d of the text",
			len(rec.Passages), len(cite.Passages(a))), hintReread)...)
	}
	return out
}

func byNoun(cs []cite.Citation) []cite.Citation {
	return slices.SortedFunc(slices.Values(cs), func(a, b cite.Citation) int {
		return cmp.Or(cmp.Compare(a.Noun, b.Noun), cmp.Compare(a.N, b.N))
	})
}

// listed names the first field in which the listing differs from the article.
func listed(a, l dossier.Article) string {
	fields := []struct{ name, a, l string }{
		{"title", a.Title, l.Title},
		{"byline", a.Byline, l.Byline},
		{"dateline", a.Dateline, l.Dateline},
		{"language", a.Language, l.Language},
		{"origin", a.Origin, l.Origin},
	}
	for _, f := range fields {
		if f.a != f.l {
			return f.name
		}
	}
	if a.Published != l.Published {
		return "publication date"
	}
	return ""
}

func judgements(js []dossier.Judgement) []Finding {
	var out []Finding
	for i, j := range js {
		if j.A >= j.B {
			out = append(out, Finding{
				Where: fmt.Sprintf("judgement %d", i), What: fmt.Sprintf("its ids %q and %q are not in order", j.A, j.B),
				Hint: hintCopy,
			})
		}
	}
	return out
}
