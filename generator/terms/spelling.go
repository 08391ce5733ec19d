package terms

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"duizhao/generator/report"
)

// Speller finds names of the glossary that are spelt otherwise: in another case,
// or with blanks and hyphens elsewhere. It is safe for concurrent use.
type Speller struct {
	chinese bool
	right   map[string]bool // forms as they are in any language, and what avoid lists name already
	names   map[string]spelling
	heads   map[string]bool // what the keys of names begin with
	longest int             // of the keys, in letters
}

// spelling is a name and where it may be parted.
type spelling struct {
	form   string
	proper bool // it names one thing: a company, a product, a person
}

// Misspelling is a name at text[Start:End] that is written as Right. It is not sure where
// it may be words, such as "open AI", or a part of another name, such as "openai-python".
type Misspelling struct {
	Start, End int
	Right      string
	Sure       bool
}

// headLength is how many letters of a key tell most words from names.
const headLength = 3

// NewSpeller makes a speller of all forms that have Latin capitals.
func NewSpeller(g *report.Glossary, l *report.Language) *Speller {
	s := &Speller{chinese: l.Locale.IsChinese(), right: map[string]bool{}, names: map[string]spelling{}, heads: map[string]bool{}}
	for _, t := range g.Terms {
		for other := range t.Name { // 词元（token）: right beside a Chinese name Token, too
			for _, f := range t.Forms(other) {
				s.right[f] = true
			}
		}
		for _, f := range slices.Concat(t.Forms(l.Path), t.Avoid[l.Path], t.Not[l.Path]) {
			s.right[f] = true
			s.right[pluralOf(t, f)] = true
		}
	}
	for _, t := range g.Terms {
		for _, f := range t.Forms(l.Path) {
			key, latin := squeeze(f)
			if !latin || len(key) <= headLength || f == strings.ToLower(f) {
				continue
			}
			if _, taken := s.names[key]; taken {
				delete(s.names, key) // two names that differ in case alone
				continue
			}
			s.names[key] = spelling{f, t.IsName()}
			s.heads[key[:headLength]] = true
			s.longest = max(s.longest, len(key))
		}
	}
	return s
}

// squeeze is a name in small letters without blanks and hyphens; latin tells
// whether it is of letters and figures of ASCII alone, which it begins with.
func squeeze(s string) (key string, latin bool) {
	b := make([]byte, 0, len(s))
	for i := range len(s) {
		switch c := s[i]; {
		case c == ' ' || c == '-':
		case c >= utf8.RuneSelf || !isLetter(c) && !isFigure(c) && c != '.' && c != '/':
			return "", false
		case 'A' <= c && c <= 'Z':
			b = append(b, c|0x20)
		default:
			b = append(b, c)
		}
	}
	return string(b), len(b) > 0 && isLetter(b[0])
}

// SameSpelling tells whether two names differ in case, blanks and hyphens alone.
func SameSpelling(a, b string) bool {
	x, latin := squeeze(a)
	y, _ := squeeze(b)
	return latin && x == y
}

func isFigure(c byte) bool { return '0' <= c && c <= '9' }

// Find lists the misspelt names of a text.
func (s *Speller) Find(text string) []Misspelling {
	if len(s.names) == 0 {
		return nil
	}
	var out []Misspelling
	for at := 0; at < len(text); {
		if !isLetter(text[at]) {
			at++
			continue
		}
		if end, right := s.at(text, at); end > 0 {
			if right != "" {
				out = append(out, Misspelling{at, end, right, isSure(text[at:end], right, text[end:])})
			}
			at = end
			continue
		}
		for at < len(text) && (isLetter(text[at]) || isFigure(text[at])) {
			at++
		}
	}
	return out
}

// at finds the longest name that begins at text[at:], and how it is written; right
// is "" for one that is.
func (s *Speller) at(text string, at int) (end int, right string) {
	if at > 0 && (isWordByte(text[at-1]) || strings.IndexByte("@#/._-^", text[at-1]) >= 0) {
		return 0, "" // within a word or an address, or a footnote's mark
	}
	var key []byte
	for i := at; i < len(text); i++ {
		c := text[i]
		switch {
		case (c == ' ' || c == '-') && i+1 < len(text) && isWordByte(text[i+1]):
			continue
		case isLetter(c) || isFigure(c) || c == '.' || c == '/':
			if 'A' <= c && c <= 'Z' {
				c |= 0x20
			}
			key = append(key, c)
		default:
			return end, right
		}
		if len(key) == headLength && !s.heads[string(key)] || len(key) > s.longest {
			return end, right
		}
		if len(key) <= headLength || !endsWord(text, i+1) || goesOn(text[i+1:]) {
			continue
		}
		if name, ok := s.names[string(key)]; ok {
			end, right = i+1, ""
			if found := text[at:end]; !s.right[found] && s.misspelt(found, name) {
				right = name.form
			}
		}
	}
	return end, right
}

func isWordByte(c byte) bool { return isLetter(c) || isFigure(c) }

// goesOn tells whether a word is the beginning of an address or a file's name.
func goesOn(rest string) bool {
	return len(rest) > 1 && strings.IndexByte("./@_", rest[0]) >= 0 && isWordByte(rest[1])
}

// misspelt tells whether a text that agrees with a name but for case, blanks and
// hyphens is meant as that name. Within Chinese a Latin word is; elsewhere what is
// in small letters may be ordinary words: "to scale AI", "an apple".
func (s *Speller) misspelt(found string, name spelling) bool {
	if s.chinese {
		return name.proper || parts(found) == parts(name.form)
	}
	switch {
	case !name.proper:
		return false
	case parts(found) < parts(name.form): // HuggingFace
		return true
	case parts(found) > parts(name.form): // Open AI
		return eachCapital(found)
	case parts(name.form) > 1 || !innerCapital(name.form):
		return unicode.IsUpper(rune(found[0]))
	}
	return true
}

// isSure tells whether a text can only be meant as a name, by what follows it too.
func isSure(found, right, rest string) bool {
	if parts(found) > parts(right) && !eachCapital(found) {
		return false
	}
	return found != strings.ToLower(found) || len(rest) < 2 || rest[0] != '-' || !isWordByte(rest[1])
}

// parts is how many words and figures a name is written in.
func parts(s string) int { return strings.Count(s, " ") + strings.Count(s, "-") + 1 }

func eachCapital(s string) bool {
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '-' }) {
		if 'a' <= w[0] && w[0] <= 'z' {
			return false
		}
	}
	return true
}

func innerCapital(s string) bool { return strings.ToLower(s[1:]) != s[1:] }
