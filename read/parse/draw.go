package parse

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"dossier"
)

// Draw prints a sentence's tree for people, a token a line in the order of the
// text, with lines from each head to its dependents:
//
//	  ┌── The        det    DT   the
//	┌──   ministers  nsubj  NNS  minister
//	─     met        root   VBD  meet
func Draw(w io.Writer, s dossier.Sentence) error {
	tr := NewTree(s)
	out := bufio.NewWriter(w)
	width := [3]int{}
	art := make([][]rune, len(s.Tokens))
	for i, t := range s.Tokens {
		art[i] = []rune(tr.branch(i))
		for c, n := range [3]int{len(art[i]), utf8.RuneCountInString(t.Text), len(t.Rel)} {
			width[c] = max(width[c], n)
		}
	}
	for i, t := range s.Tokens {
		line := fmt.Sprintf("%s%s %s%s  %-*s  %-5s %s", string(art[i]), strings.Repeat(" ", width[0]-len(art[i])),
			t.Text, strings.Repeat(" ", width[1]-utf8.RuneCountInString(t.Text)), width[2], t.Rel, t.XPOS, t.Lemma)
		fmt.Fprintln(out, strings.TrimRight(line, " "))
	}
	fmt.Fprintln(out)
	return out.Flush()
}

// deepest bounds how far a drawing goes to the right.
const deepest = 40

// branch returns the lines left of token i: a column a level, from the root's to its own.
func (tr Tree) branch(i int) string {
	var path []int // from the root down to i
	for v := i; v >= 0 && len(path) <= deepest; v = tr.Tokens[v].Head {
		path = append([]int{v}, path...)
	}
	var b strings.Builder
	for k := 1; k < len(path); k++ {
		b.WriteString(tr.column(path[k-1], path[k], i))
	}
	if len(path) > 1 || len(tr.Children(i)) > 0 {
		b.WriteString("─")
	}
	return b.String()
}

// column draws, beside token i, the line from head to its dependents; on is the
// dependent whose subtree holds i.
func (tr Tree) column(head, on, i int) string {
	kids := tr.Children(head)
	top, bottom := min(int32(head), kids[0]), max(int32(head), kids[len(kids)-1])
	at := int32(i)
	switch {
	case on != i && (at < top || at > bottom):
		return "  "
	case on != i:
		return "│ "
	case at == top:
		return "┌─"
	case at == bottom:
		return "└─"
	}
	return "├─"
}
