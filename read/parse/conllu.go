package parse

import (
	"bufio"
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
	var docs []Document
	var s dossier.Sentence
	at, rangeEnd := 0, 0
	flush := func() {
		if len(s.Tokens) == 0 {
			return
		}
		if len(docs) == 0 {
			docs = append(docs, Document{})
		}
		s.Span = dossier.Span{End: s.Tokens[len(s.Tokens)-1].End}
		d := &docs[len(docs)-1]
		d.Sentences = append(d.Sentences, s)
		s, at, rangeEnd = dossier.Sentence{Kind: dossier.Paragraph}, 0, 0
	}
	in := bufio.NewScanner(r)
	in.Buffer(nil, 1<<24)
	for line := 1; in.Scan(); line++ {
		l := in.Text()
		switch {
		case l == "":
			flush()
		case strings.HasPrefix(l, "# newdoc"):
			flush()
			_, id, _ := strings.Cut(l, "=")
			docs = append(docs, Document{ID: strings.TrimSpace(id)})
		case l[0] == '#':
		default:
			f := strings.Split(l, "\t")
			if len(f) != 10 {
				return nil, fmt.Errorf("line %d: %d columns, not 10", line, len(f))
			}
			if _, end, isRange := strings.Cut(f[0], "-"); isRange {
				rangeEnd, _ = strconv.Atoi(end)
				continue
			}
			n, err := strconv.Atoi(f[0])
			if err != nil {
				continue // an empty node: 8.1
			}
			head, err := strconv.Atoi(f[6])
			if err != nil {
				return nil, fmt.Errorf("line %d: head %q is not a number", line, f[6])
			}
			t := dossier.Token{Text: f[1], Lemma: f[2], UPOS: f[3], XPOS: f[4], Feats: field(f[5]), Head: head - 1, Rel: f[7]}
			t.Span = dossier.Span{Start: at, End: at + len(f[1])}
			at = t.End
			if n >= rangeEnd && !strings.Contains(f[9], "SpaceAfter=No") {
				at++
			}
			s.Tokens = append(s.Tokens, t)
		}
	}
	flush()
	return docs, in.Err()
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
