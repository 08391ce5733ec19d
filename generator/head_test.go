package main

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// forMachines is what a page tells those who don't read it.
type forMachines struct {
	tag, canonical string
	alternates     map[string]string // address by language
}

func machineView(doc *html.Node) forMachines {
	v := forMachines{alternates: map[string]string{}}
	for _, n := range all(doc, "html") {
		v.tag = attr(n, "lang")
	}
	for _, n := range all(doc, "link[rel=canonical]") {
		v.canonical = attr(n, "href")
	}
	for _, n := range all(doc, "link[rel=alternate][hreflang]") {
		v.alternates[attr(n, "hreflang")] = attr(n, "href")
	}
	return v
}

// published are the pages that search engines shall find: not the one for what isn't found, nor those
// that only lead on.
func published(t testing.TB, out site) []string {
	return slices.DeleteFunc(out.names(".html"), func(name string) bool {
		return name == "404.html" || len(all(out.page(t, name), "meta[http-equiv=refresh]")) > 0
	})
}

func TestCanonical(t *testing.T) {
	for _, content := range []string{specimen, repository} {
		out := shared(t, content)
		for _, name := range published(t, out) {
			if got, want := machineView(out.page(t, name)).canonical, projectSite+address(name); got != want {
				t.Errorf("%s: canonical address %q, want %q", name, got, want)
			}
		}
	}
}

// A page that has moved is called by its new address; the page for what isn't found has none.
func TestCanonicalElsewhere(t *testing.T) {
	out := shared(t, specimen)
	for name, want := range map[string]string{"zh/old/end/index.html": projectSite + "zh/last/end/", "404.html": ""} {
		if got := machineView(out.page(t, name)).canonical; got != want {
			t.Errorf("%s: canonical address %q, want %q", name, got, want)
		}
	}
	if robots := all(out.page(t, "404.html"), "meta[name=robots]"); len(robots) != 1 || attr(robots[0], "content") != "noindex" {
		t.Error("404.html may be found by search engines")
	}
}

// Languages name each other: whoever is named names back, itself included, and a page that stands
// alone names none. Google ignores what isn't reciprocal.
func TestAlternates(t *testing.T) {
	for _, content := range []string{specimen, repository} {
		out := shared(t, content)
		byAddress := map[string]forMachines{}
		for _, name := range published(t, out) {
			byAddress[projectSite+address(name)] = machineView(out.page(t, name))
		}
		for address, page := range byAddress {
			if len(page.alternates) == 0 {
				continue
			}
			if page.alternates["x-default"] == "" {
				t.Errorf("%s: no x-default among %v", address, page.alternates)
			}
			if address != projectSite && page.alternates[page.tag] != address {
				t.Errorf("%s: names %q as its own language", address, page.alternates[page.tag])
			}
			for tag, to := range page.alternates {
				other, ok := byAddress[to]
				if !ok {
					t.Errorf("%s: names %s, which isn't there", address, to)
				} else if !slices.Contains([]string{other.alternates[page.tag], other.alternates["x-default"]}, address) {
					t.Errorf("%s: is not named by %s, which it names as %s", address, to, tag)
				}
			}
		}
	}
}

// A section without a translation names no other language, and its reader is led to the cover there.
func TestAlternatesOfLonePage(t *testing.T) {
	out := shared(t, specimen)
	doc := out.page(t, "zh/constructs/only/index.html")
	if a := machineView(doc).alternates; len(a) > 0 {
		t.Errorf("names %v", a)
	}
	var to []string
	for _, n := range all(doc, "a[hreflang=en]") {
		to = append(to, attr(n, "href"))
	}
	if !slices.Contains(to, "/repo/en/") {
		t.Errorf("links to English lead to %q, want the cover", to)
	}
}

// The head of each page is complete.
func TestHead(t *testing.T) {
	for _, content := range []string{specimen, repository} {
		out := shared(t, content)
		titles := map[string]string{}
		for _, name := range out.names(".html") {
			doc := out.page(t, name)
			for _, want := range []string{"title", "meta[charset=utf-8]", "meta[name=viewport]", "meta[name=description]",
				"meta[property=og:title]", "meta[property=og:type]", "meta[property=og:locale]"} {
				found := all(doc, "head "+want)
				if len(found) != 1 {
					t.Errorf("%s: %d of %s", name, len(found), want)
				} else if has(found[0], "content") && strings.TrimSpace(attr(found[0], "content")) == "" {
					t.Errorf("%s: %s is empty", name, want)
				}
			}
			title := text(all(doc, "title")[0])
			if other := titles[title]; other != "" && !strings.Contains(name, "/old/") && !strings.Contains(name, "/旧名/") && !strings.Contains(other, "/old/") {
				t.Errorf("%s and %s have one title, %q", name, other, title)
			}
			titles[title] = name
			if tag := machineView(doc).tag; tag != "zh-Hans" && tag != "en" {
				t.Errorf("%s: language %q", name, tag)
			}
		}
	}
}
