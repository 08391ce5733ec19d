package site

import (
	"fmt"
	"strings"

	"duizhao/generator/lang"
	"duizhao/generator/report"
	"duizhao/generator/urls"
)

// articleFiles promises the pages of chapters, sections and pages outside them.
func articleFiles(b *builder, e *report.Edition) []report.File {
	var files []report.File
	for entry := range e.Entries {
		if entry == e.Cover {
			continue
		}
		files = append(files, b.articleFile(entry))
	}
	return files
}

func (b *builder) articleFile(entry *report.Entry) report.File {
	return b.site.file(pathOf(entry), "article.html", func() view { return b.article(entry) })
}

func (b *builder) article(entry *report.Entry) *Article {
	e, p := entry.Edition, pathOf(entry)
	l, s := e.Lang, entry.Section
	labels := LabelsFor(l.Locale)
	v := &Article{Page: b.base(e, p, b.viewsOf(entry))}
	v.Heading = b.title(entry)
	v.Title = s.Meta.Title + " · " + b.report.Settings.Title[l.Path]
	v.Description = b.description(entry)
	v.OpenGraph.Title = s.Meta.Title
	v.Chapters = b.chapters(e, p, entry.Chapter)
	v.Sheets = b.sheets(p, s)
	v.Crumbs = b.crumbs(entry, p)
	v.Brief = brief(entry)
	count := s.Count
	if isOpening(entry) {
		count = entry.Chapter.Count
		v.Sections = b.contentsSections(p, entry.Chapter)
	}
	v.Time = labels.readingTime(l.Locale, b.report.Settings.Speed, count)
	if m := lang.Minutes(b.report.Settings.Speed.Duration(entry.Remaining)); m > 0 && s.Source.Kind == report.SectionSource {
		v.Remaining = fmt.Sprintf(labels.Remaining, l.Locale.Number(m))
	}
	b.dates(v, entry)
	v.Edit = b.editURL(s.Source)
	if original := b.original(entry); original != "" {
		v.Canonical, v.Untranslated = original, labels.UntranslatedPage
	}
	if entry.Chapter != nil {
		v.Cite, v.Share = b.cite(entry), b.share(entry)
	}
	v.Outline = outline(entry)
	v.Body = b.body(entry, showing{page: p})
	v.placeSheets(v.Blocks)
	for _, back := range entry.Backlinks {
		v.Backlinks = append(v.Backlinks, b.link(p, back))
	}
	if entry.Prev != nil {
		v.Prev = linkTo(b.link(p, entry.Prev))
		v.PrevURL = b.at.Absolute(pathOf(entry.Prev))
	}
	if entry.Next != nil {
		v.Next = linkTo(b.link(p, entry.Next))
		v.NextURL = b.at.Absolute(pathOf(entry.Next))
	}
	v.Schema = b.articleSchema(entry, count)
	return v
}

// share is how much of the report is read after an entry, by reading time: "38%".
func (b *builder) share(e *report.Entry) string {
	speed := b.report.Settings.Speed
	whole := speed.Duration(e.Edition.Count)
	if e.Chapter == nil || whole <= 0 {
		return ""
	}
	return fmt.Sprintf("%d%%", int(100*(whole-speed.Duration(e.Remaining))/whole))
}

func linkTo(l Link) *Link { return &l }

func isOpening(e *report.Entry) bool { return e.Section.Source.Kind == report.ChapterSource }

func (b *builder) dates(v *Article, entry *report.Entry) {
	published := b.report.Settings.Published
	locale := entry.Edition.Lang.Locale
	v.Published, v.PublishedISO = date(locale, published), published.String()
	if entry.Updated != published {
		v.Updated, v.UpdatedISO = date(locale, entry.Updated), entry.Updated.String()
	}
}

// editURL is where a source is edited on GitHub.
func (b *builder) editURL(src *report.Source) string {
	if b.report.Settings.Repository == "" {
		return ""
	}
	return b.report.Settings.Repository + "/edit/main/content/" + src.Path
}

// descriptionLength bounds a page's description, in characters.
const descriptionLength = 160

// description is the summary, or else the first paragraph, or else the report's.
func (b *builder) description(entry *report.Entry) string {
	if s := entry.Section.Meta.Summary; s != "" {
		return s
	}
	for _, block := range entry.Section.Blocks {
		if block.Kind == report.Paragraph && block.Text != "" {
			return shorten(block.Text, descriptionLength)
		}
	}
	return b.report.Settings.Description[entry.Edition.Lang.Path]
}

func shorten(s string, n int) string {
	runes := []rune(s)
	if len(runes) <= n {
		return s
	}
	return strings.TrimSpace(string(runes[:n-1])) + "…"
}

func (b *builder) crumbs(entry *report.Entry, p string) []Link {
	crumbs := []Link{b.link(p, entry.Edition.Cover)}
	if c := entry.Chapter; c != nil && c.Opening != entry {
		crumbs = append(crumbs, b.link(p, c.Opening))
	}
	return append(crumbs, b.link(p, entry))
}

func brief(e *report.Entry) Brief {
	out := Brief{Summary: text(e, e.Section.Meta.Summary)}
	for _, t := range e.Section.Meta.Takeaways {
		out.Takeaways = append(out.Takeaways, text(e, t))
	}
	return out
}

func outline(entry *report.Entry) []OutlineLink {
	out := make([]OutlineLink, len(entry.Outline))
	for i, o := range entry.Outline {
		out[i] = OutlineLink{Link{URL: "#" + o.Anchor, Text: text(entry, o.Text)}, o.Level}
	}
	return out
}

func (b *builder) definition(e *report.Edition, t *report.Term, p string) Definition {
	l := e.Lang
	return Definition{
		ID:         "term:" + t.ID,
		TermID:     t.ID,
		Name:       textOf(l, t.Name[l.Path]),
		Others:     b.otherNames(e, t),
		Definition: textOf(l, t.Definition[l.Path]),
		URL:        b.at.Link(p, urls.Term(l, t.ID)),
	}
}

// otherNames is a term's names in the other languages, and its abbreviation,
// where they differ from its name here.
func (b *builder) otherNames(e *report.Edition, t *report.Term) []Run {
	var names []Run
	seen := map[string]bool{t.Name[e.Lang.Path]: true}
	add := func(tag, name string) {
		if name != "" && !seen[name] {
			seen[name] = true
			names = append(names, Run{tag, name})
		}
	}
	for _, other := range b.report.Editions {
		if other != e {
			add(other.Lang.Tag, t.Name[other.Lang.Path])
		}
	}
	add("", t.Abbr)
	return names
}

// articleSchema describes an entry's page as schema.org's Article.
func (b *builder) articleSchema(entry *report.Entry, count lang.Count) *Thing {
	if entry.Borrowed { // the work is the original
		entry = entry.Bitext.Entries[entry.Side().Other()]
	}
	l, s := entry.Edition.Lang, b.report.Settings
	t := b.work("Article", pathOf(entry), entry, count)
	t.Headline, t.Description = entry.Title(), b.description(entry)
	t.IsPartOf = &Thing{Type: "Report", ID: b.at.Absolute(urls.Page(l, "")), Name: s.Title[l.Path]}
	return t
}

// work is what the report and each of its articles have in common.
func (b *builder) work(kind, p string, entry *report.Entry, count lang.Count) *Thing {
	l, s := entry.Edition.Lang, b.report.Settings
	t := &Thing{
		Context: "https://schema.org", Type: kind, ID: b.at.Absolute(p), URL: b.at.Absolute(p),
		InLanguage: l.Tag, DatePublished: s.Published.String(), DateModified: entry.Updated.String(),
		TimeRequired: fmt.Sprintf("PT%dM", max(1, lang.Minutes(s.Speed.Duration(count)))),
		WordCount:    count.Units(), License: licenseURL(s.License),
	}
	for _, a := range s.Authors {
		t.Author = append(t.Author, &Thing{Type: "Organization", Name: a[l.Path]})
	}
	if title := s.Source.Title[l.Path]; title != "" {
		t.IsBasedOn = &Thing{Type: "Article", Name: title, DatePublished: s.Source.Date, Publisher: &Thing{Type: "Organization", Name: s.Source.Publisher[l.Path]}}
	}
	for i, twin := range entry.Twins {
		if twin == nil || twin == entry {
			continue
		}
		other := &Thing{Type: kind, ID: b.at.Absolute(pathOf(twin)), InLanguage: twin.Edition.Lang.Tag}
		switch {
		case i == 0: // the first language is the one that the report is written in
			t.TranslationOfWork = other
		case entry.Edition == b.report.Editions[0]:
			t.WorkTranslation = append(t.WorkTranslation, other)
		}
	}
	return t
}

// licenseURL is the address of a Creative Commons licence by its usual name;
// other licences are named as they are.
func licenseURL(name string) string {
	kind, version, ok := strings.Cut(strings.TrimPrefix(name, "CC "), " ")
	if !ok || !strings.HasPrefix(name, "CC BY") {
		return name
	}
	return fmt.Sprintf("https://creativecommons.org/licenses/%s/%s/", strings.ToLower(kind), version)
}
