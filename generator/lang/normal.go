package lang

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
	"golang.org/x/text/width"
)

// NFC gives s in Unicode's normalization form C, in which a letter with an accent is one character
// wherever it can be. A string that is in that form already is returned as it is, without a copy.
func NFC(s string) string { return norm.NFC.String(s) }

// Trimmed gives what was typed into a field: composed, without blanks around it.
func Trimmed(s string) string { return NFC(strings.TrimSpace(s)) }

// Fold gives s as it is compared in search and in hints: full-width forms in their usual width,
// small letters, composed. Unicode's case folding would find no more in Chinese and English, and
// golang.org/x/text/cases swaps the cases of Cherokee where it should fold them.
func Fold(s string) string {
	if isFolded(s) {
		return s
	}
	return norm.NFC.String(strings.ToLower(width.Fold.String(s)))
}

// isFolded spares ids and most queries the three passes of Fold.
func isFolded(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf || 'A' <= s[i] && s[i] <= 'Z' {
			return false
		}
	}
	return true
}
