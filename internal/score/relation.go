package score

import (
	"encoding/csv"
	"math"
	"math/rand"
	"os"
	"sort"
	"strings"

	"dossier"
)

// Relation is a sentence with two parties marked in it and the PLOVER root type of
// what the first does to the second. YIELD stands for CONCEDE and RETREAT.
type Relation struct {
	Text           string
	Source, Target string // as written; Target may be a description that is not in the text
	Root           string
}

// ReadPLV reads the tab-separated sentences of the PLV relation set.
func ReadPLV(file string) ([]Relation, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	r := csv.NewReader(f)
	r.Comma, r.LazyQuotes, r.FieldsPerRecord = '\t', true, -1
	rows, err := r.ReadAll()
	if err != nil || len(rows) == 0 {
		return nil, err
	}
	col := map[string]int{}
	for i, name := range rows[0] {
		col[name] = i
	}
	var out []Relation
	for _, row := range rows[1:] {
		if len(row) > col["gold_root"] {
			out = append(out, Relation{row[col["sentence"]], row[col["source"]], row[col["target"]], row[col["gold_root"]]})
		}
	}
	return out, nil
}

// RelationFeatures describes the relation in words: what the rules found, what
// stands between the parties, the verbs that join them in the tree.
func RelationFeatures(r *dossier.Reading, rel Relation) []string {
	var out []string
	add := func(parts ...string) { out = append(out, strings.Join(parts, "=")) }
	text := r.Article.Text
	src, tgt := strings.Index(text, rel.Source), strings.Index(text, rel.Target)
	srcSpan, tgtSpan := dossier.Span{Start: src, End: src + len(rel.Source)}, dossier.Span{Start: tgt, End: tgt + len(rel.Target)}
	if src < 0 {
		srcSpan = dossier.Span{}
	}
	if tgt < 0 {
		tgtSpan = dossier.Span{Start: len(text), End: len(text)}
	}
	for _, ev := range r.Events {
		t := ploverRoot(string(ev.Type))
		add("event", t)
		add("event+mode", t+ev.Mode)
		add("event+status", t+string(ev.Status))
		if names(ev.Actors, rel.Source) {
			add("event of source", t)
			if names(ev.Recipients, rel.Target) || ev.Recipients == nil {
				add("event of both", t)
			}
		}
		if tgtSpan.Overlaps(ev.Trigger) {
			add("event in target", t)
		}
		add("trigger", strings.ToLower(ev.Trigger.Of(text)))
	}
	for _, s := range r.Sentences {
		relationWords(s, srcSpan, tgtSpan, add)
	}
	return out
}

// RootByRules returns the root type of the event that fits the two parties best, ""
// when no rule found any.
func RootByRules(r *dossier.Reading, rel Relation) string {
	best, score := "", 0
	for _, ev := range r.Events {
		if ev.Type == dossier.Untyped {
			continue
		}
		n := 1
		if names(ev.Actors, rel.Source) {
			n += 2
		}
		if names(ev.Recipients, rel.Target) || strings.Contains(rel.Target, ev.Trigger.Of(r.Article.Text)) {
			n += 2
		}
		if n > score {
			best, score = ploverRoot(string(ev.Type)), n
		}
	}
	return best
}

// relationWords adds words by where they stand, and the path in the tree.
func relationWords(s dossier.Sentence, src, tgt dossier.Span, add func(...string)) {
	between := dossier.Span{Start: min(src.End, tgt.End), End: max(src.Start, tgt.Start)}
	lemma := func(i int) string { return strings.ToLower(s.Tokens[i].Lemma) }
	srcHead, tgtHead := -1, -1
	for i, t := range s.Tokens {
		where := "out"
		switch {
		case src.Overlaps(t.Span):
			where = "source"
			if t.Head < 0 || !src.Overlaps(s.Tokens[t.Head].Span) {
				srcHead = i
			}
		case tgt.Overlaps(t.Span):
			where = "target"
			if t.Head < 0 || !tgt.Overlaps(s.Tokens[t.Head].Span) {
				tgtHead = i
			}
		case between.Contains(t.Span):
			where = "between"
		}
		if t.UPOS == "PUNCT" || t.UPOS == "DET" || t.UPOS == "NUM" || t.UPOS == "PROPN" {
			continue
		}
		add(where, lemma(i))
		add("word", lemma(i))
		if w := lemma(i); len(w) > 5 {
			add("stem", w[:5]) // "accuse" and "accusation"
		}
		if i > 0 && where != "source" {
			add("pair", lemma(i-1)+"_"+lemma(i))
		}
	}
	for _, end := range []struct {
		name string
		at   int
	}{{"above source", srcHead}, {"above target", tgtHead}} {
		for i, n := end.at, 0; i >= 0 && n < 4; i, n = s.Tokens[i].Head, n+1 {
			g := s.Tokens[i].Head
			if g < 0 {
				break
			}
			add(end.name, lemma(g))
			if n == 0 {
				add(end.name+" "+s.Tokens[i].Rel, lemma(g))
			}
			for j, t := range s.Tokens {
				if t.Head == g && (t.Rel == "aux" || t.Rel == "advmod" || t.Rel == "xcomp" || t.Rel == "obj" || t.Rel == "compound:prt") {
					add(end.name+" "+t.Rel, lemma(g)+"_"+lemma(j))
					add(end.name+" "+t.Rel, lemma(j))
				}
			}
		}
	}
}

func ploverRoot(t string) string {
	if t == "CONCEDE" || t == "RETREAT" {
		return "YIELD"
	}
	return t
}

// names reports whether one of the parties is part of what is written, or the
// other way round.
func names(list []dossier.Party, written string) bool {
	w := strings.ToLower(written)
	for _, p := range list {
		n := strings.ToLower(p.Name)
		if strings.Contains(w, n) || strings.Contains(n, w) {
			return true
		}
	}
	return false
}

// CrossValidate learns the root types from the features in folds parts, each
// tested on what it was not taught, and returns macro F1 and accuracy. Nothing of
// what it learns is kept: the set may be measured on, not taught from.
func CrossValidate(gold []Relation, features [][]string, folds int) ([]Measure, []string) {
	order := rand.New(rand.NewSource(1)).Perm(len(gold))
	guess := make([]string, len(gold))
	for f := range folds {
		var train, test []int
		for k, i := range order {
			if k%folds == f {
				test = append(test, i)
			} else {
				train = append(train, i)
			}
		}
		m := learnRoots(gold, features, train)
		for _, i := range test {
			guess[i] = m.best(features[i])
		}
	}
	return Roots(gold, guess), guess
}

// Roots compares guessed root types with gold.
func Roots(gold []Relation, guess []string) []Measure {
	right, system, all := map[string]int{}, map[string]int{}, map[string]int{}
	correct := 0
	for i, g := range gold {
		all[g.Root]++
		system[guess[i]]++
		if guess[i] == g.Root {
			right[g.Root]++
			correct++
		}
	}
	macro := Measure{Name: "root macro F1", Right: correct, System: len(guess), Gold: len(gold)}
	var out []Measure
	for _, t := range sortedKeys(all) {
		m := f1("root "+t, right[t], system[t], all[t])
		macro.Value += m.Value / float64(len(all))
		out = append(out, m)
	}
	return append(out, share("root accuracy", correct, len(gold)), macro)
}

func sortedKeys(m map[string]int) []string {
	var out []string
	for k := range m {
		out = append(out, k)
	}
	sort.Strings(out)
	return out
}

// rootModel is a multinomial logistic regression over sparse features.
type rootModel struct {
	classes []string
	weights map[string][]float64
}

func learnRoots(gold []Relation, features [][]string, train []int) *rootModel {
	seen := map[string]int{}
	for _, i := range train {
		seen[gold[i].Root]++
	}
	m := &rootModel{classes: sortedKeys(seen), weights: map[string][]float64{}}
	sums := map[string][]float64{} // of squared gradients, for AdaGrad
	rng := rand.New(rand.NewSource(2))
	for range 25 {
		rng.Shuffle(len(train), func(i, j int) { train[i], train[j] = train[j], train[i] })
		for _, i := range train {
			p := m.probabilities(features[i])
			for _, f := range features[i] {
				w, g2 := m.weights[f], sums[f]
				if w == nil {
					w, g2 = make([]float64, len(m.classes)), make([]float64, len(m.classes))
					m.weights[f], sums[f] = w, g2
				}
				for k, c := range m.classes {
					g := p[k] + 1e-4*w[k]
					if c == gold[i].Root {
						g--
					}
					g2[k] += g * g
					w[k] -= 0.1 * g / (math.Sqrt(g2[k]) + 1e-6)
				}
			}
		}
	}
	return m
}

func (m *rootModel) probabilities(features []string) []float64 {
	p := make([]float64, len(m.classes))
	for _, f := range features {
		for k, w := range m.weights[f] {
			p[k] += w
		}
	}
	top, sum := math.Inf(-1), 0.0
	for _, v := range p {
		top = max(top, v)
	}
	for k := range p {
		p[k] = math.Exp(p[k] - top)
		sum += p[k]
	}
	for k := range p {
		p[k] /= sum
	}
	return p
}

func (m *rootModel) best(features []string) string {
	best, at := -1.0, ""
	for k, p := range m.probabilities(features) {
		if p > best {
			best, at = p, m.classes[k]
		}
	}
	return at
}
