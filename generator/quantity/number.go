package quantity

import (
	"math"
	"strings"
)

// number is a number of a text without its unit.
type number struct {
	start, end int
	low, high  float64
	scale      float64 // what its first part was multiplied by: 10,000 in 3 万
	step       float64 // worth of the last digit that is not a filling zero
	bound      bound
	digits     int  // how many digits it is written with, 0 for words
	grouped    bool // 1,500
	decimals   int  //
	words      bool // written in words
	bare       bool // a scale alone: 千亿, "trillion-dollar"
}

// most digits of a figure; a longer run is a code, and would overflow.
const mostDigits = 18

// literal reads the digits at i: 3000, 1,500, 3.5.
func literal(s string, i int) number {
	n := number{start: i, scale: 1, step: 1}
	var value float64
	for {
		for ; isDigit(at(s, i)); i++ {
			value = value*10 + float64(s[i]-'0')
			n.digits++
		}
		if !groupAt(s, i, n.start) {
			break
		}
		n.grouped = true
		i++
	}
	if at(s, i) == '.' && isDigit(at(s, i+1)) {
		for i++; isDigit(at(s, i)); i++ {
			value = value*10 + float64(s[i]-'0')
			n.decimals++
		}
	}
	n.end = i
	value /= math.Pow10(n.decimals)
	n.low, n.high, n.step = value, value, lastStep(value, n.decimals)
	return n
}

// groupAt reports whether a comma and just three digits stand at i, after up to three digits.
func groupAt(s string, i, start int) bool {
	if at(s, i) != ',' || isDigit(at(s, i+4)) {
		return false
	}
	if first := strings.IndexByte(s[start:i+1], ','); first > 3 {
		return false
	}
	return isDigit(at(s, i+1)) && isDigit(at(s, i+2)) && isDigit(at(s, i+3))
}

// lastStep is the worth of the last digit of v that is no filling zero: 1000 for 11,000, 0.1 for 3.0.
func lastStep(v float64, decimals int) float64 {
	if decimals > 0 {
		return math.Pow10(-decimals)
	}
	step := 1.0
	for v != 0 && step < 1e15 && math.Mod(v, step*10) == 0 {
		step *= 10
	}
	return step
}

// times multiplies n by a scale.
func (n *number) times(scale float64) {
	n.low, n.high, n.step, n.scale = n.low*scale, n.high*scale, n.step*scale, n.scale*scale
}
