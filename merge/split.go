package merge

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier"
)

// sentence is a sentence of an article's body. Merging cuts its own: a Reading
// that comes from its JSON form has none, and the result must be the same.
type sentence struct {
	dossier.Span
	words   []word // content words in order
	names   []word // those of them with a capital
	body    bool   // of a paragraph, not of a title
	cluster int    // those that repeat it and one another have the same; -1 for none
	origin  string // who wrote it, when it is shared with a copy; see findCopies
}

// split cuts the body of a into sentences.
func (c *corpus) split(a *article) []sentence {
	blocks := a.Article.Blocks
	if len(blocks) == 0 {
		blocks = []dossier.Block{{Span: dossier.Span{End: len(a.Article.Text)}, Kind: dossier.Paragraph}}
	}
	var out []sentence
	for _, b := range blocks {
		text := a.text(b.Span)
		if !b.Kind.Body() && b.Kind != dossier.Caption {
			continue
		}
		body := b.Kind == dossier.Paragraph || b.Kind == dossier.BlockQuote
		for _, s := range cut(text) {
			s = dossier.Span{Start: s.Start + b.Start, End: s.End + b.Start}
			words, names := c.words.split(a.text(s))
			out = append(out, sentence{Span: s, words: words, names: names, body: body, cluster: -1})
		}
	}
	return out
}

// cut returns the sentences of one block.
func cut(text string) []dossier.Span {
	var out []dossier.Span
	start := 0
	add := func(end int) {
		if s := trim(text, start, end); !s.Empty() {
			out = append(out, s)
		}
		start = end
	}
	for i := 0; i < len(text); i++ {
		if b := text[i]; b != '.' && b != '!' && b != '?' {
			continue
		}
		end := pastClosing(text, i+1)
		if ends(text, i, end) {
			add(end)
			i = end
		}
	}
	add(len(text))
	return out
}

func trim(text string, start, end int) dossier.Span {
	s := text[start:end]
	left := len(s) - len(strings.TrimLeftFunc(s, unicode.IsSpace))
	return dossier.Span{Start: start + left, End: start + max(left, len(strings.TrimRightFunc(s, unicode.IsSpace)))}
}

// pastClosing returns the place after the quotation marks and brackets at i.
func pastClosing(text string, i int) int {
	for i < len(text) {
		r, n := utf8.DecodeRuneInString(text[i:])
		if !strings.ContainsRune(`”’"')]»`, r) {
			break
		}
		i += n
	}
	return i
}

// ends reports whether the stop at i, closed at end, ends a sentence: white
// space and a capital, digit or opening quotation mark come next, and what stands
// before it is no abbreviation ("Sept. 30", "U.S. officials").
func ends(text string, i, end int) bool {
	rest := strings.TrimLeftFunc(text[end:], unicode.IsSpace)
	if len(rest) == len(text[end:]) {
		return len(rest) == 0
	}
	r, _ := utf8.DecodeRuneInString(rest)
	if unicode.IsLower(r) {
		return false
	}
	if text[i] != '.' {
		return true
	}
	before := text[:i]
	before = before[strings.LastIndexAny(before, " \n\t(“\"")+1:]
	return len(before) > 1 && !strings.Contains(before, ".") && !isAbbreviation(strings.ToLower(before))
}

// isAbbreviation reports whether a stop after w ends no sentence.
func isAbbreviation(w string) bool {
	switch w {
	case "mr", "mrs", "ms", "dr", "prof", "gen", "col", "lt", "maj", "sgt", "sen", "rep", "gov", "rev", "hon", "st", "jan",
		"feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "no", "vs", "etc", "co", "corp", "inc",
		"ltd", "jr", "sr":
		return true
	}
	return false
}
