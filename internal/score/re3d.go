package score

import (
	"encoding/json"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"unicode/utf8"

	"dossier"
	"dossier/read/token"
)

// ReadRE3D reads the texts of the RE3D sources under dir, cut into our own
// sentences and tokens. An annotated name that does not begin and end with a
// token stays as one that nothing can match.
func ReadRE3D(dir string) ([]NamedText, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*", "documents.json"))
	if err != nil {
		return nil, err
	}
	sort.Strings(files)
	var out []NamedText
	for _, f := range files {
		texts, err := readRE3D(filepath.Dir(f))
		if err != nil {
			return nil, err
		}
		out = append(out, texts...)
	}
	return out, nil
}

type re3dName struct {
	Begin, End int
	Type       string
	DocumentID string `json:"documentId"`
}

func readRE3D(dir string) ([]NamedText, error) {
	names := map[string][]re3dName{}
	err := jsonLines(filepath.Join(dir, "entities.json"), func(line []byte) error {
		var n re3dName
		err := json.Unmarshal(line, &n)
		names[n.DocumentID] = append(names[n.DocumentID], n)
		return err
	})
	if err != nil {
		return nil, err
	}
	var out []NamedText
	err = jsonLines(filepath.Join(dir, "documents.json"), func(line []byte) error {
		var d struct {
			ID   string `json:"_id"`
			Text string
		}
		if err := json.Unmarshal(line, &d); err != nil {
			return err
		}
		out = append(out, re3dText(d.ID, d.Text, names[d.ID]))
		return nil
	})
	return out, err
}

func jsonLines(file string, f func(line []byte) error) error {
	b, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	for line := range strings.Lines(string(b)) {
		if line = strings.TrimSpace(line); line != "" {
			if err := f([]byte(line)); err != nil {
				return err
			}
		}
	}
	return nil
}

func re3dText(id, text string, names []re3dName) NamedText {
	x := NamedText{Name: id, Sentences: token.Sentences(text, paragraphs(text))}
	for _, s := range x.Sentences {
		origin := make([]int, len(s.Tokens)+1)
		for i := range origin {
			origin[i] = i
		}
		x.Origin = append(x.Origin, origin)
	}
	at := byteOffsets(text)
	for _, n := range names {
		kind := map[string]string{"Person": "PER", "Organisation": "ORG", "Location": "LOC"}[n.Type]
		if kind != "" && n.Begin >= 0 && n.End < len(at) {
			x.Gold = append(x.Gold, x.tokensOf(at[n.Begin], at[n.End], kind))
		}
	}
	return x
}

func (x *NamedText) tokensOf(start, end int, kind string) NamedSpan {
	for s, sent := range x.Sentences {
		g := NamedSpan{s, -1, -1, kind}
		for i, t := range sent.Tokens {
			if t.Start == start {
				g.First = i
			}
			if t.End == end {
				g.Last = i
			}
		}
		if g.First >= 0 && g.Last >= g.First {
			return g
		}
	}
	return NamedSpan{-1, start, end, kind}
}

// paragraphs makes a block of every stretch of text between empty lines.
func paragraphs(text string) []dossier.Block {
	var out []dossier.Block
	at := 0
	for p := range strings.SplitSeq(text, "\n\n") {
		if strings.TrimSpace(p) != "" && utf8.ValidString(p) {
			out = append(out, dossier.Block{Span: dossier.Span{Start: at, End: at + len(p)}, Kind: dossier.Paragraph})
		}
		at += len(p) + 2
	}
	return out
}
