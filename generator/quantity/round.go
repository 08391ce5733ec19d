package quantity

import "math"

// rounded: equal but for rounding.
func rounded(a, b *Quantity) bool {
	fa, fb, ok := fits(a, b)
	if !ok || a.bound == vague || b.bound == vague || a.Kind == Date || b.Kind == Date || a.Kind == Ordinal || b.Kind == Ordinal {
		return false
	}
	ends := [2][2]float64{{a.Low * fa, b.Low * fb}, {a.High * fa, b.High * fb}}
	for _, end := range ends {
		if !rounds(end[0], a.step*fa, a.bound, end[1], b.step*fb, b.bound) {
			return false
		}
	}
	return true
}

// rounds reports whether one of two values is the other one, rounded. A slip changes one digit and
// leaves the rest, so two values that differ in one place only are rounded just if the words say so
// on the rounder side, and on that side only.
func rounds(a, stepA float64, boundA bound, b, stepB float64, boundB bound) bool {
	if equal(a, b) {
		return true
	}
	if stepA > stepB {
		a, stepA, boundA, b, stepB, boundB = b, stepB, boundB, a, stepA, boundA
	}
	// b is the rounder one.
	if stepB <= stepA*1.0001 {
		return false
	}
	difference := a - b
	if endless := !equal(a, math.Round(a/stepA)*stepA); endless && math.Abs(difference) <= min(stepB/2, 0.035*b) { // a third, 33%
		return true
	}
	if boundB != exact && boundA == exact {
		near := math.Abs(difference) <= 0.1*b
		switch boundB {
		case over:
			return near && difference >= 0 && difference < stepB
		case under:
			return near && difference <= 0 && -difference < stepB
		}
		return near && math.Abs(difference) <= stepB
	}
	return math.Abs(difference) <= 0.01*b && math.Abs(difference) <= stepB/2 && !oneDigit(a, b, stepA)
}

// oneDigit reports whether two values differ in one decimal place only.
func oneDigit(a, b, step float64) bool {
	x, y := int64(math.Round(a/step)), int64(math.Round(b/step))
	places := 0
	for ; x > 0 || y > 0; x, y = x/10, y/10 {
		if x%10 != y%10 {
			places++
		}
	}
	return places <= 1
}
