package search

import (
	"math/bits"
	"unicode/utf8"

	"duizhao/generator/report"
	"duizhao/generator/urls"
)

// run is passages that follow each other and stand under one title.
type run struct {
	ID       string  `json:"id"`      // of the section; report.GlossaryID for terms
	Chapter  int     `json:"chapter"` // its place among the chapters; -1 outside of them
	Title    string  `json:"title"`
	Class    class   `json:"class"`
	Passages [][]any `json:"passages"` // anchor, text, and figures; no text where it isn't translated
}

// texts is the passages of a language from one number to before another.
func (d *data) texts(side report.Side, from, to int) []run {
	figures := d.indexes[side]().figures
	var runs []run
	for i := from; i < to; i++ {
		p := &d.passages[i]
		id, chapter := d.home(p)
		title := d.titleOf(p, side)
		if n := len(runs); n == 0 || runs[n-1].ID != id || runs[n-1].Title != title || runs[n-1].Class != p.class {
			runs = append(runs, run{ID: id, Chapter: chapter, Title: title, Class: p.class})
		}
		passage := []any{p.anchor(), p.text(d.report, side)}
		for _, f := range figures[i] {
			passage = append(passage, f)
		}
		last := &runs[len(runs)-1]
		last.Passages = append(last.Passages, passage)
	}
	return runs
}

// home is the section that a passage stands in, and its chapter.
func (d *data) home(p *passage) (id string, chapter int) {
	if p.term != nil {
		return report.GlossaryID, -1
	}
	e := p.in.Entries[report.First]
	if c, ok := d.chapters[e.Chapter]; ok {
		return e.ID(), c
	}
	return e.ID(), -1
}

// titleOf is the title of a passage's page; in the glossary it is the term's.
func (d *data) titleOf(p *passage, side report.Side) string {
	if p.term != nil {
		return p.term.Name[d.report.Editions[side].Lang.Path]
	}
	return p.in.Entries[side].Title()
}

// sections says of each section in which chapter it is, and how long its passages of
// each class are, each by one digit. The glossary is the last section.
func (d *data) sections() [][]any {
	var order []string
	lengths := map[string]*[classes][]byte{}
	chapters := map[string]int{}
	for i := range d.passages {
		p := &d.passages[i]
		id, chapter := d.home(p)
		if lengths[id] == nil { // titles come first, in reading order, then the terms
			lengths[id] = &[classes][]byte{}
			chapters[id] = chapter
			order = append(order, id)
		}
		of := &lengths[id][p.class]
		*of = append(*of, length(p.text(d.report, report.First)))
	}
	rows := make([][]any, len(order))
	for i, id := range order {
		rows[i] = []any{chapters[id]}
		for _, of := range lengths[id] {
			rows[i] = append(rows[i], string(of))
		}
	}
	return rows
}

// length is how long a text is, as a digit: 0 for one character, each further one for up
// to twice as long.
func length(text string) byte {
	return '0' + byte(min(bits.Len(uint(utf8.RuneCountInString(text))/2), 9))
}

// overhead is what a passage costs besides its text, in bytes.
const overhead = 20

// pieces cuts the passages into texts of about size bytes in the longer
// language, and tells the number of each one's first passage, and how many there are.
func (d *data) pieces(size int) []int {
	cuts := []int{0}
	n := 0
	for i := range d.passages {
		longer := 0
		for side := range d.report.Editions {
			longer = max(longer, len(d.passages[i].text(d.report, report.Side(side))))
		}
		longer += overhead
		if n+longer > size && n > 0 {
			cuts, n = append(cuts, i), 0
		}
		n += longer
	}
	return append(cuts, len(d.passages))
}

func path(l *report.Language, name string) string { return urls.Search(l) + name }
