package site

import (
	"fmt"
	"strings"

	"duizhao/generator/report"
	"duizhao/generator/urls"
)

// chooserFiles promises the page at the root, which asks for a language.
func chooserFiles(b *builder, e *report.Edition) []report.File {
	return []report.File{b.site.file("", "chooser.html", func() view { return b.chooser(e) })}
}

func (b *builder) chooser(first *report.Edition) *Chooser {
	v := &Chooser{Page: b.base(first, "", b.viewsAt(func(l *report.Language) string { return urls.Page(l, "") }))}
	s := b.report.Settings
	var titles, choose []string
	for _, e := range b.report.Editions {
		l := e.Lang
		labels := LabelsFor(l.Locale)
		titles = append(titles, s.Title[l.Path])
		choose = append(choose, labels.Choose)
		v.Editions = append(v.Editions, ChooserEdition{
			Tag: l.Tag, URL: b.at.Link("", urls.Page(l, "")),
			Title: textOf(l, s.Title[l.Path]), Subtitle: textOf(l, s.Subtitle[l.Path]), Description: textOf(l, s.Description[l.Path]),
			Read: labels.Read, Time: labels.readingTime(l.Locale, s.Speed, e.Count),
		})
	}
	for i := range v.Languages {
		v.Languages[i].Current = false
	}
	v.Title = strings.Join(titles, " · ")
	v.Heading = textOf(first.Lang, strings.Join(choose, " · "))
	v.Description = s.Description[first.Lang.Path]
	v.Alternates = nil // it is what the covers call x-default, and a translation of nothing
	v.OpenGraph.Type, v.OpenGraph.Title = "website", v.Title
	return v
}

// notFoundFiles promises the page that GitHub Pages shows for addresses that
// don't exist. It is shown at any depth, so its links must not be relative.
func notFoundFiles(b *builder, e *report.Edition) []report.File {
	return []report.File{b.site.file("404.html", "notfound.html", func() view { return b.notFound(e) })}
}

func (b *builder) notFound(first *report.Edition) *NotFound {
	rooted := *b
	rooted.at.Portable = false
	b = &rooted
	v := &NotFound{Page: b.base(first, "404.html", b.elsewhere())}
	var titles []string
	for i, e := range b.report.Editions {
		l := e.Lang
		labels := LabelsFor(l.Locale)
		titles = append(titles, labels.NotFound)
		v.Languages[i].Current = false
		v.Editions = append(v.Editions, NotFoundEdition{
			Tag: l.Tag, Heading: labels.NotFound, Text: labels.NotFoundText,
			Home: Link{URL: b.at.Link("", urls.Page(l, "")), Text: textOf(l, fmt.Sprintf("%s%s%s", labels.Contents, labels.Colon, b.report.Settings.Title[l.Path]))},
		})
	}
	v.Title = strings.Join(titles, " · ")
	v.Description, v.OpenGraph.Title = v.Title, v.Title
	v.Canonical = ""
	return v
}

// movedFiles promises a page at each old address, which leads to the new one.
func movedFiles(b *builder, e *report.Edition) []report.File {
	var files []report.File
	for entry := range e.Entries {
		for _, alias := range entry.Section.Meta.Aliases {
			p := urls.Page(e.Lang, alias.Text)
			files = append(files, b.site.file(p, "moved.html", func() view {
				v := &Moved{Page: b.base(e, p, b.elsewhere())}
				v.Refresh = b.at.Link(p, pathOf(entry))
				v.Heading, v.Title, v.OpenGraph.Title = b.title(entry), entry.Title(), entry.Title()
				v.Description = b.description(entry)
				v.Canonical = b.at.Absolute(pathOf(entry))
				return v
			}))
		}
	}
	return files
}
