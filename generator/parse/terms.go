package parse

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"duizhao/generator/lang"
	"duizhao/generator/report"
)

// matcher finds a glossary's terms in texts of one language.
type matcher struct {
	trie    *trie
	entries []form
}

// form is a string that stands for a term, or one in which it doesn't.
type form struct {
	term  *report.Term
	exact string // the form itself when its case matters, else ""
	not   bool   // a longer string in which the term's forms are not the term
}

// match is a form found at text[start:end].
type match struct {
	term       *report.Term
	start, end int
}

func newMatcher(g *report.Glossary, l *report.Language) *matcher {
	m := &matcher{trie: newTrie()}
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

func (m *matcher) add(t *report.Term, s string, not bool) {
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
	if s != strings.ToLower(s) {
		f.exact = withoutBlanks(s)
	}
	m.trie.add(key, int32(len(m.entries)))
	m.entries = append(m.entries, f)
}

// isGap tells whether a blank between two characters is the one that sets Han
// off from Latin, which some authors type and some don't.
func isGap(a, b rune) bool { return lang.IsHan(a) != lang.IsHan(b) }

func withoutBlanks(s string) string { return strings.ReplaceAll(s, " ", "") }

// pluralOf is the regular English plural of a form that is a common noun, an
// abbreviation included, or "".
func pluralOf(t *report.Term, s string) string {
	switch t.Kind {
	case "company", "product", "person":
		return ""
	}
	n := len(s)
	if n < 2 || s[n-1] >= utf8.RuneSelf || !unicode.IsLetter(rune(s[n-1])) {
		return ""
	}
	lower := strings.ToLower(s)
	switch {
	case strings.HasSuffix(lower, "y") && !strings.ContainsRune("aeiou", rune(lower[n-2])) && s == lower:
		return s[:n-1] + "ies"
	case strings.HasSuffix(lower, "s"), strings.HasSuffix(lower, "x"), strings.HasSuffix(lower, "z"),
		strings.HasSuffix(lower, "ch"), strings.HasSuffix(lower, "sh"):
		return s + "es"
	}
	return s + "s"
}

// find returns the terms of a text, leftmost and longest first, without
// overlaps. A term inside one of its own "not" strings is none.
func (m *matcher) find(text string) []match {
	var out []match
	blocked := map[*report.Term]int{} // end of the "not" string that was seen last
	for at := 0; at < len(text); {
		r, size := utf8.DecodeRuneInString(text[at:])
		best := match{}
		if m.trie.root[fold(r)] != 0 && startsWord(text, at) {
			best = m.longest(text, at, blocked)
		}
		if best.term == nil {
			at += size
			continue
		}
		out = append(out, best)
		at = best.end
	}
	return out
}

// longest walks the trie from text[at:] and returns the longest term there.
func (m *matcher) longest(text string, at int, blocked map[*report.Term]int) match {
	var found []match
	node, i, last := int32(0), at, rune(0)
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		if r == ' ' && i > at {
			if next, n := utf8.DecodeRuneInString(text[i+1:]); n > 0 && isGap(last, next) {
				i++
				continue
			}
		}
		if node = m.trie.step(node, fold(r)); node == 0 {
			break
		}
		i += size
		last = r
		for _, e := range m.trie.nodes[node].entries {
			f := &m.entries[e]
			if f.exact != "" && f.exact != withoutBlanks(text[at:i]) {
				continue
			}
			if f.not {
				blocked[f.term] = max(blocked[f.term], i)
			} else if endsWord(text, i) {
				found = append(found, match{f.term, at, i})
			}
		}
	}
	for _, f := range slices.Backward(found) {
		if f.end > blocked[f.term] {
			return f
		}
	}
	return match{}
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
