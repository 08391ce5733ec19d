package plot_test

import (
	"math"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"duizhao/generator/plot"
)

func TestScale(t *testing.T) {
	for _, test := range []struct {
		scale plot.Scale
		v, at float64
	}{
		{plot.Scale{Low: 0, High: 10}, 5, .5}, {plot.Scale{Low: -10, High: 10}, -10, 0}, {plot.Scale{Low: 0, High: 4}, 5, 1.25},
		{plot.Scale{Low: 3, High: 3}, 3, .5}, {plot.Scale{Low: 1, High: 100, Log: true}, 10, .5}, {plot.Scale{Low: 1e4, High: 1e8, Log: true}, 1e5, .25},
	} {
		if got := test.scale.At(test.v); math.Abs(got-test.at) > 1e-9 {
			t.Errorf("%v stands at %v on %+v, want %v", test.v, got, test.scale, test.at)
		}
	}
}

func TestNiceScales(t *testing.T) {
	for _, test := range []struct {
		low, high float64
		log       bool
		want      plot.Scale
		ticks     []float64
	}{
		{0, 11000, false, plot.Scale{Low: 0, High: 15000}, []float64{0, 5000, 10000, 15000}},
		{-3, 7, false, plot.Scale{Low: -5, High: 10}, []float64{-5, 0, 5, 10}},
		{0, 1, false, plot.Scale{Low: 0, High: 1}, []float64{0, .5, 1}},
		{5, 5, false, plot.Scale{Low: 0, High: 6}, []float64{0, 2, 4, 6}},
		{0, 0, false, plot.Scale{Low: 0, High: 0}, []float64{0}},
		{15000, 5e8, true, plot.Scale{Low: 1e4, High: 5e8, Log: true}, []float64{1e4, 1e5, 1e6, 1e7, 1e8}},
		{1e9, 1.75e11, true, plot.Scale{Low: 1e9, High: 2e11, Log: true}, []float64{1e9, 1e10, 1e11}},
	} {
		got := plot.Nice(test.low, test.high, 4, test.log)
		if got != test.want {
			t.Errorf("from %v to %v: %+v, want %+v", test.low, test.high, got, test.want)
		}
		if diff := cmp.Diff(test.ticks, got.Ticks(4)); diff != "" {
			t.Errorf("from %v to %v: ticks (-want +got):\n%s", test.low, test.high, diff)
		}
	}
}

// Where floating-point numbers lie as far apart as ticks do, there are still only a few.
func TestTicksOfNearNumbers(t *testing.T) {
	if got := plot.Nice(1e15, 1e15+.25, 4, false).Ticks(4); len(got) < 2 || len(got) > 5 {
		t.Errorf("%d ticks", len(got))
	}
}

// A logarithmic scale without a value above 0 has no ticks, rather than ticks without an end.
func TestTicksOfNothing(t *testing.T) {
	for _, s := range []plot.Scale{{Log: true}, {Low: -1, High: 1, Log: true}} {
		if got := s.Ticks(4); got != nil {
			t.Errorf("%+v has the ticks %v", s, got)
		}
	}
}

// A nice scale holds what it was made for, with ticks at both of its ends.
func FuzzNice(f *testing.F) {
	f.Add(0.0, 1.0)
	f.Add(-12.5, 9e8)
	f.Add(.001, .0015)
	f.Fuzz(func(t *testing.T, low, high float64) {
		if !(low < high) || math.Abs(low) > 1e15 || math.Abs(high) > 1e15 || high-low < 1e-6*math.Max(math.Abs(low), math.Abs(high)) || high-low < 1e-9 {
			t.Skip()
		}
		s := plot.Nice(low, high, 4, false)
		e := (high - low) * 1e-6
		ticks := s.Ticks(4)
		if s.Low > low+e || s.High < high-e || len(ticks) < 2 || len(ticks) > 9 {
			t.Errorf("from %v to %v: %+v with ticks %v", low, high, s, ticks)
		}
	})
}

func TestWidth(t *testing.T) {
	for _, test := range []struct {
		text string
		bold bool
		want float64
	}{
		{"", false, 0}, {"大模型", false, 30}, {"大模型", true, 30}, {"「大」，", false, 40}, {"“”—…", false, 40},
		{"0", false, 6.36}, {"0", true, 7.12}, {"é", false, 6.5}, {"e\u0301", false, 6.15}, {"1.1 万", false, 6.36*2 + 3.18*2 + 10},
	} {
		if got := plot.Width(test.text, 10, test.bold); math.Abs(got-test.want) > .011 {
			t.Errorf("%q, bold %v, is %v wide, want %v", test.text, test.bold, got, test.want)
		}
	}
}

func TestWrap(t *testing.T) {
	for _, test := range []struct {
		text  string
		width float64
		want  []string
	}{
		{"", 100, []string{""}},
		{"short", 100, []string{"short"}},
		{"two words", 40, []string{"two", "words"}},
		{"千亿级参数的模型，训练一次", 80, []string{"千亿级参数的模", "型，训练一次"}},
		{"他说「好」就好", 40, []string{"他说", "「好」就", "好"}},
		{"超过 27 万个", 45, []string{"超过", "27 万个"}},
		{"unbreakable", 30, []string{"unbre", "akabl", "e"}},
		{"GPT-4 水平的模型", 60, []string{"GPT-4 水平", "的模型"}},
	} {
		if diff := cmp.Diff(test.want, plot.Wrap(test.text, 10, test.width, false)); diff != "" {
			t.Errorf("%q in %v (-want +got):\n%s", test.text, test.width, diff)
		}
	}
}

// No line is wider than asked for, and nothing but blanks is lost.
func FuzzWrap(f *testing.F) {
	f.Add("千亿级参数的模型，训练一次 GPT-4 level", 60.0)
	f.Add("a b  c", 1.0)
	f.Fuzz(func(t *testing.T, text string, width float64) {
		if width < 1 || width > 1e4 || !utf8.ValidString(text) {
			t.Skip()
		}
		n := 0
		for _, line := range plot.Wrap(text, 10, width, false) {
			if plot.Width(line, 10, false) > width && len([]rune(line)) > 1 {
				t.Errorf("%q in %v: the line %q is wider", text, width, line)
			}
			n += len(line)
		}
		if n > len(text) {
			t.Errorf("%q has grown", text)
		}
	})
}

func TestSpread(t *testing.T) {
	for _, test := range []struct {
		name         string
		marks, sizes []float64
		low, high    float64
		want         []float64
	}{
		{"apart", []float64{5, 55}, []float64{10, 10}, 0, 100, []float64{0, 50}},
		{"one place", []float64{55, 55}, []float64{10, 10}, 0, 100, []float64{45, 55}},
		{"in disorder", []float64{57, 55}, []float64{10, 10}, 0, 100, []float64{56, 46}},
		{"a chain", []float64{45, 50, 55}, []float64{10, 10, 10}, 0, 100, []float64{35, 45, 55}},
		{"at the lower end", []float64{100, 100}, []float64{10, 10}, 0, 100, []float64{80, 90}},
		{"at the upper end", []float64{0, 12}, []float64{10, 20}, 0, 100, []float64{0, 10}},
		{"a large one below a small one", []float64{62, 60}, []float64{60, 10}, 0, 100, []float64{40, 30}},
		{"no room", []float64{0, 0, 0}, []float64{50, 50, 50}, 0, 100, []float64{0, 50, 100}},
		{"none", nil, nil, 0, 100, []float64{}},
	} {
		if diff := cmp.Diff(test.want, plot.Spread(test.marks, test.sizes, test.low, test.high)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
	}
}
