package yaml

import (
	"errors"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/goccy/go-yaml"

	"duizhao/generator/diag"
)

// What is said of several mistakes.
const (
	quote     = "put the text in quotation marks"
	misplaced = "this line doesn't belong to those before it"
	align     = "indent it as its neighbours in the list, or keys of one kind, are"
	open      = "the quotation mark isn't closed"
	end       = "end the text with the same mark"
	midst     = `": " stands in the midst of a text`
	tab       = "a tab stands where only blanks may"
	untab     = "indent with blanks, not with tabs"
)

// plain is what is wrong and what to type, by a part of the parser's own message.
// Its messages name what a parser met; these, what a writer did.
var plain = []struct {
	part       string
	text, hint diag.Message
}{
	{"\t", tab, untab},
	{"tab ", tab, untab},
	{"end character of", open, end},
	{"']' not found", `"[" begins a list, which isn't closed`, `end it with "]", or ` + quote},
	{"or ']' must", `a list that began with "[" isn't closed`, `end it with "]", or ` + quote},
	{"end token '}'", `"{" begins keys and values, which aren't closed`, `end them with "}", or ` + quote},
	{"or '}' must", `keys and values that began with "{" aren't closed`, `end them with "}", or ` + quote},
	{"character corresponding to", "this bracket closes nothing", quote},
	{"mapping value is not allowed", midst, quote},
	{"map key-value is pre-defined", "something follows the text in quotation marks", "put the whole text in marks, with others inside than outside"},
	{"reserved character", "a text can't begin with this character", quote},
	{"directive", `a text can't begin with "%"`, quote},
	{"header option", `a text can't begin with "|" or ">"`, quote},
	{"escape character", `"\" means something else between double quotation marks`, `type \\ for it, or use single marks`},
	{"sequence entries", `"- " begins an item, which has a line of its own`, "put the text in quotation marks, or break the line before it"},
	{"alias name", `a text can't begin with "*"`, quote},
	{"anchor name", `a text can't begin with "&"`, quote},
	{"value is not allowed", misplaced, align},
}

// syntax says where the parser gave up, and why.
func (d *decoder) syntax(text []byte, err error) diag.Problem {
	var se *yaml.SyntaxError
	if !errors.As(err, &se) || se.Token == nil {
		return d.file.Whole(diag.Error, "yaml", diag.MessageOf(err), "")
	}
	at := String{Line: se.Token.Position.Line, Col: se.Token.Position.Column, Len: 1}
	what, hint := diag.Message("this is no key with a value"), keyHint(se.Token.Value)
	for _, p := range plain {
		if strings.Contains(se.Message, p.part) {
			what, hint = p.text, p.hint
			break
		}
	}
	lines := strings.Split(string(text), "\n")
	read := lines[:min(at.Line, len(lines))]
	if mark, ok := unclosed(read); ok {
		at, what, hint = mark, open, end
	} else if mark, said, ok := markdown(lines, at.Line); ok {
		at, what, hint = mark, said, quote
	} else if mark, ok := indented(read); ok {
		at, what, hint = mark, tab, untab
	} else if what == midst && curly(read, at) {
		hint = `put it in straight quotation marks: "…"`
	} else if key, ok := astray(read); ok && what == misplaced {
		at = key
	} else if key, ok := tooDeep(lines, at); ok {
		at, what, hint = key, misplaced, align
	}
	at.Line += d.options.Line
	return at.Problem(d.file, diag.Error, "yaml", what, hint)
}

// styled is a line whose text begins with Markdown: **strong**, or a link.
var styled = regexp.MustCompile(`^( *(?:- +)*(?:[\pL\pN_-]+: +|- +))(?:(\*)|\[[^\[\]]*\]\()`)

// markdown finds the sign that a line's text can't begin with: the parser takes it for an alias or
// a list, and gives up further on.
func markdown(lines []string, line int) (String, diag.Message, bool) {
	if line < 1 || line > len(lines) {
		return String{}, "", false
	}
	m := styled.FindStringSubmatch(lines[line-1])
	if m == nil {
		return String{}, "", false
	}
	at, said := String{Line: line, Col: utf8.RuneCountInString(m[1]) + 1, Len: 1}, diag.Message(`a text can't begin with "["`)
	if m[2] != "" {
		said = `a text can't begin with "*"`
	}
	return at, said, true
}

// begin is how a line begins whose key or item has a place of its own; the mark, if
// its value begins with one, is the submatch.
var begin = regexp.MustCompile(`^ *(?:- +)*(?:[\pL\pN_-]+:(?: +|$)|- +)(["']?)`)

// indented finds a tab among the blanks before a key or item: the parser may give up below it only.
func indented(lines []string) (String, bool) {
	for i, line := range lines {
		rest := strings.TrimLeft(line, " ")
		if strings.HasPrefix(rest, "\t") && begin.MatchString(strings.TrimLeft(rest, " \t")) {
			return String{Line: i + 1, Col: len(line) - len(rest) + 1, Len: 1}, true
		}
	}
	return String{}, false
}

// curly tells whether a text is in quotation marks that YAML doesn't take for such.
func curly(lines []string, at String) bool {
	if at.Line < 1 || at.Line > len(lines) {
		return false
	}
	text := []rune(lines[at.Line-1])
	return at.Col >= 1 && at.Col <= len(text) && strings.ContainsRune("“”‘’「『", text[at.Col-1])
}

// unclosed finds where a quotation opens that a writer forgot to close, before the last
// line, in which the parser gave up: it took the mark that opens another quotation for the end
// of this one.
func unclosed(lines []string) (String, bool) {
	for i := 0; i < len(lines)-1; i++ {
		m := begin.FindStringSubmatchIndex(lines[i])
		if m == nil || m[2] == m[3] {
			continue
		}
		mark := String{Line: i + 1, Col: utf8.RuneCountInString(lines[i][:m[2]]) + 1, Len: 1}
		rest, quote := lines[i][m[3]:], lines[i][m[2]]
		for !closes(rest, quote) {
			if i++; i >= len(lines) {
				return String{}, false
			}
			if rest = lines[i]; begin.MatchString(rest) {
				return mark, true
			}
		}
	}
	return String{}, false
}

// closes tells whether a quotation ends in a line; what stands for the mark itself doesn't end it.
func closes(line string, mark byte) bool {
	for i := 0; i < len(line); i++ {
		switch {
		case line[i] == '\\' && mark == '"':
			i++
		case line[i] == mark && mark == '\'' && i+1 < len(line) && line[i+1] == mark:
			i++
		case line[i] == mark:
			return true
		}
	}
	return false
}

// tooDeep finds a key that is indented deeper than the line before it, which has a text
// already: to the parser, which gave up in that line, the key is more of the text.
func tooDeep(lines []string, at String) (String, bool) {
	if at.Line < 1 || at.Line >= len(lines) {
		return String{}, false
	}
	before, key := lines[at.Line-1], lines[at.Line]
	text := []rune(before)
	text = text[min(at.Col-1, len(text)):]
	if strings.Contains(string(text), ": ") || indent(key) <= indent(before) || !begin.MatchString(key) {
		return String{}, false
	}
	return String{Line: at.Line + 1, Col: indent(key) + 1, Len: 1}, true
}

// astray finds the first key or item that stands between the steps of those before it: the
// parser may give up below it only.
func astray(lines []string) (String, bool) {
	var steps []int
	for i, line := range lines {
		if !begin.MatchString(line) {
			continue
		}
		at, back := indent(line), false
		for len(steps) > 0 && steps[len(steps)-1] > at {
			steps, back = steps[:len(steps)-1], true
		}
		if len(steps) == 0 || steps[len(steps)-1] < at {
			if back {
				return String{Line: i + 1, Col: at + 1, Len: 1}, true
			}
			steps = append(steps, at)
		}
		for rest := line[at:]; strings.HasPrefix(rest, "- "); rest = line[at:] {
			at += 1 + indent(rest[1:])
			steps = append(steps, at)
		}
	}
	return String{}, false
}

func indent(line string) int { return len(line) - len(strings.TrimLeft(line, " ")) }

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
