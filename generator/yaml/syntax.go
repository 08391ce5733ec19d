package yaml

import (
	"errors"
	"strings"

	"github.com/goccy/go-yaml"

	"duizhao/generator/diag"
)

const quote = "put the text in quotation marks"

// plain is what is wrong and what to type, by a part of the parser's own message.
// Its messages name what a parser met; these, what a writer did.
var plain = []struct {
	part       string
	text, hint diag.Message
}{
	{"\t", "a tab stands where only blanks may", "indent with blanks, not with tabs"},
	{"tab ", "a tab stands where only blanks may", "indent with blanks, not with tabs"},
	{"end character of", "the quotation mark isn't closed", "end the text with the same mark"},
	{"']' not found", `"[" begins a list, which isn't closed`, `end it with "]", or ` + quote},
	{"or ']' must", `a list that began with "[" isn't closed`, `end it with "]", or ` + quote},
	{"end token '}'", `"{" begins keys and values, which aren't closed`, `end them with "}", or ` + quote},
	{"or '}' must", `keys and values that began with "{" aren't closed`, `end them with "}", or ` + quote},
	{"character corresponding to", "this bracket closes nothing", quote},
	{"mapping value is not allowed", `": " stands in the midst of a text`, quote},
	{"map key-value is pre-defined", "something follows the text in quotation marks", "put the whole text in marks, with others inside than outside"},
	{"reserved character", "a text can't begin with this character", quote},
	{"directive", `a text can't begin with "%"`, quote},
	{"header option", `a text can't begin with "|" or ">"`, quote},
	{"escape character", `"\" means something else between double quotation marks`, `type \\ for it, or use single marks`},
	{"sequence entries", `"- " begins an item, which has a line of its own`, "put the text in quotation marks, or break the line before it"},
	{"alias name", `a text can't begin with "*"`, quote},
	{"anchor name", `a text can't begin with "&"`, quote},
	{"value is not allowed", "this line doesn't belong to those before it", "indent it as its neighbours in the list, or keys of one kind, are"},
}

// syntax says where the parser gave up, and why.
func (d *decoder) syntax(err error) diag.Problem {
	var se *yaml.SyntaxError
	if !errors.As(err, &se) || se.Token == nil {
		return d.file.Whole(diag.Error, "yaml", diag.MessageOf(err), "")
	}
	at := String{Line: d.options.Line + se.Token.Position.Line, Col: se.Token.Position.Column, Len: 1}
	text, hint := diag.Message("this is no key with a value"), keyHint(se.Token.Value)
	for _, p := range plain {
		if strings.Contains(se.Message, p.part) {
			text, hint = p.text, p.hint
			break
		}
	}
	return at.Problem(d.file, diag.Error, "yaml", text, hint)
}

// keyHint is what to type where a key and its value should stand.
func keyHint(written string) diag.Message {
	switch {
	case strings.Contains(written, "："):
		return `type the colon as ":", and a blank behind it`
	case strings.Contains(written, ":"):
		return "type a blank behind the colon"
	}
	return `write "key: value", each on its line`
}
