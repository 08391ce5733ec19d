package main

import (
	"encoding/json"
	"encoding/xml"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

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

// unlisted are the pages that search engines shall not find: the one for what isn't found, those of
// the search, and the print editions, which show what has pages of its own.
var unlisted = []string{"404.html", "en/print/index.html", "en/search/index.html",
	"parallel/print/index.html", "zh/print/index.html", "zh/search/index.html"}

// published are the pages that search engines shall find: not the unlisted ones, nor those that only
// lead on.
func published(t testing.TB, out site) []string {
	return slices.DeleteFunc(out.names(".html"), func(name string) bool {
		return slices.Contains(unlisted, name) || len(all(out.page(t, name), "meta[http-equiv=refresh]")) > 0
	})
}

// isLent tells whether a page shows, in whole or in part, what its language doesn't have.
func isLent(doc *html.Node) bool {
	for _, note := range all(doc, "main article .state") {
		if note.Parent.Data == "article" {
			return true
		}
	}
	return false
}

// A page is called by its own address, and one that isn't translated by that of the original, which
// is.
func TestCanonical(t *testing.T) {
	for _, content := range []string{specimen, repository} {
		out := shared(t, content)
		for _, name := range published(t, out) {
			doc := out.page(t, name)
			want := projectSite + address(name)
			if isLent(doc) {
				other := map[string]string{"zh": "en", "en": "zh"}[name[:2]]
				want = projectSite + other + address(name)[2:]
				if isLent(out.page(t, other+name[2:])) {
					t.Errorf("%s is lent by a page that is lent itself", name)
				}
			}
			if got := machineView(doc).canonical; got != want {
				t.Errorf("%s: canonical address %q, want %q", name, got, want)
			}
		}
	}
	out := shared(t, specimen)
	for name, want := range map[string]bool{"en/constructs/only/index.html": true, "zh/constructs/only/index.html": false,
		"en/last/partly/index.html": true, "zh/last/partly/index.html": false, "parallel/constructs/only/index.html": false} {
		if isLent(out.page(t, name)) != want {
			t.Errorf("%s says that it isn't translated: %v, want %v", name, !want, want)
		}
	}
}

// A page that has moved is called by its new address; the unlisted pages have none.
func TestCanonicalElsewhere(t *testing.T) {
	out := shared(t, specimen)
	if got, want := machineView(out.page(t, "zh/old/end/index.html")).canonical, projectSite+"zh/last/end/"; got != want {
		t.Errorf("canonical address %q, want %q", got, want)
	}
	for _, name := range unlisted {
		doc := out.page(t, name)
		if got := machineView(doc).canonical; got != "" {
			t.Errorf("%s: canonical address %q", name, got)
		}
		if robots := all(doc, "meta[name=robots]"); len(robots) != 1 || attr(robots[0], "content") != "noindex" {
			t.Errorf("%s may be found by search engines", name)
		}
	}
}

// Languages name each other: whoever is named names back, itself included, and a page that stands
// alone names none. Google ignores what isn't reciprocal. Only the page that asks for a language is
// named by the covers and names none: it is in no language of its own.
func TestAlternates(t *testing.T) {
	for _, content := range []string{specimen, repository} {
		out := shared(t, content)
		byAddress := map[string]forMachines{}
		for _, name := range published(t, out) {
			byAddress[projectSite+address(name)] = machineView(out.page(t, name))
		}
		for address, page := range byAddress {
			alone := address == projectSite || strings.HasPrefix(address, projectSite+"parallel/") || page.canonical != address
			if alone && len(page.alternates) > 0 {
				t.Errorf("%s: names %v", address, page.alternates)
			}
			if len(page.alternates) == 0 {
				continue
			}
			if page.alternates["x-default"] == "" {
				t.Errorf("%s: no x-default among %v", address, page.alternates)
			}
			if page.alternates[page.tag] != address {
				t.Errorf("%s: names %q as its own language", address, page.alternates[page.tag])
			}
			for tag, to := range page.alternates {
				other, ok := byAddress[to]
				if !ok {
					t.Errorf("%s: names %s, which isn't there", address, to)
				} else if tag == "x-default" && to == projectSite {
					continue
				} else if !slices.Contains([]string{other.alternates[page.tag], other.alternates["x-default"]}, address) {
					t.Errorf("%s: is not named by %s, which it names as %s", address, to, tag)
				}
			}
		}
	}
}

// A section without a translation, or without the whole of it, names no other language to search
// engines, and neither do the pages that show it elsewhere; its readers are led to those all the same.
func TestAlternatesOfLonePage(t *testing.T) {
	out := shared(t, specimen)
	for _, section := range []string{"constructs/only/", "last/partly/"} {
		for _, folder := range []string{"zh/", "en/", "parallel/"} {
			doc := out.page(t, folder+section+"index.html")
			if a := machineView(doc).alternates; len(a) > 0 {
				t.Errorf("%s names %v", folder+section, a)
			}
			var to []string
			for _, n := range all(doc, "header a") {
				to = append(to, attr(n, "href"))
			}
			for _, view := range []string{"zh/", "en/", "parallel/"} {
				if view != folder && !slices.Contains(to, "/repo/"+view+section) {
					t.Errorf("%s leads to %q, not to %s", folder+section, to, view+section)
				}
			}
		}
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

var duration = regexp.MustCompile(`^PT[1-9]\d*M$`)

// thing is structured data as it is read.
type thing struct {
	Context         string `json:"@context"`
	Type            string `json:"@type"`
	ID              string `json:"@id"`
	InLanguage      string
	TimeRequired    string
	Name            string
	Headline        string
	DatePublished   string
	TranslationOf   *thing `json:"translationOfWork"`
	WorkTranslation []thing
	HasDefinedTerm  []thing
	AlternateName   []string
	HasPart         []thing
}

func TestStructuredData(t *testing.T) {
	for _, content := range []string{specimen, repository} {
		out := shared(t, content)
		things, lent, bilingual := map[string]thing{}, map[string]thing{}, map[string]thing{}
		for _, name := range published(t, out) {
			scripts := all(out.page(t, name), "script[type=application/ld+json]")
			if address(name) == "" {
				continue // asks for a language, and is no work itself
			}
			if len(scripts) != 1 {
				t.Errorf("%s: %d pieces of structured data", name, len(scripts))
				continue
			}
			var v thing
			if err := json.Unmarshal([]byte(rawText(scripts[0])), &v); err != nil {
				t.Errorf("%s: %v", name, err)
			}
			page := machineView(out.page(t, name))
			if strings.HasPrefix(name, "parallel/") {
				bilingual[name] = v
				continue
			}
			if page.canonical == projectSite+address(name) {
				things[v.ID] = v
			} else if lent[v.ID] = v; len(v.WorkTranslation) > 0 || v.ID != page.canonical && (v.TranslationOf == nil || v.TranslationOf.ID != page.canonical) {
				t.Errorf("%s isn't translated, and doesn't say what it shows: %+v", name, v)
			}
			if v.ID != page.canonical {
				page.canonical = projectSite + address(name) // a part of it is translated: a work of its own
			} else {
				page.tag = map[string]string{"zh": "zh-Hans", "en": "en"}[strings.TrimPrefix(v.ID, projectSite)[:2]]
			}
			checkThing(t, name, page, v)
		}
		for name, v := range bilingual {
			checkBilingual(t, projectSite+address(name), v, things)
		}
		for id, v := range things {
			if original := v.TranslationOf; original != nil && things[original.ID].InLanguage != "zh-Hans" {
				t.Errorf("%s is a translation of %s, which isn't there in Chinese", id, original.ID)
			}
			for _, translation := range v.WorkTranslation {
				back := things[translation.ID].TranslationOf
				if back == nil {
					back = lent[translation.ID].TranslationOf
				}
				if back == nil || back.ID != id {
					t.Errorf("%s has the translation %s, which doesn't know it", id, translation.ID)
				}
			}
		}
	}
}

func checkThing(t *testing.T, name string, page forMachines, v thing) {
	t.Helper()
	if v.Context != "https://schema.org" || v.ID != page.canonical || v.InLanguage != page.tag || v.Name == "" && v.Headline == "" {
		t.Errorf("%s: incomplete: %+v", name, v)
	}
	switch v.Type {
	case "Report", "Article":
		if !duration.MatchString(v.TimeRequired) {
			t.Errorf("%s: timeRequired %q", name, v.TimeRequired)
		}
		if _, err := time.Parse(time.DateOnly, v.DatePublished); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	case "DefinedTermSet":
		if len(v.HasDefinedTerm) == 0 {
			t.Errorf("%s: a set of no terms", name)
		}
	default:
		t.Errorf("%s: type %q", name, v.Type)
	}
}

// checkBilingual holds that a page with both languages is a work of its own, which has those texts
// as its parts that are there.
func checkBilingual(t *testing.T, address string, v thing, things map[string]thing) {
	t.Helper()
	if v.Context != "https://schema.org" || v.ID != address || v.Type != "Report" && v.Type != "Article" || v.Name == "" && v.Headline == "" || len(v.HasPart) == 0 {
		t.Errorf("%s: incomplete: %+v", address, v)
	}
	for _, part := range v.HasPart {
		want := projectSite + map[string]string{"zh-Hans": "zh/", "en": "en/"}[part.InLanguage] + strings.TrimPrefix(address, projectSite+"parallel/")
		if part.ID != want {
			t.Errorf("%s: has the part %+v, want %s", address, part, want)
		}
		if _, ok := things[part.ID]; !ok && part.InLanguage != "en" {
			t.Errorf("%s: has the part %s, which isn't there", address, part.ID)
		}
	}
}

// rawText is the text in an element as it is written.
func rawText(n *html.Node) string {
	if n.FirstChild == nil {
		return ""
	}
	return n.FirstChild.Data
}

// The sitemap holds each page that shall be found, once, and nothing else: those that aren't
// translated are found as what they show.
func TestSitemap(t *testing.T) {
	for _, content := range []string{specimen, repository} {
		out := shared(t, content)
		var urlset struct {
			URL []struct {
				Loc  string `xml:"loc"`
				Date string `xml:"lastmod"`
				Link []struct {
					Lang string `xml:"hreflang,attr"`
					Href string `xml:"href,attr"`
				} `xml:"link"`
			} `xml:"url"`
		}
		if err := xml.Unmarshal(out["sitemap.xml"], &urlset); err != nil {
			t.Fatal(err)
		}
		var got, want []string
		for _, u := range urlset.URL {
			got = append(got, u.Loc)
			for _, l := range u.Link {
				page := machineView(out.page(t, strings.TrimPrefix(u.Loc, projectSite)+"index.html"))
				if page.alternates[l.Lang] != l.Href {
					t.Errorf("%s: the sitemap says %s for %s, the page %q", u.Loc, l.Href, l.Lang, page.alternates[l.Lang])
				}
			}
			if _, err := time.Parse(time.DateOnly, u.Date); u.Date != "" && err != nil {
				t.Errorf("%s: %v", u.Loc, err)
			}
		}
		for _, name := range published(t, out) {
			if !isLent(out.page(t, name)) {
				want = append(want, projectSite+address(name))
			}
		}
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Errorf("the sitemap holds\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
	}
}

// Each feed is one by RFC 4287, and its entries are pages in its language.
func TestFeeds(t *testing.T) {
	for _, content := range []string{specimen, repository} {
		out := shared(t, content)
		for _, path := range []string{"zh", "en"} {
			var feed struct {
				XMLName xml.Name `xml:"http://www.w3.org/2005/Atom feed"`
				ID      string   `xml:"id"`
				Title   string   `xml:"title"`
				Updated string   `xml:"updated"`
				Author  []string `xml:"author>name"`
				Entry   []struct {
					ID      string `xml:"id"`
					Title   string `xml:"title"`
					Updated string `xml:"updated"`
				} `xml:"entry"`
			}
			if err := xml.Unmarshal(out[path+"/feed.xml"], &feed); err != nil {
				t.Fatal(err)
			}
			if feed.ID != fmt.Sprintf("%s%s/", projectSite, path) || feed.Title == "" || len(feed.Author) == 0 || slices.Contains(feed.Author, "") || len(feed.Entry) == 0 {
				t.Errorf("%s: incomplete: %+v", path, feed)
			}
			last := feed.Updated
			for _, e := range feed.Entry {
				if _, err := time.Parse(time.RFC3339, e.Updated); err != nil || e.Updated > last {
					t.Errorf("%s: %s is of %s, after one of %s", path, e.ID, e.Updated, last)
				}
				last = e.Updated
				page := strings.TrimPrefix(e.ID, projectSite) + "index.html"
				if _, ok := out[page]; !ok || e.Title == "" {
					t.Errorf("%s: no page for entry %+v", path, e)
				} else if isLent(out.page(t, page)) {
					t.Errorf("%s: the entry %s isn't translated", path, e.ID)
				}
			}
		}
	}
}
