package main

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"net/url"
	"path"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// A project site on GitHub Pages lies below /repo/. Every address in every file of the site is looked
// at, whatever attribute, element or property holds it: none may lead to the same host outside of
// /repo/, and each that leads into the site must find a file there, and in it the fragment's id.
func TestBasePath(t *testing.T) {
	for _, content := range []string{specimen, repository} {
		out := shared(t, content)
		w := newWalker(t, out, projectSite, projectSite)
		w.walk()
		if w.inside < 100 {
			t.Errorf("%s: only %d addresses lead into the site; the walk misses some", content, w.inside)
		}
	}
}

// So at the root of a host.
func TestRootBase(t *testing.T) {
	newWalker(t, built(t, specimen, "--base-url", "http://127.0.0.1:1313"), "http://127.0.0.1:1313/", "http://127.0.0.1:1313/").walk()
}

// Without --base-url the pages are read from the disk: each link names a file that is there. What has
// to be a whole address (canonical, feeds, sitemap) is that of report.yaml.
func TestPortable(t *testing.T) {
	for _, content := range []string{specimen, repository} {
		out := built(t, content)
		base := attr(all(out.page(t, "index.html"), "link[rel=canonical]")[0], "href")
		w := newWalker(t, out, base, "file:///disk/")
		// GitHub shows this page for addresses of any depth, so its links begin at the host's root.
		w.rooted["404.html"] = true
		w.walk()
	}
}

// The walk finds what it is there to find.
func TestWalker(t *testing.T) {
	out := site{
		"index.html": []byte(`<p id="a"><a href="/repo/">fine</a><a href="#a">fine</a><a href="zh/">fine</a><a href="https://other.example/">fine</a>` +
			`<a href="/zh/">1</a><a href="../">2</a><a href="/repo/none/">3</a><a href="#b">4</a><a href="zh/#b">5</a><a href="javascript:x">6</a>` +
			`<img src="/a.png" srcset="/b.png 1x, /c.png 2x"><b data-x="/d" style="background:url('/e')"></b><meta property="og:url" content="https://user.github.io/">` +
			`<meta http-equiv="refresh" content="0; url=/f"><style>p{background:url(/g)}</style><script type="application/ld+json">{"a":[{"b":"https://user.github.io/other/"}]}</script>`),
		"zh/index.html": []byte(`<a href="../">fine</a><a href="index.html">fine</a><a href="https://user.github.io/repository">outside</a>`),
		"sitemap.xml":   []byte(`<a xmlns="http://example.org/"><loc>https://user.github.io/repo/zh/</loc><loc>https://user.github.io/zh/</loc><b href="/x"/></a>`),
		"a.css":         []byte(`@import url("/y");`),
		"robots.txt":    []byte("Sitemap: https://user.github.io/sitemap.xml\n"),
	}
	w := newWalker(t, out, projectSite, projectSite)
	var found []string
	w.fail = func(format string, args ...any) { found = append(found, fmt.Sprintf(format, args...)) }
	w.walk()
	if len(found) != 20 {
		t.Errorf("%d wrong addresses are found, want 20:\n%s", len(found), strings.Join(found, "\n"))
	}
}

// walker looks at every address of a site.
type walker struct {
	t      testing.TB
	fail   func(format string, args ...any)
	out    site
	base   *url.URL // of the published site
	disk   *url.URL // from where the pages are read
	rooted map[string]bool
	ids    map[string]map[string]int
	inside int // addresses that lead into the site
}

func newWalker(t testing.TB, out site, base, disk string) *walker {
	w := &walker{t: t, fail: t.Errorf, out: out, rooted: map[string]bool{}, ids: map[string]map[string]int{}}
	var err1, err2 error
	w.base, err1 = url.Parse(base)
	w.disk, err2 = url.Parse(disk)
	if err := errors.Join(err1, err2); err != nil {
		t.Fatal(err)
	}
	for _, name := range out.names(".html") {
		w.ids[name] = ids(out.page(t, name))
	}
	return w
}

var (
	cssURL  = regexp.MustCompile(`url\(\s*["']?([^"')]+)`)
	sitemap = regexp.MustCompile(`(?m)^Sitemap: (\S+)$`)
)

func (w *walker) walk() {
	for name, text := range w.out {
		switch path.Ext(name) {
		case ".html":
			w.page(name)
		case ".xml", ".svg":
			w.xml(name, text)
		case ".css":
			w.css(name, string(text))
		case ".txt":
			for _, m := range sitemap.FindAllStringSubmatch(string(text), -1) {
				w.check(name, "Sitemap", m[1])
			}
		}
	}
}

func (w *walker) page(name string) {
	for n := range w.out.page(w.t, name).Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		for _, a := range n.Attr {
			for _, u := range addresses(n, a) {
				w.check(name, n.Data+" "+a.Key, u)
			}
		}
		switch n.Data {
		case "style":
			w.css(name, text(n))
		case "script":
			if attr(n, "type") == "application/ld+json" {
				w.json(name, text(n))
			}
		}
	}
}

// addresses are the addresses in an attribute: in those that HTML says are addresses, and in any other
// whose value looks like one.
func addresses(n *html.Node, a html.Attribute) []string {
	switch a.Key {
	case "href", "src", "action", "formaction", "poster", "cite", "data", "manifest", "background", "longdesc":
		return []string{a.Val}
	case "srcset", "imagesrcset":
		var all []string
		for _, candidate := range strings.Split(a.Val, ",") {
			all = append(all, strings.Fields(candidate)[0])
		}
		return all
	case "aria-keyshortcuts":
		return nil // "/" is a key
	case "style":
		var all []string
		for _, m := range cssURL.FindAllStringSubmatch(a.Val, -1) {
			all = append(all, m[1])
		}
		return all
	case "content":
		if _, to, ok := strings.Cut(a.Val, "url="); ok && strings.EqualFold(attr(n, "http-equiv"), "refresh") {
			return []string{to}
		}
	}
	if looksLikeAddress(a.Val) {
		return []string{a.Val}
	}
	return nil
}

var addressLike = regexp.MustCompile(`^(?:[a-z][a-z0-9+.-]*:)?/{1,2}\S*$|^\.{1,2}/\S*$|^mailto:\S+$`)

func looksLikeAddress(s string) bool { return addressLike.MatchString(s) }

func (w *walker) css(name, text string) {
	for _, m := range cssURL.FindAllStringSubmatch(text, -1) {
		w.check(name, "url()", m[1])
	}
}

func (w *walker) json(name, text string) {
	var v any
	if err := json.Unmarshal([]byte(text), &v); err != nil {
		w.fail("%s: JSON-LD: %v", name, err)
		return
	}
	var look func(v any)
	look = func(v any) {
		switch v := v.(type) {
		case string:
			if looksLikeAddress(v) {
				w.check(name, "JSON-LD", v)
			}
		case []any:
			for _, item := range v {
				look(item)
			}
		case map[string]any:
			for _, item := range v {
				look(item)
			}
		}
	}
	look(v)
}

func (w *walker) xml(name string, text []byte) {
	d := xml.NewDecoder(bytes.NewReader(text))
	for {
		token, err := d.Token()
		switch token := token.(type) {
		case xml.StartElement:
			for _, a := range token.Attr {
				if a.Name.Space != "xmlns" && a.Name.Local != "xmlns" && (a.Name.Local == "href" || looksLikeAddress(a.Value)) {
					w.check(name, token.Name.Local+" "+a.Name.Local, a.Value)
				}
			}
		case xml.CharData:
			if s := strings.TrimSpace(string(token)); looksLikeAddress(s) {
				w.check(name, "text", s)
			}
		}
		if err == io.EOF {
			return
		}
		if err != nil {
			w.fail("%s: %v", name, err)
			return
		}
	}
}

// check follows one address from a file.
func (w *walker) check(name, where, link string) {
	from := *w.disk
	if from.Scheme == "file" {
		from.Path += name
	} else {
		from.Path += address(name)
	}
	if w.rooted[name] {
		from = *w.base
	}
	to, err := from.Parse(link)
	if err != nil {
		w.fail("%s: %s %q: %v", name, where, link, err)
		return
	}
	switch {
	case to.Scheme == w.disk.Scheme && to.Host == w.disk.Host:
		w.follow(name, where, link, to, w.disk)
	case to.Scheme == w.base.Scheme && to.Host == w.base.Host && strings.HasPrefix(to.Path, w.base.Path):
		w.follow(name, where, link, to, w.base)
	case to.Host == w.base.Host && w.disk.Scheme != "file":
		w.fail("%s: %s %q leads out of %s", name, where, link, w.base)
	case to.Scheme != "https" && to.Scheme != "http" && to.Scheme != "mailto":
		w.fail("%s: %s %q has the scheme %q", name, where, link, to.Scheme)
	}
}

// follow finds the file, and the id, that an address within the site leads to.
func (w *walker) follow(name, where, link string, to, root *url.URL) {
	w.inside++
	file, ok := strings.CutPrefix(to.Path, root.Path)
	if !ok {
		w.fail("%s: %s %q escapes %s", name, where, link, root)
		return
	}
	if root.Scheme != "file" && (file == "" || strings.HasSuffix(file, "/")) {
		file += "index.html"
	}
	if _, ok := w.out[file]; !ok {
		w.fail("%s: %s %q leads to %q, which isn't there", name, where, link, file)
		return
	}
	if page := w.ids[file]; to.Fragment != "" && page != nil && page[to.Fragment] == 0 {
		w.fail("%s: %s %q leads to the id %q, which isn't in %s", name, where, link, to.Fragment, file)
	}
}

// A term that many sections use has the first of them in the glossary, and the search for the rest.
func TestGlossaryLeadsToTheSearch(t *testing.T) {
	out := shared(t, repository)
	found := 0
	for _, name := range []string{"zh/glossary/index.html", "en/glossary/index.html"} {
		for _, entry := range all(out.page(t, name), ".entry") {
			for _, a := range all(entry, ".see a") {
				to, err := url.Parse(attr(a, "href"))
				if err != nil {
					t.Fatal(err)
				}
				if query := to.Query().Get("q"); query != "" {
					found++
					if want := text(all(entry, "h3")[0]); query != want || !strings.Contains(to.Path, "search/") {
						t.Errorf("%s: %s leads to the search for %q", name, want, to)
					}
				}
			}
		}
	}
	if found == 0 {
		t.Error("no term is used often enough")
	}
}
