package site

import (
	"fmt"
	"net/url"
	"slices"
	"strings"

	"duizhao/generator/lang"
	"duizhao/generator/report"
	"duizhao/generator/urls"
)

// glossaryFiles promises the glossary of an edition.
func glossaryFiles(b *builder, e *report.Edition) []report.File {
	p := urls.Glossary(e.Lang)
	return []report.File{b.site.file(p, "glossary.html", func() view { return b.glossary(e, p) })}
}

func (b *builder) glossary(e *report.Edition, p string) *GlossaryPage {
	l, s := e.Lang, b.report.Settings
	labels := LabelsFor(l.Locale)
	v := &GlossaryPage{Page: b.base(e, p, b.viewsAt(urls.Glossary))}
	v.Heading = textOf(l, labels.Glossary)
	v.Title = labels.Glossary + " · " + s.Title[l.Path]
	v.OpenGraph.Title = labels.Glossary
	v.Chapters = b.chapters(e, p, nil)
	v.Count = l.Locale.Number(len(b.report.Glossary.Terms))
	terms := b.terms(l)
	v.Description = labels.Glossary + labels.Colon + b.names(l, terms)
	for _, t := range terms {
		letter := initial(l, t)
		if n := len(v.Letters); n == 0 || v.Letters[n-1].Letter != letter {
			v.Letters = append(v.Letters, Letter{ID: letterID(letter), Letter: letter})
		}
		last := &v.Letters[len(v.Letters)-1]
		last.Entries = append(last.Entries, b.entry(e, t, p))
	}
	for _, k := range report.TermKinds {
		if slices.ContainsFunc(terms, func(t *report.Term) bool { return t.Kind == k }) {
			v.Kinds = append(v.Kinds, KindFilter{string(k), labels.Kind(k)})
		}
	}
	v.Schema = b.termSet(e, p, terms)
	return v
}

// terms are the terms of the glossary in the order of a language.
func (b *builder) terms(l *report.Language) []*report.Term {
	terms := slices.Clone(b.report.Glossary.Terms)
	lang.Order(l.Locale, terms, func(t *report.Term) string { return sortKey(l, t) })
	return terms
}

// initial is the letter under which a term stands.
func initial(l *report.Language, t *report.Term) string { return l.Locale.Initial(sortKey(l, t)) }

// sortKey is what a term is ordered by.
func sortKey(l *report.Language, t *report.Term) string {
	if k := t.Sort[l.Path]; k != "" {
		return k
	}
	return t.Name[l.Path]
}

// letterID is the id of a letter's heading; terms' ids hold no colon.
func letterID(letter string) string {
	if letter == "#" {
		return "ui:0"
	}
	return "ui:" + strings.ToLower(letter)
}

// names begins a description with the first terms of the glossary.
func (b *builder) names(l *report.Language, terms []*report.Term) string {
	var names []string
	for _, t := range terms[:min(len(terms), 12)] {
		names = append(names, t.Name[l.Path])
	}
	if l.Locale.IsChinese() {
		return strings.Join(names, "、")
	}
	return strings.Join(names, ", ")
}

// placesShown bounds how many of the sections that use a term are listed: the search
// finds them all, each passage with its sentence, and a report has room for more terms.
const placesShown = 3

func (b *builder) entry(e *report.Edition, t *report.Term, p string) Entry {
	l := e.Lang
	labels := LabelsFor(l.Locale)
	v := Entry{
		Definition: b.definition(e, t, p),
		Kind:       string(t.Kind),
		KindName:   labels.Kind(t.Kind),
		Note:       textOf(l, t.Note[l.Path]),
	}
	for _, s := range t.Sources {
		v.Sources = append(v.Sources, textOf(l, s))
	}
	for _, a := range t.Aliases[l.Path] {
		if slices.ContainsFunc(v.Others, func(r Run) bool { return r.Text == a }) {
			continue
		}
		v.Aliases = append(v.Aliases, textOf(l, a))
	}
	for _, id := range t.See {
		if other := b.report.Glossary.Term(id); other != nil {
			v.See = append(v.See, Link{URL: "#" + id, Text: textOf(l, other.Name[l.Path])})
		}
	}
	places := b.report.Places(l.Path, t.ID)
	for _, at := range places[:min(len(places), placesShown)] {
		link := b.link(p, at.Entry)
		link.URL = b.at.Link(p, pathOf(at.Entry)+"#"+at.Entry.Anchors[at.Use.Block])
		v.Places = append(v.Places, link)
	}
	if more := len(places) - placesShown; more > 0 {
		query := "?" + url.Values{"q": {t.Name[l.Path]}}.Encode()
		v.Places = append(v.Places, Link{URL: b.at.Link(p, urls.Search(l)) + query, Text: textOf(l, fmt.Sprintf(labels.AndMore, l.Locale.Number(more)))})
	}
	return v
}

// termSet describes the glossary as schema.org's DefinedTermSet. The definitions
// stand on the page; twice they would cost a tenth of its weight.
func (b *builder) termSet(e *report.Edition, p string, terms []*report.Term) *Thing {
	l := e.Lang
	id := b.at.Absolute(p)
	set := &Thing{Context: "https://schema.org", Type: "DefinedTermSet", ID: id, URL: id, Name: LabelsFor(l.Locale).Glossary, InLanguage: l.Tag,
		IsPartOf: &Thing{Type: "Report", ID: b.at.Absolute(urls.Page(l, "")), Name: b.report.Settings.Title[l.Path]}}
	for _, t := range terms {
		term := &Thing{Type: "DefinedTerm", ID: b.at.Absolute(urls.Term(l, t.ID)), Name: t.Name[l.Path], TermCode: t.ID}
		for _, n := range b.otherNames(e, t) {
			term.AlternateName = append(term.AlternateName, n.Text)
		}
		set.HasDefinedTerm = append(set.HasDefinedTerm, term)
	}
	return set
}
