package score

import (
	"dossier/read/name"
	"dossier/read/name/ner"
	"dossier/read/parse"
)

// TaggedNames counts the strict spans that m finds in texts, which it tags and
// parses first where that has not been done.
func TaggedNames(m *ner.Model, f *name.Lists, texts []NamedText) NameCounts {
	c := NameCounts{}
	if p, err := parse.New(); err == nil {
		ParseTexts(p, texts)
	}
	for _, x := range texts {
		c.Add(x.Gold, FoundNames(m, f, x))
	}
	return c
}

// ParseTexts gives the tokens of texts the tags that the tagger of names needs.
func ParseTexts(p *parse.Model, texts []NamedText) {
	for _, x := range texts {
		if len(x.Sentences) > 0 && len(x.Sentences[0].Tokens) > 0 && x.Sentences[0].Tokens[0].XPOS == "" {
			p.Parse(x.Sentences)
		}
	}
}

// FoundNames returns the names that m finds, in the annotators' tokens.
func FoundNames(m *ner.Model, f *name.Lists, x NamedText) []NamedSpan {
	var out []NamedSpan
	for _, s := range m.Tag(x.Sentences, f.Hints(x.Sentences)) {
		out = append(out, x.Original(NamedSpan{Sentence: s.Sentence, First: s.First, Last: s.Last, Type: s.Label.String()}))
	}
	return out
}
