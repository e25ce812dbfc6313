package train

import (
	"bufio"
	"crypto/sha1"
	"os"
	"path/filepath"
	"sort"
	"strings"

	"dossier"
	"dossier/read/token"
)

// News returns the sentences, as words, of news that may train weights: the train
// splits of polnear and worldwide_newswire.
func News(data string) ([][]string, error) {
	out, err := political(filepath.Join(data, "polnear/train/text"))
	if err != nil {
		return nil, err
	}
	world, err := worldwide(filepath.Join(data, "worldwide_newswire/processed_annotated"))
	return append(out, world...), err
}

// Sentences makes sentences of words, without those too long to learn from.
func Sentences(news [][]string) []dossier.Sentence {
	var out []dossier.Sentence
	for _, ws := range news {
		if len(ws) > 120 {
			continue
		}
		s := dossier.Sentence{}
		for _, w := range ws {
			s.Tokens = append(s.Tokens, dossier.Token{Text: w, Head: -1})
		}
		out = append(out, s)
	}
	return out
}

// political cuts plain texts, a paragraph a line, with our own tokenizer.
func political(dir string) ([][]string, error) {
	var out [][]string
	err := files(dir, ".txt", func(path string) error {
		b, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		text := string(b)
		for _, s := range token.Sentences(text, paragraphs(text)) {
			var ws []string
			for _, t := range s.Tokens {
				ws = append(ws, t.Text)
			}
			out = append(out, ws)
		}
		return nil
	})
	return out, err
}

// paragraphs makes each line with ink a block.
func paragraphs(text string) []dossier.Block {
	var out []dossier.Block
	at := 0
	for line := range strings.Lines(text) {
		if body := strings.TrimSpace(line); body != "" {
			start := at + strings.Index(line, body)
			out = append(out, dossier.Block{Span: dossier.Span{Start: start, End: start + len(body)}, Kind: dossier.Paragraph})
		}
		at += len(line)
	}
	return out
}

// worldwide reads a word a line, a blank line after each sentence.
func worldwide(dir string) ([][]string, error) {
	var out [][]string
	err := files(dir, ".tsv", func(path string) error {
		if heldOut(filepath.Base(path)) {
			return nil
		}
		f, err := os.Open(path)
		if err != nil {
			return err
		}
		defer f.Close()
		var ws []string
		in := bufio.NewScanner(f)
		for in.Scan() {
			w, _, _ := strings.Cut(in.Text(), "\t")
			if w = strings.TrimSpace(w); w != "" {
				ws = append(ws, w)
			} else if len(ws) > 0 {
				out, ws = append(out, ws), nil
			}
		}
		if len(ws) > 0 {
			out = append(out, ws)
		}
		return in.Err()
	})
	return out, err
}

// heldOut tells the dev split of worldwide_newswire.
func heldOut(name string) bool {
	h := sha1.Sum([]byte(name))
	n := 0
	for _, b := range h {
		n = (n*256 + int(b)) % 10
	}
	return n <= 2
}

// files visits the files of dir with the ending, in order of their names.
func files(dir, ending string, visit func(path string) error) error {
	list, err := filepath.Glob(filepath.Join(dir, "*"+ending))
	if err != nil {
		return err
	}
	sort.Strings(list)
	if len(list) == 0 {
		return &dossier.Problem{Where: dir, What: "no " + ending + " files", Hint: "unpack the data set there; see docs/data.md"}
	}
	for _, p := range list {
		if err := visit(p); err != nil {
			return err
		}
	}
	return nil
}
