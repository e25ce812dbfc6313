package read_test

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"dossier"
	"dossier/read"
)

// TestReadingHoldsToItsSchema: what `read --json` prints is what docs/ promises.
func TestReadingHoldsToItsSchema(t *testing.T) {
	schema, err := jsonschema.NewCompiler().Compile("../docs/reading.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	rd, err := read.New()
	if err != nil {
		t.Fatal(err)
	}
	r, err := rd.Read(dossier.Raw{Source: "a.txt", Media: "text/plain", Outlet: "Harbour Post", Text: `Pact signed

VELIN – Karvanian Foreign Minister Ana Ruiz visited France on 4 March 2024 and signed a trade agreement worth “over $2 billion” with her counterpart.

Ruiz said the treaty would enter into force next year. “We are ready,” she said, “if they are.”

France denied that talks on a second agreement had begun, Reuters reported.`})
	if err != nil {
		t.Fatal(err)
	}
	b, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	if err := schema.Validate(doc); err != nil {
		t.Errorf("%v", err)
	}
	if len(r.Statements) == 0 || len(r.Events) == 0 || len(r.Figures) == 0 {
		t.Errorf("the sample exercises too little: %d statements, %d events, %d figures", len(r.Statements), len(r.Events), len(r.Figures))
	}
}
