package load

import (
	"duizhao/generator/lang"
	"duizhao/generator/report"
	"duizhao/generator/yaml"
)

// typesetter prepares texts that stand in several languages, each as its own has it.
type typesetter []*report.Language

// text is a text of a language's path. Of a path that no language has, languages
// has complained.
func (t typesetter) text(path, s string) string {
	for _, l := range t {
		if l.Path == path {
			return l.Text(s)
		}
	}
	return lang.Trimmed(s)
}

func (t typesetter) texts(m localized) report.Localized {
	out := report.Localized{}
	for path, s := range m {
		out[path] = t.text(path, s.Value)
	}
	return out
}

func (t typesetter) lists(m lists) map[string][]string {
	out := map[string][]string{}
	for path, list := range m {
		for _, s := range list {
			out[path] = append(out[path], t.text(path, s.Value))
		}
	}
	return out
}

// values are texts of no language.
func values(list []yaml.String) []string {
	var out []string
	for _, s := range list {
		out = append(out, lang.Trimmed(s.Value))
	}
	return out
}
