package score

import (
	"os"
	"path/filepath"
	"sort"
	"strconv"
	"strings"
	"unicode/utf8"

	"dossier"
)

// Attribution is a statement as attribution corpora cut it: the spans of its
// three parts in the text. Only the content is always there.
type Attribution struct {
	Source, Cue, Content []dossier.Span
	Head                 dossier.Span // the cue's main word, empty while unknown: see [CueHeads]
}

// Attributed is one text with its attributions.
type Attributed struct {
	Name, Text   string
	Attributions []Attribution
}

// ReadPolNeAR reads a split of PolNeAR (a folder with text/ and attributions/).
// Of a text with several annotators the first by name counts.
func ReadPolNeAR(dir string) ([]Attributed, error) {
	files, err := filepath.Glob(filepath.Join(dir, "attributions", "*.ann"))
	if err != nil {
		return nil, err
	}
	sort.Strings(files)
	var out []Attributed
	for _, f := range files {
		// The name ends in "_" and the four digits of the annotator.
		name := strings.TrimSuffix(filepath.Base(f), ".ann")
		name = name[:max(0, strings.LastIndexByte(name, '_'))]
		if len(out) > 0 && out[len(out)-1].Name == name {
			continue
		}
		text, err := os.ReadFile(filepath.Join(dir, "text", name+".txt"))
		if err != nil {
			return nil, err
		}
		ann, err := os.ReadFile(f)
		if err != nil {
			return nil, err
		}
		out = append(out, Attributed{Name: name, Text: string(text), Attributions: brat(string(text), string(ann))})
	}
	return out, nil
}

// brat reads the standoff lines "T1	Source 0 11;20 25	words" and
// "E1	Attribution:T4 Content:T3 Cue:T2 Source:T1".
func brat(text, ann string) []Attribution {
	at := byteOffsets(text)
	spans := map[string][]dossier.Span{}
	var out []Attribution
	for _, line := range strings.Split(ann, "\n") {
		field := strings.Split(line, "\t")
		switch {
		case len(field) < 2:
		case strings.HasPrefix(field[0], "T"):
			_, list, _ := strings.Cut(field[1], " ")
			spans[field[0]] = bratSpans(list, at)
		}
	}
	for _, line := range strings.Split(ann, "\n") {
		id, list, ok := strings.Cut(line, "\t")
		if !ok || !strings.HasPrefix(id, "E") {
			continue
		}
		if a := bratEvent(list, spans); len(a.Content) > 0 {
			a.Source, a.Cue, a.Content = joined(text, a.Source), joined(text, a.Cue), joined(text, a.Content)
			out = append(out, a)
		}
	}
	return out
}

func bratEvent(list string, spans map[string][]dossier.Span) Attribution {
	var a Attribution
	for _, arg := range strings.Fields(list) {
		role, id, _ := strings.Cut(arg, ":")
		switch strings.TrimRight(role, "0123456789") {
		case "Source":
			a.Source = append(a.Source, spans[id]...)
		case "Cue":
			a.Cue = append(a.Cue, spans[id]...)
		case "Content":
			a.Content = append(a.Content, spans[id]...)
		}
	}
	return a
}

// joined puts spans in order and makes one of those with nothing but marks
// between them: the annotation tool cut spans where it broke lines.
func joined(text string, spans []dossier.Span) []dossier.Span {
	sort.Slice(spans, func(i, j int) bool { return spans[i].Start < spans[j].Start })
	var out []dossier.Span
	for _, s := range spans {
		if n := len(out); n > 0 && len(words(text, dossier.Span{Start: out[n-1].End, End: max(out[n-1].End, s.Start)})) == 0 {
			out[n-1] = out[n-1].Cover(s)
			continue
		}
		out = append(out, s)
	}
	return out
}

func bratSpans(list string, at []int) []dossier.Span {
	var out []dossier.Span
	for _, p := range strings.Split(list, ";") {
		from, to, _ := strings.Cut(strings.TrimSpace(p), " ")
		s, err1 := strconv.Atoi(from)
		e, err2 := strconv.Atoi(to)
		if err1 != nil || err2 != nil || s < 0 || e > len(at)-1 || s >= e {
			continue
		}
		out = append(out, dossier.Span{Start: at[s], End: at[e]})
	}
	return out
}

// byteOffsets returns the byte offset of each code point, and the length.
func byteOffsets(text string) []int {
	at := make([]int, 0, utf8.RuneCountInString(text)+1)
	for i := range text {
		at = append(at, i)
	}
	return append(at, len(text))
}

// Lines takes lines as blocks, the first as title.
func Lines(text string) []dossier.Block {
	var out []dossier.Block
	at := 0
	for _, line := range strings.SplitAfter(text, "\n") {
		body := strings.TrimSpace(line)
		if body != "" {
			start := at + strings.Index(line, body)
			kind := dossier.Paragraph
			if len(out) == 0 {
				kind = dossier.Title
			}
			out = append(out, dossier.Block{Span: dossier.Span{Start: start, End: start + len(body)}, Kind: kind})
		}
		at += len(line)
	}
	return out
}
