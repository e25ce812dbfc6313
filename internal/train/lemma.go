package train

import (
	"sort"
	"strings"

	"dossier"
	"dossier/read/parse"
)

// Lemmas learns the lemma rules of endings, and lists the words they get wrong.
func Lemmas(gold []dossier.Sentence) *parse.Lemmas {
	l := &parse.Lemmas{Words: map[string]string{}, Rules: map[string]parse.Ending{}, Longest: 6}
	top := usual(gold)
	ends := map[string]map[parse.Ending]int{}
	for key, lemma := range top {
		xpos, form, _ := strings.Cut(key, " ")
		e := parse.EndingOf(form, lemma)
		for n := 0; n <= min(l.Longest, len(form)); n++ {
			count(ends, xpos+" "+form[len(form)-n:], e)
		}
	}
	for end, rules := range ends {
		e := most(rules, func(a, b parse.Ending) bool { return a.Add < b.Add || a.Add == b.Add && a.Cut < b.Cut })
		if rules[e] >= 2 || strings.HasSuffix(end, " ") {
			l.Rules[end] = e
		}
	}
	prune(l.Rules)
	for key, lemma := range top {
		xpos, form, _ := strings.Cut(key, " ")
		if l.ByEnding(form, xpos) != lemma {
			l.Words[key] = lemma
		}
	}
	return l
}

// usual lists the most frequent lemma of each tag and form.
func usual(gold []dossier.Sentence) map[string]string {
	seen := map[string]map[string]int{}
	for _, s := range gold {
		for _, t := range s.Tokens {
			if t.Lemma != "" && t.XPOS != "GW" && !strings.Contains(t.Feats, "Typo=Yes") {
				count(seen, t.XPOS+" "+parse.LemmaForm(t.Text, t.XPOS, t.UPOS), t.Lemma)
			}
		}
	}
	out := map[string]string{}
	for key, lemmas := range seen {
		out[key] = most(lemmas, func(a, b string) bool { return a < b })
	}
	return out
}

// prune drops the rules that say what the next shorter ending says.
func prune(rules map[string]parse.Ending) {
	var keys []string
	for k := range rules {
		keys = append(keys, k)
	}
	sort.Slice(keys, func(i, j int) bool {
		return len(keys[i]) > len(keys[j]) || len(keys[i]) == len(keys[j]) && keys[i] < keys[j]
	})
	for _, k := range keys {
		start := strings.IndexByte(k, ' ') + 1
		for n := start + 1; n <= len(k); n++ {
			if r, ok := rules[k[:start]+k[n:]]; ok {
				if r == rules[k] {
					delete(rules, k)
				}
				break
			}
		}
	}
}

func count[K comparable](m map[string]map[K]int, key string, k K) {
	if m[key] == nil {
		m[key] = map[K]int{}
	}
	m[key][k]++
}

// most returns the key of highest count, the least of equals.
func most[K comparable](m map[K]int, less func(a, b K) bool) K {
	var top K
	n := 0
	for k, c := range m {
		if c > n || c == n && less(k, top) {
			top, n = k, c
		}
	}
	return top
}
