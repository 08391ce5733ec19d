package lang

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// IsHan reports whether r is a character of the script Han (ISO 15924 Hani), 〇 and 々 included.
func IsHan(r rune) bool {
	switch {
	case r < 0x2e80:
		return false
	case 0x4e00 <= r && r <= 0x9fff: // nearly all characters of a Chinese text
		return true
	}
	return unicode.Is(unicode.Han, r)
}

// IsCJKPunct reports whether r is punctuation as wide as a Chinese character: 、。「」《》，！ and the
// ideographic space. The quotation marks “ ”, the dash and the ellipsis are not, as Latin text has
// the same code points.
func IsCJKPunct(r rune) bool {
	switch {
	case 0x3000 <= r && r <= 0x303f:
		return !IsHan(r)
	case 0xff00 <= r && r <= 0xffef, 0xfe30 <= r && r <= 0xfe4f:
		return unicode.IsPunct(r) || unicode.IsSymbol(r)
	}
	return false
}

// Join puts two pieces of a text together, with the blank that sets Han off from figures, signs and
// words of other scripts: 2 以上, 最高的是 OpenAI.
func Join(a, b string) string {
	before, _ := utf8.DecodeLastRuneInString(a)
	after, _ := utf8.DecodeRuneInString(b)
	if a != "" && b != "" && (IsHan(before) && wantsBlank(after) || wantsBlank(before) && IsHan(after)) {
		return a + " " + b
	}
	return a + b
}

// wantsBlank reports whether a blank belongs between r and Han: r has no space of its own.
func wantsBlank(r rune) bool {
	return !IsHan(r) && !IsCJKPunct(r) && !unicode.IsSpace(r) && !strings.ContainsRune("“”‘’—…", r)
}

// isEastAsian reports whether r is of a block that holds only Chinese, Japanese and Korean: letters,
// punctuation, and full-width and half-width forms.
func isEastAsian(r rune) bool {
	return 0x2e80 <= r && r <= 0x9fff ||
		0xac00 <= r && r <= 0xd7af ||
		0xf900 <= r && r <= 0xfaff ||
		0xfe30 <= r && r <= 0xfe4f ||
		0xff00 <= r && r <= 0xffef ||
		0x20000 <= r && r <= 0x3ffff
}

// isEastAsianLetter reports whether r makes a run of East Asian characters text in another language
// than English: Han, kana or Hangul, in whole blocks, so that what Unicode adds to them is known.
func isEastAsianLetter(r rune) bool {
	return IsHan(r) ||
		0x3040 <= r && r <= 0x30ff ||
		0xac00 <= r && r <= 0xd7af ||
		0xf900 <= r && r <= 0xfaff ||
		0x20000 <= r && r <= 0x3ffff
}

// isLatin reports whether r is a letter of Basic Latin, Latin-1 or Latin Extended-A and -B. Like the
// ranges of most checkers of lang attributes it takes in × and ÷.
func isLatin(r rune) bool {
	return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || 0xc0 <= r && r <= 0x24f
}
