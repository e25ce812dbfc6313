package merge

import "testing"

func TestFit(t *testing.T) {
	for in, want := range map[string]string{
		"Karvania denied it.":          "Karvania denied it",
		"Karvania denied it (alleged)": "Karvania denied it (alleged)",
		"Ana Ruiz discussed the draft of the treaty with the president of Tolmeria during a visit to the southern town of Sarrat, where she was born": "Ana Ruiz discussed the draft of the treaty with the president of Tolmeria",
	} {
		if got := fit(in); got != want {
			t.Errorf("fit(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestGerund(t *testing.T) {
	for in, want := range map[string]string{"sign": "signing", "provide": "providing", "cut": "cutting", "lie": "lying", "see": "seeing", "play": "playing"} {
		if got := gerund(in); got != want {
			t.Errorf("gerund(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestWantsThe(t *testing.T) {
	for in, want := range map[string]bool{"United States": true, "European Union": true, "Karvania": false, "Tolmerian Senate": true, "Karvania’s Senate": false, "EU": true} {
		if got := wantsThe(in); got != want {
			t.Errorf("wantsThe(%q) = %t", in, got)
		}
	}
}
