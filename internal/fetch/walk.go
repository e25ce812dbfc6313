package fetch

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"dossier"
)

// walker lists the files below the arguments.
type walker struct {
	b     *Batch
	seen  map[string]string // real path of a file or folder -> the path it was found by
	above []string          // real paths of the folders that are being listed
}

// argument adds what one argument of the command line names.
func (w *walker) argument(arg string) {
	if arg == "-" {
		w.b.items = append(w.b.items, item{path: "-", stdin: true})
		return
	}
	if strings.HasPrefix(arg, "http://") || strings.HasPrefix(arg, "https://") {
		w.fail(arg, &dossier.Problem{Kind: dossier.Usage, Where: arg, What: "is an address, not a file", Hint: "save the page and name the file"})
		return
	}
	info, err := os.Stat(arg)
	switch {
	case err != nil:
		w.fail(arg, problem(arg, err))
	case info.IsDir():
		n := len(w.b.items)
		skipped := len(w.b.notes)
		w.folder(arg, arg)
		if len(w.b.items) == n {
			w.fail(arg, &dossier.Problem{
				Kind: dossier.NotFound, Where: arg, What: fmt.Sprintf("no articles in this folder (%s left out)", files(len(w.b.notes)-skipped)),
				Hint: "articles are text or HTML files: .txt, .md, .html, .htm, or any other name with text in it",
			})
		}
	case isSidecar(arg):
		w.b.note(arg, "left out: it tells of other files") // "articles/*" names it too
	default:
		w.file(arg, "")
	}
}

func files(n int) string {
	if n == 1 {
		return "1 file"
	}
	return fmt.Sprintf("%d files", n)
}

func (w *walker) fail(path string, err error) {
	w.b.items = append(w.b.items, item{path: path, err: err})
}

// folder adds the files below dir, in the order of their names.
func (w *walker) folder(dir, root string) {
	real, err := filepath.EvalSymlinks(dir)
	if err != nil {
		w.fail(dir, problem(dir, err))
		return
	}
	if abs, err := filepath.Abs(real); err == nil {
		real = abs
	}
	for _, up := range w.above {
		if up == real {
			w.fail(dir, &dossier.Problem{Kind: dossier.Unreadable, Where: dir, What: "a loop of links: it leads back to " + up, Hint: "remove the link; the folder itself is read"})
			return
		}
	}
	if w.twice(dir, real) {
		return
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		w.fail(dir, problem(dir, err))
		// ReadDir gives what it could list before it failed.
	}
	w.above = append(w.above, real)
	for _, e := range entries {
		w.entry(filepath.Join(dir, e.Name()), e, root)
	}
	w.above = w.above[:len(w.above)-1]
}

// twice notes a path that was reached before by another way.
func (w *walker) twice(path, real string) bool {
	first, ok := w.seen[real]
	if ok {
		w.b.note(path, "left out: it is read as "+first+" already")
		return true
	}
	w.seen[real] = path
	return false
}

// entry adds one entry of a folder, or notes why not.
func (w *walker) entry(path string, e fs.DirEntry, root string) {
	name := e.Name()
	switch {
	case strings.HasPrefix(name, "."):
		w.b.note(path, "left out: hidden")
		return
	case isSidecar(path):
		return // read with the articles it tells of
	}
	info, err := os.Stat(path)
	switch {
	case err != nil:
		w.fail(path, problem(path, err))
	case info.IsDir():
		w.folder(path, root)
	case !info.Mode().IsRegular():
		w.b.note(path, "left out: no regular file")
	case notArticle(name) != "":
		w.b.note(path, "left out: "+notArticle(name))
	case !isArticleName(name) && !looksLikeText(path):
		w.b.note(path, "left out: no text in it")
	default:
		w.file(path, root)
	}
}

// file adds a file once.
func (w *walker) file(path, root string) {
	real, err := filepath.EvalSymlinks(path)
	if err == nil {
		if abs, aerr := filepath.Abs(real); aerr == nil {
			real = abs
		}
		if w.twice(path, real) {
			return
		}
	}
	w.b.items = append(w.b.items, item{path: path, root: root})
}

// isArticleName reports whether a name says that the file is text.
func isArticleName(name string) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml":
		return true
	}
	return false
}

// notArticle says what a file in a folder is that cannot be an article, by its
// name, "" when it can.
func notArticle(name string) string {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".ico", ".avif", ".bmp", ".tif", ".tiff":
		return "a picture"
	case ".css", ".js", ".mjs", ".map", ".woff", ".woff2", ".ttf", ".otf", ".eot":
		return "part of a saved page"
	case ".mp3", ".mp4", ".webm", ".ogg", ".wav", ".m4a", ".avi", ".mov", ".mkv":
		return "sound or film"
	case ".zip", ".gz", ".tgz", ".xz", ".bz2", ".7z", ".rar", ".tar", ".zst":
		return "an archive: unpack it first"
	case ".pdf", ".doc", ".docx", ".odt", ".rtf", ".epub", ".xls", ".xlsx", ".ppt", ".pptx":
		return "a document in a format that is not read: save it as text"
	case ".json", ".jsonl", ".csv", ".tsv", ".xml", ".yaml", ".yml", ".toml", ".db", ".sqlite", ".log":
		return "data, not an article"
	}
	return ""
}

// looksLikeText reports whether the start of a file is text.
func looksLikeText(path string) bool {
	f, err := os.Open(path)
	if err != nil {
		return true // let reading it tell why
	}
	defer f.Close()
	head := make([]byte, 4096)
	n, _ := f.Read(head)
	_, _, err = Decode(head[:n], "text/plain")
	return err == nil
}

// problem turns an error of the file system into one that people see.
func problem(path string, err error) *dossier.Problem {
	p := &dossier.Problem{Kind: dossier.Unreadable, Where: path, What: reason(err), Err: err}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		p.Kind, p.What, p.Hint = dossier.NotFound, "no such file or folder", "check the spelling; names with spaces need quotation marks"
	case errors.Is(err, fs.ErrPermission):
		p.What, p.Hint = "no permission to read it", "ask its owner, or run as a user who may read it"
	case strings.Contains(err.Error(), "too many l"): // "levels of symbolic links", "links"
		p.What, p.Hint = "a loop of links: it leads back to itself", "remove the link"
	}
	return p
}

// reason returns the cause of err without the path that the Problem names anyway.
func reason(err error) string {
	var pe *fs.PathError
	if errors.As(err, &pe) {
		return "cannot be read: " + pe.Err.Error()
	}
	return "cannot be read: " + err.Error()
}
