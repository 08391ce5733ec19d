package check_test

import (
	"fmt"
	"strings"
	"testing"

	"duizhao/generator/bitext"

	"github.com/google/go-cmp/cmp"
)

// Of two paragraphs that have changed places in one language that is said, and nothing else.
func TestOrders(t *testing.T) {
	numbers := "有 300 页，另有 40 章。\n\n有 700 家，另有 25 人。"
	opposite := "en/01-a/01-one.md:5:1: warning [pair]: this and the next one have changed places: they stand the other way round in zh/01-a/01-one.md:5"
	tests := []struct {
		name         string
		zh, en, lock string
		want         []string
	}{
		{"in order", numbers, "It has 300 pages and 40 chapters.\n\nIt has 700 firms and 25 people.", "", nil},
		{"by their figures", numbers, "It has 700 firms and 25 people.\n\nIt has 300 pages and 40 chapters.", "", []string{opposite}},
		{"by their figures, and one more", numbers + "\n\n有 8888 部。", "It has 700 firms and 25 people.\n\nIt has 300 pages and 40 chapters.\n\nIt has 9999 works.", "", []string{opposite,
			"zh/01-a/01-one.md:9:3: warning [numbers]: not as in en/01-a/01-one.md:9:8"}},
		{"silenced", "<!-- check: ignore pair: 有意如此 -->\n\n有 300 页，另有 40 章。\n\n有 700 家，另有 25 人。", "It has 700 firms and 25 people.\n\nIt has 300 pages and 40 chapters.", "", nil},
		{"a figure in the neighbour", "有 300 页。\n\n有 700 家。", "It has 700 firms.\n\nIt has 500 pages.", "", []string{
			"zh/01-a/01-one.md:5:3: warning [numbers]: not as in en/01-a/01-one.md:5:8",
			"zh/01-a/01-one.md:7:3: warning [numbers]: not as in en/01-a/01-one.md:7:8"}},

		{"accepted", "甲。\n\n乙。\n\n丙。", "B.\n\nA.\n\nC.", "甲。=A.|乙。=B.|丙。=C.", []string{opposite}},
		{"accepted, further away", "甲。\n\n乙。\n\n丙。\n\n丁。", "B.\n\nC.\n\nA.\n\nD.", "甲。=A.|乙。=B.|丙。=C.|丁。=D.", []string{
			"en/01-a/01-one.md:9:1: warning [pair]: the twin of this stands elsewhere: zh/01-a/01-one.md:5"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			f := one(test.zh, test.en)
			for pair := range strings.SplitSeq(test.lock, "|") {
				if zh, en, ok := strings.Cut(pair, "="); ok {
					f["bitext.lock"] += fmt.Sprintf("a/one %s %s\n", bitext.DigestOf(zh), bitext.DigestOf(en))
				}
			}
			if diff := cmp.Diff(test.want, brief(checked(t, f))); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}
