package quantity

import (
	"strings"
	"unicode/utf8"
)

// plain passes over a word that means nothing here, but may be a name.
func (r *reader) plain(end int) {
	word := r.low[r.pos:end]
	capital := r.text[r.pos:end] != word
	part := numberedNouns.has(word)
	name := !part && (capital || r.chinese) && !plainWords.has(word)
	r.lead = lead{start: r.pos, end: end, placing: part, name: name, stem: word}
	r.pos = end
}

// hyphenated reports whether a hyphen and a digit follow the word before i, as in GPT-4.
func (r *reader) hyphenated(i int) bool {
	n := hyphenLen(r.text, i)
	return n > 0 && isDigit(at(r.text, i+n))
}

// name passes over a name with digits in it: GPT-3.5-turbo, H100, COVID-19. Its number is kept as a
// label, since the other language may write it otherwise: Shenzhou-17, 神舟十七号.
func (r *reader) name(end int) {
	start, h := r.pos, hyphenLen(r.text, end)
	q := Quantity{Start: start, Kind: Label, step: 1, stem: r.low[start:end]}
	switch {
	case q.stem == "v":
		q.stem = "version"
	case h == 0:
		q.Unit = "name" // part of it for good
	}
	n := literal(r.text, end+h)
	r.pos = nameEnd(r.text, end)
	if r.pos == n.end {
		q.End, q.next, q.Low, q.High = n.end, n.end, n.low, n.high
		r.push(q)
	}
	r.lead = lead{start: start, end: r.pos, name: true, stem: r.low[start:r.pos]}
}

// nameEnd is the end of the letters, digits and joining signs at i.
func nameEnd(s string, i int) int {
	for i < len(s) {
		switch c := s[i]; {
		case isLetter(c), isDigit(c):
			i++
		case (c == '-' || c == '.' || c == '_' || c == '/' || c == '+') && (isLetter(at(s, i+1)) || isDigit(at(s, i+1))):
			i += 2
		default:
			return i
		}
	}
	return i
}

// address passes over a URL or an e-mail address.
func (r *reader) address() bool {
	rest := r.low[r.pos:]
	if !strings.HasPrefix(rest, "http://") && !strings.HasPrefix(rest, "https://") && !strings.HasPrefix(rest, "www.") {
		return false
	}
	end := strings.IndexFunc(rest, func(c rune) bool { return c <= ' ' || c >= utf8.RuneSelf || c == ')' || c == '>' })
	if end < 0 {
		end = len(rest)
	}
	r.pos += end
	return true
}
