package score

import (
	"bufio"
	"math"
	"os"
	"strconv"
	"strings"

	"dossier"
)

// Graded is a sentence in which some tokens are graded: how certainly what they
// tell happened, from -3 (certainly not) to 3.
type Graded struct {
	Sentence dossier.Sentence
	Grade    map[int]float64
}

// ReadFactuality reads a file of the unified factuality corpus: a token a line
// (number, word, grade or "_", …), sentences parted by empty lines.
func ReadFactuality(file string) ([]Graded, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []Graded
	cur := Graded{Grade: map[int]float64{}}
	at := 0
	flush := func() {
		if len(cur.Sentence.Tokens) > 0 {
			cur.Sentence.End = at
			out = append(out, cur)
		}
		cur, at = Graded{Grade: map[int]float64{}}, 0
	}
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<20)
	for sc.Scan() {
		col := strings.Split(sc.Text(), "\t")
		if len(col) < 3 {
			flush()
			continue
		}
		t := dossier.Token{Span: dossier.Span{Start: at, End: at + len(col[1])}, Text: col[1], Head: -1}
		if v, err := strconv.ParseFloat(col[2], 64); err == nil {
			cur.Grade[len(cur.Sentence.Tokens)] = v
		}
		cur.Sentence.Tokens = append(cur.Sentence.Tokens, t)
		at = t.End + 1
	}
	flush()
	return out, sc.Err()
}

// Factuality compares guessed grades with gold: mean absolute error, Pearson's r,
// and how many fall on the right side (-1 and below no, 1 and above yes, between
// uncertain).
func Factuality(gold, guess []float64) []Measure {
	n := float64(len(gold))
	if n == 0 {
		return nil
	}
	var mae, mg, ms float64
	sides := 0
	for i := range gold {
		mae += math.Abs(gold[i]-guess[i]) / n
		mg += gold[i] / n
		ms += guess[i] / n
		sides += count(side(gold[i]) == side(guess[i]))
	}
	var cov, vg, vs float64
	for i := range gold {
		cov += (gold[i] - mg) * (guess[i] - ms)
		vg += (gold[i] - mg) * (gold[i] - mg)
		vs += (guess[i] - ms) * (guess[i] - ms)
	}
	r := 0.0
	if vg > 0 && vs > 0 {
		r = cov / math.Sqrt(vg*vs)
	}
	return []Measure{
		{Name: "mean absolute error", Value: mae, System: len(guess), Gold: len(gold)},
		{Name: "Pearson r", Value: r, System: len(guess), Gold: len(gold)},
		share("certain, uncertain or not", sides, len(gold)),
	}
}

func side(v float64) int {
	switch {
	case v <= -1:
		return -1
	case v >= 1:
		return 1
	}
	return 0
}
