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
			l.matters = append(l.matters, report.Matter{Prose: report.ProseOf(s.Value, s.Places(f)), File: f, Lang: lg})
		}
	}
}
