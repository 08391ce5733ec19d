package main

import (
	"bytes"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"golang.org/x/net/html"
)

// site is the output of a build: the bytes of its files, by path.
type site map[string][]byte

// built runs the command line on a content folder and reads what it writes.
func built(t testing.TB, content string, args ...string) site {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "site")
	args = append([]string{"build", "--source", content, "--templates", "../templates", "--output", dir}, args...)
	var stdout, stderr bytes.Buffer
	if status := run(t.Context(), args, &stdout, &stderr); status != exitOK {
		t.Fatalf("duizhao %q ends with status %d:\n%s", args, status, stderr.Bytes())
	}
	files := site{}
	err := fs.WalkDir(os.DirFS(dir), ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		files[name], err = os.ReadFile(filepath.Join(dir, filepath.FromSlash(name)))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// sites holds what shared has built, by content folder.
var sites sync.Map

// shared is the specimen or the repository's report as it is published on a project site. Tests that
// only read it share one build.
func shared(t testing.TB, content string) site {
	t.Helper()
	if out, ok := sites.Load(content); ok {
		return out.(site)
	}
	out := built(t, content, "--base-url", projectSite)
	sites.Store(content, out)
	return out
}

// names lists the files with an ending, in order.
func (s site) names(ending string) []string {
	var names []string
	for name := range s {
		if strings.HasSuffix(name, ending) {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

// page parses an HTML file.
func (s site) page(t testing.TB, name string) *html.Node {
	t.Helper()
	text, ok := s[name]
	if !ok {
		t.Fatalf("there is no file %s", name)
	}
	doc, err := html.Parse(bytes.NewReader(text))
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return doc
}

// address is the path by which a file is asked for.
func address(name string) string {
	if dir, file := path.Split(name); file == "index.html" {
		return dir
	}
	return name
}

// simple is one part of a selector: an element's name, then classes, ids and attributes.
var simple = regexp.MustCompile(`^([a-z0-9]*)((?:[.#][\w:-]+|\[[^\]]+\])*)$`)

var condition = regexp.MustCompile(`[.#][\w:-]+|\[[^\]]+\]`)

// all returns the elements below n that a selector matches, in the order of the document. It knows
// tag, .class, #id, [attribute], [attribute=value], and the blank for "somewhere below".
func all(n *html.Node, selector string) []*html.Node {
	parts := strings.Fields(selector)
	found := []*html.Node{n}
	for _, part := range parts {
		var next []*html.Node
		seen := map[*html.Node]bool{}
		for _, from := range found {
			for d := range from.Descendants() {
				if matches(d, part) && !seen[d] {
					seen[d] = true
					next = append(next, d)
				}
			}
		}
		found = next
	}
	return found
}

func matches(n *html.Node, part string) bool {
	m := simple.FindStringSubmatch(part)
	if m == nil {
		panic("the test's selector isn't understood: " + part)
	}
	if n.Type != html.ElementNode || m[1] != "" && n.Data != m[1] {
		return false
	}
	for _, c := range condition.FindAllString(m[2], -1) {
		name, want, equal := strings.Cut(strings.Trim(c, ".#[]"), "=")
		switch c[0] {
		case '.':
			if !slices.Contains(strings.Fields(attr(n, "class")), name) {
				return false
			}
		case '#':
			if attr(n, "id") != name {
				return false
			}
		default:
			if !has(n, name) || equal && attr(n, name) != want {
				return false
			}
		}
	}
	return true
}

func attr(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

func has(n *html.Node, name string) bool {
	return slices.ContainsFunc(n.Attr, func(a html.Attribute) bool { return a.Key == name })
}

// text is what is seen of a node, runs of blanks made one.
func text(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// ids counts the ids on a page.
func ids(doc *html.Node) map[string]int {
	count := map[string]int{}
	for _, n := range all(doc, "[id]") {
		count[attr(n, "id")]++
	}
	return count
}

// The tests below rest on the selectors, so these are tested too.
func TestSelectors(t *testing.T) {
	doc, err := html.Parse(strings.NewReader(`<main id="ui:m"><p class="a b">1<a href="x" data-term="t">2</a></p><p class="b">3</p><h2>4</h2></main>`))
	if err != nil {
		t.Fatal(err)
	}
	for selector, want := range map[string]string{
		"p": "12 3", ".b": "12 3", "p.a.b": "12", "main p": "12 3", "#ui:m h2": "4", "p a": "2", "a[href]": "2",
		"[data-term=t]": "2", "[data-term=x]": "", "main main": "", "html body main p a": "2",
	} {
		var got []string
		for _, n := range all(doc, selector) {
			got = append(got, text(n))
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q finds %q, want %q", selector, got, want)
		}
	}
}
