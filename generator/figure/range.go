package figure

import "duizhao/generator/report"

const (
	band   = 20.0 // height of a row's part of the scale
	dotR   = 6.0
	beyond = 12.0 // from the end of a mark to its value
)

// ranges draws a line a row from a low to a high end. One without a high end goes on as an arrow.
func ranges(p *pen) {
	a := p.axis()
	top := p.y
	for i := range p.x.Rows {
		r := &p.x.Rows[i]
		low, high := r.Values[0], r.Values[1]
		p.y = p.rowLabel(r)
		if low.Missing {
			p.y += rowGap
			continue
		}
		from, to := a.at(low.Value), Percent(100)
		if !high.Missing {
			to = a.at(high.Value)
		}
		y := p.spanValue(from, to, p.rangeText(low, high))
		tone := p.tone(r)
		switch {
		case high.Missing:
			p.out.Arrows = append(p.out.Arrows, Arrow{X: to, Y: y, Tone: tone})
			fallthrough
		case from != to:
			p.out.Lines = append(p.out.Lines, Line{X1: from, X2: to, Y1: y, Y2: y, Class: "thick " + string(tone)})
		default:
			p.out.Dots = append(p.out.Dots, Dot{X: from, Y: y, R: dotR, Tone: tone})
		}
		p.y += band + rowGap
	}
	p.endRows(a, top)
}

// rangeText says both ends of a range.
func (p *pen) rangeText(low, high report.Number) string {
	switch {
	case high.Missing && low.Text == "":
		return wordsFor(p.locale).orMore(p.value(low))
	case high.Missing, low.Value == high.Value:
		return p.value(low)
	}
	return between(p.locale, low, high, p.x.Unit)
}

// dots draws the values of a row as dots on one line, joined where there are several.
func dots(p *pen) {
	tones := p.series()
	if len(tones) > 1 {
		p.key(tones)
	}
	a := p.axis()
	top := p.y
	for i := range p.x.Rows {
		r := &p.x.Rows[i]
		p.y = p.rowLabel(r)
		low, high, ok := lowAndHigh(r.Values)
		if !ok {
			p.y += rowGap
			continue
		}
		from, to := a.at(low.Value), a.at(high.Value)
		y := p.spanValues(from, to, p.value(low), p.value(high))
		p.out.Rules = append(p.out.Rules, Line{X1: from, X2: to, Y1: y, Y2: y, Class: "join"})
		for j, v := range r.Values {
			tone := tones[j]
			if len(tones) == 1 {
				tone = p.tone(r)
			}
			if !v.Missing {
				p.out.Dots = append(p.out.Dots, Dot{X: a.at(v.Value), Y: y, R: dotR, Tone: tone})
			}
		}
		p.y += band + rowGap
	}
	p.endRows(a, top)
}

// lowAndHigh is the least and the greatest number of a row.
func lowAndHigh(values []report.Number) (low, high report.Number, ok bool) {
	for _, v := range values {
		if v.Missing {
			continue
		}
		if !ok || v.Value < low.Value {
			low = v
		}
		if !ok || v.Value > high.Value {
			high = v
		}
		ok = true
	}
	return low, high, ok
}

// spanValues writes the values of both ends beside them; where one has no room, both as the value of
// a span.
func (p *pen) spanValues(from, to Percent, low, high string) Pixels {
	if from == to {
		return p.spanValue(from, to, high)
	}
	left, right := p.width*float64(from)/100, p.width*(1-float64(to)/100)
	if measure(low, value)+beyond > left || measure(high, value)+beyond > right {
		return p.spanValue(from, to, p.locale.To(low, high))
	}
	top := p.y + (band-leading)/2
	p.write(from, -beyond, top, "end", value, low)
	p.write(to, beyond, top, "start", value, high)
	return Pixels(p.y + band/2)
}

// ends is the first and the last number of a row that are there.
func ends(values []report.Number) (first, last report.Number, ok bool) {
	for _, v := range values {
		if v.Missing {
			continue
		}
		if !ok {
			first, ok = v, true
		}
		last = v
	}
	return first, last, ok
}

// spanValue writes the value of a span in the row's band, right of it or left of it, or where neither
// has room, on a line of its own above the band. It returns the middle of the band.
func (p *pen) spanValue(from, to Percent, s string) Pixels {
	w := measure(s, value) + beyond
	right, left := p.width*(1-float64(to)/100), p.width*float64(from)/100
	top := p.y + (band-leading)/2
	switch {
	case w <= right:
		p.write(to, beyond, top, "start", value, s)
	case w <= left:
		p.write(from, -beyond, top, "end", value, s)
	default:
		p.y = p.write(100, 0, p.y-2, "end", value, s)
	}
	return Pixels(p.y + band/2)
}

// endRows ends a drawing of rows with the grid behind them.
func (p *pen) endRows(a *axis, top float64) {
	p.y -= rowGap
	p.grid(a.ticks, top-tickGap+2, p.y)
}
