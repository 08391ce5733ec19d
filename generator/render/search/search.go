// Package search renders the files in which the script of the pages searches.
//
// A report is cut into passages, which both languages share by their number. For each
// language there are pieces of its text, and an index that says which passages hold a
// key: two Han characters that stand side by side, an English word's stem, a number's
// value, a term of the glossary. The index only has to name candidates: the script
// looks at each one's text before it shows it, and needs the text to show it anyway.
// So the index needs no positions, and exact substrings are exact.
package search

import (
	"encoding/json"
	"fmt"
	"io"
	"sync"

	"duizhao/generator/report"
	"duizhao/generator/urls"
)

const (
	// piece is how long a piece of the text is, in bytes; it is 3 KB compressed.
	piece = 6 << 10
	// most bounds the number of pieces; in a long report they are longer.
	most = 2000
)

// head is a language's first file.
type head struct {
	Chapters []string   `json:"chapters"` // titles
	Terms    [][]string `json:"terms"`    // of each its ID, then its forms
	Shards   []string   `json:"shards"`   // first key of each shard of the index
	*layout
}

// layout says which passages there are. Both languages have the same, and only the
// first one's head holds it.
type layout struct {
	Sections [][]int `json:"sections"` // of each, in reading order, its chapter or -1, and how many passages of each class it has but for definitions
	Pieces   []int   `json:"pieces"`   // number of each piece's first passage, and how many there are
}

// data is what the files of one report are made of.
type data struct {
	report   *report.Report
	passages []passage
	chapters map[*report.Chapter]int
	cuts     []int
}

// Files promises the files of each language. Their names don't change with what is
// in them, so that the list of them costs next to nothing.
func Files(r *report.Report, _ urls.Site) []report.File {
	d := &data{report: r, passages: passages(r), chapters: map[*report.Chapter]int{}}
	for _, e := range r.Editions {
		for i, c := range e.Chapters {
			d.chapters[c] = i
		}
	}
	if d.cuts = d.pieces(piece); len(d.cuts) > most {
		d.cuts = d.pieces(len(d.cuts) * piece / most)
	}
	sides := make([][]report.File, len(r.Editions))
	for side := range sides {
		sides[side] = d.files(report.Side(side))
	}
	// The languages take turns, so that two cores make their two indexes side by side
	// and neither waits for the other's.
	var files []report.File
	for i := range sides[0] {
		for _, side := range sides {
			files = append(files, side[i])
		}
	}
	return files
}

// files promises the files of one language: two shards of the index to a piece of text.
// The index is made when a file first asks for it.
func (d *data) files(side report.Side) []report.File {
	l := d.report.Editions[side].Lang
	pieces, shards := len(d.cuts)-1, 2*(len(d.cuts)-1)
	made := sync.OnceValue(func() *index { return d.index(side, shards) })
	files := []report.File{
		script(path(l, "head.js"), func() any { return d.head(side, made().first) }),
		script(path(l, "words.js"), func() any { return made().vocabulary }),
	}
	for i := range pieces {
		files = append(files, script(path(l, fmt.Sprintf("texts-%d.js", i)), func() any { return d.texts(side, made().figures, d.cuts[i], d.cuts[i+1]) }))
	}
	for i := range shards {
		files = append(files, script(path(l, fmt.Sprintf("keys-%d.js", i)), func() any { return made().shard(i) }))
	}
	return files
}

func (d *data) head(side report.Side, shards []string) head {
	e := d.report.Editions[side]
	h := head{Chapters: []string{}, Terms: [][]string{}, Shards: shards}
	for _, c := range e.Chapters {
		h.Chapters = append(h.Chapters, c.Opening.Title())
	}
	for _, t := range d.report.Glossary.Terms {
		h.Terms = append(h.Terms, append([]string{t.ID}, t.Forms(e.Lang.Path)...))
	}
	if side == report.First {
		h.layout = &layout{d.sections(), d.cuts}
	}
	return h
}

// script promises a file that hands a value to the script which asked for it. JSON
// alone couldn't be loaded where a site is read from the disk.
func script(path string, value func() any) report.File {
	return report.File{Path: path, Render: func(w io.Writer) error {
		if _, err := io.WriteString(w, "self.searched="); err != nil {
			return err
		}
		e := json.NewEncoder(w)
		e.SetEscapeHTML(false)
		return e.Encode(value())
	}}
}
