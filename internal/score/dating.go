package score

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"

	"dossier"
)

// Dated is one text and the day it was published.
type Dated struct {
	Name, Text string
	Published  dossier.Date
}

// ReadDated reads the texts of a split of PolNeAR with the days that its
// metadata.tsv gives.
func ReadDated(root, split string) ([]Dated, error) {
	f, err := os.Open(filepath.Join(root, "metadata.tsv"))
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }() // read only
	r := csv.NewReader(f)
	r.Comma, r.LazyQuotes, r.FieldsPerRecord = '\t', true, -1
	rows, err := r.ReadAll()
	if err != nil {
		return nil, err
	}
	var out []Dated
	for _, row := range rows {
		if len(row) < 6 || row[0] != split {
			continue
		}
		text, err := os.ReadFile(filepath.Join(root, split, "text", row[1]+".txt"))
		if err != nil {
			return nil, err
		}
		out = append(out, Dated{Name: row[1], Text: string(text), Published: dossier.Date(strings.TrimSpace(row[5]))})
	}
	return out, nil
}

// ReadDatedNews reads the articles of Giveme5W1H's news clusters that have a day.
func ReadDatedNews(root string) ([]Dated, error) {
	files, err := filepath.Glob(filepath.Join(root, "news_cluster", "*.json"))
	if err != nil {
		return nil, err
	}
	sort.Strings(files)
	var out []Dated
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			return nil, err
		}
		var doc struct {
			Published string `json:"date_publish"`
			Text      string `json:"text"`
		}
		if err := json.Unmarshal(b, &doc); err != nil {
			return nil, fmt.Errorf("read %s: %w", f, err)
		}
		if day, _, _ := strings.Cut(doc.Published, "T"); len(day) == len("2024-10-03") && doc.Text != "" {
			out = append(out, Dated{Name: filepath.Base(f), Text: doc.Text, Published: dossier.Date(day)})
		}
	}
	return out, nil
}

// Dating measures publication intervals found with the metadata withheld: how
// many contain the true day (an open end contains everything), how many have
// both ends, how many of those do not contain it, and their median width in days.
func Dating(gold []Dated, published func(text string) dossier.Interval) []Measure {
	var contains, right, known, closed int
	var widths []int
	for _, g := range gold {
		in := published(g.Text)
		ok := in.Contains(dossier.Day(g.Published))
		contains += boolInt(ok)
		known += boolInt(in.Known())
		if !in.Closed() {
			continue
		}
		closed++
		right += boolInt(ok)
		from, _ := in.Earliest.Time()
		to, _ := in.Latest.Time()
		widths = append(widths, int(to.Sub(from).Hours()/24)+1)
	}
	sort.Ints(widths)
	out := []Measure{
		share("contains", contains, len(gold)),
		share("known", known, len(gold)),
		share("closed", closed, len(gold)),
		share("closed error: another day", closed-right, closed),
	}
	if len(widths) > 0 {
		out = append(out, Measure{Name: "median width of closed", Value: float64(widths[len(widths)/2]), System: closed})
	}
	return out
}
