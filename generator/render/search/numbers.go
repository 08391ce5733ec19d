package search

import (
	"fmt"
	"slices"
	"strconv"
	"unicode/utf16"

	"duizhao/generator/quantity"
)

// number is a figure that isn't written as its plain digits: 1.1 万, 13 亿,
// "thirteen billion". A query finds it by its value, however that is typed.
type number struct {
	start, end int // bytes of the text
	value      string
}

// numbers lists the figures of a text by value; a range is both of its ends. "Hundreds"
// is no value, and what a query for 2023 or 43 finds by its digits needs none.
func numbers(text string, chinese bool) []number {
	var all []number
	for _, q := range quantity.Read(text, chinese) {
		if q.Kind == quantity.Date || q.Kind == quantity.Clock || q.Approx && q.Low != q.High {
			continue
		}
		written := words(fold(text[q.Start:q.End]))
		for i, v := range []float64{q.Low, q.High} {
			value := strconv.FormatFloat(v, 'f', -1, 64)
			if i == 1 && q.High == q.Low || slices.Contains(written, value) || len(value) > longestValue {
				continue
			}
			all = append(all, number{q.Start, q.End, value})
		}
	}
	return all
}

// longestValue leaves out what nobody types: one-thirtieth is 3.3333333333333335%.
const longestValue = 15

// units counts the UTF-16 code units of s, in which JavaScript measures.
func units(s string) int { return len(utf16.Encode([]rune(s))) }

// figures are the numbers of a text as the script reads them: each as "start end value",
// places in UTF-16 code units.
func figures(text string, all []number) []string {
	var out []string
	for _, n := range all {
		start := units(text[:n.start])
		out = append(out, fmt.Sprint(start, start+units(text[n.start:n.end]), " ", n.value))
	}
	return out
}
