package quantity

import (
	"math"
	"slices"
)

// A rule reports whether two figures say the same, in one of the ways in which they may.
type rule func(a, b *Quantity) bool

// rules are tried in this order, each on all that those before it left over.
var rules = []rule{same, loose, rounded, overlapping, reread}

// holds reports whether a and b agree by the rule and nothing sets them against each other.
func (agree rule) holds(a, b *Quantity) bool { return !against(a, b) && agree(a, b) }

// against reports whether the words or signs beside two figures keep them from saying the same.
func against(a, b *Quantity) bool {
	return opposed(a, b) || apart(a, b) || perOther(a, b) || opposite(a, b)
}

// equal compares values, but for what floating point leaves.
func equal(a, b float64) bool {
	return a == b || math.Abs(a-b) <= 1e-11*math.Max(math.Abs(a), math.Abs(b))
}

// common gives the factor to a unit that a and b have in common, for each; ok is false if they can't be
// compared as they are.
func common(a, b *Quantity) (fa, fb float64, ok bool) {
	if a.Unit == b.Unit {
		return 1, 1, true
	}
	wa, wb := worth[a.Unit], worth[b.Unit]
	return wa.factor, wb.factor, wa.base != "" && wa.base == wb.base
}

// same: equal in kind, unit and value, in whichever unit.
func same(a, b *Quantity) bool {
	if a.Kind != b.Kind || a.any || b.any || (a.bound == vague) != (b.bound == vague) {
		return false
	}
	if a.Kind == Date && a.Unit != b.Unit {
		return false
	}
	fa, fb, ok := common(a, b)
	return ok && equal(a.Low*fa, b.Low*fb) && equal(a.High*fa, b.High*fb)
}

// fits reports whether the units agree as far as both sides state one, and gives the factors to
// compare them by.
func fits(a, b *Quantity) (fa, fb float64, ok bool) {
	if a.any || b.any {
		return 0, 0, false
	}
	if a.Kind == b.Kind && (a.Kind != Date || a.Unit == b.Unit) {
		if fa, fb, ok = common(a, b); ok {
			return fa, fb, true
		}
		return 1, 1, a.Kind == Money && sameMoney(a.Unit, b.Unit) || a.Kind == Ordinal && (a.Unit == "" || b.Unit == "")
	}
	if a.Kind > b.Kind {
		a, b = b, a
	}
	if a.Kind == Duration && b.Kind == Ordinal && b.Unit != "" && a.Unit != b.Unit { // 连续三年, a third straight month
		return 1, 1, false
	}
	if b.Kind == Money && len(a.spoken) > 0 && !slices.ContainsFunc(a.spoken, func(unit string) bool { return sameMoney(unit, b.Unit) }) {
		return 1, 1, false // 8,850 is yuan where the text speaks of no other currency
	}
	return 1, 1, compatible[[2]Kind{a.Kind, b.Kind}] && (b.Unit != "name" || a.Kind == Ordinal) || a.Unit == b.Unit && a.Unit != "" || a.Kind == Count && b.Unit == "pp" || a.Unit == "pound" && b.Unit == "lb"
}

// compatible kinds may say the same, one of them without its unit: 19 岁 and "was 19", 两次 and twice,
// 5 日 and "the 5th".
var compatible = map[[2]Kind]bool{
	{Count, Money}: true, {Count, Date}: true, {Count, Duration}: true, {Count, Ordinal}: true, {Count, Multiple}: true,
	{Count, Measure}: true, {Count, Label}: true, {Date, Ordinal}: true, {Duration, Ordinal}: true, {Date, Label}: true,
	{Ordinal, Label}: true, {Ordinal, Multiple}: true,
}

// sameMoney allows for signs and words that more than one currency has.
func sameMoney(a, b string) bool {
	if a > b {
		a, b = b, a
	}
	switch [2]string{a, b} {
	case [2]string{"CNY", "¥"}, [2]string{"JPY", "¥"}, [2]string{"GBP", "pound"}:
		return true
	}
	return a == b
}

// loose: equal in value, where one side leaves the unit out.
func loose(a, b *Quantity) bool {
	fa, fb, ok := fits(a, b)
	if !ok || (a.bound == vague) != (b.bound == vague) {
		return false
	}
	return equal(a.Low*fa, b.Low*fb) && equal(a.High*fa, b.High*fb)
}

// overlapping: one of them is an order of magnitude and holds the other.
func overlapping(a, b *Quantity) bool {
	fa, fb, ok := fits(a, b)
	if !ok || a.bound != vague && b.bound != vague {
		return false
	}
	if a.bound != vague {
		a, fa, b, fb = b, fb, a, fa
	}
	low, high := a.Low*fa, a.High*fa
	if b.bound == vague {
		return low < b.High*fb && b.Low*fb < high
	}
	if a.bare { // 千亿 is 100 billion or hundreds of billions, but not 200
		return equal(low, b.Low*fb) && b.Low == b.High
	}
	if b.bound == over && b.Low == b.High { // 二十几, twenty-odd
		return low < (b.Low+b.step)*fb && b.Low*fb < high
	}
	return low*(1-1e-9) <= b.Low*fb && b.High*fb < high
}
