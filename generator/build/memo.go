package build

import (
	"slices"
	"sync"

	"duizhao/generator/annotate"
	"duizhao/generator/bitext"
	"duizhao/generator/check"
	"duizhao/generator/diag"
	"duizhao/generator/load"
	"duizhao/generator/parse"
	"duizhao/generator/pool"
	"duizhao/generator/render/site"
	"duizhao/generator/report"
)

// Memo is what one build leaves to the next, for the development server. It is
// the only cache, lives in memory, and holds what the last build used, and of
// pairs some more.
//
// What is remembered, and what makes it valid:
//
//	a file as it was read   nobody has said that it changed (Changed)
//	a parsed section        the same source (path and bytes), glossary and languages
//	a section's pairs       the same two sections, and the same lock
//	a section's problems    the same two sections and lock, glossary and settings
//	those of other texts    the same glossary and settings
//	a part of the templates no file of it has changed: pages, figures or assets
//	the site                all files that are said to have changed hold the bytes that were read
//
// All of these are values that are made once and only read afterwards, so "the
// same" is the same pointer: load gives back the very value that it gave before
// where the bytes are as they were. Everything else is made anew as soon as one byte has
// changed: what depends on two sections or more is never carried over.
type Memo struct {
	reading *load.Reading
	changed []string // files of the content, since the reading

	glossary *report.Glossary
	parser   *parse.Parser
	parsed   []parsed // of the last sources, in their order

	lock   *bitext.Lock
	paired annotate.Pairings

	pages    *site.Site
	restyled []string       // files of the templates that have changed, since they were loaded
	problems []diag.Problem // of the templates

	checks checks

	site     *Site        // that was made last
	building sync.RWMutex // held while a site is made
}

// first does what others yield to.
func (m *Memo) first(do func()) {
	m.building.Lock()
	defer m.building.Unlock()
	do()
}

// yield waits while a site is made.
func (m *Memo) yield() {
	m.building.RLock()
	defer m.building.RUnlock()
}

// checks is what the rules found. The development server applies them while it builds again.
type checks struct {
	mu       sync.Mutex
	settings *report.Settings
	lock     *bitext.Lock
	rules    *check.Rules
	beside   []diag.Problem // of the texts beside the sections
	found    map[annotate.Key][]diag.Problem
}

// parsed is what parsing a source gave.
type parsed struct {
	source   *report.Source
	section  *report.Section
	problems []diag.Problem
}

// Changed says which files and folders have changed since the last build, by their
// paths in the folder of the content and in that of the templates; "." is all.
func (m *Memo) Changed(content, templates []string) {
	m.changed = append(m.changed, content...)
	m.restyled = append(m.restyled, templates...)
}

// last is the site that was made last, if nothing that it is made of has changed since.
func (m *Memo) last(o Options) *Site {
	if m.site == nil || len(m.restyled) > 0 {
		return nil
	}
	before := m.reading
	m.load(o)
	if m.reading != before {
		return nil
	}
	return m.site
}

func (m *Memo) templates(o Options) (*site.Site, []diag.Problem) {
	if m.pages == nil {
		m.pages, m.problems = site.New(o.Templates, o.TemplatesRoot, o.Jobs)
	} else if len(m.restyled) > 0 {
		m.pages, m.problems = m.pages.Again(m.restyled)
	}
	m.restyled = nil
	return m.pages, m.problems
}

func (m *Memo) load(o Options) (*report.Manuscript, []diag.Problem) {
	if m.reading == nil {
		m.reading = load.Read(o.Content, o.ContentRoot, o.Jobs)
	} else if len(m.changed) > 0 {
		m.reading = m.reading.Again(m.changed)
	}
	m.changed = nil
	return m.reading.Manuscript, m.reading.Problems()
}

// parse parses the sources that are not as they were.
func (m *Memo) parse(o Options, from *report.Manuscript) ([]*report.Section, []diag.Problem) {
	if m.parser == nil || m.glossary != from.Glossary {
		m.glossary, m.parser = from.Glossary, parse.New(from.Settings.Languages, from.Glossary)
		m.parsed = nil
	}
	now, missing := m.known(from.Sources)
	work := twins(from.Sources, missing)
	step := o.Progress(len(work))
	pool.Each(o.Jobs, len(work), func(i int) {
		defer step()
		for _, n := range work[i] {
			now[n].section, now[n].problems = m.parser.Section(now[n].source)
		}
	})
	m.parsed = now
	sections := make([]*report.Section, len(now))
	var problems []diag.Problem
	for i, p := range now {
		sections[i] = p.section
		problems = append(problems, p.problems...)
	}
	return sections, problems
}

// known is what is known of sources, and the indices of those that are still to be parsed. They are looked for at
// their places of before, and elsewhere where some have come or gone, or have another order.
func (m *Memo) known(sources []*report.Source) (now []parsed, missing []int) {
	now = make([]parsed, len(sources))
	moved := map[*report.Source]parsed{}
	for i, p := range m.parsed {
		if i >= len(sources) || sources[i] != p.source {
			moved[p.source] = p
		}
	}
	for i, s := range sources {
		if i < len(m.parsed) && m.parsed[i].source == s {
			now[i] = m.parsed[i]
		} else if now[i] = moved[s]; now[i].source == nil {
			now[i].source = s
			missing = append(missing, i)
		}
	}
	return now, missing
}

// pairs are the pairings that hold for the manuscript. Once most are of sections that have changed since, all
// are forgotten.
func (m *Memo) pairs(of *report.Manuscript) annotate.Pairings {
	if m.paired == nil || m.lock != of.Lock || len(m.paired) > 2*len(of.Sources) {
		m.lock, m.paired = of.Lock, annotate.Pairings{}
	}
	return m.paired
}

// all applies all rules; of those to a section it remembers what they found. It finds nothing without a report.
func (c *checks) all(o Options, m *report.Manuscript, r *report.Report) []diag.Problem {
	if r == nil {
		return nil
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.settings != m.Settings || c.lock != m.Lock || c.rules == nil || c.rules.Glossary != m.Glossary {
		c.settings, c.lock, c.rules = m.Settings, m.Lock, check.New(m.Settings, m.Glossary)
		c.beside, c.found = c.rules.Beside(m.Matters), map[annotate.Key][]diag.Problem{}
	}
	sections := r.Sections()
	keys := make([]annotate.Key, len(sections))
	var missing []int
	for i, entries := range sections {
		keys[i] = annotate.KeyOf(entries)
		if _, ok := c.found[keys[i]]; !ok {
			missing = append(missing, i)
		}
	}
	found := make([][]diag.Problem, len(missing))
	step := o.Progress(len(missing))
	pool.Each(o.Jobs, len(missing), func(i int) {
		defer step()
		o.Memo.yield() // this may be the development server's look at the whole, and nobody waits for it
		found[i] = c.rules.Section(sections[missing[i]])
	})
	for i, n := range missing {
		c.found[keys[n]] = found[i]
	}
	problems := slices.Concat(c.beside, c.rules.Across(r))
	for _, k := range keys {
		problems = append(problems, c.found[k]...)
	}
	c.found = trimmed(c.found, keys)
	return problems
}

// trimmed forgets the values whose keys aren't in use any more, once they are the
// greater part.
func trimmed[M ~map[K]V, K comparable, V any](known M, used []K) M {
	if len(known) <= 2*len(used) {
		return known
	}
	kept := make(M, len(used))
	for _, k := range used {
		kept[k] = known[k]
	}
	return kept
}
