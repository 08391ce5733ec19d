package lang

import "time"

// Speed is how fast a text is read silently. A rate that is not positive takes no time.
type Speed struct {
	HanPerMinute     float64 // characters of Chinese in a minute
	WordsPerMinute   float64 // words of any other script in a minute
	SecondsPerFigure float64 // seconds spent on an image, a chart or a table
}

// DefaultSpeed is the speed of an adult reading non-fiction in the first language.
//
// 238 words: Brysbaert, M. (2019). How many words do we read per minute? A review and meta-analysis
// of reading rate. Journal of Memory and Language 109, 104047; silent reading of English non-fiction.
// 400 characters lie under the 439 to 500 of studies of silent reading in Chinese, because the prose
// of a report is dense. 12 seconds are a convention for the first look at a figure.
var DefaultSpeed = Speed{HanPerMinute: 400, WordsPerMinute: 238, SecondsPerFigure: 12}

// Duration is the time it takes to read c.
func (s Speed) Duration(c Count) time.Duration {
	minutes := over(c.Han, s.HanPerMinute) + over(c.Words, s.WordsPerMinute)
	seconds := float64(c.Figures) * max(s.SecondsPerFigure, 0)
	return time.Duration(minutes*float64(time.Minute) + seconds*float64(time.Second))
}

func over(n int, rate float64) float64 {
	if rate <= 0 {
		return 0
	}
	return float64(n) / rate
}

// Minutes rounds d to the nearest minute for display. What takes any time at all takes one minute.
func Minutes(d time.Duration) int {
	if d <= 0 {
		return 0
	}
	return max(1, int(d.Round(time.Minute)/time.Minute))
}
