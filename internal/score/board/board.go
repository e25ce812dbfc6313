// Package board runs every task of reading on the public annotated sets and
// says how good it is: what `dossier score` and `make score` print.
//
// In: the folder that holds the sets, as docs/data.md names them, or one set of
// it. Out: measures. Only dev parts and cross-validation are used; test parts
// are never read.
//
//	results, err := board.Run("time", ".data", false)
package board

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"dossier"
	"dossier/internal/score"
)

// Result is the measures of one task on one set, and its errors by kind when
// they were asked for.
type Result struct {
	Task     string            `json:"task"`
	Set      string            `json:"set"`
	Measures []score.Measure   `json:"measures"`
	Errors   []score.Confusion `json:"errors,omitempty"`
}

// answer is what running a task on a set gives.
type answer struct {
	measures []score.Measure
	errors   func() []score.Confusion // counts the kinds of errors; nil where none are told apart
}

// entry is a task on a set, and how to run it on the set's folder.
type entry struct {
	task, set string
	run       func(dir string) (answer, error)
}

// entries are in the order of the pipeline.
func entries() []entry {
	return []entry{
		{"page", "article_extraction", bodies},
		{"token", "ud", tokens},
		{"tag", "ud", tags},
		{"parse", "ud", trees},
		{"name", "worldwide_newswire", newswireNames},
		{"name", "wikigold", wikiNames},
		{"name", "re3d", re3dNames},
		{"chain", "np4e", chains},
		{"chain", "parcorfull", chains},
		{"chain", "meantime", meantimeChains},
		{"time", "tempeval3", timeBank},
		{"time", "wikiwars", wikiWars},
		{"time", "meantime", meantimeTimes},
		{"dating", "polnear", dating},
		{"dating", "giveme5w1h", datingNews},
		{"figure", "cqe_quantities", figures},
		{"statement", "polnear", statements},
		{"event", "plover_gsr", events},
		{"relation", "plv_plover_relations", relations},
		{"factuality", "factuality", factuality},
	}
}

// Tasks are the names of the tasks, each once.
func Tasks() []string {
	var out []string
	for _, e := range entries() {
		if len(out) == 0 || out[len(out)-1] != e.task {
			out = append(out, e.task)
		}
	}
	return out
}

// Run runs a task on the sets below data, or on data itself when it is one of
// them, and counts the kinds of its errors too when asked. An unknown task or no
// set for it is a Problem.
func Run(task, data string, errors bool) ([]Result, error) {
	var out []Result
	known := false
	for _, e := range entries() {
		if e.task != task {
			continue
		}
		known = true
		dir, ok := e.find(data)
		if !ok {
			continue
		}
		got, err := e.run(dir)
		if err != nil {
			return nil, fmt.Errorf("score %s on %s: %w", task, dir, err)
		}
		result := Result{Task: task, Set: e.set, Measures: got.measures}
		if errors && got.errors != nil {
			result.Errors = got.errors()
		}
		out = append(out, result)
	}
	switch {
	case !known:
		return nil, &dossier.Problem{Kind: dossier.Usage, Where: "--task " + task, What: "no such task", Hint: "use one of " + strings.Join(Tasks(), ", ")}
	case len(out) == 0:
		return nil, &dossier.Problem{Kind: dossier.NotFound, Where: data, What: "no set for the task " + task, Hint: "docs/data.md names the sets and where they lie"}
	}
	return out, nil
}

// find returns the set's folder: data/set, or data when it is that folder.
func (e entry) find(data string) (string, bool) {
	if filepath.Base(filepath.Clean(data)) == e.set {
		return data, isDir(data)
	}
	dir := filepath.Join(data, e.set)
	return dir, isDir(dir)
}

func isDir(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}
