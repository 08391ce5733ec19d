package report

import (
	"html/template"
	"slices"
	"strings"

	"duizhao/generator/lang"
)

// Section is one parsed source: front matter and blocks. Covers, chapters'
// openings and pages outside the chapters are sections too.
type Section struct {
	Source   *Source
	Meta     Meta
	Blocks   []Block
	Notes    []Note
	Front    []Front
	Uses     []TermUse
	Refs     []Ref
	Count    lang.Count
	Empty    bool // there is no text, nor a mistake that may have kept it away
	Unread   bool // nothing of the file could be read, which is told: what else is said follows from it
	HasCode  bool // some block needs the style sheet of coloured code
	HasChart bool // some block is a chart
}

// TextOf is the text of some blocks, a line each where they are several.
func (s *Section) TextOf(r BlockRange) string {
	blocks := s.Blocks[r.Start:r.End]
	if len(blocks) == 1 {
		return blocks[0].Text
	}
	var t strings.Builder
	for i := range blocks {
		t.WriteString(blocks[i].Text)
		t.WriteByte('\n')
	}
	return t.String()
}

// HasTerm tells whether some block uses a term.
func (s *Section) HasTerm(t *Term) bool {
	return slices.ContainsFunc(s.Uses, func(u TermUse) bool { return u.Term == t })
}

// Meta is a section's front matter.
type Meta struct {
	Title     string
	Summary   string
	Unwritten bool // the summary is named and empty
	Takeaways []string
	Updated   Date
	Draft     bool
	Aliases   []Written // old URLs, below the language's folder
	SkipTerms []string  // IDs of terms that are not annotated here
}

// Front is a text of the front matter, as it is written there.
type Front struct {
	Key string // title, summary or takeaways, of which there may be several
	Prose
}

// BlockKind is the kind of a block of text.
type BlockKind string

// The kinds of blocks.
const (
	Paragraph     BlockKind = "paragraph"
	Heading       BlockKind = "heading"
	List          BlockKind = "list"
	Quote         BlockKind = "quote"
	Code          BlockKind = "code"
	Table         BlockKind = "table"
	Figure        BlockKind = "figure"
	Definitions   BlockKind = "definitions"
	ThematicBreak BlockKind = "break"
)

// Block is a child of the document: what two languages are paired by.
type Block struct {
	Prose
	Kind    BlockKind
	Level   int    // of a heading, 2 to 6
	ID      string // a heading's own {#id}; may be empty
	Markup  Markup
	Count   lang.Count
	Offset  int // in bytes, where it begins in the source
	Shape   Shape
	Notes   []int // numbers of the footnotes that it refers to
	Ignores []Ignore
	Chart   *Chart // of a figure that is drawn from data; nil for other blocks
}

// Shape is what a list or a table is like in both languages.
type Shape struct {
	Ordered bool // of a list: its items have numbers
	Rows    int  // of a table, its head included; of a list, its items
	Columns int  // of a table
}

// Note is a footnote. Its markup is the inside of a list item.
type Note struct {
	Prose
	Label  string // that the source gives it; both languages have the same
	Number int    // from 1, in the order of first use
	Markup Markup
	Offset int // in bytes, where its text begins in the source
}

// TermUse is a term's first use in a section.
type TermUse struct {
	Term       *Term
	Block      int // index into Blocks
	Start, End int // bytes of the block's Text
}

// Ref is a link or an image of a text, resolved by its path alone.
type Ref struct {
	Kind     RefKind
	Target   string // a section's ID, an asset's path, or the address of an outside page
	Fragment string // without "#"
	Written  string // as the source has it
	Text     string // of the link, or what is said for an image, without markup
	Image    bool
	Start    int // bytes of the source that hold the address
	End      int
}

// RefKind is what a Ref leads to.
type RefKind int

// The kinds of references.
const (
	OutsideRef RefKind = iota // another site
	SectionRef                // a section of this report
	AssetRef                  // a file of this report
	BrokenRef                 // nothing: parse has said so
)

// GlossaryID is the ID by which a text links to the glossary: "../glossary.md#hbm".
const GlossaryID = "glossary"

// Markup is HTML with holes, which the page that shows it fills: one text is
// shown on several pages, whose addresses and ids differ.
type Markup struct {
	HTML  string
	Holes []Hole
}

// Hole is a place in a Markup where something is to be put in.
type Hole struct {
	At   int32 // in bytes
	Kind HoleKind
	N    int32 // for Address, Size and RefNumber, an index into the section's Refs; for Drawing, into its Blocks; for TableName, the table's number
}

// HoleKind is what is to be put into a hole.
type HoleKind uint8

// The kinds of holes.
const (
	Anchor    HoleKind = iota // attributes of the block's outermost element, with a blank before each
	Address                   // the escaped address of a Ref
	Size                      // width and height attributes of an image, with a blank before each, or nothing
	Local                     // what ids of footnotes begin with on the page
	TableName                 // the accessible name of a table that scrolls
	BackName                  // the accessible name of a link back from a footnote
	Drawing                   // the inside of a chart's figure
	RefNumber                 // the number of the figure that a Ref leads to, with a blank before it
)

// Fill puts what fill returns into the holes. What it returns must be escaped.
func (m *Markup) Fill(fill func(Hole) string) template.HTML {
	if len(m.Holes) == 0 {
		return template.HTML(m.HTML)
	}
	var b strings.Builder
	b.Grow(len(m.HTML) + 24*len(m.Holes))
	at := 0
	for _, h := range m.Holes {
		b.WriteString(m.HTML[at:h.At])
		b.WriteString(fill(h))
		at = int(h.At)
	}
	b.WriteString(m.HTML[at:])
	return template.HTML(b.String())
}
