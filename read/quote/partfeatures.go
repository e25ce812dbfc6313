package quote

import (
	"strconv"
)

// view is a sentence seen from the main word of a cue.
type view struct {
	*window
	r      *reader
	v      int // the cue's main word
	f      *found
	rule   []string // of each token: its part after the rules
	frame  string
	top    []int // of each token: the phrase it lies in, below the word that v shares with it
	path   []string
	climb  []string // the relations from v up to that word
	said   string   // whether somebody is quoted in the sentence
	others []int    // how many other words of speech stand before each token
	finite []string // before each token the finite verb next to the left; then, as many again, that to the right
}

func (r *reader) view(w *window, v int) *view {
	n := len(w.words)
	x := &view{window: w, r: r, v: v, f: w.cands[v], rule: make([]string, n), top: make([]int, n), path: make([]string, n), climb: make([]string, n), others: make([]int, n+1), frame: "none", said: "plain"}
	if x.f != nil {
		x.frame = r.ruleKind(x.f) + " " + x.f.frame
	}
	for i, t := range w.s.Tokens {
		x.rule[i] = "o"
		if f := x.f; f != nil {
			switch {
			case f.Cue.Contains(t.Span):
				x.rule[i] = "q"
			case f.srcSpan.Contains(t.Span):
				x.rule[i] = "s"
			case holds(f.Content, t.Span):
				x.rule[i] = "c"
			}
		}
		if q := w.s.quoted[i]; q >= 0 && r.marks[q].said {
			x.said = "said"
		}
		x.others[i+1] = x.others[i]
		if i != v && w.cands[i] != nil && w.cands[i].cue.tier == speech {
			x.others[i+1]++
		}
	}
	x.paths()
	x.verbs()
	return x
}

// paths works out how each token hangs together with the cue.
func (x *view) paths() {
	s := x.s
	up := map[int]int{}
	ups := []string{""}
	for h, k := x.v, 0; h >= 0 && k < 7; h, k = s.Tokens[h].Head, k+1 {
		up[h] = k
		ups = append(ups, ups[k]+"^"+s.Tokens[h].Rel)
	}
	for i := range s.Tokens {
		top, below := -1, ""
		h := i
		for steps := 0; h >= 0 && steps < 60; steps++ {
			if k, ok := up[h]; ok {
				x.climb[i] = ups[k]
				break
			}
			if steps < 3 {
				below = ">" + s.Tokens[h].Rel + below
			}
			top = h
			h = s.Tokens[h].Head
		}
		if h < 0 {
			x.climb[i] = "none"
		}
		x.top[i] = top
		if top < 0 {
			x.top[i] = i
			x.climb[i] += "!"
		}
		x.path[i] = x.climb[i] + below
	}
}

// verbs works out the finite verbs on both sides of each place: their tense,
// whether they have subjects and how they hang together with the cue.
func (x *view) verbs() {
	s, n := x.s, len(x.words)
	x.finite = make([]string, 2*(n+1))
	what := func(i int, last string) string {
		t := s.Tokens[i]
		switch t.XPOS {
		case "VBD", "VBZ", "VBP", "MD":
		default:
			return last
		}
		if i == x.v {
			return "cue"
		}
		h := i
		if (t.UPOS == "AUX") && t.Head >= 0 {
			h = t.Head
		}
		subj := " bare"
		if s.Child(h, "nsubj") >= 0 {
			subj = " own"
		}
		return t.XPOS + subj
	}
	last := "#"
	for j := 0; j <= n; j++ {
		x.finite[j] = last
		if j < n {
			last = what(j, last)
		}
	}
	last = "#"
	for j := n; j >= 0; j-- {
		if j < n {
			last = what(j, last)
		}
		x.finite[n+1+j] = last
	}
}

// nextQuote tells whether a quotation opens behind place j before the sentence ends.
func (x *view) nextQuote(j int) string {
	for k := j; k < len(x.quotes); k++ {
		if x.quotes[k] == "said opens" {
			return "said"
		}
		if x.words[k] == "," && k > j+1 {
			return "comma"
		}
	}
	return "-"
}

func far(d int) string {
	switch {
	case d > 25:
		return "26"
	case d > 12:
		return "13"
	case d > 6:
		return "7"
	case d > 3:
		return "4"
	}
	return strconv.Itoa(d)
}

// chain writes the features of the sentence as seen from the cue.
func (x *view) chain() Chain {
	n := len(x.words)
	c := Chain{Parts: make([][]uint32, n), Edges: make([][]uint32, n+1), Head: x.v}
	commas, verbs := make([]int, n+1), make([]int, n+1)
	for i, t := range x.s.Tokens {
		commas[i+1], verbs[i+1] = commas[i], verbs[i]
		if t.Text == "," && x.quotes[i] == "out" {
			commas[i+1]++
		}
		if t.UPOS == "VERB" {
			verbs[i+1]++
		}
	}
	between := func(l []int, i int) string {
		a, b := min(i, x.v), max(i, x.v)
		return strconv.Itoa(min(3, l[b]-l[min(a+1, b)]))
	}
	for i := range x.words {
		c.Parts[i] = x.partFeatures(i, between(commas, i), between(verbs, i), between(x.others, i))
	}
	for i := 0; i <= n; i++ {
		c.Edges[i] = x.edgeFeatures(i)
	}
	return c
}

func (x *view) partFeatures(i int, commas, verbs, others string) []uint32 {
	b := bag{list: make([]uint32, 0, 64)}
	s, t, lemma := x.s, x.s.Tokens[i], x.lemmas[x.v]
	side, dist := "b", x.v-i
	if i > x.v {
		side, dist = "a", i-x.v
	} else if i == x.v {
		side = "v"
	}
	top := x.top[i]
	relTop, mark := s.Tokens[top].Rel, x.r.marker(s, top)
	con := x.climb[i] + relTop + side
	b.add(1)
	b.add(2, side, far(dist))
	b.add(3, con)
	b.add(4, con, lemma)
	b.add(5, con, s.Tokens[x.v].XPOS)
	b.add(6, con, mark)
	b.add(7, con, mark, lemma)
	b.add(8, x.path[i])
	b.add(9, x.path[i], side, t.UPOS)
	b.add(10, x.words[i], side)
	b.add(11, t.XPOS, side, relTop)
	b.add(12, x.quotes[i], side)
	b.add(13, x.quotes[i], con)
	b.add(14, x.quotes[i], lemma, side)
	b.add(15, x.quotes[i], x.said, side)
	b.add(16, x.kinds[i], side)
	b.add(17, x.kinds[top], con)
	b.add(18, x.rule[i])
	b.add(19, x.rule[i], x.frame)
	b.add(20, x.rule[i], x.frame, lemma)
	b.add(21, x.rule[i], con)
	b.add(22, x.rule[i], x.frame, side, x.quotes[i])
	b.add(23, commas, side)
	b.add(24, commas, con)
	b.add(25, verbs, side)
	b.add(26, verbs, commas, others, side)
	b.add(27, others, side, x.rule[i])
	b.add(28, others, con)
	b.add(29, x.lemmas[top], con)
	b.add(30, string(s.Kind), side)
	b.add(31, x.frame, con)
	b.add(32, x.listed[x.v], con)
	b.add(33, x.listed[x.v], x.frame, side, x.rule[i])
	b.add(34, x.rule[i], x.rule[max(i-1, 0)], x.rule[min(i+1, len(x.rule)-1)], side)
	if dist <= 5 {
		b.add(40, x.words[i], lemma, side)
		b.add(41, strconv.Itoa(dist), side, t.XPOS)
		b.add(42, strconv.Itoa(dist), side, lemma)
		b.add(43, x.words[i], strconv.Itoa(dist), side)
	}
	lo, _ := s.Range(top)
	b.add(44, con, x.words[lo])
	b.add(45, con, x.listed[top])
	if h := s.Tokens[x.v].Head; h >= 0 {
		b.add(46, con, x.lemmas[h])
	}
	return b.list
}

func (x *view) edgeFeatures(j int) []uint32 {
	b := bag{list: make([]uint32, 0, 48)}
	s, n, lemma := x.s, len(x.words), x.lemmas[x.v]
	at := func(k int) (w, p, q, rule string) {
		if k < 0 || k >= n {
			return "#", "#", "#", "#"
		}
		return x.words[k], s.Tokens[k].XPOS, x.quotes[k], x.rule[k]
	}
	wi, pi, qi, ri := at(j - 1)
	wj, pj, qj, rj := at(j)
	wk, pk, _, _ := at(j + 1)
	_, ph, _, _ := at(j - 2)
	side, d := "b", x.v-j
	if j > x.v {
		side, d = "a", j-x.v
	}
	open, shut := "#", "#"
	var over, under string
	if j < n {
		a := x.largest(j, false)
		open = s.Tokens[a].Rel + x.toward(a, j, n)
		over = x.lemmas[a]
	}
	if j > 0 {
		a := x.largest(j-1, true)
		shut = s.Tokens[a].Rel + x.toward(a, 0, j)
		under = s.Tokens[a].XPOS
	}
	rule := ri + rj
	b.add(60, side)
	b.add(61, wi, side)
	b.add(62, wj, side)
	b.add(63, wi, wj)
	b.add(64, pi, pj, side)
	b.add(65, ph, pi, pj)
	b.add(66, pi, pj, pk)
	b.add(67, wj, wk)
	b.add(68, wj, pk, side)
	b.add(69, qi, qj, side)
	b.add(70, qi, qj, wi)
	b.add(71, qi, qj, pj, side)
	b.add(72, open, side)
	b.add(73, shut, side)
	b.add(74, open, shut, side)
	b.add(75, open, wj)
	b.add(76, open, lemma)
	b.add(77, shut, wj)
	b.add(78, open, wi)
	b.add(79, rule, side)
	b.add(80, rule, x.frame)
	b.add(81, rule, x.frame, lemma)
	b.add(82, rule, wj)
	b.add(83, rule, open)
	b.add(84, rule, shut)
	b.add(85, rule, qi, qj)
	b.add(86, rule, pi, pj)
	b.add(87, x.frame, wj, side)
	b.add(88, x.frame, open)
	b.add(89, wj, lemma, side)
	b.add(90, wi, lemma, side)
	b.add(91, far(d), side)
	b.add(92, over, wi, side)
	b.add(93, under, wj, side)
	if d >= -4 && d <= 8 {
		b.add(94, strconv.Itoa(d), side)
		b.add(95, strconv.Itoa(d), side, lemma)
		b.add(96, strconv.Itoa(d), wj)
		b.add(97, strconv.Itoa(d), pj, pi)
		b.add(98, lemma, wi, wj)
		b.add(99, strconv.Itoa(d), open)
	}
	if j+1 < n {
		b.add(100, wj, x.listed[j+1], pk, side)
	}
	if j < n {
		b.add(101, wi, x.listed[j], pj, side)
	}
	b.add(102, x.other(j), x.other(j+1), side)
	b.add(103, x.other(j), x.other(j+1), rule, wi)
	b.add(104, open, rule, x.frame)
	b.add(106, open, over)
	prev, next := x.finite[j], x.finite[n+1+j]
	own := s.Tokens[x.v].XPOS
	b.add(107, wj, next, own, side)
	b.add(108, wj, prev, next, side)
	b.add(109, open, prev, next)
	b.add(110, wi, wj, next)
	b.add(111, wj, qj, x.nextQuote(j), side)
	b.add(105, string(s.Kind), wj)
	return b.list
}

// toward writes where the head of phrase a lies: the cue, within the words
// between lo and hi, or elsewhere; and whether the phrase holds the cue.
func (x *view) toward(a, lo, hi int) string {
	l, r := x.s.Range(a)
	holds := ""
	if l <= x.v && x.v <= r {
		holds = "*"
	}
	h := x.s.Tokens[a].Head
	switch {
	case h < 0:
		return " root" + holds
	case h == x.v:
		return " cue"
	case h == x.s.Tokens[x.v].Head:
		return " beside" + holds
	case h > x.v && a > x.v || h < x.v && a < x.v:
		return " here" + holds
	}
	return " over" + holds
}

// other tells what the rules take token i for in other finds: whether somebody
// else's source or cue begins there.
func (x *view) other(i int) string {
	if i < 0 || i >= len(x.words) {
		return "-"
	}
	at := x.s.Tokens[i].Start
	for k, g := range x.cands {
		if g == nil || k == x.v || g.cue.tier != speech {
			continue
		}
		if g.srcSpan.Start == at && !g.srcSpan.Empty() {
			return "source"
		}
		if g.Cue.Start == at {
			return "cue"
		}
	}
	return "-"
}
