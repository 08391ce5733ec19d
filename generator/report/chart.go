package report

// ChartKind is a way of drawing numbers, by the name that a chart's "type" has.
type ChartKind struct {
	Name string
	// Least and Most are how many columns of numbers it takes.
	Least, Most int
	Log         bool // it may have a logarithmic scale: it draws places, not lengths
}

// ChartKinds lists the kinds of charts in the order in which content/README.md describes them.
var ChartKinds = []ChartKind{
	{Name: "bar", Least: 1, Most: 1},
	{Name: "grouped bar", Least: 2, Most: 3},
	{Name: "stacked bar", Least: 2, Most: 4},
	{Name: "dot", Least: 1, Most: 3, Log: true},
	{Name: "range", Least: 2, Most: 2, Log: true},
	{Name: "line", Least: 1, Most: 5, Log: true},
	{Name: "slope", Least: 2, Most: 2},
	{Name: "quadrant", Least: 2, Most: 4},
}

// TimelineKind is the kind of a fenced timeline, which isn't among ChartKinds: it takes dates.
const TimelineKind = "timeline"

// FindChartKind returns the kind of a name, or nil.
func FindChartKind(name string) *ChartKind {
	for i := range ChartKinds {
		if ChartKinds[i].Name == name {
			return &ChartKinds[i]
		}
	}
	return nil
}

// Written is a word of a source and the bytes that hold it; both are 0 for one that isn't written.
type Written struct {
	Text       string
	Start, End int
}

// Chart is a fenced chart or timeline, as its source describes it. Columns are named without their
// language.
type Chart struct {
	ID   string
	Kind Written
	Data Written // the file's name in data/

	Label  Written   // the column that names the rows: of a timeline, the events
	Values []Written // the columns of numbers
	Date   Written   // a timeline's column of dates
	Until  Written   // its column of dates at which an event ends
	Lane   Written   // its column by which events stand together
	Scale  Written   // linear, where it isn't written, or log
	Unit   Written   // what is counted; it also chooses the rows that have this unit

	Names       []Written // of the values
	Ends        []Written // of a quadrant's axes: left, right, below, above
	Title       Written
	Caption     Written
	Source      Written
	Description Written
	Highlight   []Written // what the title is about: labels of rows, or one of Names
	Start, End  int       // bytes of the source that hold the fence's first line
}

// ChartPrefix begins the anchor of a chart, behind which its ID stands.
const ChartPrefix = "fig-"

// Anchor is the chart's address on its page.
func (c *Chart) Anchor() string { return ChartPrefix + c.ID }

// Log tells whether the scale is logarithmic.
func (c *Chart) Log() bool { return c.Scale.Text == "log" }

// Exhibit is a chart in its place in an edition, with its number and what it shows.
type Exhibit struct {
	Chart  *Chart
	Entry  *Entry
	Number int // from 1, through the edition in reading order
	Data   *Dataset
	Unit   string
	Accent int // of several columns of numbers, the one that the title is about
	Rows   []ExhibitRow
}

// ExhibitRow is a row of the data that a chart shows.
type ExhibitRow struct {
	Index     int // in Data.Rows
	Label     string
	Lane      string
	Values    []Number // as many as Chart.Values
	At        float64  // along the axis of a line chart, whose rows are in this order
	From      Moment   // of an event, or of a row whose label is a date
	Until     Moment   // the zero Moment where nothing ends
	Highlight bool
}

// Number is a value of the data. Text is how it is to be printed where the data says so, such as
// "more than 48,000"; a Missing one has no value, and has a Text at most.
type Number struct {
	Value   float64
	Text    string
	Missing bool
}

// Moment is a date as precise as it is known: Month and Day may be 0. Text is how it is to be printed
// where the data says so, such as "end of 2021".
type Moment struct {
	Date
	Text string
}

// Middle is the middle of a moment in years: a year's is its half, a month's its fifteenth day or so.
func (m Moment) Middle() float64 {
	year := float64(m.Year)
	switch {
	case m.Month == 0:
		return year + .5
	case m.Day == 0:
		return year + (float64(m.Month)-.5)/12
	}
	return year + (float64(m.Month)-1)/12 + (float64(m.Day)-.5)/372
}
