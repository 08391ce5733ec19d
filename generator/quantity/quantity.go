// Package quantity reads the figures of a text, Chinese or English, and compares those of two texts
// that ought to say the same.
//
// A text is read in one pass that tables drive: what stands before a number (about, US$, 第), the
// number (1.2 万亿, 两三百, "a hundred and fifty", 13B), and what stands after it (年, "per cent", 以上).
// Names that merely hold digits, such as GPT-4, Llama 2 and H100, are no figures.
//
// Two texts are compared as two sets, whatever the order. Each figure has a weight, which says how
// far it may be missing on the other side, since languages add and drop a small "two" or "first" but
// never a price.
package quantity

// Kind is what a figure measures.
type Kind uint8

const (
	Count    Kind = iota // things, or a bare number
	Share                // a part of a whole, in Unit "%", or a difference of two, in "pp" (percentage points)
	Money                // Unit is a code of ISO 4217; "¥" where the text doesn't say whether CNY or JPY
	Date                 // Unit is year, month, day (of the month), quarter, half (of a year), decade or century
	Duration             // Unit is second, minute, hour, day, week, month, quarter, year, decade or century
	Ordinal              // a place in an order; Unit is that of a duration for the fifth month
	Multiple             // so many times as much, or so many times
	Measure              // Unit is a symbol of the SI, or a common one such as mile or barrel
	Clock                // a time of day, in minutes since midnight
	Label                // part of a name: the 2 of Llama 2. Read leaves it out.
)

// Quantity is a figure of a text, as it is read.
type Quantity struct {
	Start, End int     // bytes of the text, currency and unit included
	Kind       Kind    //
	Low, High  float64 // in Unit, without a minus; equal for a single figure, a range otherwise
	Unit       string  // empty for things
	Approx     bool    // the text says about, nearly, more than, hundreds of …

	weight  weight
	bound   bound
	part    dayPart // of a time
	told    bool    // of a time: which half of the day is told
	digital bool    // of a time: written 9:00, and no word about the half of the day near
	firm    bool    // surely more or less than that
	sign    sign
	way     way      // in which a share has changed by it
	step    float64  // worth of the last digit that is not a filling zero, in Unit
	other   float64  // another way to read it, in Unit; 0 for none
	any     bool     // some figure of that kind and unit: 去年, "last year"
	shared  float64  // the scale, while a number before it may still share it: 1.5 到 3 万
	next    int      // where the text goes on, after a classifier: 3 家
	open    bool     // "between" stands before it, so that "and" makes it a range
	again   bool     // its text says it more than once, and the other text less often
	fixed   bool     // not made of a number and a unit: double, 一半
	bare    bool     // a scale alone: 千亿, "trillion-dollar"
	stem    string   // the name that a label belongs to
	per     *unit    // for each of which it is: Wh/kg
	spoken  []string // the currencies that its text names
}

// bound is how a figure stands to the true value.
type bound uint8

const (
	exact bound = iota
	about
	over  // at least, more than
	under // at most, nearly
	vague // somewhere in [Low, High): 数百, hundreds
)

// weight is how much a figure that only one side has is worth.
type weight uint8

const (
	mute   weight = iota // nothing: both, a name, last year. It may answer for a figure of the other side.
	faint                // nothing, unless a weak one is left over on the other side: a numeral within a word
	weak                 // nothing, unless the other side has another such figure left over: 三家, four firms
	strong               // it must be there
)

// Read gives the figures of a text in their order. Ones, which are articles more often than not,
// names, and words such as both and last year are left out.
func Read(text string, chinese bool) []Quantity {
	all := read(text, chinese)
	out := all[:0]
	for _, q := range all {
		if q.weight >= weak {
			out = append(out, q)
		}
	}
	return out
}
