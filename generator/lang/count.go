package lang

import (
	"unicode"
	"unicode/utf8"
)

// Count is the length of a text, in the units a reader spends time on.
type Count struct {
	Han     int // characters of the script Han, each one a unit
	Words   int // words of every other script
	Figures int // images, charts and tables; CountText leaves it 0
}

// Add returns the sum of both counts.
func (c Count) Add(d Count) Count {
	return Count{c.Han + d.Han, c.Words + d.Words, c.Figures + d.Figures}
}

// Units is the length in characters and words together, what a Chinese word processor calls 字数.
func (c Count) Units() int { return c.Han + c.Words }

// CountText counts the characters and words of s.
//
// A character of the script Han is one unit, 〇 and 々 included. A word is a run of letters, numbers
// and combining marks of any other script, so full-width Latin counts as Latin, and an unbroken run
// of kana, of Hangul or of Thai as one word. As wc does, and as Unicode's word boundaries (UAX #29)
// do except for hyphens, a run goes on across
//
//   - an apostrophe or a hyphen: don't, state-of-the-art, GPT-4 and 2023-24 are one word each;
//   - a full stop between letters or between digits: U.S., Node.js, 3.5;
//   - a comma between digits: 1,500;
//   - an ampersand between capitals: AT&T.
//
// Signs, punctuation, symbols and emoji count nothing, so -5 and 50% are one word each. A combining
// sequence counts as its composed form does. Nothing is allocated.
func CountText(s string) Count {
	var c Count
	last := gap         // kind of the last letter or number of the word, gap outside of one
	pending := rune(-1) // joiner seen after it, negative for none
	for _, r := range s {
		k := kindOf(r)
		switch k {
		case mark:
			continue
		case joiner:
			if pending >= 0 {
				last = gap
			}
			pending = r
			continue
		case han:
			c.Han++
			last = gap
		case gap:
			last = gap
		default:
			if last == gap || pending >= 0 && !joins(last, pending, k) {
				c.Words++
			}
			last = k
		}
		pending = -1
	}
	return c
}

// kind is what a character does to the word before it.
type kind uint8

const (
	gap     kind = iota // ends it
	han                 // ends it, and counts for itself
	mark                // changes nothing: a combining mark, or a character without a width
	joiner              // goes on with it if the next character allows
	letter              // belongs to it
	capital             // belongs to it
	digit               // belongs to it
)

// asciiKinds spares most characters of an English text the search in Unicode's tables.
var asciiKinds = func() (t [utf8.RuneSelf]kind) {
	for r := range rune(utf8.RuneSelf) {
		t[r] = lookUpKind(r)
	}
	return t
}()

func kindOf(r rune) kind {
	if r < utf8.RuneSelf {
		return asciiKinds[r]
	}
	return lookUpKind(r)
}

func lookUpKind(r rune) kind {
	switch {
	case IsHan(r):
		return han
	case unicode.IsUpper(r):
		return capital
	case unicode.IsLetter(r):
		return letter
	case unicode.IsNumber(r):
		return digit
	case unicode.IsMark(r), unicode.Is(unicode.Cf, r) && r != zeroWidthSpace:
		return mark
	}
	switch r {
	case '\'', '’', '-', '‐', '\u2011', '.', ',', '&':
		return joiner
	}
	return gap
}

// zeroWidthSpace divides words, unlike the other format characters (soft hyphen, joiners).
const zeroWidthSpace = '\u200b'

// joins reports whether the joiner j between characters of kinds a and b makes one word of them.
func joins(a kind, j rune, b kind) bool {
	switch j {
	case '.':
		return (a == digit) == (b == digit)
	case ',':
		return a == digit && b == digit
	case '&':
		return a == capital && b == capital
	}
	return true
}
