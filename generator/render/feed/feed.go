// Package feed renders an Atom feed for each language. Source: RFC 4287.
package feed

import (
	"cmp"
	"encoding/xml"
	"io"
	"slices"

	"duizhao/generator/report"
	"duizhao/generator/urls"
)

// entriesShown bounds a feed; readers of feeds want what is new.
const entriesShown = 50

type atom struct {
	XMLName  xml.Name `xml:"http://www.w3.org/2005/Atom feed"`
	Lang     string   `xml:"xml:lang,attr"`
	ID       string   `xml:"id"`
	Title    string   `xml:"title"`
	Subtitle string   `xml:"subtitle,omitempty"`
	Updated  string   `xml:"updated"`
	Links    []link   `xml:"link"`
	Authors  []author `xml:"author"`
	Rights   string   `xml:"rights,omitempty"`
	Entries  []entry  `xml:"entry"`
}

type link struct {
	Rel  string `xml:"rel,attr"`
	Type string `xml:"type,attr,omitempty"`
	Lang string `xml:"hreflang,attr,omitempty"`
	Href string `xml:"href,attr"`
}

type author struct {
	Name string `xml:"name"`
}

type entry struct {
	ID        string `xml:"id"`
	Title     string `xml:"title"`
	Updated   string `xml:"updated"`
	Published string `xml:"published"`
	Links     []link `xml:"link"`
	Summary   string `xml:"summary,omitempty"`
}

// Files promises the feed of each edition.
func Files(r *report.Report, at urls.Site) []report.File {
	var files []report.File
	for _, e := range r.Editions {
		files = append(files, report.File{Path: urls.Feed(e.Lang), Render: func(w io.Writer) error { return render(w, r, e, at) }})
	}
	return files
}

func render(w io.Writer, r *report.Report, e *report.Edition, at urls.Site) error {
	l, s := e.Lang, r.Settings
	home := at.Absolute(urls.Page(l, ""))
	f := atom{
		Lang: l.Tag, ID: home, Title: s.Title[l.Path], Subtitle: s.Subtitle[l.Path], Updated: timestamp(e.Updated), Rights: s.License,
		Links: []link{
			{Rel: "self", Type: "application/atom+xml", Href: at.Absolute(urls.Feed(l))},
			{Rel: "alternate", Type: "text/html", Lang: l.Tag, Href: home},
		},
	}
	for _, a := range s.Authors {
		if name := a[l.Path]; name != "" {
			f.Authors = append(f.Authors, author{name})
		}
	}
	if len(f.Authors) == 0 {
		f.Authors = []author{{s.Title[l.Path]}} // RFC 4287, 4.1.1 wants one
	}
	for _, section := range newest(e) {
		address := at.Absolute(urls.Page(l, section.ID()))
		f.Entries = append(f.Entries, entry{
			ID: address, Title: section.Title(), Updated: timestamp(section.Updated), Published: timestamp(s.Published),
			Links: []link{{Rel: "alternate", Type: "text/html", Lang: l.Tag, Href: address}}, Summary: section.Section.Meta.Summary,
		})
	}
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	encoder := xml.NewEncoder(w)
	encoder.Indent("", "  ")
	return encoder.Encode(f)
}

// newest is the sections that were changed last, in reading order among equals.
func newest(e *report.Edition) []*report.Entry {
	var sections []*report.Entry
	for _, c := range e.Chapters {
		for _, s := range c.Sections {
			if s.Translated() {
				sections = append(sections, s)
			}
		}
	}
	slices.SortStableFunc(sections, func(a, b *report.Entry) int { return cmp.Compare(b.Updated.String(), a.Updated.String()) })
	return sections[:min(len(sections), entriesShown)]
}

// timestamp is a date as RFC 3339 wants it; a report without a date began with
// the epoch.
func timestamp(d report.Date) string {
	if d.IsZero() {
		return "1970-01-01T00:00:00Z"
	}
	return d.String() + "T00:00:00Z"
}
