package load

import (
	"duizhao/generator/diag"
	"duizhao/generator/yaml"
)

// rulesYAML has a field for each of report.Rules; a test holds that.
type rulesYAML struct {
	Twin        yaml.String `yaml:"twin"`
	Empty       yaml.String `yaml:"empty"`
	Pair        yaml.String `yaml:"pair"`
	Stale       yaml.String `yaml:"stale"`
	Numbers     yaml.String `yaml:"numbers"`
	Terms       yaml.String `yaml:"terms"`
	Length      yaml.String `yaml:"length"`
	Avoid       yaml.String `yaml:"avoid"`
	Names       yaml.String `yaml:"names"`
	Punctuation yaml.String `yaml:"punctuation"`
	Spacing     yaml.String `yaml:"spacing"`
	LinkText    yaml.String `yaml:"link-text"`
	Alt         yaml.String `yaml:"alt"`
	Sentence    yaml.String `yaml:"sentence"`
	External    yaml.String `yaml:"external"`
	Ignore      yaml.String `yaml:"ignore"`
}

// rules reads how grave the problems of each rule are.
func (l *loader) rules(f *diag.File, y rulesYAML) map[string]string {
	out := map[string]string{}
	for name, s := range map[string]yaml.String{"twin": y.Twin, "empty": y.Empty, "pair": y.Pair, "stale": y.Stale,
		"numbers": y.Numbers, "terms": y.Terms, "length": y.Length, "avoid": y.Avoid, "names": y.Names,
		"punctuation": y.Punctuation, "spacing": y.Spacing, "link-text": y.LinkText, "alt": y.Alt,
		"sentence": y.Sentence, "external": y.External, "ignore": y.Ignore} {
		switch s.Value {
		case "":
		case "error", "warning", "note", "off":
			out[name] = s.Value
		default:
			l.add(s.Problem(f, diag.Error, "rules", "a rule is error, warning, note or off", diag.Say("%s: warning", name)))
		}
	}
	return out
}
