package site

import (
	"slices"
	"strings"

	"duizhao/generator/report"
)

// A page's first screen needs only the sheet in its head. The other sheets stand where
// they are first needed, so that no text before them waits: before the first block that
// is more than plain text, or else where the text ends.

// sheets are the addresses of the other sheets that a page with some sections needs.
func (b *builder) sheets(p string, sections ...*report.Section) []string {
	sheets := []string{b.at.Link(p, b.site.assets.laterStyle.path)}
	for _, s := range sections {
		if s.HasCode {
			return append(sheets, b.at.Link(p, b.site.assets.codeStyle.path))
		}
	}
	return sheets
}

// isPlain tells whether a block is headings, paragraphs or lists and nothing else.
func isPlain(b *report.Block) bool {
	switch b.Kind {
	case report.Paragraph, report.Heading, report.List:
		return !slices.ContainsFunc(dressedLater, func(tag string) bool { return strings.Contains(b.Markup.HTML, tag) })
	}
	return false
}

// dressedLater are the tags, as far as the text writes them alike, that the sheet in the
// head has no rules for.
var dressedLater = []string{"<pre", "<table", "<blockquote", "<figure", "<hr", ` class="url"`}

// placeSheets puts the other sheets before the first block that needs them, if any does.
func (p *Page) placeSheets(blocks []Block) {
	for i := range blocks {
		if !blocks[i].plain {
			blocks[i].Sheets, p.SheetsInText = p.Sheets, true
			return
		}
	}
}

// placeSheetsInRows is placeSheets for both languages side by side.
func (p *Page) placeSheetsInRows(rows []Row) {
	for i := range rows {
		if !rows[i].plain {
			rows[i].Sheets, p.SheetsInText = p.Sheets, true
			return
		}
	}
}
