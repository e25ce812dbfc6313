package phenomena

import (
	"fmt"
	"slices"
	"strings"
)

// lines returns the lines of a list; blank ones part nothing.
func lines(text string) []string {
	return slices.DeleteFunc(strings.Split(text, "\n"), func(l string) bool { return strings.TrimSpace(l) == "" })
}

// found returns the item of a wanted line and whether it should be found now,
// rightly or not.
func found(line string) (item string, now bool) {
	if miss, ok := strings.CutPrefix(line, "known-miss "); ok {
		return miss, false
	}
	item = strings.TrimPrefix(line, "known-extra ")
	return strings.TrimPrefix(item, "known-false "), true
}

// compare returns what is wrong with a list, one fault an entry.
func compare(got, want []string) []string {
	var faults, plain []string
	for _, w := range want {
		item, now := found(w)
		if now {
			plain = append(plain, item)
		} else if slices.Contains(got, item) {
			faults = append(faults, "no longer missed, unmark it: "+item)
		}
	}
	if !slices.Equal(got, plain) {
		faults = append(faults, fmt.Sprintf("--- got\n%s\n--- want\n%s", strings.Join(got, "\n"), strings.Join(plain, "\n")))
	}
	return faults
}

// merge returns the wanted list for what is found now. A miss keeps its place
// before the item that follows it, and an item its mark.
func merge(got, want []string) []string {
	missed := func(w string) bool {
		item, now := found(w)
		return !now && !slices.Contains(got, item)
	}
	var out []string
	at := 0
	for _, g := range got {
		n := slices.IndexFunc(want[at:], func(w string) bool {
			item, now := found(w)
			return now && item == g
		})
		if n < 0 {
			out = append(out, g)
			continue
		}
		out = append(append(out, keep(want[at:at+n], missed)...), want[at+n])
		at += n + 1
	}
	return append(out, keep(want[at:], missed)...)
}

func keep(list []string, ok func(string) bool) []string {
	return slices.DeleteFunc(slices.Clone(list), func(l string) bool { return !ok(l) })
}
