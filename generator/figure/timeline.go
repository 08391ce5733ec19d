package figure

import (
	"math"
	"time"

	"duizhao/generator/plot"
	"duizhao/generator/report"
)

const eventGap = 8.0

// timeline draws a row an event, its mark in its place on one scale of time for all, and date and
// words beside it. An event that lasts is a line. With lanes, the events of one stand together below
// its name.
func timeline(p *pen) {
	s := timeScale(p.x)
	at := func(years float64) Percent { return Percent(margin + s.At(years)*(100-2*margin)) }
	ticks, names := p.timeTicks(s)
	var places []Percent
	for _, t := range ticks {
		places = append(places, at(t))
	}
	p.tickNames(places, names)
	top, lane := p.y, ""
	for _, r := range byLane(p.x.Rows) {
		if r.Lane != lane {
			lane = r.Lane
			p.lane(lane, p.y > top)
		}
		start := p.y
		from := at(r.From.Middle())
		end := from
		if !r.Until.IsZero() {
			end = at(r.Until.Middle())
		}
		y, tone := Pixels(p.y+leading/2), p.tone(r)
		if end > from {
			p.out.Lines = append(p.out.Lines, Line{X1: from, X2: end, Y1: y, Y2: y, Class: "thick " + string(tone)})
		} else {
			p.out.Dots = append(p.out.Dots, Dot{X: from, Y: y, R: 5, Tone: tone})
		}
		p.y = p.event(r, from, end, start)
		p.y += eventGap
	}
	p.y -= eventGap
	p.grid(places, top-tickGap+2, p.y)
}

// event writes date and words of an event beside its mark, or below a line that leaves no room.
func (p *pen) event(r *report.ExhibitRow, from, end Percent, top float64) float64 {
	date := moment(p.locale, r.From)
	if !r.Until.IsZero() {
		date = p.locale.To(date, moment(p.locale, r.Until))
	}
	return p.beside(from, end, 11, top, date, r.Label)
}

// lane names the events below it.
func (p *pen) lane(name string, again bool) {
	if again {
		p.y += 4
	}
	p.out.Rules = append(p.out.Rules, Line{X1: 0, X2: 100, Y1: Pixels(p.y), Y2: Pixels(p.y), Class: "axis"})
	p.y = p.write(0, 0, p.y+3, "start", value, name) + 4
}

// byLane is the events with those of a lane together, the lanes in the order of their first events.
func byLane(rows []report.ExhibitRow) []*report.ExhibitRow {
	var order []string
	of := map[string][]*report.ExhibitRow{}
	for i := range rows {
		r := &rows[i]
		if of[r.Lane] == nil {
			order = append(order, r.Lane)
		}
		of[r.Lane] = append(of[r.Lane], r)
	}
	var out []*report.ExhibitRow
	for _, lane := range order {
		out = append(out, of[lane]...)
	}
	return out
}

// timeScale is the scale from the first moment to the last, in years.
func timeScale(x *report.Exhibit) plot.Scale {
	s := plot.Scale{Low: math.Inf(1), High: math.Inf(-1)}
	for i := range x.Rows {
		for _, m := range []report.Moment{x.Rows[i].From, x.Rows[i].Until} {
			if !m.IsZero() {
				s.Low, s.High = min(s.Low, m.Middle()), max(s.High, m.Middle())
			}
		}
	}
	if inYears(x, s) {
		s.Low, s.High = math.Floor(s.Low), math.Ceil(s.High)
	} else {
		s.Low, s.High = math.Floor(s.Low*12)/12, math.Ceil(s.High*12)/12
	}
	return s
}

// inYears tells whether a scale of time counts years: it is longer than two, or no date is known better.
func inYears(x *report.Exhibit, s plot.Scale) bool {
	for i := range x.Rows {
		if r := &x.Rows[i]; r.From.Month != 0 || r.Until.Month != 0 {
			return s.High-s.Low > 2
		}
	}
	return true
}

// timeTicks are the years, or the months, of a scale of time, and their names.
func (p *pen) timeTicks(s plot.Scale) (at []float64, names []string) {
	if inYears(p.x, s) {
		for _, year := range s.Ticks(int(min(s.High-s.Low, 8))) {
			at, names = append(at, year), append(names, p.locale.Partial(int(year), 0, 0))
		}
		return at, names
	}
	for month := int(math.Round(s.Low * 12)); month <= int(math.Round(s.High*12)); month++ {
		name := p.locale.MonthName(time.Month(month%12 + 1))
		if len(at) == 0 || month%12 == 0 {
			name = p.locale.Month(month/12, time.Month(month%12+1))
		}
		at, names = append(at, float64(month)/12), append(names, name)
	}
	return at, names
}
