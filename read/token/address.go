package token

import "strings"

// maxAddress is the most bytes that are looked at for an address.
const maxAddress = 1024

// address returns the length of the web or mail address that s starts with, 0
// when it starts with none. Marks that close a sentence are not part of it.
func address(s string) int {
	if !looksLikeAddress(s) {
		return 0
	}
	n := strings.IndexAny(s, "<>\"“”|")
	if n < 0 {
		n = len(s)
	}
	for n > 0 && strings.IndexByte(".,;:!?)]}'", s[n-1]) >= 0 {
		if s[n-1] == ')' && strings.Count(s[:n], "(") >= strings.Count(s[:n], ")") {
			break
		}
		n--
	}
	for strings.HasSuffix(s[:n], "’") {
		n -= len("’")
	}
	return n
}

func looksLikeAddress(s string) bool {
	if len(s) < 6 {
		return false
	}
	if strings.HasPrefix(s, "www.") || strings.HasPrefix(s, "WWW.") || strings.HasPrefix(s, "doi:10.") {
		return true
	}
	if at := strings.IndexByte(s, '@'); at > 0 && at+1 < len(s) {
		return strings.IndexByte(s[at:], '.') > 0 && isAlnum(s[at-1]) && isAlnum(s[at+1])
	}
	if c := strings.IndexByte(s, ':'); c > 2 && strings.HasPrefix(s[c:], "://") {
		return letters(s) == c
	}
	// "example.com/page" but not "and/or".
	if slash := strings.IndexByte(s, '/'); slash > 3 {
		dot := strings.LastIndexByte(s[:slash], '.')
		return dot > 0 && slash-dot >= 3 && slash-dot <= 5 && letters(s[dot+1:]) == slash-dot-1 && digits(s) == 0 && isLower(s[dot+1])
	}
	return false
}
