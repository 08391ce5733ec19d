package site

import (
	"fmt"
	"html/template"
	"sync"

	"duizhao/generator/lang"
	"duizhao/generator/report"
	"duizhao/generator/urls"
)

// builder makes views of one report. Pages can be made in parallel.
type builder struct {
	site   *Site
	report *report.Report
	at     urls.Site
	foot   map[*report.Edition]Foot
	titles *sync.Map // *report.Entry → Text, as they are asked for
}

func newBuilder(s *Site, r *report.Report, at urls.Site) *builder {
	b := &builder{site: s, report: r, at: at, foot: map[*report.Edition]Foot{}, titles: &sync.Map{}}
	for _, e := range r.Editions {
		b.foot[e] = b.footOf(e)
	}
	return b
}

// title is an entry's title, which many pages show.
func (b *builder) title(e *report.Entry) Text {
	if t, ok := b.titles.Load(e); ok {
		return t.(Text)
	}
	t := text(e, e.Title())
	b.titles.Store(e, t)
	return t
}

func date(l *lang.Locale, d report.Date) string {
	if d.IsZero() {
		return ""
	}
	return l.Date(d.Year, d.Month, d.Day)
}

// base fills in what all pages of an edition share. The path is the page's; v is
// where else its text is shown.
func (b *builder) base(e *report.Edition, p string, v views) Page {
	l, s := e.Lang, b.report.Settings
	page := Page{
		Tag:       l.Tag,
		Canonical: b.at.Absolute(p),
		Feed:      b.at.Link(p, urls.Feed(l)),
		FeedTitle: s.Title[l.Path],
		OpenGraph: OpenGraph{Type: "article", Locale: l.Locale.OpenGraph(), SiteName: s.Title[l.Path]},
		Early:     b.site.assets.early,
		Sheets:    b.sheets(p),
		Script:    b.at.Link(p, b.site.assets.script.path),
		Icon:      b.at.Link(p, b.site.assets.icon.path),
		Labels:    LabelsFor(l.Locale),
		Home:      Link{URL: b.at.Link(p, urls.Page(l, "")), Text: textOf(l, s.Title[l.Path]), Current: p == urls.Page(l, "")},
		Search:    b.searchLink(l, p),
		Glossary:  Link{URL: b.at.Link(p, urls.Glossary(l)), Current: p == urls.Glossary(l)},
		Print:     Link{URL: b.at.Link(p, urls.Print(l)), Current: p == urls.Print(l)},
		Foot:      b.foot[e],
	}
	if e.Entry("about") != nil {
		about := urls.Page(l, "about")
		page.About = Link{URL: b.at.Link(p, about), Current: p == about}
	}
	b.languages(&page, e, p, v)
	return page
}

func pathOf(e *report.Entry) string { return urls.Page(e.Edition.Lang, e.ID()) }

// link links a page to an entry.
func (b *builder) link(from string, to *report.Entry) Link {
	p := pathOf(to)
	return Link{URL: b.at.Link(from, p), Text: b.title(to), Current: p == from}
}

// navWindow bounds how many chapters a page's navigation shows: a page that
// listed them all would make a long report's cost grow with its square.
const navWindow = 48

// chapters is the navigation: the chapters, and the sections of the current one.
func (b *builder) chapters(e *report.Edition, from string, current *report.Chapter) []NavChapter {
	first, last := 0, len(e.Chapters)
	if last > navWindow {
		for i, c := range e.Chapters {
			if c == current {
				first = max(0, min(i-navWindow/2, last-navWindow))
			}
		}
		last = first + navWindow
	}
	nav := make([]NavChapter, 0, last-first)
	for _, c := range e.Chapters[first:last] {
		n := NavChapter{chapter: c, Link: b.link(from, c.Opening), Open: c == current}
		if n.Open {
			n.Sections = make([]Link, len(c.Sections))
			for i, s := range c.Sections {
				n.Sections[i] = b.link(from, s)
			}
		}
		nav = append(nav, n)
	}
	return nav
}

func (b *builder) footOf(e *report.Edition) Foot {
	s, l := b.report.Settings, e.Lang
	f := Foot{Report: s.Title[l.Path], Published: date(l.Locale, s.Published), License: s.License}
	for _, a := range s.Authors {
		f.Authors = append(f.Authors, textOf(l, a[l.Path]))
	}
	if c := s.Source; len(c.Publisher) > 0 {
		f.Source = textOf(l, c.Publisher[l.Path])
	}
	return f
}

func (b *builder) credit(l *report.Language) Credit {
	c := b.report.Settings.Source
	out := Credit{Title: textOf(l, c.Title[l.Path]), Publisher: textOf(l, c.Publisher[l.Path]), Date: partialDate(l.Locale, c.Date), Note: textOf(l, c.Note[l.Path])}
	for _, a := range c.Authors[l.Path] {
		out.Authors = append(out.Authors, textOf(l, a))
	}
	return out
}

// partialDate formats "2023", "2023-08" or "2023-08-31"; what is none of these
// is shown as it is.
func partialDate(l *lang.Locale, s string) string {
	if d, err := report.ParseDate(s); err == nil {
		return date(l, d)
	}
	if d, err := report.ParseDate(s + "-01"); err == nil {
		return l.Month(d.Year, d.Month)
	}
	return s
}

// html fills the holes of a markup; attributes are those of a block's outermost
// element, with a blank before each. Links lead to pages in the language.
func (b *builder) html(s *report.Section, m *report.Markup, l *report.Language, at showing, attributes string) template.HTML {
	labels := LabelsFor(s.Source.Lang.Locale)
	return m.Fill(func(h report.Hole) string {
		switch h.Kind {
		case report.Anchor:
			return attributes
		case report.Address:
			return template.HTMLEscapeString(b.address(&s.Refs[h.N], l, at))
		case report.Size:
			return b.size(&s.Refs[h.N])
		case report.Local:
			return at.scope + at.prefix
		case report.TableName:
			return template.HTMLEscapeString(at.within(s, labels) + fmt.Sprintf("%s %d", labels.Table, h.N))
		case report.BackName:
			return labels.BackToText
		case report.Drawing:
			return string(b.exhibit(s, int(h.N), l, at))
		case report.RefNumber:
			return b.figureNumber(&s.Refs[h.N], l)
		}
		return ""
	})
}

func (b *builder) size(r *report.Ref) string {
	if a := b.report.Asset(r.Target); a != nil && a.Width > 0 {
		return fmt.Sprintf(` width="%d" height="%d"`, a.Width, a.Height)
	}
	return ""
}

// text is a text of an entry for the pages of its edition.
func text(e *report.Entry, s string) Text {
	return textIn(e.Section.Source.Lang, e.Edition.Lang, s)
}
