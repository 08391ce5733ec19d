package lang

import (
	"testing"
	"time"
)

func TestDuration(t *testing.T) {
	tests := []struct {
		speed Speed
		count Count
		want  time.Duration
	}{
		{DefaultSpeed, Count{}, 0},
		{DefaultSpeed, Count{Han: 400}, time.Minute},
		{DefaultSpeed, Count{Words: 238}, time.Minute},
		{DefaultSpeed, Count{Figures: 5}, time.Minute},
		{DefaultSpeed, Count{Han: 800, Words: 119, Figures: 1}, 2*time.Minute + 42*time.Second},
		{DefaultSpeed, Count{Han: 140_000}, 350 * time.Minute},
		{Speed{}, Count{100, 100, 100}, 0},
		{Speed{HanPerMinute: -1, WordsPerMinute: 60, SecondsPerFigure: -1}, Count{9, 60, 9}, time.Minute},
	}
	for _, test := range tests {
		if got := test.speed.Duration(test.count); got != test.want {
			t.Errorf("%+v of %+v = %v, want %v", test.speed, test.count, got, test.want)
		}
	}
}

func TestMinutes(t *testing.T) {
	tests := []struct {
		d    time.Duration
		want int
	}{
		{-time.Hour, 0},
		{0, 0},
		{1, 1},
		{29 * time.Second, 1},
		{89 * time.Second, 1},
		{90 * time.Second, 2},
		{149 * time.Second, 2},
		{2 * time.Hour, 120},
	}
	for _, test := range tests {
		if got := Minutes(test.d); got != test.want {
			t.Errorf("Minutes(%v) = %d, want %d", test.d, got, test.want)
		}
	}
}
