package lang

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// joining are marks that stand between two words and begin no line (GB/T 15834—2011, 5.1).
// Browsers break lines before them, as Unicode has them for Latin and Chinese alike (UAX #14).
const joining = "·—～／"

// wordJoiner forbids a line break and isn't seen.
const wordJoiner = "\u2060"

// Bound keeps the marks that join two words or numbers on the line of the first:
// 桑达尔·皮查伊, 2015—2023. A dash of two, or one beside a blank or a quotation mark,
// parts what stands beside it, and may begin a line.
func Bound(s string) string {
	if !hasJoining(s) {
		return s
	}
	var b strings.Builder
	at := 0
	for i, r := range s {
		if !strings.ContainsRune(joining, r) {
			continue
		}
		before, _ := utf8.DecodeLastRuneInString(s[:i])
		after, _ := utf8.DecodeRuneInString(s[i+utf8.RuneLen(r):])
		if isWord(before) && isWord(after) {
			b.WriteString(s[at:i] + wordJoiner)
			at = i
		}
	}
	return b.String() + s[at:]
}

// hasJoining tells whether a text has such a mark at all; most have none. Mark by mark it takes
// a tenth of what strings.ContainsAny takes.
func hasJoining(s string) bool {
	for _, mark := range joining {
		if strings.ContainsRune(s, mark) {
			return true
		}
	}
	return false
}

// counted finds the blank that some type between a figure and the Han behind it, which says
// what it counts, and between the parts of a date.
var counted = regexp.MustCompile(`((?:^|[^\pL\d.-])\d[\d.,]*|[年月]) ([\p{Han}\d])`)

// Titled is Bound for a title. Between Han it breaks at punctuation alone, so that typed
// blanks are nearly the only other places, and those of 2023 年 2 月 the worst.
func Titled(s string) string {
	if mayCount(s) {
		// Twice, as the figure of 年 2 月 has a blank on either side.
		s = counted.ReplaceAllString(counted.ReplaceAllString(s, "$1\u00a0$2"), "$1\u00a0$2")
	}
	return Bound(s)
}

// mayCount tells whether a blank stands behind a figure or a part of a date, as in few titles: to
// replace what counted finds is slow.
func mayCount(s string) bool {
	for i := 1; i < len(s); i++ {
		if s[i] == ' ' && ('0' <= s[i-1] && s[i-1] <= '9' || strings.HasSuffix(s[:i], "年") || strings.HasSuffix(s[:i], "月")) {
			return true
		}
	}
	return false
}

// Unbound is a text without what Bound and Titled do.
func Unbound(s string) string {
	return strings.ReplaceAll(strings.ReplaceAll(s, wordJoiner, ""), "\u00a0", " ")
}

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }
