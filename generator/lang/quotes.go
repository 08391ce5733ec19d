package lang

import (
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
			after, _ := utf8.DecodeRuneInString(s[i+1:])
			out.WriteRune(CurlyQuote(r, before, after))
		} else {
			out.WriteRune(r)
		}
		before = r
	}
	return out.String()
}

// CurlyQuote is the English mark for a straight one between two characters; at an end of the text
// the neighbour is a blank or utf8.RuneError. A mark opens where CommonMark's emphasis could open and
// not close (0.31.2, chapter 6.2, left-flanking and right-flanking runs). An apostrophe before a digit
// stands for a century: ’90s.
func CurlyQuote(mark, before, after rune) rune {
	opens := leansOn(after, before) && !leansOn(before, after)
	switch {
	case mark == '"' && opens:
		return '“'
	case mark == '"':
		return '”'
	case opens && !unicode.IsDigit(after):
		return '‘'
	}
	return '’'
}

// leansOn tells whether a mark may belong to the character on its one side, with another on its other side.
func leansOn(side, other rune) bool {
	if isBlank(side) {
		return false
	}
	return !isMark(side) || isBlank(other) || isMark(other)
}

func isBlank(r rune) bool { return r == utf8.RuneError || unicode.IsSpace(r) }

func isMark(r rune) bool { return unicode.IsPunct(r) || unicode.IsSymbol(r) }
