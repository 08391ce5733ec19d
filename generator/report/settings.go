// Package report holds the nouns: what a bilingual report is made of, once it
// has been loaded, parsed and annotated. It looks things up and does nothing else.
//
// The values are made once and only read afterwards, by many goroutines: a
// Section may be kept from one build to the next, so nothing may be written
// into it after parse has returned it.
package report

import (
	"cmp"
	"fmt"
	"net/url"
	"time"

	"duizhao/generator/diag"
	"duizhao/generator/lang"
)

// Localized is a text in each language, by the language's path ("zh", "en").
type Localized map[string]string

// Language is one of the languages of a report.
type Language struct {
	Path   string // folder of its content and first part of its URLs, such as "zh"
	Tag    string // BCP 47, such as "zh-Hans"
	Name   string // in the language itself, such as "简体中文"
	Locale *lang.Locale
	// Foreign is the tag for what isn't in the language itself: Latin words in
	// Chinese, Han in any other.
	Foreign string
	// SmartQuotes makes straight quotation marks curly; it is for English alone.
	SmartQuotes bool
}

// Text is what was typed into a field, as pages of the language show it.
func (l *Language) Text(s string) string {
	if s = lang.Trimmed(s); l.SmartQuotes {
		return lang.CurlyQuotes(s)
	}
	return s
}

// Settings is content/report.yaml.
type Settings struct {
	Title       Localized
	Subtitle    Localized
	Description Localized
	Languages   []*Language // the first is the one that the report is written in first
	BaseURL     *url.URL    // absolute, its path ends in "/"
	Repository  string      // address of the repository, without a slash at its end; may be empty
	Authors     []Localized
	Source      Credit
	Published   Date
	License     string
	Speed       lang.Speed
	Rules       map[string]string // "error", "warning", "note" or "off", by the rule's name
}

// Language returns the language of a path, or nil.
func (s *Settings) Language(path string) *Language {
	for _, l := range s.Languages {
		if l.Path == path {
			return l
		}
	}
	return nil
}

// Credit says what work the report retells; its Title is empty when it is an
// original one.
type Credit struct {
	Title     Localized
	Publisher Localized
	Authors   map[string][]string // by the language's path
	Date      string              // as precise as it is known: "2023", "2023-08", "2023-08-31"
	Note      Localized
}

// Date is a day of the Gregorian calendar. The zero Date is no date.
type Date struct {
	Year  int
	Month time.Month
	Day   int
}

// ParseDate reads an ISO 8601 calendar date, "2026-11-24".
func ParseDate(s string) (Date, error) {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return Date{}, diag.Errorf("%q is no date", s)
	}
	return Date{t.Year(), t.Month(), t.Day()}, nil
}

// ParseMoment reads a date as precise as it is known: "2023", "2023-08" or "2023-08-31".
func ParseMoment(s string) (Moment, bool) {
	for _, layout := range []string{time.DateOnly, "2006-01", "2006"} {
		t, err := time.Parse(layout, s)
		if err != nil {
			continue
		}
		m := Moment{Date: Date{Year: t.Year()}}
		if layout != "2006" {
			m.Month = t.Month()
		}
		if layout == time.DateOnly {
			m.Day = t.Day()
		}
		return m, true
	}
	return Moment{}, false
}

// IsZero tells whether d is no date.
func (d Date) IsZero() bool { return d == Date{} }

// String is the ISO 8601 form, or "" for no date.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// After tells whether d comes later than e.
func (d Date) After(e Date) bool {
	return cmp.Or(cmp.Compare(d.Year, e.Year), cmp.Compare(d.Month, e.Month), cmp.Compare(d.Day, e.Day)) > 0
}
