package exchange

import (
	"slices"

	"duizhao/generator/report"
)

// concept is a term as TBX sees it: one thing, and in each language its names.
type concept struct {
	id, subject string
	sources     []string
	see         []crossReference
	sections    []langSection
}

type crossReference struct{ target, name string }

type langSection struct {
	tag, definition, note string
	terms                 []termSection
}

type termSection struct {
	term, status string
	kind         string // "abbreviation", or "" for what needs no telling
}

// The statuses of a term, as both editions of ISO 30042 spell them.
const (
	preferred  = "preferredTerm-admn-sts"
	admitted   = "admittedTerm-admn-sts"
	deprecated = "deprecatedTerm-admn-sts"
)

// concepts is the glossary in the order of its file.
func concepts(r *report.Report) []concept {
	var out []concept
	for _, t := range r.Glossary.Terms {
		c := concept{id: conceptID(t.ID), subject: string(t.Kind)}
		for _, s := range t.Sources {
			c.sources = append(c.sources, plain(s))
		}
		for _, id := range t.See {
			if other := r.Glossary.Term(id); other != nil {
				c.see = append(c.see, crossReference{conceptID(id), plain(other.Name[r.Settings.Languages[0].Path])})
			}
		}
		for _, l := range r.Settings.Languages {
			s := langSection{tag: l.Tag, definition: plain(t.Definition[l.Path]), note: plain(t.Note[l.Path]), terms: termsOf(t, l.Path)}
			if len(s.terms) > 0 {
				c.sections = append(c.sections, s)
			}
		}
		out = append(out, c)
	}
	return out
}

// conceptID makes an XML name of a term's ID, which may begin with a digit. No
// ID begins with an underscore, so that none is made twice.
func conceptID(id string) string {
	if id != "" && '0' <= id[0] && id[0] <= '9' {
		return "_" + id
	}
	return id
}

// termsOf lists a term's forms in a language, each once, the best first.
func termsOf(t *report.Term, path string) []termSection {
	var out []termSection
	add := func(form, status, kind string) {
		form = plain(form)
		known := slices.ContainsFunc(out, func(s termSection) bool { return s.term == form })
		if form != "" && !known {
			out = append(out, termSection{form, status, kind})
		}
	}
	add(t.Name[path], preferred, "")
	add(t.Abbr, admitted, "abbreviation")
	for _, form := range t.Aliases[path] {
		add(form, admitted, "")
	}
	for _, form := range t.Avoid[path] {
		add(form, deprecated, "")
	}
	return out
}
