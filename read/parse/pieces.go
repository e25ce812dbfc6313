package parse

import (
	"slices"
	"sort"

	"dossier"
)

// piece is a run of a sentence's tokens that is parsed at once.
type piece struct {
	s        *dossier.Sentence
	from, to int
}

func (p piece) len() int { return p.to - p.from }

// longest is how many words are parsed at once. A sentence is rarely longer; a
// list of 10,000 words without a full stop is cut behind punctuation, and its
// pieces hang on the first as parataxis: time grows with length, not its square.
const longest = 160

// cut adds the pieces of a sentence.
func cut(to []piece, s *dossier.Sentence) []piece {
	from := 0
	for n := len(s.Tokens); n-from > longest; {
		end := from + longest
		for i := end; i > from+longest/2; i-- {
			if t := s.Tokens[i-1].Text; t == ";" || t == "," || t == "." || t == ":" || t == "—" {
				end = i
				break
			}
		}
		to, from = append(to, piece{s, from, end}), end
	}
	return append(to, piece{s, from, len(s.Tokens)})
}

// pack lays the pieces out step by step, the longest first.
func (w *work) pack() {
	sort.SliceStable(w.pieces, func(i, j int) bool { return w.pieces[i].len() > w.pieces[j].len() })
	w.count, w.at, w.n = w.count[:0], w.at[:0], 0
	live := len(w.pieces)
	for t := 0; live > 0 && t < w.pieces[0].len(); t++ {
		for live > 0 && w.pieces[live-1].len() <= t {
			live--
		}
		w.count, w.at = append(w.count, live), append(w.at, w.n)
		w.n += live
	}
}

// row is the row of word t of piece b.
func (w *work) row(b, t int) int { return w.at[t] + b }

// step is the word of a row within its piece.
func (w *work) step(row int32) int {
	t, _ := slices.BinarySearch(w.at, int(row)+1)
	return t - 1
}
