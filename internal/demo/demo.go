// Package demo holds the sample articles of "dossier demo": two stories told by
// six outlets, all of them invented, written for Dossier.
//
// One story is a treaty between two countries from rumour to entry into force,
// with a claim that is denied, a signing that slips, an agency's report in three
// papers, one minister in two spellings and trade figures that do not agree. The
// other is an explosion in a port and the inquiry into it.
//
//	for _, raw := range demo.Articles() { r, err := rd.Read(raw) … }
package demo

import (
	"embed"
	"encoding/json"
	"io/fs"
	"path"

	"dossier"
)

//go:embed articles
var files embed.FS

// entry is what a metadata.json says of one file beside it.
type entry struct {
	Outlet, Published, Title, URL, Byline string
}

// Folder returns the articles as a folder a user might have: one folder an
// outlet, texts with a metadata.json beside them.
func Folder() fs.FS {
	sub, err := fs.Sub(files, "articles")
	if err != nil {
		panic(err) // the folder is embedded: a missing one does not build
	}
	return sub
}

// Articles returns the sample articles by outlet and date: the order of their paths.
func Articles() []dossier.Raw {
	folder := Folder()
	names, err := fs.Glob(folder, "*/*.txt")
	if err != nil {
		panic(err) // the pattern is constant
	}
	out := make([]dossier.Raw, 0, len(names))
	for _, name := range names {
		out = append(out, raw(folder, name))
	}
	return out
}

// raw reads one article and what its folder's metadata.json says of it. The files
// are part of the program, and a test reads each: an error here is a defect.
func raw(folder fs.FS, name string) dossier.Raw {
	text, err := fs.ReadFile(folder, name)
	if err != nil {
		panic(err)
	}
	about := map[string]entry{}
	data, err := fs.ReadFile(folder, path.Join(path.Dir(name), "metadata.json"))
	if err == nil {
		err = json.Unmarshal(data, &about)
	}
	if err != nil {
		panic(err)
	}
	m := about[path.Base(name)]
	published, _ := dossier.ParseDate(m.Published)
	return dossier.Raw{
		Source: name, Media: "text/plain", Text: string(text),
		Outlet: m.Outlet, Title: m.Title, Byline: m.Byline, Published: published,
	}
}
