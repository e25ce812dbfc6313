package score

import (
	"os"
	"path/filepath"
	"regexp"
	"sort"
	"strings"

	"dossier"
)

// Timed is one text with its time expressions and the day it was written.
type Timed struct {
	Name, Text string
	Written    dossier.Date
	Times      []dossier.Timex
}

// markup takes TimeML apart.
type markup struct {
	timex, tag, attr *regexp.Regexp
}

func newMarkup() markup {
	return markup{
		timex: regexp.MustCompile(`(?s)<TIMEX3([^>]*)>(.*?)</TIMEX3>`),
		tag:   regexp.MustCompile(`<[^>]*>`),
		attr:  regexp.MustCompile(`(\w+)="([^"]*)"`),
	}
}

// ReadTimeML reads the TimeML files (*.tml) of a folder.
func ReadTimeML(dir string) ([]Timed, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.tml"))
	if err != nil {
		return nil, err
	}
	sort.Strings(files)
	var out []Timed
	mk := newMarkup()
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			return nil, err
		}
		out = append(out, mk.timeML(strings.TrimSuffix(filepath.Base(f), ".tml"), string(b)))
	}
	return out, nil
}

// timeML takes the text out of the TEXT element and the expressions with it.
func (mk markup) timeML(name, doc string) Timed {
	td := Timed{Name: name}
	head, body, _ := strings.Cut(doc, "<TEXT>")
	body, _, _ = strings.Cut(body, "</TEXT>")
	if m := mk.timex.FindStringSubmatch(head); m != nil {
		v := mk.attributes(m[1])["value"]
		td.Written = dossier.Date(v[:min(10, len(v))])
	}
	var text strings.Builder
	for at := 0; ; {
		loc := mk.timex.FindStringSubmatchIndex(body[at:])
		if loc == nil {
			text.WriteString(unescape(mk.tag.ReplaceAllString(body[at:], "")))
			break
		}
		text.WriteString(unescape(mk.tag.ReplaceAllString(body[at:at+loc[0]], "")))
		as := mk.attributes(body[at+loc[2] : at+loc[3]])
		tx := dossier.Timex{Type: dossier.TimexType(as["type"]), Value: as["value"], Mod: as["mod"]}
		tx.Start = text.Len()
		text.WriteString(unescape(mk.tag.ReplaceAllString(body[at+loc[4]:at+loc[5]], "")))
		tx.End = text.Len()
		td.Times = append(td.Times, tx)
		at += loc[1]
	}
	td.Text = text.String()
	return td
}

func (mk markup) attributes(s string) map[string]string {
	out := map[string]string{}
	for _, m := range mk.attr.FindAllStringSubmatch(s, -1) {
		out[m[1]] = m[2]
	}
	return out
}

func unescape(s string) string {
	return strings.NewReplacer("&amp;", "&", "&lt;", "<", "&gt;", ">", "&quot;", `"`, "&apos;", "'").Replace(s)
}

// Dev reports whether a document belongs to the dev part of a set without one:
// the FNV-1a hash of its name is a multiple of five.
func Dev(name string) bool {
	h := uint32(2166136261)
	for i := 0; i < len(name); i++ {
		h = (h ^ uint32(name[i])) * 16777619
	}
	return h%5 == 0
}

// Times compares time expressions with gold: strict is the same extent, relaxed
// any overlap, one to one; value and type count the relaxed matches that agree.
func Times(gold []Timed, find func(text string, written dossier.Date) []dossier.Timex) []Measure {
	var strict, relaxed, value, kind, system, all int
	for _, g := range gold {
		found := find(g.Text, g.Written)
		system += len(found)
		all += len(g.Times)
		for i, j := range MatchTimes(g.Times, found) {
			if j < 0 {
				continue
			}
			relaxed++
			strict += boolInt(g.Times[i].Span == found[j].Span)
			value += boolInt(g.Times[i].Value == found[j].Value)
			kind += boolInt(g.Times[i].Type == found[j].Type)
		}
	}
	return []Measure{f1("relaxed", relaxed, system, all), f1("strict", strict, system, all), f1("value", value, system, all), f1("type", kind, system, all)}
}

func boolInt(b bool) int {
	if b {
		return 1
	}
	return 0
}

// MatchTimes gives each gold expression the found one that overlaps it, the same
// extent first, or -1.
func MatchTimes(gold, found []dossier.Timex) []int {
	out := make([]int, len(gold))
	used := make([]bool, len(found))
	for i := range out {
		out[i] = -1
	}
	for pass := 0; pass < 2; pass++ {
		for i, g := range gold {
			for j, f := range found {
				if out[i] < 0 && !used[j] && (g.Span == f.Span || pass == 1 && g.Span.Overlaps(f.Span)) {
					out[i], used[j] = j, true
				}
			}
		}
	}
	return out
}
