package merge

import "dossier"

func (c *corpus) figures(s *story) []dossier.FigureGroup { return nil }
