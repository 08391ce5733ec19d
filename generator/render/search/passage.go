package search

import (
	"html"
	"strconv"
	"strings"

	"duizhao/generator/figure"
	"duizhao/generator/report"
)

// passage is what a query finds: what both languages say at one place. It has
// one number in both, so that a query may find a word of it in Chinese and another
// in English, and a hit in one language opens in the view that the reader is in.
type passage struct {
	in    *report.Bitext // nil for a term
	term  *report.Term
	class class
	n     int                // which of the section's pairs, notes or takeaways it is
	shown [2]*report.Exhibit // of a pair that is a chart
}

// class is what kind of place a passage is. Passages are numbered class by class,
// in reading order within each: the lower its number, the more a hit there counts.
type class int

// The classes; the script has a weight for each.
const (
	title      class = iota
	definition       // of a term, with its names
	brief            // summary or takeaway
	heading
	body
	note
	chart // the rows of its data
	classes
)

// passages lists what can be found in a report, in the order of the numbers.
func passages(r *report.Report) []passage {
	var by [classes][]passage
	shown := exhibits(r)
	add := func(b *report.Bitext, c class, n int) {
		p := passage{in: b, class: c, n: n}
		if c == chart {
			p.shown = shownIn(b, b.Pairs[n], shown)
		}
		if c == title || p.text(r, 0) != "" || p.text(r, report.Side(len(r.Editions)-1)) != "" {
			by[c] = append(by[c], p)
		}
	}
	for _, b := range bitexts(r) {
		add(b, title, 0)
		add(b, brief, 0)
		for n := range max(len(b.Entries[0].Section.Meta.Takeaways), len(b.Entries[1].Section.Meta.Takeaways)) {
			add(b, brief, n+1)
		}
		for n := range b.Pairs {
			add(b, classOf(b, b.Pairs[n]), n)
			add(b, chart, n)
		}
		for n := range max(len(b.Entries[0].Section.Notes), len(b.Entries[1].Section.Notes)) {
			add(b, note, n)
		}
	}
	for _, t := range r.Glossary.Terms {
		by[definition] = append(by[definition], passage{term: t, class: definition})
	}
	var all []passage
	for _, ps := range by {
		all = append(all, ps...)
	}
	return all
}

// exhibits finds what is shown by its chart.
func exhibits(r *report.Report) map[*report.Chart]*report.Exhibit {
	all := map[*report.Chart]*report.Exhibit{}
	for _, ed := range r.Editions {
		for _, x := range ed.Exhibits {
			all[x.Chart] = x
		}
	}
	return all
}

// shownIn is what a pair shows in each language, if it is a chart.
func shownIn(b *report.Bitext, p report.Pair, all map[*report.Chart]*report.Exhibit) (shown [2]*report.Exhibit) {
	for side, r := range p.Blocks {
		if !r.Empty() {
			shown[side] = all[b.Entries[side].Section.Blocks[r.Start].Chart]
		}
	}
	return shown
}

// bitexts is the sections in both languages. In a report of one language both
// sides are the same, and only the first is asked for.
func bitexts(r *report.Report) []*report.Bitext {
	if len(r.Editions) > 1 {
		return r.Bitexts
	}
	var all []*report.Bitext
	for e := range r.Editions[0].Entries {
		b := &report.Bitext{Entries: [2]*report.Entry{e, e}}
		for i, anchor := range e.Anchors {
			b.Pairs = append(b.Pairs, report.Pair{Anchor: anchor, Blocks: [2]report.BlockRange{{Start: i, End: i + 1}, {}}})
		}
		all = append(all, b)
	}
	return all
}

func classOf(b *report.Bitext, p report.Pair) class {
	for side, r := range p.Blocks {
		if !r.Empty() && b.Entries[side].Section.Blocks[r.Start].Kind == report.Heading {
			return heading
		}
	}
	return body
}

// text is the passage in the language of a side; empty where it isn't translated.
func (p *passage) text(r *report.Report, side report.Side) string {
	if p.term != nil {
		return p.definition(r.Editions[side].Lang)
	}
	e := p.in.Entries[side]
	if e.Borrowed {
		return ""
	}
	s := e.Section
	switch {
	case p.class == title:
		return s.Meta.Title
	case p.class == brief && p.n == 0:
		return s.Meta.Summary
	case p.class == brief && p.n <= len(s.Meta.Takeaways):
		return s.Meta.Takeaways[p.n-1]
	case p.class == note && p.n < len(s.Notes):
		return s.Notes[p.n].Text
	case p.class == heading || p.class == body:
		pair := p.in.Pairs[p.n]
		if r := pair.Blocks[side]; !r.Empty() && s.Blocks[r.Start].Kind == report.Figure && s.Blocks[r.Start].Chart == nil {
			return caption(&s.Blocks[r.Start])
		}
		return p.in.Text(pair, side)
	case p.class == chart:
		return rowsOf(p.shown[side])
	}
	return ""
}

// rowsOf is the numbers below a chart, row by row.
func rowsOf(x *report.Exhibit) string {
	if x == nil {
		return ""
	}
	colon, comma := ": ", ", "
	if x.Entry.Section.Source.Lang.Locale.IsChinese() {
		colon, comma = "：", "，"
	}
	var lines []string
	for _, row := range figure.TableOf(x, figure.TableNames{}).Rows {
		var cells []string
		for _, c := range row {
			if c.Text != "" {
				cells = append(cells, c.Text)
			}
		}
		if len(cells) > 0 {
			lines = append(lines, cells[0]+colon+strings.Join(cells[1:], comma))
		}
	}
	return strings.Join(lines, "\n")
}

// caption is what is seen below an image: it is in the block's markup alone.
func caption(b *report.Block) string {
	_, rest, _ := strings.Cut(b.Markup.HTML, "<figcaption>")
	text, _, _ := strings.Cut(rest, "</figcaption>")
	return html.UnescapeString(text)
}

// definition is a term's entry as one text that begins with its name.
func (p *passage) definition(l *report.Language) string {
	colon, gap := ": ", " "
	if l.Locale.IsChinese() {
		colon, gap = "：", ""
	}
	t := p.term
	text := t.Name[l.Path]
	if t.Abbr != "" && t.Abbr != text {
		text += " / " + t.Abbr
	}
	text += colon + t.Definition[l.Path]
	if n := t.Note[l.Path]; n != "" {
		text += gap + n
	}
	return text
}

// anchor is the passage's id on its page, "" where that is the page's beginning.
func (p *passage) anchor() string {
	switch p.class {
	case definition:
		return p.term.ID
	case heading, body, chart:
		return p.in.Pairs[p.n].Anchor
	case note:
		return "fn:" + strconv.Itoa(p.n+1)
	}
	return ""
}
