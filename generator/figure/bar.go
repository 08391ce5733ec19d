package figure

import (
	"duizhao/generator/plot"
	"duizhao/generator/report"
)

const (
	barHeight = 18.0
	barGap    = 2.0 // between the bars of a row
	rowGap    = 14.0
	valueGap  = 6.0 // between a bar's end and its value
)

// bars draws bars from zero, one or a few a row, each with its value at its end. The label of a row
// stands above it, where it has the whole width.
func bars(p *pen) {
	tones := p.series()
	if len(tones) > 1 {
		p.key(tones)
	}
	scale, room := p.barScale()
	zero := Percent(scale.At(0) * room)
	for i := range p.x.Rows {
		r := &p.x.Rows[i]
		p.y = p.rowLabel(r)
		top := p.y
		for j, v := range r.Values {
			tone := tones[j]
			if len(tones) == 1 {
				tone = p.tone(r)
			}
			p.bar(zero, Percent(scale.At(v.Value)*room), v, tone)
			p.y += barHeight + barGap
		}
		p.y -= barGap
		p.zero(zero, top, p.y)
		p.y += rowGap
	}
	p.y -= rowGap
}

// zero draws the line that a row's bars begin at.
func (p *pen) zero(x Percent, top, bottom float64) {
	p.out.Rules = append(p.out.Rules, Line{X1: x, X2: x, Y1: Pixels(top - 2), Y2: Pixels(bottom + 2), Class: "axis"})
}

// bar draws a bar from zero to its end. The value of one that goes to the left stands right of zero,
// where there is nothing.
func (p *pen) bar(zero, end Percent, v report.Number, tone Tone) {
	at := zero
	if !v.Missing {
		p.out.Bars = append(p.out.Bars, Bar{X: min(zero, end), Width: max(zero, end) - min(zero, end), Y: Pixels(p.y), Height: barHeight, Tone: tone})
		at = max(zero, end)
	}
	p.write(at, valueGap, p.y+(barHeight-leading)/2, "start", value, p.value(v))
}

// barScale is the scale of bars, and how much of the width it may take, in percent, so that each value
// has its place behind its bar.
func (p *pen) barScale() (s plot.Scale, room float64) {
	low, high, _ := extent(p.x)
	s = plot.Scale{Low: min(low, 0), High: max(high, 0)}
	room = 100
	if s.Low == s.High {
		s.High = 1
	}
	for i := range p.x.Rows {
		for _, v := range p.x.Rows[i].Values {
			end := s.At(max(v.Value, 0))
			free := 1 - (measure(p.value(v), value)+valueGap)/p.width
			if end > 0 {
				room = min(room, max(free, .2)/end*100)
			}
		}
	}
	return s, room
}

// rowLabel writes a row's label and returns where what it names begins.
func (p *pen) rowLabel(r *report.ExhibitRow) float64 {
	return p.write(0, 0, p.y, "start", label, wrap(r.Label, label, p.width)...) + 3
}

// stackedBars draws a bar of several parts a row, the value of each below it where there is room.
func stackedBars(p *pen) {
	tones := p.series()
	p.key(tones)
	most := 0.0
	for i := range p.x.Rows {
		most = max(most, total(p.x.Rows[i].Values))
	}
	if most == 0 {
		most = 1
	}
	for i := range p.x.Rows {
		r := &p.x.Rows[i]
		p.y = p.rowLabel(r)
		at, free := Percent(0), 0.0
		for j, v := range r.Values {
			end := at + Percent(v.Value/most*100)
			p.out.Bars = append(p.out.Bars, Bar{X: at, Width: end - at, Y: Pixels(p.y), Height: barHeight, Tone: tones[j]})
			free = p.partValue(at, end, free, p.value(v))
			at = end
		}
		p.zero(0, p.y, p.y+barHeight)
		p.y += barHeight + leading + rowGap
	}
	p.y -= rowGap
}

// partValue writes the value of a part below it, from its start on, or else up to its end, where the
// width is free from a place on. It returns from where it is free then. A value that has no room is
// left to the table.
func (p *pen) partValue(at, end Percent, free float64, s string) float64 {
	start, stop, w, top := float64(at)/100*p.width, float64(end)/100*p.width, measure(s, tick), p.y+barHeight+1
	switch {
	case start+w <= stop && start >= free:
		p.write(at, 0, top, "start", tick, s)
		return start + w + 8
	case stop-w >= free:
		p.write(end, 0, top, "end", tick, s)
		return stop + 8
	}
	return free
}

func total(values []report.Number) float64 {
	sum := 0.0
	for _, v := range values {
		sum += v.Value
	}
	return sum
}
