// Package event finds what happened, after PLOVER, and the steps in the lives of
// agreements and undertakings.
//
// In: everything read so far. Out: events with actors, recipients, place, time
// and status; agreements with their steps; undertakings with their stages.
package event

import "dossier"

// Finder holds the rules. It is safe for concurrent use.
type Finder struct{}

// New loads the embedded rules.
func New() (*Finder, error) { return &Finder{}, nil }

// Events returns the events of r, whose other lists are already filled in.
func (f *Finder) Events(r *dossier.Reading) []dossier.Event { return nil }

// Agreements returns the agreements of r with their steps.
func (f *Finder) Agreements(r *dossier.Reading) []dossier.Agreement { return nil }

// Undertakings returns the undertakings of r with their stages.
func (f *Finder) Undertakings(r *dossier.Reading) []dossier.Undertaking { return nil }
