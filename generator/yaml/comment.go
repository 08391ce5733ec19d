package yaml

import (
	"bytes"
	"regexp"
	"strings"
	"unicode"

	"duizhao/generator/diag"
)

// cut is what follows a text where a blank and # end it by chance, as in "Apple #1". Who means a comment
// sets it off with two blanks, or gives it a line of its own.
var cut = regexp.MustCompile(`^ #.*`)

// cutShort warns of a text without quotation marks that ends before a #.
func (d *decoder) cutShort(s String) {
	places := s.Places(d.file)
	if len(places) == 0 || strings.IndexFunc(s.Value, unicode.IsLetter) < 0 {
		return
	}
	last := places[len(places)-1]
	at := last[1] + len(s.Value) - last[0]
	line, _, _ := bytes.Cut(d.file.Text[min(at, len(d.file.Text)):], []byte("\n"))
	if rest := cut.Find(line); rest != nil {
		d.problems = append(d.problems, d.file.Problem(diag.Warning, "yaml", at+1, at+len(rest), "what follows # is left out", quote))
	}
}
