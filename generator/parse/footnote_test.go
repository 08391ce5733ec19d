package parse

import (
	"strings"
	"testing"

	"golang.org/x/net/html"
)

func TestFootnotes(t *testing.T) { goldenSections(t, "footnotes.txtar") }

// A footnote's mark is a link, and HTML knows no links within links.
func TestFootnoteInLink(t *testing.T) {
	b := newBench(t, "")
	s, problems := b.parser.Section(b.source("zh", []byte("---\ntitle: 题\n---\n\n[链[^1]](02-other.md)\n\n[^1]: 注\n")))
	if len(problems) == 0 && nestedLink(sectionHTML(s)) {
		t.Errorf("a link in a link, without a problem:\n%s", sectionHTML(s))
	}
}

// nestedLink tells whether the HTML has a link within a link.
func nestedLink(text string) bool {
	z := html.NewTokenizer(strings.NewReader(text))
	for open := 0; ; {
		kind := z.Next()
		name, _ := z.TagName()
		switch {
		case kind == html.ErrorToken:
			return false
		case kind == html.StartTagToken && string(name) == "a":
			if open++; open > 1 {
				return true
			}
		case kind == html.EndTagToken && string(name) == "a":
			open--
		}
	}
}
