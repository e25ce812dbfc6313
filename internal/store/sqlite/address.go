package sqlite

import (
	"fmt"
	"net/url"
	"path/filepath"
	"strings"
	"time"
)

// mode is what a connection is for.
type mode int

const (
	forWriting mode = iota
	forReading
	forImmutable // nobody writes: the folder is read-only
)

// writeWait is how long SQLite waits for another process to write before the
// store looks whether it should wait on.
const writeWait = 100 * time.Millisecond

// address returns the file as the driver wants it: a URI, so that a path with
// "?" or "%" in it is one.
func (f *file) address(m mode) string {
	q := url.Values{}
	pragma := func(p string) { q.Add("_pragma", p) }
	wait := f.options.Wait
	if m == forWriting {
		wait = min(wait, writeWait) // the store tries again, see there
	}
	pragma(fmt.Sprintf("busy_timeout(%d)", wait.Milliseconds()))
	switch m {
	case forWriting:
		q.Set("_txlock", "immediate")
		pragma("journal_mode(WAL)")
		pragma("synchronous(NORMAL)")
		pragma("foreign_keys(on)")
	case forReading:
		pragma("query_only(on)")
	case forImmutable:
		pragma("query_only(on)")
		q.Set("immutable", "1")
	}
	if f.options.MustExist {
		q.Set("mode", "rw") // falls back to reading only, but makes no file
	}
	pragma("cell_size_check(on)") // a damaged page is told, not believed
	for _, p := range f.options.pragmas {
		pragma(p)
	}
	return "file://" + escaped(f.path) + "?" + q.Encode()
}

func escaped(path string) string {
	if abs, err := filepath.Abs(path); err == nil {
		path = abs
	}
	path = filepath.ToSlash(path)
	if !strings.HasPrefix(path, "/") {
		path = "/" + path // C:/news.db
	}
	return (&url.URL{Path: path}).EscapedPath()
}
