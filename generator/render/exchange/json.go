package exchange

import (
	"encoding/json"
	"io"

	"duizhao/generator/report"
)

// Term is a term as JSON has it. All keys are always there; what the glossary
// leaves out is "", [] or {}. An object of texts or lists has a key for each
// language that has some: its tag after BCP 47, such as "zh-Hans".
type Term struct {
	ID         string              `json:"id"`         // stable; the glossary page has the entry at #id
	Kind       report.TermKind     `json:"kind"`       // concept, technique, business, company, product or person
	Name       map[string]string   `json:"name"`       // the preferred form
	Abbr       string              `json:"abbr"`       // in use in all languages
	Aliases    map[string][]string `json:"aliases"`    // other forms in use
	Avoid      map[string][]string `json:"avoid"`      // forms that are not to be used
	Definition map[string]string   `json:"definition"` // what it is
	Note       map[string]string   `json:"note"`       // what the report says of it
	See        []string            `json:"see"`        // ids of related terms
	Sources    []string            `json:"sources"`    // where the definition comes from
}

// JSON writes the glossary as an array of Terms in the order of its file.
//
// Standard: RFC 8259; in UTF-8, as its section 8.1 asks.
func JSON(w io.Writer, r *report.Report) error {
	list := []Term{}
	for _, t := range r.Glossary.Terms {
		list = append(list, Term{
			ID: t.ID, Kind: t.Kind, Name: texts(r, t.Name), Abbr: plain(t.Abbr),
			Aliases: lists(r, t.Aliases), Avoid: lists(r, t.Avoid),
			Definition: texts(r, t.Definition), Note: texts(r, t.Note),
			See: plainAll(t.See), Sources: plainAll(t.Sources),
		})
	}
	e := json.NewEncoder(w)
	e.SetIndent("", "  ")
	e.SetEscapeHTML(false)
	return e.Encode(list)
}

// texts puts a text of each language under its tag.
func texts(r *report.Report, by report.Localized) map[string]string {
	out := map[string]string{}
	for _, l := range r.Settings.Languages {
		if s := plain(by[l.Path]); s != "" {
			out[l.Tag] = s
		}
	}
	return out
}

// lists puts a list of each language under its tag.
func lists(r *report.Report, by map[string][]string) map[string][]string {
	out := map[string][]string{}
	for _, l := range r.Settings.Languages {
		if all := plainAll(by[l.Path]); len(all) > 0 {
			out[l.Tag] = all
		}
	}
	return out
}

func plainAll(all []string) []string {
	out := []string{}
	for _, s := range all {
		out = append(out, plain(s))
	}
	return out
}
