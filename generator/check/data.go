package check

import (
	"regexp"
	"strconv"
	"strings"

	"duizhao/generator/diag"
	"duizhao/generator/quantity"
	"duizhao/generator/report"
)

// data warns of rows of data files that can hardly be meant: empty ones, those that are there twice, and fields
// that don't go with those beside them.
func data(c *checker, r *report.Report) {
	for _, d := range r.Data {
		seen := map[string]int{} // row -> line
		for _, row := range d.Rows {
			key := ""
			for _, f := range row {
				key += f.Text + "\x00"
			}
			line := d.File.Pos(row[0].Start).Line
			switch first := seen[key]; {
			case isIdle(d, row):
				c.inData(d, row[0], "this row has neither a label nor a value", "write them, or delete the row")
				continue
			case first > 0:
				c.inData(d, row[0], diag.Say("this row is there twice, first in line %d", first), "keep one of them")
				continue
			}
			seen[key] = line
			for i := range d.Header {
				c.languagesOf(r, d, row, i)
				c.printed(r, d, row, i)
			}
		}
	}
}

func (c *checker) inData(d *report.Dataset, f report.Field, text, hint diag.Message) {
	c.problems = append(c.problems, d.File.Problem(diag.Warning, "data", f.Start, f.End, text, hint))
}

// isIdle tells whether a row says nothing but what it counts, and where that is from.
func isIdle(d *report.Dataset, row []report.Field) bool {
	for i, f := range row {
		name := d.Header[i].Text
		if f.Text != "" && name != "fact" && name != "unit" && !strings.HasPrefix(name, "unit_") {
			return false
		}
	}
	return true
}

// languagesOf looks at a field that is there in one language and not in another.
func (c *checker) languagesOf(r *report.Report, d *report.Dataset, row []report.Field, i int) {
	for _, l := range r.Settings.Languages {
		name, ok := strings.CutSuffix(d.Header[i].Text, "_"+l.Path)
		if !ok || row[i].Text != "" {
			continue
		}
		for _, other := range r.Settings.Languages {
			if j := d.Exact(name + "_" + other.Path); j >= 0 && row[j].Text != "" {
				c.inData(d, row[i], diag.Say("%s is empty, but %s isn't", d.Header[i].Text, d.Header[j].Text), "write it in both languages")
			}
		}
	}
}

var (
	plainNumber = regexp.MustCompile(`^[-+]?[0-9]+(?:\.[0-9]+)?$`)
	scale       = regexp.MustCompile(`[百千万亿]|(?i:thousand|million|billion|trillion)`) // in a unit
)

// printed compares a number with the words in which readers see it.
func (c *checker) printed(r *report.Report, d *report.Dataset, row []report.Field, i int) {
	if !plainNumber.MatchString(row[i].Text) {
		return
	}
	value, _ := strconv.ParseFloat(row[i].Text, 64)
	for _, l := range r.Settings.Languages {
		words := d.Exact(d.Header[i].Text + "_" + l.Path)
		unit := d.Column("unit", l.Path)
		if words < 0 || unit >= 0 && scale.MatchString(row[unit].Text) {
			continue
		}
		if !says(quantity.Read(row[words].Text, l.Locale.IsChinese()), value) {
			c.inData(d, row[words], diag.Say("%q isn't %s, as %s has it", row[words].Text, row[i].Text, d.Header[i].Text), "mend the one that is wrong")
		}
	}
}

// says tells whether one of some figures may stand for a value, or none is of its kind.
func says(figures []quantity.Quantity, value float64) bool {
	silent := true
	for _, q := range figures {
		switch q.Kind {
		case quantity.Date, quantity.Duration, quantity.Ordinal, quantity.Clock, quantity.Label:
			continue
		}
		silent = false
		slack := .005
		if q.Approx {
			slack = .1
		}
		low, high := min(q.Low*(1-slack), q.Low*(1+slack)), max(q.High*(1-slack), q.High*(1+slack))
		if low <= value && value <= high || low <= -value && -value <= high {
			return true
		}
	}
	return silent
}
