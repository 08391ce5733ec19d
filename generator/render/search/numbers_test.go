package search

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// Places are in the units of JavaScript, whatever the order of the figures; and as many figures as there are take as
// many steps.
func TestPlacesOfFigures(t *testing.T) {
	const text = "甲🎉12乙34"
	want := [][]any{{3, 5, "12", ""}, {6, 8, "34", ""}, {3, 5, "12", ""}}
	first, second := number{7, 9, "12", ""}, number{12, 14, "34", ""}
	if diff := cmp.Diff(want, figures(text, []number{first, second, first})); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	const many = 100_000
	all := make([]number, many)
	for i := range all {
		all[i] = number{start: 4 * i, end: 4*i + 1}
	}
	start := time.Now()
	figures(strings.Repeat("1甲", many), all)
	if took := time.Since(start); took > 5*time.Second {
		t.Errorf("%d figures take %s", many, took)
	}
}
