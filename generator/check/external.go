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
				if ref := &e.Section.Refs[i]; isOutside(ref) {
					address, _, _ := strings.Cut(ref.Target, "#")
					visit(e, ref, address)
				}
			}
		}
	}
}

func isOutside(r *report.Ref) bool {
	return r.Kind == report.OutsideRef && !strings.HasPrefix(r.Target, "mailto:")
}

// leadsOutside tells whether a block links to a page of others.
func leadsOutside(s *report.Section, block int) bool {
	return slices.ContainsFunc(s.Refs, func(r report.Ref) bool { return isOutside(&r) && blockAt(s, r.Start) == block })
}
