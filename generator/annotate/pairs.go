package annotate

import (
	"fmt"
	"strings"
	"unicode"

	"duizhao/generator/bitext"
	"duizhao/generator/lang"
	"duizhao/generator/report"
)

// pairs makes the bitext of each section and gives the blocks their anchors. A
// report in one language has anchors all the same.
func (a *annotator) pairs() []*report.Bitext {
	if len(a.editions) < 2 {
		for entry := range a.editions[0].Entries {
			alone := &report.Bitext{Entries: [2]*report.Entry{entry, entry}}
			for i := range entry.Section.Blocks {
				alone.Pairs = append(alone.Pairs, report.Pair{Blocks: [2]report.BlockRange{{Start: i, End: i + 1}, {}}})
			}
			anchors(alone, report.First)
		}
		return nil
	}
	var all []*report.Bitext
	for entry := range a.editions[0].Entries {
		b := &report.Bitext{Entries: [2]*report.Entry{entry, a.editions[1].Entry(entry.ID())}}
		a.align(b)
		for side, e := range b.Entries {
			e.Bitext = b
			anchors(b, report.Side(side))
		}
		all = append(all, b)
	}
	return all
}

// align pairs the blocks of a section and looks up each pair in the lock.
func (a *annotator) align(b *report.Bitext) {
	first, second := b.Entries[0], b.Entries[1]
	if first.Borrowed || second.Borrowed {
		only := report.First
		if first.Borrowed {
			only = report.Second
		}
		for i := range first.Section.Blocks {
			p := report.Pair{State: bitext.Unpaired}
			p.Blocks[only] = report.BlockRange{Start: i, End: i + 1}
			b.Pairs = append(b.Pairs, p)
		}
		return
	}
	beads := bitext.Align(units(first.Section), units(second.Section))
	for _, bead := range beads {
		p := report.Pair{Blocks: [2]report.BlockRange{
			{Start: bead.A[0], End: bead.A[1]}, {Start: bead.B[0], End: bead.B[1]}}}
		p.State = a.state(b, p)
		b.Pairs = append(b.Pairs, p)
	}
}

// state looks up a pair in the lock.
func (a *annotator) state(b *report.Bitext, p report.Pair) bitext.State {
	if p.Blocks[0].Empty() || p.Blocks[1].Empty() {
		return bitext.Unpaired
	}
	return a.m.Lock.State(b.Entries[0].ID(), b.Digest(p, report.First), b.Digest(p, report.Second))
}

// units shows a section's blocks to the alignment.
func units(s *report.Section) []bitext.Unit {
	out := make([]bitext.Unit, len(s.Blocks))
	for i := range s.Blocks {
		b := &s.Blocks[i]
		out[i] = bitext.Unit{Kind: string(b.Kind), Anchor: anchorOf(s, b), Text: b.Text}
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
		for _, h := range b.Markup.Holes {
			if h.Kind == report.Address {
				return s.Refs[h.N].Target
			}
		}
	}
	return ""
}

// anchors gives the pairs their names, once, and the blocks of one side their
// ids: "p7" for the seventh pair, a name for a heading. A second block of a pair
// has a number behind it.
func anchors(b *report.Bitext, side report.Side) {
	if side == report.First || b.Pairs == nil {
		name(b)
	}
	e := b.Entries[side]
	e.Anchors = make([]string, len(e.Section.Blocks))
	own := side
	if e.Borrowed {
		own = side.Other()
	}
	for _, p := range b.Pairs {
		for i, n := p.Blocks[own].Start, 1; i < p.Blocks[own].End; i, n = i+1, n+1 {
			e.Anchors[i] = p.Anchor
			if n > 1 {
				e.Anchors[i] = fmt.Sprintf("%s-%d", p.Anchor, n)
			}
		}
	}
	for i := range e.Section.Blocks {
		if block := &e.Section.Blocks[i]; block.Kind == report.Heading {
			e.Outline = append(e.Outline, report.OutlineItem{Level: block.Level, Text: block.Text, Anchor: e.Anchors[i]})
		}
	}
}

// name gives each pair its anchor. A heading's own id comes first, in whichever
// language it stands, then the English words, then its number.
func name(b *report.Bitext) {
	taken, given := map[string]bool{}, map[string]bool{}
	for _, e := range b.Entries {
		for i := range e.Section.Blocks {
			if id := e.Section.Blocks[i].ID; id != "" {
				taken[id] = true
			}
		}
	}
	for i := range b.Pairs {
		p := &b.Pairs[i]
		p.Number = i + 1
		p.Anchor = fmt.Sprintf("p%d", p.Number)
		switch id, words := heading(b, p); {
		case id != "" && !given[id]:
			p.Anchor = id
			given[id] = true
		case id != "":
			words = id
			fallthrough
		case words != "":
			p.Anchor = unique(words, taken)
			taken[p.Anchor] = true
		}
	}
}

// heading is the id that a pair's heading has in either language, and else what
// its English words make; both are empty for a pair that is no heading.
func heading(b *report.Bitext, p *report.Pair) (id, words string) {
	for side, e := range b.Entries {
		r := p.Blocks[side]
		if r.Empty() || e.Section.Blocks[r.Start].Kind != report.Heading {
			continue
		}
		block := &e.Section.Blocks[r.Start]
		if id == "" {
			id = block.ID
		}
		if e.Section.Source.Lang.Locale.Base() == "en" {
			words = slugOf(block.Text)
		}
	}
	return id, words
}

// unique makes a name differ from those taken.
func unique(name string, taken map[string]bool) string {
	if !taken[name] {
		return name
	}
	for n := 2; ; n++ {
		if s := fmt.Sprintf("%s-%d", name, n); !taken[s] {
			return s
		}
	}
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
