package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"

	jsonv2 "github.com/go-json-experiment/json"

	"dossier"
	"dossier/internal/store"
	"dossier/merge"
	"dossier/read"
)

// worthKeeping is from how many articles on an account is kept in the data file:
// fewer are merged sooner than kept.
const worthKeeping = 50

// accountOf returns the account of a snapshot. That of all articles is kept in the
// data file until something is written there: asking twice merges once.
func accountOf(ctx context.Context, db *store.Store, snap store.Snapshot, asOf dossier.Date) dossier.Account {
	key := store.Merged{Generation: snap.Generation, Reader: read.Version, Merge: program()}
	if asOf != "" || len(snap.Readings) < worthKeeping || key.Merge == "" {
		return merge.Merge(snap.Readings, snap.Judgements)
	}
	if kept, err := db.Account(ctx, key); err == nil && kept != nil {
		if acc, err := unkept(kept, snap.Readings); err == nil {
			return acc
		}
	}
	acc := merge.Merge(snap.Readings, snap.Judgements)
	if b, err := json.Marshal(acc); err == nil {
		db.KeepAccount(ctx, key, b) //nolint:errcheck // next time it is merged again
	}
	return acc
}

// program tells this build from all others, "" when it cannot: another build may
// merge otherwise.
func program() string {
	path, err := os.Executable()
	if err != nil {
		return ""
	}
	info, err := os.Stat(path)
	if err != nil {
		return ""
	}
	return fmt.Sprintf("%d %d", info.Size(), info.ModTime().UnixNano())
}

// unkept reads an account that was kept. Its sources have code points alone; the
// bytes come from the articles.
func unkept(kept []byte, readings []dossier.Reading) (dossier.Account, error) {
	var acc dossier.Account
	if err := jsonv2.Unmarshal(kept, &acc); err != nil {
		return acc, err
	}
	texts := map[string]dossier.Offsets{}
	for _, r := range readings {
		texts[r.Article.ID] = dossier.NewOffsets(r.Article.Text)
	}
	for _, list := range sourcesOf(&acc) {
		for i := range list {
			list[i].Span = texts[list[i].Article].Span(list[i].Points)
		}
	}
	for i := range acc.Stories {
		for _, h := range acc.Stories[i].Happenings {
			for k, t := range h.Tellings {
				h.Tellings[k].Span = texts[t.Article].Span(t.Points)
			}
		}
		for _, g := range acc.Stories[i].Figures {
			for k, e := range g.Entries {
				g.Entries[k].Span = texts[e.Article].Span(e.Points)
			}
		}
	}
	return acc, nil
}

// sourcesOf returns the lists of sources in acc: all but those that are part of a
// telling or of a figure.
func sourcesOf(acc *dossier.Account) [][]dossier.Source {
	var out [][]dossier.Source
	for _, e := range acc.Entities {
		for _, ro := range e.Roles {
			out = append(out, ro.Sources)
		}
	}
	for _, st := range acc.Stories {
		for _, cl := range st.Claims {
			out = append(out, cl.Asserted, cl.Denied, cl.Printed)
		}
		for _, g := range st.Agreements {
			for _, s := range g.Steps {
				out = append(out, s.Sources)
			}
		}
		for _, u := range st.Undertakings {
			for _, s := range u.Stages {
				out = append(out, s.Sources)
			}
		}
	}
	return out
}
