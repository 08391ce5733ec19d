package site

import (
	"fmt"

	"duizhao/generator/report"
	"duizhao/generator/urls"
)

// coverFiles promises the first page of an edition, with its contents.
func coverFiles(b *builder, e *report.Edition) []report.File {
	p := urls.Page(e.Lang, "")
	return []report.File{b.site.file(p, "cover.html", func() view { return b.cover(e, p) })}
}

func (b *builder) cover(e *report.Edition, p string) *Cover {
	l, s, entry := e.Lang, b.report.Settings, e.Cover
	v := &Cover{Page: b.base(e, p, b.viewsOf(entry))}
	v.Heading = b.title(entry)
	v.Title = entry.Title()
	if subtitle := s.Subtitle[l.Path]; subtitle != "" {
		v.Title += LabelsFor(l.Locale).Colon + subtitle
	}
	v.Description = s.Description[l.Path]
	if v.Description == "" {
		v.Description = b.description(entry)
	}
	v.OpenGraph.Type, v.OpenGraph.Title = "website", entry.Title()
	v.Chapters = b.chapters(e, p, nil)
	v.Sheets = b.sheets(p, entry.Section)
	v.Figures = b.exhibits(e, p)
	v.Subtitle = textOf(l, s.Subtitle[l.Path])
	v.Brief = brief(entry)
	v.Body = b.body(entry, showing{page: p})
	for _, c := range e.Chapters {
		v.Contents = append(v.Contents, b.contents(p, c))
	}
	if len(e.Chapters) > 0 {
		v.Start = v.Contents[0].URL
		v.NextURL = b.at.Absolute(pathOf(e.Chapters[0].Opening))
	}
	labels := LabelsFor(l.Locale)
	v.Time = fmt.Sprintf(labels.Whole, labels.readingTime(l.Locale, s.Speed, e.Count))
	v.Published = date(l.Locale, s.Published)
	if e.Updated != s.Published {
		v.Updated = date(l.Locale, e.Updated)
	}
	v.Source = b.credit(l)
	v.Cite = b.cite(entry)
	v.Schema = b.reportSchema(e)
	return v
}

func (b *builder) contents(from string, c *report.Chapter) Contents {
	l := c.Opening.Edition.Lang
	return Contents{
		Link:     b.link(from, c.Opening),
		Summary:  text(c.Opening, c.Opening.Section.Meta.Summary),
		Time:     LabelsFor(l.Locale).minutes(l.Locale, b.report.Settings.Speed, c.Count),
		Sections: b.contentsSections(from, c),
	}
}

func (b *builder) contentsSections(from string, c *report.Chapter) []ContentsSection {
	var out []ContentsSection
	for _, s := range c.Sections {
		l := s.Edition.Lang
		out = append(out, ContentsSection{
			Link:    b.link(from, s),
			Summary: text(s, s.Section.Meta.Summary),
			Time:    LabelsFor(l.Locale).minutes(l.Locale, b.report.Settings.Speed, s.Section.Count),
		})
	}
	return out
}

// reportSchema describes an edition as schema.org's Report.
func (b *builder) reportSchema(e *report.Edition) *Thing {
	l, s := e.Lang, b.report.Settings
	t := b.work("Report", urls.Page(l, ""), e.Cover, e.Count)
	t.Name, t.Description, t.DateModified = s.Title[l.Path], s.Description[l.Path], e.Updated.String()
	for _, c := range e.Chapters {
		t.HasPart = append(t.HasPart, &Thing{Type: "Chapter", ID: b.at.Absolute(pathOf(c.Opening)), Name: c.Opening.Title()})
	}
	return t
}
