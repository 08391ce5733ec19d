package figure

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"duizhao/generator/lang"
	"duizhao/generator/report"
)

// exhibit is a chart of a kind whose rows have the numbers given; NaN is none.
func exhibit(t testing.TB, kind, tag string, rows ...[]float64) *report.Exhibit {
	t.Helper()
	l, err := lang.New(tag)
	if err != nil {
		t.Fatal(err)
	}
	c := &report.Chart{ID: "x", Kind: report.Written{Text: kind}, Label: report.Written{Text: "label"}}
	x := &report.Exhibit{Chart: c, Entry: &report.Entry{Section: &report.Section{Source: &report.Source{Lang: &report.Language{Locale: l}}}}}
	for i, values := range rows {
		r := report.ExhibitRow{Label: fmt.Sprintf("row %d", i+1), At: float64(i)}
		for _, v := range values {
			n := report.Number{Value: v}
			if math.IsNaN(v) {
				n = report.Number{Missing: true}
			}
			r.Values = append(r.Values, n)
		}
		x.Rows = append(x.Rows, r)
	}
	for i := range rows[0] {
		c.Values = append(c.Values, report.Written{Text: fmt.Sprint("v", i)})
		if len(rows[0]) > 1 {
			c.Names = append(c.Names, report.Written{Text: fmt.Sprint("name ", i)})
		}
	}
	x.Accent = len(rows[0]) - 1
	return x
}

// Bars begin at zero, are as long as their numbers are large, and leave room for their values.
func TestBarsAreHonest(t *testing.T) {
	d := Draw(exhibit(t, "bar", "en", []float64{4500}, []float64{11000}, []float64{math.NaN()}), "", Narrow)
	if len(d.Bars) != 2 || d.Bars[0].X != 0 || d.Bars[1].X != 0 {
		t.Fatalf("bars: %+v", d.Bars)
	}
	if ratio := float64(d.Bars[1].Width / d.Bars[0].Width); math.Abs(ratio-11000.0/4500) > 1e-9 {
		t.Errorf("the longer bar is %v times as long", ratio)
	}
	for _, text := range d.Texts {
		if end := float64(text.X)/100*Narrow + float64(text.DX) + measure(text.Lines[0].Text, text.Class); text.Anchor == "start" && end > Narrow+.01 {
			t.Errorf("%q ends at %v of %v", text.Lines[0].Text, end, float64(Narrow))
		}
	}
}

// A bar below zero goes to the left of where the others begin.
func TestBarsBelowZero(t *testing.T) {
	d := Draw(exhibit(t, "bar", "en", []float64{10}, []float64{-5}), "", Wide)
	if up, down := d.Bars[0], d.Bars[1]; math.Abs(float64(down.X+down.Width-up.X)) > 1e-9 || math.Abs(float64(up.Width/down.Width)-2) > 1e-9 {
		t.Errorf("bars: %+v", d.Bars)
	}
}

// Parts of a stacked bar touch, in the order of the columns.
func TestStackedBars(t *testing.T) {
	d := Draw(exhibit(t, "stacked bar", "en", []float64{1, 2, 3}, []float64{3, 0, 0}), "", Wide)
	if len(d.Bars) != 6 || d.Bars[1].X != d.Bars[0].Width || math.Abs(float64(d.Bars[2].X+d.Bars[2].Width-100)) > 1e-9 || d.Bars[2].Tone != Accent || d.Bars[0].Tone == d.Bars[1].Tone {
		t.Errorf("bars: %+v", d.Bars)
	}
}

// A range without its high end goes on as an arrow; one whose ends are the same is a dot.
func TestRanges(t *testing.T) {
	x := exhibit(t, "range", "zh-Hans", []float64{15000, 30000}, []float64{5e8, math.NaN()}, []float64{2e6, 2e6})
	x.Chart.Scale.Text = "log"
	d := Draw(x, "", Wide)
	if len(d.Lines) != 2 || len(d.Arrows) != 1 || len(d.Dots) != 1 || d.Arrows[0].X != 100 || d.Lines[1].X2 != 100 {
		t.Errorf("lines %+v, arrows %+v, dots %+v", d.Lines, d.Arrows, d.Dots)
	}
	if got, want := texts(d, value), []string{"1.5 万至 3 万", "5 亿以上", "200 万"}; !cmp.Equal(got, want) {
		t.Errorf("values %q, want %q", got, want)
	}
}

// A chart without any number is its labels alone, on a logarithmic scale too.
func TestNoNumbers(t *testing.T) {
	none := math.NaN()
	for kind, row := range map[string][]float64{"dot": {none}, "range": {none, none}} {
		for _, scale := range []string{"", "log"} {
			x := exhibit(t, kind, "en", row, row)
			x.Chart.Scale.Text = scale
			if d := Draw(x, "", Wide); len(d.Rules)+len(d.Lines)+len(d.Dots) > 0 || !cmp.Equal(texts(d, label), []string{"row 1", "row 2"}) || len(texts(d, tick)) > 0 {
				t.Errorf("%s, scale %q: %+v", kind, scale, d)
			}
		}
	}
}

// Lines have gaps where numbers are missing; rows stand at their distances.
func TestLines(t *testing.T) {
	x := exhibit(t, "line", "en", []float64{1}, []float64{2}, []float64{math.NaN()}, []float64{4}, []float64{5})
	for i, year := range []float64{2000, 2001, 2002, 2003, 2010} {
		x.Rows[i].At = year
	}
	d := Draw(x, "", Wide)
	if len(d.Lines) != 2 {
		t.Fatalf("%d pieces of line: %+v", len(d.Lines), d.Lines)
	}
	if ratio := float64((d.Lines[1].X2 - d.Lines[1].X1) / (d.Lines[0].X2 - d.Lines[0].X1)); math.Abs(ratio-7) > .001 {
		t.Errorf("seven years are %v times as long as one", ratio)
	}
}

// A number between gaps is a dot, and so is the last one, wherever it is.
func TestLinesShowLonelyNumbers(t *testing.T) {
	none := math.NaN()
	for _, test := range []struct {
		name        string
		values      []float64
		lines, dots int
	}{
		{"between gaps", []float64{5, none, 9}, 0, 2}, {"behind a gap", []float64{5, 6, none, 9}, 1, 1},
		{"before a gap", []float64{5, 6, none}, 1, 1}, {"alone", []float64{none, 5, none}, 0, 1}, {"none", []float64{none, none}, 0, 0},
	} {
		var rows [][]float64
		for _, v := range test.values {
			rows = append(rows, []float64{v, 1})
		}
		x := exhibit(t, "line", "en", rows...)
		d := Draw(x, "", Wide)
		if lines, dots := len(d.Lines)-len(rows)+1, len(d.Dots)-1; lines != test.lines || dots != test.dots {
			t.Errorf("%s: %d lines and %d dots, want %d and %d", test.name, lines, dots, test.lines, test.dots)
		}
	}
}

// Events stand in their places on one scale; those that last are lines, and lanes stay together.
func TestTimelines(t *testing.T) {
	x := exhibit(t, report.TimelineKind, "en", []float64{}, []float64{}, []float64{})
	x.Rows[0].From.Year, x.Rows[1].From.Year, x.Rows[2].From.Year, x.Rows[2].Until.Year = 2000, 2005, 2010, 2012
	x.Rows[0].Lane, x.Rows[1].Lane, x.Rows[2].Lane = "A", "B", "A"
	d := Draw(x, "", Wide)
	if len(d.Dots) != 2 || len(d.Lines) != 1 {
		t.Fatalf("dots %+v, lines %+v", d.Dots, d.Lines)
	}
	if first, second := d.Dots[0].X, d.Dots[1].X; math.Abs(float64((d.Lines[0].X1-second)-(second-first))) > 1e-9 {
		t.Errorf("five years are once %v and once %v", second-first, d.Lines[0].X1-second)
	}
	if got, want := texts(d, value), []string{"A", "B"}; !cmp.Equal(got, want) || d.Lines[0].Y1 > d.Dots[1].Y {
		t.Errorf("lanes %q, the line of A at %v, B at %v", got, d.Lines[0].Y1, d.Dots[1].Y)
	}
}

// A timeline of years counts years, however few they are; one of months within two years, months.
func TestTimesAreNamed(t *testing.T) {
	x := exhibit(t, report.TimelineKind, "en", []float64{}, []float64{})
	x.Rows[0].From.Year, x.Rows[1].From.Year = 2022, 2023
	if got, want := texts(Draw(x, "", Wide), tick)[:3], []string{"2022", "2023", "2024"}; !cmp.Equal(got, want) {
		t.Errorf("ticks %q, want %q", got, want)
	}
	x.Rows[0].From.Month, x.Rows[1].From.Month = 11, 2
	if got, want := texts(Draw(x, "", Wide), tick)[:3], []string{"November 2022", "January 2023", "March"}; !cmp.Equal(got, want) {
		t.Errorf("ticks %q, want %q", got, want)
	}
}

// texts are the labels of a class, each on one line.
func texts(d *Drawing, class string) []string {
	var out []string
	for _, t := range d.Texts {
		if t.Class == class {
			var lines []string
			for _, l := range t.Lines {
				lines = append(lines, l.Text)
			}
			out = append(out, strings.Join(lines, " "))
		}
	}
	return out
}

// Each kind is drawn, whatever its numbers are and whatever is missing, and stays within its column.
func TestEveryKindIsDrawn(t *testing.T) {
	none := math.NaN()
	rows := map[string][][]float64{
		"numbers": {{1, 2, 3, 4}, {1, 2, 3, 4}}, "one row": {{1, 2, 3, 4}}, "nothing": {{none, none, none, none}, {none, none, none, none}},
		"zero": {{0, 0, 0, 0}, {0, 0, 0, 0}}, "one zero": {{0, 0, 0, 0}}, "equal": {{7, 7, 7, 7}, {7, 7, 7, 7}}, "one and nothing": {{5, none, 5, none}},
		"below zero": {{-4, -3, -2, -1}, {-4, -3, 2, 1}}, "large": {{1e17, 2e17, 3e17, 1e18}, {1e18, 1e17, 1e17, 1e17}}, "small": {{1e-12, 2e-12, 3e-12, 4e-12}, {1e-11, 0, 0, 0}}, "close": {{1e15, 1e15, 1e15, 1e15}, {1e15 + .25, 1e15 + .25, 1e15, 1e15}},
	}
	for _, k := range report.ChartKinds {
		for name, row := range rows {
			if name == "below zero" && k.Name == "stacked bar" {
				continue // annotate refuses it
			}
			var of [][]float64
			for _, values := range row {
				of = append(of, values[:k.Least])
			}
			x := exhibit(t, k.Name, "zh-Hans", of...)
			d := Draw(x, "", Narrow)
			for _, at := range xs(d) {
				if math.IsNaN(float64(at)) || at < -1e-9 || at > 100+1e-9 {
					t.Errorf("%s of %s: something stands at %v", k.Name, name, float64(at))
				}
			}
			if name == "numbers" && (d.Height < 40 || len(d.Texts) < 2) {
				t.Errorf("%s: height %v, %d texts", k.Name, d.Height, len(d.Texts))
			}
			if s := Describe(x); s == "" || strings.Contains(s, "%!") {
				t.Errorf("%s of %s is described as %q", k.Name, name, s)
			}
		}
	}
}

// xs are the places along x of all marks of a drawing.
func xs(d *Drawing) []Percent {
	var out []Percent
	for _, line := range slices.Concat(d.Rules, d.Lines, d.Moves) {
		out = append(out, line.X1, line.X2)
	}
	for _, bar := range d.Bars {
		out = append(out, bar.X, bar.X+bar.Width)
	}
	for _, dot := range d.Dots {
		out = append(out, dot.X)
	}
	for _, arrow := range d.Arrows {
		out = append(out, arrow.X)
	}
	for _, text := range d.Texts {
		out = append(out, text.X)
	}
	return out
}

func TestDescriptions(t *testing.T) {
	x := exhibit(t, "bar", "en", []float64{4500}, []float64{11000})
	x.Unit = "customers"
	if got, want := Describe(x), "Bar chart: the highest is row 2 (11,000 customers), the lowest row 1 (4,500 customers)."; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	none := math.NaN()
	x = exhibit(t, "bar", "en", []float64{none}, []float64{4}, []float64{none}, []float64{9})
	if got, want := Describe(x), "Bar chart: the highest is row 4 (9), the lowest row 2 (4)."; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	x.Chart.Description.Text = "In its author's words."
	if got := Describe(x); got != "In its author's words." {
		t.Errorf("an author's description becomes %q", got)
	}
}

// Chinese has a blank between Han and figures or words of other scripts.
func TestChineseHasItsBlanks(t *testing.T) {
	x := exhibit(t, "range", "zh-Hans", []float64{2, math.NaN()}, []float64{50000, math.NaN()}, []float64{3, 9})
	x.Rows[1].Label, x.Rows[2].Label = "甲", "乙"
	if got, want := texts(Draw(x, "", Wide), value), []string{"2 以上", "5 万以上", "3 至 9"}; !cmp.Equal(got, want) {
		t.Errorf("values %q, want %q", got, want)
	}
	if got, want := Describe(x), "区间图：最高的是甲（5 万以上），最低的是 row 1（2 以上）。"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	x.Unit = "%"
	if got, want := texts(Draw(x, "", Wide), value)[0], "2% 以上"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestWordsAreThere(t *testing.T) {
	for name, w := range map[string]*words{"Chinese": &wordsZH, "English": &wordsEN} {
		for _, s := range []string{w.More, w.One, w.Extremes, w.Places, w.Events} {
			if s == "" {
				t.Errorf("a word is missing in %s", name)
			}
		}
		for kind := range kinds {
			if w.Kinds[kind] == "" {
				t.Errorf("%s has no word for a %s chart", name, kind)
			}
		}
	}
}
