package figure

import (
	"duizhao/generator/plot"
)

// tickGap is between the names of ticks and what stands below.
const tickGap = 8.0

// margin keeps marks at both ends of a scale within the drawing, in percent of its width.
const margin = 3

// axis is a scale along x with its ticks.
type axis struct {
	scale plot.Scale
	ticks []Percent
}

// at is where a value stands.
func (a *axis) at(v float64) Percent { return Percent(margin + a.scale.At(v)*(100-2*margin)) }

// axis makes a scale for all values and names its ticks at the top. A linear one takes in zero. Without
// any value there is nothing to name.
func (p *pen) axis() *axis {
	low, high, ok := p.extentWithArrows()
	if !ok {
		return &axis{}
	}
	if !p.x.Chart.Log() {
		low, high = min(low, 0), max(high, 0)
	}
	a := &axis{scale: plot.Nice(low, high, 4, p.x.Chart.Log())}
	values := a.scale.Ticks(4)
	names := make([]string, len(values))
	for i, v := range values {
		a.ticks = append(a.ticks, a.at(v))
		names[i] = p.locale.Short(p.locale.Compact(v), p.x.Unit)
	}
	p.tickNames(a.ticks, names)
	return a
}

// tickNames writes the names of ticks in one line: every one, or every second or third where they
// would meet.
func (p *pen) tickNames(at []Percent, names []string) {
	every := 1
	for ; every < len(at); every++ {
		if p.apart(at, names, every) {
			break
		}
	}
	for i := 0; i < len(at); i += every {
		anchor, dx := p.edge(at[i], names[i])
		p.write(at[i], dx, p.y, anchor, tick, names[i])
	}
	p.y += leading + tickGap
}

// apart tells whether every so manieth name keeps its distance from the next.
func (p *pen) apart(at []Percent, names []string, every int) bool {
	end := -100.0
	for i := 0; i < len(at); i += every {
		w, middle := measure(names[i], tick), float64(at[i])/100*p.width
		start := middle - w/2
		switch anchor, dx := p.edge(at[i], names[i]); anchor {
		case "start":
			start = middle + dx
		case "end":
			start = middle + dx - w
		}
		if start < end+10 {
			return false
		}
		end = start + w
	}
	return true
}

// edge is how a name is set below or above its tick: in its middle, or where that would be cut, from
// the edge on.
func (p *pen) edge(at Percent, name string) (anchor string, dx float64) {
	half, x := measure(name, tick)/2, float64(at)/100*p.width
	switch {
	case x < half:
		return "start", -min(x, 4)
	case p.width-x < half:
		return "end", min(p.width-x, 4)
	}
	return "middle", 0
}

// extentWithArrows is the extent of all values, with room for the arrows of ranges that have no end.
func (p *pen) extentWithArrows() (low, high float64, ok bool) {
	low, high, ok = extent(p.x)
	for i := range p.x.Rows {
		v := p.x.Rows[i].Values
		if p.x.Chart.Kind.Text != "range" || !v[1].Missing || v[0].Missing {
			continue
		}
		if p.x.Chart.Log() {
			high = max(high, v[0].Value*2)
		} else {
			high = max(high, v[0].Value+(high-min(low, 0))*.15)
		}
	}
	return low, high, ok
}

// grid draws the ticks from top to bottom, behind all else.
func (p *pen) grid(ticks []Percent, top, bottom float64) {
	for _, x := range ticks {
		p.out.Rules = append(p.out.Rules, Line{X1: x, X2: x, Y1: Pixels(top), Y2: Pixels(bottom), Class: "grid"})
	}
}
