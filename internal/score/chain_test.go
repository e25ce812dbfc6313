package score

import (
	"math"
	"testing"
)

// The worked example of the CoNLL reference scorer's paper: gold {a b c} {d e f
// g}, system {a b} {c d} {f g h i} restricted to common mentions.
func TestChainMeasures(t *testing.T) {
	texts := []ChainText{{Mentions: []ChainMention{{Chain: "1"}, {Chain: "1"}, {Chain: "1"}, {Chain: "2"}, {Chain: "2"}, {Chain: "2"}, {Chain: "2"}}}}
	got := MeasureChains(texts, Chains{{"x", "x", "y", "y", "alone", "z", "z"}})
	for i, want := range []float64{
		2 * (2.0 / 3) * (2.0 / 5) / (2.0/3 + 2.0/5), // MUC: 2 of 3 system links right, 2 of 5 gold links found
		2 * (6.0 / 7) * ((4.0/3 + 1.0/3 + 1.0/4 + 1.0/4 + 4.0/4) / 7) / (6.0/7 + (4.0/3+1.0/3+1.0/4+1.0/4+4.0/4)/7),
		2 * ((0.8 + 4.0/6) / 4) * ((0.8 + 4.0/6) / 2) / ((0.8+4.0/6)/4 + (0.8+4.0/6)/2),
	} {
		if math.Abs(got[i].Value-100*want) > 1e-6 {
			t.Errorf("%s = %.3f, want %.3f", got[i].Name, got[i].Value, 100*want)
		}
	}
}

func TestChainsAllRight(t *testing.T) {
	texts := []ChainText{{Mentions: []ChainMention{{Chain: "1"}, {Chain: "2"}, {Chain: "1"}}}}
	for _, m := range MeasureChains(texts, Chains{{"a", "b", "a"}}) {
		if math.Abs(m.Value-100) > 1e-9 {
			t.Errorf("%s = %f, want 100", m.Name, m.Value)
		}
	}
}
