package report

import (
	"duizhao/generator/diag"
	"duizhao/generator/lang"
)

// TermKind is what sort of thing a term names.
type TermKind string

// TermKinds lists the kinds in the order in which a glossary shows them.
var TermKinds = []TermKind{"concept", "technique", "business", "company", "product", "person"}

// Term is an entry of content/glossary.yaml.
type Term struct {
	ID         string
	Kind       TermKind
	Name       Localized
	Abbr       string              // in use in all languages, such as "HBM"
	Aliases    map[string][]string // other forms, by the language's path
	Sort       Localized           // what to sort by where the name would be sorted wrongly
	Definition Localized
	Note       Localized // what this report says of it
	See        []string  // IDs of related terms
	Sources    []string
	Avoid      map[string][]string // forms that the style rejects
	Not        map[string][]string // longer strings in which a form is not this term
	Pos        diag.Pos
}

// IsName tells whether the term is one company, product or person.
func (t *Term) IsName() bool { return t.Kind == "company" || t.Kind == "product" || t.Kind == "person" }

// Forms lists what may stand for the term in a text of the language.
func (t *Term) Forms(path string) []string {
	var forms []string
	if name := t.Name[path]; name != "" {
		forms = append(forms, name)
	}
	if t.Abbr != "" {
		forms = append(forms, t.Abbr)
	}
	return append(forms, t.Aliases[path]...)
}

// Glossary is the terms in the order of the file.
type Glossary struct {
	Terms []*Term
	byID  map[string]*Term
}

// NewGlossary indexes the terms; of two with one ID the first is found.
func NewGlossary(terms []*Term) *Glossary {
	g := &Glossary{Terms: terms, byID: make(map[string]*Term, len(terms))}
	for _, t := range terms {
		if g.byID[t.ID] == nil {
			g.byID[t.ID] = t
		}
	}
	return g
}

// Term returns the term of an ID, or nil.
func (g *Glossary) Term(id string) *Term { return g.byID[id] }

// IDs lists the IDs of all terms.
func (g *Glossary) IDs() []string {
	ids := make([]string, len(g.Terms))
	for i, t := range g.Terms {
		ids[i] = t.ID
	}
	return ids
}

// Nearest is a hint for an ID that no term has.
func (g *Glossary) Nearest(id string) diag.Message {
	if near, ok := lang.Nearest(id, g.IDs()); ok {
		return diag.Say("did you mean %q?", near)
	}
	return "the ids are those of glossary.yaml"
}
