package name

import (
	_ "embed"
	"strings"

	"dossier"
)

//go:embed data/titles.tsv
var titlesTSV string

// titleClass tells posts from honorifics; a word can be several.
type titleClass uint8

const (
	honorific titleClass = 1 << iota
	rank
	post
	role
)

// titles knows the words for posts and forms of address.
type titles struct {
	head  map[string]titleClass // the last word of a title, lower case: "minister"
	whole map[string]titleClass // the whole title, lower case: "secretary of state"
	any   map[string]bool       // any word of a title: "foreign"
}

func newTitles() (*titles, error) {
	tt := &titles{head: map[string]titleClass{}, whole: map[string]titleClass{}, any: map[string]bool{}}
	classes := map[string]titleClass{"honorific": honorific, "rank": rank, "post": post, "role": role}
	err := rows(titlesTSV, "titles.tsv", 2, func(c []string) {
		for _, w := range alternatives(c[1]) {
			w = strings.ToLower(w)
			tt.whole[w] |= classes[c[0]]
			f := strings.Fields(strings.ReplaceAll(w, "-", " "))
			tt.head[f[len(f)-1]] |= classes[c[0]]
			for _, part := range f {
				tt.any[part] = true
			}
		}
	})
	for _, w := range []string{"of", "the", "state", "defense", "energy", "treasury", "commerce", "general", "affairs", "staff", "elect", "designate", "emirate", "staff", "parliament"} {
		delete(tt.head, w)
	}
	tt.head["general"] = rank | post
	return tt, err
}

// class returns what token t is as the last word of a title.
func (tt *titles) class(t dossier.Token) titleClass {
	w := strings.TrimPrefix(strings.ToLower(t.Text), "ex-")
	if c, ok := tt.head[w]; ok {
		return c
	}
	if t.XPOS == "NNS" || t.XPOS == "NNPS" {
		return tt.head[singular(w)]
	}
	return 0
}

// singular undoes the plural of a regular noun.
func singular(w string) string {
	switch {
	case strings.HasSuffix(w, "ies") && len(w) > 4:
		return w[:len(w)-3] + "y"
	case strings.HasSuffix(w, "men"):
		return w[:len(w)-2] + "an"
	case strings.HasSuffix(w, "sses") || strings.HasSuffix(w, "ches"):
		return w[:len(w)-2]
	case strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss"):
		return w[:len(w)-1]
	}
	return w
}
