package merge

import (
	"testing"

	"dossier"
)

func TestComparePersonNames(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want sameness
	}{
		{"Sergei Taghvan", "Sergey Taqvan", likely},
		{"Mohammad Darvish", "Mohammed Darvish", likely},
		{"Mohammad Reza Aslan", "Mohammadreza Aslan", likely},
		{"Hussein Abdi", "Hossein Abdi", likely},
		{"Dmitry Kovalin", "Dmitrii Kovalin", likely},
		{"Ali Akbar Nuri", "Ali Nuri", likely},
		{"Bashar al-Hakim", "Bashar Hakim", likely},
		{"Ana Marín", "Ana Marin", likely},
		{"S. Taghvan", "Sergei Taghvan", possible},
		{"Tony Marsh", "Anthony Marsh", unlike},
		{"Alex Marsh", "Alexander Marsh", possible},
		{"Ana Maron", "Ana Marin", possible},
		{"Hassan Rohan", "Hossein Rohan", unlike},
		{"Maria Sund", "Mario Sund", unlike},
		{"Sergei Taghvan", "Mikhail Taghvan", unlike},
		{"Sergei Taghvan", "Sergei Lantz", unlike},
	} {
		if got := newPersonName(c.a).compare(newPersonName(c.b)); got != c.want {
			t.Errorf("%s, %s: got %d, want %d (%+v %+v)", c.a, c.b, got, c.want, newPersonName(c.a), newPersonName(c.b))
		}
	}
}

func TestAgency(t *testing.T) {
	for name, want := range map[string]string{
		"/TASS/": "TASS", "Russia’s TASS news agency": "TASS", "the Iranian IRNA news agency": "IRNA", "RIA Novosti": "RIA Novosti",
		"Altopress": "Altopress", "the newspaper": "the newspaper", "": "",
	} {
		if got := agency(name); got != want {
			t.Errorf("%q: got %q, want %q", name, got, want)
		}
	}
}

func TestNameKey(t *testing.T) {
	for a, b := range map[string]string{
		"Karvania’s parliament": "the Karvanian parliament", "The Civic Union": "Civic Union", "Belmora": "Belmoran",
	} {
		if nameKey(a) != nameKey(b) {
			t.Errorf("%q is %q and %q is %q", a, nameKey(a), b, nameKey(b))
		}
	}
	for a, b := range map[string]string{"Iran": "Iraq", "Tolmeria": "Karvania", "Martin": "Maria"} {
		if nameKey(a) == nameKey(b) {
			t.Errorf("%q and %q are both %q", a, b, nameKey(a))
		}
	}
}

func TestStem(t *testing.T) {
	for _, same := range [][]string{
		{"deliver", "delivers", "delivered", "delivery", "deliveries", "delivering"}, {"ratify", "ratified", "ratification"},
		{"sign", "signed", "signing"}, {"karvania", "karvanian", "karvanians"}, {"belmora", "belmoran"}, {"attack", "attacks", "attacked"},
		{"supply", "supplies", "supplied"}, {"postpone", "postponed"},
	} {
		for _, w := range same {
			if stem(w) != stem(same[0]) {
				t.Errorf("%s is %s and %s is %s", same[0], stem(same[0]), w, stem(w))
			}
		}
	}
}

func TestCut(t *testing.T) {
	text := "Mr. Venn came on Sept. 30. “We agree,” he said. U.S. officials did not. Is it so? Yes.”"
	want := []string{"Mr. Venn came on Sept. 30.", "“We agree,” he said.", "U.S. officials did not.", "Is it so?", "Yes.”"}
	got := cut(text)
	if len(got) != len(want) {
		t.Fatalf("%d sentences, want %d: %v", len(got), len(want), got)
	}
	for i, s := range got {
		if s.Of(text) != want[i] {
			t.Errorf("got %q, want %q", s.Of(text), want[i])
		}
	}
}

// people returns the persons of acc by name with their spellings.
func people(acc dossier.Account) map[string][]string {
	out := map[string][]string{}
	for _, e := range acc.Entities {
		if e.Kind == dossier.Person {
			for _, n := range e.Names {
				out[e.Name] = append(out[e.Name], n.Name)
			}
		}
	}
	return out
}

// venn is two articles of one story with people of the same surname.
func venn(t *testing.T) []dossier.Reading {
	a := newPaper(t, "Tribune", "2024-03-13", "Venn in Velin", "Dario Venn spoke with Sergei Taghvan in Velin on the Transit Treaty with Karvania.").
		names("e1", dossier.Person, "Dario Venn").names("e2", dossier.Person, "Sergei Taghvan").role("e2", "foreign minister", "Karvania").names("e3", dossier.Place, "Karvania")
	b := newPaper(t, "Courier", "2024-03-14", "Taqvan in Velin", "Venn and Sergey Taqvan spoke in Velin on the Transit Treaty with Karvania; Marta Venn sang.").
		names("e1", dossier.Person, "Sergey Taqvan").role("e1", "foreign minister", "Karvania").names("e2", dossier.Person, "Marta Venn").names("e3", dossier.Place, "Karvania")
	return []dossier.Reading{a.r, b.r}
}

func TestEntities(t *testing.T) {
	got := people(Merge(venn(t), nil))
	if len(got) != 3 || len(got["Sergei Taghvan"]) != 2 || got["Dario Venn"] == nil || got["Marta Venn"] == nil {
		t.Errorf("got %v", got)
	}
}

// TestSurname: a surname alone goes to the one who has it, and to nobody when two have.
func TestSurname(t *testing.T) {
	short := newPaper(t, "Ledger", "2024-03-15", "Taghvan again", "Taghvan spoke in Velin on the Transit Treaty with Karvania and so did Venn.").
		names("e1", dossier.Person, "Taghvan").names("e2", dossier.Person, "Venn").names("e3", dossier.Place, "Karvania")
	got := people(Merge(append(venn(t), short.r), nil))
	if len(got["Sergei Taghvan"]) != 3 {
		t.Errorf("Taghvan: got %v", got)
	}
	if got["Venn"] == nil {
		t.Errorf("Venn is somebody of two: got %v", got)
	}
}

func TestJudgements(t *testing.T) {
	readings := venn(t)
	ids := map[string]string{}
	for _, e := range Merge(readings, nil).Entities {
		ids[e.Name] = e.ID
	}
	apart := dossier.Judgement{A: readings[0].Article.ID + "/e2", B: readings[1].Article.ID + "/e1", Verdict: dossier.Different, By: "Ada"}
	if got := people(Merge(readings, []dossier.Judgement{apart})); got["Sergey Taqvan"] == nil || got["Sergei Taghvan"] == nil {
		t.Errorf("told apart: got %v", got)
	}
	machine := apart
	machine.Verdict, machine.By = dossier.Same, "machine"
	if got := people(Merge(readings, []dossier.Judgement{machine, apart})); len(got) != 4 {
		t.Errorf("a person's word counts before a machine's: got %v", got)
	}
	apart.Withdrawn = true
	if got := people(Merge(readings, []dossier.Judgement{apart})); len(got) != 3 {
		t.Errorf("withdrawn: got %v", got)
	}
	same := dossier.Judgement{A: ids["Dario Venn"], B: ids["Marta Venn"], Verdict: dossier.Same, By: "Ada"}
	if got := people(Merge(readings, []dossier.Judgement{same})); len(got) != 2 {
		t.Errorf("judged the same: got %v", got)
	}
}

// TestSuccession: who held a post before the one who holds it now is a former holder.
func TestSuccession(t *testing.T) {
	minister := func(day, name string) dossier.Reading {
		return newPaper(t, "Courier", day, "Minister speaks", "Foreign Minister "+name+" spoke in Velin on the Transit Treaty of Karvania.").
			names("e1", dossier.Person, name).role("e1", "foreign minister", "Karvania").names("e2", dossier.Place, "Karvania").r
	}
	acc := Merge([]dossier.Reading{minister("2024-02-01", "Ilmar Roska"), minister("2024-06-01", "Sergei Taghvan")}, nil)
	for _, e := range acc.Entities {
		want := map[string]dossier.RoleStatus{"Ilmar Roska": dossier.Former, "Sergei Taghvan": dossier.Current}[e.Name]
		if want != "" && (len(e.Roles) != 1 || e.Roles[0].Status != want) {
			t.Errorf("%s: got %+v, want %s", e.Name, e.Roles, want)
		}
	}
}
