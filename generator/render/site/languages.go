package site

import (
	"duizhao/generator/report"
	"duizhao/generator/urls"
)

// views is where a page's text is shown: its paths in each language and side by
// side, and whether a language has the whole of it.
type views struct {
	pages    []string
	whole    []bool
	parallel string
}

// viewsOf lists the views of an entry.
func (b *builder) viewsOf(e *report.Entry) views {
	v := views{parallel: urls.Parallel(e.ID())}
	for i, other := range b.report.Editions {
		v.pages = append(v.pages, urls.Page(other.Lang, e.ID()))
		v.whole = append(v.whole, e.Twins[i] != nil && e.Twins[i].Translated())
	}
	return v
}

// viewsAt lists the views of a page that every edition has, such as the glossary.
func (b *builder) viewsAt(of func(*report.Language) string) views {
	v := views{parallel: urls.Parallel("")}
	for _, e := range b.report.Editions {
		v.pages = append(v.pages, of(e.Lang))
		v.whole = append(v.whole, true)
	}
	return v
}

// elsewhere is the views of a page that is in no other language: the covers.
func (b *builder) elsewhere() views {
	v := b.viewsAt(func(l *report.Language) string { return urls.Page(l, "") })
	clear(v.whole)
	return v
}

// languages links the page to its views: readers to all of them, search engines
// to what a language has the whole of.
func (b *builder) languages(page *Page, e *report.Edition, p string, v views) {
	for i, other := range b.report.Editions {
		to := v.pages[i]
		if v.whole[i] {
			page.Alternates = append(page.Alternates, Alternate{other.Lang.Tag, b.at.Absolute(to)})
			if other != e {
				page.OpenGraph.Alternates = append(page.OpenGraph.Alternates, other.Lang.Locale.OpenGraph())
			}
		}
		page.Languages = append(page.Languages, LanguageLink{
			URL: b.at.Link(p, to), Tag: other.Lang.Tag, Name: other.Lang.Name, Current: to == p})
	}
	if len(b.report.Bitexts) > 0 {
		page.Parallel = &Link{URL: b.at.Link(p, v.parallel), Current: v.parallel == p}
	}
	if len(page.Alternates) < 2 {
		page.Alternates, page.OpenGraph.Alternates = nil, nil
		return
	}
	fallback := page.Alternates[0].URL
	if p == urls.Page(e.Lang, "") {
		fallback = b.at.Absolute("") // the page that asks
	}
	page.Alternates = append(page.Alternates, Alternate{"x-default", fallback})
}
