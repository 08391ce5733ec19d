package quantity

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// A lexicon finds the longest of many phrases at a place of a text in small letters. A space within
// a phrase stands for spaces or a hyphen. It is keyed by the phrase's first word or first character.
type lexicon[T any] map[string][]phrase[T]

type phrase[T any] struct {
	text  string
	sense *T
}

// add enters phrases, which a bar divides.
func (l lexicon[T]) add(sense T, phrases string) {
	for text := range strings.SplitSeq(phrases, "|") {
		text = strings.Join(strings.Fields(text), " ")
		key := text[:keyEnd(text, 0)]
		l[key] = append(l[key], phrase[T]{text, &sense})
	}
}

// ordered puts longer phrases first and gives l.
func (l lexicon[T]) ordered() lexicon[T] {
	for _, list := range l {
		slices.SortStableFunc(list, func(a, b phrase[T]) int { return cmp.Compare(len(b.text), len(a.text)) })
	}
	return l
}

// longest gives the sense of the longest phrase at i and where it ends.
func (l lexicon[T]) longest(s string, i int) (sense *T, end int, ok bool) {
	if i >= len(s) {
		return nil, i, false
	}
	for _, p := range l[s[i:keyEnd(s, i)]] {
		if end := p.match(s, i); end > 0 {
			return p.sense, end, true
		}
	}
	return nil, i, false
}

// keyEnd is the end of the word or, if it is none, the character at i.
func keyEnd(s string, i int) int {
	if isLetter(s[i]) {
		return wordEnd(s, i)
	}
	_, n := utf8.DecodeRuneInString(s[i:])
	return i + n
}

// match gives the end of the phrase if it stands at i as whole words, and 0 otherwise.
func (p phrase[T]) match(s string, i int) int {
	for j := 0; j < len(p.text); j++ {
		if p.text[j] != ' ' {
			if at(s, i) != p.text[j] {
				return 0
			}
			i++
			continue
		}
		next := skipJoint(s, i)
		if next == i {
			return 0
		}
		i = next
	}
	if isLetter(p.text[len(p.text)-1]) && isLetter(at(s, i)) {
		return 0
	}
	return i
}
