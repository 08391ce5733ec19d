package figure

import (
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// carmakers is a slope chart whose texts are wide on both sides.
func carmakers(t *testing.T) *Drawing {
	x := exhibit(t, "slope", "en", []float64{1863500, 4272145}, []float64{1313851, 1789226}, []float64{122486, 221970})
	for i, name := range []string{"Contemporary Amperex Technology", "BYD Company", "Nio"} {
		x.Rows[i].Label = name
	}
	x.Chart.Names[0].Text, x.Chart.Names[1].Text = "2022", "2024"
	return Draw(x, "", Narrow)
}

// However wide the texts are, lines go from left to right, and nothing is cut or written over.
func TestSlopeGoesToTheRight(t *testing.T) {
	d := carmakers(t)
	for _, line := range d.Lines {
		if line.X2-line.X1 < 10 || line.Y2 >= line.Y1 {
			t.Errorf("growth is drawn as %+v", line)
		}
	}
	var all []box
	for _, text := range d.Texts {
		b := boxOf(text, Narrow)
		if b.left < 0 || b.right > Narrow {
			t.Errorf("%v stands from %v to %v of %v", text.Lines, b.left, b.right, float64(Narrow))
		}
		for i, other := range all {
			if b.meets(other) {
				t.Errorf("%v meets %v", text.Lines, d.Texts[i].Lines)
			}
		}
		all = append(all, b)
	}
}

// The names of the columns stand above their axes.
func TestSlopeHeads(t *testing.T) {
	d := carmakers(t)
	for i, axis := range []Percent{d.Lines[0].X1, d.Lines[0].X2} {
		if head := d.Texts[i]; head.X != axis || head.Anchor != "middle" || math.Abs(float64(head.DX)) > 1e-9 {
			t.Errorf("the head of the axis at %v is %+v", axis, head)
		}
	}
}

// Of a row that lacks a number the other one is a dot with the row's name; a row without numbers is
// left to the table.
func TestSlopeWithoutNumber(t *testing.T) {
	none := math.NaN()
	d := Draw(exhibit(t, "slope", "en", []float64{10, 20}, []float64{15, none}, []float64{none, 12}, []float64{none, none}), "", Wide)
	if len(d.Lines) != 1 || len(d.Dots) != 4 {
		t.Errorf("lines %+v, dots %+v", d.Lines, d.Dots)
	}
	if got, want := texts(d, label), []string{"row 2", "row 1", "row 3"}; !cmp.Equal(got, want) {
		t.Errorf("names %q, want %q", got, want)
	}
	if got, want := texts(d, value), []string{"10", "15", "20", "12"}; !cmp.Equal(got, want) {
		t.Errorf("values %q, want %q", got, want)
	}
}

// boxOf is where a text stands in a drawing of a width.
func boxOf(t Text, width float64) box {
	w := 0.0
	for _, line := range t.Lines {
		w = max(w, measure(line.Text, t.Class))
	}
	left := float64(t.X)/100*width + float64(t.DX)
	switch t.Anchor {
	case "middle":
		left -= w / 2
	case "end":
		left -= w
	}
	top := float64(t.Lines[0].Y) - ascent
	return box{left, top, left + w, top + float64(len(t.Lines))*leading}
}
