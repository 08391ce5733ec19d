// Package plot is the arithmetic of figures: scales and their ticks, how wide a text is before any
// browser has set it, where lines break, and how labels keep apart. It knows nothing of data and
// draws nothing.
package plot

import "math"

// Scale maps the values from Low to High onto 0 to 1. A logarithmic one needs values above 0.
type Scale struct {
	Low, High float64
	Log       bool
}

// At is where a value stands between 0, for Low, and 1, for High; a value outside is outside. On a
// scale without extent everything stands in the middle.
func (s Scale) At(v float64) float64 {
	low, high := s.Low, s.High
	if s.Log {
		low, high, v = math.Log10(low), math.Log10(high), math.Log10(v)
	}
	if low == high {
		return .5
	}
	return (v - low) / (high - low)
}

// Nice is the smallest scale with round ends that holds low and high, on which about n ticks stand.
func Nice(low, high float64, n int, log bool) Scale {
	if log {
		return Scale{Low: roundDown(low), High: roundUp(high), Log: true}
	}
	if low == high {
		low, high = math.Min(low, 0), math.Max(high, 0)
	}
	step := Step(high-low, n)
	return Scale{Low: math.Floor(low/step) * step, High: math.Ceil(high/step) * step}
}

// Step is the round distance, 1, 2 or 5 times a power of ten, that divides an extent into n parts or
// a few more or less.
func Step(extent float64, n int) float64 {
	if extent <= 0 {
		return 1
	}
	raw := extent / float64(max(n, 1))
	power := math.Pow(10, math.Floor(math.Log10(raw)))
	for _, factor := range []float64{1, 2, 5} {
		if raw <= factor*power*1.001 {
			return factor * power
		}
	}
	return 10 * power
}

// Ticks are the round values of a scale, about n of them; on a logarithmic scale, all powers of ten. One
// that doesn't begin above 0 has none: there is no end to the powers of ten down there.
func (s Scale) Ticks(n int) []float64 {
	var out []float64
	if s.Log {
		if s.Low <= 0 {
			return nil
		}
		for e := math.Ceil(math.Log10(s.Low) - 1e-9); e <= math.Log10(s.High)+1e-9; e++ {
			out = append(out, math.Pow(10, e))
		}
		return out
	}
	step := Step(s.High-s.Low, n)
	first, last := math.Ceil(s.Low/step-1e-9), math.Floor(s.High/step+1e-9)
	for i := range int(last-first) + 1 { // first itself may be too large to count on by ones
		out = append(out, (first+float64(i))*step+0) // + 0 turns -0 into 0
	}
	return out
}

// roundUp is the next of 1, 2 and 5 times a power of ten, v itself included.
func roundUp(v float64) float64 {
	power := math.Pow(10, math.Floor(math.Log10(v)+1e-9))
	for _, factor := range []float64{1, 2, 5} {
		if v <= factor*power*1.001 {
			return factor * power
		}
	}
	return 10 * power
}

// roundDown is the last of 1, 2 and 5 times a power of ten, v itself included.
func roundDown(v float64) float64 {
	power := math.Pow(10, math.Floor(math.Log10(v)+1e-9))
	for _, factor := range []float64{5, 2} {
		if v >= factor*power*.999 {
			return factor * power
		}
	}
	return power
}
