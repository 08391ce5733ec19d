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
	below    int    // how many headings stand above those of the text, where the page has all sections
}

// leaf shows an entry on a page with all sections, where a heading of level 2 names
// what begins on a new page, and one of level 3 each section in it.
func (at showing) leaf(n numbered) showing {
	at.scope, at.below = place(n.ID(), "")+":", 2
	if n.opening {
		at.below = 1
	}
	return at
}

// place is the id that a section has on a page with all sections, or that a passage
// has there.
func place(id, fragment string) string {
	if fragment == "" {
		return "at/" + id
	}
	return "at/" + id + ":" + fragment
}

// level makes a heading of the text stand below those of chapters and sections,
// where the page has these.
func (at showing) level(b *report.Block) string {
	if at.below == 0 || b.Kind != report.Heading {
		return ""
	}
	return fmt.Sprintf(` aria-level="%d"`, b.Level+at.below)
}

// within begins the names of what each section numbers anew, where the page has
// all sections.
func (at showing) within(s *report.Section, labels *Labels) string {
	if at.scope == "" {
		return ""
	}
	return s.Meta.Title + labels.Colon
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
