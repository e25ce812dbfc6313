package board

import (
	"bufio"
	"fmt"
	"io"
	"math"
	"sort"
	"strconv"
	"strings"

	"dossier/internal/score"
)

// Floors are the least values that measures must have: they only rise. The key
// is "task set name".
type Floors map[string]float64

// slack is how far below a measure its floor is put: another processor may round
// another way now and then.
const slack = 0.5

// ReadFloors reads lines of task, set, measure and value with tabs between.
func ReadFloors(r io.Reader) (Floors, error) {
	out := Floors{}
	lines := bufio.NewScanner(r)
	for n := 1; lines.Scan(); n++ {
		if lines.Text() == "" || strings.HasPrefix(lines.Text(), "#") {
			continue
		}
		col := strings.Split(lines.Text(), "\t")
		if len(col) != 4 {
			return nil, fmt.Errorf("line %d: %d columns, want 4", n, len(col))
		}
		v, err := strconv.ParseFloat(col[3], 64)
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
		out[strings.Join(col[:3], "\t")] = v
	}
	return out, lines.Err()
}

// Below says which measures are under their floor, in words.
func (f Floors) Below(results []Result) []string {
	var out []string
	for _, r := range results {
		for _, m := range r.Measures {
			if least, ok := f[key(r, m.Name)]; ok && m.Value < least {
				out = append(out, fmt.Sprintf("%s on %s: %s is %.2f, below %.2f", r.Task, r.Set, m.Name, m.Value, least))
			}
		}
	}
	return out
}

// Raise lifts the floors to just below the results; none is ever lowered. What
// describes ("near", "unknown"), is better when small or is no percentage has none.
func (f Floors) Raise(results []Result) {
	for _, r := range results {
		for _, m := range r.Measures {
			if !rises(m) {
				continue
			}
			k := key(r, m.Name)
			if v := math.Floor(10*m.Value-10*slack) / 10; v > f[k] {
				f[k] = v
			}
		}
	}
}

// rises reports whether a measure is one that is to rise.
func rises(m score.Measure) bool {
	for _, w := range strings.Fields(m.Name) {
		switch strings.TrimSuffix(w, ":") {
		case "error", "width", "wrong", "near", "unknown", "r", "baseline":
			return false
		}
	}
	return true
}

// Write writes the floors in the order of their keys.
func (f Floors) Write(w io.Writer) error {
	keys := make([]string, 0, len(f))
	for k := range f {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	out := bufio.NewWriter(w)
	fmt.Fprintln(out, "# task\tset\tmeasure\tleast value; written by `make score`, only ever raised")
	for _, k := range keys {
		fmt.Fprintf(out, "%s\t%.1f\n", k, f[k])
	}
	return out.Flush()
}

func key(r Result, name string) string { return r.Task + "\t" + r.Set + "\t" + name }
