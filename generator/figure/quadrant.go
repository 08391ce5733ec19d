package figure

import (
	"duizhao/generator/plot"
	"duizhao/generator/report"
)

// plane is a quadrant's scales and where it stands: x and y of a value, in percent and in pixels.
type plane struct {
	xs, ys      plot.Scale
	top, height float64
}

func (q *plane) x(v float64) Percent { return Percent(8 + 84*q.xs.At(v)) }
func (q *plane) y(v float64) float64 { return q.top + q.height*(.92-.84*q.ys.At(v)) }

// quadrant places rows by two numbers between two axes that cross in the middle, with words at their
// ends. Two numbers more are where a row moves to.
func quadrant(p *pen) {
	ends := p.x.Chart.Ends
	if len(ends) == 4 {
		p.write(50, 0, p.y, "middle", tick, ends[3].Text)
		p.y += leading + 4
	}
	q := &plane{xs: p.spread(0, 2), ys: p.spread(1, 3), top: p.y, height: min(p.width, 320.0)}
	middle, bottom := Pixels(q.top+q.height/2), Pixels(q.top+q.height)
	p.out.Rules = append(p.out.Rules,
		Line{X1: 50, X2: 50, Y1: Pixels(q.top), Y2: bottom, Class: "axis"},
		Line{X1: 0, X2: 100, Y1: middle, Y2: middle, Class: "axis"})
	taken := p.levelEnds(float64(middle))
	for i := range p.x.Rows {
		if r := &p.x.Rows[i]; !r.Values[0].Missing && !r.Values[1].Missing {
			taken = append(taken, p.place(q, r, taken))
		}
	}
	p.y = float64(bottom) + 4
	if len(ends) == 4 {
		p.write(50, 0, p.y, "middle", tick, ends[2].Text)
		p.y += leading
	}
}

// place draws a row, and returns where its label stands.
func (p *pen) place(q *plane, r *report.ExhibitRow, taken []box) box {
	x, y, tone := q.x(r.Values[0].Value), q.y(r.Values[1].Value), p.tone(r)
	if len(r.Values) == 4 && !r.Values[2].Missing && !r.Values[3].Missing {
		p.out.Moves = append(p.out.Moves, Line{X1: x, X2: q.x(r.Values[2].Value), Y1: Pixels(y), Y2: Pixels(q.y(r.Values[3].Value)), Class: string(tone)})
	}
	p.out.Dots = append(p.out.Dots, Dot{X: x, Y: Pixels(y), R: dotR, Tone: tone})
	return p.point(r.Label, x, y, len(r.Values) == 4 && !r.Values[2].Missing, taken)
}

// spread is the scale of some columns, the same to both sides of zero, where the axes cross.
func (p *pen) spread(columns ...int) plot.Scale {
	most := 0.0
	for i := range p.x.Rows {
		for _, column := range columns {
			if values := p.x.Rows[i].Values; column < len(values) && !values[column].Missing {
				most = max(most, values[column].Value, -values[column].Value)
			}
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

// levelEnds writes the ends of the level axis above it, and says where they stand.
func (p *pen) levelEnds(middle float64) []box {
	if len(p.x.Chart.Ends) != 4 {
		return nil
	}
	var taken []box
	top := middle - leading - 2
	for i, anchor := range []string{"start", "end"} {
		end := p.x.Chart.Ends[i].Text
		p.write(Percent(100*i), 0, top, anchor, tick, end)
		w := measure(end, tick)
		left := float64(i) * (p.width - w)
		taken = append(taken, box{left, top, left + w, middle})
	}
	return taken
}

// point names a dot right of it, left, below or above: where the label meets nothing and isn't cut.
// One that moves is named below, from its left on, as its line may go anywhere else.
func (p *pen) point(name string, x Percent, y float64, moves bool, taken []box) box {
	lines := wrap(name, label, p.width*.48)
	w, h, at := widest(label, lines...), float64(len(lines))*leading, float64(x)/100*p.width
	tries := []struct {
		anchor string
		dx     float64
		box    box
	}{
		{"start", 10, box{at + 10, y - h/2, at + 10 + w, y + h/2}},
		{"end", -10, box{at - 10 - w, y - h/2, at - 10, y + h/2}},
		{"middle", 0, box{at - w/2, y + 8, at + w/2, y + 8 + h}},
		{"middle", 0, box{at - w/2, y - 9 - h, at + w/2, y - 9}},
	}
	if moves {
		tries[0].dx, tries[0].box = -dotR, box{at - dotR, y + 8, at - dotR + w, y + 8 + h}
	}
	best := tries[0]
	for i := len(tries) - 1; i >= 0; i-- {
		free := tries[i].box.left >= 0 && tries[i].box.right <= p.width
		for _, b := range taken {
			free = free && !tries[i].box.meets(b)
		}
		if free {
			best = tries[i]
		}
	}
	p.write(x, best.dx, best.box.top, best.anchor, label, lines...)
	return best.box
}
