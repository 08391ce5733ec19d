package quantity

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// String is the figure as it was read, in a form that belongs to neither language: "1,500,000,000
// USD", "60–70%", "about 11,000".
func (q Quantity) String() string {
	s := q.plain()
	switch q.bound {
	case about:
		return "about " + s
	case over:
		return "over " + s
	case under:
		return "nearly " + s
	}
	return s
}

// plain is the figure without "about".
func (q Quantity) plain() string {
	low, high := q.Low, q.High
	if q.Kind == Share { // two-thirds is 66.67%
		low, high = math.Round(low*100)/100, math.Round(high*100)/100
	}
	v := grouped(low)
	if low != high {
		v += "–" + grouped(high)
	}
	switch q.Kind {
	case Share:
		if q.Unit == "pp" {
			return v + " percentage points"
		}
		return v + "%"
	case Money, Measure:
		return v + " " + q.Unit
	case Duration:
		return v + " " + plural(q.Unit, q.High)
	case Ordinal, Label:
		return "no. " + v
	case Multiple:
		return v + " times"
	case Clock:
		return fmt.Sprintf("%d:%02d", int(q.Low)/60, int(q.Low)%60)
	case Date:
		return q.date()
	}
	return v
}

func plural(unit string, n float64) string {
	switch {
	case n == 1:
		return unit
	case unit == "century":
		return "centuries"
	}
	return unit + "s"
}

// date is a part of a date.
func (q Quantity) date() string {
	v := strconv.FormatFloat(q.Low, 'f', -1, 64)
	if q.Low != q.High {
		v += "–" + strconv.FormatFloat(q.High, 'f', -1, 64)
	}
	switch q.Unit {
	case "quarter":
		return "Q" + v
	case "half":
		return "H" + v
	case "decade":
		return v + "s"
	}
	return q.Unit + " " + v
}

// grouped writes a number in full, its thousands divided by commas.
func grouped(v float64) string {
	v = round(v)
	if math.Abs(v) >= 1e18 || math.IsNaN(v) {
		return strconv.FormatFloat(v, 'g', -1, 64)
	}
	whole, decimals, _ := strings.Cut(strconv.FormatFloat(v, 'f', -1, 64), ".")
	for i := len(whole) - 3; i > 0 && whole[i-1] != '-'; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if decimals != "" {
		whole += "." + decimals
	}
	return whole
}
