package load

import (
	"duizhao/generator/diag"
	"duizhao/generator/report"
	"duizhao/generator/yaml"
)

// matter notes texts in a language that readers meet as they do the sections'.
func (l *loader) matter(f *diag.File, lg *report.Language, texts ...yaml.String) {
	for _, s := range texts {
		if s.Value != "" {
			prose := report.ProseOf(s.Value, s.Places(f))
			l.add(prose.Markup(f)...)
			l.matters = append(l.matters, report.Matter{Prose: prose, File: f, Lang: lg})
		}
	}
}
