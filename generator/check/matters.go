package check

import (
	"duizhao/generator/diag"
	"duizhao/generator/report"
)

// Beside applies the rules to the texts beside the sections: those of the settings and the
// glossary. What they find depends on these texts and on the rules, on nothing else of the report.
func (rules *Rules) Beside(matters []report.Matter) []diag.Problem {
	c := &checker{Rules: rules, used: map[*report.Ignore]bool{}}
	languages := rules.settings.Languages
	for _, l := range languages {
		var all []text
		for _, m := range matters {
			if p, ok := m.Texts[l.Path]; ok {
				all = append(all, text{Prose: p, plain: p.Plain(), file: m.File, lang: l, block: -1})
			}
		}
		c.style(all)
	}
	if len(languages) > 1 {
		for i := range matters {
			c.matter(&matters[i], languages)
		}
	}
	return Weigh(rules.settings, c.problems)
}

// matter compares a text in both languages. One that is missing is an error by itself, or may be.
func (c *checker) matter(m *report.Matter, languages []*report.Language) {
	p := parallel{free: true, short: true}
	for side := range p.sides {
		l := languages[side]
		prose, ok := m.Texts[l.Path]
		if !ok {
			return
		}
		p.sides[side] = c.passage(&prose, m.File, l)
	}
	c.note(&p, c.compare(&p))
}
