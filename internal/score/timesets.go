package score

import (
	"encoding/xml"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"

	"dossier"
)

// ReadWikiWars reads the corpus: texts in in/*.sgm, expressions in
// key/*.key.apf.xml, whose offsets count the bytes of the text without its tags.
// Its values are TIMEX2's, written as TIMEX3's.
func ReadWikiWars(dir string) ([]Timed, error) {
	files, err := filepath.Glob(filepath.Join(dir, "in", "*.sgm"))
	if err != nil {
		return nil, err
	}
	sort.Strings(files)
	var out []Timed
	for _, f := range files {
		name := strings.TrimSuffix(filepath.Base(f), ".sgm")
		text, err := os.ReadFile(f)
		if err != nil {
			return nil, err
		}
		key, err := os.ReadFile(filepath.Join(dir, "key", name+".key.apf.xml"))
		if err != nil {
			return nil, err
		}
		td, err := timex2(name, strings.ReplaceAll(string(text), "\r\n", "\n"), key)
		if err != nil {
			return nil, fmt.Errorf("read %s: %w", f, err)
		}
		out = append(out, td)
	}
	return out, nil
}

func timex2(name, text string, key []byte) (Timed, error) {
	var doc struct {
		Times []struct {
			Value    string `xml:"VAL,attr"`
			Mentions []struct {
				Seq struct {
					Start int `xml:"START,attr"`
					End   int `xml:"END,attr"`
				} `xml:"extent>charseq"`
			} `xml:"timex2_mention"`
		} `xml:"document>timex2"`
	}
	d := xml.NewDecoder(strings.NewReader(string(key)))
	d.Strict = false
	if err := d.Decode(&doc); err != nil {
		return Timed{}, err
	}
	td := Timed{Name: name, Text: newMarkup().tag.ReplaceAllString(text, "")}
	for i, t := range doc.Times {
		if i == 0 { // the document's own date
			td.Written = dossier.Date(t.Value[:min(10, len(t.Value))])
			continue
		}
		for _, m := range t.Mentions {
			sp := dossier.Span{Start: m.Seq.Start, End: m.Seq.End + 1}
			if sp.Start >= 0 && sp.End <= len(td.Text) {
				td.Times = append(td.Times, dossier.Timex{Span: sp, Value: t.Value})
			}
		}
	}
	// The head of the file is not text.
	if i := strings.Index(td.Text, string(td.Written)); i >= 0 {
		head := i + strings.IndexByte(td.Text[i:], '\n') + 1
		td.Text = strings.Repeat(" ", head) + td.Text[head:]
	}
	return td, nil
}

// ReadMeantime reads the documents of the intra-document layer: the title and
// the sentences that are annotated, without the date line.
func ReadMeantime(dir string) ([]Timed, error) { return eachMeantime(dir, meantime) }

// eachMeantime reads the files of MEANTIME's layer within documents in the order of
// their names.
func eachMeantime[T any](dir string, read func(name string, b []byte) (T, error)) ([]T, error) {
	files, err := filepath.Glob(filepath.Join(dir, "intra-doc_annotation", "*", "*.xml"))
	if err != nil {
		return nil, err
	}
	sort.Strings(files)
	var out []T
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			return nil, err
		}
		x, err := read(strings.TrimSuffix(filepath.Base(f), ".xml"), b)
		if err != nil {
			return nil, fmt.Errorf("read %s: %w", f, err)
		}
		out = append(out, x)
	}
	return out, nil
}

// catToken is a token as MEANTIME's files give it.
type catToken struct {
	ID       string `xml:"t_id,attr"`
	Sentence int    `xml:"sentence,attr"`
	Text     string `xml:",chardata"`
}

// layOut writes the annotated sentences as text and says where each token is.
func layOut(tokens []catToken) (string, map[string]dossier.Span) {
	var text strings.Builder
	spans, last := map[string]dossier.Span{}, 0
	for _, t := range tokens {
		if t.Sentence == 1 || t.Sentence > lastAnnotated {
			continue
		}
		switch {
		case text.Len() == 0:
		case t.Sentence != last:
			text.WriteString("\n\n")
		case !strings.ContainsAny(t.Text, ",.;:!?)%") && t.Text != "'s" || len(t.Text) > 2:
			text.WriteByte(' ')
		}
		last = t.Sentence
		start := text.Len()
		text.WriteString(t.Text)
		spans[t.ID] = dossier.Span{Start: start, End: text.Len()}
	}
	return text.String(), spans
}

// lastAnnotated is the last sentence of a document that is annotated.
const lastAnnotated = 5

func meantime(name string, b []byte) (Timed, error) {
	var doc struct {
		Tokens []catToken `xml:"token"`
		Times  []struct {
			Type     string `xml:"type,attr"`
			Value    string `xml:"value,attr"`
			Function string `xml:"functionInDocument,attr"`
			Tokens   []struct {
				ID string `xml:"t_id,attr"`
			} `xml:"token_anchor"`
		} `xml:"Markables>TIMEX3"`
	}
	if err := xml.Unmarshal(b, &doc); err != nil {
		return Timed{}, err
	}
	td := Timed{Name: name}
	var spans map[string]dossier.Span
	td.Text, spans = layOut(doc.Tokens)
	for _, t := range doc.Times {
		if t.Function == "CREATION_TIME" {
			td.Written = dossier.Date(t.Value)
			continue
		}
		var sp dossier.Span
		for _, k := range t.Tokens {
			if s, ok := spans[k.ID]; ok && sp.Empty() {
				sp = s
			} else if ok {
				sp = sp.Cover(s)
			}
		}
		if !sp.Empty() {
			td.Times = append(td.Times, dossier.Timex{Span: sp, Type: dossier.TimexType(t.Type), Value: t.Value})
		}
	}
	sort.Slice(td.Times, func(i, j int) bool { return td.Times[i].Start < td.Times[j].Start })
	return td, nil
}
