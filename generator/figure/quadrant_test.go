package figure

import "testing"

// A label stands over no row's arrow where it has another place, at no width of the column.
func TestQuadrantLabelsKeepOffArrows(t *testing.T) {
	x := exhibit(t, "quadrant", "zh-Hans", []float64{-5, 3, -1, 2.8}, []float64{-4, -6, 0, 2}, []float64{5, 5, 6, 6})
	x.Rows[0].Label, x.Rows[1].Label, x.Rows[2].Label = "从头训练大模型的创业公司甲乙丙丁戊己", "云服务商", "应用"
	for _, least := range []float64{Narrow, Wide} {
		d := Draw(x, "", least)
		for _, wider := range []float64{1, 1.25, 1.5} {
			for _, text := range d.Texts {
				b := boxOf(text, least*wider)
				for _, arrow := range d.Moves {
					if b.crosses(arrow, least*wider) {
						t.Errorf("for %v, at %v: %v stands over the arrow %+v", least, least*wider, text.Lines, arrow)
					}
				}
			}
		}
	}
}

// A line crosses a box that it goes through, not one that it ends before or passes.
func TestCrossing(t *testing.T) {
	b := box{20, 20, 40, 40}
	for _, test := range []struct {
		name string
		line Line
		want bool
	}{
		{"through", Line{X1: 0, Y1: 30, X2: 100, Y2: 30}, true}, {"upright", Line{X1: 30, Y1: 100, X2: 30, Y2: 0}, true},
		{"within", Line{X1: 25, Y1: 25, X2: 30, Y2: 35}, true}, {"over a corner", Line{X1: 10, Y1: 30, X2: 30, Y2: 10}, false},
		{"through a corner", Line{X1: 10, Y1: 35, X2: 35, Y2: 10}, true}, {"before it", Line{X1: 0, Y1: 0, X2: 15, Y2: 15}, false},
		{"beside it", Line{X1: 50, Y1: 0, X2: 50, Y2: 100}, false}, {"along its edge", Line{X1: 20, Y1: 0, X2: 20, Y2: 100}, false},
	} {
		if got := b.crosses(test.line, 100); got != test.want {
			t.Errorf("%s: %v", test.name, got)
		}
	}
}
