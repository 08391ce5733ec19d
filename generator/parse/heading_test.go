package parse

import (
	"strings"
	"testing"
)

func TestHeadings(t *testing.T) { goldenSections(t, "headings.txtar") }

// What stands in braces behind a heading and isn't an id is a slip: nobody wants it on the page.
func TestHeadingBraces(t *testing.T) {
	b := newBench(t, "")
	for _, braces := range []string{"{#a b}", "{#}", `{#a onclick=alert(1)}`, "{.class #a}"} {
		s, problems := b.parser.Section(b.source("zh", []byte("---\ntitle: 题\n---\n\n## 甲 "+braces+"\n")))
		if len(problems) == 0 {
			t.Errorf("%s is taken, and makes %s", braces, sectionHTML(s))
		}
	}
}

// An id that is accepted is there to be linked to, wherever its heading stands.
func TestHeadingInQuoteKeepsID(t *testing.T) {
	b := newBench(t, "")
	s, problems := b.parser.Section(b.source("zh", []byte("---\ntitle: 题\n---\n\n> ## 引 {#yin}\n")))
	if len(problems) == 0 && !strings.Contains(sectionHTML(s), `id="yin"`) {
		t.Errorf("an id is accepted without a word, and lost:\n%s", sectionHTML(s))
	}
}

// A heading without words is nothing to those who jump from heading to heading.
func TestHeadingWithoutWords(t *testing.T) {
	b := newBench(t, "")
	for _, text := range []string{"##", "## {#x}", "## <!-- x -->", "## &nbsp;"} {
		if _, problems := b.parser.Section(b.source("zh", []byte("---\ntitle: 题\n---\n\n"+text+"\n"))); len(problems) == 0 {
			t.Errorf("%q is taken", text)
		}
	}
}
