// Command bodies prints how well article bodies are found in HTML pages: bodies
// [-v] FOLDER, where the folder has ground-truth.json and html/ID.html.gz as in
// the article extraction benchmark.
package main

import (
	"compress/gzip"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"dossier"
	"dossier/internal/fetch"
	"dossier/internal/score"
	"dossier/read/page"
)

func main() {
	verbose := flag.Bool("v", false, "print each page's figure")
	lines := flag.Bool("lines", false, "print the lines that are false (+) or missing (-)")
	dump := flag.String("dump", "", "print the blocks of the page whose id starts so")
	flag.Parse()
	b, err := os.ReadFile(filepath.Join(flag.Arg(0), "ground-truth.json"))
	check(err)
	var all map[string]struct{ ArticleBody, URL string }
	check(json.Unmarshal(b, &all))
	var truth, found []string
	var spent time.Duration
	for _, id := range slices.Sorted(maps.Keys(all)) {
		raw := load(filepath.Join(flag.Arg(0), "html", id+".html.gz"), all[id].URL)
		start := time.Now()
		a, err := page.Split(raw)
		spent += time.Since(start)
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
		}
		truth, found = append(truth, all[id].ArticleBody), append(found, kept(a))
		if *verbose {
			fmt.Printf("%.3f %s %s\n", score.PageF1(all[id].ArticleBody, kept(a)), id[:8], all[id].URL)
		}
		if *lines {
			differ(id, "+", kept(a), all[id].ArticleBody)
			differ(id, "-", all[id].ArticleBody, kept(a))
		}
		if *dump != "" && strings.HasPrefix(id, *dump) {
			show(a, all[id].ArticleBody)
		}
	}
	for _, m := range score.Body(truth, found) {
		fmt.Printf("%s %.2f (%d pages)\n", m.Name, m.Value, m.Gold)
	}
	fmt.Printf("%.2f ms a page\n", spent.Seconds()*1000/float64(len(truth)))
}

func load(path, url string) dossier.Raw {
	f, err := os.Open(path)
	check(err)
	defer f.Close()
	z, err := gzip.NewReader(f)
	check(err)
	b, err := io.ReadAll(z)
	check(err)
	text, _, err := fetch.Decode(b, "text/html")
	check(err)
	return dossier.Raw{Source: url, Media: "text/html", Text: text}
}

// kept returns the words of the article's body.
func kept(a dossier.Article) string {
	var b strings.Builder
	for _, bl := range a.Blocks {
		switch bl.Kind {
		case dossier.Paragraph, dossier.BlockQuote, dossier.Heading, dossier.Dateline, dossier.Credit:
			b.WriteString(bl.Of(a.Text) + "\n")
		}
	}
	return b.String()
}

// differ prints the lines of a whose words are not in b.
func differ(id, sign, a, b string) {
	for l := range strings.Lines(a) {
		if n := len(strings.Fields(l)); n > 3 && score.Within(l, b) < 0.5 {
			fmt.Printf("%s %s %.200s\n", id[:8], sign, strings.TrimSpace(l))
		}
	}
}

func show(a dossier.Article, truth string) {
	for _, bl := range a.Blocks {
		fmt.Printf("%-11s %s\n", bl.Kind, bl.Of(a.Text))
	}
	fmt.Println("---- truth\n" + truth)
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
