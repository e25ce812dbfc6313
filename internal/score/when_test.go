package score

import (
	"regexp"
	"testing"

	"dossier"
)

func TestValueDays(t *testing.T) {
	for value, want := range map[string]string{
		"2024-11-19": "2024-11-19", "2024-11-19T10:00": "2024-11-19", "2024-11": "2024-11", "2024": "2024", "198": "1980-01-01 to 1989-12-31",
		"2024-XX-XX": "2024", "2024-W01": "2024-01-01 to 2024-01-07", "2021-W01": "2021-01-04 to 2021-01-10",
		"2024-Q4": "2024-10-01 to 2024-12-31", "2024-H1": "2024-01-01 to 2024-06-30", "2024-SU": "2024-06-01 to 2024-08-31",
		"PRESENT_REF": "unknown", "P2Y": "unknown", "XXXX-XX-XX": "unknown", "": "unknown",
	} {
		if in, _ := ValueDays(value); in.String() != want {
			t.Errorf("%q: %s, want %s", value, in, want)
		}
	}
}

func TestMoments(t *testing.T) {
	day := func(d dossier.Date) dossier.EventTime { return dossier.EventTime{Interval: dossier.Day(d)} }
	may, _ := dossier.ParseDate("2024-05")
	gold := []Happened{{Events: []Moment{
		{Days: dossier.Day("2024-05-03"), Told: true}, {Days: dossier.Day("2024-05-03")}, {Days: may}, {Days: may, Rough: true, Told: true}, {Days: may},
	}}}
	found := []dossier.EventTime{day("2024-05-03"), {}, day("2024-05-03"), day("2024-05-03"), day("2024-06-03")}
	got := map[string]int{}
	for _, m := range Moments(gold, func(string, dossier.Date, []int) []dossier.EventTime { return found }) {
		got[m.Name] = m.Right
	}
	for name, want := range map[string]int{
		"event dates right": 2, "event dates error: other ends": 1, "event dates error: other days": 1, "event dates error: unknown": 1, "event dates in words right": 2,
	} {
		if got[name] != want {
			t.Errorf("%s: %d, want %d", name, got[name], want)
		}
	}
}

func TestTimeMLEvents(t *testing.T) {
	doc := `<DCT><TIMEX3 tid="t0" value="2024-10-03">today</TIMEX3></DCT><TEXT>They <EVENT eid="e1">met</EVENT> on
<TIMEX3 tid="t1" value="2024-09-30">Sept. 30</TIMEX3>, he <EVENT eid="e2">said</EVENT>, and <EVENT eid="e3">left</EVENT>.</TEXT>
<MAKEINSTANCE eventID="e1" eiid="ei1" /><MAKEINSTANCE eventID="e2" eiid="ei2" /><MAKEINSTANCE eventID="e3" eiid="ei3" />
<TLINK relType="IS_INCLUDED" eventInstanceID="ei1" relatedToTime="t1" /><TLINK relType="IS_INCLUDED" eventInstanceID="ei1" relatedToTime="t0" />
<TLINK relType="INCLUDES" timeID="t0" relatedToEventInstance="ei2" /><TLINK relType="BEFORE" eventInstanceID="ei3" relatedToTime="t0" />`
	h := newMarkup().happened(regexp.MustCompile(`<(/?)(\w+)([^>]*)>`), doc)
	if len(h.Events) != 2 || h.Written != "2024-10-03" {
		t.Fatalf("%+v", h)
	}
	for i, want := range []struct {
		word string
		day  dossier.Date
		told bool
	}{{"met", "2024-09-30", true}, {"said", "2024-10-03", false}} {
		if m := h.Events[i]; m.Of(h.Text) != want.word || m.Days != dossier.Day(want.day) || m.Told != want.told {
			t.Errorf("%+v, want %+v", m, want)
		}
	}
}

func TestMeantimeEvents(t *testing.T) {
	doc := `<Document><token t_id="1" sentence="0">Oran</token><token t_id="2" sentence="0">wins</token><token t_id="3" sentence="1">May</token><token t_id="4" sentence="2">It</token><token t_id="5" sentence="2">won</token>
<Markables><EVENT_MENTION m_id="7"><token_anchor t_id="2"/></EVENT_MENTION><EVENT_MENTION m_id="8"><token_anchor t_id="5"/></EVENT_MENTION>
<TIMEX3 functionInDocument="CREATION_TIME" value="2024-05-04"/><EVENT m_id="9" instance_id="X1"/></Markables>
<Relations><REFERS_TO><source m_id="8"/><target m_id="9"/></REFERS_TO></Relations></Document>`
	h, err := meantimeEvents([]byte(doc), map[string]dossier.Interval{"X1": dossier.Day("2024-05-03")})
	if err != nil || len(h.Events) != 1 || h.Events[0].Of(h.Text) != "won" || h.Events[0].Days != dossier.Day("2024-05-03") || h.Written != "2024-05-04" {
		t.Fatalf("%v %+v", err, h)
	}
}
