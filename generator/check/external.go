package check

import (
	"slices"
	"strings"

	"duizhao/generator/diag"
	"duizhao/generator/report"
)

// OutsidePages lists the pages of others that a report links to, without
// fragments, each once.
func OutsidePages(r *report.Report) []string {
	seen := map[string]bool{}
	eachOutside(r, func(_ *report.Entry, _ *report.Ref, address string) { seen[address] = true })
	var all []string
	for a := range seen {
		all = append(all, a)
	}
	slices.Sort(all)
	return all
}

// Outside says at each link what is to be said of the page that it leads to; the
// verdicts, without places, are by address.
func (rules *Rules) Outside(r *report.Report, verdicts map[string]diag.Problem) []diag.Problem {
	c := &checker{Rules: rules, used: map[*report.Ignore]bool{}}
	eachOutside(r, func(e *report.Entry, ref *report.Ref, address string) {
		if v, ok := verdicts[address]; ok {
			p := e.Section.Source.File.Problem(v.Severity, v.Rule, ref.Start, ref.End, v.Text, v.Hint)
			c.inBlock(e, blockAt(e.Section, ref.Start), v.Rule, p)
		}
	})
	return Weigh(rules.settings, c.problems)
}

func eachOutside(r *report.Report, visit func(e *report.Entry, ref *report.Ref, address string)) {
	for _, ed := range r.Editions {
		for e := range ed.Entries {
			if e.Borrowed {
				continue
			}
			for i := range e.Section.Refs {
				ref := &e.Section.Refs[i]
				address, _, _ := strings.Cut(ref.Target, "#")
				if ref.Kind == report.OutsideRef && !strings.HasPrefix(address, "mailto:") {
					visit(e, ref, address)
				}
			}
		}
	}
}
