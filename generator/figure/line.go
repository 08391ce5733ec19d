package figure

import (
	"duizhao/generator/plot"
	"duizhao/generator/report"
)

const plotHeight = 220.0

// lines draws each column of numbers as a line from row to row. What the rows are called stands below.
func lines(p *pen) {
	low, high, ok := extent(p.x)
	if !ok {
		return
	}
	y := plot.Nice(low, high, 4, p.x.Chart.Log())
	top := leading / 2
	down := func(v float64) Pixels { return Pixels(top + (1-y.At(v))*plotHeight) }
	var names []string
	ticks := y.Ticks(4)
	for _, v := range ticks {
		names = append(names, p.locale.Short(p.locale.Compact(v), p.x.Unit))
	}
	left := p.percent(widest(tick, names...) + 10)
	at, texts, room := p.lineEnds(down)
	right := 100 - p.percent(room)
	for i, v := range ticks {
		at := down(v)
		p.out.Rules = append(p.out.Rules, Line{X1: left, X2: right, Y1: at, Y2: at, Class: gridClass(v)})
		p.write(left, -8, float64(at)-leading/2, "end", tick, names[i])
	}
	xs := p.places(left+1, right-1)
	for j, tone := range p.series() {
		p.line(xs, j, down, tone)
	}
	p.lineLabels(at, texts, right, top)
	p.y = top + plotHeight + 8
	var rows []string
	for i := range p.x.Rows {
		rows = append(rows, p.rowName(&p.x.Rows[i]))
	}
	p.tickNames(xs, rows)
}

// gridClass is the class of a grid line: that of zero is the axis.
func gridClass(v float64) string {
	if v == 0 {
		return "axis"
	}
	return "grid"
}

// line draws one column; where a number is missing there is a gap. The last number is a dot, as is one
// between gaps, which no line would show.
func (p *pen) line(xs []Percent, column int, down func(float64) Pixels, tone Tone) {
	values := p.column(column)
	isThere := func(i int) bool { return 0 <= i && i < len(values) && !values[i].Missing }
	last := len(values) - 1
	for last >= 0 && !isThere(last) {
		last--
	}
	for i, v := range values {
		if !isThere(i) {
			continue
		}
		if isThere(i - 1) {
			p.out.Lines = append(p.out.Lines, Line{X1: xs[i-1], X2: xs[i], Y1: down(values[i-1].Value), Y2: down(v.Value), Class: string(tone)})
		}
		if i == last || !isThere(i-1) && !isThere(i+1) {
			p.out.Dots = append(p.out.Dots, Dot{X: xs[i], Y: down(v.Value), R: 4, Tone: tone})
		}
	}
}

// lineEnds is where the lines end, what is to stand there, and how much room that takes.
func (p *pen) lineEnds(down func(float64) Pixels) (at []float64, texts [][]string, room float64) {
	for j := range p.x.Chart.Values {
		_, v, ok := ends(p.column(j))
		if !ok {
			continue
		}
		text := p.value(v)
		if j < len(p.x.Chart.Names) {
			text = p.x.Chart.Names[j].Text + " " + text
		}
		lines := wrap(text, value, p.width*.3)
		at, texts = append(at, float64(down(v.Value))), append(texts, lines)
		room = max(room, widest(value, lines...)+10)
	}
	return at, texts, room
}

// lineLabels writes what stands at the lines' ends, so that no text meets the next.
func (p *pen) lineLabels(at []float64, texts [][]string, x Percent, top float64) {
	sizes := make([]float64, len(at))
	for i, lines := range texts {
		sizes[i] = float64(len(lines)) * leading
	}
	for i, y := range plot.Spread(at, sizes, top-leading/2, top+plotHeight+leading/2) {
		p.write(x, 8, y, "start", value, texts[i]...)
	}
}

func (p *pen) column(j int) []report.Number {
	var out []report.Number
	for i := range p.x.Rows {
		out = append(out, p.x.Rows[i].Values[j])
	}
	return out
}

// places are where the rows stand between two places.
func (p *pen) places(left, right Percent) []Percent {
	rows := p.x.Rows
	s := plot.Scale{Low: rows[0].At, High: rows[len(rows)-1].At}
	var out []Percent
	for i := range rows {
		out = append(out, left+Percent(s.At(rows[i].At))*(right-left))
	}
	return out
}

// rowName is a row's label; a date is written out.
func (p *pen) rowName(r *report.ExhibitRow) string {
	if r.From.IsZero() {
		return r.Label
	}
	return moment(p.locale, r.From)
}
