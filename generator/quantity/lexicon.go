package quantity

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// A lexicon finds the longest of many phrases at a place of a text in small letters. A space within
// a phrase stands for spaces or a hyphen.
type lexicon[T any] struct {
	words map[string][]phrase[T] // by the phrase's first word, or its first character
	sizes wordSizes              // of those words
	han   []bool                 // whether a phrase begins with the character firstHan + i
}

type phrase[T any] struct {
	text  string
	sense *T
}

const firstHan, lastHan = 0x4e00, 0x9fff

// wordSizes tells most words that aren't in a table by their first letter and their length.
type wordSizes [26]uint32

func (w *wordSizes) add(word string) { w[word[0]-'a'] |= 1 << min(len(word), 31) }

func (w *wordSizes) has(word string) bool {
	return word != "" && isLower(word[0]) && w[word[0]-'a']&(1<<min(len(word), 31)) != 0
}

func newLexicon[T any]() *lexicon[T] {
	return &lexicon[T]{words: map[string][]phrase[T]{}, han: make([]bool, lastHan-firstHan+1)}
}

// add enters phrases, which a bar divides.
func (l *lexicon[T]) add(sense T, phrases string) {
	for text := range strings.SplitSeq(phrases, "|") {
		text = strings.Join(strings.Fields(text), " ")
		c, size := utf8.DecodeRuneInString(text)
		switch {
		case isLower(text[0]):
			size = wordEnd(text, 0)
			l.sizes.add(text[:size])
		case firstHan <= c && c <= lastHan:
			l.han[c-firstHan] = true
		}
		l.words[text[:size]] = append(l.words[text[:size]], phrase[T]{text, &sense})
	}
}

// ordered puts longer phrases first and gives l.
func (l *lexicon[T]) ordered() *lexicon[T] {
	for _, list := range l.words {
		slices.SortStableFunc(list, func(a, b phrase[T]) int { return cmp.Compare(len(b.text), len(a.text)) })
	}
	return l
}

// longest gives the sense of the longest phrase at i and where it ends.
func (l *lexicon[T]) longest(s string, i int) (sense *T, end int, ok bool) {
	for _, p := range l.candidates(s, i) {
		if end := p.match(s, i); end > 0 {
			return p.sense, end, true
		}
	}
	return nil, i, false
}

// candidates gives the phrases with the word or the character at i, longer ones first.
func (l *lexicon[T]) candidates(s string, i int) []phrase[T] {
	if i >= len(s) {
		return nil
	}
	if isLower(s[i]) {
		if word := s[i:wordEnd(s, i)]; l.sizes.has(word) {
			return l.words[word]
		}
		return nil
	}
	c, size := utf8.DecodeRuneInString(s[i:])
	if firstHan <= c && c <= lastHan && !l.han[c-firstHan] {
		return nil
	}
	return l.words[s[i:i+size]]
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

// wordSet is a set of words in small letters.
type wordSet struct {
	words map[string]bool
	sizes wordSizes
}

// newWordSet makes the set of the words of a text.
func newWordSet(text string) *wordSet {
	s := &wordSet{words: map[string]bool{}}
	for word := range strings.FieldsSeq(text) {
		s.words[word] = true
		s.sizes.add(word)
	}
	return s
}

func (s *wordSet) has(word string) bool { return s.sizes.has(word) && s.words[word] }
