package search

import (
	"duizhao/generator/report"
	"duizhao/generator/urls"
)

// run is passages that follow each other and stand on one page.
type run struct {
	ID       string     `json:"id"`      // of the section; report.GlossaryID for terms
	Chapter  int        `json:"chapter"` // its place among the chapters; -1 outside of them
	Title    string     `json:"title"`
	Class    class      `json:"class"`
	Passages [][]string `json:"passages"` // anchor, text, and figures; no text where it isn't translated
}

// texts is the passages of a language from one number to before another; the figures are
// those of all passages.
func (d *data) texts(side report.Side, figures [][]string, from, to int) []run {
	var runs []run
	for i := from; i < to; i++ {
		p := &d.passages[i]
		id, chapter := d.home(p)
		if n := len(runs); n == 0 || runs[n-1].ID != id || runs[n-1].Class != p.class {
			runs = append(runs, run{ID: id, Chapter: chapter, Title: d.titleOf(p, side), Class: p.class})
		}
		last := &runs[len(runs)-1]
		last.Passages = append(last.Passages, append([]string{p.anchor(), p.text(d.report, side)}, figures[i]...))
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

// titleOf is the title of a passage's page; a glossary's is a word of the interface.
func (d *data) titleOf(p *passage, side report.Side) string {
	if p.term != nil {
		return ""
	}
	return p.in.Entries[side].Title()
}

// sections says of each section in which chapter it is and how many passages of each
// class it has.
func (d *data) sections() [][]int {
	rows := [][]int{}
	row := map[*report.Bitext][]int{}
	for i := range d.passages {
		p := &d.passages[i]
		if p.term != nil {
			continue
		}
		if row[p.in] == nil { // titles come first, in reading order
			_, chapter := d.home(p)
			row[p.in] = append([]int{chapter}, make([]int, classes)...)
			rows = append(rows, row[p.in])
		}
		row[p.in][1+p.class]++
	}
	return rows
}

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
		if n+longer > size && n > 0 {
			cuts, n = append(cuts, i), 0
		}
		n += longer
	}
	return append(cuts, len(d.passages))
}

func path(l *report.Language, name string) string { return urls.Search(l) + name }
