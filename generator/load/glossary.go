package load

import (
	"errors"
	"io/fs"
	"maps"
	"slices"
	"strings"

	"duizhao/generator/diag"
	"duizhao/generator/lang"
	"duizhao/generator/report"
	"duizhao/generator/yaml"
)

type termYAML struct {
	ID         yaml.String   `yaml:"id"`
	Kind       yaml.String   `yaml:"kind"`
	Name       localized     `yaml:",languages"`
	Abbr       yaml.String   `yaml:"abbr"`
	Aliases    lists         `yaml:"aliases"`
	Sort       localized     `yaml:"sort"`
	Definition localized     `yaml:"definition"`
	Note       localized     `yaml:"note"`
	See        []yaml.String `yaml:"see"`
	Sources    []yaml.String `yaml:"sources"`
	Avoid      lists         `yaml:"avoid"`
	Not        lists         `yaml:"not"`
}

// glossary reads glossary.yaml; a report may have none.
func (l *loader) glossary(s *report.Settings) *report.Glossary {
	if _, err := fs.Stat(l.fsys, glossaryFile); errors.Is(err, fs.ErrNotExist) {
		return report.NewGlossary(nil)
	}
	f, problem := l.read(glossaryFile, "")
	l.file = f
	if f == nil {
		l.add(*problem)
		return report.NewGlossary(nil)
	}
	paths := paths(s.Languages)
	var ys []termYAML
	l.add(yaml.Decode(f, f.Text, &ys, yaml.Options{Languages: paths})...)
	var terms []*report.Term
	t := typesetter(s.Languages)
	for _, y := range ys {
		l.term(f, y, paths)
		l.matter(f, y.Definition, y.Note)
		terms = append(terms, &report.Term{
			ID: y.ID.Value, Kind: report.TermKind(y.Kind.Value), Name: t.texts(y.Name), Abbr: lang.NFC(y.Abbr.Value),
			Aliases: t.lists(y.Aliases), Sort: t.texts(y.Sort), Definition: t.texts(y.Definition), Note: t.texts(y.Note),
			See: values(y.See), Sources: values(y.Sources), Avoid: t.lists(y.Avoid), Not: t.lists(y.Not), Pos: y.ID.Pos(f),
		})
		l.forms(f, y, terms[len(terms)-1])
	}
	g := report.NewGlossary(terms)
	l.across(f, ys, g)
	return g
}

// term checks one entry by itself.
func (l *loader) term(f *diag.File, y termYAML, paths []string) {
	id := y.ID.Value
	switch {
	case id == "":
		name := anyName(y, paths)
		l.add(name.Problem(f, diag.Error, "glossary", "this entry has no id", "id: a-short-name"))
	case !IsSlug(id):
		l.add(y.ID.Problem(f, diag.Error, "glossary", diag.Say("%q can't be an id", id), "use small letters, digits and hyphens"))
	}
	if k := y.Kind.Value; k != "" && !slices.Contains(report.TermKinds, report.TermKind(k)) {
		var known []string
		for _, k := range report.TermKinds {
			known = append(known, string(k))
		}
		hint := diag.Say("one of %s", strings.Join(known, ", "))
		if near, ok := lang.Nearest(k, known); ok {
			hint = diag.Say("did you mean %q?", near)
		}
		l.add(y.Kind.Problem(f, diag.Error, "glossary", diag.Say("unknown kind %q", k), hint))
	}
	for _, p := range paths {
		if strings.TrimSpace(y.Name[p].Value) == "" {
			l.add(y.ID.Problem(f, diag.Error, "glossary", diag.Say("%q has no name in %q", id, p), diag.Say("%s: …", p)))
		}
		if strings.TrimSpace(y.Definition[p].Value) == "" {
			l.add(y.ID.Problem(f, diag.Error, "glossary", diag.Say("%q has no definition in %q", id, p), diag.Say("definition: {%s: …}", p)))
		}
	}
}

func anyName(y termYAML, paths []string) yaml.String {
	for _, p := range paths {
		if s := y.Name[p]; s.Line > 0 {
			return s
		}
	}
	return y.Kind
}

// across checks what takes all entries: IDs are unique and those named exist,
// and no form belongs to two terms.
func (l *loader) across(f *diag.File, ys []termYAML, g *report.Glossary) {
	ids, forms := map[string]yaml.String{}, map[string]string{}
	for i, y := range ys {
		id := y.ID.Value
		if first, ok := ids[id]; ok && id != "" {
			l.add(y.ID.Problem(f, diag.Error, "glossary", diag.Say("the id %q is there twice, first in line %d", id, first.Line), ""))
		} else {
			ids[id] = y.ID
		}
		l.see(f, y, g)
		for _, p := range slices.Sorted(maps.Keys(g.Terms[i].Name)) {
			for _, form := range g.Terms[i].Forms(p) {
				key := p + "\x00" + form
				if other := forms[key]; other != "" && other != id {
					l.add(y.ID.Problem(f, diag.Warning, "glossary", diag.Say("%q stands for both %q and %q; it will be taken for the first", form, other, id), "give it to one of them"))
				} else {
					forms[key] = id
				}
			}
		}
	}
}
