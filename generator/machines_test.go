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
}

func TestStructuredData(t *testing.T) {
	for _, content := range []string{specimen, repository} {
		out := shared(t, content)
		things := map[string]thing{}
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
			things[v.ID] = v
			checkThing(t, name, machineView(out.page(t, name)), v)
		}
		for id, v := range things {
			if original := v.TranslationOf; original != nil && things[original.ID].InLanguage != "zh-Hans" {
				t.Errorf("%s is a translation of %s, which isn't there in Chinese", id, original.ID)
			}
			for _, translation := range v.WorkTranslation {
				if back := things[translation.ID].TranslationOf; back == nil || back.ID != id {
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

// rawText is the text in an element as it is written.
func rawText(n *html.Node) string {
	if n.FirstChild == nil {
		return ""
	}
	return n.FirstChild.Data
}

// The sitemap holds each page that shall be found, once, and nothing else.
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
			want = append(want, projectSite+address(name))
		}
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Errorf("the sitemap holds\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
	}
}

// Each feed is one by RFC 4287, and its entries are pages.
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
				if _, ok := out[strings.TrimPrefix(e.ID, projectSite)+"index.html"]; !ok || e.Title == "" {
					t.Errorf("%s: no page for entry %+v", path, e)
				}
			}
		}
	}
}
