package bitext

import (
	"math"
	"testing"
)

// A report's own lengths are the measure, and a few pairs that are far off don't move it.
func TestFit(t *testing.T) {
	var pairs [][2]float64
	for i := range 60 {
		x := float64(20 + 5*i)
		pairs = append(pairs, [2]float64{x, 1.2*x + float64(i%5-2)})
	}
	pairs = append(pairs, [2]float64{100, 900}, [2]float64{900, 100})
	fit := FitOf(pairs)
	if math.Abs(fit.Ratio-1.2) > 0.02 {
		t.Errorf("the ratio is %.3f, want 1.2", fit.Ratio)
	}
	for _, test := range []struct {
		pair     [2]float64
		min, max float64
	}{
		{[2]float64{100, 120}, -0.5, 0.5},
		{[2]float64{100, 126}, 0.2, 3},
		{[2]float64{100, 300}, 10, 100},
		{[2]float64{300, 100}, -100, -10},
	} {
		if d := fit.Deviation(test.pair); d < test.min || d > test.max {
			t.Errorf("%v is off by %.1f, want %.1f to %.1f", test.pair, d, test.min, test.max)
		}
	}
	if few := FitOf(pairs[:5]); few.Ratio != 1 || few.Variance != variance {
		t.Errorf("five pairs are taken for a measure: %v", few)
	}
}
