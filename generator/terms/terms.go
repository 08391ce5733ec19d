// Package terms finds a glossary's terms in texts.
//
// A form is found as a reader would: the longest of those that begin at a place,
// with word boundaries in scripts that have them and without in Chinese, with or
// without the blank that sets Han off from Latin. A form in small letters matches
// any case, the English plural and hyphens for blanks, one with capitals as it is.
package terms

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"duizhao/generator/lang"
	"duizhao/generator/report"
)

// Matcher finds a glossary's terms in texts of one language. It is safe for
// concurrent use.
type Matcher struct {
	trie    *trie
	entries []form
	exact   bool // the case of all forms matters
}

// form is a string that stands for a term, or one in which it doesn't.
type form struct {
	term  *report.Term
	exact string // the form itself when its case matters, else ""
	not   bool   // a longer string in which the term's forms are not the term
}

// Match is a term's form at text[Start:End].
type Match struct {
	Term       *report.Term
	Start, End int
}

// New makes a matcher of the forms of all terms in a language.
func New(g *report.Glossary, l *report.Language) *Matcher {
	m := &Matcher{trie: newTrie()}
	for _, t := range g.Terms {
		for _, f := range t.Forms(l.Path) {
			m.add(t, f, false)
			if plural := pluralOf(t, f); plural != "" {
				m.add(t, plural, false)
			}
		}
		for _, n := range t.Not[l.Path] {
			m.add(t, n, true)
		}
	}
	return m
}

// NewAvoid makes a matcher of the forms that the style rejects. They differ from
// the right ones in case alone at times, so the case always matters.
func NewAvoid(g *report.Glossary, l *report.Language) *Matcher {
	m := &Matcher{trie: newTrie(), exact: true}
	for _, t := range g.Terms {
		for _, f := range t.Avoid[l.Path] {
			m.add(t, f, false)
		}
	}
	return m
}

func (m *Matcher) add(t *report.Term, s string, not bool) {
	runes := []rune(s)
	var key []rune
	for i, r := range runes {
		if r == ' ' && i > 0 && i+1 < len(runes) && isGap(runes[i-1], runes[i+1]) {
			continue
		}
		key = append(key, fold(r))
	}
	if len(key) == 0 {
		return
	}
	f := form{term: t, not: not}
	if m.exact || s != strings.ToLower(s) {
		f.exact = plain(s)
	}
	m.trie.add(key, int32(len(m.entries)))
	m.entries = append(m.entries, f)
}

// isGap tells whether a blank between two characters is the one that sets Han
// off from Latin, which some authors type and some don't.
func isGap(a, b rune) bool { return lang.IsHan(a) != lang.IsHan(b) }

// plain is a form without what may be typed in two ways: blanks and curly apostrophes.
func plain(s string) string { return typed.Replace(s) }

var typed = strings.NewReplacer(" ", "", "’", "'")

// pluralOf is the regular English plural of a form that is a common noun, an
// abbreviation included, or "".
func pluralOf(t *report.Term, s string) string {
	if t.IsName() {
		return ""
	}
	n := len(s)
	if n < 2 || !isLetter(s[n-1]) {
		return ""
	}
	last, before := s[n-1]|0x20, s[n-2]|0x20 // in small letters
	switch {
	case last == 'y' && isLetter(s[n-2]) && !strings.ContainsRune("aeiou", rune(before)) && s[n-1] == 'y':
		return s[:n-1] + "ies"
	case last == 's', last == 'x', last == 'z', last == 'h' && (before == 'c' || before == 's'):
		return s + "es"
	}
	return s + "s"
}

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// Find returns the terms of a text, leftmost and longest first, without
// overlaps. A term inside one of its own "not" strings is none.
func (m *Matcher) Find(text string) []Match {
	var out []Match
	end := 0
	m.each(text, func(found []Match) {
		best := found[0]
		for _, f := range found {
			if f.End > best.End { // of two terms with one form the first
				best = f
			}
		}
		if best.Start >= end {
			out = append(out, best)
			end = best.End
		}
	})
	return out
}

// Present is the terms of which a text holds a form, inside a longer term too.
func (m *Matcher) Present(text string) map[*report.Term]bool {
	present := map[*report.Term]bool{}
	m.each(text, func(found []Match) {
		for _, f := range found {
			present[f.Term] = true
		}
	})
	return present
}

// each calls visit for each place of a text where terms begin, with those terms,
// the shortest first.
func (m *Matcher) each(text string, visit func(found []Match)) {
	blocked := map[*report.Term]int{} // end of the "not" string that was seen last
	for at := 0; at < len(text); {
		r, size := utf8.DecodeRuneInString(text[at:])
		if m.trie.root[fold(r)] != 0 && startsWord(text, at) {
			if found := m.at(text, at, blocked); len(found) > 0 {
				visit(found)
			}
		}
		at += size
	}
}

// at walks the trie from text[at:] and returns the terms that begin there.
func (m *Matcher) at(text string, at int, blocked map[*report.Term]int) []Match {
	var found []Match
	node, i, last := int32(0), at, rune(0)
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		if r == ' ' && i > at {
			if next, n := utf8.DecodeRuneInString(text[i+1:]); n > 0 && isGap(last, next) {
				i++
				continue
			}
		}
		next := m.trie.step(node, fold(r))
		if next == 0 && r == '-' {
			next = m.trie.step(node, ' ') // an electric-car maker
		}
		if node = next; node == 0 {
			break
		}
		i += size
		last = r
		for _, e := range m.trie.nodes[node].entries {
			f := &m.entries[e]
			if f.exact != "" && f.exact != plain(text[at:i]) {
				continue
			}
			if f.not {
				blocked[f.term] = max(blocked[f.term], i)
			} else if endsWord(text, i) {
				found = append(found, Match{f.term, at, i})
			}
		}
	}
	return slices.DeleteFunc(found, func(f Match) bool { return f.End <= blocked[f.Term] })
}

// isWord tells whether a character is one of those that words of scripts with
// spaces are made of.
func isWord(r rune) bool {
	return r == '_' || (unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)) && !lang.IsHan(r)
}

// startsWord tells whether a word may begin at text[at:].
func startsWord(text string, at int) bool {
	r, _ := utf8.DecodeRuneInString(text[at:])
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	return at == 0 || !isWord(r) || !isWord(before)
}

// endsWord tells whether a word may end before text[at:]. The point and the
// hyphen of "GPT-3.5" and "GPT-4" don't end one.
func endsWord(text string, at int) bool {
	last, _ := utf8.DecodeLastRuneInString(text[:at])
	next, n := utf8.DecodeRuneInString(text[at:])
	if at == len(text) || !isWord(last) {
		return true
	}
	if next == '.' && unicode.IsDigit(last) || next == '-' {
		after, _ := utf8.DecodeRuneInString(text[at+n:])
		return !unicode.IsDigit(after)
	}
	return !isWord(next)
}
