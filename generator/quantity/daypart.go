package quantity

import (
	"math"
	"regexp"
)

// dayPart is the part of a day that a text names with a time: 上午, pm.
type dayPart uint8

const (
	anytime dayPart = iota
	smallHours
	morning
	noon
	afternoon
	night
)

// minutes gives the minutes since midnight for a time on a clock of twelve hours, or of 24.
func (p dayPart) minutes(onClock float64) float64 {
	const half = 12 * 60
	late := math.Mod(onClock, half) + half
	switch {
	case onClock >= half+60:
		return onClock
	case p == smallHours, p == night && late < half+5*60: // 12 am, 夜里两点
		return late - half
	case p == afternoon, p == night, p == noon && late < half+4*60:
		return late
	}
	return onClock
}

// sameTime reports whether two times of day may be one. 9:00 is 21:00 where a text leaves open which
// half of the day it means, as it doesn't after 上午, nor in times of 24 hours.
func sameTime(a, b *Quantity) bool {
	cycle := 12. * 60
	if a.told && b.told || a.digital && b.digital {
		cycle *= 2
	}
	return math.Mod(a.Low, cycle) == math.Mod(b.Low, cycle) && math.Mod(a.High, cycle) == math.Mod(b.High, cycle)
}

// shareHalf lets one end of a range tell the half of the day for the other: 9 to 11 pm, 晚上 9 点至 11 点.
func (p *Quantity) shareHalf(q *Quantity) {
	const half = 12 * 60
	switch {
	case p.told && !q.told && q.Low < p.Low && p.Low < q.Low+half:
		q.Low, q.High = q.Low+half, q.High+half
	case q.told && !p.told && !q.digital && p.Low+half < q.Low:
		p.Low, p.High = p.Low+half, p.High+half
	}
	p.told = p.told || q.told
}

// dayWords say which half of the day a time near them is in.
var dayWords = regexp.MustCompile(`晚|夜|午|晨|早|\b(?:am|pm|a\.m|p\.m|(?:mid)?night|tonight|(?:mid)?day|(?:after)?noon|evening|morning|dawn|dusk|o['’]clock)`)
