package serve

import (
	"path"
	"path/filepath"
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
	Others  []note   `json:"others"`  // warnings about others
	Section []string `json:"section"` // what state the section is in, a line each
	Words   words    `json:"words"`
	more    more
}

// more is how many problems each list has beside those that it shows.
type more struct{ errors, here, notes, others int }

// words are what stands around the notes, in the language of the call.
type words struct {
	Failed  string `json:"failed"` // over the errors
	Hide    string `json:"hide"`
	Summary string `json:"summary"` // of the drawer
	Section string `json:"section"`
	Here    string `json:"here"`
	Notes   string `json:"notes"`
	Others  string `json:"others"`
	Rest    rest   `json:"rest"`
	Open    string `json:"open"` // the name of a link to the editor
}

// rest is what stands below each list; it is empty where all of it is shown.
type rest struct {
	Errors string `json:"errors"`
	Here   string `json:"here"`
	Notes  string `json:"notes"`
	Others string `json:"others"`
}

// note is a problem as the terminal shows it.
type note struct {
	Text  string `json:"text"`
	Place string `json:"place"` // what Text begins with
	Link  string `json:"link"`  // opens the place in an editor; may be empty
}

// shown bounds each list: a browser shows a few dozen problems at once, and nobody reads more.
const shown = 50

// add adds a problem to a list, or counts it where the list is full.
func (s *server) add(list *[]note, more *int, p diag.Problem) {
	if len(*list) < shown {
		*list = append(*list, s.note(p))
	} else {
		*more++
	}
}

// notes gathers what there is to say at a path.
func (s *server) notes(v *view, path string, failure *diag.Problem) notes {
	n := notes{Errors: []note{}, Here: []note{}, Notes: []note{}, Others: []note{}, Section: []string{}}
	problems := v.problems
	if failure != nil && !slices.Contains(problems, *failure) {
		problems = append([]diag.Problem{*failure}, problems...)
	}
	entries := v.entries(path)
	for _, p := range problems {
		here := s.shows(v, path, entries, p.Pos.File)
		switch {
		case p.Severity == diag.Error:
			s.add(&n.Errors, &n.more.errors, p)
		case here && p.Severity == diag.Note:
			s.add(&n.Notes, &n.more.notes, p)
		case p.Severity == diag.Note:
		case here:
			s.add(&n.Here, &n.more.here, p)
		default:
			s.add(&n.Others, &n.more.others, p)
		}
	}
	if len(entries) > 0 {
		n.Section = s.state(v.site.Report.Settings.Speed, entries)
	}
	n.Words = s.words(n)
	return n
}

// shows tells whether the page at a path, which shows these entries, shows what a file holds: the glossary's page has a file of
// its own, and the print pages have all of them.
func (s *server) shows(v *view, at string, entries []*report.Entry, file string) bool {
	folder, page := path.Split(strings.TrimSuffix(strings.TrimSuffix(strings.TrimPrefix(at, v.base()), "index.html"), "/"))
	switch {
	case folder != "" && page == urls.PrintID:
		return true
	case folder != "" && page == report.GlossaryID:
		return file == path.Join(filepath.ToSlash(s.Content), "glossary.yaml")
	}
	return slices.ContainsFunc(entries, func(e *report.Entry) bool { return e.Section.Source.File.Name == file })
}

// in is a message in the language of the call.
func (s *server) in(m diag.Message, args ...any) string { return diag.Say(m, args...).In(s.Voice) }

func (s *server) words(n notes) words {
	errors := diag.Counted(len(n.Errors)+n.more.errors, "%d error", "%d errors")
	summary := diag.Counted(len(n.Here)+n.more.here, "%d warning", "%d warnings")
	if len(n.Errors) > 0 {
		summary = diag.Say("%s, %s", errors, summary)
	}
	if len(n.Notes) > 0 {
		summary = diag.Say("%s, %s", summary, diag.Counted(len(n.Notes)+n.more.notes, "%d note", "%d notes"))
	}
	if len(n.Others) > 0 {
		summary = diag.Say("%s, %s", summary, diag.Say("%d elsewhere", len(n.Others)+n.more.others))
	}
	w := words{
		Failed: s.in("%s · behind this is the last good page", errors), Hide: s.in("Hide (Esc)"), Summary: summary.In(s.Voice),
		Section: s.in("This section"), Here: s.in("Warnings about this page"), Notes: s.in("Notes on this page"),
		Others: s.in("Warnings elsewhere"), Open: s.in("open in the editor"),
	}
	w.Rest = rest{s.rest(n.more.errors), s.rest(n.more.here), s.rest(n.more.notes), s.rest(n.more.others)}
	return w
}

func (s *server) rest(n int) string {
	if n == 0 {
		return ""
	}
	return s.in("and %d more: ./build.sh check lists them", n)
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
