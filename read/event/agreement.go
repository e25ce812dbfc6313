package event

import "dossier"

// Agreements returns the agreements of r with their steps.
func (f *Finder) Agreements(r *dossier.Reading) []dossier.Agreement { return nil }

// Undertakings returns the undertakings of r with their stages.
func (f *Finder) Undertakings(r *dossier.Reading) []dossier.Undertaking { return nil }
