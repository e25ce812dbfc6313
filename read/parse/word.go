package parse

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dossier"
)

// word is what the classifiers see of a token, hashed once.
type word struct {
	form, low, pre1, pre2, pre3, suf1, suf2, suf3, suf4, shape uint64
}

// plain maps typographic signs to those of the training data; the direction of
// quotation marks is kept, since it tells an opening from a closing one.
var plain = strings.NewReplacer("’", "'", "‘", "'", "“", "``", "”", "''", "„", "``", "«", "``", "»", "''",
	"–", "-", "—", "--", "…", "...", "‑", "-", "\u00ad", "", "\u00a0", " ")

// normal returns the form of a token that features are taken from: plain signs,
// digits as 0.
func normal(form string) string {
	ascii := true
	digit := false
	for i := 0; i < len(form); i++ {
		ascii = ascii && form[i] < utf8.RuneSelf
		digit = digit || form[i] >= '0' && form[i] <= '9'
	}
	if !ascii {
		form = plain.Replace(form)
	}
	if !digit {
		return form
	}
	b := []byte(form)
	for i, c := range b {
		if c >= '0' && c <= '9' {
			b[i] = '0'
		}
	}
	return string(b)
}

func hash(s string) uint64 {
	h := uint64(14695981039346656037)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return h
}

// words hashes the tokens of a sentence into dst.
func words(dst []word, s dossier.Sentence) []word {
	dst = dst[:0]
	for _, t := range s.Tokens {
		f := normal(t.Text)
		low := strings.ToLower(f)
		dst = append(dst, word{
			form: hash(f), low: hash(low),
			pre1: hash(front(low, 1)), pre2: hash(front(low, 2)), pre3: hash(front(low, 3)),
			suf1: hash(back(low, 1)), suf2: hash(back(low, 2)), suf3: hash(back(low, 3)), suf4: hash(back(low, 4)),
			shape: shape(f),
		})
	}
	return dst
}

func front(s string, n int) string { return s[:min(n, len(s))] }
func back(s string, n int) string  { return s[max(0, len(s)-n):] }

// shape is the sequence of kinds of sign, runs shortened: "U.S." is X.X., "2,5" d,d.
func shape(s string) uint64 {
	h, last, run := uint64(7), byte(0), 0
	for _, r := range s {
		c := byte('o')
		switch {
		case unicode.IsUpper(r):
			c = 'X'
		case unicode.IsLower(r):
			c = 'x'
		case unicode.IsDigit(r):
			c = 'd'
		case r < 128:
			c = byte(r)
		}
		if c == last {
			if run++; run > 2 {
				continue
			}
		} else {
			last, run = c, 1
		}
		h = (h ^ uint64(c)) * 1099511628211
	}
	return h
}
