package main

import (
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// Limits of the sheet that a page has in its head, in bytes.
const (
	sheetRaw  = 10 << 10
	sheetGzip = 3 << 10
)

// The sheet in a page's head holds what the first screen needs. Pages to be printed are
// read on paper.
func TestInlineSheetIsSmall(t *testing.T) {
	for _, content := range []string{specimen, repository} {
		out := shared(t, content)
		for _, name := range out.names(".html") {
			styles := all(out.page(t, name), "style")
			if len(styles) != 1 || strings.HasSuffix(name, "print/index.html") {
				if len(styles) != 1 {
					t.Errorf("%s has %d inline sheets", name, len(styles))
				}
				continue
			}
			sheet := rawText(styles[0])
			if n := gzipped([]byte(sheet)); len(sheet) > sheetRaw || n > sheetGzip {
				t.Errorf("%s: the inline sheet has %d bytes, %d gzipped; %d and %d are allowed", name, len(sheet), n, sheetRaw, sheetGzip)
			}
		}
	}
}

// Each page links to the other sheets once, outside its head, and before anything that
// they dress.
func TestSheetsStandBeforeWhatTheyDress(t *testing.T) {
	dressed := []string{"pre", "table", "blockquote", "figure", "hr", "dl", "footer", ".url"}
	for _, content := range []string{specimen, repository} {
		out := shared(t, content)
		for _, name := range out.names(".html") {
			links, before := 0, ""
			for n := range out.page(t, name).Descendants() {
				switch {
				case n.Type != html.ElementNode:
				case n.Data == "link" && attr(n, "rel") == "stylesheet" && strings.Contains(attr(n, "href"), "assets/later."):
					links++
					if n.Parent.Data == "head" {
						t.Errorf("%s: the first line waits for %s", name, attr(n, "href"))
					}
				case links > 0 || before != "":
				default:
					for _, selector := range dressed {
						if matches(n, selector) {
							before = selector
						}
					}
				}
			}
			if links != 1 || before != "" {
				t.Errorf("%s: %d links to the later sheet; before it stands %q", name, links, before)
			}
		}
	}
}
