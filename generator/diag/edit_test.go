package diag_test

import (
	"testing"

	"duizhao/generator/diag"
)

// Edits are made in the order of their places; of two that meet, the first.
func TestApply(t *testing.T) {
	tests := []struct {
		edits []diag.Edit
		want  string
		n     int
	}{
		{nil, "abcd", 0},
		{[]diag.Edit{{3, 4, "D"}, {0, 1, "A"}}, "AbcD", 2},
		{[]diag.Edit{{1, 1, "-"}, {2, 2, "-"}}, "a-b-cd", 2},
		{[]diag.Edit{{1, 3, "X"}, {2, 4, "Y"}}, "aXd", 1},
		{[]diag.Edit{{1, 2, "X"}, {1, 2, "X"}}, "aXcd", 1},
		{[]diag.Edit{{1, 2, ""}, {2, 2, "+"}}, "a+cd", 2},
		{[]diag.Edit{{3, 9, "X"}}, "abcd", 0},
	}
	for _, test := range tests {
		got, n := diag.Apply([]byte("abcd"), test.edits)
		if string(got) != test.want || n != test.n {
			t.Errorf("%v make %q with %d, want %q with %d", test.edits, got, n, test.want, test.n)
		}
	}
}
