package dossier

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
)

// Raw is an article as it came from a file or a page: decoded to UTF-8, with
// what is known about it from outside its own words ("" where nothing is).
type Raw struct {
	Source    string // file path or URL, as given
	Media     string // "text/plain" or "text/html"
	Text      string // valid UTF-8
	Outlet    string
	Title     string
	Byline    string
	Published Interval // given by the user or a sidecar file
}

// Article is one text as published. Its Text is never changed after reading.
type Article struct {
	ID        string // see [ArticleID]
	Source    string // file path or URL
	Outlet    string
	Title     string
	Byline    string
	Dateline  string
	Language  string // BCP 47, "en"
	Published Published
	Text      string
	Blocks    []Block // in order, not overlapping, together all ink of Text
	Origin    string  // the agency whose copy this is ("TASS"), "" when its own
}

// Published is when an article appeared, and how that is known.
type Published struct {
	Interval
	Basis PublishedBasis // "" when nothing is known
	Why   string         // the reason for the ends, in words
}

// PublishedBasis says where a publication date comes from.
type PublishedBasis string

const (
	Given    PublishedBasis = "given"    // by the user or a sidecar file
	Metadata PublishedBasis = "metadata" // by the page's own metadata
	Implied  PublishedBasis = "implied"  // by the article's own words
)

// Address returns what tells this publication from another: the URL, or for a
// file its base name, so that a moved folder is not a second publication.
func (a Article) Address() string {
	if strings.Contains(a.Source, "://") {
		return a.Source
	}
	return a.Source[strings.LastIndexAny(a.Source, `/\`)+1:]
}

// ArticleID returns the id of an article: a hash of its address, outlet and
// text: the same file name under two outlets is two publications.
func ArticleID(address, outlet, text string) string {
	h := sha256.New()
	for _, part := range []string{address, outlet, text} {
		h.Write([]byte(part))
		h.Write([]byte{0})
	}
	return hex.EncodeToString(h.Sum(nil))[:16]
}

// Block is a run of an article's text and its kind.
type Block struct {
	Span
	Kind BlockKind
}

// BlockKind tells article from furniture.
type BlockKind string

const (
	Title       BlockKind = "title"
	Heading     BlockKind = "heading"
	Paragraph   BlockKind = "paragraph"
	BlockQuote  BlockKind = "quote"
	Caption     BlockKind = "caption"
	Byline      BlockKind = "byline"
	Credit      BlockKind = "credit" // "Reuters contributed to this report."
	Dateline    BlockKind = "dateline"
	Boilerplate BlockKind = "boilerplate"
)

// Body reports whether blocks of kind k are read for statements and events.
func (k BlockKind) Body() bool {
	return k == Paragraph || k == BlockQuote || k == Heading || k == Title
}
