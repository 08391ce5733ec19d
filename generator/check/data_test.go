package check_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// What can hardly be meant in a file of numbers, and what is as good as it stands.
func TestData(t *testing.T) {
	const header = "label_zh,label_en,value,value_zh,value_en,unit_zh,unit_en,fact\n"
	tests := []struct {
		name, rows string
		want       []string
	}{
		{"as the house has them", "甲,A,270000,超过 27 万,\"More than 270,000\",个,items,F1\n甲,A,80,约 80%,About 80%,%,%,\n乙,B,1000000000,十亿级,Of the order of 1 billion,,,\n丙,C,5,5 亿,5 hundred million,亿元,RMB 100 million,\n丁,D,2015,早六年,six years before,,,\n戊,E,,,,,,\n,,3,,,个,items,\n", nil},
		{"a language's label is empty", "甲,,1,,,个,items,\n", []string{`2:3: warning [data]: label_en is empty, but label_zh isn't`}},
		{"neither label nor value", ",,,,,个,items,F2\n", []string{`2:1: warning [data]: this row has neither a label nor a value`}},
		{"a row twice", "甲,A,1,,,个,items,\n乙,B,1,,,个,items,\n甲,A,1,,,个,items,\n", []string{`4:1: warning [data]: this row is there twice, first in line 2`}},
		{"printed as another number", "甲,A,270000,超过 72 万,\"Over 720,000\",个,items,\n", []string{
			`2:12: warning [data]: "超过 72 万" isn't 270000, as value has it`, `2:21: warning [data]: "Over 720,000" isn't 270000, as value has it`}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var got []string
			for line := range strings.Lines(checked(t, files{"data/a.csv": header + test.rows})) {
				if rest, ok := strings.CutPrefix(line, "content/data/a.csv:"); ok {
					got = append(got, strings.TrimSpace(rest))
				}
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}
