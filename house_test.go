package dossier_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// ban says which imports the packages under a folder may not have, and why.
type ban struct {
	folder string // "" is the root package itself
	only   []string
	reason string
}

var bans = []ban{
	{"", nil, "the nouns must be usable without pulling anything in"},
	{"read/page", []string{"dossier"}, "steps of reading do not know each other"},
	{"read/token", []string{"dossier"}, "steps of reading do not know each other"},
	{"read/parse", []string{"dossier"}, "steps of reading do not know each other"},
	{"read/name", []string{"dossier", "dossier/read/parse", "dossier/read/numeral"}, "steps of reading do not know each other"},
	{"read/when", []string{"dossier", "dossier/read/parse", "dossier/read/numeral"}, "steps of reading do not know each other"},
	{"read/figure", []string{"dossier", "dossier/read/parse", "dossier/read/numeral"}, "steps of reading do not know each other"},
	{"read/quote", []string{"dossier", "dossier/read/parse", "dossier/read/numeral"}, "steps of reading do not know each other"},
	{"read/event", []string{"dossier", "dossier/read/parse", "dossier/read/numeral"}, "steps of reading do not know each other"},
	{"internal/view", []string{"dossier", "dossier/merge"}, "a view is a function of Readings"},
	{"merge", []string{"dossier"}, "merging is a function of Readings, wherever they come from"},
	{"internal/fetch", []string{"dossier"}, "fetching knows nothing of reading or storing"},
	{"internal/ingest", []string{"dossier", "dossier/read"}, "ingest declares the store methods that it calls"},
	{"internal/brief", []string{"dossier", "dossier/internal/view"}, "a briefing is a function of an Account"},
	{"internal/export", []string{"dossier"}, "an export is a function of an Account"},
	{"internal/web", []string{"dossier", "dossier/internal/view"}, "pages declare the store methods that they call"},
	{"internal/store", []string{"dossier", "dossier/internal/store"}, "the store keeps what it is given"},
}

// TestImportBans holds the layout: what is pure stays pure, steps stay apart.
func TestImportBans(t *testing.T) {
	files := goFiles(t)
	for _, b := range bans {
		seen := 0
		for name, f := range files {
			if !under(path.Dir(name), b.folder) {
				continue
			}
			seen++
			for _, imp := range f.Imports {
				checkImport(t, b, name, imp)
			}
		}
		if seen == 0 {
			t.Errorf("no Go file under %q: the ban on it checks nothing", b.folder)
		}
	}
}

func checkImport(t *testing.T, b ban, name string, imp *ast.ImportSpec) {
	p, _ := strconv.Unquote(imp.Path.Value)
	ours := p == "dossier" || strings.HasPrefix(p, "dossier/")
	if b.folder == "" && (ours || strings.Contains(strings.Split(p, "/")[0], ".")) {
		t.Errorf("%s imports %s: %s", name, p, b.reason)
	}
	if b.folder == "" || !ours || p == "dossier/"+b.folder || strings.HasPrefix(p, "dossier/"+b.folder+"/") {
		return
	}
	for _, ok := range b.only {
		if p == ok || (ok != "dossier" && strings.HasPrefix(p, ok+"/")) {
			return
		}
	}
	t.Errorf("%s imports %s: %s", name, p, b.reason)
}

// TestNoInitAndNoGlobals: state and work at start-up belong in constructors, so
// that --help stays quick and two Readers never share anything that changes.
func TestNoInitAndNoGlobals(t *testing.T) {
	for name, f := range goFiles(t) {
		for _, d := range f.Decls {
			switch d := d.(type) {
			case *ast.FuncDecl:
				if d.Name.Name == "init" && d.Recv == nil {
					t.Errorf("%s: func init()", name)
				}
			case *ast.GenDecl:
				if d.Tok == token.VAR {
					checkVars(t, name, d)
				}
			}
		}
	}
}

func checkVars(t *testing.T, name string, d *ast.GenDecl) {
	for _, spec := range d.Specs {
		v := spec.(*ast.ValueSpec)
		if embedded(d.Doc) || embedded(v.Doc) || v.Names[0].Name == "_" || isCall(v, "errors", "New") || isCall(v, "sync", "OnceValue") || isCall(v, "sync", "OnceValues") ||
			(strings.HasPrefix(name, "internal/phenomena/") && isCall(v, "flag", "Bool")) { // -update, of tests alone
			continue
		}
		t.Errorf("%s: package-level var %s: use a const, a function or a field", name, v.Names[0].Name)
	}
}

func embedded(doc *ast.CommentGroup) bool {
	if doc == nil {
		return false
	}
	for _, c := range doc.List {
		if strings.HasPrefix(c.Text, "//go:embed") {
			return true
		}
	}
	return false
}

// isCall reports whether a variable is the result of pkg.name(…): an error value,
// or a table that is made on first use and never changed.
func isCall(v *ast.ValueSpec, pkg, name string) bool {
	if len(v.Values) != 1 {
		return false
	}
	call, ok := v.Values[0].(*ast.CallExpr)
	if !ok {
		return false
	}
	sel, ok := call.Fun.(*ast.SelectorExpr)
	if !ok || sel.Sel.Name != name {
		return false
	}
	from, ok := sel.X.(*ast.Ident)
	return ok && from.Name == pkg
}

// TestNoUtil: a package is a short noun that says what it is for.
func TestNoUtil(t *testing.T) {
	for name, f := range goFiles(t) {
		switch f.Name.Name {
		case "util", "utils", "common", "helpers", "misc", "shared":
			t.Errorf("%s: package %s says nothing", name, f.Name.Name)
		}
	}
}

// goFiles parses every Go file of the module that is not a test.
func goFiles(t *testing.T) map[string]*ast.File {
	t.Helper()
	files := map[string]*ast.File{}
	err := filepath.WalkDir(".", func(p string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && strings.HasPrefix(d.Name(), ".") && p != "." {
			return fs.SkipDir
		}
		if d.IsDir() || !strings.HasSuffix(p, ".go") || strings.HasSuffix(p, "_test.go") {
			return nil
		}
		f, err := parser.ParseFile(token.NewFileSet(), p, nil, parser.ParseComments)
		files[filepath.ToSlash(p)] = f
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func under(dir, folder string) bool {
	if folder == "" {
		return dir == "."
	}
	return dir == folder || strings.HasPrefix(dir, folder+"/")
}
