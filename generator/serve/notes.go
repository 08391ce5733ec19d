package serve

import (
	"slices"
	"strings"

	"duizhao/generator/bitext"
	"duizhao/generator/diag"
	"duizhao/generator/lang"
	"duizhao/generator/report"
	"duizhao/generator/urls"
)

// notes are what a page says beside its text while it is written.
type notes struct {
	Errors  []note   `json:"errors"`
	Here    []note   `json:"here"`    // warnings about the sources of the page
	Notes   []note   `json:"notes"`   // what else is said of these
	Others  []note   `json:"others"`  // warnings about others, the first of them
	More    int      `json:"more"`    // how many others there are beside them
	Section []string `json:"section"` // what state the section is in, a line each
	Words   words    `json:"words"`
}

// words are what stands around the notes, in the language of the call.
type words struct {
	Failed  string `json:"failed"` // over the errors
	Hide    string `json:"hide"`
	Summary string `json:"summary"` // of the drawer
	Section string `json:"section"`
	Here    string `json:"here"`
	Notes   string `json:"notes"`
	Others  string `json:"others"`
	More    string `json:"more"` // empty when all others are shown
	Open    string `json:"open"` // the name of a link to the editor
}

// note is a problem as the terminal shows it.
type note struct {
	Text  string `json:"text"`
	Place string `json:"place"` // what Text begins with
	Link  string `json:"link"`  // opens the place in an editor; may be empty
}

// othersShown bounds the warnings about other pages.
const othersShown = 50

// notes gathers what there is to say at a path.
func (s *server) notes(v *view, path string, failure *diag.Problem) notes {
	n := notes{Errors: []note{}, Here: []note{}, Notes: []note{}, Others: []note{}, Section: []string{}}
	problems := v.problems
	if failure != nil && !slices.Contains(problems, *failure) {
		problems = append([]diag.Problem{*failure}, problems...)
	}
	entries := v.entries(path)
	for _, p := range problems {
		here := slices.ContainsFunc(entries, func(e *report.Entry) bool { return e.Section.Source.File.Name == p.Pos.File })
		switch {
		case p.Severity == diag.Error:
			n.Errors = append(n.Errors, s.note(p))
		case here && p.Severity == diag.Note:
			n.Notes = append(n.Notes, s.note(p))
		case p.Severity == diag.Note:
		case here:
			n.Here = append(n.Here, s.note(p))
		case len(n.Others) < othersShown:
			n.Others = append(n.Others, s.note(p))
		default:
			n.More++
		}
	}
	if len(entries) > 0 {
		n.Section = s.state(v.site.Report.Settings.Speed, entries)
	}
	n.Words = s.words(n)
	return n
}

// in is a message in the language of the call.
func (s *server) in(m diag.Message, args ...any) string { return diag.Say(m, args...).In(s.Voice) }

func (s *server) words(n notes) words {
	errors := diag.Counted(len(n.Errors), "%d error", "%d errors")
	summary := diag.Counted(len(n.Here), "%d warning", "%d warnings")
	if len(n.Errors) > 0 {
		summary = diag.Say("%s, %s", errors, summary)
	}
	if len(n.Notes) > 0 {
		summary = diag.Say("%s, %s", summary, diag.Counted(len(n.Notes), "%d note", "%d notes"))
	}
	if len(n.Others) > 0 {
		summary = diag.Say("%s, %s", summary, diag.Say("%d elsewhere", len(n.Others)+n.More))
	}
	w := words{
		Failed: s.in("%s · behind this is the last good page", errors), Hide: s.in("Hide (Esc)"), Summary: summary.In(s.Voice),
		Section: s.in("This section"), Here: s.in("Warnings about this page"), Notes: s.in("Notes on this page"),
		Others: s.in("Warnings elsewhere"), Open: s.in("open in the editor"),
	}
	if n.More > 0 {
		w.More = s.in("and %d more: ./build.sh check lists them", n.More)
	}
	return w
}

func (s *server) note(p diag.Problem) note {
	var b strings.Builder
	_ = diag.PrintIn(&b, diag.Text, s.Voice, []diag.Problem{p}) // a Builder takes everything
	place, _, _ := strings.Cut(b.String(), ": ")
	return note{Text: strings.TrimRight(b.String(), "\n"), Place: place, Link: s.link(p.Pos)}
}

// entries are those of the section that a path shows, in all languages.
func (v *view) entries(path string) []*report.Entry {
	rel, ok := strings.CutPrefix(path, v.base())
	if !ok || v.site == nil {
		return nil
	}
	id := strings.TrimSuffix(strings.TrimSuffix(rel, "index.html"), "/")
	first, rest, _ := strings.Cut(id, "/")
	editions := v.site.Report.Editions
	for _, e := range editions {
		if first != e.Lang.Path && first+"/" != urls.Parallel("") {
			continue
		}
		entry := e.Entry(rest)
		switch {
		case entry == nil:
			return nil
		case entry.Bitext == nil:
			return []*report.Entry{entry}
		}
		return entry.Bitext.Entries[:]
	}
	return nil
}

// state says in what state a section is: its length in each language, and its
// pairs.
func (s *server) state(speed lang.Speed, entries []*report.Entry) []string {
	var lines []string
	for _, e := range entries {
		if e.Borrowed {
			lines = append(lines, s.in("%s: not translated", e.Edition.Lang.Name))
			continue
		}
		name, c := e.Edition.Lang.Name, e.Section.Count
		minutes := lang.Minutes(speed.Duration(c))
		if e.Edition.Lang.Locale.IsChinese() {
			lines = append(lines, s.in("%s: %d characters and %d words, %d min", name, c.Han, c.Words, minutes))
		} else {
			lines = append(lines, s.in("%s: %d words, %d min", name, c.Units(), minutes))
		}
	}
	b := entries[0].Bitext
	if b == nil {
		return lines
	}
	counts := map[bitext.State]int{}
	for _, p := range b.Pairs {
		counts[p.State]++
	}
	return append(lines, s.in("pairs: %d, of them %d accepted, %d new, %d stale, %d with one side missing", len(b.Pairs),
		counts[bitext.Fresh], counts[bitext.New], counts[bitext.StaleA]+counts[bitext.StaleB], counts[bitext.Unpaired]))
}
