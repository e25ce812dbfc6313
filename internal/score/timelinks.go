package score

import (
	"os"
	"path/filepath"
	"regexp"
	"sort"
	"strings"

	"dossier"
)

// ReadTimeMLEvents reads the events of TimeML files whose links say in which
// expression, or on which day of writing, they lie.
func ReadTimeMLEvents(dir string) ([]Happened, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.tml"))
	if err != nil {
		return nil, err
	}
	sort.Strings(files)
	mk, tag := newMarkup(), regexp.MustCompile(`<(/?)(\w+)([^>]*)>`)
	var out []Happened
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			return nil, err
		}
		h := mk.happened(tag, string(b))
		h.Name = strings.TrimSuffix(filepath.Base(f), ".tml")
		out = append(out, h)
	}
	return out, nil
}

// timeLinks is what a TimeML document says about its events.
type timeLinks struct {
	spans     map[string]dossier.Span // event ID -> its words
	value     map[string]string       // expression -> value
	rough     map[string]bool         // expression -> it has a modifier
	instances map[string]string       // event instance -> event
	order     []string                // events as they stand
}

func (mk markup) happened(tag *regexp.Regexp, doc string) Happened {
	head, rest, _ := strings.Cut(doc, "<TEXT>")
	body, links, _ := strings.Cut(rest, "</TEXT>")
	tl := timeLinks{spans: map[string]dossier.Span{}, value: map[string]string{}, rough: map[string]bool{}, instances: map[string]string{}}
	var h Happened
	if m := mk.timex.FindStringSubmatch(head); m != nil {
		as := mk.attributes(m[1])
		h.Written = dossier.Date(as["value"][:min(10, len(as["value"]))])
		tl.value[as["tid"]] = string(h.Written)
	}
	h.Text = tl.body(mk, tag, body)
	h.Events = tl.moments(mk, tag, links, string(h.Written))
	return h
}

// body returns the text without its tags and notes what they mark.
func (tl *timeLinks) body(mk markup, tag *regexp.Regexp, body string) string {
	var text strings.Builder
	open, at := "", 0
	for _, loc := range tag.FindAllStringSubmatchIndex(body, -1) {
		text.WriteString(unescape(body[at:loc[0]]))
		at = loc[1]
		as := mk.attributes(body[loc[6]:loc[7]])
		switch name, closing := body[loc[4]:loc[5]], loc[2] < loc[3]; {
		case name == "TIMEX3" && !closing:
			tl.value[as["tid"]], tl.rough[as["tid"]] = as["value"], as["mod"] != ""
		case name == "EVENT" && !closing:
			open = as["eid"]
			tl.spans[open] = dossier.Span{Start: text.Len()}
		case name == "EVENT":
			tl.spans[open] = dossier.Span{Start: tl.spans[open].Start, End: text.Len()}
			tl.order = append(tl.order, open)
		}
	}
	text.WriteString(unescape(body[at:]))
	return text.String()
}

// moments follows the links from events to the expressions that hold them. An
// expression of the text says more than the day of writing.
func (tl *timeLinks) moments(mk markup, tag *regexp.Regexp, links, written string) []Moment {
	at := map[string]Moment{}
	for _, m := range tag.FindAllStringSubmatch(links, -1) {
		as := mk.attributes(m[3])
		switch m[2] {
		case "MAKEINSTANCE":
			tl.instances[as["eiid"]] = as["eventID"]
			continue
		case "TLINK":
		default:
			continue
		}
		ei, time, rel := as["eventInstanceID"], as["relatedToTime"], as["relType"]
		if ei == "" {
			ei, time, rel = as["relatedToEventInstance"], as["timeID"], map[string]string{"INCLUDES": "IS_INCLUDED", "SIMULTANEOUS": "SIMULTANEOUS"}[rel]
		}
		in, ok := ValueDays(tl.value[time])
		if id := tl.instances[ei]; ok && id != "" && (rel == "IS_INCLUDED" || rel == "SIMULTANEOUS" || rel == "DURING" || rel == "IDENTITY") {
			told := time != "t0" && tl.value[time] != ""
			if old, seen := at[id]; !seen || told && (!old.Told || old.Days.Contains(in)) {
				at[id] = Moment{Span: tl.spans[id], Days: in, Rough: tl.rough[time], Told: told}
			}
		}
	}
	var out []Moment
	for _, id := range tl.order {
		if m, ok := at[id]; ok {
			out = append(out, m)
		}
	}
	return out
}
