package store

import (
	"fmt"
	"reflect"
	"testing"

	"dossier"
)

// fill sets every field below v, also those that a later Dossier adds, each to
// another value. Slices have two elements, or none when bare.
func fill(v reflect.Value, n *int, bare bool) {
	*n++
	if v.Type() == reflect.TypeFor[dossier.Date]() {
		v.SetString(string(dossier.Date("2000-01-01").AddDays(*n)))
		return
	}
	if v.Type() == reflect.TypeFor[[]dossier.Source]() {
		return // a step has sources in an Account alone
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString(fmt.Sprintf("<%d>  “é” & \"x\"\n", *n))
	case reflect.Int:
		v.SetInt(int64(-*n))
	case reflect.Float64:
		v.SetFloat(float64(*n) + 0.1)
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fill(v.Elem(), n, bare)
	case reflect.Slice:
		size := 2
		if bare {
			size = 0
		}
		v.Set(reflect.MakeSlice(v.Type(), size, size))
		for i := range v.Len() {
			fill(v.Index(i), n, bare)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			fill(v.Field(i), n, bare)
		}
	default:
		panic("a Reading holds a " + v.Type().String() + ": teach the test to fill it")
	}
}

func TestCodecKeepsEverything(t *testing.T) {
	c, err := newCodec()
	if err != nil {
		t.Fatal(err)
	}
	var full, bare dossier.Reading
	n := 0
	fill(reflect.ValueOf(&full).Elem(), &n, false)
	fill(reflect.ValueOf(&bare).Elem(), &n, true)
	if n < 300 {
		t.Fatalf("only %d fields were filled", n)
	}
	for name, want := range map[string]dossier.Reading{"full": full, "bare": bare, "empty": {}} {
		js, err := c.json(want)
		if err != nil {
			t.Fatal(err)
		}
		got, err := c.reading(c.press(js), want.Article)
		if err != nil {
			t.Fatal(err)
		}
		want.Sentences = nil
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s: it came back as another; first there is another %s", name, difference(reflect.ValueOf(got), reflect.ValueOf(want)))
		}
	}
}

// difference names the first field in which two values differ.
func difference(a, b reflect.Value) string {
	switch {
	case a.Kind() == reflect.Slice && a.Len() == b.Len():
		for i := range a.Len() {
			if !reflect.DeepEqual(a.Index(i).Interface(), b.Index(i).Interface()) {
				return fmt.Sprintf("[%d]%s", i, difference(a.Index(i), b.Index(i)))
			}
		}
	case a.Kind() == reflect.Struct:
		for i := range a.NumField() {
			if !reflect.DeepEqual(a.Field(i).Interface(), b.Field(i).Interface()) {
				return "." + a.Type().Field(i).Name + difference(a.Field(i), b.Field(i))
			}
		}
	}
	return fmt.Sprintf(": %v, want %v", a, b)
}

func TestCodecTellsDamage(t *testing.T) {
	c, err := newCodec()
	if err != nil {
		t.Fatal(err)
	}
	js, _ := c.json(dossier.Reading{Reader: "1"})
	body := c.press(js)
	for i := range body {
		for _, flip := range []byte{1, 128} {
			spoiled := append([]byte(nil), body...)
			spoiled[i] ^= flip
			r, err := c.reading(spoiled, dossier.Article{})
			if err == nil && r.Reader != "1" {
				t.Errorf("byte %d flipped: read as %+v without an error", i, r)
			}
		}
	}
	if _, err := c.reading(c.press([]byte(`{"Reader": 1}`)), dossier.Article{}); err == nil {
		t.Error("a number for a text is taken")
	}
}

func FuzzDecode(f *testing.F) {
	c, err := newCodec()
	if err != nil {
		f.Fatal(err)
	}
	js, _ := c.json(dossier.Reading{Reader: "1", Article: dossier.Article{Title: "A"}})
	f.Add(c.press(js), `[[0,5],[6,9]]`)
	f.Add([]byte{}, ``)
	f.Fuzz(func(t *testing.T, body []byte, spans string) {
		if r, err := c.reading(body, dossier.Article{ID: "x"}); err == nil && r.Article.ID != "x" {
			t.Errorf("decoded %+v", r)
		}
		got, err := decodeSpans(spans)
		if err != nil {
			return
		}
		var ss []dossier.Sentence
		for _, sp := range got {
			ss = append(ss, dossier.Sentence{Span: sp})
		}
		if again, err := decodeSpans(encodeSpans(ss)); err != nil || len(again) != len(got) {
			t.Errorf("spans %v came back as %v, %v", got, again, err)
		}
	})
}

func TestNewer(t *testing.T) {
	for _, c := range []struct {
		a, b  string
		newer bool
	}{
		{"1", "1", false},
		{"2", "1", true},
		{"1", "2", false},
		{"10", "9", true},
		{"9", "10", false},
		{"1.1", "1", true},
		{"1", "1.1", false},
		{"1.10", "1.9", true},
		{"b", "a", true},
		{"1", "", true},
	} {
		if newer(c.a, c.b) != c.newer {
			t.Errorf("newer(%q, %q) is %v", c.a, c.b, !c.newer)
		}
	}
}
