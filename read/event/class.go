package event

import (
	"fmt"
	"strings"
)

// classes are the word classes of rules/classes.txt: "pact: agreement treaty …".
type classes struct {
	in map[string]map[string]bool // class -> lemmas
}

func loadClasses() (classes, error) {
	c := classes{in: map[string]map[string]bool{}}
	b, err := ruleFiles.ReadFile("rules/classes.txt")
	if err != nil {
		return c, err
	}
	for n, line := range strings.Split(string(b), "\n") {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		name, words, ok := strings.Cut(line, ":")
		if !ok {
			return c, fmt.Errorf("rules/classes.txt:%d: want CLASS: words", n+1)
		}
		set := c.in[name]
		if set == nil {
			set = map[string]bool{}
			c.in[name] = set
		}
		for _, w := range strings.Fields(words) {
			if inner := c.in[strings.TrimPrefix(w, "+")]; strings.HasPrefix(w, "+") {
				for x := range inner {
					set[x] = true
				}
				continue
			}
			set[w] = true
		}
	}
	return c, nil
}

// has reports whether lemma is in one of the classes; "=word" is a class of one.
func (c classes) has(lemma string, names ...string) bool {
	for _, n := range names {
		if n[0] == '=' {
			if n[1:] == lemma {
				return true
			}
		} else if c.in[n][lemma] {
			return true
		}
	}
	return false
}
