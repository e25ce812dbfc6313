package event

import (
	"fmt"
	"io/fs"
	"path"
	"sort"
	"strings"

	"dossier"
)

// rule is one line of rules/<type>.txt:
//
//	v visit,tour | visit | obj:place,party | A=subj R=obj | The minister visited Velin.
//
// part of speech and trigger lemmas, PLOVER mode, conditions on the arguments,
// where actor and recipient stand, an example. See docs/rules.md.
type rule struct {
	id        string // "consult/visit:12", kept in Event.Rule
	typ       dossier.EventType
	mode      string
	pos       string // v, n or a
	lemmas    []string
	particle  string // "off" in "call+off"
	conds     []cond
	actor     []string // slots, the first that is filled wins
	recipient []string
	agentless bool // "A=none?": an event even when nobody is named as its actor
	example   string
}

// cond is a condition on one slot: "obj:pact,talks", "with", "!obj", "in|at:place".
type cond struct {
	not     bool
	slots   []string
	classes []string
}

func (f *Finder) loadRules() error {
	files, err := fs.Glob(ruleFiles, "rules/*.txt")
	if err != nil {
		return err
	}
	for _, name := range files {
		typ := strings.TrimSuffix(path.Base(name), ".txt")
		if !plover(typ) {
			continue
		}
		b, err := ruleFiles.ReadFile(name)
		if err != nil {
			return err
		}
		for n, line := range strings.Split(string(b), "\n") {
			if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
				continue
			}
			ru, err := parseRule(typ, line)
			if err != nil {
				return fmt.Errorf("%s:%d: %w", name, n+1, err)
			}
			ru.id = fmt.Sprintf("%s:%d", typ, n+1)
			f.add(ru)
		}
	}
	return nil
}

// add files the rule under its lemmas, the more particular before the general:
// "cut off aid" before "cut off".
func (f *Finder) add(ru *rule) {
	f.all = append(f.all, ru)
	for _, l := range ru.lemmas {
		rules := append(f.rules[l], ru)
		sort.SliceStable(rules, func(i, j int) bool { return rules[i].weight() > rules[j].weight() })
		f.rules[l] = rules
	}
}

// weight counts how much the rule asks for.
func (ru *rule) weight() int {
	n := 0
	if ru.particle != "" {
		n = 4
	}
	for _, c := range ru.conds {
		switch {
		case c.not:
		case len(c.classes) == 0:
			n++
		case strings.HasPrefix(c.classes[0], "="):
			n += 4
		case c.classes[0] == "party" || c.classes[0] == "verb":
			n++
		default:
			n += 2
		}
	}
	return n
}

// untyped is the file of what PLOVER has no type for: accidents, elections, deaths.
const untyped = "other"

// plover reports whether name is the file of a PLOVER type, or of what has none.
func plover(name string) bool {
	switch name {
	case "agree", "consult", "support", "concede", "cooperate", "aid", "retreat", "request",
		"accuse", "reject", "threaten", "protest", "sanction", "mobilize", "coerce", "assault", untyped:
		return true
	}
	return false
}

// parseRule reads one rule line of the file for typ.
func parseRule(typ, line string) (*rule, error) {
	col := strings.Split(line, " | ")
	if len(col) != 5 {
		return nil, fmt.Errorf("%d columns in %q, want 5: trigger | mode | conditions | roles | example", len(col), line)
	}
	for i := range col {
		if col[i] = strings.TrimSpace(col[i]); col[i] == "-" {
			col[i] = ""
		}
	}
	ru := &rule{typ: dossier.EventType(strings.ToUpper(typ)), mode: col[1], example: col[4]}
	if typ == untyped {
		ru.typ = dossier.Untyped
	}
	pos, lemmas, ok := strings.Cut(col[0], " ")
	if !ok || !strings.Contains("v n a", pos) {
		return nil, fmt.Errorf("trigger %q: want v, n or a and lemmas", col[0])
	}
	ru.pos = pos
	lemmas, ru.particle, _ = strings.Cut(lemmas, "+")
	ru.lemmas = strings.Split(lemmas, ",")
	for _, w := range strings.Fields(col[2]) {
		ru.conds = append(ru.conds, parseCond(w))
	}
	return ru, ru.parseRoles(col[3])
}

func parseCond(w string) cond {
	var c cond
	w, c.not = strings.TrimPrefix(w, "!"), strings.HasPrefix(w, "!")
	slots, classes, has := strings.Cut(w, ":")
	c.slots = strings.Split(slots, "|")
	if has {
		c.classes = strings.Split(classes, ",")
	}
	return c
}

func (ru *rule) parseRoles(col string) error {
	ru.actor, ru.recipient = []string{"subj"}, []string{"obj", "with", "to", "against", "on"}
	if ru.pos == "n" {
		ru.recipient = []string{"with", "to", "against", "on", "of"}
	}
	for _, w := range strings.Fields(col) {
		role, slots, ok := strings.Cut(w, "=")
		var list []string
		if slots != "none" {
			list = strings.Split(slots, ",")
		}
		switch {
		case ok && role == "A":
			ru.actor = list
		case ok && role == "A?":
			ru.actor, ru.agentless = list, true
		case ok && role == "R":
			ru.recipient = list
		default:
			return fmt.Errorf("role %q: want A=slots, A?=slots or R=slots", w)
		}
	}
	return nil
}
