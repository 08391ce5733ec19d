package figure

import (
	"duizhao/generator/plot"
	"duizhao/generator/report"
)

// Classes of text.
const (
	label = "label" // what a mark is
	value = "value" // how much it is
	tick  = "tick"  // what a grid line is, and other small print
)

// size is the size of a class of text, and whether it is bold.
func size(class string) (px float64, bold bool) {
	switch class {
	case value:
		return labelSize, true
	case tick:
		return tickSize, false
	}
	return labelSize, false
}

// measure is how wide a text of a class is, in pixels.
func measure(s, class string) float64 {
	px, bold := size(class)
	return plot.Width(s, px, bold)
}

// wrap breaks a text of a class into lines.
func wrap(s, class string, width float64) []string {
	px, bold := size(class)
	return plot.Wrap(s, px, width, bold)
}

// widest is the width of the widest of some texts of a class.
func widest(class string, texts ...string) float64 {
	w := 0.0
	for _, s := range texts {
		w = max(w, measure(s, class))
	}
	return w
}

// write puts lines of text, the first one's upper edge at top, and returns where they end.
func (p *pen) write(x Percent, dx, top float64, anchor, class string, lines ...string) float64 {
	t := Text{X: x, DX: Pixels(dx), Anchor: anchor, Class: class}
	for i, line := range lines {
		t.Lines = append(t.Lines, TextLine{Pixels(top + ascent + float64(i)*leading), line})
	}
	p.out.Texts = append(p.out.Texts, t)
	return top + float64(len(lines))*leading
}

// percent is a length at the least width as a share of the width.
func (p *pen) percent(px float64) Percent { return Percent(px / p.width * 100) }

// value is a number as a label has it.
func (p *pen) value(n report.Number) string {
	switch {
	case n.Text != "":
		return n.Text
	case n.Missing:
		return ""
	}
	return p.locale.Short(p.locale.Compact(n.Value), p.x.Unit)
}

// tone is the colour of a row: the accent is for those that are highlighted, or for all where none is.
func (p *pen) tone(r *report.ExhibitRow) Tone {
	for i := range p.x.Rows {
		if p.x.Rows[i].Highlight {
			if r.Highlight {
				return Accent
			}
			return Soft
		}
	}
	return Accent
}

// series are the colours of the columns of numbers: the accent for the one that the title is about,
// greys in turn for the others.
func (p *pen) series() []Tone {
	tones := make([]Tone, len(p.x.Chart.Values))
	greys := []Tone{Soft, Plain}
	for i, n := 0, 0; i < len(tones); i++ {
		if i == p.x.Accent {
			tones[i] = Accent
			continue
		}
		tones[i] = greys[n%2]
		n++
	}
	return tones
}

// key names the columns of numbers by their colours, above the drawing.
func (p *pen) key(tones []Tone) {
	const swatch, gap = 10.0, 18.0
	x := 0.0
	for i, name := range p.x.Chart.Names {
		w := swatch + 6 + measure(name.Text, label)
		if x > 0 && x+w > p.width {
			x = 0
			p.y += leading
		}
		p.out.Swatches = append(p.out.Swatches, Swatch{X: Pixels(x), Y: Pixels(p.y + 3), Tone: tones[i]})
		p.write(0, x+swatch+6, p.y, "start", label, name.Text)
		x += w + gap
	}
	p.y += leading + 12
}

// extent is the least and the greatest of all values.
func extent(x *report.Exhibit) (low, high float64, ok bool) {
	for i := range x.Rows {
		for _, v := range x.Rows[i].Values {
			if v.Missing {
				continue
			}
			if !ok {
				low, high, ok = v.Value, v.Value, true
			}
			low, high = min(low, v.Value), max(high, v.Value)
		}
	}
	return low, high, ok
}

// beside writes a head and a text right of a mark that goes from one place to another, or left of it
// where they take fewer lines there, and returns where they end.
func (p *pen) beside(from, to Percent, away, top float64, head, text string) float64 {
	right := p.side(to, away, "start", p.width*(1-float64(to)/100)-away, head, text)
	if left := p.side(from, -away, "end", p.width*float64(from)/100-away, head, text); left.lines() < right.lines() {
		right = left
	}
	bottom := p.write(right.x, right.dx, top, right.anchor, tick, right.head...)
	return p.write(right.x, right.dx, bottom, right.anchor, label, right.text...)
}

// side is a text at one side of a mark.
type side struct {
	x          Percent
	dx         float64
	anchor     string
	head, text []string
}

func (p *pen) side(x Percent, dx float64, anchor string, room float64, head, text string) side {
	return side{x, dx, anchor, wrap(head, tick, room), wrap(text, label, room)}
}

func (s *side) lines() int { return len(s.head) + len(s.text) }
