// Package check finds the problems of a report that need more than one block:
// what the two languages don't have in common, names that clash, and style.
package check

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"duizhao/generator/diag"
	"duizhao/generator/report"
	"duizhao/generator/terms"
)

// The rules in the order in which they are applied.
var (
	across  = []func(c *checker, r *report.Report){twins, order, aliases, lengths, idleLengths, quotations, data}                    // to the report as a whole
	between = []func(c *checker, b *report.Bitext){passages, blocks, moves, ids, charts, stale, shapes, untranslated, fronts, notes} // to the languages of each section
	alike   = []func(c *checker, p *parallel) []diag.Problem{numbers, termsAgree, addresses}                                         // to each two texts that say the same
	within  = []func(c *checker, e *report.Entry){empty, prose, linkTexts, ignores}                                                  // to each section in each language
	style   = []func(c *checker, t *text){avoided, names, punctuation, spacing, sentences}                                           // to each text of one
)

// Rules are the rules as a report's settings and glossary have them. They are safe
// for concurrent use.
type Rules struct {
	Glossary *report.Glossary

	settings *report.Settings
	terms    map[*report.Language]*terms.Matcher
	avoid    map[*report.Language]*terms.Matcher
	names    map[*report.Language]*terms.Speller
	joined   map[*report.Language][]string // the glossary's forms in which Han and Latin touch, such as T恤
}

// New makes the rules of a report.
func New(s *report.Settings, g *report.Glossary) *Rules {
	rules := &Rules{Glossary: g, settings: s, terms: map[*report.Language]*terms.Matcher{},
		avoid: map[*report.Language]*terms.Matcher{}, names: map[*report.Language]*terms.Speller{},
		joined: map[*report.Language][]string{}}
	for _, l := range s.Languages {
		rules.terms[l], rules.avoid[l], rules.names[l] = terms.New(g, l), terms.NewAvoid(g, l), terms.NewSpeller(g, l)
		rules.joined[l] = joinedForms(g, l)
	}
	return rules
}

// Report applies all rules.
func Report(r *report.Report) []diag.Problem {
	rules := New(r.Settings, r.Glossary)
	problems := slices.Concat(rules.Beside(r.Matters), rules.Across(r))
	for _, entries := range r.Sections() {
		problems = append(problems, rules.Section(entries)...)
	}
	return problems
}

// Section applies the rules that look at nothing but one section, whose entries in
// all languages are given: what they find depends on the entries' pairs and texts
// and on the rules, on nothing else of the report.
func (rules *Rules) Section(entries []*report.Entry) []diag.Problem {
	c := &checker{Rules: rules, used: map[*report.Ignore]bool{}}
	if b := entries[0].Bitext; b != nil && !b.Untranslated() && !unread(b) {
		for _, check := range between {
			check(c, b)
		}
	}
	for _, e := range entries {
		if e.Borrowed {
			continue
		}
		for _, check := range within {
			check(c, e)
		}
	}
	return Weigh(rules.settings, c.problems)
}

// unread tells whether one language of a section couldn't be read.
func unread(b *report.Bitext) bool {
	return b.Entries[0].Section.Unread || b.Entries[1].Section.Unread
}

// Across applies the rules that look at the report as a whole.
func (rules *Rules) Across(r *report.Report) []diag.Problem {
	c := &checker{Rules: rules, used: map[*report.Ignore]bool{}}
	for _, check := range across {
		check(c, r)
	}
	return Weigh(rules.settings, c.problems)
}

// Weigh makes the problems as grave as the report's settings say, and leaves out
// those of rules that are off. Parsing finds some of the rule "ignore", too.
func Weigh(s *report.Settings, problems []diag.Problem) []diag.Problem {
	rules := s.Rules
	out := slices.DeleteFunc(problems, func(p diag.Problem) bool { return rules[p.Rule] == "off" })
	for i := range out {
		switch rules[out[i].Rule] {
		case "error":
			out[i].Severity = diag.Error
		case "warning":
			out[i].Severity = diag.Warning
		case "note":
			out[i].Severity = diag.Note
		}
	}
	return out
}

type checker struct {
	*Rules
	quotes   quoteStyle // of the texts that style is at
	problems []diag.Problem
	swapped  swapped                 // of the section that the rules are at
	used     map[*report.Ignore]bool // ignores that have silenced something
}

// whole notes a problem of an entry's file as a whole.
func (c *checker) whole(e *report.Entry, sev diag.Severity, rule string, text, hint diag.Message) {
	c.problems = append(c.problems, e.Section.Source.File.Whole(sev, rule, text, hint))
}

// problemAt is a problem where a block begins, or after the last one.
func problemAt(e *report.Entry, block int, sev diag.Severity, rule string, text, hint diag.Message) diag.Problem {
	at := offset(e, block)
	return e.Section.Source.File.Problem(sev, rule, at, at, text, hint)
}

func offset(e *report.Entry, block int) int {
	if block < len(e.Section.Blocks) {
		return e.Section.Blocks[block].Offset
	}
	return max(0, len(e.Section.Source.File.Text)-1)
}

// place is file and line of a block, for messages.
func place(e *report.Entry, block int) string {
	p := e.Section.Source.File.Pos(offset(e, block))
	return fmt.Sprintf("%s:%d", p.File, p.Line)
}

// twins warns of sections that are in one language only.
func twins(c *checker, r *report.Report) {
	refused := map[string]bool{} // what can't be read isn't missing
	for _, s := range r.Refused {
		refused[s.ID] = true
	}
	for i, e := range r.Editions {
		for entry := range e.Entries {
			for j, twin := range entry.Twins {
				if twin != nil || i == j || entry.Borrowed || refused[entry.ID()] {
					continue
				}
				other, src := r.Editions[j].Lang, entry.Section.Source
				hint := diag.Say("add %s", path.Join(other.Path, src.Path[len(src.Lang.Path):]))
				if i := slices.IndexFunc(r.Drafts, func(d *report.Source) bool { return d.ID == entry.ID() && d.Lang == other }); i >= 0 {
					hint = diag.Say("finish %s, and take out its draft mark", r.Drafts[i].Path)
				}
				c.whole(entry, diag.Warning, "twin", diag.Say("has no counterpart in %s", other.Name), hint)
			}
		}
	}
}

// empty warns of a section that was begun and not written. Chapters and pages may
// have nothing but a title.
func empty(c *checker, e *report.Entry) {
	if e.Section.Source.Kind != report.SectionSource {
		return
	}
	if e.Section.Empty {
		c.whole(e, diag.Warning, "empty", "the section has no text", "write it, or mark the section as unfinished: draft: true")
	}
	if e.Section.Meta.Unwritten {
		c.whole(e, diag.Warning, "empty", "the summary is empty", `write it, delete the line "summary:", or mark the section as unfinished: draft: true`)
	}
}

// order warns where two languages put what they have in common in different
// orders.
func order(c *checker, r *report.Report) {
	first := r.Editions[0]
	rank := map[*report.Entry]int{}
	for entry := range first.Entries {
		rank[entry] = len(rank)
	}
	for _, e := range r.Editions[1:] {
		var last *report.Entry
		for entry := range e.Entries {
			if entry.Twins[0] == nil || entry.Borrowed {
				continue
			}
			if last != nil && rank[entry.Twins[0]] < rank[last.Twins[0]] {
				c.whole(entry, diag.Warning, "twin",
					diag.Say("comes after %q here, but before it in %s", last.Title(), first.Lang.Name), "number both languages alike")
			}
			last = entry
		}
	}
}

// aliases refuses old addresses that are in use. On some systems two that differ in the case of letters alone are one.
func aliases(c *checker, r *report.Report) {
	for _, e := range r.Editions {
		taken := map[string]*report.Entry{}
		for entry := range e.Entries {
			taken[entry.ID()] = entry
		}
		for entry := range e.Entries {
			for _, alias := range entry.Section.Meta.Aliases {
				a := strings.ToLower(alias.Text)
				fail := func(text, hint diag.Message) {
					c.problems = append(c.problems, entry.Section.Source.File.Problem(diag.Error, "alias", alias.Start, alias.End, text, hint))
				}
				if by := taken[a]; by != nil {
					fail(diag.Say("the old address %q is taken by %s", alias.Text, by.Section.Source.File.Name), "one address leads to one page")
					continue
				}
				if report.Reserved(a) || path.Base(a) == "index.html" {
					fail(diag.Say("the old address %q is one that the site itself needs", alias.Text), "choose another")
					continue
				}
				taken[a] = entry
			}
		}
	}
}
