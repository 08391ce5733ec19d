package figure

import (
	"strings"

	"duizhao/generator/lang"
)

// words are what drawings and their descriptions are made with, in one language. A test rejects an
// empty one.
type words struct {
	More           string            // takes the low end of a range without a high one
	Kinds          map[string]string // what each kind of chart is called
	One, Extremes  string            // what a chart shows: take kind, label and number of one row; of the highest and the lowest
	Places, Events string            // take the kind and how many rows; the kind, and words and date of the first and last event
}

var wordsZH = words{
	More: "%s以上",
	Kinds: map[string]string{"bar": "条形图", "grouped bar": "分组条形图", "stacked bar": "堆叠条形图", "dot": "点图", "range": "区间图",
		"line": "折线图", "slope": "坡度图", "quadrant": "象限图", "timeline": "年表"},
	One: "%s：%s（%s）。", Extremes: "%s：最高的是%s（%s），最低的是%s（%s）。",
	Places: "%s，共 %s 项。", Events: "%s：从%s（%s）到%s（%s）。",
}

var wordsEN = words{
	More: "%s or more",
	Kinds: map[string]string{"bar": "Bar chart", "grouped bar": "Grouped bar chart", "stacked bar": "Stacked bar chart", "dot": "Dot plot", "range": "Range chart",
		"line": "Line chart", "slope": "Slope chart", "quadrant": "Quadrant chart", "timeline": "Timeline"},
	One: "%s: %s (%s).", Extremes: "%s: the highest is %s (%s), the lowest %s (%s).",
	Places: "%s with %s entries.", Events: "%s from %s (%s) to %s (%s).",
}

func wordsFor(l *lang.Locale) *words {
	if l.IsChinese() {
		return &wordsZH
	}
	return &wordsEN
}

func (w *words) orMore(low string) string { return fill(w.More, low) }

// fill puts words for the places of a pattern, with the blanks that Chinese has around figures and
// words of other scripts.
func fill(pattern string, with ...string) string {
	pieces := strings.Split(pattern, "%s")
	s := pieces[0]
	for i, word := range with {
		s = lang.Join(lang.Join(s, word), pieces[i+1])
	}
	return s
}
