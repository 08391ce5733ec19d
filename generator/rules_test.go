package main

import (
	"fmt"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"duizhao/generator/build"
	"duizhao/generator/diag"
	"duizhao/generator/report"

	"golang.org/x/net/html"
)

// The rules that each page keeps, asserted on the pages of the specimen and of the repository's
// report, as they are published.
func eachPage(t *testing.T, rule func(t *testing.T, name string, doc *html.Node)) {
	t.Helper()
	for _, content := range []string{specimen, repository} {
		out := shared(t, content)
		for _, name := range out.names(".html") {
			t.Run(name, func(t *testing.T) { rule(t, name, out.page(t, name)) })
		}
	}
}

// A page has one h1, and headings below it go down by single steps; none is empty.
func TestPageHeadings(t *testing.T) {
	eachPage(t, func(t *testing.T, _ string, doc *html.Node) {
		if n := len(all(doc, "h1")); n != 1 {
			t.Errorf("%d elements h1, want 1", n)
		}
		above := 0
		for n := range doc.Descendants() {
			if n.Type != html.ElementNode || len(n.Data) != 2 || n.Data[0] != 'h' || n.Data[1] < '1' || n.Data[1] > '6' {
				continue
			}
			level := int(n.Data[1] - '0')
			if said, err := strconv.Atoi(attr(n, "aria-level")); err == nil {
				level = said
			}
			if level > above+1 {
				t.Errorf("the heading %q goes from level %d to %d", text(n), above, level)
			}
			if text(n) == "" {
				t.Errorf("a heading of level %d is empty", level)
			}
			above = level
		}
	})
}

// Who goes from landmark to landmark hears what each holds: two of a kind have names of
// their own.
func TestPageLandmarks(t *testing.T) {
	eachPage(t, func(t *testing.T, _ string, doc *html.Node) {
		for _, kind := range []string{"nav", "[role=region]"} {
			named := map[string]bool{}
			for _, n := range all(doc, kind) {
				name := attr(n, "aria-label")
				for _, id := range strings.Fields(attr(n, "aria-labelledby")) {
					name += text(all(doc, "[id="+id+"]")[0])
				}
				if name == "" || named[name] {
					t.Errorf("%s: the name %q is empty or another's, too", kind, name)
				}
				named[name] = true
			}
		}
	})
}

// A term that is annotated is a link to its definition on the same page.
func TestPageTerms(t *testing.T) {
	found := 0
	eachPage(t, func(t *testing.T, _ string, doc *html.Node) {
		for _, n := range all(doc, "[data-term]") {
			found++
			id := attr(n, "data-term")
			fragment, ok := strings.CutPrefix(attr(n, "href"), "#")
			if n.Data != "a" || !ok {
				t.Errorf("the term %s is <%s href=%q>, want a link on this page", id, n.Data, attr(n, "href"))
				continue
			}
			targets := all(doc, "#"+fragment)
			if len(targets) != 1 {
				t.Errorf("the term %s leads to %d elements %q", id, len(targets), fragment)
				continue
			}
			if !isDefinition(targets[0]) {
				t.Errorf("the term %s leads to no definition: %q", id, text(targets[0]))
			}
			for up := n.Parent; up != nil; up = up.Parent {
				if slices.Contains([]string{"a", "h1", "h2", "h3", "h4", "h5", "h6", "code", "pre", "figcaption"}, up.Data) {
					t.Errorf("the term %s is annotated in <%s>", id, up.Data)
				}
			}
		}
	})
	if found == 0 {
		t.Error("no term is annotated anywhere")
	}
}

// isDefinition tells whether an element names a term; on a page with both languages it does so in
// either, a cell each.
func isDefinition(n *html.Node) bool {
	names := all(n, "dfn")
	for _, name := range names {
		if text(name) == "" {
			return false
		}
	}
	if cells := all(n, ".cell[lang]"); len(cells) > 0 {
		return len(cells) == 2 && len(names) == 2 && names[0].Parent == cells[0] && names[1].Parent == cells[1] && attr(cells[0], "lang") != attr(cells[1], "lang")
	}
	return len(names) == 1
}

// Each definition at the end of a page is there because the text uses its term, and names it in both
// languages.
func TestPageDefinitions(t *testing.T) {
	eachPage(t, func(t *testing.T, _ string, doc *html.Node) {
		used := map[string]bool{}
		for _, n := range all(doc, "[data-term]") {
			used[strings.TrimPrefix(attr(n, "href"), "#")] = true
		}
		for _, n := range all(doc, "main .terms div[id]") {
			if id := attr(n, "id"); !used[id] {
				t.Errorf("%s is defined, and not used", id)
			}
		}
	})
}

// An id is there once.
func TestPageIDs(t *testing.T) {
	eachPage(t, func(t *testing.T, _ string, doc *html.Node) {
		for id, n := range ids(doc) {
			if n != 1 || id == "" || strings.ContainsAny(id, " \t\n") {
				t.Errorf("the id %q is there %d times", id, n)
			}
		}
	})
}

var blockID = regexp.MustCompile(`^p\d+$`)

// Each block of the text has the id that the report gives it, and a pair is called the same on the
// pages of both languages and side by side.
func TestBlockIDs(t *testing.T) {
	for _, content := range []string{specimen, repository} {
		out := shared(t, content)
		r, problems := build.Report(build.Options{Content: os.DirFS(content), ContentRoot: content})
		if diag.Count(problems, diag.Error) > 0 {
			t.Fatal(problems)
		}
		blocks := 0
		for _, e := range r.Editions {
			for entry := range e.Entries {
				blocks += len(entry.Anchors)
				checkBlockIDs(t, out, entry)
			}
		}
		if blocks < 20 {
			t.Errorf("%s has only %d blocks", content, blocks)
		}
	}
}

func checkBlockIDs(t *testing.T, out site, entry *report.Entry) {
	t.Helper()
	l := entry.Edition.Lang.Path
	name := strings.TrimSuffix(l+"/"+entry.ID(), "/") + "/index.html"
	doc := out.page(t, name)
	var got []string
	for _, n := range all(doc, "main [id]") {
		if id := attr(n, "id"); slices.Contains(entry.Anchors, id) || blockID.MatchString(id) {
			got = append(got, id)
		}
	}
	// What the language lacks stands there in the other one, under the id that it has there.
	var want, rows []string
	b := entry.Bitext
	for _, p := range b.Pairs {
		from, side := entry, entry.Side()
		if p.Blocks[side].Empty() {
			side = side.Other()
			from = b.Entries[side]
		}
		want = append(want, from.Anchors[p.Blocks[side].Start:p.Blocks[side].End]...)
		rows = append(rows, fmt.Sprintf("%s is p%d", p.Anchor, p.Number))
		if want[len(want)-p.Blocks[side].End+p.Blocks[side].Start] != p.Anchor {
			t.Errorf("%s: the pair %s begins with the ids %q", name, p.Anchor, want)
		}
	}
	if !slices.Equal(got, want) {
		t.Errorf("%s: blocks with the ids %q, want %q", name, got, want)
	}
	name = strings.TrimSuffix("parallel/"+entry.ID(), "/") + "/index.html"
	got = nil
	for _, n := range all(out.page(t, name), "main .text div[data-pair]") {
		got = append(got, attr(n, "id")+" is "+attr(n, "data-pair"))
	}
	if !slices.Equal(got, rows) {
		t.Errorf("%s: rows with the ids %q, want %q", name, got, rows)
	}
}

// What the HTML standard forbids and a browser repairs in silence.
func TestPageNesting(t *testing.T) {
	eachPage(t, func(t *testing.T, name string, doc *html.Node) {
		for _, nested := range []string{"a a", "a button", "button a", "p p", "p div", "form form", "main main", "dt dl", "label label"} {
			if found := all(doc, nested); len(found) > 0 {
				t.Errorf("%d of %s", len(found), nested)
			}
		}
	})
}

// Images have a text, and the room that they will take.
func TestPageImages(t *testing.T) {
	found := 0
	eachPage(t, func(t *testing.T, _ string, doc *html.Node) {
		for _, n := range all(doc, "img") {
			found++
			if strings.TrimSpace(attr(n, "alt")) == "" || attr(n, "width") == "" || attr(n, "height") == "" {
				t.Errorf("incomplete image: %v", n.Attr)
			}
		}
	})
	if found == 0 {
		t.Error("there is no image anywhere")
	}
}

// roles are those that an element may take in the place of its own. Source: W3C, ARIA in HTML; elements
// that aren't here take any.
var roles = map[string]string{
	"form": "form none presentation search", "nav": "menu menubar none presentation tablist", "main": "", "header": "group none presentation",
	"footer": "group none presentation", "ol": "directory group list listbox menu menubar none presentation radiogroup tablist toolbar tree doc-endnotes",
	"dl": "group list none presentation", "dt": "listitem", "dd": "", "fieldset": "group none presentation radiogroup", "details": "", "summary": "",
}

// An element has a role that fits it: a form can't be a dialog.
func TestPageRoles(t *testing.T) {
	eachPage(t, func(t *testing.T, _ string, doc *html.Node) {
		for _, n := range all(doc, "[role]") {
			if may, known := roles[n.Data]; known && !slices.Contains(strings.Fields(may), attr(n, "role")) {
				t.Errorf("<%s> has the role %q", n.Data, attr(n, "role"))
			}
		}
	})
}

// Whoever comes by keyboard can pass over what is the same on each page.
func TestPageSkipLink(t *testing.T) {
	eachPage(t, func(t *testing.T, _ string, doc *html.Node) {
		links := all(doc, "body a")
		mains := all(doc, "main")
		if len(links) == 0 || len(mains) != 1 || attr(links[0], "href") != "#"+attr(mains[0], "id") || attr(mains[0], "id") == "" {
			t.Error("the first link doesn't lead to the only main element")
		}
	})
}

// Nothing that was written as text comes out as a template, a placeholder or a script.
func TestPageLeftovers(t *testing.T) {
	eachPage(t, func(t *testing.T, _ string, doc *html.Node) {
		for n := range doc.Descendants() {
			for _, a := range n.Attr {
				if strings.Contains(a.Val, "ZgotmplZ") || strings.Contains(a.Val, "{{") || strings.HasPrefix(a.Key, "on") {
					t.Errorf("<%s %s=%q>", n.Data, a.Key, a.Val)
				}
			}
			if n.Type == html.TextNode && n.Parent.Data != "code" && (strings.Contains(n.Data, "%!") || strings.Contains(n.Data, "<no value>")) {
				t.Errorf("text %q", n.Data)
			}
		}
		for _, link := range all(doc, "a") {
			if name := text(link) + attr(link, "aria-label") + imageTexts(link); name == "" {
				t.Errorf("a link to %q without a name", attr(link, "href"))
			}
		}
	})
}

func imageTexts(n *html.Node) string {
	var b strings.Builder
	for _, img := range all(n, "img") {
		fmt.Fprint(&b, attr(img, "alt"))
	}
	return b.String()
}

var (
	chinese    = regexp.MustCompile(`\p{Han}`)
	threeWords = regexp.MustCompile(`[A-Za-z]+(?: [A-Za-z]+){2,}`)
)

// The words of one language on a page of the other are marked as such: outside of code there is no
// Chinese character in English text, and are no three Latin words in a row in Chinese.
func TestPageLanguages(t *testing.T) {
	eachPage(t, func(t *testing.T, _ string, doc *html.Node) {
		for n := range doc.Descendants() {
			if n.Type != html.TextNode || inside(n, "code", "script", "style", "title") {
				continue
			}
			switch l := language(n); {
			case strings.HasPrefix(l, "en") && chinese.MatchString(n.Data):
				t.Errorf("%q is marked as English", strings.TrimSpace(n.Data))
			case strings.HasPrefix(l, "zh") && threeWords.MatchString(n.Data):
				t.Errorf("%q is marked as Chinese", strings.TrimSpace(n.Data))
			}
		}
	})
}

// language is the language of a node: the nearest lang attribute's.
func language(n *html.Node) string {
	for ; n != nil; n = n.Parent {
		if has(n, "lang") {
			return attr(n, "lang")
		}
	}
	return ""
}

func inside(n *html.Node, names ...string) bool {
	for ; n != nil; n = n.Parent {
		if slices.Contains(names, n.Data) {
			return true
		}
	}
	return false
}
