package fetch

import (
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/unicode"

	"dossier"
)

func encoded(t *testing.T, enc encoding.Encoding, s string) string {
	t.Helper()
	out, err := enc.NewEncoder().String(s)
	must(t, err)
	return out
}

const russian = "Министры иностранных дел двух стран в среду подписали договор о сотрудничестве, который вступит в силу до конца года. Об этом сообщило министерство."

const quoted = "“We will sign,” Ana Ruiz said — “if they do.” The café’s owner agreed."

func TestDecode(t *testing.T) {
	le := unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	be := unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	latin := strings.Repeat("Der Außenminister erklärte, man könne über alles reden. ", 4)
	for name, c := range map[string]struct{ data, media, want, note string }{
		"UTF-8":             {quoted, "", quoted, ""},
		"UTF-8 with mark":   {"\xef\xbb\xbf" + quoted, "", quoted, ""},
		"UTF-16LE, mark":    {"\xff\xfe" + encoded(t, le, quoted), "", quoted, ""},
		"UTF-16BE, mark":    {"\xfe\xff" + encoded(t, be, russian), "", russian, ""},
		"UTF-16LE, no mark": {encoded(t, le, quoted), "", quoted, "read as UTF-16LE"},
		"UTF-16BE, no mark": {encoded(t, be, russian), "", russian, "read as UTF-16BE"},
		"windows-1251":      {encoded(t, charmap.Windows1251, russian), "", russian, "read as windows-1251, which is a guess"},
		"KOI8-R":            {encoded(t, charmap.KOI8R, russian), "", russian, "read as koi8-r, which is a guess"},
		"windows-1252":      {encoded(t, charmap.Windows1252, latin), "", latin, "read as windows-1252, which is a guess"},
		"1252 quotes":       {encoded(t, charmap.Windows1252, quoted), "", quoted, "read as windows-1252, which is a guess"},
		"meta tag":          {"<html><meta charset=windows-1251><p>" + encoded(t, charmap.Windows1251, "Договор"), "text/html", "<html><meta charset=windows-1251><p>Договор", ""},
		"meta Shift_JIS":    {"<html><meta charset=shift_jis><p>" + encoded(t, japanese.ShiftJIS, "条約に署名"), "text/html", "<html><meta charset=shift_jis><p>条約に署名", ""},
		"stray byte":        {quoted + " \x92tis\xff.", "", quoted + " ’tis\ufffd.", "2 bytes that are not UTF-8 were replaced"},
		"empty":             {"", "", "", ""},
	} {
		got, note, err := Decode([]byte(c.data), c.media)
		if err != nil || got != c.want || note != c.note {
			t.Errorf("%s: %q, note %q, %v", name, got, note, err)
		}
	}
}

func TestDecodeBinary(t *testing.T) {
	for _, data := range []string{"\x00\x01\x02\x03\x04", "%PDF-1.4 text", "PK\x03\x04", "text and \x00 zero", strings.Repeat("\x01\x02a", 50), "\xff\xfe\x00\xd8\x00\x00\x01\x00\x02\x00"} {
		_, _, err := Decode([]byte(data), "text/plain")
		if dossier.KindOf(err) != dossier.NotText {
			t.Errorf("%q: %v", data, err)
		}
	}
}

// FuzzDecode holds that any bytes give valid UTF-8 or a Problem of kind NotText.
func FuzzDecode(f *testing.F) {
	for _, s := range []string{"", quoted, "\xff\xfea\x00b\x00", "\xfe\xff\x00a", "\x93hi\x94", "\x00", "<meta charset=utf-16>\xff", "<meta charset=x-user-defined>\xe9", "\xef\xbb\xbf", "a\x00b\x00c\x00d\x00"} {
		f.Add([]byte(s), true)
		f.Add([]byte(s), false)
	}
	f.Fuzz(func(t *testing.T, data []byte, html bool) {
		media := "text/plain"
		if html {
			media = "text/html"
		}
		text, _, err := Decode(data, media)
		switch {
		case err != nil && dossier.KindOf(err) != dossier.NotText:
			t.Fatalf("problem of kind %s", dossier.KindOf(err))
		case !utf8.ValidString(text):
			t.Fatalf("not UTF-8: %q", text)
		case strings.ContainsRune(text, 0):
			t.Fatal("a zero byte in the text")
		}
	})
}
