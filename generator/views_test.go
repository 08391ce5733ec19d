package main

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// textPages are the pages of sections in one view, by their names below its folder. The one with all
// of them is not among them.
func textPages(out site, view string) []string {
	var names []string
	for _, name := range out.names(".html") {
		if rest, ok := strings.CutPrefix(name, view+"/"); ok && rest != "print/index.html" && out["parallel/"+rest] != nil {
			names = append(names, rest)
		}
	}
	return names
}

// What a language lacks stands on its page in the other one, marked as such, with a word to the reader.
func TestLentPage(t *testing.T) {
	out := built(t, specimen, "--base-url", projectSite)
	doc := out.page(t, "en/constructs/only/index.html")
	if tag := machineView(doc).tag; tag != "en" {
		t.Errorf("the page is in %q", tag)
	}
	if notes := all(doc, "main article .state"); len(notes) != 1 || language(notes[0]) != "en" {
		t.Errorf("%d notes to the reader, want one in English", len(notes))
	}
	for _, what := range []string{"main h1", "main .text p"} {
		found := all(doc, what)
		if len(found) != 1 || !chinese.MatchString(text(found[0])) {
			t.Errorf("%d of %s in Chinese", len(found), what)
			continue
		}
		for n := range found[0].Descendants() {
			if n.Type == html.TextNode && chinese.MatchString(n.Data) && language(n) != "zh-Hans" {
				t.Errorf("%q in %s is marked as %q", n.Data, what, language(n))
			}
		}
	}
	if robots := all(doc, "meta[name=robots]"); len(robots) > 0 {
		t.Errorf("the page forbids what its canonical address does better: %v", robots[0].Attr)
	}
}

// A passage that isn't translated stands in its place, marked, with its footnote and its terms; its
// ids are no other's.
func TestLentPassage(t *testing.T) {
	out := built(t, specimen, "--base-url", projectSite)
	for name, want := range map[string]struct{ id, tag, note string }{
		"zh/last/partly/index.html": {"p4", "en", "en:fn:1"},
		"en/last/partly/index.html": {"p2", "zh-Hans", "zh:fn:1"},
	} {
		doc := out.page(t, name)
		block := all(doc, "main .text #"+want.id)
		if len(block) != 1 || attr(block[0], "lang") != want.tag {
			t.Errorf("%s: %d blocks %s in %s", name, len(block), want.id, want.tag)
			continue
		}
		if states := all(doc, "main .text .state"); len(states) != 1 || states[0].Parent != block[0].Parent || language(states[0]) != name[:2] && !strings.HasPrefix(language(states[0]), name[:2]+"-") {
			t.Errorf("%s: %d passages are said to be lent", name, len(states))
		}
		refs := all(block[0], "a.noteref")
		if len(refs) != 1 || attr(refs[0], "href") != "#"+want.note {
			t.Errorf("%s: the passage has %d footnotes", name, len(refs))
		}
		if notes := all(doc, "main .notes li[lang="+want.tag+"]"); len(notes) != 1 || attr(notes[0], "id") != want.note {
			t.Errorf("%s: %d of its footnotes are in %s", name, len(notes), want.tag)
		}
		if terms := all(block[0], "[data-term]"); len(terms) == 0 {
			t.Errorf("%s: no term is annotated in the passage", name)
		}
	}
}

// Side by side, a row is a pair: a cell a language, in the order of the languages, each marked; and
// where one is missing, that is said in its own language.
func TestParallelRows(t *testing.T) {
	for _, content := range []string{specimen, repository} {
		out := built(t, content, "--base-url", projectSite)
		rows := 0
		for _, name := range textPages(out, "parallel") {
			for _, row := range all(out.page(t, "parallel/"+name), "main .text div[data-pair]") {
				rows++
				var tags []string
				full := 0
				for cell := range row.ChildNodes() {
					if cell.Type != html.ElementNode || !slices.Contains(strings.Fields(attr(cell, "class")), "cell") {
						continue
					}
					tags = append(tags, attr(cell, "lang"))
					states, children := all(cell, ".state"), 0
					for child := range cell.ChildNodes() {
						if child.Type == html.ElementNode {
							children++
						}
					}
					if children == 0 || len(states) > 0 && children != 1 {
						t.Errorf("%s: a cell of %s holds %d blocks and %d notes", name, attr(row, "id"), children, len(states))
					}
					if len(states) == 0 {
						full++
					}
				}
				if !slices.Equal(tags, []string{"zh-Hans", "en"}) || full == 0 {
					t.Errorf("%s: the row %s has cells in %q, %d of them with text", name, attr(row, "id"), tags, full)
				}
				if self := all(row, "a.pilcrow"); len(self) != 1 || attr(self[0], "href") != "#"+attr(row, "id") {
					t.Errorf("%s: the row %s has %d links to itself", name, attr(row, "id"), len(self))
				}
			}
		}
		if rows < 20 {
			t.Errorf("%s: only %d rows", content, rows)
		}
	}
}

// Links in the text of a view stay in it, so that who reads both languages goes on doing so.
func TestLinksStayInView(t *testing.T) {
	out := built(t, specimen, "--base-url", projectSite)
	for _, view := range []string{"zh", "en", "parallel"} {
		found := 0
		for _, name := range textPages(out, view) {
			for _, where := range []string{"main .text a[href]", "main .pager a[href]", "main .crumbs a[href]"} {
				for _, n := range all(out.page(t, view+"/"+name), where) {
					to, ok := strings.CutPrefix(attr(n, "href"), "/repo/")
					if !ok || strings.HasPrefix(to, "data/") || strings.HasSuffix(to, ".svg") || strings.Contains(to, "/glossary/") {
						continue
					}
					found++
					if !strings.HasPrefix(to, view+"/") {
						t.Errorf("%s/%s leads to %s", view, name, to)
					}
				}
			}
		}
		if found < 10 {
			t.Errorf("only %d links in %s", found, view)
		}
	}
}

// A stale pair is told of on the page that lags behind and side by side, not where it was changed.
func TestStaleNotes(t *testing.T) {
	out := built(t, specimen, "--base-url", projectSite)
	for view, want := range map[string]int{"zh": 1, "en": 0, "parallel": 1} {
		if notes := all(out.page(t, view+"/last/index.html"), "main .text .state"); len(notes) != want {
			t.Errorf("%s: %d notes, want %d", view, len(notes), want)
		}
	}
}
