package yaml

import (
	"bytes"

	"duizhao/generator/diag"
)

// Places says which bytes of f.Text the text is written as: pairs of a byte of
// Value and a byte of f.Text from which both go on alike. There are several where
// quotation marks are doubled or a text is folded into lines. What escapes stand
// for ends the search: the rest has no certain place.
func (s String) Places(f *diag.File) [][2]int {
	if s.Line == 0 {
		return nil
	}
	at := f.Offset(s.Line, s.Col)
	if rest := f.Text[at:]; len(rest) > 0 && (rest[0] == '|' || rest[0] == '>') {
		at += bytes.IndexByte(rest, '\n') + 1 // a block begins on the next line
	}
	var places [][2]int
	alike := false
	for i, r := range s.Value {
		char := []byte(string(r))
		switch next := f.Text[at:]; {
		case bytes.HasPrefix(next, char) && !folded(r, next):
		case r == ' ' || r == '\n':
			at += blanks(next)
			alike = false
			continue // a line end stands for it
		default:
			at += blanks(next) // the indent of a line
			alike = false
			if !bytes.HasPrefix(f.Text[at:], char) {
				return places
			}
		}
		if !alike {
			places = append(places, [2]int{i, at})
			alike = true
		}
		at += len(char)
		if r == '\'' && at < len(f.Text) && f.Text[at] == '\'' {
			at++ // doubled, as single quotation marks ask for
			alike = false
		}
	}
	return places
}

// folded tells whether a blank of the value stands for a line end behind blanks.
func folded(r rune, next []byte) bool {
	return r == ' ' && bytes.IndexByte(next[:blanks(next)], '\n') >= 0
}

// blanks is how many bytes of white space a text begins with.
func blanks(text []byte) int { return len(text) - len(bytes.TrimLeft(text, " \t\n")) }
