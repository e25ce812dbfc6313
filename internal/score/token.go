package score

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"dossier"
	"dossier/read/token"
)

// RawDocument is a document of a treebank put together again as running text:
// paragraphs parted by blank lines, sentences by spaces, as in the CoNLL 2018
// shared task.
type RawDocument struct {
	ID        string
	Text      string
	Blocks    []dossier.Block // its paragraphs
	Words     []dossier.Span  // syntactic words; the words of a contraction share it out
	Sentences []dossier.Span
}

// rawReader builds RawDocuments from the lines of a CoNLL-U file.
type rawReader struct {
	docs  []RawDocument
	text  strings.Builder
	part  int  // start of the paragraph
	from  int  // start of the sentence, -1 between sentences
	space bool // white space is due before the next word
	last  int  // words up to this number belong to a range that has been written
	at    int  // where the next word of that range starts
}

// ReadRaw reads the documents of a CoNLL-U file as running text.
func ReadRaw(r io.Reader) ([]RawDocument, error) {
	rr := rawReader{from: -1}
	sc := bufio.NewScanner(r)
	sc.Buffer(nil, 1<<20)
	for sc.Scan() {
		if err := rr.line(sc.Text()); err != nil {
			return nil, err
		}
	}
	rr.endDocument()
	return rr.docs, sc.Err()
}

func (rr *rawReader) line(line string) error {
	switch {
	case strings.HasPrefix(line, "# newdoc"):
		rr.endDocument()
		_, id, _ := strings.Cut(line, "= ")
		rr.docs = append(rr.docs, RawDocument{ID: id})
	case strings.HasPrefix(line, "# newpar"):
		rr.endParagraph()
	case line == "":
		rr.endSentence()
	case line[0] != '#':
		return rr.word(strings.Split(line, "\t"))
	}
	return nil
}

func (rr *rawReader) word(cols []string) error {
	if len(cols) != 10 {
		return fmt.Errorf("%d columns in %q, want 10", len(cols), strings.Join(cols, " "))
	}
	if len(rr.docs) == 0 {
		rr.docs = append(rr.docs, RawDocument{})
	}
	var lo, hi, empty int
	if n, _ := fmt.Sscanf(cols[0], "%d.%d", &lo, &empty); n == 2 {
		return nil
	}
	isRange, _ := fmt.Sscanf(cols[0], "%d-%d", &lo, &hi)
	doc := &rr.docs[len(rr.docs)-1]
	if isRange < 2 && lo <= rr.last {
		sp := dossier.Span{Start: rr.at, End: min(rr.at+len(cols[1]), rr.text.Len())}
		doc.Words = append(doc.Words, sp)
		rr.at = sp.End
		return nil
	}
	if rr.space {
		rr.text.WriteByte(' ')
	}
	start := rr.text.Len()
	rr.text.WriteString(cols[1])
	rr.space = !strings.Contains(cols[9], "SpaceAfter=No")
	if rr.from < 0 {
		rr.from, rr.last = start, 0
	}
	if isRange == 2 {
		rr.last, rr.at = hi, start
		return nil
	}
	doc.Words = append(doc.Words, dossier.Span{Start: start, End: rr.text.Len()})
	return nil
}

func (rr *rawReader) endSentence() {
	if rr.from < 0 {
		return
	}
	doc := &rr.docs[len(rr.docs)-1]
	doc.Sentences = append(doc.Sentences, dossier.Span{Start: rr.from, End: rr.text.Len()})
	rr.from, rr.last = -1, 0
}

func (rr *rawReader) endParagraph() {
	rr.endSentence()
	if rr.text.Len() > rr.part {
		doc := &rr.docs[len(rr.docs)-1]
		doc.Blocks = append(doc.Blocks, dossier.Block{Span: dossier.Span{Start: rr.part, End: rr.text.Len()}, Kind: dossier.Paragraph})
		rr.text.WriteString("\n\n")
		rr.part, rr.space = rr.text.Len(), false
	}
}

func (rr *rawReader) endDocument() {
	rr.endParagraph()
	if len(rr.docs) > 0 {
		rr.docs[len(rr.docs)-1].Text = rr.text.String()
	}
	rr.text.Reset()
	rr.part, rr.space = 0, false
}

// Tokens compares the words and sentences that read/token finds in raw text with
// those of the treebank: F1, a span is right when both its ends are. A
// contraction counts as its words, so the figure is a little stricter than the
// CoNLL 2018 "Tokens".
func Tokens(docs []RawDocument) []Measure {
	words, sentences := Measure{Name: "Words"}, Measure{Name: "Sentences"}
	for _, d := range docs {
		found, ends := Spans(token.Sentences(d.Text, d.Blocks))
		words.add(same(found, d.Words), len(found), len(d.Words))
		sentences.add(same(ends, d.Sentences), len(ends), len(d.Sentences))
	}
	return []Measure{words.f1(), sentences.f1()}
}

// Spans returns the spans of the tokens and of the sentences.
func Spans(sentences []dossier.Sentence) (words, ends []dossier.Span) {
	for _, s := range sentences {
		ends = append(ends, s.Span)
		for _, t := range s.Tokens {
			words = append(words, t.Span)
		}
	}
	return words, ends
}

func same(a, b []dossier.Span) int {
	in := make(map[dossier.Span]bool, len(b))
	for _, s := range b {
		in[s] = true
	}
	n := 0
	for _, s := range a {
		n += count(in[s])
	}
	return n
}

func (m *Measure) add(right, system, gold int) {
	m.Right += right
	m.System += system
	m.Gold += gold
}

// f1 returns m with the F1 of its counts, in percent.
func (m Measure) f1() Measure {
	m.Value = 200 * float64(m.Right) / float64(max(1, m.System+m.Gold))
	return m
}
