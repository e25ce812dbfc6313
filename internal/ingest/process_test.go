package ingest_test

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"testing"

	"dossier"
	"dossier/internal/ingest"
	"dossier/internal/store/sqlite"
	"dossier/internal/store/storetest"
	"dossier/internal/verify"
	"dossier/read"
)

// The tests of this file run this test program a second time as another process,
// which can be killed, limited, and set beside a third.

// task is what such a process does: add made-up articles to a data file.
type task struct {
	DB       string
	First, N int    // which articles
	Backward bool   // in which order
	Real     bool   // with the real reader
	FileSize uint64 // limit on the size of files in bytes, 0 is none
}

const taskVariable = "DOSSIER_TEST_TASK"

func TestMain(m *testing.M) {
	var t task
	if err := json.Unmarshal([]byte(os.Getenv(taskVariable)), &t); err == nil {
		err := t.run()
		if err != nil {
			var p *dossier.Problem
			errors.As(err, &p)
			fmt.Fprintf(os.Stderr, "%v\n%+v\n", err, p)
		}
		os.Exit(dossier.ExitCode(err))
	}
	os.Exit(m.Run())
}

// run prints the number of articles done after each.
func (t task) run() error {
	if err := limitFiles(t.FileSize); err != nil {
		return err
	}
	st, err := sqlite.Open(t.DB, sqlite.Options{})
	if err != nil {
		return err
	}
	in := ingest.Ingester{
		Reader: storetest.Reader{}, Version: "1", Store: st,
		Progress: func(done, _ int, _ string) { fmt.Println(done) },
	}
	if t.Real {
		if in.Reader, err = read.New(); err != nil {
			return err
		}
		in.Version = read.Version
	}
	sum, err := in.All(context.Background(), t.articles(), t.N)
	return errors.Join(err, sum.Err(), st.Close())
}

// start starts the task and returns a function that waits for its next article.
func (t task) start(tb testing.TB) (cmd *exec.Cmd, next func() (done int, ok bool)) {
	tb.Helper()
	exe, err := os.Executable()
	if err != nil {
		tb.Fatal(err)
	}
	js, err := json.Marshal(t)
	if err != nil {
		tb.Fatal(err)
	}
	cmd = exec.Command(exe)
	cmd.Env = append(os.Environ(), taskVariable+"="+string(js))
	cmd.Stderr = &bytes.Buffer{}
	out, err := cmd.StdoutPipe()
	if err != nil {
		tb.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		tb.Fatal(err)
	}
	lines := bufio.NewScanner(out)
	return cmd, func() (int, bool) {
		if !lines.Scan() {
			return 0, false
		}
		n, _ := strconv.Atoi(lines.Text())
		return n, true
	}
}

// finish runs the task to its end, which must be a good one.
func (t task) finish(tb testing.TB) {
	tb.Helper()
	if err := t.end(t.start(tb)); err != nil {
		tb.Fatal(err)
	}
}

// end waits for the end of a started task.
func (task) end(cmd *exec.Cmd, next func() (int, bool)) error {
	for {
		if _, ok := next(); !ok {
			break
		}
	}
	if err := cmd.Wait(); err != nil {
		return fmt.Errorf("%w: %s", err, cmd.Stderr)
	}
	return nil
}

// content is everything in a data file, which must be sound.
func content(tb testing.TB, db string, articles int) string {
	tb.Helper()
	st, err := sqlite.Open(db, sqlite.Options{MustExist: true})
	if err != nil {
		tb.Fatal(err)
	}
	defer st.Close() //nolint:errcheck // nothing was written
	rep, err := verify.Store(tb.Context(), st)
	if err != nil || !rep.OK() || rep.Articles != articles {
		tb.Fatalf("verify found %+v in %d articles, %v, want nothing in %d", rep.Findings, rep.Articles, err, articles)
	}
	return storetest.Dump(tb, st)
}

func (t task) articles() func(yield func(dossier.Raw, error) bool) {
	raws := make([]dossier.Raw, t.N)
	for i := range raws {
		raws[i] = storetest.Raw(t.First + i)
	}
	if t.Backward {
		slices.Reverse(raws)
	}
	return func(yield func(dossier.Raw, error) bool) {
		for _, raw := range raws {
			if !yield(raw, nil) {
				return
			}
		}
	}
}

func inFolder(tb testing.TB) string { return filepath.Join(tb.TempDir(), "news.db") }
