package merge

import "dossier"

// claims finds what is asserted by several or denied by somebody.
func (c *corpus) claims(s *story, events []*event) []dossier.Claim { return nil }
