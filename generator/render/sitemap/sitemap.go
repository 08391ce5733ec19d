// Package sitemap renders sitemap.xml and robots.txt. Sources: sitemaps.org
// protocol 0.9; RFC 9309; Google's extension for pages in several languages.
package sitemap

import (
	"encoding/xml"
	"fmt"
	"io"

	"duizhao/generator/report"
	"duizhao/generator/urls"
)

// limit is how many addresses a sitemap may hold.
const limit = 50_000

type urlset struct {
	XMLName xml.Name  `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 urlset"`
	XHTML   string    `xml:"xmlns:xhtml,attr"`
	URLs    []address `xml:"url"`
}

type address struct {
	Loc        string      `xml:"loc"`
	LastMod    string      `xml:"lastmod,omitempty"`
	Alternates []alternate `xml:"xhtml:link"`
}

type alternate struct {
	Rel  string `xml:"rel,attr"`
	Lang string `xml:"hreflang,attr"`
	Href string `xml:"href,attr"`
}

type index struct {
	XMLName xml.Name  `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 sitemapindex"`
	Maps    []address `xml:"sitemap"`
}

// Files promises the sitemap, in several files where it is long, and robots.txt.
func Files(r *report.Report, at urls.Site) []report.File {
	robots := report.File{Path: "robots.txt", Render: func(w io.Writer) error {
		_, err := fmt.Fprintf(w, "User-agent: *\nAllow: /\n\nSitemap: %s\n", at.Absolute("sitemap.xml"))
		return err
	}}
	n := len(addresses(r, at))
	if n <= limit {
		return []report.File{robots, part("sitemap.xml", r, at, 0, n)}
	}
	files := []report.File{robots}
	var all index
	for from := 0; from < n; from += limit {
		name := fmt.Sprintf("sitemap-%d.xml", from/limit+1)
		files = append(files, part(name, r, at, from, from+limit))
		all.Maps = append(all.Maps, address{Loc: at.Absolute(name)})
	}
	return append(files, report.File{Path: "sitemap.xml", Render: func(w io.Writer) error { return encode(w, all) }})
}

// part promises the addresses from up to before to.
func part(name string, r *report.Report, at urls.Site, from, to int) report.File {
	return report.File{Path: name, Render: func(w io.Writer) error {
		all := addresses(r, at)
		return encode(w, urlset{XHTML: "http://www.w3.org/1999/xhtml", URLs: all[from:min(to, len(all))]})
	}}
}

func addresses(r *report.Report, at urls.Site) []address {
	all := []address{{Loc: at.Absolute("")}}
	for _, e := range r.Editions {
		for entry := range e.Entries {
			if !entry.Translated() {
				continue
			}
			a := address{Loc: at.Absolute(urls.Page(e.Lang, entry.ID())), LastMod: entry.Updated.String()}
			for _, t := range entry.Twins {
				if t != nil && t.Translated() {
					a.Alternates = append(a.Alternates, alternate{"alternate", t.Edition.Lang.Tag, at.Absolute(urls.Page(t.Edition.Lang, t.ID()))})
				}
			}
			if len(a.Alternates) < 2 {
				a.Alternates = nil
			}
			all = append(all, a)
		}
		all = append(all, address{Loc: at.Absolute(urls.Glossary(e.Lang)), LastMod: e.Updated.String()})
	}
	for _, b := range r.Bitexts {
		all = append(all, address{Loc: at.Absolute(urls.Parallel(b.Entries[0].ID())), LastMod: b.Updated().String()})
	}
	return all
}

func encode(w io.Writer, v any) error {
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	e := xml.NewEncoder(w)
	e.Indent("", "  ")
	return e.Encode(v)
}
