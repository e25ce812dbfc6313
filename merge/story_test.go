package merge

import (
	"testing"

	"dossier"
)

func TestStories(t *testing.T) {
	alone := newPaper(t, "Garden Week", "2024-10-01", "Tulips", "Plant tulips before the first frost and water the roses once more.").r
	acc := Merge(append(both(t), alone), nil)
	var sizes []int
	for _, s := range acc.Stories {
		sizes = append(sizes, len(s.Articles))
	}
	if len(sizes) != 3 || sizes[0] != 7 || sizes[1] != 2 || sizes[2] != 1 {
		t.Errorf("got stories of %v articles, want 7, 2, 1", sizes)
	}
}

func TestJudgedStories(t *testing.T) {
	readings := both(t)
	a, b := readings[0].Article.ID, readings[len(readings)-1].Article.ID
	acc := Merge(readings, []dossier.Judgement{{A: a, B: b, Verdict: dossier.Same, By: "Ada"}})
	if n := len(acc.Stories); n != 1 {
		t.Errorf("judged the same, but %d stories", n)
	}
	acc = Merge(readings, []dossier.Judgement{{A: readings[7].Article.ID, B: b, Verdict: dossier.Different, By: "Ada"}})
	for _, s := range acc.Stories {
		if len(s.Articles) == 2 {
			t.Errorf("told apart, but together in %q", s.Title)
		}
	}
}

// TestCopies: one agency's words in three papers are one origin, whether a paper
// says so or not; its own sentence is its own.
func TestCopies(t *testing.T) {
	readings := treaty(t)
	third := newPaper(t, "Meridian Post", "2024-12-06", "Neighbours seal pact",
		"The presidents of Karvania and Tolmeria signed the Transit Treaty on Thursday in the old palace of Velin.",
		"The document runs for 25 years and covers railways, energy, customs and the protection of all investments.",
		"Belmora will not forget the day, said its defence minister in a speech to the veterans of the Ossa war.").
		names("e1", dossier.Place, "Karvania").names("e2", dossier.Place, "Tolmeria").names("e3", dossier.Place, "Belmora").
		event(dossier.Support, "signed the Transit", "2024-12-05", dossier.Held, "e1 e2", "").
		event(dossier.Threaten, "will not forget", "", dossier.Held, "e3", "").r
	acc := Merge(append(readings, third), nil)
	copies := map[string]float64{}
	for _, c := range acc.Copies {
		if c.Article == third.Article.ID {
			copies[c.Of] = c.Share
		}
	}
	if share := copies["Altopress"]; len(copies) != 2 || share < 0.5 || share > 0.8 {
		t.Errorf("copies of the third: got %v", copies)
	}
	for _, h := range acc.Stories[0].Happenings {
		for _, telling := range h.Tellings {
			if telling.Article != third.Article.ID {
				continue
			}
			want := map[dossier.EventType]string{dossier.Support: "Altopress", dossier.Threaten: "Meridian Post"}[h.Type]
			if telling.Origin != want {
				t.Errorf("%s: origin %q, want %q", h.Title, telling.Origin, want)
			}
		}
		if h.Type == dossier.Support && h.Status == dossier.Held && h.Time.Earliest == "2024-12-05" && h.Origins != 1 {
			t.Errorf("%s: %d origins, want 1", h.Title, h.Origins)
		}
	}
}

// TestSlip: a plan that slips keeps both dates, and leads to what came of it.
func TestSlip(t *testing.T) {
	acc := Merge(treaty(t), nil)
	byID := map[string]dossier.Happening{}
	var plan dossier.Happening
	for _, h := range acc.Stories[0].Happenings {
		byID[h.ID] = h
		if h.Status == dossier.Planned {
			plan = h
		}
	}
	if len(plan.Tellings) != 2 || plan.Tellings[0].Time.Earliest != "2024-10-15" || plan.Time.Earliest != "2024-12-01" {
		t.Errorf("the plan: %+v", plan)
	}
	if came := byID[plan.Came]; came.Status != dossier.Held || came.Time.Earliest != "2024-12-05" {
		t.Errorf("came to %+v", came)
	}
}

func TestState(t *testing.T) {
	g := Merge(treaty(t), nil).Stories[0].Agreements[0]
	for on, want := range map[dossier.Date]dossier.StepKind{
		"2024-11-30": "", "2024-12-05": dossier.Signed, "2025-02-10": dossier.Signed, "2025-03-01": dossier.Ratified, "2025-05-01": dossier.InForce,
	} {
		if got, _, ok := State(g, on); got != want || ok != (want != "") {
			t.Errorf("%s: got %q, want %q", on, got, want)
		}
	}
	step := func(k dossier.StepKind, day dossier.Date) dossier.Step {
		return dossier.Step{Step: k, Status: dossier.StepDone, Date: dossier.EventTime{Interval: dossier.Day(day)}}
	}
	g.Steps = append(g.Steps, step(dossier.Suspended, "2025-06-01"), step(dossier.InForce, "2025-07-01"), step(dossier.Terminated, "2026-01-01"), step(dossier.Signed, "2026-02-01"))
	for on, want := range map[dossier.Date]dossier.StepKind{"2025-06-01": dossier.Suspended, "2025-08-01": dossier.InForce, "2026-03-01": dossier.Terminated} {
		if got, _, _ := State(g, on); got != want {
			t.Errorf("%s: got %q, want %q", on, got, want)
		}
	}
}

// TestClaim: one outlet prints what another only lets somebody say, and two deny it.
func TestClaim(t *testing.T) {
	acc := Merge(treaty(t), nil)
	claims := acc.Stories[0].Claims
	if len(claims) != 1 || !claims[0].Disputed() {
		t.Fatalf("got %d claims", len(claims))
	}
	cl := claims[0]
	who := func(ss []dossier.Source) (out []string) {
		for _, s := range ss {
			out = append(out, s.Speaker+"@"+s.Outlet)
		}
		return out
	}
	for _, c := range []struct{ got, want []string }{
		{who(cl.Asserted), []string{"Hugo Lantz@Meridian Post"}},
		{who(cl.Denied), []string{"Karvania@Northern Dispatch", "Sergei Taghvan@Northern Dispatch"}},
		{who(cl.Printed)[:1], []string{"@Meridian Post"}},
	} {
		if len(c.got) != len(c.want) || c.got[0] != c.want[0] {
			t.Errorf("got %v, want %v", c.got, c.want)
		}
	}
	for _, h := range acc.Stories[0].Happenings {
		if disputed := h.Type == dossier.Aid; disputed != (h.Claim == cl.ID) {
			t.Errorf("%s: claim %q", h.Title, h.Claim)
		}
	}
}

// TestReply: "denies the accusation" denies what was said before it; "the claim as a
// fairy tale" is no claim of a fairy tale.
func TestReply(t *testing.T) {
	r := newPaper(t, "Ledger", "2024-07-18", "Director arrested",
		"Anton Greel ignored warnings about 900 tonnes of fertiliser, prosecutor Ida Malk said.",
		"Greel dismissed the accusation as a fairy tale.").
		names("e1", dossier.Person, "Anton Greel", "Greel").names("e2", dossier.Person, "Ida Malk").
		says("e2", dossier.Assert, "said", "Anton Greel ignored warnings about 900 tonnes of fertiliser").
		says("e1", dossier.Deny, "dismissed", "the accusation as a fairy tale").r
	claims := Merge([]dossier.Reading{r}, nil).Stories[0].Claims
	if len(claims) != 1 || len(claims[0].Asserted) != 1 || len(claims[0].Denied) != 1 || claims[0].Asserted[0].Speaker != "Ida Malk" || claims[0].Denied[0].Speaker != "Anton Greel" {
		t.Errorf("got %+v", claims)
	}
}

func TestRelate(t *testing.T) {
	at := func(day dossier.Date, measure string, value float64, period string) measured {
		a := &article{}
		a.Article.Published.Interval = dossier.Day(day)
		f := dossier.Figure{Low: &value, High: &value, Unit: "USD", Period: period}
		return measured{a: a, f: f, measure: measure, period: periodOf(period, dossier.Day(day))}
	}
	first := at("2024-06-01", "trade", 3.1e9, "in 2023")
	for _, c := range []struct {
		b    measured
		want dossier.RelationKind
	}{
		{at("2024-07-01", "trade", 3.1e9, "last year"), dossier.Agrees},
		{at("2024-07-01", "trade", 2.8e9, "last year"), dossier.Contradicts},
		{at("2024-07-01", "trade", 1.4e9, "the first half of this year"), dossier.DiffersInScope},
		{at("2025-07-01", "trade", 4.2e9, "last year"), dossier.Supersedes},
		{at("2024-07-01", "trade", 5e9, "by 2030"), dossier.DiffersInScope},
		{at("2024-07-01", "trade", 3.3e9, ""), ""},
	} {
		if got, why := relate(first, c.b); got != c.want {
			t.Errorf("%v in %q: got %q (%s), want %q", *c.b.f.Low, c.b.f.Period, got, why, c.want)
		}
	}
	if got, _ := relate(at("2024-07-15", "deaths", 14, ""), at("2024-07-18", "deaths", 23, "")); got != dossier.Supersedes {
		t.Errorf("a later count of the dead: got %q", got)
	}
}

// TestDescribing: what only says that something is not so denies nobody's words.
func TestDescribing(t *testing.T) {
	r := newPaper(t, "Ledger", "2024-07-18", "No help asked",
		"Karvania did not ask Tolmeria for soldiers during the long war in the north.",
		"The scope of the work did not include any weapons for Tolmeria, minister Ida Malk said.").
		names("e1", dossier.Place, "Karvania").names("e2", dossier.Place, "Tolmeria").names("e3", dossier.Person, "Ida Malk").
		event(dossier.Request, "ask", "", dossier.Denied, "e1", "e2").
		says("e3", dossier.Deny, "said", "The scope of the work did not include any weapons for Tolmeria").r
	if claims := Merge([]dossier.Reading{r}, nil).Stories[0].Claims; len(claims) != 0 {
		t.Errorf("got %+v", claims)
	}
}

// TestSameDeed: one accusation in other words is one claim, and its denial is of both.
func TestSameDeed(t *testing.T) {
	r := newPaper(t, "Ledger", "2024-07-18", "Missiles",
		"Belmora said that Karvania is providing Tolmeria with missiles and drones for the northern front.",
		"Minister Ida Malk repeated that Karvania supplies ballistic missiles to Tolmeria.",
		"Karvania denied that it is providing Tolmeria with missiles and drones for the northern front.").
		names("e1", dossier.Place, "Karvania").names("e2", dossier.Place, "Tolmeria").names("e3", dossier.Person, "Ida Malk").names("e4", dossier.Place, "Belmora").
		event(dossier.Aid, "providing", "", dossier.Alleged, "e1", "e2").
		event(dossier.Aid, "supplies", "", dossier.Alleged, "e1", "e2").
		says("e4", dossier.Accuse, "Belmora said", "Karvania is providing Tolmeria with missiles and drones for the northern front").
		says("e3", dossier.Accuse, "repeated", "Karvania supplies ballistic missiles to Tolmeria").
		says("e1", dossier.Deny, "denied", "it is providing Tolmeria with missiles and drones for the northern front").r
	claims := Merge([]dossier.Reading{r}, nil).Stories[0].Claims
	if len(claims) != 1 || len(claims[0].Asserted) != 2 || len(claims[0].Denied) != 1 {
		t.Errorf("got %+v", claims)
	}
}

// TestFigureClaims: figures against each other are claims that know of each other.
func TestFigureClaims(t *testing.T) {
	amount := func(v float64, at int, kind dossier.RelationKind, why string) dossier.FigureEntry {
		src := dossier.Source{Article: "a", Span: dossier.Span{Start: at, End: at + 9}}
		return dossier.FigureEntry{Source: src, Low: &v, High: &v, Relation: kind, Why: why}
	}
	claims := figureClaims([]dossier.FigureGroup{
		{Of: "injured", Entries: []dossier.FigureEntry{amount(200, 0, "", ""), amount(260, 10, dossier.Supersedes, "a later count"), amount(310, 20, dossier.Contradicts, "260"+givenSameDay)}},
		{Of: "trade", Entries: []dossier.FigureEntry{amount(3, 30, "", ""), amount(4, 40, dossier.DiffersInScope, "another period")}},
	})
	if len(claims) != 3 || claims[1].Relations[0].To != claims[0].ID || claims[2].Relations[0].To != claims[1].ID || claims[2].Relations[0].Kind != dossier.Contradicts {
		t.Errorf("got %+v", claims)
	}
}

// TestScene: what has no day stands beside the dated happening of its scene, not with
// the day of the report.
func TestScene(t *testing.T) {
	r := newPaper(t, "Ledger", "2024-07-18", "Visit",
		"Karvania attacked the port of Tolmeria on July 2.",
		"Soldiers of Tolmeria arrested the crew of Karvania.",
		"Belmora attacked the harbour of Karvania on July 9.").
		names("e1", dossier.Place, "Karvania").names("e2", dossier.Place, "Tolmeria").names("e3", dossier.Place, "Belmora").
		event(dossier.Assault, "Karvania attacked", "2024-07-02", dossier.Held, "e1", "e2").
		event(dossier.Coerce, "arrested", "", dossier.Held, "e2", "e1").
		event(dossier.Assault, "Belmora attacked", "2024-07-09", dossier.Held, "e3", "e1").r
	var got []dossier.EventType
	for _, h := range Merge([]dossier.Reading{r}, nil).Stories[0].Happenings {
		got = append(got, h.Type)
		if h.Type == dossier.Coerce && h.Time.Known() {
			t.Errorf("its place in the order has dated it: %+v", h.Time)
		}
	}
	if len(got) != 3 || got[1] != dossier.Coerce {
		t.Errorf("got %v", got)
	}
}
