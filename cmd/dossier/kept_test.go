package main

import (
	"encoding/json"
	"reflect"
	"testing"

	"dossier"
	"dossier/internal/demo"
	"dossier/merge"
	"dossier/read"
)

// TestKeptAccountIsTheSame: what comes out of the data file is what was merged.
func TestKeptAccountIsTheSame(t *testing.T) {
	rd, err := read.New()
	if err != nil {
		t.Fatal(err)
	}
	var readings []dossier.Reading
	for _, raw := range demo.Articles() {
		r, err := rd.Read(raw)
		if err != nil {
			t.Fatal(err)
		}
		readings = append(readings, r)
	}
	acc := merge.Merge(readings, nil)
	kept, err := json.Marshal(acc)
	if err != nil {
		t.Fatal(err)
	}
	got, err := unkept(kept, readings)
	if err != nil {
		t.Fatal(err)
	}
	again, err := json.Marshal(got)
	if err != nil || string(again) != string(kept) {
		t.Errorf("the public form differs (error %v)", err)
	}
	if !reflect.DeepEqual(got.Stories, acc.Stories) {
		for i := range acc.Stories {
			if !reflect.DeepEqual(got.Stories[i].Happenings, acc.Stories[i].Happenings) {
				t.Errorf("happenings of %q differ", acc.Stories[i].Title)
			}
		}
		t.Error("stories differ")
	}
	if len(acc.Stories) == 0 || len(acc.Entities) == 0 {
		t.Error("the samples tell nothing")
	}
}
