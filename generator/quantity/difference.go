package quantity

import (
	"cmp"
	"math"
	"slices"

	"duizhao/generator/diag"
)

// differences pairs what is left over, the weightiest first and each with its likeliest.
func differences(zh, en *side) []Difference {
	var out []Difference
	x, y := zh.open(mute), en.open(mute)
	slices.SortStableFunc(x, func(i, j int) int { return cmp.Compare(zh.all[j].weight, zh.all[i].weight) })
	for _, i := range x {
		q := &zh.all[i]
		best, score := -1, 0
		for _, j := range en.near(y, q, zh) {
			if r := &en.all[j]; !en.done[j] && asks(q, r) && likeness(q, r) > score {
				best, score = j, likeness(q, r)
			}
		}
		switch {
		case best >= 0:
			en.done[best] = true
			out = append(out, Difference{q, &en.all[best], slipOf(q, &en.all[best])})
		case q.weight == strong:
			out = append(out, Difference{Zh: q})
		}
	}
	slices.SortFunc(out, func(a, b Difference) int { return cmp.Compare(a.Zh.Start, b.Zh.Start) })
	for _, j := range y {
		if q := &en.all[j]; !en.done[j] && q.weight == strong {
			out = append(out, Difference{En: q})
		}
	}
	return out
}

// asks reports whether two figures without their like are worth a question together.
func asks(a, b *Quantity) bool {
	switch {
	case a.any || b.any:
		return false
	case a.stem == "l" && b.stem == "level" && b.Kind == Ordinal: // L3, Level 4
		return a.Low != b.Low
	case a.Kind == Label || b.Kind == Label:
		return a.Kind == b.Kind && a.stem != "" && a.stem == b.stem
	case a.weight == mute || b.weight == mute:
		return false
	case a.weight == strong || b.weight == strong:
		return true
	}
	if a.Kind == b.Kind && (a.Kind == Duration || a.Kind == Measure || a.Kind == Money) && a.weight == faint && b.weight == faint { // an hour, 一天; a tonne, 每公斤
		return a.Low == 1 && b.Low == 1
	}
	_, _, fit := fits(a, b)
	if a.again && b.again { // 7-5, 3-6 and 7-5, 3-7
		return fit && a.Kind == b.Kind
	}
	fit = fit && (a.Kind == b.Kind || a.Kind == Date && b.Kind == Count || a.Kind == Count && b.Kind == Date)
	return a.weight+b.weight >= weak+faint && (fit || a.Kind == Money && b.Kind == Money && equal(a.Low, b.Low))
}

// likeness is how likely two figures are meant to be the same; 0 if they have nothing in common.
func likeness(a, b *Quantity) int {
	score := 0
	if _, _, ok := fits(a, b); ok {
		score++
	}
	if a.Kind == b.Kind {
		score += 4
		if a.Unit == b.Unit {
			score += 2
		}
	}
	if equal(a.Low, b.Low) {
		score += 5
	}
	if powerOfTen(a, b) != 0 {
		score += 3
	}
	return score
}

// powerOfTen gives how many zeros too many b has, 0 if that isn't it.
func powerOfTen(a, b *Quantity) int {
	if a.Low <= 0 || b.Low <= 0 || a.bound == vague || b.bound == vague {
		return 0
	}
	zeros := math.Round(math.Log10(b.Low / a.Low))
	if !equal(a.Low*math.Pow(10, zeros), b.Low) {
		return 0
	}
	return int(zeros)
}

// slipOf tells by which slip two figures may have come to differ: one that translators know well.
func slipOf(zh, en *Quantity) diag.Message {
	if zh.Kind != en.Kind {
		return ""
	}
	switch zeros := powerOfTen(zh, en); {
	case zh.Kind == Money && zh.Unit != en.Unit && equal(zh.Low, en.Low):
		return "the currencies differ"
	case zh.Unit != en.Unit || zh.Kind == Date || zeros == 0:
		return ""
	case zeros > 0:
		return diag.Say("the English figure is %s times the Chinese one", grouped(math.Pow10(zeros)))
	default:
		return diag.Say("the Chinese figure is %s times the English one", grouped(math.Pow10(-zeros)))
	}
}
