package check_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Both languages draw a figure alike: what they count, not what they call it.
func TestFiguresOfBothLanguages(t *testing.T) {
	fence := func(lines string) string { return "```chart\ndata: hub.csv\n" + lines + "```" }
	zh := fence("type: dot\nvalues: [a, b]\nnames: [甲, 乙]\ntitle: 多\n")
	for _, test := range []struct {
		name, en string
		want     []string
	}{
		{"alike", fence("type: dot\nvalues: [a, b]\nnames: [A, B]\ntitle: Many\n"), nil},
		{"another type", fence("type: slope\nvalues: [a, b]\nnames: [A, B]\ntitle: Many\n"), []string{
			`en/01-a/01-one.md:7:7: error [figure]: type is "slope" here, but "dot" in zh/01-a/01-one.md:5`}},
		{"other columns", fence("type: dot\nvalues: [b, a]\nnames: [A, B]\ntitle: Many\n"), []string{
			`en/01-a/01-one.md:8:10: error [figure]: values is "b, a" here, but "a, b" in zh/01-a/01-one.md:5`}},
		{"another scale", fence("type: dot\nscale: log\nvalues: [a, b]\nnames: [A, B]\ntitle: Many\n"), []string{
			`en/01-a/01-one.md:8:8: error [figure]: scale is "log" here, but "linear" in zh/01-a/01-one.md:5`}},
	} {
		t.Run(test.name, func(t *testing.T) {
			f := one(zh, test.en)
			f["data/hub.csv"] = "label,a,b\nx,1,2\n"
			if diff := cmp.Diff(test.want, brief(checked(t, f))); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}
