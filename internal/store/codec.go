package store

import (
	"bytes"
	"encoding/json"
	"fmt"

	jsonv2 "github.com/go-json-experiment/json"
	"github.com/klauspost/compress/zstd"

	"dossier"
)

// codec turns readings into bytes and back, without loss.
type codec struct {
	enc *zstd.Encoder
	dec *zstd.Decoder
}

func newCodec() (*codec, error) {
	enc, err := zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedFastest), zstd.WithLowerEncoderMem(true))
	if err != nil {
		return nil, err
	}
	dec, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(0), zstd.WithDecoderMaxMemory(maxReading))
	return &codec{enc, dec}, err
}

// maxReading is how large a reading may be before it is pressed: a damaged one
// must not ask for all memory.
const maxReading = 256 << 20

// stored is a Reading with all its fields: the method of a Reading writes the
// public form, which has code points for bytes and leaves things out.
type stored dossier.Reading

// json returns r as it is stored before it is pressed: without sentences, and
// without what the article's own row holds.
func (c *codec) json(r dossier.Reading) ([]byte, error) {
	r.Sentences = nil
	a := &r.Article
	a.ID, a.Source, a.Outlet, a.Text = "", "", "", ""
	js, err := json.Marshal(stored(r))
	if err != nil {
		return nil, fmt.Errorf("encode reading: %w", err)
	}
	if len(js) > maxReading {
		return nil, fmt.Errorf("encode reading: its %d MB are too many", len(js)>>20)
	}
	return js, nil
}

// reading is the way back; a is the article's row.
func (c *codec) reading(body []byte, a dossier.Article) (dossier.Reading, error) {
	js, err := c.unpress(body)
	if err != nil {
		return dossier.Reading{Article: a}, fmt.Errorf("decode reading: %w", err)
	}
	var r stored
	// The coming version of encoding/json decodes four times as fast, and every
	// command that shows an account waits for all readings to be decoded.
	if err := jsonv2.Unmarshal(js, &r); err != nil {
		return dossier.Reading{Article: a}, fmt.Errorf("decode reading: %w", err)
	}
	r.Article.ID, r.Article.Source, r.Article.Outlet, r.Article.Text = a.ID, a.Source, a.Outlet, a.Text
	return dossier.Reading(r), nil
}

// same reports whether a stored body holds the reading that js is.
func (c *codec) same(body, js []byte) bool {
	old, err := c.unpress(body)
	return err == nil && bytes.Equal(old, js)
}

func (c *codec) press(b []byte) []byte            { return c.enc.EncodeAll(b, nil) }
func (c *codec) unpress(b []byte) ([]byte, error) { return c.dec.DecodeAll(b, nil) }

// spans are the sentences as the search needs them: [[start, end], …] in bytes.
func encodeSpans(sentences []dossier.Sentence) string {
	spans := make([][2]int, len(sentences))
	for i, s := range sentences {
		spans[i] = [2]int{s.Start, s.End}
	}
	js, _ := json.Marshal(spans) // integers cannot fail
	return string(js)
}

func decodeSpans(js string) ([]dossier.Span, error) {
	var spans [][2]int
	if err := json.Unmarshal([]byte(js), &spans); err != nil {
		return nil, fmt.Errorf("decode sentences: %w", err)
	}
	out := make([]dossier.Span, len(spans))
	for i, s := range spans {
		out[i] = dossier.Span{Start: s[0], End: s[1]}
	}
	return out, nil
}
