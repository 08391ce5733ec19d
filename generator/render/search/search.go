// Package search renders the files in which the script of the pages searches.
//
// A report is cut into passages, which both languages share by their number. For each
// language there are pieces of its text, and an index that says where in which passages a
// key stands: two Han characters side by side, an English word's stem, a number's value, a
// term of the glossary. So hits are found, counted and ranked by the index alone, by how
// near the words are too; the text is loaded for the hits that are shown, and is looked at
// for what the index leaves out, such as marks of punctuation.
package search

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"sync"

	"duizhao/generator/quantity"
	"duizhao/generator/report"
	"duizhao/generator/urls"
)

const (
	// piece is how long a piece of the text is, in bytes; it is some 2 KB compressed.
	piece = 4 << 10
	// most bounds the number of pieces, and of shards; in a long report they are longer.
	most = 8000
)

// head is a language's first file.
type head struct {
	Chapters []string   `json:"chapters"` // titles
	Terms    [][]string `json:"terms"`    // of each its ID, then its forms
	Shards   []string   `json:"shards"`   // first key of each shard of the index; of the first one ""
	Lang     string     `json:"lang"`
	Common   []string   `json:"common"` // keys that aren't asked for if others will do
	*layout
}

// layout says which passages there are, and how to read numbers. It is the same in both
// languages, and only the first one's head holds it.
type layout struct {
	Sections [][]any        `json:"sections"` // of each, in reading order, its chapter or -1, and the lengths of its passages of each class
	Pieces   []int          `json:"pieces"`   // how many passages each piece has
	Units    [][2]string    `json:"units"`    // of the numbers in the report: ways to write them, longer ones first, and the unit
	Scales   [][2]any       `json:"scales"`
	Numerals map[string]any `json:"numerals"`
}

// data is what the files of one report are made of.
type data struct {
	report   *report.Report
	passages []passage
	chapters map[*report.Chapter]int
	cuts     []int           // number of each piece's first passage, and how many there are
	indexes  []func() *index // of each language
	version  func() string
}

// Files promises the files of each language. Their names don't change with what is
// in them, so that the list of them costs next to nothing; each holds the version of all.
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
	d.version = sync.OnceValue(d.digest)
	for side := range r.Editions {
		d.indexes = append(d.indexes, sync.OnceValue(func() *index { return d.index(report.Side(side), d.shards()) }))
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

// shards is the number of shards of an index: two to a piece of text, while there may be as many.
func (d *data) shards() int { return min(2*(len(d.cuts)-1), most) }

// files promises the files of one language. The index is made when a file first asks
// for it. The first head, which tells of both, comes last.
func (d *data) files(side report.Side) []report.File {
	l := d.report.Editions[side].Lang
	var files []report.File
	for i := range len(d.cuts) - 1 {
		files = append(files, d.script(path(l, fmt.Sprintf("texts-%d.js", i)), func() any { return d.texts(side, d.cuts[i], d.cuts[i+1]) }))
	}
	for i := range d.shards() {
		files = append(files, d.script(path(l, fmt.Sprintf("keys-%d.js", i)), func() any { return d.indexes[side]().shard(i) }))
	}
	return append(files, d.script(path(l, "head.js"), func() any { return d.head(side) }))
}

func (d *data) head(side report.Side) head {
	e := d.report.Editions[side]
	h := head{Chapters: []string{}, Terms: [][]string{}, Shards: d.indexes[side]().first, Common: d.indexes[side]().common(e.Lang.Locale), Lang: e.Lang.Tag}
	for _, c := range e.Chapters {
		h.Chapters = append(h.Chapters, c.Opening.Title())
	}
	for _, t := range d.report.Glossary.Terms {
		h.Terms = append(h.Terms, append([]string{t.ID}, t.Forms(e.Lang.Path)...))
	}
	if side == report.First {
		h.layout = &layout{d.sections(), d.sizes(), d.units(), scales, numerals}
	}
	return h
}

// sizes are how many passages each piece has.
func (d *data) sizes() []int {
	sizes := make([]int, len(d.cuts)-1)
	for i := range sizes {
		sizes[i] = d.cuts[i+1] - d.cuts[i]
	}
	return sizes
}

// units are those that numbers of the report have in either language.
func (d *data) units() [][2]string {
	var all [][2]string
	for name, forms := range quantity.Words() {
		if !slices.ContainsFunc(d.indexes, func(index func() *index) bool { return index().units[name] }) {
			continue
		}
		if name == "CNY" {
			forms = append(forms, "¥") // as those who ask mean it here; a text may mean yen
		}
		for _, form := range forms {
			all = append(all, [2]string{fold(form), name})
		}
	}
	slices.SortFunc(all, func(a, b [2]string) int {
		return cmp.Or(len(b[0])-len(a[0]), cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1]))
	})
	return slices.Compact(all)
}

// digest names what is in the files by what they are made of.
func (d *data) digest() string {
	sum := sha256.New()
	e := json.NewEncoder(sum)
	for i := range d.passages {
		p := &d.passages[i]
		for side := range d.report.Editions {
			id, chapter := d.home(p)
			e.Encode([]any{id, chapter, p.class, p.anchor(), d.titleOf(p, report.Side(side)), p.text(d.report, report.Side(side))})
		}
	}
	for _, t := range d.report.Glossary.Terms {
		for _, edition := range d.report.Editions {
			e.Encode(t.Forms(edition.Lang.Path))
		}
	}
	return hex.EncodeToString(sum.Sum(nil)[:6])
}

// script promises a file that hands a version and a value to the script which asked for
// it. JSON alone couldn't be loaded where a site is read from the disk.
func (d *data) script(path string, value func() any) report.File {
	return report.File{Path: path, Render: func(w io.Writer) error {
		if _, err := io.WriteString(w, "self.searched="); err != nil {
			return err
		}
		e := json.NewEncoder(w)
		e.SetEscapeHTML(false)
		return e.Encode([]any{d.version(), value()})
	}}
}
