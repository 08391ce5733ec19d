package search

import (
	"encoding/binary"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"duizhao/generator/report"
	"duizhao/generator/terms"
)

// index says in which passages of one language a key is found.
type index struct {
	keys       []string // in their order
	lists      []postings
	cuts       []int      // each shard's first key
	first      []string   // the same, itself
	figures    [][]string // of each passage, as the script reads them
	vocabulary []string   // the English words there are, to mend slips of the finger
}

// postings are the numbers of passages, each as what it is more than the one before
// it, as a varint: a report of ten thousand sections has ten million of them.
type postings struct {
	gaps []byte
	last int // the last one, plus one
	n    int
}

func (p *postings) add(passage int) {
	if p.last > passage {
		return // it is there already
	}
	p.gaps = binary.AppendUvarint(p.gaps, uint64(passage+1-p.last))
	p.last = passage + 1
	p.n++
}

// A key's first character tells what it is, unless it is a word or Han.
const (
	valueKey = "="
	termKey  = "@"
)

// index makes the index of a language, cut into n shards.
func (d *data) index(side report.Side, n int) *index {
	l := d.report.Editions[side].Lang
	matcher := terms.New(d.report.Glossary, l)
	lists := map[string]*postings{}
	found := make([][]string, len(d.passages))
	seen := map[string]bool{} // the English words
	for i := range d.passages {
		add := func(key string) {
			list, ok := lists[key]
			if !ok {
				list = &postings{}
				lists[strings.Clone(key)] = list
			}
			list.add(i)
		}
		p := &d.passages[i]
		text := p.text(d.report, side)
		if text == "" {
			continue
		}
		for _, w := range words(fold(text)) {
			keysOf(w, add)
			if isWord(w) {
				seen[w] = true
			}
		}
		all := numbers(text, l.Locale.IsChinese())
		for _, v := range all {
			add(valueKey + v.value)
		}
		found[i] = figures(text, all)
		for _, m := range matcher.Find(text) {
			add(termKey + m.Term.ID)
		}
	}
	x := cut(lists, n)
	x.figures = found
	x.vocabulary = slices.Sorted(maps.Keys(seen))
	return x
}

// keysOf yields the keys of a word: for a run of Han each two that stand side by
// side, and the last one; for others the stem.
func keysOf(word string, yield func(string)) {
	r, size := utf8.DecodeRuneInString(word)
	if kindOf(r) != han {
		yield(stem(word))
		return
	}
	for at := 0; at < len(word); at += size {
		_, size = utf8.DecodeRuneInString(word[at:])
		_, next := utf8.DecodeRuneInString(word[at+size:])
		yield(word[at : at+size+next])
	}
}

func isWord(w string) bool { return len(w) > 3 && 'a' <= w[0] && w[0] <= 'z' }

// cut orders the keys and cuts them into n shards of like size; where one key is as
// large as several shards, some are empty.
func cut(lists map[string]*postings, n int) *index {
	x := &index{keys: slices.Sorted(maps.Keys(lists)), first: make([]string, n)}
	total := 0
	for _, k := range x.keys {
		x.lists = append(x.lists, *lists[k])
		total += len(k) + len(lists[k].gaps)
	}
	before := 0
	for i, k := range x.keys {
		for len(x.cuts) <= before*n/total {
			x.first[len(x.cuts)] = k
			x.cuts = append(x.cuts, i)
		}
		before += len(k) + len(x.lists[i].gaps)
	}
	for len(x.cuts) < n {
		x.first[len(x.cuts)] = "\uffff"
		x.cuts = append(x.cuts, len(x.keys))
	}
	x.cuts = append(x.cuts, len(x.keys))
	return x
}

// shard is the postings of the keys of a shard, each number as what it is more than
// the one before it.
func (x *index) shard(i int) map[string][]uint64 {
	lists := map[string][]uint64{}
	for k := x.cuts[i]; k < x.cuts[i+1]; k++ {
		gaps := make([]uint64, 0, x.lists[k].n)
		for rest := x.lists[k].gaps; len(rest) > 0; {
			gap, size := binary.Uvarint(rest)
			gaps, rest = append(gaps, gap), rest[size:]
		}
		lists[x.keys[k]] = gaps
	}
	return lists
}
