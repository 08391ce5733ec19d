package figure

import (
	"duizhao/generator/plot"
	"duizhao/generator/report"
)

// quadrant places rows by two numbers between two axes that cross in the middle, with words at their
// ends.
func quadrant(p *pen) {
	c := p.x.Chart
	height := min(p.width, 320.0)
	if len(c.Ends) == 4 {
		p.write(50, 0, p.y, "middle", tick, c.Ends[3].Text)
		p.y += leading + 4
	}
	top, middle := p.y, p.y+height/2
	p.out.Rules = append(p.out.Rules,
		Line{X1: 50, X2: 50, Y1: Pixels(top), Y2: Pixels(top + height), Class: "axis"},
		Line{X1: 0, X2: 100, Y1: Pixels(middle), Y2: Pixels(middle), Class: "axis"})
	taken := p.axisNames(middle, top+height)
	xs, ys := p.spread(0), p.spread(1)
	for i := range p.x.Rows {
		r := &p.x.Rows[i]
		if r.Values[0].Missing || r.Values[1].Missing {
			continue
		}
		x := Percent(8 + 84*xs.At(r.Values[0].Value))
		y := top + height*(.92-.84*ys.At(r.Values[1].Value))
		p.out.Dots = append(p.out.Dots, Dot{X: x, Y: Pixels(y), R: dotR, Tone: p.tone(r)})
		taken = append(taken, p.point(r, float64(x)/100*p.width, x, y, taken))
	}
	p.y = top + height + 4
	if len(c.Ends) == 4 {
		p.write(50, 0, p.y, "middle", tick, c.Ends[2].Text)
		p.y += leading
	}
}

// spread is the scale of a column, the same to both sides of zero, where the axes cross.
func (p *pen) spread(column int) plot.Scale {
	most := 0.0
	for i := range p.x.Rows {
		if v := p.x.Rows[i].Values[column]; !v.Missing {
			most = max(most, v.Value, -v.Value)
		}
	}
	if most == 0 {
		most = 1
	}
	return plot.Scale{Low: -most, High: most}
}

// box is where something stands, in pixels at the least width.
type box struct{ left, top, right, bottom float64 }

func (b box) meets(o box) bool {
	return b.left < o.right && o.left < b.right && b.top < o.bottom && o.top < b.bottom
}

// axisNames writes what the axes measure and the ends of the level one, and says where that stands.
func (p *pen) axisNames(middle, bottom float64) []box {
	c := p.x.Chart
	var taken []box
	if len(c.Ends) == 4 {
		for i, anchor := range []string{"start", "end"} {
			end := c.Ends[i].Text
			p.write(Percent(100*i), 0, middle-leading-2, anchor, tick, end)
			w := measure(end, tick)
			left := float64(i) * (p.width - w)
			taken = append(taken, box{left, middle - leading - 2, left + w, middle})
		}
	}
	return taken
}

// point names a dot right of it, left, above or below: where it meets nothing and isn't cut.
func (p *pen) point(r *report.ExhibitRow, at float64, x Percent, y float64, taken []box) box {
	lines := wrap(r.Label, label, p.width*.36)
	w, h := widest(label, lines...), float64(len(lines))*leading
	tries := []struct {
		anchor string
		dx     float64
		box    box
	}{
		{"start", 10, box{at + 10, y - h/2, at + 10 + w, y + h/2}},
		{"end", -10, box{at - 10 - w, y - h/2, at - 10, y + h/2}},
		{"middle", 0, box{at - w/2, y - 9 - h, at + w/2, y - 9}},
		{"middle", 0, box{at - w/2, y + 8, at + w/2, y + 8 + h}},
	}
	best := tries[0]
	for _, try := range tries {
		free := try.box.left >= 0 && try.box.right <= p.width
		for _, b := range taken {
			free = free && !try.box.meets(b)
		}
		if free {
			best = try
			break
		}
	}
	p.write(x, best.dx, best.box.top, best.anchor, label, lines...)
	return best.box
}
