package lang

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"
)

// Order sorts items, and keeps the order of those whose keys are equal. The key of an item is the
// term it stands for or, in Chinese, its pinyin in small letters where a character is not read as
// usual: chongqing for 重庆, or chong2 qing4.
func Order[T any](l *Locale, items []T, key func(T) string) {
	type entry struct {
		key  string
		item T
	}
	entries := make([]entry, len(items))
	for i, item := range items {
		entries[i] = entry{l.SortKey(key(item)), item}
	}
	slices.SortStableFunc(entries, func(a, b entry) int { return strings.Compare(a.key, b.key) })
	for i, e := range entries {
		items[i] = e.item
	}
}

// SortKey gives a string that compares, byte by byte, as s does in an index of this language.
//
// Entries stand by their Initial, then word by word as they are read, without regard to case,
// accents and punctuation; only then does the collation of CLDR decide, which in Chinese knows tones
// and strokes. In Chinese each character is a word, spelled in pinyin, so that Chinese and Latin
// entries share one alphabet, as in the dictionaries that mix them: 高带宽内存, Google, 谷歌, HBM, 合规.
func (l *Locale) SortKey(s string) string {
	words := l.reading(s)
	return initial(words) + words + "\x00" + l.collationKey(s)
}

// Initial is the heading under which an entry with that key stands in an index: A to Z, by pinyin
// for Chinese characters in Chinese, or # for digits and all other scripts, which come first.
func (l *Locale) Initial(key string) string { return initial(l.reading(key)) }

func initial(words string) string {
	if words == "" || words[0] < 'a' || words[0] > 'z' {
		return "#"
	}
	return strings.ToUpper(words[:1])
}

// reading gives the words of s in small letters with one blank between them.
func (l *Locale) reading(s string) string {
	if l.chinese {
		if syllables, ok := l.splitPinyin(s); ok {
			return strings.Join(syllables, " ")
		}
	}
	var out strings.Builder
	blank := false // due before the next letter
	for _, r := range norm.NFD.String(s) {
		switch {
		case r == '\'' || r == '’' || unicode.IsMark(r): // don't is one word
		case IsHan(r):
			if out.Len() > 0 {
				out.WriteByte(' ')
			}
			out.WriteString(l.spellHan(r))
			blank = true
		case unicode.IsLetter(r) || unicode.IsNumber(r):
			if blank && out.Len() > 0 {
				out.WriteByte(' ')
			}
			out.WriteString(l.spellLetter(r))
			blank = false
		default:
			blank = true
		}
	}
	return out.String()
}

// spellHan gives the pinyin of r, or r itself in English and where the collation knows none.
func (l *Locale) spellHan(r rune) string {
	if !l.chinese {
		return string(r)
	}
	if syllable, ok := misfiled[r]; ok {
		return syllable
	}
	return l.spell(r, l.syllables)
}

// spellLetter gives r without case and, in Latin, as one of a to z: ø stands under o.
func (l *Locale) spellLetter(r rune) string {
	r = unicode.ToLower(r)
	if r >= utf8.RuneSelf && unicode.Is(unicode.Latin, r) {
		return l.spell(r, l.letters)
	}
	return string(r)
}

// spell gives the spelling of the last bound that does not come after r, or r itself if all do.
func (l *Locale) spell(r rune, bounds []bound) string {
	key := l.collationKey(string(r))
	i, found := slices.BinarySearchFunc(bounds, key, func(b bound, key string) int {
		return strings.Compare(b.key, key)
	})
	switch {
	case found:
		return bounds[i].spelling
	case i > 0:
		return bounds[i-1].spelling
	}
	return string(r)
}

func (l *Locale) collationKey(s string) string {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.buffer.Reset()
	return string(l.collator.KeyFromString(&l.buffer, s))
}

// prepareOrder sets up what sorting needs. Chinese in any script is sorted by pinyin, which CLDR
// keeps for the tag without a script.
func (l *Locale) prepareOrder() {
	l.collator = collate.New(language.English)
	if l.chinese {
		l.collator = collate.New(language.Chinese)
		for entry := range strings.FieldsSeq(syllableTable) {
			_, size := utf8.DecodeLastRuneInString(entry)
			cut := len(entry) - size
			l.syllables = append(l.syllables, bound{l.collationKey(entry[cut:]), entry[:cut]})
		}
	}
	for r := 'a'; r <= 'z'; r++ {
		l.letters = append(l.letters, bound{l.collationKey(string(r)), string(r)})
	}
}
