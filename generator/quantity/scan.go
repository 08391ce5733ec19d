package quantity

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/width"
)

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func isLower(c byte) bool { return 'a' <= c && c <= 'z' }

func isUpper(c byte) bool { return 'A' <= c && c <= 'Z' }

func isLetter(c byte) bool { return isLower(c) || isUpper(c) }

// at is the byte i of s, or 0 outside of it.
func at(s string, i int) byte {
	if i < 0 || i >= len(s) {
		return 0
	}
	return s[i]
}

// spaceLen is the length of the white space at the start of s[i:], 0 if there is none.
func spaceLen(s string, i int) int {
	switch c := at(s, i); {
	case c == ' ' || c == '\n' || c == '\t' || c == '\r':
		return 1
	case c < utf8.RuneSelf:
		return 0
	}
	switch r, n := utf8.DecodeRuneInString(s[i:]); r {
	case '\u00a0', '\u2002', '\u2003', '\u2009', '\u200a', '\u200b', '\u202f', '\u3000':
		return n
	}
	return 0
}

func skipSpace(s string, i int) int {
	for n := spaceLen(s, i); n > 0; n = spaceLen(s, i) {
		i += n
	}
	return i
}

// hyphenLen is the length of the hyphen at the start of s[i:]; dashes are none.
func hyphenLen(s string, i int) int {
	switch {
	case at(s, i) == '-':
		return 1
	case strings.HasPrefix(s[min(i, len(s)):], "\u2010"), strings.HasPrefix(s[min(i, len(s)):], "\u2011"):
		return 3
	}
	return 0
}

// skipJoint skips what may stand between the words of a phrase: spaces, or one hyphen.
func skipJoint(s string, i int) int {
	if n := hyphenLen(s, i); n > 0 {
		return i + n
	}
	return skipSpace(s, i)
}

// trimSpace gives the place before i up to which s[:i] is no space.
func trimSpace(s string, i int) int {
	for i > 0 {
		r, n := utf8.DecodeLastRuneInString(s[:i])
		if r != '\u200b' && spaceLen(s, i-n) != n {
			break
		}
		i -= n
	}
	return i
}

// wordEnd is the end of the Latin word at i.
func wordEnd(s string, i int) int {
	for i < len(s) && isLetter(s[i]) {
		i++
	}
	return i
}

// lower gives s with the letters A to Z in lower case, every byte at its place.
func lower(s string) string {
	i := 0
	for i < len(s) && !isUpper(s[i]) {
		i++
	}
	if i == len(s) {
		return s
	}
	b := []byte(s)
	for ; i < len(b); i++ {
		if isUpper(b[i]) {
			b[i] += 'a' - 'A'
		}
	}
	return string(b)
}

// narrow gives s with full-width digits, letters and a few signs in their usual width, and the place
// in s of each byte of the result; nil where nothing changed.
func narrow(s string) (string, []int) {
	first := -1
	for i := strings.IndexByte(s, '\xef'); i >= 0 && first < 0; {
		if c, _ := utf8.DecodeRuneInString(s[i:]); isWide(c) {
			first = i
		}
		next := strings.IndexByte(s[i+1:], '\xef')
		if next < 0 {
			break
		}
		i += 1 + next
	}
	if first < 0 {
		return s, nil
	}
	var b strings.Builder
	var places []int
	for i, r := range s {
		if isWide(r) {
			b.WriteString(width.Narrow.String(string(r)))
		} else {
			_, n := utf8.DecodeRuneInString(s[i:])
			b.WriteString(s[i : i+n]) // not the rune, which may stand for a broken byte
		}
		for len(places) < b.Len() {
			places = append(places, i)
		}
	}
	return b.String(), append(places, len(s))
}

// isWide reports whether r is a full-width form that figures are written with.
func isWide(r rune) bool {
	return '０' <= r && r <= '９' || 'Ａ' <= r && r <= 'Ｚ' || 'ａ' <= r && r <= 'ｚ' || r == '＄' || r == '．' || r == '％'
}
