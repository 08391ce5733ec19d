package quantity

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"duizhao/generator/diag"
)

// String is the figure as it was read, in a form that belongs to neither text: "1,500,000,000
// USD", "60–70%", "about 11,000".
func (q Quantity) String() string { return q.Message().String() }

// Message is String in the language of who reads it.
func (q Quantity) Message() diag.Message {
	m := q.plain()
	switch q.bound {
	case about:
		return diag.Say("about %s", m)
	case over:
		return diag.Say("over %s", m)
	case under:
		return diag.Say("nearly %s", m)
	}
	return m
}

// plain is the figure without "about".
func (q Quantity) plain() diag.Message {
	low, high := q.Low, q.High
	if q.Kind == Share && high >= 0.01 { // two-thirds is 66.67%
		low, high = math.Round(low*100)/100, math.Round(high*100)/100
	}
	v := span(low, high, grouped)
	if q.sign == minus {
		v = "-" + v
	}
	switch q.Kind {
	case Share:
		if q.Unit == "pp" {
			return diag.Say("%s percentage points", v)
		}
		return diag.Say("%s", v+"%")
	case Money, Measure:
		return diag.Say("%s", v+" "+q.Unit)
	case Duration:
		if q.High == 1 {
			return diag.Say(durations[q.Unit].one, v)
		}
		return diag.Say(durations[q.Unit].many, v)
	case Ordinal, Label:
		return diag.Say("no. %s", v)
	case Multiple:
		return diag.Say("%s times", v)
	case Clock:
		return diag.Say("%s", fmt.Sprintf("%d:%02d", int(q.Low)/60, int(q.Low)%60))
	case Date:
		return diag.Say(dates[q.Unit], span(q.Low, q.High, ungrouped))
	}
	return diag.Say("%s", v)
}

var durations = map[string]struct{ one, many diag.Message }{
	"second":  {"%s second", "%s seconds"},
	"minute":  {"%s minute", "%s minutes"},
	"hour":    {"%s hour", "%s hours"},
	"day":     {"%s day", "%s days"},
	"week":    {"%s week", "%s weeks"},
	"month":   {"%s month", "%s months"},
	"quarter": {"%s quarter", "%s quarters"},
	"year":    {"%s year", "%s years"},
	"decade":  {"%s decade", "%s decades"},
	"century": {"%s century", "%s centuries"},
}

var dates = map[string]diag.Message{
	"year": "year %s", "month": "month %s", "day": "day %s", "quarter": "Q%s", "half": "H%s", "decade": "%ss", "century": "century %s",
}

// span writes a figure, or both ends of a range.
func span(low, high float64, write func(float64) string) string {
	if low == high {
		return write(low)
	}
	return write(low) + "–" + write(high)
}

func ungrouped(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }

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
