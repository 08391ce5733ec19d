package search

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"duizhao/generator/lang"
)

// The rules below are in templates/assets/js/search/words.js too, where queries
// are read; testdata/words.tsv holds both to the same answers.

// fold gives a text as it is compared: in small letters without accents, full
// width and other forms of compatibility (NFKD, UAX #15) as the usual ones, digits
// without marks between thousands, Chinese names without the dot that parts them.
func fold(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range s {
		switch {
		case 'A' <= r && r <= 'Z':
			b.WriteRune(r + 'a' - 'A')
		case r < utf8.RuneSelf || 0x4e00 <= r && r <= 0x9fff:
			b.WriteRune(r)
		default:
			for _, d := range strings.ToLower(norm.NFKD.String(string(r))) {
				if !unicode.IsMark(d) {
					b.WriteRune(d)
				}
			}
		}
	}
	return undotted(ungroup(b.String()))
}

// undotted takes out the dots between two Han characters.
func undotted(s string) string {
	if !strings.Contains(s, "·") && !strings.Contains(s, "‧") && !strings.Contains(s, "・") {
		return s
	}
	runes := []rune(s)
	return string(slices.Collect(func(yield func(rune) bool) {
		for i, r := range runes {
			if strings.ContainsRune("·‧・", r) && 0 < i && i+1 < len(runes) && lang.IsHan(runes[i-1]) && lang.IsHan(runes[i+1]) {
				continue
			}
			if !yield(r) {
				return
			}
		}
	}))
}

// ungroup takes out commas that stand between a digit and three digits.
func ungroup(s string) string {
	if !strings.Contains(s, ",") {
		return s
	}
	digit := func(i int) bool { return 0 <= i && i < len(s) && '0' <= s[i] && s[i] <= '9' }
	b := make([]byte, 0, len(s))
	for i := range len(s) {
		if s[i] == ',' && digit(i-1) && digit(i+1) && digit(i+2) && digit(i+3) && !digit(i+4) {
			continue
		}
		b = append(b, s[i])
	}
	return string(b)
}

// kind is what a folded character is to a word.
type kind int

const (
	gap  kind = iota
	sign      // of money, and per cent: each is a word
	han
	digit
	letter
)

func kindOf(r rune) kind {
	switch {
	case 'a' <= r && r <= 'z':
		return letter
	case '0' <= r && r <= '9':
		return digit
	case r == '$' || r == '%' || r == '€' || r == '£' || r == '¥':
		return sign
	case r < utf8.RuneSelf:
		return gap
	case lang.IsHan(r):
		return han
	case unicode.IsLetter(r):
		return letter
	}
	return gap
}

// words cuts a folded text into runs of Han, numbers such as 3.5, signs, and words of
// other letters. The s of a genitive is left out.
func words(s string) []string {
	var all []string
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		k := kindOf(r)
		end := i + size
		for end < len(s) {
			r, size := utf8.DecodeRuneInString(s[end:])
			point := k == digit && r == '.' && end+1 < len(s) && kindOf(rune(s[end+1])) == digit
			if k == sign || kindOf(r) != k && !point {
				break
			}
			end += size
		}
		word := s[i:end]
		if k != gap && !(word == "s" && genitive(s[:i])) {
			all = append(all, word)
		}
		i = end
	}
	return all
}

// genitive tells whether what stands before an s makes it one: letter, apostrophe.
func genitive(before string) bool {
	for _, apostrophe := range []string{"'", "’"} {
		if rest, ok := strings.CutSuffix(before, apostrophe); ok {
			last, _ := utf8.DecodeLastRuneInString(rest)
			return kindOf(last) == letter
		}
	}
	return false
}

// stem takes the inflection from an English word: plural, -ing, -ed. What is left
// is always the word's beginning, and need not be a word: "compan" stands for
// company and companies, "pric" for price, priced and pricing.
func stem(w string) string {
	if len(w) < 3 || strings.ContainsFunc(w, func(r rune) bool { return r < 'a' || 'z' < r }) {
		return w
	}
	cut := func(n int) { w = w[:len(w)-n] }
	ends := func(suffixes ...string) bool {
		return slices.ContainsFunc(suffixes, func(s string) bool { return strings.HasSuffix(w, s) })
	}
	switch {
	case len(w) > 4 && ends("ses", "xes", "zes", "ches", "shes"):
		cut(2)
	case len(w) > 4 && ends("ies"):
		cut(3)
	case ends("s") && !ends("ss"):
		cut(1)
	}
	switch {
	case ends("ing") && stands(w[:len(w)-3]):
		cut(3)
	case len(w) > 4 && ends("ied"):
		cut(3)
	case ends("ed") && !ends("eed") && stands(w[:len(w)-2]):
		cut(2)
	}
	switch {
	case len(w) > 3 && ends("y") && !ends("ay", "ey", "oy", "uy"):
		cut(1)
	case len(w) > 2 && ends("e"):
		cut(1)
	}
	if n := len(w); n > 2 && w[n-1] == w[n-2] {
		cut(1)
	}
	return w
}

// stands tells whether what an ending leaves is long enough and can be spoken.
func stands(w string) bool { return len(w) > 1 && strings.ContainsAny(w, "aeiouy") }
