// Package storetest holds every database to the same behaviour.
//
// In: a function that opens an empty store. Out: a test failure for whatever a
// store must do and this one does not. It also makes the articles and the
// readings that tests of storing need, and a reader that costs next to nothing.
//
//	func TestStore(t *testing.T) { storetest.Run(t, open) }
package storetest

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"dossier"
)

// Raw returns the i-th made-up article: the same for the same i, each different.
func Raw(i int) dossier.Raw {
	rnd := rand.New(rand.NewPCG(uint64(i), 7))
	pick := func(words ...string) string { return words[rnd.IntN(len(words))] }
	person := func() string {
		return pick("Ana Ruiz", "Béla Orsó", "Tomas Wex", "Inga Dahl", "Omar Seif", "Лена Строк")
	}
	post := func() string { return pick("foreign minister", "envoy", "spokeswoman", "president") }
	state := func() string { return pick("Norvania", "Ostmark", "Kalia", "Zembla") }
	verb := func() string { return pick("signed", "ratified", "drafted", "rejected", "praised") }
	matter := func() string {
		return pick("treaty", "pipeline", "rail link", "fishing accord", "trade pact", "prisoner exchange")
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s and %s talk of a %s, part %d\n\n", state(), state(), matter(), i)
	for range 2 + rnd.IntN(3) {
		fmt.Fprintf(&b, "The %s of %s, %s, said “we have %s the %s”. It is worth %d million dollars — so far.\n\n",
			post(), state(), person(), verb(), matter(), 1+rnd.IntN(900))
	}
	b.WriteString("Share this article with friends\n")
	raw := dossier.Raw{Source: fmt.Sprintf("news/%d.txt", i), Media: "text/plain", Text: b.String(), Outlet: pick("The Courier", "Norvan Daily", "Kalia Wire", "Ostmark Post", "")}
	if rnd.IntN(10) > 0 {
		raw.Published = dossier.Day(dossier.Date("2024-01-01").AddDays(rnd.IntN(700)))
	}
	return raw
}

// Raws returns the first n made-up articles.
func Raws(n int) []dossier.Raw {
	raws := make([]dossier.Raw, n)
	for i := range raws {
		raws[i] = Raw(i)
	}
	return raws
}
