package parse

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"dossier"
)

// Document is a run of sentences of a CoNLL-U file under one "# newdoc id".
type Document struct {
	ID        string
	Sentences []dossier.Sentence
}

// ReadCoNLLU reads a CoNLL-U file. Multi-word ranges and empty nodes are left
// out; spans are offsets into the sentence's words joined as the file says
// (SpaceAfter=No), each sentence on its own from 0.
func ReadCoNLLU(r io.Reader) ([]Document, error) {
	var c conllu
	in := bufio.NewScanner(r)
	in.Buffer(nil, 1<<24)
	for line := 1; in.Scan(); line++ {
		if err := c.line(in.Text()); err != nil {
			return nil, fmt.Errorf("line %d: %w", line, err)
		}
	}
	return c.docs, errors.Join(in.Err(), c.flush())
}

// conllu is a file half read.
type conllu struct {
	docs     []Document
	s        dossier.Sentence
	at       int // offset of the next word
	rangeEnd int // last word of the multi-word range we are in
}

func (c *conllu) line(l string) error {
	switch {
	case strings.TrimSpace(l) == "":
		return c.flush()
	case strings.HasPrefix(l, "# newdoc"):
		_, id, _ := strings.Cut(l, "=")
		err := c.flush()
		c.docs = append(c.docs, Document{ID: strings.TrimSpace(id)})
		return err
	case l[0] == '#':
		return nil
	}
	f := strings.Split(l, "\t")
	if len(f) != 10 {
		return fmt.Errorf("%d columns, not 10", len(f))
	}
	if _, end, isRange := strings.Cut(f[0], "-"); isRange {
		c.rangeEnd, _ = strconv.Atoi(end)
		return nil
	}
	if n, err := strconv.Atoi(f[0]); err == nil { // else an empty node: 8.1
		return c.token(n, f)
	}
	return nil
}

func (c *conllu) token(n int, f []string) error {
	head, err := strconv.Atoi(f[6])
	if err != nil {
		return fmt.Errorf("head %q is not a number", f[6])
	}
	if n != len(c.s.Tokens)+1 {
		return fmt.Errorf("word %d follows word %d", n, len(c.s.Tokens))
	}
	t := dossier.Token{Text: f[1], Lemma: field(f[2]), UPOS: field(f[3]), XPOS: field(f[4]), Feats: field(f[5]), Head: head - 1, Rel: field(f[7])}
	if f[1] == "_" {
		t.Lemma = f[2]
	}
	t.Span = dossier.Span{Start: c.at, End: c.at + len(f[1])}
	if c.at = t.End; n >= c.rangeEnd && !strings.Contains(f[9], "SpaceAfter=No") {
		c.at++
	}
	c.s.Tokens = append(c.s.Tokens, t)
	return nil
}

// flush ends the sentence.
func (c *conllu) flush() error {
	s := c.s
	if len(s.Tokens) == 0 {
		return nil
	}
	for i, t := range s.Tokens {
		if t.Head < -1 || t.Head >= len(s.Tokens) || t.Head == i {
			return fmt.Errorf("word %d: no head %d", i+1, t.Head+1)
		}
	}
	if len(c.docs) == 0 {
		c.docs = append(c.docs, Document{})
	}
	s.Span, s.Kind = dossier.Span{End: s.Tokens[len(s.Tokens)-1].End}, dossier.Paragraph
	d := &c.docs[len(c.docs)-1]
	d.Sentences = append(d.Sentences, s)
	c.s, c.at, c.rangeEnd = dossier.Sentence{}, 0, 0
	return nil
}

// field returns a CoNLL-U column, "" for the underscore.
func field(s string) string {
	if s == "_" {
		return ""
	}
	return s
}

// WriteCoNLLU writes sentences of text in CoNLL-U; text is what their spans
// point into, and gives SpaceAfter=No.
func WriteCoNLLU(w io.Writer, text string, sentences []dossier.Sentence) error {
	out := bufio.NewWriter(w)
	for i, s := range sentences {
		fmt.Fprintf(out, "# sent_id = %d\n# text = %s\n", i+1, strings.Join(strings.Fields(s.Of(text)), " "))
		for j, t := range s.Tokens {
			misc := "_"
			if j+1 < len(s.Tokens) && s.Tokens[j+1].Start == t.End {
				misc = "SpaceAfter=No"
			}
			fmt.Fprintf(out, "%d\t%s\t%s\t%s\t%s\t%s\t%d\t%s\t_\t%s\n", j+1, column(t.Text), column(t.Lemma),
				column(t.UPOS), column(t.XPOS), column(t.Feats), t.Head+1, column(t.Rel), misc)
		}
		fmt.Fprintln(out)
	}
	return out.Flush()
}

// column returns s as a CoNLL-U column: no white space but a plain blank, "_" for none.
func column(s string) string {
	if s == "" {
		return "_"
	}
	return strings.Join(strings.Fields(s), " ")
}
