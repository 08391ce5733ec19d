package parse

import (
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"duizhao/generator/lang"
)

// appendText adds a text node to a run, its straight quotation marks made
// curly where the report asks for it. What is written with a backslash, as \", stays straight.
func (s *section) appendText(p *prose, t *ast.Text) {
	start, end := t.Segment.Start, t.Segment.Stop
	if !t.IsRaw() && s.src.Lang.SmartQuotes {
		for at := start; at < end; at++ {
			if c := s.body[at]; (c == '"' || c == '\'') && !isEscaped(s.body, at) {
				p.append(s.body[start:at], start, false)
				p.quote(s.body, at)
				start = at + 1
			}
		}
	}
	p.append(s.body[start:end], start, t.IsRaw())
}

// quote adds the straight quotation mark body[at] as a curly one.
func (p *prose) quote(body []byte, at int) {
	before, _ := utf8.DecodeLastRune(body[:at])
	const longest = 10 // bytes of a word that begins with an apostrophe
	after := string(body[at+1 : min(at+1+longest, len(body))])
	p.marks = append(p.marks, srcMark{p.built.Len(), at})
	p.built.WriteRune(lang.CurlyQuote(rune(body[at]), before, after))
}

// isEscaped tells whether body[at] stands behind a backslash that is no
// character of the text itself.
func isEscaped(body []byte, at int) bool {
	n := 0
	for at-n > 0 && body[at-n-1] == '\\' {
		n++
	}
	return n%2 == 1
}
