package score

import (
	"encoding/json"
	"fmt"
	"math"
	"os"
	"strconv"
	"strings"

	"dossier"
)

// Measured is one sentence and the quantities that stand in it.
type Measured struct {
	Text       string
	Quantities []Quantity
}

// Quantity is a quantity as the CQE sets give it.
type Quantity struct {
	Change string `json:"change"` // = ~ < > up down
	Value  string `json:"value"`  // "252.0-287.0" is a range
	Unit   string `json:"unit"`
	Name   string `json:"normalized_unit"`
}

// ReadQuantities reads one of the formatted CQE sets.
func ReadQuantities(path string) ([]Measured, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var out []Measured
	if err := json.Unmarshal(b, &out); err != nil {
		return nil, fmt.Errorf("read %s: %w", path, err)
	}
	return out, nil
}

// Figures compares figures with quantities, sentence by sentence, as multisets
// of values, of values with units, and of values with changes.
func Figures(gold []Measured, find func(text string) []dossier.Figure) []Measure {
	var right [3]int
	system, all := 0, 0
	for _, g := range gold {
		found := find(g.Text)
		system += len(found)
		all += len(g.Quantities)
		for k, match := range []func(Quantity, dossier.Figure) bool{
			sameValue,
			func(q Quantity, f dossier.Figure) bool { return sameValue(q, f) && SameUnit(q, f) },
			func(q Quantity, f dossier.Figure) bool { return sameValue(q, f) && sameChange(q, f) },
		} {
			right[k] += matched(g.Quantities, found, match)
		}
	}
	return []Measure{f1("value", right[0], system, all), f1("value and unit", right[1], system, all), f1("value and change", right[2], system, all)}
}

// matched counts a matching of the two, one to one and greedy.
func matched(gold []Quantity, found []dossier.Figure, same func(Quantity, dossier.Figure) bool) (n int) {
	used := make([]bool, len(found))
	for _, q := range gold {
		for j, f := range found {
			if !used[j] && same(q, f) {
				used[j] = true
				n++
				break
			}
		}
	}
	return n
}

// ends returns the lower and upper end of a quantity's value.
func (q Quantity) ends() (low, high float64, ok bool) {
	s := strings.ReplaceAll(q.Value, " ", "")
	if v, err := strconv.ParseFloat(s, 64); err == nil {
		return v, v, true
	}
	i := strings.LastIndexByte(s, '-')
	if i < 1 {
		return 0, 0, false
	}
	low, err1 := strconv.ParseFloat(s[:i], 64)
	high, err2 := strconv.ParseFloat(s[i+1:], 64)
	return low, high, err1 == nil && err2 == nil
}

func sameValue(q Quantity, f dossier.Figure) bool {
	low, high, ok := q.ends()
	if !ok {
		return false
	}
	a, b := f.Low, f.High
	if a == nil {
		a = b
	} else if b == nil {
		b = a
	}
	return a != nil && near(low, *a) && near(high, *b)
}

func near(a, b float64) bool { return math.Abs(a-b) <= 1e-6*math.Max(1, math.Abs(a)) }

// SameUnit compares the unit of a quantity with that of a figure: the name of
// the unit, or for a bare count the words that it counts.
func SameUnit(q Quantity, f dossier.Figure) bool {
	want := fold(q.Name)
	if f.Unit == "" {
		of := fold(f.Of)
		want = strings.TrimPrefix(want, "% ") // a share of them
		return want == "-" || want == "count" || of == want || of == fold(q.Unit)
	}
	name, per, rate := strings.Cut(f.Unit, " per ")
	if rate && cqeUnit(f.Unit) == f.Unit {
		return want == cqeUnit(name)+" per "+cqeUnit(per) || want == fold(f.Unit)
	}
	if f.Unit == "INR" && want == "rupee" {
		return true // the set has both names
	}
	return want == cqeUnit(f.Unit) || want == f.Unit || want == fold(f.Unit)
}

// cqeUnit returns the name that the set gives to a unit of ours.
func cqeUnit(name string) string {
	switch name {
	case "USD":
		return "dollar"
	case "EUR":
		return "euro"
	case "GBP":
		return "pound sterling"
	case "JPY":
		return "japanese yen"
	case "AUD":
		return "australian dollar"
	case "CAD":
		return "canadian dollar"
	case "HKD":
		return "hong kong dollar"
	case "MYR":
		return "malaysian ringgit"
	case "ILS":
		return "shekel"
	case "DKK":
		return "danish krone"
	case "INR":
		return "indian rupee"
	case "CNY":
		return "chinese yuan"
	case "TRY":
		return "turkish lira"
	case "BTC":
		return "bitcoin"
	case "MXN":
		return "mexican peso"
	case "CHF":
		return "swiss franc"
	case "SEK":
		return "swedish krona"
	case "THB":
		return "thai baht"
	case "dm":
		return "decimetre"
	case "HRK":
		return "croatian kuna"
	case "SGD":
		return "singapore dollar"
	case "NZD":
		return "new zealand dollar"
	case "RUB":
		return "russian ruble"
	case "ZAR":
		return "south african rand"
	case "percent":
		return "percentage"
	case "km":
		return "kilometre"
	case "kg":
		return "kilogram"
	case "cm":
		return "centimetre"
	case "mm":
		return "millimetre"
	case "mg":
		return "milligram"
	case "pound":
		return "pound-mass"
	case "person":
		return "people"
	case "time":
		return "count"
	case "rpm":
		return "revolutions per minute"
	case "ppb":
		return "parts-per-billion"
	case "km per hour":
		return "kilometre per hour"
	case "tonne":
		return "metric ton"
	case "mmBTU":
		return "mega british thermal unit"
	case "penny":
		return "point" // of "p"
	}
	return name
}

// fold writes a unit in small letters and its last word in the singular.
func fold(s string) string {
	s = strings.ToLower(strings.TrimSpace(s))
	switch {
	case strings.HasSuffix(s, "ies"):
		return s[:len(s)-3] + "y"
	case strings.HasSuffix(s, "ss"):
		return s
	case strings.HasSuffix(s, "s"):
		return s[:len(s)-1]
	case strings.HasSuffix(s, "men"):
		return s[:len(s)-2] + "an"
	}
	return s
}

func sameChange(q Quantity, f dossier.Figure) bool {
	switch q.Change {
	case "up":
		return f.Change == dossier.Up
	case "down":
		return f.Change == dossier.Down
	case "~":
		return f.Approximate && f.Low != nil && f.High != nil
	case ">":
		return f.Low != nil && f.High == nil
	case "<":
		return f.High != nil && f.Low == nil
	}
	return f.Change == dossier.NoChange && f.Low != nil && f.High != nil && (!f.Approximate || *f.Low != *f.High)
}
