package report

import (
	"regexp"
	"strconv"
	"strings"

	"duizhao/generator/bitext"
	"duizhao/generator/diag"
)

// Manuscript is the content as it lies on the disk: read, but not understood.
type Manuscript struct {
	Settings *Settings
	Glossary *Glossary
	Sources  []*Source // by path
	Lock     *bitext.Lock
	Assets   []*Asset   // by path
	Data     []*Dataset // by path: the assets that are CSV files
	Refused  []*Source  // that can't be read; a problem says why
	Matters  []Matter   // texts of the settings and the glossary
}

// SourceKind is what page a source makes.
type SourceKind int

// The kinds of sources.
const (
	CoverSource   SourceKind = iota // zh/index.md
	ChapterSource                   // zh/01-chapter/index.md
	SectionSource                   // zh/01-chapter/02-section.md
	PageSource                      // zh/about.md
)

// Source is one Markdown file.
type Source struct {
	Path string // in the content folder, such as "zh/02-giants/03-amazon.md"
	Lang *Language
	Kind SourceKind
	// ID is the path without language, number prefixes and ending: "giants",
	// "giants/amazon", "about"; "" for a cover. It pairs the languages.
	ID   string
	File *diag.File
}

// Asset is a file that is published as it is, such as an image.
type Asset struct {
	Path   string // in the content folder and in the site, such as "figures/map.svg"
	Width  int    // in CSS pixels; 0 when it is no image or the size isn't known
	Height int
	Read   func() ([]byte, error)
}

// reserved are the names of pages, folders and files that the site itself makes.
var reserved = map[string]bool{
	GlossaryID: true, "search": true, "print": true, "parallel": true,
	"assets": true, "downloads": true, "figures": true, "data": true, "404": true,
	"feed.xml": true, "index.html": true,
}

// Reserved tells whether a path begins with a name that the site itself needs.
func Reserved(p string) bool {
	first, _, _ := strings.Cut(p, "/")
	return reserved[first]
}

// SectionID is what a path below a language's folder is called in all
// languages: without number prefixes and ending, "02-giants/03-amazon.md" is
// "giants/amazon", and "02-giants/index.md" is "giants".
func SectionID(name string) string {
	name = strings.TrimSuffix(name, ".md")
	parts := strings.Split(name, "/")
	if n := len(parts) - 1; parts[n] == "index" {
		parts = parts[:n]
	}
	for i, p := range parts {
		_, parts[i] = SplitNumber(p)
	}
	return strings.Join(parts, "/")
}

var numbered = regexp.MustCompile(`^(\d{1,9})[-_.](.+)$`)

// SplitNumber splits "02-giants" into 2 and "giants"; without a number the
// first is -1.
func SplitNumber(name string) (int, string) {
	m := numbered.FindStringSubmatch(name)
	if m == nil {
		return -1, name
	}
	n, _ := strconv.Atoi(m[1])
	return n, m[2]
}
