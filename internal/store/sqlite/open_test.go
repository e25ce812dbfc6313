package sqlite

import (
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"dossier"
	"dossier/internal/store"
	"dossier/internal/store/storetest"
	"dossier/internal/verify"
)

// filled makes a closed file with n articles.
func filled(t *testing.T, n int) (path string) {
	t.Helper()
	path = filepath.Join(t.TempDir(), "news.db")
	st, err := Open(path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	for i := range n {
		storetest.Put(t, st, storetest.Read(t, storetest.Raw(i)))
	}
	if err := st.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

// edit runs SQL on a closed file.
func edit(t *testing.T, path string, statements ...string) {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close() //nolint:errcheck // the test looks at the file
	for _, s := range statements {
		if _, err := db.Exec(s); err != nil {
			t.Fatalf("%s: %v", s, err)
		}
	}
}

// refused opens a file that must be refused, as a Problem with where, what and hint.
func refused(t *testing.T, path string, o Options, kind dossier.ProblemKind, what string) {
	t.Helper()
	st, err := Open(path, o)
	if err == nil {
		st.Close() //nolint:errcheck // it should not be open
	}
	wantProblem(t, err, path, kind, what)
}

func wantProblem(t *testing.T, err error, where string, kind dossier.ProblemKind, what string) {
	t.Helper()
	var p *dossier.Problem
	if !errors.As(err, &p) || p.Kind != kind || p.Where != where || !strings.Contains(p.What, what) || p.Hint == "" {
		t.Errorf("got %v (%+v), want a problem of kind %s with %q and a hint", err, p, kind, what)
	}
}

func TestOpenRefuses(t *testing.T) {
	dir := t.TempDir()
	missing := filepath.Join(dir, "missing.db")
	refused(t, missing, Options{MustExist: true}, dossier.NotFound, "no such data file")
	if _, err := os.Stat(missing); err == nil {
		t.Error("a command that only reads made the file")
	}
	refused(t, filepath.Join(dir, "no", "such.db"), Options{}, dossier.NotFound, "no folder")
	refused(t, dir, Options{}, dossier.Unreadable, "it is a folder")
	refused(t, filepath.Join(missing, "x.db"), Options{}, dossier.NotFound, "no folder")

	text := filepath.Join(dir, "text.db")
	write(t, text, []byte(strings.Repeat("This is an article, not a data file.\n", 200)))
	refused(t, text, Options{}, dossier.Damaged, "not a data file of Dossier")

	empty := filepath.Join(dir, "empty.db")
	write(t, empty, nil)
	refused(t, empty, Options{MustExist: true}, dossier.NotFound, "nothing in this data file yet")

	other := filepath.Join(dir, "other.db")
	edit(t, other, `create table addresses (name text)`)
	refused(t, other, Options{}, dossier.Damaged, "not one of Dossier's")
	refused(t, other, Options{MustExist: true}, dossier.Damaged, "not one of Dossier's")

	newer := filled(t, 1)
	edit(t, newer, `pragma user_version = 99`)
	for _, o := range []Options{{}, {MustExist: true}} {
		refused(t, newer, o, dossier.NewerSchema, "schema 99, this one knows 1")
	}
}

func write(t *testing.T, path string, b []byte) {
	t.Helper()
	if err := os.WriteFile(path, b, 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestOpenOddNames(t *testing.T) {
	for _, name := range []string{"a b.db", "100%.db", "what?.db", "#1.db", "ünï.db", "a&b=c.db", "%20.db", "x.db?mode=memory"} {
		path := filepath.Join(t.TempDir(), name)
		st := open(t, path, Options{})
		storetest.Put(t, st, storetest.Read(t, storetest.Raw(1)))
		if info, err := os.Stat(path); err != nil || info.Size() == 0 && !exists(path+"-wal") {
			t.Errorf("%s: the file is %v, %v", name, info, err)
		}
	}
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// TestDamaged overwrites and cuts a file in many places: each time it is either
// told as a Problem or found by verify, or the bytes held nothing.
func TestDamaged(t *testing.T) {
	whole, err := os.ReadFile(filled(t, 60))
	if err != nil {
		t.Fatal(err)
	}
	noticed := 0
	for _, c := range damages(whole) {
		path := filepath.Join(t.TempDir(), "news.db")
		write(t, path, c.bytes)
		findings, err := look(t, path)
		if err != nil && dossier.KindOf(err) != dossier.Damaged && dossier.KindOf(err) != dossier.NotFound {
			t.Errorf("%s: %v, want it told as damage", c.name, err)
		}
		if err != nil || len(findings) > 0 {
			noticed++
		} else if c.noticeable {
			t.Errorf("%s: nobody noticed", c.name)
		}
	}
	if noticed < 20 {
		t.Errorf("only %d damages were noticed", noticed)
	}
}

// look does with a file what commands do.
func look(t *testing.T, path string) ([]verify.Finding, error) {
	st, err := Open(path, Options{MustExist: true})
	if err != nil {
		return nil, err
	}
	defer st.Close() //nolint:errcheck // the file is damaged
	rep, err := verify.Store(t.Context(), st)
	if err != nil {
		return nil, err
	}
	if _, err := st.Load(t.Context(), ""); err != nil && dossier.KindOf(err) != dossier.Damaged {
		return nil, err
	}
	return rep.Findings, nil
}

type damage struct {
	name       string
	bytes      []byte
	noticeable bool // in a page that is surely used
}

func damages(whole []byte) []damage {
	var out []damage
	const page = 4096
	for cut := page; cut < len(whole); cut += len(whole) / 8 {
		out = append(out, damage{fmt.Sprintf("cut at %d", cut), whole[:cut/page*page], true}, damage{fmt.Sprintf("cut inside a page at %d", cut), whole[:cut+777], true})
	}
	for at := 0; at+page <= len(whole); at += 3 * page {
		zeros := append([]byte(nil), whole...)
		clear(zeros[at : at+page])
		junk := append([]byte(nil), whole...)
		for i := range 64 {
			junk[at+i] = byte(i*37 + 11)
		}
		out = append(out, damage{fmt.Sprintf("zeros at %d", at), zeros, false}, damage{fmt.Sprintf("junk at %d", at), junk, false})
	}
	return out
}

// TestDamagedText changes one letter of one text, which no database can notice.
func TestDamagedText(t *testing.T) {
	path := filled(t, 3)
	edit(t, path, `update articles set text = replace(text, 'million', 'billion') where seq = 2`)
	findings, err := look(t, path)
	if err != nil || len(findings) == 0 {
		t.Fatalf("found %v, %v, want the changed text", findings, err)
	}
	for _, f := range findings {
		if f.Where == "" || f.What == "" || f.Hint == "" {
			t.Errorf("finding %+v lacks something", f)
		}
	}
}

func TestVerifyFinds(t *testing.T) {
	for name, c := range map[string]struct{ statement, what string }{
		"a lost passage": {`delete from passages where seq = (select min(seq) from passages)`, "passage"},
		"a lost index":   {`insert into passage_index (passage_index) values ('delete-all')`, "full-text index"},
		"a stray entry":  {`insert into passage_index (rowid, text) values (7, 'stray words')`, "full-text index"},
		"a lost reading": {`delete from readings where article = 1`, "no reading"},
		"a lost source":  {`delete from sources where article = 1 and noun = 'statement' and n = 0`, "source rows"},
		"a moved source": {`update sources set start_byte = start_byte + 1 where article = 1 and noun = 'statement' and n = 0`, "source rows"},
		"another title":  {`update readings set title = 'Lies' where article = 1`, "another title"},
		"no JSON":        {`update readings set body = x'0102' where article = 1`, "cannot be decoded"},
		"no article":     {`pragma foreign_keys = off; delete from articles where seq = 1`, "missing row"},
		"turned ids":     {`insert into judgements (a, b, verdict, score, reasons, judge, made, withdrawn) values ('b', 'a', 'same', 1, '[]', 'x', 0, 0)`, "not in order"},
	} {
		t.Run(name, func(t *testing.T) {
			path := filled(t, 2)
			edit(t, path, c.statement)
			findings, err := look(t, path)
			var all []string
			for _, f := range findings {
				all = append(all, f.Where+": "+f.What)
			}
			if err != nil || !strings.Contains(strings.Join(all, "\n"), c.what) {
				t.Errorf("found %q, %v, want %q", all, err, c.what)
			}
		})
	}
}

// TestFull has no room after a few pages: a Problem, and what was stored stays.
func TestFull(t *testing.T) {
	path := filepath.Join(t.TempDir(), "news.db")
	st := open(t, path, Options{pragmas: []string{"max_page_count(60)"}})
	stored := 0
	for i := range 200 {
		r := storetest.Read(t, storetest.Raw(i))
		_, _, err := st.Put(t.Context(), r, r.Article.ID, false)
		if err != nil {
			wantProblem(t, err, path, dossier.Full, "no more can be written")
			break
		}
		stored++
	}
	if articles, _ := sound(t, st); articles != stored || stored == 0 || stored == 200 {
		t.Errorf("%d articles are there, %d were stored", articles, stored)
	}
	room := open(t, path, Options{})
	if added, _ := storetest.Put(t, room, storetest.Read(t, storetest.Raw(300))); !added {
		t.Error("with room again nothing is added")
	}
}

// TestBusy: another process holds the file for writing.
func TestBusy(t *testing.T) {
	path := filled(t, 1)
	holder, err := sql.Open("sqlite", "file:"+path+"?_txlock=immediate")
	if err != nil {
		t.Fatal(err)
	}
	defer holder.Close() //nolint:errcheck // only a lock
	tx, err := holder.Begin()
	if err != nil {
		t.Fatal(err)
	}
	st := open(t, path, Options{Wait: 50 * time.Millisecond})
	r := storetest.Read(t, storetest.Raw(2))
	_, _, err = st.Put(t.Context(), r, "x", false)
	wantProblem(t, err, path, dossier.Busy, "another process is writing")
	if _, err := st.Reading(t.Context(), storetest.Read(t, storetest.Raw(0)).Article.ID); err != nil {
		t.Errorf("while another writes, reading gives %v", err)
	}
	patient := open(t, path, Options{})
	start := time.Now()
	if err := patient.KeepAccount(t.Context(), store.Merged{}, nil); err == nil || time.Since(start) > 2*time.Second {
		t.Errorf("keeping an account took %v (%v), want it given up at once", time.Since(start), err)
	}
	if err := tx.Rollback(); err != nil {
		t.Fatal(err)
	}
	if added, _ := storetest.Put(t, st, r); !added {
		t.Error("after the other process nothing is added")
	}
}

// TestManyOpenANewFile: all get the schema, nobody an error.
func TestManyOpenANewFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "news.db")
	var wg sync.WaitGroup
	for i := range 8 {
		wg.Go(func() {
			st, err := Open(path, Options{})
			if err != nil {
				t.Errorf("opening it: %v", err)
				return
			}
			r, _ := storetest.Reader{}.Read(storetest.Raw(i))
			if _, _, err := st.Put(t.Context(), r, r.Article.ID, false); err != nil {
				t.Errorf("adding to it: %v", err)
			}
			if err := st.Close(); err != nil {
				t.Errorf("closing it: %v", err)
			}
		})
	}
	wg.Wait()
	if articles, _ := sound(t, open(t, path, Options{MustExist: true})); articles != 8 {
		t.Errorf("%d articles, want 8", articles)
	}
}

// TestOpenIsQuick: every command opens the file, so it may take no time.
func TestOpenIsQuick(t *testing.T) {
	path := filled(t, 50)
	best := time.Hour
	for range 10 {
		start := time.Now()
		st := open(t, path, Options{MustExist: true})
		if _, err := st.Generation(t.Context()); err != nil {
			t.Fatal(err)
		}
		best = min(best, time.Since(start))
	}
	if best > 30*time.Millisecond {
		t.Errorf("opening takes %v, want less than 30 ms", best)
	}
}
