package figure

import (
	"cmp"
	"slices"

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
	var taken []patch
	if len(ends) == 4 {
		w := measure(ends[3].Text, tick)
		taken = append(taken, patch{50, box{-w / 2, p.y, w / 2, p.y + leading}})
		p.write(50, 0, p.y, "middle", tick, ends[3].Text)
		p.y += leading + 4
	}
	q := &plane{xs: p.spread(0, 2), ys: p.spread(1, 3), top: p.y, height: min(p.width, 320.0)}
	middle, bottom := Pixels(q.top+q.height/2), Pixels(q.top+q.height)
	p.out.Rules = append(p.out.Rules,
		Line{X1: 50, X2: 50, Y1: Pixels(q.top), Y2: bottom, Class: "axis"},
		Line{X1: 0, X2: 100, Y1: middle, Y2: middle, Class: "axis"})
	taken = append(taken, p.levelEnds(float64(middle))...)
	for i := range p.x.Rows {
		if r := &p.x.Rows[i]; isPlaced(r) {
			taken = append(taken, p.mark(q, r))
		}
	}
	for i := range p.x.Rows {
		if r := &p.x.Rows[i]; isPlaced(r) {
			taken = append(taken, p.point(q, r, taken))
		}
	}
	p.y = float64(bottom) + 4
	if len(ends) == 4 {
		p.write(50, 0, p.y, "middle", tick, ends[2].Text)
		p.y += leading
	}
}

func isPlaced(r *report.ExhibitRow) bool { return !r.Values[0].Missing && !r.Values[1].Missing }

func moves(r *report.ExhibitRow) bool {
	return len(r.Values) == 4 && !r.Values[2].Missing && !r.Values[3].Missing
}

// mark draws a row's dot and where it moves to, and returns where the dot stands.
func (p *pen) mark(q *plane, r *report.ExhibitRow) patch {
	x, y, tone := q.x(r.Values[0].Value), q.y(r.Values[1].Value), p.tone(r)
	if moves(r) {
		p.out.Moves = append(p.out.Moves, Line{X1: x, X2: q.x(r.Values[2].Value), Y1: Pixels(y), Y2: Pixels(q.y(r.Values[3].Value)), Class: string(tone)})
	}
	p.out.Dots = append(p.out.Dots, Dot{X: x, Y: Pixels(y), R: dotR, Tone: tone})
	return patch{x, box{-dotR, y - dotR, dotR, y + dotR}}
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

// patch is what something covers: a box whose left and right are pixels from a place along x.
type patch struct {
	x Percent
	box
}

// in is where it stands in a drawing of a width, in pixels.
func (c patch) in(width float64) box {
	x := float64(c.x) / 100 * width
	return box{x + c.left, c.top, x + c.right, c.bottom}
}

// box is where something stands.
type box struct{ left, top, right, bottom float64 }

func (b box) meets(o box) bool {
	return b.left < o.right && o.left < b.right && b.top < o.bottom && o.top < b.bottom
}

// crosses tells whether a line goes through the box in a drawing of a width (Liang and Barsky 1984).
func (b box) crosses(line Line, width float64) bool {
	first, last := 0.0, 1.0 // the part of the line that may be within
	within := func(from, to, low, high float64) bool {
		if from == to {
			return low < from && from < high
		}
		in, out := (low-from)/(to-from), (high-from)/(to-from)
		first, last = max(first, min(in, out)), min(last, max(in, out))
		return first < last
	}
	return within(float64(line.X1)/100*width, float64(line.X2)/100*width, b.left, b.right) &&
		within(float64(line.Y1), float64(line.Y2), b.top, b.bottom)
}

// levelEnds writes the ends of the level axis above it, and says where they stand.
func (p *pen) levelEnds(middle float64) []patch {
	if len(p.x.Chart.Ends) != 4 {
		return nil
	}
	top := middle - leading - 2
	left, right := p.x.Chart.Ends[0].Text, p.x.Chart.Ends[1].Text
	p.write(0, 0, top, "start", tick, left)
	p.write(100, 0, top, "end", tick, right)
	return []patch{{0, box{0, top, measure(left, tick), middle}}, {100, box{-measure(right, tick), top, 0, middle}}}
}

// spot is where a dot's label may stand.
type spot struct {
	lines  []string
	anchor string
	dx     float64
	patch
}

// point names a dot where the label meets the least, best of all nothing, and returns where it stands.
func (p *pen) point(q *plane, r *report.ExhibitRow, taken []patch) patch {
	spots := append(p.spots(q, r, .48), p.spots(q, r, .36)...)
	best := slices.MinFunc(spots, func(a, b spot) int {
		return cmp.Compare(p.meetings(q, a.patch, taken), p.meetings(q, b.patch, taken))
	})
	p.write(best.x, best.dx, best.top, best.anchor, label, best.lines...)
	return best.patch
}

// spots are where a label may stand that is no wider than a share of the width: first at the dot's
// sides or, if it moves, at its corners, as its line may go anywhere else.
func (p *pen) spots(q *plane, r *report.ExhibitRow, share float64) []spot {
	lines := wrap(r.Label, label, p.width*share)
	w, h := widest(label, lines...), float64(len(lines))*leading
	x, y := q.x(r.Values[0].Value), q.y(r.Values[1].Value)
	at := func(anchor string, dx, left, top float64) spot {
		return spot{lines, anchor, dx, patch{x, box{left, top, left + w, top + h}}}
	}
	above, below := y-9-h, y+8
	sides := []spot{at("start", 10, 10, y-h/2), at("end", -10, -10-w, y-h/2), at("middle", 0, -w/2, below), at("middle", 0, -w/2, above)}
	corners := []spot{at("start", -dotR, -dotR, below), at("start", -dotR, -dotR, above), at("end", dotR, dotR-w, below), at("end", dotR, dotR-w, above)}
	if moves(r) {
		return append(corners, sides...)
	}
	return append(sides, corners...)
}

// meetings weighs what a label would meet: a line can be read through, another text can't. It is tried at several widths, since in a wider column
// marks move apart and labels don't grow.
func (p *pen) meetings(q *plane, c patch, taken []patch) int {
	n := 0
	for _, wider := range []float64{1, 1.25, 1.5, 2} {
		width := p.width * wider
		b := c.in(width)
		if b.left < 0 || b.right > width || b.top < 0 || b.bottom > q.top+q.height {
			n += 100 // it would be cut, or stand outside
		}
		for _, other := range taken {
			if b.meets(other.in(width)) {
				n += 4
			}
		}
		for _, line := range p.out.Moves {
			if b.crosses(line, width) {
				n++
			}
		}
	}
	return n
}
