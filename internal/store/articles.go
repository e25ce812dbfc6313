package store

import (
	"context"
	"fmt"
	"strings"

	"dossier"
)

// Articles says which articles are wanted: those that fit every field that is set.
type Articles struct {
	Outlet    string           // exactly so
	Published dossier.Interval // may have been published on one of these days; undated articles do not fit
	AsOf      dossier.Date     // reported by that day, see [Store.Load]
	Words     string           // words anywhere in the article, in the language of [ParseQuery]
	Limit     int              // 0 is all
	Offset    int
}

// reportedBy is the condition "reported by the day in parameter n", in every
// query the same; ” is any day. See [Store.Load].
func reportedBy(n int) string {
	return fmt.Sprintf(`($%[1]d = '' or (r.published_earliest <> '' and r.published_earliest <= $%[1]d)
		or (r.published_earliest = '' and r.published_latest <> '' and r.published_latest <= $%[1]d))`, n)
}

// head are the columns of an article without its text and blocks.
const head = `a.id, a.source, a.outlet, r.title, r.byline, r.dateline, r.language, r.origin,
	r.published_earliest, r.published_latest, r.published_basis, r.published_why`

func headOf(a *dossier.Article) []any {
	p := &a.Published
	return []any{
		&a.ID, &a.Source, &a.Outlet, &a.Title, &a.Byline, &a.Dateline, &a.Language, &a.Origin,
		&p.Earliest, &p.Latest, &p.Basis, &p.Why,
	}
}

// Articles returns the wanted articles without text and blocks, by publication,
// undated ones last.
func (s *Store) Articles(ctx context.Context, want Articles) ([]dossier.Article, error) {
	query, args, err := s.listing(want)
	if err != nil {
		return nil, err
	}
	var out []dossier.Article
	err = rows(ctx, s.read, query, args, func(scan func(...any) error) error {
		var a dossier.Article
		err := scan(headOf(&a)...)
		out = append(out, a)
		return err
	})
	return out, s.problem("list articles", err)
}

func (s *Store) listing(want Articles) (query string, args []any, err error) {
	if want.Limit == 0 {
		want.Limit = 1 << 40
	}
	args = []any{want.Outlet, string(want.AsOf), string(want.Published.Earliest), string(want.Published.Latest)}
	having, words, err := s.having(want.Words, len(args))
	if err != nil {
		return "", nil, err
	}
	args = append(append(args, words...), want.Limit, want.Offset)
	return `select ` + head + `
		from articles a join readings r on r.article = a.seq
		where ($1 = '' or a.outlet = $1) and ` + reportedBy(2) + `
		and ($3 = '' or r.published_latest >= $3 or (r.published_latest = '' and r.published_earliest <> ''))
		and ($4 = '' or (r.published_earliest <= $4 and (r.published_earliest <> '' or r.published_latest <> '')))` + having + `
		order by case when r.published_earliest <> '' then r.published_earliest
			when r.published_latest <> '' then r.published_latest else '~' end, a.outlet, a.id` +
		fmt.Sprintf(` limit $%d offset $%d`, len(args)-1, len(args)), args, nil
}

// having is the condition that an article holds the words, each in any of its
// passages; parameters are numbered after the given one.
func (s *Store) having(words string, after int) (cond string, args []any, err error) {
	if strings.TrimSpace(words) == "" {
		return "", nil, nil
	}
	q, err := ParseQuery(words)
	if err != nil {
		return "", nil, err
	}
	var b strings.Builder
	for _, t := range q {
		in := "in"
		if t.Not {
			in, t.Not = "not in", false
		}
		args = append(args, s.dialect.Match([]Term{t}))
		fmt.Fprintf(&b, " and a.seq %s (%s)", in, fmt.Sprintf(s.dialect.FullText().Articles, after+len(args)))
	}
	return b.String(), args, nil
}

// Article returns the article with this id, or the only one whose id begins so,
// without blocks. Articles that a newer reader replaced are found by their whole id.
func (s *Store) Article(ctx context.Context, id string) (dossier.Article, error) {
	var found []dossier.Article
	err := rows(ctx, s.read, `
		select a.id, a.source, a.outlet, a.text
		from articles a left join readings r on r.article = a.seq
		where a.id = $1 or (a.id > $1 and a.id < $2 and r.article is not null)
		order by a.id limit 3`, []any{id, id + "g"}, func(scan func(...any) error) error {
		var a dossier.Article
		err := scan(&a.ID, &a.Source, &a.Outlet, &a.Text)
		found = append(found, a)
		return err
	})
	switch {
	case err != nil:
		return dossier.Article{}, s.problem("look for the article", err)
	case len(found) == 0 || id == "":
		return dossier.Article{}, notFound(id)
	case len(found) > 1 && found[0].ID != id:
		return dossier.Article{}, ambiguous(id, found)
	}
	return found[0], nil
}

func notFound(id string) error {
	return &dossier.Problem{
		Kind: dossier.NotFound, Where: fmt.Sprintf("article %q", id), What: "there is no such article",
		Hint: "dossier articles lists them with their ids",
	}
}

func ambiguous(id string, found []dossier.Article) error {
	ids := make([]string, len(found))
	for i, a := range found {
		ids[i] = a.ID
	}
	return &dossier.Problem{
		Kind: dossier.Usage, Where: fmt.Sprintf("article %q", id),
		What: "several articles begin so: " + strings.Join(ids, ", "), Hint: "give more of the id",
	}
}

// Outlet is an outlet and how many of its articles there are.
type Outlet struct {
	Name     string
	Articles int
}

// Outlets returns all outlets by name; "" is the unknown one.
func (s *Store) Outlets(ctx context.Context) ([]Outlet, error) {
	var out []Outlet
	err := rows(ctx, s.read, `
		select a.outlet, count(*) from articles a join readings r on r.article = a.seq
		group by a.outlet order by a.outlet`, nil, func(scan func(...any) error) error {
		var o Outlet
		err := scan(&o.Name, &o.Articles)
		out = append(out, o)
		return err
	})
	return out, s.problem("list outlets", err)
}
