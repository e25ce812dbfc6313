package score

import (
	"slices"
	"testing"

	"dossier"
)

func TestChainErrors(t *testing.T) {
	x := ChainText{Name: "a", Text: "Ana Ruiz met the minister . She left . A man saw the Oran Bank ."}
	for _, m := range []struct {
		from, to int
		chain    string
	}{{0, 8, "ana"}, {13, 25, "minister"}, {28, 31, "ana"}, {39, 44, "man"}, {49, 62, "bank"}} {
		x.Mentions = append(x.Mentions, ChainMention{Span: dossier.Span{Start: m.from, End: m.to}, Chain: m.chain})
	}
	var got []string
	for _, c := range ChainErrors([]ChainText{x}, Chains{{"1", "1", "2", "2", "5"}}) {
		got = append(got, c.What+" | "+c.Where[0])
	}
	want := []string{
		"a … linked to pronoun, begins a chain | a: A man",
		"pronoun of name, not linked | a: She",
		"the … linked to name, begins a chain | a: the minister",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestMeantimeChains(t *testing.T) {
	x, err := meantimeChains([]byte(`<Document>
<token sentence="0" t_id="1">Ruiz</token><token sentence="0" t_id="2">signs</token>
<token sentence="1" t_id="3">May</token>
<token sentence="2" t_id="4">She</token><token sentence="2" t_id="5">left</token><token sentence="2" t_id="6">Oran</token>
<token sentence="9" t_id="7">Ruiz</token>
<Markables>
<ENTITY_MENTION m_id="1" syntactic_type="NAM"><token_anchor t_id="1"/></ENTITY_MENTION>
<ENTITY_MENTION m_id="2" syntactic_type="PRO"><token_anchor t_id="4"/></ENTITY_MENTION>
<ENTITY_MENTION m_id="3" syntactic_type="NAM"><token_anchor t_id="6"/></ENTITY_MENTION>
<ENTITY_MENTION m_id="4" syntactic_type="NAM"><token_anchor t_id="7"/></ENTITY_MENTION>
</Markables>
<Relations><REFERS_TO><source m_id="1"/><source m_id="2"/><source m_id="4"/><target m_id="9"/></REFERS_TO></Relations>
</Document>`))
	if err != nil {
		t.Fatal(err)
	}
	// "Oran" refers to nothing, and sentence 9 is not annotated throughout.
	want := []ChainMention{
		{Span: dossier.Span{Start: 0, End: 4}, Chain: "9", Nominal: true},
		{Span: dossier.Span{Start: 12, End: 15}, Chain: "9", Pronoun: true},
	}
	if !slices.Equal(x.Mentions, want) || x.Text != "Ruiz signs\n\nShe left Oran" || len(x.Sentences) != 2 {
		t.Errorf("got %+v in %q, %d sentences", x.Mentions, x.Text, len(x.Sentences))
	}
}
