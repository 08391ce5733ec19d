package figure

import "duizhao/generator/plot"

// slope draws a line a row from its first number to its second. The names of the two columns stand
// above, the rows' names behind the second.
func slope(p *pen) {
	low, high, ok := extent(p.x)
	if !ok {
		return
	}
	s := plot.Nice(min(low, 0), high, 4, false)
	var starts, finishes [][]string
	leftRoom, valueRoom, rightRoom, height := 0.0, 0.0, 0.0, 0.0
	for i := range p.x.Rows {
		r := &p.x.Rows[i]
		starts = append(starts, []string{p.value(r.Values[0])})
		finish := wrap(r.Label, label, p.width*.3)
		finishes = append(finishes, finish)
		leftRoom, rightRoom = max(leftRoom, widest(value, starts[i]...)), max(rightRoom, widest(label, finish...))
		valueRoom = max(valueRoom, measure(p.value(r.Values[1]), value))
		height += float64(len(finish)) * leading
	}
	left, right := p.percent(leftRoom+10), 100-p.percent(valueRoom+rightRoom+18)
	p.heads(left, right)
	top := p.y + 6
	height = max(height, plotHeight)
	down := func(v float64) float64 { return top + (1-s.At(v))*height }
	for _, x := range []Percent{left, right} {
		p.out.Rules = append(p.out.Rules, Line{X1: x, X2: x, Y1: Pixels(top), Y2: Pixels(top + height), Class: "grid"})
	}
	var from, to []float64
	for i := range p.x.Rows {
		r := &p.x.Rows[i]
		y1, y2 := down(r.Values[0].Value), down(r.Values[1].Value)
		from, to = append(from, y1), append(to, y2)
		tone := p.tone(r)
		p.out.Lines = append(p.out.Lines, Line{X1: left, X2: right, Y1: Pixels(y1), Y2: Pixels(y2), Class: string(tone)})
		p.out.Dots = append(p.out.Dots, Dot{X: left, Y: Pixels(y1), R: 4, Tone: tone}, Dot{X: right, Y: Pixels(y2), R: 4, Tone: tone})
	}
	p.labels(from, left, -9, "end", value, starts, top, height)
	for i, y := range p.labels(to, right, 9+valueRoom+8, "start", label, finishes, top, height) {
		p.write(right, 9, y, "start", value, p.value(p.x.Rows[i].Values[1]))
	}
	p.y = top + height + leading/2
}

// labels writes a label for each of some places along y, so that none meets the next, and returns
// their upper edges.
func (p *pen) labels(at []float64, x Percent, dx float64, anchor, class string, texts [][]string, top, height float64) []float64 {
	sizes := make([]float64, len(at))
	for i, lines := range texts {
		sizes[i] = float64(len(lines)) * leading
	}
	tops := plot.Spread(at, sizes, top-leading/2, top+height+leading/2)
	for i, y := range tops {
		p.write(x, dx, y, anchor, class, texts[i]...)
	}
	return tops
}

// heads writes the names of two columns above their lines, the first at the left edge where it has
// more room, the second from its line on.
func (p *pen) heads(left, right Percent) {
	names := p.x.Chart.Names
	if len(names) < 2 {
		return
	}
	half := p.width/2 - 6
	a := p.write(0, 0, p.y, "start", tick, wrap(names[0].Text, tick, half)...)
	b := p.write(100, 0, p.y, "end", tick, wrap(names[1].Text, tick, half)...)
	p.y = max(a, b)
}
