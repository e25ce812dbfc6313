package score

import (
	"encoding/xml"
	"sort"

	"dossier"
)

// ReadMeantimeChains reads the mentions of entities in MEANTIME, those that refer
// to one another within an article having the same chain. Of each article the
// title and the first sentences are annotated, and only they are read.
func ReadMeantimeChains(dir string) ([]ChainText, error) {
	return eachMeantime(dir, func(name string, b []byte) (ChainText, error) {
		x, err := meantimeChains(b)
		x.Name = name
		return x, err
	})
}

type catEntities struct {
	Tokens   []catToken `xml:"token"`
	Mentions []struct {
		catAnchors
		Syntax string `xml:"syntactic_type,attr"`
	} `xml:"Markables>ENTITY_MENTION"`
	Refers []catRefers `xml:"Relations>REFERS_TO"`
}

// catRefers says that mentions stand for an entity or an event.
type catRefers struct {
	Sources []struct {
		ID string `xml:"m_id,attr"`
	} `xml:"source"`
	Target struct {
		ID string `xml:"m_id,attr"`
	} `xml:"target"`
}

func meantimeChains(b []byte) (ChainText, error) {
	var doc catEntities
	if err := xml.Unmarshal(b, &doc); err != nil {
		return ChainText{}, err
	}
	var x ChainText
	var spans map[string]dossier.Span
	x.Text, spans = layOut(doc.Tokens)
	x.Sentences = catSentences(doc.Tokens, spans)
	chain := map[string]string{}
	for _, r := range doc.Refers {
		for _, m := range r.Sources {
			chain[m.ID] = r.Target.ID
		}
	}
	for _, m := range doc.Mentions {
		sp, ok := covered(m.catAnchors, spans)
		if !ok || chain[m.ID] == "" {
			continue
		}
		cm := ChainMention{Span: sp, Chain: chain[m.ID]}
		cm.Pronoun = m.Syntax == "PRO" || personal(sp.Of(x.Text))
		cm.Nominal = !cm.Pronoun
		x.Mentions = append(x.Mentions, cm)
	}
	sort.SliceStable(x.Mentions, func(i, j int) bool {
		a, b := x.Mentions[i], x.Mentions[j]
		return a.Start < b.Start || a.Start == b.Start && a.End > b.End
	})
	return x, nil
}

// covered returns the span of a mention's tokens, false when one isn't in the
// text that is read.
func covered(m catAnchors, spans map[string]dossier.Span) (dossier.Span, bool) {
	var out dossier.Span
	for i, t := range m.Tokens {
		sp, ok := spans[t.ID]
		if !ok {
			return out, false
		}
		if i == 0 {
			out = sp
		}
		out = out.Cover(sp)
	}
	return out, len(m.Tokens) > 0
}

// catSentences makes sentences of the tokens that have a place.
func catSentences(tokens []catToken, spans map[string]dossier.Span) []dossier.Sentence {
	var out []dossier.Sentence
	last := -1
	for _, t := range tokens {
		sp, ok := spans[t.ID]
		if !ok {
			continue
		}
		if t.Sentence != last {
			kind := dossier.Paragraph
			if t.Sentence == 0 {
				kind = dossier.Title
			}
			out = append(out, dossier.Sentence{Span: sp, Kind: kind})
			last = t.Sentence
		}
		s := &out[len(out)-1]
		s.End = sp.End
		s.Tokens = append(s.Tokens, dossier.Token{Span: sp, Text: t.Text, Head: -1})
	}
	return out
}
