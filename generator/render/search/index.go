package search

import (
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"duizhao/generator/lang"
	"duizhao/generator/report"
	"duizhao/generator/terms"
)

// index says where in the passages of one language a key is found.
type index struct {
	keys    []string // in their order
	lists   map[string]*postings
	cuts    []int     // each shard's first key
	first   []string  // the same, itself; "" for the first shard
	figures [][][]any // of each passage, as the script reads them
	units   map[string]bool
	seen    map[string]bool // the English words
}

// A key's first character tells what it is, unless it is a word or Han.
const (
	valueKey = "="
	termKey  = "@"
	wordKey  = "<" // an English word as it is written, and from its end, to mend slips of the finger; it has no places
)

// index makes the index of a language, cut into n shards.
func (d *data) index(side report.Side, n int) *index {
	l := d.report.Editions[side].Lang
	matcher := terms.New(d.report.Glossary, l)
	x := &index{lists: map[string]*postings{}, figures: make([][][]any, len(d.passages)), units: map[string]bool{}, seen: map[string]bool{}}
	for i := range d.passages {
		text := d.passages[i].text(d.report, side)
		var marks []mark
		all := numbers(text, l.Locale.IsChinese())
		for _, n := range all {
			for _, key := range n.keys() {
				marks = append(marks, mark{n.start, key})
			}
			x.units[n.unit] = true
		}
		for _, m := range matcher.Find(text) {
			marks = append(marks, mark{m.Start, termKey + m.Term.ID})
		}
		x.figures[i] = figures(text, all)
		x.add(i, text, marks)
	}
	x.cut(n)
	return x
}

// mark is a key that stands at a byte of a text but isn't made of its words.
type mark struct {
	start int
	key   string
}

// add enters the words of a passage and its marks.
func (x *index) add(passage int, text string, marks []mark) {
	slices.SortFunc(marks, func(a, b mark) int { return a.start - b.start })
	at := 0
	for _, w := range words(fold(text)) {
		keysOf(w, func(key string, offset int) { x.list(key).add(passage, at+offset) })
		at += size(w)
		if isWord(w) && !x.seen[w] {
			x.seen[w] = true
			x.list(wordKey + w)
			x.list(wordKey + reversed(w))
		}
	}
	at, done := 0, 0
	for _, m := range marks {
		for _, w := range words(fold(text[done:m.start])) {
			at += size(w)
		}
		done = m.start
		x.list(m.key).add(passage, at)
	}
}

func (x *index) list(key string) *postings {
	list, ok := x.lists[key]
	if !ok {
		list = &postings{}
		x.lists[strings.Clone(key)] = list
	}
	return list
}

// size is the number of places that a word takes: as many as it has Han characters.
func size(word string) int {
	if isHan(word) {
		return utf8.RuneCountInString(word)
	}
	return 1
}

func isHan(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return kindOf(r) == han
}

// keysOf yields the keys of a word, each with its place in it: for a run of Han each two
// that stand side by side, and the last one; for others the stem.
func keysOf(word string, yield func(key string, offset int)) {
	if !isHan(word) {
		yield(stem(word), 0)
		return
	}
	offset, width := 0, 0
	for at := 0; at < len(word); at += width {
		_, width = utf8.DecodeRuneInString(word[at:])
		_, next := utf8.DecodeRuneInString(word[at+width:])
		yield(word[at:at+width+next], offset)
		offset++
	}
}

func isWord(w string) bool { return len(w) > 3 && 'a' <= w[0] && w[0] <= 'z' }

func reversed(s string) string {
	runes := []rune(s)
	slices.Reverse(runes)
	return string(runes)
}

// cut orders the keys and cuts them into n shards of like size, or larger where a key is;
// then the last ones are empty.
func (x *index) cut(n int) {
	x.keys = slices.Sorted(maps.Keys(x.lists))
	size := func(key string) int { return len(key) + len(x.lists[key].packed) + len(`"":"",`) }
	total := 0
	for _, k := range x.keys {
		total += size(k)
	}
	full := total/n + 1
	room := 0
	for i, k := range x.keys {
		if room <= 0 {
			x.first, x.cuts = append(x.first, k), append(x.cuts, i)
			room = full
		}
		room -= size(k)
	}
	for len(x.cuts) <= n {
		x.first, x.cuts = append(x.first, "\uffff"), append(x.cuts, len(x.keys))
	}
	x.first = x.first[:n]
	x.first[0] = "" // what comes before all keys is looked for there
}

// many is how long packed postings may be before their key counts as common: such as
// "the" in a report of ten thousand sections. They are 80 KB compressed.
const many = 128 << 10

// function are the words of English questions that say nothing of what is asked for: the text that
// answers may do without.
const function = "the this that these of to in on at by for from with as and or than is are was were be been has have had " +
	"do does did can could will would should what which who whose when where why how much many there"

// common lists the keys that aren't asked for where others will do: those that too many passages
// have, and function words.
func (x *index) common(l *lang.Locale) []string {
	common := []string{}
	if l.Base() == "en" {
		for w := range strings.FieldsSeq(function) {
			common = append(common, stem(w))
		}
	}
	for _, k := range x.keys {
		if len(x.lists[k].packed) > many {
			common = append(common, k)
		}
	}
	return common
}

// shard is the packed postings of the keys of a shard.
func (x *index) shard(i int) map[string]string {
	lists := map[string]string{}
	for _, k := range x.keys[x.cuts[i]:x.cuts[i+1]] {
		lists[k] = string(x.lists[k].packed)
	}
	return lists
}
