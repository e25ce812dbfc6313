// Command name measures the tagger of names, strict spans and types, on the
// public sets under a folder.
//
//	go run ./internal/score/cmd/name -data .data
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"dossier/internal/score"
	"dossier/read/name"
	"dossier/read/name/ner"
)

func main() {
	data := flag.String("data", ".data", "folder of the data sets")
	flag.Parse()
	if err := run(*data); err != nil {
		fmt.Fprintln(os.Stderr, "name:", err)
		os.Exit(1)
	}
}

func run(data string) error {
	m, err := ner.New()
	if err != nil {
		return err
	}
	lists, err := name.NewLists()
	if err != nil {
		return err
	}
	for _, set := range []struct {
		name string
		read func() ([]score.NamedText, error)
	}{
		{"worldwide_newswire dev", func() ([]score.NamedText, error) {
			return score.ReadNewswire(filepath.Join(data, "worldwide_newswire"), true)
		}},
		{"wikigold", func() ([]score.NamedText, error) { return score.ReadWikiGold(filepath.Join(data, "wikigold")) }},
		{"re3d", func() ([]score.NamedText, error) { return score.ReadRE3D(filepath.Join(data, "re3d")) }},
	} {
		texts, err := set.read()
		if err != nil {
			return err
		}
		for _, x := range score.TaggedNames(m, lists, texts).Measures() {
			fmt.Printf("%-24s %-12s %6.2f  right %d found %d gold %d\n", set.name, x.Name, x.Value, x.Right, x.System, x.Gold)
		}
	}
	return nil
}
