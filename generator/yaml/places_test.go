package yaml_test

import (
	"testing"

	"duizhao/generator/diag"
	"duizhao/generator/yaml"

	"github.com/google/go-cmp/cmp"
)

// Each byte of a value that has a place is the byte that stands there.
func TestPlaces(t *testing.T) {
	tests := []struct {
		name, text, value string
		want              [][2]int
	}{
		{"plain", "t: 甲 b\n", "甲 b", [][2]int{{0, 3}}},
		{"in quotation marks", `t: "a: b"`, "a: b", [][2]int{{0, 4}}},
		{"a doubled mark", "t: 'it''s b'", "it's b", [][2]int{{0, 4}, {3, 8}}},
		{"a block", "t: |\n  甲\n  乙\n", "甲\n乙\n", [][2]int{{0, 7}, {4, 13}}},
		{"folded", "t: >-\n  a\n  b c\n", "a b c", [][2]int{{0, 8}, {2, 12}}},
		{"over two lines", "t: a\n  b c\n", "a b c", [][2]int{{0, 3}, {2, 7}}},
		{"an escape ends it", `t: "a\u4e00b"`, "a一b", [][2]int{{0, 4}}},
		{"nothing", "u: a\n", "", nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			f := &diag.File{Text: []byte(test.text)}
			var v struct {
				T yaml.String `yaml:"t"`
				U yaml.String `yaml:"u"`
			}
			if ps := yaml.Decode(f, f.Text, &v, yaml.Options{}); len(ps) > 0 {
				t.Fatal(ps)
			}
			if v.T.Value != test.value {
				t.Fatalf("the value is %q, want %q", v.T.Value, test.value)
			}
			if diff := cmp.Diff(test.want, v.T.Places(f)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}
