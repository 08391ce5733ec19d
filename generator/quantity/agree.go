package quantity

import "math"

// A rule reports whether two figures say the same, in one of the ways in which they may.
type rule func(a, b *Quantity) bool

// rules are tried in this order, each on all that those before it left over.
var rules = []rule{same, loose, rounded, overlapping, reread}

// equal compares values, but for what floating point leaves.
func equal(a, b float64) bool {
	return a == b || math.Abs(a-b) <= 1e-9*math.Max(math.Abs(a), math.Abs(b))
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
		return 1, 1, a.Kind == Money && sameMoney(a.Unit, b.Unit)
	}
	if a.Kind > b.Kind {
		a, b = b, a
	}
	return 1, 1, compatible[[2]Kind{a.Kind, b.Kind}] && b.Unit != "name" || a.Unit == b.Unit && a.Unit != "" || a.Unit == "pound" && b.Unit == "lb"
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
	return false
}

// loose: equal in value, where one side leaves the unit out.
func loose(a, b *Quantity) bool {
	fa, fb, ok := fits(a, b)
	if !ok || (a.bound == vague) != (b.bound == vague) {
		return false
	}
	return equal(a.Low*fa, b.Low*fb) && equal(a.High*fa, b.High*fb)
}

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
	if endless := !equal(a, math.Round(a/stepA)*stepA); endless && math.Abs(difference) <= stepB/2 { // a third, 33%
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
	return low*(1-1e-9) <= b.Low*fb && b.High*fb < high
}

// reread: equal by another way of reading one of them.
func reread(a, b *Quantity) bool {
	return rereadOne(a, b) || rereadOne(b, a)
}

func rereadOne(a, b *Quantity) bool {
	switch {
	case a.any || b.any:
		return false
	case a.other != 0 && a.other == b.Low && b.Low == b.High:
		return a.Kind == b.Kind && a.Unit == b.Unit || b.Kind == Count || b.Kind == Ordinal || b.Kind == Date && a.Unit == b.Unit || a.Kind == Count && b.Unit == "m"
	case a.Kind == Multiple && b.Kind == Share: // 1.5 倍, 150%; double, up 100%
		return sameShare(a, b, 100, 0) || sameShare(a, b, 100, -100)
	case a.Kind == Count && b.Kind == Share && a.High < 1: // 0.7
		return sameShare(a, b, 100, 0)
	case a.Unit == "half" && b.Kind == Duration: // 上半年, the first six months
		f := worth[b.Unit]
		return f.base == "month" && b.Low*f.factor == 6
	case a.Kind == Date && a.Unit == "quarter" && b.Kind == Duration: // 二季度, the three months to June
		f := worth[b.Unit]
		return f.base == "month" && b.Low*f.factor == 3
	case a.Kind == Date && a.Unit == "month" && a.Low == 1 && b.Kind == Duration: // 1-9 月, the first nine months
		f := worth[b.Unit]
		return f.base == "month" && b.Low*f.factor == a.High
	case a.Unit == "decade" && b.Unit == "decade":
		return a.Low < 100 && (b.Low == 1900+a.Low || b.Low == 2000+a.Low)
	case a.Kind == Clock && b.Kind == Clock:
		return math.Mod(a.Low, 720) == math.Mod(b.Low, 720) && math.Mod(a.High, 720) == math.Mod(b.High, 720)
	case a.Kind == Clock && b.Kind == Count: // 下午三点
		return math.Mod(a.Low, 720) == math.Mod(b.Low*60, 720) && math.Mod(a.High, 720) == math.Mod(b.High*60, 720)
	case a.Unit == "decade" && b.Kind == Count: // in their 30s, 30 多岁
		return a.Low == b.Low
	case a.Unit == "decade" && b.Kind == Duration && b.Unit == "year":
		return a.Low == b.Low
	}
	return false
}

// sameShare reports whether the share b is a by that factor and summand.
func sameShare(a, b *Quantity, factor, plus float64) bool {
	return equal(a.Low*factor+plus, b.Low) && equal(a.High*factor+plus, b.High) && b.Unit == "%"
}
