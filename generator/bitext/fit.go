package bitext

import (
	"math"
	"slices"

	"duizhao/generator/lang"
)

// Length is that of a text in Han characters, or what takes their place.
func Length(c lang.Count) float64 { return float64(c.Han) + hanPerWord*float64(c.Words) }

// Fit is how long translations are in a report: Gale and Church's model of lengths
// with what it has of its own.
type Fit struct {
	Ratio    float64 // of the second language's length to the first one's
	Variance float64 // of the difference, for each unit of length
}

const (
	// enough is how many pairs a report must have before its own are a measure,
	// and plenty how many of them are looked at.
	enough = 20
	plenty = 4096
)

// FitOf takes the measure of pairs of lengths. Medians hold it steady: a few pairs
// that are far off don't move it.
func FitOf(pairs [][2]float64) Fit {
	if len(pairs) < enough {
		return Fit{1, variance}
	}
	var ratios, deviations []float64
	step := (len(pairs) + plenty - 1) / plenty
	for i := 0; i < len(pairs); i += step {
		ratios = append(ratios, pairs[i][1]/pairs[i][0])
	}
	f := Fit{Ratio: median(ratios)}
	for i := 0; i < len(pairs); i += step {
		p := pairs[i]
		deviations = append(deviations, math.Abs(p[1]-f.Ratio*p[0])/math.Sqrt(f.mean(p)))
	}
	deviation := 1.4826 * median(deviations) // what makes it that of a normal distribution
	f.Variance = max(deviation*deviation, variance/4)
	return f
}

// Deviation is by how many standard deviations the second length is greater than
// the first one leads to expect.
func (f Fit) Deviation(pair [2]float64) float64 {
	return (pair[1] - f.Ratio*pair[0]) / math.Sqrt(f.mean(pair)*f.Variance)
}

// mean is the length of both sides, in the second one's measure.
func (f Fit) mean(p [2]float64) float64 { return max((f.Ratio*p[0]+p[1])/2, 1) }

func median(x []float64) float64 {
	slices.Sort(x)
	return x[len(x)/2]
}
