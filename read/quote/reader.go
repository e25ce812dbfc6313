package quote

import (
	"sort"
	"strings"

	"dossier"
	"dossier/read/parse"
)

// reader holds what the statements of one article are read from.
type reader struct {
	lex      *lexicon
	a        dossier.Article
	text     string
	wide     bool
	sents    []sent
	marks    []mark // in order
	mentions []dossier.Mention
	chains   map[string]*dossier.Chain
	out      []*found
}

// sent is a sentence with its tree.
type sent struct {
	parse.Tree
	n        int   // index into the article's sentences
	quoted   []int // of each token: index of the mark it lies in, or -1
	mentions []dossier.Mention
}

// found is a statement in the making.
type found struct {
	dossier.Statement
	cue     *cue
	sent    int          // index of the sentence
	head    int          // cue token
	source  int          // source's head token, -1 none
	srcSpan dossier.Span // as written
	own     bool         // the source is the cue's own subject
	main    bool         // the verb of its sentence, though the tree takes it for a participle
	fixed   bool         // the source's words are settled, whatever the tree
	behind  bool         // the speaker is named behind the cue: see [reader.namedBehind]
	by      bool         // source given by possessor or "by"
	quotes  []int        // marks in the content
	frame   string
	raw     []dossier.Span // the content before cue and source were cut out
	carried bool           // runs on: speaker from prev
	prev    *found
	links   []string
	dropped bool
}

func newReader(lex *lexicon, a dossier.Article, sentences []dossier.Sentence, mentions []dossier.Mention, chains []dossier.Chain, wide bool) *reader {
	r := &reader{lex: lex, a: a, text: a.Text, wide: wide, mentions: mentions, chains: make(map[string]*dossier.Chain, len(chains))}
	for i := range chains {
		r.chains[chains[i].ID] = &chains[i]
	}
	for i, b := range a.Blocks {
		if b.Kind.Body() {
			r.marks = append(r.marks, quoted(a.Text, b.Span, i)...)
		}
	}
	r.sents = make([]sent, len(sentences))
	m, q := 0, 0
	for i, s := range sentences {
		for m < len(mentions) && mentions[m].Sentence < i {
			m++
		}
		from := m
		for m < len(mentions) && mentions[m].Sentence == i {
			m++
		}
		for q < len(r.marks) && r.marks[q].End <= s.Start {
			q++
		}
		r.sents[i] = sent{Tree: parse.NewTree(s), n: i, mentions: mentions[from:m], quoted: r.inMarks(s, q)}
	}
	return r
}

// inMarks returns the mark that each token of s lies in, looking from mark q on.
func (r *reader) inMarks(s dossier.Sentence, q int) []int {
	out := make([]int, len(s.Tokens))
	for i, t := range s.Tokens {
		out[i] = -1
		for q < len(r.marks) && r.marks[q].End <= t.Start {
			q++
		}
		if q < len(r.marks) && r.marks[q].Start <= t.Start {
			out[i] = q
		}
	}
	return out
}

// near is how many finds before and after one can have to do with it, so that
// the work grows with the length of the text.
const near = 40

// settle drops a find whose cue lies in the content of another, and the lesser
// of two with one cue.
func (r *reader) settle() {
	sort.SliceStable(r.out, func(i, j int) bool { return r.out[i].Cue.Start < r.out[j].Cue.Start })
	r.relayed()
	for i, f := range r.out {
		for _, g := range r.out[max(0, i-near):min(len(r.out), i+near)] {
			if f == g || f.dropped || g.dropped {
				continue
			}
			if holds(g.Content, f.Cue) && !holds(f.Content, g.Cue) || !r.wide && (f.farther(g) || f.within(g)) {
				f.dropped = true
			}
			// One quotation has one cue: that with a subject of its own, or the first.
			if len(f.quotes) > 0 && len(g.quotes) > 0 && f.quotes[0] == g.quotes[0] && (g.own && !f.own || g.own == f.own && g.Cue.Start < f.Cue.Start) {
				f.dropped = true
			}
		}
	}
	keep := r.out[:0]
	for _, f := range r.out {
		if !f.dropped {
			keep = append(keep, f)
		}
	}
	r.out = keep
}

// farther reports whether the content of f belongs to the nearer cue of g: "She
// has said little, and aides say [she would go]".
func (f *found) farther(g *found) bool {
	return f.frame == "clause" && f.Cue.End <= g.Cue.Start && f.Content[0].Start >= g.Cue.End && holds(g.Content, f.Content[0])
}

// within reports whether f only tells who the source of g is: "according to a
// guest who described her remarks".
func (f *found) within(g *found) bool {
	return f.Cue.Start > g.srcSpan.Start && f.Cue.End <= g.srcSpan.End && len(f.quotes) == 0
}

// relayed turns "according to the ministry" into a link where somebody else is
// the speaker of the same words: "“…,” he said, according to the ministry".
func (r *reader) relayed() {
	for i, f := range r.out {
		behind := f.frame == "aside" || f.frame == "clause" && len(f.Content) == 1 && f.Content[0].End <= f.Cue.Start
		outer := behind && f.source >= 0 && r.medium(&r.sents[f.sent], f.source)
		if f.Rule != "according to" && !outer {
			continue
		}
		for _, g := range r.out[max(0, i-near):min(len(r.out), i+near)] {
			if g == f || g.sent != f.sent || g.source < 0 || g.cue.tier != speech || !holds(f.Content, g.Cue) {
				continue
			}
			// The cue must frame the sentence, not be one of those inside it.
			if h := r.sents[g.sent].Tokens[g.head]; g.frame == "quote" || h.Head < 0 || h.Head == f.head || h.Rel == "parataxis" {
				f.dropped = true
				if outer {
					g.links = append(g.links, r.nameOf(&r.sents[f.sent], f.source))
				}
			}
		}
	}
}

func holds(content []dossier.Span, cue dossier.Span) bool {
	for _, c := range content {
		if c.Contains(cue) {
			return true
		}
	}
	return false
}

// statements returns what was found, in the order of the text.
func (r *reader) statements() []dossier.Statement {
	out := make([]dossier.Statement, 0, len(r.out))
	for _, f := range r.out {
		if f.dropped || len(f.Content) == 0 {
			continue
		}
		st := f.Statement
		if !r.wide {
			r.bareClause(&st, f)
		}
		st.Sentence = f.sent
		st.Span = r.sents[f.sent].Span
		st.Kind = r.kind(st.Content, f)
		out = append(out, st)
	}
	return out
}

// bareClause takes "that" and "and" off the front of a clause.
func (r *reader) bareClause(st *dossier.Statement, f *found) {
	if f.frame != "clause" && f.frame != "that" {
		return
	}
	c := &st.Content[0]
	for _, w := range [...]string{"that ", "and "} {
		if strings.HasPrefix(c.Of(r.text), w) {
			c.Start += len(w)
		}
	}
}

// kind tells direct, mixed and indirect speech apart: direct is wholly between
// marks and not the tail of a clause ("said that “…”").
func (r *reader) kind(content []dossier.Span, f *found) dossier.SpeechKind {
	some, all := false, true
	for _, c := range content {
		lo := sort.Search(len(r.marks), func(i int) bool { return r.marks[i].End > c.Start })
		in := lo < len(r.marks) && r.marks[lo].Start < c.End
		some = some || in
		all = all && in && r.marks[lo].Start <= c.Start && r.marks[lo].End >= c.End-1 && r.marks[lo].said
	}
	switch {
	case !some:
		return dossier.Indirect
	case all && !strings.HasSuffix(r.text[:content[0].Start], "that "):
		return dossier.Direct
	}
	return dossier.Mixed
}
