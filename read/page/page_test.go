package page

import (
	"errors"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"dossier"
)

// checkBlocks holds what later steps rely on: blocks lie inside the text, on rune
// boundaries, in order, and hold all ink.
func checkBlocks(t testing.TB, a dossier.Article) {
	t.Helper()
	at := 0
	for _, b := range a.Blocks {
		switch {
		case b.Empty() || b.Start < at || b.End > len(a.Text):
			t.Fatalf("block %+v after %d in %d bytes", b, at, len(a.Text))
		case utf8.ValidString(a.Text) && !utf8.ValidString(b.Of(a.Text)):
			t.Fatalf("block %+v splits a rune", b)
		case strings.TrimFunc(a.Text[at:b.Start], isSpace) != "":
			t.Fatalf("%q lies in no block", a.Text[at:b.Start])
		case b.Kind == "":
			t.Fatalf("block %+v has no kind", b)
		}
		at = b.End
	}
	if rest := strings.TrimFunc(a.Text[at:], isSpace); rest != "" {
		t.Fatalf("%q lies in no block", rest)
	}
}

func FuzzSplit(f *testing.F) {
	f.Add(sampleArticle())
	for _, s := range []string{
		"", "\n", "VESTA —\nThey met.", "A\nB\nC", "© 2025 X\nAt the X, our", "By \n(Reuters)", "A/B via Getty\n\xff", "VESTA, August 29. /TASS/. Norland met.",
		"Title\n\nUpdated: 3 Jan 2025\n0:00\n\nThey met in Vesta on Monday and they agreed on all.\r\nShare", "* * *\n• a\n1. b", "VESTA\u2028\xa1They met.",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		raw := dossier.Raw{Source: "a.txt", Media: "text/plain", Text: text}
		a, err := Split(raw)
		if err != nil {
			if dossier.KindOf(err) != dossier.NoArticle {
				t.Fatalf("problem of kind %q", dossier.KindOf(err))
			}
			return
		}
		if a.Text != text {
			t.Fatal("the text was changed")
		}
		checkBlocks(t, a)
		if again, _ := Split(raw); !reflect.DeepEqual(a, again) {
			t.Fatal("the second reading differs")
		}
	})
}

// FuzzHTML holds that any page gives valid text whose blocks hold all ink, or a
// Problem of kind NoArticle.
func FuzzHTML(f *testing.F) {
	for _, s := range []string{
		"", "<html><body><p>They met in Vesta on Monday and agreed.", "<table><tr><td>a<td>b</table><script>x</script>", "<a href=x>" + strings.Repeat("<div>", 600),
		"<script type=application/ld+json>[{\"@type\":\"NewsArticle\",\"headline\":{\"name\":[1]},\"author\":[[]]}]</script><p>x", "<title>A | B</title><h1>A</h1><time datetime=2024-01-02>", "<p>a<br>b&nbsp;&#0;&#x2028;c",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, page string) {
		a, err := Split(dossier.Raw{Source: "https://example.org/a", Media: "text/html", Text: strings.ToValidUTF8(page, "\ufffd")})
		if err != nil {
			if dossier.KindOf(err) != dossier.NoArticle {
				t.Fatalf("problem of kind %q", dossier.KindOf(err))
			}
			return
		}
		if !utf8.ValidString(a.Text) {
			t.Fatalf("not UTF-8: %q", a.Text)
		}
		checkBlocks(t, a)
	})
}

// TestRules runs every rule of furniture.txt on its own example.
func TestRules(t *testing.T) {
	tab := knowledge()
	all := rules(furnitureFile)
	if len(all) < 100 {
		t.Fatalf("%d rules", len(all))
	}
	for _, r := range all {
		l := lineOf(r.example)
		if got := tab.match(l); got != r.kind {
			t.Errorf("%s %q: example %q gives %q", r.how, r.words, r.example, got)
		}
		if only := (&tables{whole: map[string]dossier.BlockKind{}, starts: map[string][]rule{}}).with(r); only.match(l) != r.kind {
			t.Errorf("%s %q does not find its example %q", r.how, r.words, r.example)
		}
	}
}

// with returns t with one rule.
func (t *tables) with(r rule) *tables {
	switch r.how {
	case "whole":
		t.whole[r.words] = r.kind
	case "starts", "opens":
		first, _, _ := strings.Cut(r.words, " ")
		t.starts[first] = append(t.starts[first], r)
	case "ends":
		t.ends = append(t.ends, r)
	case "has":
		t.has = append(t.has, r)
	}
	return t
}

func lineOf(s string) *line {
	l := &line{Span: dossier.Span{Start: 0, End: len(s)}}
	l.measure(s)
	return l
}

// TestArticleLines holds that sentences of articles are not taken for furniture.
func TestArticleLines(t *testing.T) {
	rd := &reader{tables: knowledge(), a: &dossier.Article{}}
	for _, s := range []string{
		"Norland does not support the plan.",
		"The regulator fined the company over its privacy policy.",
		"The disease first appeared in Ostia in 2019.",
		"More from the summit is expected on Monday, when ministers from nine countries meet.",
		"The minister told Reuters that nothing was signed.",
		"“We will sign,” he told AFP.",
		"Comments by the minister were published on Monday.",
		"In May, the two sides met again.",
		"By Wednesday the talks had failed.",
		"Read more than once, the treaty says nothing of the kind, the two ministers said on Monday.",
		"Shares of the oil company fell.",
		"The report was published in 2019 and updated on March 3, 2020.",
	} {
		l := lineOf(s)
		if k := rd.match(l); k != "" {
			t.Errorf("%q is taken for %s", s, k)
		}
		if rd.isBar(l) || rd.isStamp(l) || rd.byline(l) || rd.credited(s) {
			t.Errorf("%q is taken for furniture: bar %v stamp %v byline %v credit %v", s, rd.isBar(l), rd.isStamp(l), rd.byline(l), rd.credited(s))
		}
	}
}

func TestDateline(t *testing.T) {
	for s, want := range map[string]string{
		"VESTA (Dispatches) —":                                   "VESTA (Dispatches) —|Dispatches",
		"VESTA – Norland and Ostia met.":                         "VESTA –|",
		"VESTA, August 29. /TASS/. Norland met.":                 "VESTA, August 29. /TASS/.|TASS",
		"VESTA, January 5 (Reuters) - Norland met.":              "VESTA, January 5 (Reuters) -|Reuters",
		"PORT OST, Norland (AP) — Norland met.":                  "PORT OST, Norland (AP) —|AP",
		"VESTA. Jan 5 (Interfax) - Norland met.":                 "VESTA. Jan 5 (Interfax) -|Interfax",
		"VESTA, Jan. 5 (Xinhua) -- Norland met.":                 "VESTA, Jan. 5 (Xinhua) --|Xinhua",
		"VESTA, IRNA – Norland met.":                             "VESTA, IRNA –|IRNA",
		"Vesta (Tasnim) – Norland met.":                          "Vesta (Tasnim) –|Tasnim",
		"NEW VESTA: Norland met.":                                "NEW VESTA:|",
		"VESTA/PORT OST, Jan 5 (Reuters) - Norland met.":         "VESTA/PORT OST, Jan 5 (Reuters) -|Reuters",
		"(Reuters) - Norland met.":                               "(Reuters) -|Reuters",
		"Norland – a country of the north – met Ostia.":          "|",
		"The treaty — long in the making — was signed.":          "|",
		"VESTA(Norland.News) — The minister":                     "VESTA(Norland.News) —|Norland.News",
		"Vesta, Oct 1, IRNA – The minister":                      "Vesta, Oct 1, IRNA –|IRNA",
		"VESTA- Norland's trade grew":                            "VESTA-|",
		"VESTA (FNA)- The minister":                              "VESTA (FNA)-|FNA",
		"VESTA, Jan 17 (RIA Novosti) The minister":               "VESTA, Jan 17 (RIA Novosti)|RIA Novosti",
		"VESTA, Norland, Jan. 17. The minister":                  "VESTA, Norland, Jan. 17.|",
		"VESTA, 17 January (BelTA) – The minister":               "VESTA, 17 January (BelTA) –|BelTA",
		"VESTA, Jan 17 – RIA Novosti. The minister":              "VESTA, Jan 17 – RIA Novosti.|RIA Novosti",
		"Vesta, Norland – The minister":                          "Vesta, Norland –|",
		"Vesta — The minister":                                   "Vesta —|",
		"VESTA, JANUARY 17, ARMENPRESS. The minister":            "VESTA, JANUARY 17, ARMENPRESS.|ARMENPRESS",
		"New Vesta: The minister":                                "New Vesta:|",
		"VESTA - 17 January 2025: The minister":                  "VESTA - 17 January 2025:|",
		"VESTA – (Dispatches) The minister":                      "VESTA – (Dispatches)|",
		"TASS, January 17. The minister":                         "TASS, January 17.|TASS",
		"Reuters – The minister":                                 "Reuters –|Reuters",
		"Analysis – The treaty is dead":                          "|",
		"CORRECTION: An earlier text was wrong.":                 "|",
		"ANA RUIZ: We shall sign.":                               "|",
		"Ruiz, the minister (he left in May) - Nobody was told.": "|",
	} {
		p := readDateline(knowledge(), s)
		if got := s[:p.n] + "|" + p.agency; got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}

func TestLanguage(t *testing.T) {
	for text, want := range map[string]string{
		sampleArticle(): "en",
		"Die Außenminister der beiden Länder haben am Mittwoch einen Vertrag über die Zusammenarbeit unterzeichnet, der noch in diesem Jahr in Kraft treten soll, wie das Ministerium mitteilte.": "de",
		"Министры иностранных дел двух стран в среду подписали договор о сотрудничестве, который должен вступить в силу до конца года, сообщило министерство.":                                    "ru",
	} {
		a, err := Split(dossier.Raw{Source: "a.txt", Text: text})
		if err != nil || a.Language != want {
			t.Errorf("%.40q: %q (%v), want %q", text, a.Language, err, want)
		}
	}
}

func TestNoArticle(t *testing.T) {
	for _, text := range []string{"", " \n\t\n", "Home\nMenu\nSearch\nLog in\nShare\n0:00\n"} {
		_, err := Split(dossier.Raw{Source: "a.txt", Text: text})
		var p *dossier.Problem
		if !errors.As(err, &p) || p.Kind != dossier.NoArticle || p.Where != "a.txt" || p.Hint == "" || !strings.Contains(p.What, "no article text") {
			t.Errorf("%q: %+v", text, err)
		}
	}
}

// TestDeepPage holds that a page nested too deep for the parser is still read.
func TestDeepPage(t *testing.T) {
	text := "<html><script>var x = 1</script>" + strings.Repeat("<div>", 2000) + "<p>Norland and Ostia signed a treaty on grain on Friday in Vesta, the ministry said.</p><p>It runs for 20 years &amp; more.</p>"
	a, err := Split(dossier.Raw{Source: "a.html", Media: "text/html", Text: text})
	if err != nil || a.Text != "Norland and Ostia signed a treaty on grain on Friday in Vesta, the ministry said.\nIt runs for 20 years & more.\n" {
		t.Errorf("%q %v", a.Text, err)
	}
	checkBlocks(t, a)
}

func TestGiven(t *testing.T) {
	raw := dossier.Raw{Source: "a.txt", Text: sampleArticle(), Title: "Norland and Ostia ready to sign treaty", Outlet: "Ostia Monitor", Byline: "Cleo Vane", Published: dossier.Day("2025-01-17")}
	a, err := Split(raw)
	if err != nil {
		t.Fatal(err)
	}
	if a.Title != raw.Title || a.Outlet != raw.Outlet || a.Byline != raw.Byline || a.Published.Basis != dossier.Given || a.Published.Interval != raw.Published {
		t.Errorf("given things were not kept: %+v", a)
	}
	if a.Blocks[0].Kind != dossier.Title {
		t.Errorf("the given title was not found in the text: %+v", a.Blocks[0])
	}
}

func TestMetadata(t *testing.T) {
	const body = "<body><article><p>Norland and Ostia signed a treaty on grain on Friday in Vesta, the foreign ministry of Norland said.</p><p>It runs for 20 years.</p></article>"
	for name, c := range map[string]struct{ head, title, outlet, byline, published string }{
		"JSON-LD":        {`<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebPage"},{"@type":["NewsArticle"],"headline":"Treaty &amp; grain","datePublished":"2025-01-17T10:30:00+03:00","author":[{"@type":"Person","name":"Ana Ruiz"},{"name":"Ben Ost"}],"publisher":{"name":"Ostia Monitor"}}]}</script>`, "Treaty & grain", "Ostia Monitor", "Ana Ruiz, Ben Ost", "2025-01-17"},
		"OpenGraph":      {`<meta property="og:title" content="Treaty signed | Ostia Monitor"><meta property="og:site_name" content="Ostia Monitor"><meta name="author" content="Ana Ruiz"><meta property="article:published_time" content="2025-01-17T10:30:00Z">`, "Treaty signed", "Ostia Monitor", "Ana Ruiz", "2025-01-17"},
		"title and time": {`<title>Norland and Ostia sign a treaty | Monitor</title><time datetime="2025-01-17">yesterday</time>`, "Norland and Ostia sign a treaty", "", "", "2025-01-17"},
		"broken JSON-LD": {`<script type="application/ld+json">{"@type":"NewsArticle",</script><meta property="article:author" content="https://example.org/ana">`, "", "", "", ""},
		"no date":        {`<meta name="date" content="soon">`, "", "", "", ""},
	} {
		a, err := Split(dossier.Raw{Source: "a.html", Media: "text/html", Text: "<html><head>" + c.head + "</head>" + body})
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if a.Title != c.title || a.Outlet != c.outlet || a.Byline != c.byline || string(a.Published.Earliest) != c.published {
			t.Errorf("%s: title %q outlet %q byline %q published %q", name, a.Title, a.Outlet, a.Byline, a.Published.Earliest)
		}
		if c.published != "" && (a.Published.Basis != dossier.Metadata || a.Published.Why == "") {
			t.Errorf("%s: %+v", name, a.Published)
		}
		if strings.ContainsAny(a.Text, "<>{}") || !strings.Contains(a.Text, "It runs for 20 years.") {
			t.Errorf("%s: %q", name, a.Text)
		}
	}
}
