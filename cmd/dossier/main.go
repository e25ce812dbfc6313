// Command dossier keeps one sourced account of each story that news articles tell.
package main

import (
	"encoding/json"
	"fmt"
	"os"

	"dossier"
	"dossier/read"
)

// A minimal "read --json FILE..." until the commands are in place.
func main() {
	rd, err := read.New()
	if err != nil {
		fmt.Fprintln(os.Stderr, "dossier:", err)
		os.Exit(dossier.ExitCode(err))
	}
	enc := json.NewEncoder(os.Stdout)
	enc.SetEscapeHTML(false)
	for _, path := range os.Args[1:] {
		if path == "read" || path == "--json" {
			continue
		}
		text, err := os.ReadFile(path)
		if err != nil {
			fmt.Fprintln(os.Stderr, "dossier:", err)
			continue
		}
		r, err := rd.Read(dossier.Raw{Source: path, Media: "text/plain", Text: string(text)})
		if err != nil {
			fmt.Fprintln(os.Stderr, "dossier:", err)
			continue
		}
		if err := enc.Encode(r); err != nil {
			fmt.Fprintln(os.Stderr, "dossier:", err)
		}
	}
}
