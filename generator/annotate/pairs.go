package annotate

import (
	"fmt"
	"strings"
	"unicode"

	"duizhao/generator/bitext"
	"duizhao/generator/lang"
	"duizhao/generator/pool"
	"duizhao/generator/report"
)

// Pairing is what the languages of a section make together. It depends on its two
// sections and the lock alone, and is only read once it is made.
type Pairing struct {
	Pairs    []report.Pair
	Anchors  [2][]string // the id of each block, of each side
	Outlines [2][]report.OutlineItem
}

// Pair pairs a section's blocks in both languages, looks each pair up in the lock
// and names it. A section that has not been translated, or is in a report of one
// language, comes as both.
func Pair(m *report.Manuscript, first, second *report.Section) *Pairing {
	p := &Pairing{}
	switch {
	case first != second:
		p.align(m.Lock, first, second)
	case len(m.Settings.Languages) > 1 && first.Source.Lang == m.Settings.Languages[report.Second]:
		p.alone(first, report.Second)
	default:
		p.alone(first, report.First)
	}
	p.anchors(first, second, p.name(first, second))
	return p
}

// alone makes a pair of each block, with nothing beside it.
func (p *Pairing) alone(s *report.Section, side report.Side) {
	for i := range s.Blocks {
		pair := report.Pair{State: bitext.Unpaired}
		pair.Blocks[side] = report.BlockRange{Start: i, End: i + 1}
		p.Pairs = append(p.Pairs, pair)
	}
}

// align pairs the blocks of a section in two languages.
func (p *Pairing) align(lock *bitext.Lock, first, second *report.Section) {
	a, b := units(first), units(second)
	lock.Fix(a, b)
	for _, bead := range bitext.Align(a, b) {
		pair := report.Pair{State: bitext.Unpaired, Blocks: [2]report.BlockRange{
			{Start: bead.A[0], End: bead.A[1]}, {Start: bead.B[0], End: bead.B[1]}}}
		if one, two := pair.Blocks[0], pair.Blocks[1]; !one.Empty() && !two.Empty() {
			pair.State = lock.State(first.Source.ID, digest(first, a, one), digest(second, b, two))
		}
		p.Pairs = append(p.Pairs, pair)
	}
	p.moved(func(i, j int) bool { return lock.State(first.Source.ID, a[i].Digest, b[j].Digest) == bitext.Fresh })
}

// moved finds blocks of both sides that were accepted as a pair, and stand alone since one has moved.
func (p *Pairing) moved(accepted func(i, j int) bool) {
	var alone [2][]*report.Pair
	for i := range p.Pairs {
		if pair := &p.Pairs[i]; pair.State == bitext.Unpaired {
			side := report.First
			if pair.Blocks[side].Empty() {
				side = report.Second
			}
			pair.Number = i + 1
			alone[side] = append(alone[side], pair)
		}
	}
	for _, one := range alone[report.First] {
		for _, two := range alone[report.Second] {
			if two.Moved == 0 && accepted(one.Blocks[report.First].Start, two.Blocks[report.Second].Start) {
				one.Moved, two.Moved = two.Number, one.Number
				break
			}
		}
	}
}

// digest is that of some blocks of a section, which is known for a single one.
func digest(s *report.Section, units []bitext.Unit, r report.BlockRange) bitext.Digest {
	if r.End-r.Start == 1 {
		return units[r.Start].Digest
	}
	return bitext.DigestOf(s.TextOf(r))
}

// Key is the sections that a pairing is of, one for each language.
type Key [2]*report.Section

// KeyOf is the key of a section's entries, of which a report in one language has one.
func KeyOf(entries []*report.Entry) Key {
	return Key{entries[0].Section, entries[len(entries)-1].Section}
}

// Pairings are what is known of pairs, under one lock.
type Pairings map[Key]*Pairing

// pairs makes the bitext of each section and gives the blocks their anchors. A
// report in one language has anchors all the same.
func (a *annotator) pairs() []*report.Bitext {
	n := len(a.entries[0])
	sections := make([][]*report.Entry, n)
	room := make([]report.Bitext, n)
	var bitexts []*report.Bitext
	for i, entry := range a.entries[0] {
		b := &room[i]
		b.Entries[0] = entry
		sections[i] = b.Entries[:1]
		if len(a.editions) > 1 {
			b.Entries[1] = a.in(1, i, entry)
			sections[i] = b.Entries[:]
			bitexts = append(bitexts, b)
		}
	}
	for i, p := range a.pair(sections) {
		for side, e := range sections[i] {
			e.Anchors, e.Outline = p.Anchors[side], p.Outlines[side]
			if len(bitexts) > 0 {
				e.Bitext = bitexts[i]
				e.Bitext.Pairs = p.Pairs
			}
		}
	}
	return bitexts
}

// pair gives each section its pairing, and makes those that aren't known.
func (a *annotator) pair(sections [][]*report.Entry) []*Pairing {
	pairings := make([]*Pairing, len(sections))
	var missing []int
	for i, entries := range sections {
		if pairings[i] = a.known[KeyOf(entries)]; pairings[i] == nil {
			missing = append(missing, i)
		}
	}
	pool.Each(a.jobs, len(missing), func(i int) {
		key := KeyOf(sections[missing[i]])
		pairings[missing[i]] = Pair(a.m, key[0], key[1])
	})
	for _, i := range missing {
		a.known[KeyOf(sections[i])] = pairings[i]
	}
	return pairings
}

// units shows a section's blocks to the alignment.
func units(s *report.Section) []bitext.Unit {
	out := make([]bitext.Unit, len(s.Blocks))
	for i := range s.Blocks {
		b := &s.Blocks[i]
		out[i] = bitext.Unit{Kind: string(b.Kind), Anchor: anchorOf(s, b), Text: b.Text, Digest: bitext.DigestOf(b.Text)}
		if b.Kind == report.Heading {
			out[i].Kind = fmt.Sprintf("heading %d", b.Level)
		}
	}
	return out
}

// anchorOf is what a block certainly shares with its twin.
func anchorOf(s *report.Section, b *report.Block) string {
	switch b.Kind {
	case report.Heading:
		if b.ID != "" {
			return "#" + b.ID
		}
	case report.Code:
		return b.Text
	case report.Figure:
		if b.Chart != nil {
			return "#" + b.Chart.Anchor()
		}
		for _, h := range b.Markup.Holes {
			if h.Kind == report.Address {
				return s.Refs[h.N].Target
			}
		}
	}
	return ""
}

// anchors gives the blocks of each side their ids: "p7" for those of the seventh
// pair, a name for a heading. A second block of a pair has a number behind it, the
// same on both sides.
func (p *Pairing) anchors(first, second *report.Section, taken names) {
	sides := []*report.Section{first, second}
	for side, s := range sides {
		p.Anchors[side] = make([]string, len(s.Blocks))
	}
	for _, pair := range p.Pairs {
		ids := []string{pair.Anchor}
		for side := range sides {
			r := pair.Blocks[side]
			if first == second && r.Empty() {
				r = pair.Blocks[1-side]
			}
			for r.End-r.Start > len(ids) {
				ids = append(ids, taken.unique(pair.Anchor))
			}
			copy(p.Anchors[side][r.Start:r.End], ids)
		}
	}
	for side, s := range sides {
		for i := range s.Blocks {
			if block := &s.Blocks[i]; block.Kind == report.Heading {
				p.Outlines[side] = append(p.Outlines[side], report.OutlineItem{Level: block.Level, Text: block.Text, Anchor: p.Anchors[side][i]})
			}
		}
	}
}

// name gives each pair its anchor. A heading's or chart's own id comes first, in whichever
// language it stands, then the English words, then its number. It returns all ids that
// are taken.
func (p *Pairing) name(first, second *report.Section) names {
	taken, given := names{}, map[string]bool{}
	for _, s := range []*report.Section{first, second} {
		for i := range s.Blocks {
			if id := ownID(&s.Blocks[i]); id != "" {
				taken[id] = 1
			}
		}
	}
	for i := range p.Pairs {
		pair := &p.Pairs[i]
		pair.Number = i + 1
		pair.Anchor = fmt.Sprintf("p%d", pair.Number)
		switch id, words := naming(pair, first, second); {
		case id != "" && !given[id]:
			pair.Anchor = id
			given[id] = true
		case id != "":
			words = id
			fallthrough
		case words != "":
			pair.Anchor = taken.unique(words)
		default:
			taken[pair.Anchor] = 1
		}
	}
	return taken
}

// naming is the id that a pair's heading or chart has in either language, and else
// what a heading's English words make; both are empty for any other pair.
func naming(p *report.Pair, first, second *report.Section) (id, words string) {
	for side, s := range []*report.Section{first, second} {
		r := p.Blocks[side]
		if r.Empty() {
			continue
		}
		block := &s.Blocks[r.Start]
		if id == "" {
			id = ownID(block)
		}
		if block.Kind == report.Heading && s.Source.Lang.Locale.Base() == "en" {
			words = slugOf(block.Text)
		}
	}
	return id, words
}

// ownID is the id that a block's source gives it, or "".
func ownID(b *report.Block) string {
	if b.Chart != nil {
		return b.Chart.Anchor()
	}
	return b.ID
}

// names are those that are taken, each with the last number that was tried behind it.
type names map[string]int

// unique makes a name differ from those taken, and takes it.
func (t names) unique(name string) string {
	s := name
	for t[s] > 0 {
		t[name]++
		s = fmt.Sprintf("%s-%d", name, t[name])
	}
	t[s] = 1
	return s
}

// slugOf makes an id of a heading's words; it is "" when there is nothing to
// make one of.
func slugOf(s string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(s) {
		switch {
		case (unicode.IsLetter(r) || unicode.IsDigit(r)) && !lang.IsHan(r):
			b.WriteRune(r)
		case r == '\'' || r == '’':
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
	}
	slug := strings.TrimRight(b.String(), "-")
	if len(slug) > 1 && slug[0] == 'p' && strings.Trim(slug[1:], "0123456789") == "" {
		return "" // p7 is what a paragraph is called
	}
	return slug
}
