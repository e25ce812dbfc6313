package view_test

import (
	"testing"

	"dossier"
	"dossier/internal/view"
	"dossier/merge"
)

// TestStoryKeepsItsOldID: a link from before an earlier article was added still
// leads to the story.
func TestStoryKeepsItsOldID(t *testing.T) {
	late := joined("Ana Ruiz said the bridge at Luma is safe after the flood.", "Ana Ruiz")
	late.Article.Published = dossier.Published{Interval: dossier.Day("2024-05-03"), Basis: dossier.Given}
	early := joined("Ana Ruiz said the bridge at Luma is shut after the flood.", "Ana Ruiz")
	early.Article.ID, early.Article.Published = "a0", dossier.Published{Interval: dossier.Day("2024-05-01"), Basis: dossier.Given}

	old := view.New([]dossier.Reading{late}, nil, "").Stories[0].ID
	v := view.New([]dossier.Reading{late, early}, nil, "")
	if len(v.Stories) != 1 {
		t.Fatalf("%d stories, want one", len(v.Stories))
	}
	if v.Stories[0].ID == old || old != merge.StoryID("a1") {
		t.Fatalf("ids: %s, before %s", v.Stories[0].ID, old)
	}
	if st := v.Story(old); st == nil || st.ID != v.Stories[0].ID {
		t.Errorf("the old id leads to %+v", st)
	}
	if found, err := v.PickStories(old); err != nil || len(found) != 1 {
		t.Errorf("picked %+v, %v", found, err)
	}
	if v.Story("story-none") != nil {
		t.Error("an id of no story leads to one")
	}
}
