package figure

import "duizhao/generator/plot"

const (
	tipGap     = 9.0  // from a line's end to its texts
	columnGap  = 8.0  // between numbers and the names beside them
	headGap    = 10.0 // between the heads and the axes
	mostOfSide = .41  // of the width for the texts of one side, so that the lines keep some of it
	leastLines = .33  // of the width for the lines, where names stand beside numbers
)

// slope draws a line a row from its first number to its second. The names of the two columns stand
// above their axes, the row's name at the line's right end. Of a row that lacks a number only the
// other one is shown, as a dot that has the name beside it.
func slope(p *pen) {
	low, high, ok := extent(p.x)
	if !ok {
		return
	}
	from, to := p.slopeSides()
	left, right := p.percent(from.width()), 100-p.percent(to.width())
	p.heads(left, right)
	top, height := p.y+headGap, max(plotHeight, from.height(), to.height())
	s := plot.Nice(min(low, 0), high, 4, false)
	down := func(v float64) float64 { return top + (1-s.At(v))*height }
	for _, x := range []Percent{left, right} {
		p.out.Rules = append(p.out.Rules, Line{X1: x, X2: x, Y1: Pixels(top), Y2: Pixels(top + height), Class: "grid"})
	}
	for i := range p.x.Rows {
		r := &p.x.Rows[i]
		tone, a, b := p.tone(r), r.Values[0], r.Values[1]
		y1, y2 := Pixels(down(a.Value)), Pixels(down(b.Value))
		if !a.Missing && !b.Missing {
			p.out.Lines = append(p.out.Lines, Line{X1: left, X2: right, Y1: y1, Y2: y2, Class: string(tone)})
		}
		if !a.Missing {
			p.out.Dots = append(p.out.Dots, Dot{X: left, Y: y1, R: 4, Tone: tone})
		}
		if !b.Missing {
			p.out.Dots = append(p.out.Dots, Dot{X: right, Y: y2, R: 4, Tone: tone})
		}
	}
	p.writeSide(from, left, -1, "end", down, top, height)
	p.writeSide(to, right, 1, "start", down, top, height)
	p.y = top + height + leading/2
}

// tip is what stands at one end of a line: its number and, at one of both ends, its row's name.
type tip struct {
	at          float64 // the number
	value, name []string
}

// slopeSide is the tips of one side. The names stand below the numbers, or where they have an indent,
// beside them.
type slopeSide struct {
	tips   []tip
	indent float64
}

// slopeSides are the texts left and right of the lines. Names stand beside the numbers where that
// leaves the lines their room.
func (p *pen) slopeSides() (from, to slopeSide) {
	from, to = p.slopeSide(0, mostOfSide), p.slopeSide(1, .3)
	for _, t := range to.tips {
		to.indent = max(to.indent, widest(value, t.value...)+columnGap)
	}
	if from.width()+to.width() > p.width*(1-leastLines) {
		to = p.slopeSide(1, mostOfSide)
	}
	return from, to
}

// slopeSide is the tips of a column, the names no wider than a share of the width.
func (p *pen) slopeSide(column int, share float64) slopeSide {
	var s slopeSide
	for i := range p.x.Rows {
		r := &p.x.Rows[i]
		v := r.Values[column]
		if v.Missing {
			continue
		}
		t := tip{at: v.Value, value: wrap(p.value(v), value, p.width*mostOfSide)}
		if column == 1 || r.Values[1].Missing {
			t.name = wrap(r.Label, label, p.width*share)
		}
		s.tips = append(s.tips, t)
	}
	return s
}

// width is how much of the width a side takes.
func (s *slopeSide) width() float64 {
	w := 0.0
	for _, t := range s.tips {
		w = max(w, widest(value, t.value...), s.indent+widest(label, t.name...))
	}
	return w + tipGap
}

// height is how much a side takes where its texts touch.
func (s *slopeSide) height() float64 {
	h := 0.0
	for _, t := range s.tips {
		h += s.tipHeight(&t)
	}
	return h
}

func (s *slopeSide) tipHeight(t *tip) float64 {
	if s.indent > 0 {
		return float64(max(len(t.value), len(t.name))) * leading
	}
	return float64(len(t.value)+len(t.name)) * leading
}

// writeSide writes the texts of a side, away from its axis to the left (-1) or the right (1), each
// beside the end of its line.
func (p *pen) writeSide(s slopeSide, x Percent, away float64, anchor string, down func(float64) float64, top, height float64) {
	var at, sizes []float64
	for i := range s.tips {
		at, sizes = append(at, down(s.tips[i].at)), append(sizes, s.tipHeight(&s.tips[i]))
	}
	for i, y := range plot.Spread(at, sizes, top-leading/2, top+height+leading/2) {
		t := &s.tips[i]
		below := p.write(x, away*tipGap, y, anchor, value, t.value...)
		if s.indent > 0 {
			below = y
		}
		if len(t.name) > 0 {
			p.write(x, away*(tipGap+s.indent), below, anchor, label, t.name...)
		}
	}
}

// heads writes the names of two columns above their axes, each in its half.
func (p *pen) heads(left, right Percent) {
	names := p.x.Chart.Names
	if len(names) < 2 {
		return
	}
	middle := float64(left+right) / 200 * p.width
	a := p.head(names[0].Text, left, 0, middle-columnGap/2)
	b := p.head(names[1].Text, right, middle+columnGap/2, p.width)
	p.y = max(a, b)
}

// head writes a name above an axis: in its middle, or as near to that as two ends allow.
func (p *pen) head(name string, axis Percent, from, to float64) float64 {
	lines := wrap(name, tick, to-from)
	half, at := widest(tick, lines...)/2, float64(axis)/100*p.width
	return p.write(axis, min(max(at, from+half), to-half)-at, p.y, "middle", tick, lines...)
}
