package board

import (
	"compress/gzip"
	"encoding/json"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"dossier"
	"dossier/internal/fetch"
	"dossier/internal/score"
	"dossier/read/page"
)

// bodies compares the article bodies found in HTML pages with the annotated
// ones: ground-truth.json and html/ID.html.gz.
func bodies(dir string) (answer, error) {
	b, err := os.ReadFile(filepath.Join(dir, "ground-truth.json"))
	if err != nil {
		return answer{}, err
	}
	var all map[string]struct{ ArticleBody, URL string }
	if err := json.Unmarshal(b, &all); err != nil {
		return answer{}, err
	}
	ids := slices.Sorted(maps.Keys(all))
	truth, found := make([]string, len(ids)), make([]string, len(ids))
	for i, id := range ids {
		text, err := htmlPage(filepath.Join(dir, "html", id+".html.gz"))
		if err != nil {
			return answer{}, err
		}
		truth[i] = all[id].ArticleBody
		a, err := page.Split(dossier.Raw{Source: all[id].URL, Media: "text/html", Text: text})
		if err == nil { // what cannot be read counts as nothing found
			found[i] = bodyOf(a)
		}
	}
	return answer{score.Body(truth, found), func() []score.Confusion { return score.BodyErrors(ids, truth, found) }}, nil
}

func htmlPage(path string) (string, error) {
	f, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer f.Close() //nolint:errcheck // only read
	z, err := gzip.NewReader(f)
	if err != nil {
		return "", err
	}
	b, err := io.ReadAll(z)
	if err != nil {
		return "", err
	}
	text, _, err := fetch.Decode(b, "text/html")
	return text, err
}

// bodyOf returns the words of the article's body, a block a line.
func bodyOf(a dossier.Article) string {
	var b strings.Builder
	for _, bl := range a.Blocks {
		switch bl.Kind {
		case dossier.Paragraph, dossier.BlockQuote, dossier.Heading, dossier.Dateline, dossier.Credit:
			b.WriteString(bl.Of(a.Text) + "\n")
		}
	}
	return b.String()
}
