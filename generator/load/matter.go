package load

import (
	"maps"
	"slices"

	"duizhao/generator/diag"
	"duizhao/generator/report"
)

// matter notes texts that readers meet as they do the sections'.
func (l *loader) matter(f *diag.File, texts ...localized) {
	for _, text := range texts {
		m := report.Matter{File: f, Texts: map[string]report.Prose{}}
		for _, path := range slices.Sorted(maps.Keys(text)) {
			if s := text[path]; s.Value != "" {
				prose := report.ProseOf(s.Value, s.Places(f))
				l.add(prose.Markup(f)...)
				m.Texts[path] = prose
			}
		}
		if len(m.Texts) > 0 {
			l.matters = append(l.matters, m)
		}
	}
}
