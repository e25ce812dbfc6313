package parse

import (
	"sort"

	"dossier"
)

// learnLemmas learns the lemma rules of endings, and lists the words they get wrong.
func learnLemmas(gold []dossier.Sentence) *lemmatizer {
	seen := map[string]map[string]int{} // "xpos form" -> lemma -> count
	ends := map[string]map[rule]int{}
	l := &lemmatizer{words: map[string]string{}, rules: map[string]rule{}, size: 6}
	type item struct{ xpos, form string }
	items := map[string]item{}
	for _, s := range gold {
		for _, t := range s.Tokens {
			if t.Lemma == "" || t.XPOS == "GW" {
				continue
			}
			form := lemmaForm(t)
			key := t.XPOS + " " + form
			items[key] = item{t.XPOS, form}
			count(seen, key, t.Lemma)
		}
	}
	top := map[string]string{}
	for key, it := range items {
		top[key] = most(seen[key], func(a, b string) bool { return a < b })
		r := ruleOf(it.form, top[key])
		for n := 0; n <= min(l.size, len(it.form)); n++ {
			count(ends, it.xpos+" "+it.form[len(it.form)-n:], r)
		}
	}
	for e, rules := range ends {
		r := most(rules, func(a, b rule) bool { return a.Add < b.Add || a.Add == b.Add && a.Cut < b.Cut })
		if rules[r] >= 2 || len(e) > 0 && e[len(e)-1] == ' ' {
			l.rules[e] = r
		}
	}
	l.prune()
	for key, it := range items {
		if l.byRule(it.xpos, it.form) != top[key] {
			l.words[key] = top[key]
		}
	}
	return l
}

// prune drops the rules that say what the next shorter ending says.
func (l *lemmatizer) prune() {
	var keys []string
	for k := range l.rules {
		keys = append(keys, k)
	}
	sort.Slice(keys, func(i, j int) bool {
		return len(keys[i]) > len(keys[j]) || len(keys[i]) == len(keys[j]) && keys[i] < keys[j]
	})
	for _, k := range keys {
		sp := 0
		for k[sp] != ' ' {
			sp++
		}
		for n := sp + 2; n <= len(k); n++ {
			if r, ok := l.rules[k[:sp+1]+k[n:]]; ok {
				if r == l.rules[k] {
					delete(l.rules, k)
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
