package site

import (
	"html/template"
	"iter"

	"duizhao/generator/citation"
	"duizhao/generator/report"
)

// LanguageLink leads to this page, or the nearest there is, in a language.
type LanguageLink struct {
	URL     string
	Tag     string // BCP 47
	Name    string // in that language
	Current bool
}

// Alternate is a link element for the same page in another language.
type Alternate struct {
	Tag string // BCP 47 or "x-default"
	URL string // absolute
}

// OpenGraph is what is shown where the page is shared. Source: ogp.me.
type OpenGraph struct {
	Type       string
	Title      string
	Locale     string
	Alternates []string // locales
	SiteName   string
}

// Page is what all pages have: head, navigation and foot.
type Page struct {
	Tag          string // BCP 47, of the page
	Title        string // of the window
	Heading      Text   // the page's h1
	Description  string
	Canonical    string // absolute; empty for a page that isn't to be found by search engines
	Refresh      string // address to go on to at once; empty for none
	Alternates   []Alternate
	Feed         string // address of the Atom feed; empty for none
	FeedTitle    string
	OpenGraph    OpenGraph
	Schema       *Thing
	PrevURL      string
	NextURL      string
	Policy       string       // the Content-Security-Policy
	Style        template.CSS // the shared sheet and the page's own
	Early        template.JS  // the script that runs before the page is painted
	Sheets       []string     // addresses of the style sheets that the first screen does without
	SheetsInText bool         // they stand before a block of the text that needs them
	Script       string       // address
	Icon         string       // address
	Labels       *Labels
	Home         Link // the edition's cover
	Glossary     Link
	Search       SearchLink
	About        Link // its URL is empty when there is no such page
	Languages    []LanguageLink
	Parallel     *Link // to the page with both languages side by side; nil in a report of one language
	Chapters     []NavChapter
	Print        Link // to all sections on one page
	Foot         Foot
}

// NavChapter is a chapter in the navigation.
type NavChapter struct {
	chapter *report.Chapter
	Link
	Open     bool   // the page is in it
	Sections []Link // only when it is open
}

// Foot is what stands below each page.
type Foot struct {
	Report    string
	Authors   []Text
	Source    Text // empty when the report retells nothing
	Published string
	License   string
}

// Chooser is the page at the root.
type Chooser struct {
	Page
	Editions []ChooserEdition
}

// ChooserEdition offers an edition.
type ChooserEdition struct {
	Tag         string
	URL         string
	Title       Text
	Subtitle    Text
	Description Text
	Read        string
	Time        string
}

// CitedWork is how a text is cited, in one language.
type CitedWork struct {
	Tag              string // BCP 47
	Language         string // its name, in itself
	GBT, APA, BibTeX []CitedPart
}

// CitedPart is a piece of a reference.
type CitedPart struct {
	Kind citation.Kind // its class; empty for plain text
	Text Text
}

// Cover is the first page of an edition, with its contents.
type Cover struct {
	Page
	Subtitle Text
	Brief    Brief
	Body
	Contents  []Contents
	Figures   []FigureLink
	Start     string // address of the first chapter; empty when there is none
	Time      string
	Published string
	Updated   string
	Source    Credit
	Cite      []CitedWork
}

// Credit says what the report retells.
type Credit struct {
	Title     Text
	Publisher Text
	Authors   []Text
	Date      string
	Note      Text
}

// Contents is a chapter with its sections and reading times.
type Contents struct {
	Link
	Summary  Text
	Time     string
	Sections []ContentsSection
}

// ContentsSection is a section in the contents.
type ContentsSection struct {
	Link
	Summary Text
	Time    string
}

// Brief is the box before the text.
type Brief struct {
	Summary   Text
	Takeaways []Text
}

// Article is a chapter's opening, a section or a page outside the chapters.
type Article struct {
	Page
	Crumbs       []Link
	Brief        Brief
	Time         string
	Remaining    string // empty where nothing is left
	Published    string
	PublishedISO string
	Updated      string // empty when the same as Published
	UpdatedISO   string
	Edit         string // address of the source to edit; empty for none
	Outline      []OutlineLink
	Body
	Untranslated string            // a note for readers; empty when the page is in its own language
	Sections     []ContentsSection // of a chapter
	Backlinks    []Link
	Cite         []CitedWork // none for a page outside the chapters
	Share        string      // of the report that is read after this page; empty outside the chapters
	Prev         *Link
	Next         *Link
}

// OutlineLink is a heading in the page's own contents.
type OutlineLink struct {
	Link
	Level int // 2 to 6
}

// Body is the text of an entry and what belongs to it.
type Body struct {
	Blocks []Block
	Notes  []Note
	Terms  []Definition
}

// Block is a block of the text, with its link to itself before it.
type Block struct {
	Sheets []string // before the first block that needs them; none for the others
	Note   string   // for readers: it isn't translated, or is out of date; mostly empty
	HTML   template.HTML
	plain  bool // it needs no other style sheet
}

// Note is a footnote.
type Note struct {
	ID     string
	Number int
	Lang   string // BCP 47; empty when it is in the page's language
	HTML   template.HTML
}

// Definition is a term at the end of the page that uses it.
type Definition struct {
	ID         string // of the element
	TermID     string
	Name       Text
	Others     []Run // the names in the other languages, and the abbreviation
	Definition Text
	URL        string // of the entry in the glossary
}

// GlossaryPage is the glossary of an edition.
type GlossaryPage struct {
	Page
	Count   string // how many terms
	Kinds   []KindFilter
	Letters []Letter
}

// KindFilter shows only the terms of a kind.
type KindFilter struct {
	Kind string
	Name string
}

// Letter is the terms under one letter.
type Letter struct {
	ID      string // of the heading
	Letter  string
	Entries []Entry
}

// Entry is a term in the glossary.
type Entry struct {
	Definition
	Kind     string
	KindName string
	Note     Text
	Aliases  []Text
	See      []Link
	Sources  []Text
	Places   []Link // of the first sections that use it, and of the search for the others
}

// Parallel is a section with both languages side by side.
type Parallel struct {
	Page
	Crumbs  []Link
	Titles  []Titled  // one if there is one language only
	Tags    [2]string // BCP 47, of times and briefs
	Times   [2]string
	Briefs  [2]Brief
	Outline []OutlineLink
	Rows    []Row
	Notes   []Note // of both languages
	Terms   []BilingualTerm
	Cite    []CitedWork
	Share   string
	Prev    *Link
	Next    *Link
}

// Row is a pair: what both languages say at one place.
type Row struct {
	Sheets []string      // before the first row that needs them; none for the others
	Anchor string        // the row's id
	Pair   string        // p1, p2 and so on
	Note   string        // for readers: one side is out of date; mostly empty
	Self   template.HTML // the row's link to itself
	Cells  [2]Cell
	plain  bool // it needs no other style sheet
}

// Cell is one language's side of a pair.
type Cell struct {
	Tag  string // BCP 47
	HTML []template.HTML
	Note string // for readers: there is no text; mostly empty
}

// BilingualTerm is a term with its definition in both languages.
type BilingualTerm struct {
	ID     string // of the element
	Tags   [2]string
	Sides  [2]Definition
	Colons [2]string // stand between name and definition
	More   [2]string // leads on to the glossary
}

// ParallelCover is the contents of the pages with both languages.
type ParallelCover struct {
	Page
	Titles   []Titled  // one if there is one language only
	Tags     [2]string // BCP 47, of briefs
	Briefs   [2]Brief
	Rows     []Row
	Notes    []Note
	Terms    []BilingualTerm
	Contents []BilingualContents
	Cite     []CitedWork
	Figures  []BilingualFigure
}

// BilingualContents is a chapter with its titles in both languages.
type BilingualContents struct {
	Row      ContentsRow
	Sections []ContentsRow
}

// ContentsRow is a title in both languages.
type ContentsRow struct {
	URL    string
	Titles []Titled
}

// Front is the title page of a printed edition.
type Front struct {
	Subtitle    Text
	Description Text
	Authors     []Text
	Published   string
	Updated     string // empty when the same as Published
	Source      Credit
	License     string
	Address     string // absolute, of the edition
}

// PrintLine is a line in the contents of a printed edition.
type PrintLine struct {
	ID      string   // of what it leads to
	URL     string   // the same as an address
	Number  int      // of the chapter, or of what stands outside the chapters
	Opening bool     // it begins on a new page, which has its title as running head
	Titles  []Titled // in the edition's language, and for the contents in both languages the other's
}

// Titled is a title in its language.
type Titled struct {
	Tag  string // BCP 47
	Text Text
}

// Print is an edition on one page. Its sections are made one by one, as the page
// is written.
type Print struct {
	Page
	Front    Front
	Heads    template.CSS // running heads
	Contents []PrintLine
	Leaves   iter.Seq[*Leaf]
	Terms    []PrintLetter
}

// PrintLetter is the terms under one letter.
type PrintLetter struct {
	Letter string
	Terms  []Definition
}

// Leaf is a section on the page with all sections.
type Leaf struct {
	ID      string
	Number  int // as in PrintLine
	Opening bool
	Heading Text
	Brief   Brief
	Body
}

// ParallelPrint is the whole report in both languages on one page.
type ParallelPrint struct {
	Page
	Front    Front
	Heads    template.CSS // running heads
	Contents []PrintLine
	Leaves   iter.Seq[*ParallelLeaf]
	Terms    []BilingualLetter
}

// BilingualLetter is the terms under one letter of the language that comes first.
type BilingualLetter struct {
	Letter string
	Terms  []BilingualTerm
}

// ParallelLeaf is a section in both languages on the page with all sections.
type ParallelLeaf struct {
	ID      string
	Number  int
	Opening bool
	Titles  []Titled
	Tags    [2]string // BCP 47, of the briefs
	Briefs  [2]Brief
	Rows    []Row
	Notes   []Note // of both languages
}

// NotFound is the page for addresses that don't exist, in all languages.
type NotFound struct {
	Page
	Editions []NotFoundEdition
}

// NotFoundEdition is the message in one language.
type NotFoundEdition struct {
	Tag     string
	Heading string
	Text    string
	Home    Link
}

// Moved leads from an old address to the new one, which is its Refresh.
type Moved struct {
	Page
}
