package score

import (
	"encoding/csv"
	"encoding/xml"
	"os"
	"path/filepath"

	"dossier"
)

// ReadMeantimeEvents reads the event mentions of MEANTIME whose instances have
// a date in list_instances.csv: people dated them from all the articles on them.
func ReadMeantimeEvents(dir string) ([]Happened, error) {
	dates, err := instanceDates(filepath.Join(dir, "list_instances.csv"))
	if err != nil {
		return nil, err
	}
	return eachMeantime(dir, func(name string, b []byte) (Happened, error) {
		h, err := meantimeEvents(b, dates)
		h.Name = name
		return h, err
	})
}

// instanceDates returns the days of the instances that are points in time.
func instanceDates(file string) (map[string]dossier.Interval, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }() // read only
	r := csv.NewReader(f)
	r.Comma, r.LazyQuotes, r.FieldsPerRecord = '\t', true, -1
	rows, err := r.ReadAll()
	if err != nil {
		return nil, err
	}
	out := map[string]dossier.Interval{}
	for _, row := range rows {
		if len(row) > 7 && row[1] == "EVENT" {
			if in, ok := ValueDays(row[7]); ok {
				out[row[0]] = in
			}
		}
	}
	return out, nil
}

type catAnchors struct {
	ID     string `xml:"m_id,attr"`
	Tokens []struct {
		ID string `xml:"t_id,attr"`
	} `xml:"token_anchor"`
}

type catEvents struct {
	Tokens   []catToken   `xml:"token"`
	Mentions []catAnchors `xml:"Markables>EVENT_MENTION"`
	Times    []struct {
		Value    string `xml:"value,attr"`
		Function string `xml:"functionInDocument,attr"`
	} `xml:"Markables>TIMEX3"`
	Instances []struct {
		ID       string `xml:"m_id,attr"`
		Instance string `xml:"instance_id,attr"`
	} `xml:"Markables>EVENT"`
	Refers []catRefers `xml:"Relations>REFERS_TO"`
}

func meantimeEvents(b []byte, dates map[string]dossier.Interval) (Happened, error) {
	var doc catEvents
	if err := xml.Unmarshal(b, &doc); err != nil {
		return Happened{}, err
	}
	var h Happened
	for _, t := range doc.Times {
		if t.Function == "CREATION_TIME" {
			h.Written = dossier.Date(t.Value)
		}
	}
	var spans map[string]dossier.Span
	h.Text, spans = layOut(doc.Tokens)
	when := doc.when(dates)
	for _, m := range doc.Mentions {
		in, ok := when[m.ID]
		if !ok || len(m.Tokens) != 1 { // of "was put off" the head is not told
			continue
		}
		if sp, ok := spans[m.Tokens[0].ID]; ok {
			h.Events = append(h.Events, Moment{Span: sp, Days: in})
		}
	}
	return h, nil
}

// when gives the mentions their instances' days.
func (doc *catEvents) when(dates map[string]dossier.Interval) map[string]dossier.Interval {
	instance, out := map[string]string{}, map[string]dossier.Interval{}
	for _, e := range doc.Instances {
		instance[e.ID] = e.Instance
	}
	for _, r := range doc.Refers {
		if in, ok := dates[instance[r.Target.ID]]; ok {
			for _, m := range r.Sources {
				out[m.ID] = in
			}
		}
	}
	return out
}
