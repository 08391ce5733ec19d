package search

import (
	"strconv"
	"unicode/utf16"

	"duizhao/generator/quantity"
)

// number is a figure as queries find it, however either is written: 1.1 万, 13 亿,
// "thirteen billion", 5 纳米.
type number struct {
	start, end int // bytes of the text
	value      string
	unit       string // empty for things
}

// numbers lists the figures of a text by value; a range is both of its ends. "Hundreds"
// is no value.
func numbers(text string, chinese bool) []number {
	var all []number
	for _, q := range quantity.Read(text, chinese) {
		if q.Kind == quantity.Date || q.Kind == quantity.Clock || q.Approx && q.Low != q.High {
			continue
		}
		unit := q.Unit
		if q.Kind == quantity.Multiple {
			unit = "×"
		}
		for i, v := range []float64{q.Low, q.High} {
			value := strconv.FormatFloat(v, 'f', -1, 64)
			if (i == 0 || q.High != q.Low) && len(value) <= longestValue {
				all = append(all, number{q.Start, q.End, value, unit})
			}
		}
	}
	return all
}

// longestValue leaves out what nobody types: one-thirtieth is 3.3333333333333335%.
const longestValue = 15

// keys are what a number is found by: its value, and this with its unit.
func (n number) keys() []string {
	if n.unit == "" {
		return []string{valueKey + n.value}
	}
	return []string{valueKey + n.value, valueKey + n.value + " " + n.unit}
}

// units counts the UTF-16 code units of s, in which JavaScript measures.
func units(s string) int { return len(utf16.Encode([]rune(s))) }

// figures are the numbers of a text as the script reads them: each its start and end in
// UTF-16 code units, value and unit.
func figures(text string, all []number) [][]any {
	var out [][]any
	at, start := 0, 0 // a place, in bytes and in units
	for _, n := range all {
		if n.start < at {
			at, start = 0, 0
		}
		start += units(text[at:n.start])
		at = n.start
		out = append(out, []any{start, start + units(text[n.start:n.end]), n.value, n.unit})
	}
	return out
}

// numerals are the Chinese digits, and the point between them.
var numerals = map[string]any{
	"〇": 0, "零": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "点": ".",
}

// scales are the ways to write that a number is so many times as much, larger ones first,
// and English words for numbers, which are so many times one. 八成 is 80 (per cent).
var scales = [][2]any{
	{"trillion", 1e12}, {"tn", 1e12}, {"亿", 1e8}, {"billion", 1e9}, {"bn", 1e9}, {"b", 1e9}, {"million", 1e6}, {"mn", 1e6}, {"m", 1e6},
	{"万", 1e4}, {"thousand", 1e3}, {"k", 1e3}, {"千", 1e3}, {"hundred", 1e2}, {"百", 1e2}, {"成", 10}, {"十", 10},
	{"ninety", 90}, {"eighty", 80}, {"seventy", 70}, {"sixty", 60}, {"fifty", 50}, {"forty", 40}, {"thirty", 30}, {"twenty", 20},
	{"nineteen", 19}, {"eighteen", 18}, {"seventeen", 17}, {"sixteen", 16}, {"fifteen", 15}, {"fourteen", 14}, {"thirteen", 13},
	{"twelve", 12}, {"eleven", 11}, {"ten", 10}, {"nine", 9}, {"eight", 8}, {"seven", 7}, {"six", 6}, {"five", 5}, {"four", 4},
	{"three", 3}, {"two", 2}, {"one", 1},
}
