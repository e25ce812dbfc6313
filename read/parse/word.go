package parse

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// plain maps typographic signs to those of the training data; the direction of
// quotation marks is kept, since it tells an opening from a closing one.
var plain = sync.OnceValue(func() *strings.Replacer {
	return strings.NewReplacer("’", "'", "‘", "'", "“", "``", "”", "''", "„", "``", "«", "``", "»", "''",
		"–", "-", "—", "--", "…", "...", "‑", "-", "\u00ad", "", "\u00a0", " ")
})

// normal returns the form of a token that features are taken from: plain signs,
// digits as 0.
func normal(form string) string {
	ascii, digit := true, false
	for i := 0; i < len(form); i++ {
		ascii = ascii && form[i] < utf8.RuneSelf
		digit = digit || form[i] >= '0' && form[i] <= '9'
	}
	if !ascii {
		form = plain().Replace(form)
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

// hash is FNV-1a.
func hash(s string) uint64 {
	h := uint64(14695981039346656037)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return h
}

// mix hashes two values of template t into one.
func mix(t, a, b uint64) uint64 {
	h := (a ^ t*0x9E3779B97F4A7C15) * 0xBF58476D1CE4E5B9
	h ^= h >> 29
	h = (h + b) * 0x94D049BB133111EB
	h ^= h >> 32
	return h * 0x9E3779B97F4A7C15
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

// grow returns a slice of n values in the memory of s where it is enough; they
// are not cleared.
func grow[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n+n/2)[:n]
	}
	return s[:n]
}

// extend is grow, keeping what s holds.
func extend[T any](s []T, n int) []T {
	if cap(s) < n {
		return append(make([]T, 0, n+n/2), s...)[:n]
	}
	return s[:n]
}
