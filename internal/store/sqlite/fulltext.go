package sqlite

import (
	"strings"

	"dossier/internal/store"
)

// fitting joins the passages found with what a search can ask of them.
const fitting = `
	from passage_index f
	join passages p on p.seq = f.rowid
	join articles a on a.seq = p.article
	join readings r on r.article = p.article
	where f.passage_index match $1
	and ($2 = '' or a.outlet = $2)
	and ($3 = '' or (r.published_earliest <> '' and r.published_earliest <= $3)
		or (r.published_earliest = '' and r.published_latest <> '' and r.published_latest <= $3))`

// FullText gives the queries on the FTS5 index.
func (*file) FullText() store.FullText {
	return store.FullText{
		Add: `insert into passage_index (rowid, text) values ($1, $2)`,
		// An index without a text of its own must be told what it forgets.
		Drop: `insert into passage_index (passage_index, rowid, text)
			select 'delete', seq, text from passage_text where article = $1`,
		Find:  `select p.seq` + fitting + ` order by f.rank, a.id, p.seq limit $4 offset $5`,
		Count: `select count(*)` + fitting,
		Show: `select a.id, a.outlet, r.title, r.published_earliest, r.published_latest, p.kind, p.start_byte, r.sentences,
			f.text, highlight(passage_index, 0, char(2), char(3))
			from passage_index f
			join passages p on p.seq = f.rowid
			join articles a on a.seq = p.article
			join readings r on r.article = p.article
			where f.passage_index match $1 and f.rowid = $2`,
		Articles: `select p.article from passage_index f join passages p on p.seq = f.rowid where f.passage_index match $%d`,
	}
}

// Match writes terms in the language of FTS5. Every term is a string of it,
// inside which nothing has a meaning.
func (*file) Match(terms []store.Term) string {
	var with, without []string
	for _, t := range terms {
		s := `"` + strings.ReplaceAll(t.Words, `"`, `""`) + `"`
		if t.Prefix {
			s += " *"
		}
		if t.Not {
			without = append(without, s)
		} else {
			with = append(with, s)
		}
	}
	match := strings.Join(with, " AND ")
	if len(without) > 0 {
		match = "(" + match + ") NOT (" + strings.Join(without, " OR ") + ")"
	}
	return match
}
