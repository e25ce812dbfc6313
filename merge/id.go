package merge

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"

	"dossier"
)

// id makes an ID of what tells a thing from all others.
func id(kind string, parts ...string) string {
	h := sha256.New()
	for _, p := range parts {
		h.Write([]byte(p))
		h.Write([]byte{0})
	}
	return kind + "-" + hex.EncodeToString(h.Sum(nil))[:12]
}

// StoryID is the ID of a story that begins with an article. When an earlier
// article is added the story has that one's ID; the old one is still the StoryID
// of an article in it, by which it is found.
func StoryID(article string) string { return id("story", article) }

// placeID makes an ID of the first place that tells of a thing.
func placeID(kind string, a *article, s dossier.Span, more ...string) string {
	return id(kind, append([]string{a.Article.ID, strconv.Itoa(s.Start), strconv.Itoa(s.End)}, more...)...)
}
