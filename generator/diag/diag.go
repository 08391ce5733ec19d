// Package diag holds positions and problems: what is wrong with somebody's
// text, where, and what to type instead.
//
// A problem is a value. Whoever finds one returns it beside the result and goes
// on, so that the first mistake doesn't hide the rest; Sort gives a list the
// one order that doesn't depend on which worker was faster.
package diag

import (
	"cmp"
	"slices"
)

// Severity says what a problem does to a build.
type Severity int

// The severities, the gravest first.
const (
	Error   Severity = iota // the site can't be built from this
	Warning                 // the site can be built; --strict refuses to
	Note                    // worth a look, never fails anything
)

// String is the word that is printed: "error", "warning" or "note".
func (s Severity) String() string { return string(severities[s]) }

var severities = [...]Message{"error", "warning", "note"}

// Pos is a place in a file of the project.
type Pos struct {
	File string // slash-separated, from where the program was started
	Line int    // from 1; 0 means the file as a whole
	Col  int    // in Unicode code points, from 1; 0 means the line as a whole
}

// Problem is one thing wrong at one place.
type Problem struct {
	Pos      Pos
	EndCol   int // column after the last one meant, on the same line; 0 means just Pos
	Severity Severity
	Rule     string  // short name of the rule, such as "link"
	Text     Message // what is wrong, in one sentence
	Hint     Message // what to type; may be empty
	Source   string  // the source line, without its line end
	Fix      Edit    // what mends it; empty where only a writer can tell
}

// Sort orders problems by place, then by rule and text, and drops repetitions.
func Sort(ps []Problem) []Problem {
	slices.SortStableFunc(ps, func(a, b Problem) int {
		return cmp.Or(
			cmp.Compare(a.Pos.File, b.Pos.File),
			cmp.Compare(a.Pos.Line, b.Pos.Line),
			cmp.Compare(a.Pos.Col, b.Pos.Col),
			cmp.Compare(a.Severity, b.Severity),
			cmp.Compare(a.Rule, b.Rule),
			cmp.Compare(a.Text, b.Text),
			cmp.Compare(a.Hint, b.Hint))
	})
	return slices.Compact(ps)
}

// Count returns how many of the problems have the severity.
func Count(ps []Problem, s Severity) int {
	n := 0
	for _, p := range ps {
		if p.Severity == s {
			n++
		}
	}
	return n
}

// Failure is a problem that comes up too late to be collected, when a page is
// made, as the error that it stops the work with.
type Failure struct{ Problem Problem }

// Error implements error.
func (f *Failure) Error() string {
	return place(f.Problem.Pos) + ": " + f.Problem.Text.String()
}
