package token

import (
	"strings"
	"unicode"

	"dossier"
)

// maxSentence is the most tokens in a sentence. News has none near it; lists and
// tables without a full stop do, and no later step should have to bear them.
const maxSentence = 400

// sentence returns how many of the tokens make up the first sentence.
func (sc *scanner) sentence(tokens []dossier.Token) int {
	tokens = tokens[:min(len(tokens), maxSentence)]
	for i := range tokens {
		kind := ending(tokens[i].Text)
		if kind == 0 {
			continue
		}
		n := closing(sc.text, tokens, i+1)
		if n == len(tokens) || sc.ends(tokens, i, n, kind) {
			return n
		}
	}
	return len(tokens)
}

// ending returns the mark that may end a sentence at this token: '.', '?' (or
// '!'), '…', 'a' for an abbreviation with its full stop, 0 for none.
func ending(w string) rune {
	switch last := w[len(w)-1]; {
	case w == ".":
		return '.'
	case last == '?' || last == '!':
		if isLetter(w[0]) {
			return 0
		}
		return '?'
	case last == '.' && w[0] == '.' || w == "…":
		return '…'
	case last == '.':
		return 'a'
	}
	return 0
}

// closing returns the index of the first token from i on that does not belong to
// the sentence that ended before it: quotation marks and brackets that close it do.
func closing(text string, tokens []dossier.Token, i int) int {
	for i < len(tokens) {
		t := tokens[i]
		glued := t.Start == tokens[i-1].End
		switch t.Text {
		case "[":
			n := footnote(tokens[i:])
			if n == 0 {
				return i
			}
			i += n
			continue
		case "”", "’", "»", ")", "]", "}", "''", "’’":
		case "\"", "'":
			if !glued && !lastOf(tokens, i) {
				return i
			}
			// A straight mark with space before and none after opens.
			if !glued && i+1 < len(tokens) && tokens[i+1].Start == t.End {
				return i
			}
		case "?", "!", "...", "…", "?!", "!!", ".":
			// ". . ." is an ellipsis written with spaces.
			if !glued && !(t.Text == "." && tokens[i-1].Text == ".") {
				return i
			}
		default:
			return i
		}
		i++
	}
	return i
}

// footnote returns the length of the reference "[17]" or "[...]" that tokens
// start with, 0 when they start with none.
func footnote(tokens []dossier.Token) int {
	if len(tokens) < 3 || tokens[2].Text != "]" {
		return 0
	}
	if w := tokens[1].Text; w != "..." && w != "…" && digits(w) < len(w) {
		return 0
	}
	return 3
}

func lastOf(tokens []dossier.Token, i int) bool { return i == len(tokens)-1 }

// ends reports whether the sentence ends between tokens n-1 and n, after the
// mark of the given kind at i.
func (sc *scanner) ends(tokens []dossier.Token, i, n int, kind rune) bool {
	w := opens(tokens, n)
	if w < 0 {
		return false
	}
	next := tokens[w].Text
	r := first(next)
	if tokens[n].Start == tokens[n-1].End {
		// "talks.The envoy": a space is missing.
		return kind == '.' && unicode.IsUpper(r) && n == i+1 && i > 0 && allLower(tokens[i-1].Text)
	}
	if strings.ContainsRune(",;:)", r) {
		return false
	}
	if unicode.IsLower(r) {
		// Careless text: "we met. they agreed"; but "the govt. said".
		return kind == '.' && n == i+1 && i > 0 && wholeWord(tokens[i-1].Text)
	}
	quoted := n > i+1 && strings.ContainsAny(tokens[n-1].Text, "\"”’'")
	if quoted && w == n && sc.cued(tokens[n:], kind) {
		return false
	}
	if kind == 'a' {
		return sc.afterAbbreviation(tokens, i, next, w > n)
	}
	if r == '-' || r == '–' || r == '—' {
		return kind == '.'
	}
	return true
}

// wholeWord reports whether w is likely no abbreviation: small letters, one a vowel.
func wholeWord(w string) bool {
	return allLower(w) && len(w) > 2 && strings.ContainsAny(w, "aeiouy")
}

// opens returns the index of the first word from n on, past marks that open a
// quotation or a bracket; -1 when there is none.
func opens(tokens []dossier.Token, n int) int {
	for ; n < len(tokens); n++ {
		switch tokens[n].Text {
		case "“", "‘", "«", "(", "[", "\"", "'", "``", "`", "¿", "¡":
		default:
			return n
		}
	}
	return -1
}

// cued reports whether the tokens after a quotation tell who spoke, so that the
// sentence goes on: '"Will you sign?" Ana Ruiz asked.' A quotation that ends in
// a full stop is closed, unless the cue ends the sentence with it.
func (sc *scanner) cued(tokens []dossier.Token, kind rune) bool {
	for i, t := range tokens[:min(len(tokens), 7)] {
		if sc.lex.is(t.Text, speech) {
			return i > 0 && (kind != '.' && kind != 'a' || i+1 == len(tokens) || tokens[i+1].Text == ".")
		}
		if i > 0 && !unicode.IsUpper(first(t.Text)) && !(i < 3 && allLower(t.Text) && unicode.IsUpper(first(tokens[0].Text))) {
			return false
		}
	}
	return false
}

// afterAbbreviation reports whether a sentence ends with the abbreviation at i
// when next is the word that follows, in quotation marks or not.
func (sc *scanner) afterAbbreviation(tokens []dossier.Token, i int, next string, quoted bool) bool {
	w := strings.TrimSuffix(tokens[i].Text, ".")
	c := sc.lex.class[w]
	switch {
	case c&(title|inner) != 0 && c&(after|state) == 0:
		return false
	case isDigit(next[0]):
		return false
	case i == 0 && isDigit(w[0]):
		return false // the number of an item
	case len(w) == 1 && c == 0:
		// "John F. Kennedy"; the scanner left the stop with the letter.
		return false
	}
	// "in Vesta, Calif. Ruiz left"; "the Ruiz, Calif., plant" goes on with a comma.
	if c&state != 0 && i > 0 && tokens[i-1].Text == "," && unicode.IsUpper(first(next)) {
		return true
	}
	return sc.lex.is(next, starter) || quoted && unicode.IsUpper(first(next))
}
