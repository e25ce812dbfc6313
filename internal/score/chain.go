package score

import (
	"encoding/xml"
	"os"
	"path/filepath"
	"sort"
	"strconv"
	"strings"

	"dossier"
)

// ChainText is a text with annotated mentions and which of them are the same.
type ChainText struct {
	Name      string
	Text      string
	Sentences []dossier.Sentence
	Mentions  []ChainMention // in the order of the text, longer ones first
}

// ChainMention is an annotated mention.
type ChainMention struct {
	dossier.Span
	Chain   string
	Pronoun bool
	Nominal bool // a noun phrase: neither pronoun nor clause
}

// ReadMMAX reads the texts of a folder in MMAX format: Basedata with words, and
// a folder of markables with the levels sentence and coref.
func ReadMMAX(dir, markables string) ([]ChainText, error) {
	files, err := filepath.Glob(filepath.Join(dir, "Basedata", "*_words.xml"))
	if err != nil {
		return nil, err
	}
	sort.Strings(files)
	var out []ChainText
	for _, f := range files {
		name := strings.TrimSuffix(filepath.Base(f), "_words.xml")
		x, err := readMMAX(f, filepath.Join(dir, markables, name))
		if os.IsNotExist(err) {
			continue
		}
		if err != nil {
			return nil, err
		}
		x.Name = name
		out = append(out, x)
	}
	return out, nil
}

type mmaxWord struct {
	ID   string `xml:"id,attr"`
	Text string `xml:",chardata"`
}

type mmaxMark struct {
	Span    string `xml:"span,attr"`
	Set     string `xml:"coref_set,attr"`
	Class   string `xml:"coref_class,attr"`
	Mention string `xml:"mention,attr"`
}

func decode[T any](file, element string) ([]T, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	d := xml.NewDecoder(f)
	d.Strict = false
	var out []T
	for {
		tok, err := d.Token()
		if tok == nil {
			if err != nil && err.Error() != "EOF" {
				return nil, err
			}
			return out, nil
		}
		if s, ok := tok.(xml.StartElement); ok && s.Name.Local == element {
			var v T
			if err := d.DecodeElement(&v, &s); err != nil {
				return nil, err
			}
			out = append(out, v)
		}
	}
}

func readMMAX(wordFile, markables string) (ChainText, error) {
	var x ChainText
	words, err := decode[mmaxWord](wordFile, "word")
	if err != nil {
		return x, err
	}
	index := map[string]int{}
	spans := make([]dossier.Span, len(words))
	var b strings.Builder
	for i, w := range words {
		index[w.ID] = i
		if i > 0 {
			b.WriteByte(' ')
		}
		spans[i].Start = b.Len()
		b.WriteString(strings.TrimSpace(w.Text))
		spans[i].End = b.Len()
	}
	x.Text = b.String()
	sentences, err := decode[mmaxMark](markables+"_sentence_level.xml", "markable")
	if err != nil {
		return x, err
	}
	sort.SliceStable(sentences, func(i, j int) bool {
		a, _ := wordRange(sentences[i].Span, index)
		b, _ := wordRange(sentences[j].Span, index)
		return a < b
	})
	next := 0
	for _, s := range sentences {
		first, last := wordRange(s.Span, index)
		if first < next || last < first {
			continue
		}
		x.Sentences = append(x.Sentences, sentenceOf(words, spans, first, last))
		next = last + 1
	}
	marks, err := decode[mmaxMark](markables+"_coref_level.xml", "markable")
	if err != nil {
		return x, err
	}
	for _, m := range marks {
		first, last := wordRange(m.Span, index)
		set := m.Set + m.Class
		if first < 0 || set == "" || set == "empty" {
			continue
		}
		cm := ChainMention{Span: dossier.Span{Start: spans[first].Start, End: spans[last].End}, Chain: set}
		cm.Pronoun = m.Mention == "pronoun" || m.Mention == "" && first == last && personal(words[first].Text)
		cm.Nominal = !cm.Pronoun && (m.Mention == "np" || m.Mention == "")
		x.Mentions = append(x.Mentions, cm)
	}
	sort.SliceStable(x.Mentions, func(i, j int) bool {
		a, b := x.Mentions[i], x.Mentions[j]
		return a.Start < b.Start || a.Start == b.Start && a.End > b.End
	})
	return x, nil
}

func personal(w string) bool {
	switch strings.ToLower(w) {
	case "he", "she", "it", "they", "him", "her", "them", "his", "its", "their", "i", "we", "you", "my", "our", "your", "me", "us", "who", "which", "that", "himself", "herself", "itself", "themselves":
		return true
	}
	return false
}

// wordRange reads "word_3", "word_3..word_7" or a list of such, as the first and
// last word of the first part.
func wordRange(span string, index map[string]int) (first, last int) {
	span, _, _ = strings.Cut(span, ",")
	a, b, ok := strings.Cut(span, "..")
	if !ok {
		b = a
	}
	first, ok1 := index[a]
	last, ok2 := index[b]
	if !ok1 || !ok2 {
		return -1, -2
	}
	return first, last
}

func sentenceOf(words []mmaxWord, spans []dossier.Span, first, last int) dossier.Sentence {
	s := dossier.Sentence{Span: dossier.Span{Start: spans[first].Start, End: spans[last].End}, Kind: dossier.Paragraph}
	for i := first; i <= last; i++ {
		s.Tokens = append(s.Tokens, dossier.Token{Span: spans[i], Text: strings.TrimSpace(words[i].Text), Head: -1})
	}
	return s
}

// Chains are the chain of each mention of each text.
type Chains [][]string

// Number turns chain numbers, -1 for a mention of its own, into names.
func Number(chains []int) []string {
	out := make([]string, len(chains))
	for i, c := range chains {
		if out[i] = strconv.Itoa(c); c < 0 {
			out[i] = "alone" + strconv.Itoa(i)
		}
	}
	return out
}

// MeasureChains returns MUC, B³, CEAF-e and their mean, the CoNLL score, for
// chains over the annotated mentions, counted over all texts together.
func MeasureChains(texts []ChainText, system Chains) []Measure {
	var muc, b3, ceaf pr
	for i, x := range texts {
		gold := make([]string, len(x.Mentions))
		for j, m := range x.Mentions {
			gold[j] = m.Chain
		}
		muc.add(mucOf(gold, system[i]))
		b3.add(b3Of(gold, system[i]))
		ceaf.add(ceafOf(gold, system[i]))
	}
	out := []Measure{muc.measure("MUC"), b3.measure("B3"), ceaf.measure("CEAF-e")}
	mean := Measure{Name: "CoNLL", Value: (out[0].Value + out[1].Value + out[2].Value) / 3, Right: out[1].Right, System: out[1].System, Gold: out[1].Gold}
	return append(out, mean)
}

// MeasurePronouns returns the share of annotated pronouns whose chain holds the
// nearest annotated noun phrase before them (or, when none is before, after)
// that is the same.
func MeasurePronouns(texts []ChainText, system Chains) Measure {
	right, all := 0, 0
	for i, x := range texts {
		for j, m := range x.Mentions {
			if !m.Pronoun {
				continue
			}
			a := antecedent(x.Mentions, j)
			if a < 0 {
				continue
			}
			all++
			if system[i][a] == system[i][j] {
				right++
			}
		}
	}
	return share("pronouns", right, all)
}

func antecedent(m []ChainMention, j int) int {
	for i := j - 1; i >= 0; i-- {
		if m[i].Nominal && m[i].Chain == m[j].Chain && m[i].End <= m[j].Start {
			return i
		}
	}
	for i := j + 1; i < len(m); i++ {
		if m[i].Nominal && m[i].Chain == m[j].Chain {
			return i
		}
	}
	return -1
}

// pr sums precision and recall as fractions.
type pr struct{ pn, pd, rn, rd float64 }

func (p *pr) add(o pr) { p.pn, p.pd, p.rn, p.rd = p.pn+o.pn, p.pd+o.pd, p.rn+o.rn, p.rd+o.rd }

func (p pr) measure(name string) Measure {
	m := Measure{Name: name, Right: int(p.pn), System: int(p.pd), Gold: int(p.rd)}
	if p.pn > 0 && p.rn > 0 {
		a, b := p.pn/p.pd, p.rn/p.rd
		m.Value = 100 * 2 * a * b / (a + b)
	}
	return m
}

func clusters(chains []string) [][]int {
	at := map[string]int{}
	var out [][]int
	for i, c := range chains {
		if _, ok := at[c]; !ok {
			at[c] = len(out)
			out = append(out, nil)
		}
		out[at[c]] = append(out[at[c]], i)
	}
	return out
}

func mucOf(gold, system []string) pr {
	links := func(of [][]int, by []string) (n, d float64) {
		for _, c := range of {
			parts := map[string]bool{}
			for _, m := range c {
				parts[by[m]] = true
			}
			n += float64(len(c) - len(parts))
			d += float64(len(c) - 1)
		}
		return n, d
	}
	var p pr
	p.rn, p.rd = links(clusters(gold), system)
	p.pn, p.pd = links(clusters(system), gold)
	return p
}

func b3Of(gold, system []string) pr {
	g, s := clusters(gold), clusters(system)
	var p pr
	common := func(c []int, by []string) (sum float64) {
		n := map[string]float64{}
		for _, m := range c {
			n[by[m]]++
		}
		for _, k := range n {
			sum += k * k / float64(len(c))
		}
		return sum
	}
	for _, c := range g {
		p.rn += common(c, system)
	}
	for _, c := range s {
		p.pn += common(c, gold)
	}
	p.rd, p.pd = float64(len(gold)), float64(len(system))
	return p
}

// ceafOf aligns the chains of both sides so that the sum of their likeness (phi
// 4) is greatest.
func ceafOf(gold, system []string) pr {
	g, s := clusters(gold), clusters(system)
	cost := make([][]float64, max(len(g), len(s)))
	for i := range cost {
		cost[i] = make([]float64, len(cost))
	}
	for i, a := range g {
		in := map[int]bool{}
		for _, m := range a {
			in[m] = true
		}
		for j, b := range s {
			n := 0
			for _, m := range b {
				if in[m] {
					n++
				}
			}
			cost[i][j] = -2 * float64(n) / float64(len(a)+len(b))
		}
	}
	sum := -assign(cost)
	return pr{sum, float64(len(s)), sum, float64(len(g))}
}

// assign returns the least total cost of a one-to-one assignment (the Hungarian
// method, for a square matrix).
func assign(cost [][]float64) float64 {
	n := len(cost)
	u, v := make([]float64, n+1), make([]float64, n+1)
	match, way := make([]int, n+1), make([]int, n+1)
	for i := 1; i <= n; i++ {
		match[0] = i
		j0 := 0
		least := make([]float64, n+1)
		used := make([]bool, n+1)
		for j := range least {
			least[j] = 1e18
		}
		for {
			used[j0] = true
			i0, j1, delta := match[j0], 0, 1e18
			for j := 1; j <= n; j++ {
				if used[j] {
					continue
				}
				if c := cost[i0-1][j-1] - u[i0] - v[j]; c < least[j] {
					least[j], way[j] = c, j0
				}
				if least[j] < delta {
					delta, j1 = least[j], j
				}
			}
			for j := 0; j <= n; j++ {
				if used[j] {
					u[match[j]] += delta
					v[j] -= delta
				} else {
					least[j] -= delta
				}
			}
			if j0 = j1; match[j0] == 0 {
				break
			}
		}
		for j0 != 0 {
			j1 := way[j0]
			match[j0] = match[j1]
			j0 = j1
		}
	}
	total := 0.0
	for j := 1; j <= n; j++ {
		total += cost[match[j]-1][j-1]
	}
	return total
}
