package lang

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Span is the part of a string from byte Start to before byte End.
type Span struct{ Start, End int }

// Foreign finds the parts of s, a text of this language, that are in the other language and need a
// lang attribute (WCAG 2.2, 3.1.2 Language of Parts). The spans are in order and do not touch.
//
// In Chinese it is a run of three or more Latin words, with the numbers and the & between them:
// shorter ones are names and abbreviations that Chinese has taken in. URLs and e-mail addresses end
// a run. In English it is any run of Chinese characters, with the wide punctuation in and after it
// and the opening brackets before it.
func (l *Locale) Foreign(s string) []Span {
	if l.chinese {
		return latinRuns(s)
	}
	return eastAsianRuns(s)
}

func eastAsianRuns(s string) []Span {
	var spans []Span
	for i := 0; i < len(s); {
		r, size := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(s[i:])
		}
		if !isEastAsian(r) {
			i += size
			continue
		}
		run := s[i:]
		if n := strings.IndexFunc(run, isNotEastAsian); n >= 0 {
			run = run[:n]
		}
		if strings.ContainsFunc(run, isEastAsianLetter) {
			head := strings.TrimLeftFunc(run, isBeforeRun)
			start := i + len(run) - len(head)
			spans = append(spans, Span{start, start + len(strings.TrimRightFunc(head, isAfterRun))})
		}
		i += len(run)
	}
	return spans
}

func isNotEastAsian(r rune) bool { return !isEastAsian(r) }
func isBeforeRun(r rune) bool    { return !isEastAsianLetter(r) && !unicode.Is(unicode.Ps, r) }
func isAfterRun(r rune) bool     { return unicode.IsSpace(r) || unicode.Is(unicode.Ps, r) }

// minWords is how many Latin words in a row make a foreign run in a Chinese text.
const minWords = 3

func latinRuns(s string) []Span {
	var spans []Span
	var run Span
	words := 0
	closeRun := func() {
		if words >= minWords {
			text := strings.TrimRight(s[run.Start:run.End], "'’/&-")
			spans = append(spans, Span{run.Start, run.Start + len(text)})
		}
		words = 0
	}
	for i := 0; i < len(s); {
		p, size := nextPiece(s[i:])
		switch p {
		case latinWord:
			if words == 0 {
				run.Start = i
			}
			words++
			run.End = i + size
		case barrier:
			closeRun()
		}
		i += size
	}
	closeRun()
	return spans
}

// piece is what a part of a Chinese text means for a run of Latin words.
type piece uint8

const (
	barrier   piece = iota // ends the run
	latinWord              // is one more word of it
	filler                 // may stand between its words: blanks, commas, numbers, &
)

// nextPiece classifies the beginning of s, which is not empty, and gives its length in bytes.
func nextPiece(s string) (piece, int) {
	r, size := utf8.DecodeRuneInString(s)
	switch {
	case isLatin(r) || isDigit(r):
		return nextToken(s)
	case unicode.IsSpace(r):
		return filler, size
	case r == ',' || r == '&':
		if next, _ := utf8.DecodeRuneInString(s[size:]); unicode.IsSpace(next) {
			return filler, size
		}
	}
	return barrier, size
}

// nextToken classifies the word, number or address at the beginning of s.
func nextToken(s string) (piece, int) {
	if n := urlLen(s); n > 0 {
		return barrier, n
	}
	n, letters := tokenLen(s)
	if n < len(s) && s[n] == '@' {
		if m, _ := tokenLen(s[n+1:]); m > 0 {
			return barrier, n + 1 + m
		}
	}
	if letters {
		return latinWord, n
	}
	return filler, n
}

// tokenLen is the length of the longest token at the beginning of s, and whether it has a letter.
func tokenLen(s string) (n int, letters bool) {
	afterDigit := false
	for i, r := range s {
		switch {
		case isLatin(r):
			letters = true
		case isDigit(r), strings.ContainsRune("'’.&+/-", r):
		case r == ',' && afterDigit && i+1 < len(s) && isDigit(rune(s[i+1])):
		default:
			return i, letters
		}
		afterDigit = isDigit(r)
	}
	return len(s), letters
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

// urlLen is the length of the URL at the beginning of s, 0 if there is none.
func urlLen(s string) int {
	for _, prefix := range []string{"http://", "https://", "www."} {
		if rest, ok := strings.CutPrefix(s, prefix); ok {
			end := strings.IndexFunc(rest, func(r rune) bool { return r <= ' ' || r >= utf8.RuneSelf })
			if end < 0 {
				end = len(rest)
			}
			if end > 0 {
				return len(prefix) + end
			}
		}
	}
	return 0
}
