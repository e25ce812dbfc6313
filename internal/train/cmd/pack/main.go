// Command pack rounds a learned network and writes the model.
package main

import (
	"encoding/gob"
	"fmt"
	"os"

	"dossier/internal/train"
	"dossier/read/parse"
)

func main() {
	gold, err := train.UD(".data")
	check(err)
	news, err := train.News(".data")
	check(err)
	d := train.NewData(gold, news)
	f, err := os.Open(os.Args[1])
	check(err)
	var n train.Net
	check(gob.NewDecoder(f).Decode(&n))
	o, err := os.Create(os.Args[2])
	check(err)
	check(parse.Save(o, n.Network(d), train.Lemmas(gold)))
	check(o.Close())
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
