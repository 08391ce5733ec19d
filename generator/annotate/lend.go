package annotate

import (
	"slices"
	"strings"

	"duizhao/generator/report"
)

// lend lists each language's sections, in reading order. What a language lacks it
// has from the other one: readers find it there untranslated rather than not at
// all. A draft is not lent.
func lend(languages []*report.Language, sections []*report.Section) [][]*report.Section {
	own := make([][]*report.Section, len(languages))
	for i, l := range languages {
		for _, s := range sections {
			if s.Source.Lang == l && !s.Meta.Draft {
				own[i] = append(own[i], s)
			}
		}
	}
	if len(languages) < 2 {
		return own
	}
	return [][]*report.Section{merge(own[0], own[1]), merge(own[1], own[0])}
}

// merge puts what mine lacks of theirs into mine: chapters among the chapters,
// sections into their chapters, each behind what it comes after there.
func merge(mine, theirs []*report.Section) []*report.Section {
	if slices.EqualFunc(mine, theirs, func(a, b *report.Section) bool { return a.Source.ID == b.Source.ID }) {
		return mine // as it is with most, and an edit costs a walk less
	}
	m, t := groups(mine), groups(theirs)
	order := insert(m.order, t.order)
	var out []*report.Section
	for _, chapter := range order {
		out = append(out, insertSections(m.of[chapter], t.of[chapter])...)
	}
	return out
}

// grouped is sections by chapter. The cover is a group of its own, and so is each
// page outside the chapters.
type grouped struct {
	order []string
	of    map[string][]*report.Section
}

func groups(sections []*report.Section) grouped {
	g := grouped{of: map[string][]*report.Section{}}
	for _, s := range sections {
		chapter, _, _ := strings.Cut(s.Source.ID, "/")
		if g.of[chapter] == nil {
			g.order = append(g.order, chapter)
		}
		g.of[chapter] = append(g.of[chapter], s)
	}
	return g
}

// insert puts the names that mine lacks behind those that they come after in
// theirs, or first.
func insert(mine, theirs []string) []string {
	has := map[string]bool{}
	for _, name := range mine {
		has[name] = true
	}
	after, last := map[string][]string{}, ""
	first := true
	var head []string
	for _, name := range theirs {
		switch {
		case has[name]:
			last, first = name, false
		case first:
			head = append(head, name)
		default:
			after[last] = append(after[last], name)
		}
	}
	out := head
	for _, name := range mine {
		out = append(append(out, name), after[name]...)
	}
	return out
}

// insertSections is insert for the sections of one chapter, by their IDs. The
// opening, whose ID is the shortest, comes first in any case.
func insertSections(mine, theirs []*report.Section) []*report.Section {
	byID := map[string]*report.Section{}
	names := func(list []*report.Section) []string {
		var ids []string
		for _, s := range list {
			if byID[s.Source.ID] == nil {
				byID[s.Source.ID] = s
			}
			ids = append(ids, s.Source.ID)
		}
		return ids
	}
	var out []*report.Section
	for _, id := range insert(names(mine), names(theirs)) {
		out = append(out, byID[id])
	}
	return out
}
