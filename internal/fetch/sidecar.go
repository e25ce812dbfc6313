package fetch

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"dossier"
)

// sidecars reads the files that tell of others, each once:
//
//	metadata.json     {"a.txt": {"outlet": "…", "published": "2024-03-05"}}
//	metadata.tsv      a line of column names, then one line a file
//	a.txt.json        {"outlet": "…"}, of a.txt alone
type sidecars struct {
	tables   map[string]map[string]facts // folder -> path below it -> facts
	problems []*dossier.Problem          // not told yet
}

func newSidecars() *sidecars { return &sidecars{tables: map[string]map[string]facts{}} }

// isSidecar reports whether path is a file that tells of others.
func isSidecar(path string) bool {
	name := filepath.Base(path)
	if name == "metadata.json" || name == "metadata.tsv" {
		return true
	}
	article, ok := strings.CutSuffix(path, ".json")
	if !ok {
		return false
	}
	_, err := os.Stat(article)
	return err == nil
}

// broken returns the problems of sidecar files that were not told before.
func (s *sidecars) broken() []*dossier.Problem {
	out := s.problems
	s.problems = nil
	return out
}

// fill puts what sidecar files know into raw: the file's own first, then its
// folder's, then those of the folders above up to the one that was named.
func (s *sidecars) fill(raw *dossier.Raw, it item) {
	if f, ok := s.own(it.path); ok {
		f.into(raw)
	}
	dir := filepath.Dir(it.path)
	for {
		rel, err := filepath.Rel(dir, it.path)
		if err != nil {
			return
		}
		if f, ok := s.table(dir)[filepath.ToSlash(rel)]; ok {
			f.into(raw)
		}
		if it.root == "" || dir == filepath.Clean(it.root) || dir == filepath.Dir(dir) {
			return
		}
		dir = filepath.Dir(dir)
	}
}

// own reads the sidecar of one file.
func (s *sidecars) own(path string) (facts, bool) {
	name := path + ".json"
	data, err := os.ReadFile(name)
	if err != nil {
		return facts{}, false
	}
	var fields map[string]any
	if err := json.Unmarshal(data, &fields); err != nil {
		s.fail(name, data, err)
		return facts{}, false
	}
	return s.facts(name, data, fields), true
}

// table returns what the metadata files of a folder tell.
func (s *sidecars) table(dir string) map[string]facts {
	t, ok := s.tables[dir]
	if !ok {
		t = map[string]facts{}
		s.tables[dir] = t
		s.readJSON(filepath.Join(dir, "metadata.json"), t)
		s.readTSV(filepath.Join(dir, "metadata.tsv"), t)
	}
	return t
}

// readJSON reads {"a.txt": {…}} or [{"file": "a.txt", …}].
func (s *sidecars) readJSON(name string, t map[string]facts) {
	data, err := os.ReadFile(name)
	if err != nil {
		s.missing(name, err)
		return
	}
	data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
	if list := []map[string]any{}; json.Unmarshal(data, &list) == nil {
		for _, fields := range list {
			if file := text(fields, "file", "filename", "path"); file != "" {
				t[file] = s.facts(name, data, fields)
			}
		}
		return
	}
	var all map[string]map[string]any
	if err := json.Unmarshal(data, &all); err != nil {
		s.fail(name, data, err)
		return
	}
	for _, file := range slices.Sorted(maps.Keys(all)) {
		t[file] = s.facts(name, data, all[file])
	}
}

// readTSV reads lines of columns parted by tabs; the first names the columns.
func (s *sidecars) readTSV(name string, t map[string]facts) {
	data, err := os.ReadFile(name)
	if err != nil {
		s.missing(name, err)
		return
	}
	var columns []string
	at := 0
	for line := range strings.Lines(strings.TrimPrefix(string(data), "\ufeff")) {
		at++
		cells := strings.Split(strings.TrimRight(line, "\r\n"), "\t")
		switch {
		case columns == nil:
			columns = cells
		case len(cells) == 1 && cells[0] == "":
		case len(cells) > len(columns):
			s.problem(name, at, fmt.Sprintf("%d columns, but the first line names %d", len(cells), len(columns)))
		default:
			fields := map[string]any{}
			for i, c := range cells {
				fields[strings.ToLower(strings.TrimSpace(columns[i]))] = c
			}
			s.row(name, at, fields, t)
		}
	}
}

func (s *sidecars) row(name string, at int, fields map[string]any, t map[string]facts) {
	file := text(fields, "file", "filename", "path", "name")
	if file == "" {
		s.problem(name, at, `no file is named: a column "file" is needed`)
		return
	}
	f, bad := read(fields)
	if bad != "" {
		s.problem(name, at, bad)
	}
	t[file] = f
}

// facts reads the fields of one article; a date that is none is a problem, the
// rest is kept.
func (s *sidecars) facts(name string, data []byte, fields map[string]any) facts {
	f, bad := read(fields)
	if bad != "" {
		s.problem(name, lineOf(data, int64(bytes.Index(data, []byte(text(fields, dateKeys()...))))), bad)
	}
	return f
}

// missing tells of a sidecar that is there but cannot be read.
func (s *sidecars) missing(name string, err error) {
	if !errors.Is(err, os.ErrNotExist) {
		s.problems = append(s.problems, problem(name, err))
	}
}

// fail tells of a sidecar that is not sound JSON.
func (s *sidecars) fail(name string, data []byte, err error) {
	at := int64(-1)
	var syntax *json.SyntaxError
	var typ *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		at = syntax.Offset
	case errors.As(err, &typ):
		at = typ.Offset
	}
	s.problem(name, lineOf(data, at), "not sound: "+strings.TrimPrefix(err.Error(), "json: "))
}

// problem keeps a problem of a line; the articles are read without what it says.
func (s *sidecars) problem(name string, line int, what string) {
	if line > 0 {
		what = fmt.Sprintf("line %d: %s", line, what)
	}
	s.problems = append(s.problems, &dossier.Problem{
		Kind: dossier.Unreadable, Where: name, What: what,
		Hint: "mend the line and run again; the articles were read without it",
	})
}

// lineOf returns the number of the line that byte at of data is on, 0 when at is
// unknown.
func lineOf(data []byte, at int64) int {
	if at < 0 || at > int64(len(data)) {
		return 0
	}
	return 1 + bytes.Count(data[:at], []byte("\n"))
}
