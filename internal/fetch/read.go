package fetch

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"dossier"
)

// read reads one article and puts together what is known about it.
func (b *Batch) read(it item) (dossier.Raw, error) {
	raw := dossier.Raw{Source: it.path}
	if it.err != nil {
		return raw, it.err
	}
	data, err := b.bytes(it)
	if err != nil {
		return raw, err
	}
	raw.Media = media(it.path, data)
	text, note, err := Decode(data, raw.Media)
	if err != nil {
		return raw, located(err, it.path)
	}
	if note != "" {
		b.note(it.path, note)
	}
	raw.Text = text
	if strings.TrimSpace(text) == "" {
		return raw, empty(it.path)
	}
	if !it.stdin {
		b.meta.fill(&raw, it)
	}
	if b.o.Outlet != "" {
		raw.Outlet = b.o.Outlet
	}
	if b.o.Published.Known() {
		raw.Published = b.o.Published
	}
	return raw, nil
}

func empty(path string) *dossier.Problem {
	return &dossier.Problem{Kind: dossier.NoArticle, Where: path, What: "no article text found: it is empty", Hint: "check that the file was saved whole"}
}

// located puts the path into a Problem that was made without one.
func located(err error, path string) error {
	var p *dossier.Problem
	if errors.As(err, &p) && p.Where == "" {
		p.Where = path
	}
	return err
}

// bytes returns the bytes of an article, at most the limit.
func (b *Batch) bytes(it item) ([]byte, error) {
	if it.stdin {
		if b.o.Stdin == nil {
			return nil, &dossier.Problem{Kind: dossier.Usage, Where: "-", What: "there is no standard input"}
		}
		return b.upTo(b.o.Stdin, it.path)
	}
	f, err := os.Open(it.path)
	if err != nil {
		return nil, problem(it.path, err)
	}
	defer f.Close()
	// A large file is refused by its size, before any of it is read.
	if info, err := f.Stat(); err == nil && info.Mode().IsRegular() && info.Size() > b.o.Limit {
		return nil, b.tooLarge(it.path, info.Size())
	}
	return b.upTo(f, it.path)
}

// upTo reads r to its end, or fails when there is more than the limit.
func (b *Batch) upTo(r io.Reader, path string) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(r, b.o.Limit+1))
	switch {
	case err != nil:
		return nil, problem(path, err)
	case int64(len(data)) > b.o.Limit:
		return nil, b.tooLarge(path, 0)
	}
	return data, nil
}

func (b *Batch) tooLarge(path string, size int64) *dossier.Problem {
	what := fmt.Sprintf("more than %s: too large for one article", megabytes(b.o.Limit))
	if size > 0 {
		what = fmt.Sprintf("%s: too large for one article (the limit is %s)", megabytes(size), megabytes(b.o.Limit))
	}
	return &dossier.Problem{Kind: dossier.TooLarge, Where: path, What: what, Hint: "if it holds many articles, split it into one file each"}
}

// megabytes writes a number of bytes for people: "60 MB", "200 bytes".
func megabytes(n int64) string {
	switch {
	case n >= 1<<20:
		return fmt.Sprintf("%.4g MB", float64(n)/(1<<20))
	case n >= 1<<10:
		return fmt.Sprintf("%.3g KB", float64(n)/(1<<10))
	}
	return fmt.Sprintf("%d bytes", n)
}

// media returns the media type of an article by its name and its first bytes: a
// page saved as .txt is still a page.
func media(path string, data []byte) string {
	switch strings.ToLower(filepath.Ext(path)) {
	case ".html", ".htm", ".xhtml":
		return "text/html"
	}
	head := strings.ToLower(strings.ReplaceAll(string(data[:min(len(data), 1024)]), "\x00", ""))
	head = strings.TrimPrefix(strings.TrimPrefix(head, "\xff\xfe"), "\xfe\xff")
	head = strings.TrimLeft(head, "\ufeff \t\r\n")
	for _, mark := range []string{"<!doctype html", "<html", "<head", "<body", "<article", "<!--", "<?xml"} {
		if strings.HasPrefix(head, mark) && (mark[1] != '?' && mark[1:3] != "!-" || strings.Contains(head, "<html")) {
			return "text/html"
		}
	}
	return "text/plain"
}
