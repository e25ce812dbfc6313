// Command silver hands news to a slower, better parser and packs the trees that it made:
//
//	go run ./internal/train/cmd/silver -data .data -words news.txt
//	(the teacher parses news.txt into news.trees: internal/train/teacher)
//	go run ./internal/train/cmd/silver -data .data -trees news.trees -out internal/train/silver.zst
package main

import (
	"bufio"
	"flag"
	"fmt"
	"os"
	"strconv"
	"strings"
	"unicode"

	"dossier"
	"dossier/internal/train"
)

func main() {
	data := flag.String("data", ".data", "folder of the data sets")
	words := flag.String("words", "", "file to write: a sentence a line")
	trees := flag.String("trees", "", "file to read: for each of these lines, UPOS/XPOS/head/relation a word")
	out := flag.String("out", "internal/train/silver.zst", "file to write the packed trees to")
	flag.Parse()
	if err := run(*data, *words, *trees, *out); err != nil {
		fmt.Fprintln(os.Stderr, "silver:", err)
		os.Exit(1)
	}
}

func run(data, words, trees, out string) error {
	news, err := train.News(data)
	if err != nil {
		return err
	}
	list := train.Sentences(news)
	if words != "" {
		return writeWords(words, list)
	}
	parsed, err := readTrees(trees, list)
	if err != nil {
		return err
	}
	w, err := os.Create(out)
	if err != nil {
		return err
	}
	defer w.Close()
	return train.NewSilver(parsed).Save(w)
}

// writeWords writes a sentence a line; white space within a word becomes an underscore.
func writeWords(path string, list []dossier.Sentence) error {
	var b strings.Builder
	for _, s := range list {
		for i, t := range s.Tokens {
			if i > 0 {
				b.WriteByte(' ')
			}
			b.WriteString(strings.Join(strings.FieldsFunc(t.Text, unicode.IsSpace), "_"))
		}
		b.WriteByte('\n')
	}
	return os.WriteFile(path, []byte(b.String()), 0o644)
}

// readTrees returns the sentences that have a line of as many words.
func readTrees(path string, list []dossier.Sentence) ([]dossier.Sentence, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	in := bufio.NewScanner(f)
	in.Buffer(nil, 1<<20)
	var out []dossier.Sentence
	for i := 0; in.Scan() && i < len(list); i++ {
		cols := strings.Fields(in.Text())
		if len(cols) == 0 || len(cols) != len(list[i].Tokens) {
			continue
		}
		s := list[i]
		for j, c := range cols {
			if err := fill(&s.Tokens[j], c); err != nil {
				return nil, &dossier.Problem{Where: fmt.Sprintf("%s:%d", path, i+1), What: err.Error(), Hint: "a word is UPOS/XPOS/head/relation"}
			}
		}
		out = append(out, s)
	}
	return out, in.Err()
}

func fill(t *dossier.Token, col string) error {
	f := strings.Split(col, "/")
	if len(f) != 4 {
		return fmt.Errorf("%q is no word of a tree", col)
	}
	head, err := strconv.Atoi(f[2])
	t.UPOS, t.XPOS, t.Head, t.Rel = f[0], f[1], head, f[3]
	return err
}
