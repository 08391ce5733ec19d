package annotate_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"duizhao/generator/report"
)

// The rows of a line chart stand at the same places in both languages, whichever of them has labels
// that can be measured.
func TestPlacesOfLines(t *testing.T) {
	tests := []struct {
		name, data, want string
		places           []float64
	}{
		{"dates in one language", "label_zh,label_en,value\n2015 年,2015,4\n2016 年,2016,6\n2020 年,2020,9\n", "4 6 9", []float64{2015.5, 2016.5, 2020.5}},
		{"numbers of a unit", "label_zh,label_en,value\n10 岁,Age 10,4\n20 岁,Age 20,6\n60 岁,Age 60,9\n", "4 6 9", []float64{10, 20, 60}},
		{"in disorder", "label,value\n2023,12\n2021,4\n2022,6\n", "4 6 12", []float64{2021.5, 2022.5, 2023.5}},
		{"numbers in disorder", "label,value\n8,12\n-1.5,4\n", "4 12", []float64{-1.5, 8}},
		{"the last first", "label_zh,label_en,value\n30 天,Day 30,12\n7 天,Day 7,4\n", "4 12", []float64{7, 30}},
		{"months over a year's end", "label_zh,label_en,value\n11 月,November,4\n12 月,December,6\n1 月,January,9\n", "4 6 9", []float64{0, 1, 2}},
		{"several units", "label,value\n500 M,4\n2 B,6\n", "4 6", []float64{0, 1}},
		{"names", "label,value\nGPT-2,4\nGPT-4,6\n", "4 6", []float64{0, 1}},
		{"a label is missing", "label,value\n2021,4\n,6\n2030,9\n", "4 6 9", []float64{0, 1, 2}},
		{"no number at all", "label,value\n1" + strings.Repeat("0", 400) + ",4\n2,6\n", "4 6", []float64{0, 1}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			text := page("图", chart("type: line", "title: 多"))
			r := fine(t, with(files{"data/hub.csv": test.data, "zh/01-first/01-one.md": text, "en/01-first/01-one.md": text}))
			for _, e := range r.Editions {
				places, values := placesOf(e.Exhibits[0])
				if diff := cmp.Diff(test.places, places); diff != "" || values != test.want {
					t.Errorf("%s: values %s, want %s; places (-want +got):\n%s", e.Lang.Path, values, test.want, diff)
				}
			}
		})
	}
}

func placesOf(x *report.Exhibit) (places []float64, values string) {
	var list []string
	for _, r := range x.Rows {
		places, list = append(places, r.At), append(list, x.Data.Rows[r.Index][len(x.Data.Header)-1].Text)
	}
	return places, strings.Join(list, " ")
}
