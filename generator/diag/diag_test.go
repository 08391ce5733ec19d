package diag_test

import (
	"testing"

	"duizhao/generator/diag"

	"github.com/google/go-cmp/cmp"
)

func TestSort(t *testing.T) {
	at := func(file string, line, col int) diag.Pos { return diag.Pos{File: file, Line: line, Col: col} }
	want := []diag.Problem{
		{Pos: at("a.md", 0, 0), Text: "x"},
		{Pos: at("a.md", 2, 1), Text: "x"},
		{Pos: at("a.md", 2, 3), Rule: "alt", Text: "x"},
		{Pos: at("a.md", 2, 3), Rule: "link", Text: "x"},
		{Pos: at("a.md", 2, 3), Rule: "link", Text: "y"},
		{Pos: at("a.md", 2, 3), Severity: diag.Warning, Rule: "alt", Text: "x"},
		{Pos: at("a.md", 10, 1), Text: "x"},
		{Pos: at("b.md", 1, 1), Text: "x"},
		{Pos: at("b.md", 1, 1), Text: "x", Hint: "left"},
		{Pos: at("b.md", 1, 1), Text: "x", Hint: "right"},
	}
	permute(want, func(order []diag.Problem) {
		if diff := cmp.Diff(want, diag.Sort(order)); diff != "" {
			t.Fatalf("the order depends on what came first (-want +got):\n%s", diff)
		}
	})
}

// permute calls f with several orders of the problems, each problem given twice.
func permute(ps []diag.Problem, f func([]diag.Problem)) {
	for _, step := range []int{1, 3, 7, 9} { // none divides by the length of ps, 10, but 1
		var order []diag.Problem
		for range 2 {
			for i := range ps {
				order = append(order, ps[(len(ps)-1)*i%len(ps)*step%len(ps)])
			}
		}
		f(order)
	}
}

func TestCount(t *testing.T) {
	ps := []diag.Problem{{Severity: diag.Error}, {Severity: diag.Note}, {Severity: diag.Error}}
	for severity, want := range map[diag.Severity]int{diag.Error: 2, diag.Warning: 0, diag.Note: 1} {
		if got := diag.Count(ps, severity); got != want {
			t.Errorf("%d of severity %s, want %d", got, severity, want)
		}
	}
}

func TestFailure(t *testing.T) {
	err := &diag.Failure{Problem: diag.Problem{Pos: diag.Pos{File: "a.html", Line: 3, Col: 5}, Text: "no field"}}
	if got, want := err.Error(), "a.html:3:5: no field"; got != want {
		t.Errorf("error %q, want %q", got, want)
	}
}
