package report

import (
	"io"

	"duizhao/generator/lang"
)

// Report is the whole report, annotated: what every output is rendered from.
type Report struct {
	Settings *Settings
	Glossary *Glossary
	Assets   []*Asset
	Editions []*Edition // one a language, in the order of Settings.Languages

	places map[string]map[string][]Place // by the language's path and the term's ID
	assets map[string]*Asset
}

// New makes a report. The places are by the language's path and the term's ID;
// each list has one place a section, in reading order.
func New(s *Settings, g *Glossary, assets []*Asset, editions []*Edition, places map[string]map[string][]Place) *Report {
	r := &Report{Settings: s, Glossary: g, Assets: assets, Editions: editions, places: places, assets: map[string]*Asset{}}
	for _, a := range assets {
		r.assets[a.Path] = a
	}
	return r
}

// Places lists where a term is used in an edition, one place a section.
func (r *Report) Places(path, termID string) []Place { return r.places[path][termID] }

// Asset returns the asset of a path, or nil.
func (r *Report) Asset(path string) *Asset { return r.assets[path] }

// Edition is the report in one language.
type Edition struct {
	Lang     *Language
	Cover    *Entry
	Chapters []*Chapter
	Pages    []*Entry // outside the chapters
	Count    lang.Count
	Updated  Date // the latest of its entries
	byID     map[string]*Entry
}

// Index makes the entries findable; annotate calls it when all are there.
func (e *Edition) Index() {
	e.byID = map[string]*Entry{}
	for entry := range e.Entries {
		e.byID[entry.Section.Source.ID] = entry
	}
}

// Entry returns the entry of a section's ID, or nil.
func (e *Edition) Entry(id string) *Entry { return e.byID[id] }

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
	Chapter *Chapter // nil for the cover and pages outside the chapters
	Prev    *Entry   // in reading order; nil at the ends
	Next    *Entry
	Twins   []*Entry // the same section in each language, itself included; nil where it is missing
	// Anchors holds the id of each block; it is the same in all languages.
	Anchors   []string
	Outline   []OutlineItem
	Backlinks []*Entry   // entries that link here, in reading order
	Remaining lang.Count // of the edition, after this entry
	Updated   Date
}

// ID is the section's ID.
func (e *Entry) ID() string { return e.Section.Source.ID }

// Title is the section's title.
func (e *Entry) Title() string { return e.Section.Meta.Title }

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
