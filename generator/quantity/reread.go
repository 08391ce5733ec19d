package quantity

import (
	"math"
	"strings"
)

// reread: equal by another way of reading one of them.
func reread(a, b *Quantity) bool {
	return rereadOne(a, b) || rereadOne(b, a)
}

func rereadOne(a, b *Quantity) bool {
	switch {
	case a.any || b.any:
		return false
	case a.other != 0 && a.other == b.Low && b.Low == b.High:
		return a.Kind == b.Kind && a.Unit == b.Unit || b.Kind == Count || b.Kind == Ordinal || b.Kind == Date && a.Unit == b.Unit || a.Kind == Count && (b.Unit == "m" || b.Unit == "MB" || b.Unit == "TB")
	case a.Kind == Multiple && b.Kind == Share: // 1.5 倍, 150%; double, up 100%
		return sameShare(a, b, 100, 0) || sameShare(a, b, 100, -100)
	case a.Kind == Count && b.Kind == Share && a.High < 1: // 0.7
		return sameShare(a, b, 100, 0)
	case a.Kind == Duration && a.Unit == "quarter" && (a.Low == 1 || a.Low == 3) && b.Kind == Share: // lost a quarter, three quarters agree
		return equal(a.Low*25, b.Low) && equal(a.High*25, b.High)
	case a.Unit == "half" && b.Kind == Duration: // 上半年, the first six months
		f := worth[b.Unit]
		return f.base == "month" && b.Low*f.factor == 6
	case a.Kind == Date && a.Unit == "quarter" && b.Kind == Duration: // 二季度, the three months to June
		f := worth[b.Unit]
		return f.base == "month" && b.Low*f.factor == 3
	case a.Kind == Date && a.Unit == "month" && a.Low == 1 && b.Kind == Duration: // 1-9 月, the first nine months
		f := worth[b.Unit]
		return f.base == "month" && b.Low*f.factor == a.High
	case a.Kind == Duration && b.Kind == Duration && a.Unit == "week": // six weeks, 一个半月
		return equal(a.Low, b.Low*weeks[b.Unit]) && equal(a.High, b.High*weeks[b.Unit])
	case a.Unit == "decade" && (b.Unit == "decade" || b.Kind == Date && b.Unit == "year"):
		return a.Low < 100 && b.High-b.Low == a.High-a.Low && (b.Low == 1900+a.Low || b.Low == 2000+a.Low)
	case a.Kind == Clock && b.Kind == Clock:
		return sameTime(a, b)
	case a.Kind == Clock && b.Kind == Count: // 下午三点
		return math.Mod(a.Low, 720) == math.Mod(b.Low*60, 720) && math.Mod(a.High, 720) == math.Mod(b.High*60, 720)
	case a.Unit == "decade" && b.Kind == Count: // in their 30s, 30 多岁
		return a.Low == b.Low
	case a.Unit == "decade" && b.Kind == Duration && (b.Unit == "year" || b.Unit == "second"): // 30 多岁; a timeout of 30s
		return a.Low == b.Low || b.bound == vague && a.Low < b.Low && b.High <= a.Low+10 // 三十几岁
	case a.Kind == Label && b.Kind == Measure: // 16G 内存, 1000P 算力
		return a.stem != "" && a.Low == b.Low && strings.HasPrefix(lower(b.Unit), a.stem)
	case a.Unit == "km" && a.other == 100 && b.Unit == "mile": // 百公里加速, 0–62 mph
		return b.High == 62
	case a.Unit == "mA" && b.Unit == "mAh": // 5000 毫安 is said of batteries
		return a.Low >= 1000 && same(&Quantity{Kind: Measure, Unit: "mAh", Low: a.Low, High: a.High}, b)
	case a.Kind == Share && worth[b.Unit].base == "ppm": // 百万分之三十
		return sameShare(b, a, worth[b.Unit].factor/1e4, 0)
	case a.Kind == Count && worth[b.Unit].base != "" && strings.HasSuffix(worth[b.Unit].base, "OPS"): // 每秒 100 万亿次
		return equal(a.Low, b.Low*worth[b.Unit].factor) && equal(a.High, b.High*worth[b.Unit].factor)
	}
	return false
}

// weeks gives the weeks that people count to a longer time.
var weeks = map[string]float64{"month": 4, "quarter": 13, "year": 52}

// sameShare reports whether the share b is a by that factor and summand.
func sameShare(a, b *Quantity, factor, plus float64) bool {
	return equal(a.Low*factor+plus, b.Low) && equal(a.High*factor+plus, b.High) && b.Unit == "%"
}
