package site

import (
	"fmt"

	"duizhao/generator/report"
	"duizhao/generator/urls"
)

// showing is where a markup is shown.
type showing struct {
	page     string // path of the page
	parallel bool   // links lead to pages with both languages
	prefix   string // of the ids of footnotes, where the page has those of two sections
	scope    string // before all ids, where the page has all sections: "at/giants/apple:"
}

// place is the id that a section has on a page with all sections, or that a passage
// has there.
func place(id, fragment string) string {
	if fragment == "" {
		return "at/" + id
	}
	return "at/" + id + ":" + fragment
}

// scopeOf is what the ids of a section begin with on a page with all sections.
func scopeOf(e *report.Entry) string { return place(e.ID(), "") + ":" }

// level makes a heading of the text stand below those of chapters and sections,
// where the page has these.
func (at showing) level(b *report.Block) string {
	if at.scope == "" || b.Kind != report.Heading {
		return ""
	}
	return fmt.Sprintf(` aria-level="%d"`, b.Level+2)
}

// address is where a reference leads.
func (b *builder) address(r *report.Ref, l *report.Language, at showing) string {
	fragment := ""
	if r.Fragment != "" {
		fragment = "#" + r.Fragment
	}
	switch {
	case r.Kind == report.OutsideRef:
		return r.Target
	case r.Kind == report.AssetRef:
		return b.at.FileLink(at.page, r.Target)
	case r.Kind == report.SectionRef && at.scope != "":
		return "#" + onePage(r)
	case r.Kind == report.SectionRef && at.parallel && r.Target != report.GlossaryID:
		return b.at.Link(at.page, urls.Parallel(r.Target)+fragment)
	case r.Kind == report.SectionRef:
		return b.at.Link(at.page, urls.Page(l, r.Target)+fragment)
	}
	return ""
}

// onePage is the id that a reference leads to on a page with all sections, and
// with the glossary at its end.
func onePage(r *report.Ref) string {
	switch {
	case r.Target != report.GlossaryID:
		return place(r.Target, r.Fragment)
	case r.Fragment == "":
		return "ui:terms"
	}
	return "term:" + r.Fragment
}
