package fetch

import (
	"fmt"
	"strings"

	"dossier"
)

// facts is what a sidecar file tells of one article.
type facts struct {
	outlet, title, byline, url string
	published                  dossier.Interval
}

// into puts facts into raw where it has none yet.
func (f facts) into(raw *dossier.Raw) {
	set := func(field *string, v string) {
		if *field == "" {
			*field = v
		}
	}
	set(&raw.Outlet, f.outlet)
	set(&raw.Title, f.title)
	set(&raw.Byline, f.byline)
	if f.url != "" && !strings.Contains(raw.Source, "://") {
		raw.Source = f.url
	}
	if !raw.Published.Known() {
		raw.Published = f.published
	}
}

func dateKeys() []string {
	return []string{"published", "publication_date", "date", "published_at", "datepublished"}
}

// read takes what is known from fields under any of their usual names.
func read(fields map[string]any) (f facts, bad string) {
	f = facts{
		outlet: text(fields, "outlet", "publisher", "source", "site"),
		title:  text(fields, "title", "headline"),
		byline: text(fields, "byline", "author", "authors"),
		url:    text(fields, "url", "link", "address"),
	}
	if when := text(fields, dateKeys()...); when != "" {
		in, ok := ParseWhen(when)
		if !ok {
			return f, fmt.Sprintf("%q is no date: write 2024-03-05, 2024-03, 2024 or 2024-03-01/2024-03-05", when)
		}
		f.published = in
	}
	return f, ""
}

// text returns the first of the fields that is there, in words.
func text(fields map[string]any, keys ...string) string {
	for _, k := range keys {
		switch v := fields[k].(type) {
		case string:
			if v = strings.TrimSpace(v); v != "" && v != "None" {
				return v
			}
		case []any:
			var all []string
			for _, e := range v {
				all = append(all, fmt.Sprint(e))
			}
			return strings.Join(all, ", ")
		case float64:
			return fmt.Sprint(int64(v))
		}
	}
	return ""
}

// ParseWhen reads a date of publication: a day, month or year, two of them with a
// slash between (from, to), or a time stamp.
func ParseWhen(s string) (dossier.Interval, bool) {
	s = strings.TrimSpace(s)
	if from, to, ok := strings.Cut(s, "/"); ok {
		a, ok1 := dossier.ParseDate(strings.TrimSpace(from))
		b, ok2 := dossier.ParseDate(strings.TrimSpace(to))
		return dossier.Interval{Earliest: a.Earliest, Latest: b.Latest}, ok1 && ok2 && a.Earliest <= b.Latest
	}
	if len(s) > 10 && (s[10] == 'T' || s[10] == ' ') {
		s = s[:10]
	}
	return dossier.ParseDate(s)
}
