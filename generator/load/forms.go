package load

import (
	"slices"
	"strings"

	"duizhao/generator/diag"
	"duizhao/generator/report"
	"duizhao/generator/yaml"
)

// forms checks what an entry of the glossary says of its own forms, and takes out of those to avoid
// the ones that are its own: they would be told wherever the term stands.
func (l *loader) forms(f *diag.File, y termYAML, t *report.Term) {
	for path, avoid := range y.Avoid {
		own := t.Forms(path)
		var kept []string
		for i, s := range avoid {
			form := t.Avoid[path][i]
			if slices.Contains(own, form) {
				l.add(s.Problem(f, diag.Error, "glossary", diag.Say("%q is a form of this term, and to be avoided", form), "take it out of avoid"))
				continue
			}
			kept = append(kept, form)
		}
		t.Avoid[path] = kept
	}
	for _, lists := range []lists{y.Aliases, y.Avoid, y.Not} {
		for _, list := range lists {
			for _, s := range list {
				if strings.ContainsAny(s.Value, "、；") {
					l.warn(f, s, diag.Say("%q is taken for one form", s.Value), "part several with commas of half width: [a, b]")
				}
			}
		}
	}
}

// see checks which terms an entry names: those that are there, others than itself, each once.
func (l *loader) see(f *diag.File, y termYAML, g *report.Glossary) {
	seen := map[string]bool{y.ID.Value: true}
	for _, s := range y.See {
		switch {
		case g.Term(s.Value) == nil:
			l.add(s.Problem(f, diag.Error, "glossary", diag.Say("no term %q", s.Value), g.Nearest(s.Value)))
		case s.Value == y.ID.Value:
			l.warn(f, s, "an entry leads to itself", "take it out of see")
		case seen[s.Value]:
			l.warn(f, s, diag.Say("%q is there twice", s.Value), "keep one of them")
		}
		seen[s.Value] = true
	}
}

func (l *loader) warn(f *diag.File, s yaml.String, text, hint diag.Message) {
	l.add(s.Problem(f, diag.Warning, "glossary", text, hint))
}
