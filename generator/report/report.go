package report

import (
	"cmp"
	"io"
	"sync"

	"duizhao/generator/bitext"
	"duizhao/generator/lang"
)

// Report is the whole report, annotated: what every output is rendered from.
type Report struct {
	Settings *Settings
	Glossary *Glossary
	Assets   []*Asset
	Editions []*Edition // one a language, in the order of Settings.Languages
	Refused  []*Source  // sources that can't be read
	Drafts   []*Source  // sources that are marked as unfinished
	Bitexts  []*Bitext  // of all sections, in reading order; none for a report in one language
	Matters  []Matter   // texts beside the sections
	Data     []*Dataset // the files of numbers, by path

	places func() map[string]map[string][]Place // by the language's path and the term's ID
	assets map[string]*Asset
}

// New makes a report. Where terms are used, which takes a walk over all of them, is
// found out when it is first asked for.
func New(s *Settings, g *Glossary, assets []*Asset, editions []*Edition) *Report {
	r := &Report{Settings: s, Glossary: g, Assets: assets, Editions: editions, assets: map[string]*Asset{}}
	r.places = sync.OnceValue(func() map[string]map[string][]Place { return places(editions) })
	for _, a := range assets {
		r.assets[a.Path] = a
	}
	return r
}

// Places lists where a term is used in an edition, one place a section, in reading
// order.
func (r *Report) Places(path, termID string) []Place { return r.places()[path][termID] }

func places(editions []*Edition) map[string]map[string][]Place {
	all := map[string]map[string][]Place{}
	for _, e := range editions {
		of := map[string][]Place{}
		for entry := range e.Entries {
			uses := entry.Section.Uses
			for i := range uses {
				of[uses[i].Term.ID] = append(of[uses[i].Term.ID], Place{Entry: entry, Use: &uses[i]})
			}
		}
		all[e.Lang.Path] = of
	}
	return all
}

// Asset returns the asset of a path, or nil.
func (r *Report) Asset(path string) *Asset { return r.assets[path] }

// Sections lists the entries of each section, in all languages.
func (r *Report) Sections() [][]*Entry {
	if len(r.Editions) == 1 {
		var alone [][]*Entry
		for e := range r.Editions[0].Entries {
			alone = append(alone, []*Entry{e})
		}
		return alone
	}
	both := make([][]*Entry, len(r.Bitexts))
	for i, b := range r.Bitexts {
		both[i] = b.Entries[:]
	}
	return both
}

// Edition is the report in one language.
type Edition struct {
	Lang     *Language
	Cover    *Entry
	Chapters []*Chapter
	Pages    []*Entry   // outside the chapters
	Exhibits []*Exhibit // the charts, by their numbers
	Count    lang.Count
	Updated  Date // the latest of its entries
	byID     map[string]*Entry
	charts   map[*Chart]*Exhibit
	anchors  map[string]*Exhibit
}

// Index makes the entries findable; annotate calls it when all are there.
func (e *Edition) Index() {
	e.byID = make(map[string]*Entry, e.size())
	for entry := range e.Entries {
		e.byID[entry.Section.Source.ID] = entry
	}
}

// size is how many entries there are.
func (e *Edition) size() int {
	n := 1 + len(e.Pages)
	for _, c := range e.Chapters {
		n += 1 + len(c.Sections)
	}
	return n
}

// Entry returns the entry of a section's ID, or nil.
func (e *Edition) Entry(id string) *Entry { return e.byID[id] }

// Exhibit gives a chart its place and number behind those that have theirs. Where a
// borrowed chart has the name of one of the edition's own, the name is the own one's.
func (e *Edition) Exhibit(x *Exhibit) {
	if e.charts == nil {
		e.charts, e.anchors = map[*Chart]*Exhibit{}, map[string]*Exhibit{}
	}
	e.Exhibits = append(e.Exhibits, x)
	x.Number = len(e.Exhibits)
	e.charts[x.Chart] = x
	if known := e.anchors[x.Chart.Anchor()]; known == nil || known.Entry.Borrowed {
		e.anchors[x.Chart.Anchor()] = x
	}
}

// ExhibitOf returns a chart in its place, or nil.
func (e *Edition) ExhibitOf(c *Chart) *Exhibit { return e.charts[c] }

// ExhibitAt returns the chart of an anchor, or nil.
func (e *Edition) ExhibitAt(anchor string) *Exhibit { return e.anchors[anchor] }

// Entries yields all entries: the cover, chapters and sections in reading
// order, then the pages outside the chapters.
func (e *Edition) Entries(yield func(*Entry) bool) {
	if e.Cover != nil && !yield(e.Cover) {
		return
	}
	for _, c := range e.Chapters {
		if !yield(c.Opening) {
			return
		}
		for _, s := range c.Sections {
			if !yield(s) {
				return
			}
		}
	}
	for _, p := range e.Pages {
		if !yield(p) {
			return
		}
	}
}

// Chapter is a folder of sections with an opening of its own.
type Chapter struct {
	Opening  *Entry
	Sections []*Entry
	Count    lang.Count
}

// Entry is a section in its place in an edition.
type Entry struct {
	Section *Section
	Edition *Edition
	// Borrowed tells that the section isn't in the edition's language: it has
	// not been translated, and stands here in the other one.
	Borrowed bool
	Bitext   *Bitext  // the section in both languages; nil in a report of one
	Chapter  *Chapter // nil for the cover and pages outside the chapters
	Prev     *Entry   // in reading order; nil at the ends
	Next     *Entry
	Twins    []*Entry // the same section in each language, itself included; nil where there is only a borrowed one
	// Anchors holds the id of each block; it is the same in all languages.
	Anchors   []string
	Outline   []OutlineItem
	Backlinks []*Entry   // entries that link here, in reading order
	Remaining lang.Count // of the edition, after this entry
	Updated   Date
}

// Translated tells whether the whole of the entry is in its edition's language.
// The language that a report is written in first is its own measure: what it has,
// is all there.
func (e *Entry) Translated() bool {
	if e.Borrowed {
		return false
	}
	if e.Side() == First {
		return true
	}
	for _, p := range e.Bitext.Pairs {
		if p.Blocks[Second].Empty() {
			return false
		}
	}
	return true
}

// Side is which of the two languages the entry's page is in.
func (e *Entry) Side() Side {
	if e.Bitext != nil && e.Bitext.Entries[Second] == e {
		return Second
	}
	return First
}

// ID is the section's ID.
func (e *Entry) ID() string { return e.Section.Source.ID }

// Name is what the command line and other tools call the section: its ID, or that of the
// cover, which is empty, a sign for it.
func (e *Entry) Name() string { return cmp.Or(e.ID(), bitext.Cover) }

// Title is the section's title.
func (e *Entry) Title() string { return e.Section.Meta.Title }

// Side is one of the two languages of a bitext, by its place in Settings.Languages.
type Side int

// The sides.
const (
	First  Side = iota // the language that the report is written in first
	Second             // the one that it is translated into
)

// Other is the side that s isn't.
func (s Side) Other() Side { return 1 - s }

// Bitext is a section in both languages, pair by pair.
type Bitext struct {
	Entries [2]*Entry // of both sides; one may be borrowed
	Pairs   []Pair
}

// Pair is the blocks of both languages that say the same.
type Pair struct {
	Anchor string
	Number int           // from 1
	Blocks [2]BlockRange // of each side; one may be empty
	State  bitext.State
	Moved  int // of an unpaired block, the number of the pair that its accepted twin is; 0 where there is none
}

// PairOf is the pair that a block of one side belongs to.
func (b *Bitext) PairOf(side Side, block int) (Pair, bool) {
	for _, p := range b.Pairs {
		if p.Blocks[side].Start <= block && block < p.Blocks[side].End {
			return p, true
		}
	}
	return Pair{}, false
}

// Updated is when either language was changed last.
func (b *Bitext) Updated() Date {
	if b.Entries[1].Updated.After(b.Entries[0].Updated) {
		return b.Entries[1].Updated
	}
	return b.Entries[0].Updated
}

// Untranslated tells whether there is only one language.
func (b *Bitext) Untranslated() bool { return b.Entries[0].Borrowed || b.Entries[1].Borrowed }

// Digest stands for the text of one side of a pair.
func (b *Bitext) Digest(p Pair, side Side) bitext.Digest {
	return bitext.DigestOf(b.Text(p, side))
}

// Text is the text of one side of a pair.
func (b *Bitext) Text(p Pair, side Side) string {
	return b.Entries[side].Section.TextOf(p.Blocks[side])
}

// BlockRange is the indices of some neighbouring blocks: from Start to before End.
type BlockRange struct{ Start, End int }

// Empty tells whether there is no block in the range.
func (r BlockRange) Empty() bool { return r.Start == r.End }

// OutlineItem is a heading of an entry.
type OutlineItem struct {
	Level  int
	Text   string
	Anchor string
}

// Place is where a term is used.
type Place struct {
	Entry *Entry
	Use   *TermUse
}

// File is a promise: the bytes of a file of the site are made when asked for.
type File struct {
	Path   string // slash-separated, below the site's root
	Render func(io.Writer) error
}
