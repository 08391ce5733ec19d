package site

import (
	"strings"
	"unicode/utf8"
)

// sentenceLength bounds a quoted sentence on each side of the term, in bytes:
// some 60 Han characters or 180 Latin ones.
const sentenceLength = 180

// sentence finds the sentence that holds text[start:end]. A long one is cut.
func sentence(text string, start, end int) (from, to int) {
	from = 0
	for i := start; i > 0; {
		r, size := utf8.DecodeLastRuneInString(text[:i])
		if endsSentence(r, text[i:]) {
			from = i
			break
		}
		i -= size
	}
	to = len(text)
	for i, r := range text[end:] {
		if n := utf8.RuneLen(r); endsSentence(r, text[end+i+n:]) {
			to = end + i + n
			break
		}
	}
	for to < len(text) && strings.ContainsRune("」』”’）)\"", firstRune(text[to:])) {
		to += utf8.RuneLen(firstRune(text[to:]))
	}
	for from < start && strings.ContainsRune(" 」』”’）)\"", firstRune(text[from:])) {
		from += utf8.RuneLen(firstRune(text[from:]))
	}
	return clip(text, from, start, end, to)
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// endsSentence tells whether a sentence ends with r when rest follows. A point
// ends one only before a blank: "3.5" and "Character.AI" go on.
func endsSentence(r rune, rest string) bool {
	switch r {
	case '。', '！', '？', '；', '…':
		return true
	case '.', '!', '?', ';':
		return rest == "" || strings.HasPrefix(rest, " ") || strings.HasPrefix(rest, "” ")
	}
	return false
}

// clip keeps what is near the term, at the boundaries of characters.
func clip(text string, from, start, end, to int) (int, int) {
	if start-from > sentenceLength {
		from = start - sentenceLength
		for !utf8.RuneStart(text[from]) {
			from++
		}
	}
	if to-end > sentenceLength {
		to = end + sentenceLength
		for !utf8.RuneStart(text[to]) {
			to--
		}
	}
	return from, to
}
