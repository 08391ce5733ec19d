package lang

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// CurlyQuotes sets the straight quotation marks and apostrophes of an English text as “ ” ‘ ’.
func CurlyQuotes(s string) string {
	if !strings.ContainsAny(s, `"'`) {
		return s
	}
	var out strings.Builder
	before := ' '
	for i, r := range s {
		if r == '"' || r == '\'' {
			out.WriteRune(CurlyQuote(r, before, s[i+1:]))
		} else {
			out.WriteRune(r)
		}
		before = r
	}
	return out.String()
}

// CurlyQuote is the English mark for a straight one between a character and a text; at an end of the
// text the character is a blank or utf8.RuneError. A mark opens where CommonMark's emphasis could open
// and not close (0.31.2, chapter 6.2, left-flanking and right-flanking runs). An apostrophe may begin a
// word: before a digit it stands for a century, ’90s, and before some words for what they lost, ’tis.
func CurlyQuote(mark, before rune, after string) rune {
	next, _ := utf8.DecodeRuneInString(after)
	opens := leansOn(next, before) && !leansOn(before, next)
	switch {
	case mark == '"' && opens:
		return '“'
	case mark == '"':
		return '”'
	case opens && !unicode.IsDigit(next) && !clipped.MatchString(after):
		return '‘'
	}
	return '’'
}

// clipped is a word that lost its beginning; 'em' and 'til' in quotation marks are whole.
var clipped = regexp.MustCompile(`^(?i:(?:tis|twas|twere|twill|twould|em|til)(?:[^\pL\pN']|$)|n')`)

// leansOn tells whether a mark may belong to the character on its one side, with another on its other side.
func leansOn(side, other rune) bool {
	if isBlank(side) {
		return false
	}
	return !isMark(side) || isBlank(other) || isMark(other)
}

func isBlank(r rune) bool { return r == utf8.RuneError || unicode.IsSpace(r) }

func isMark(r rune) bool { return unicode.IsPunct(r) || unicode.IsSymbol(r) }
