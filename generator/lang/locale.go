// Package lang holds the facts about Chinese and English that a bilingual report needs: how long a
// text is and how long it takes to read, how numbers and dates are written, in which order terms
// stand, and where a text changes its language.
//
// What Unicode and CLDR know is asked of golang.org/x/text once, when a Locale is made.
package lang

import (
	"fmt"
	"strconv"
	"strings"
	"sync"
	"time"

	"golang.org/x/text/collate"
	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
	"golang.org/x/text/message"
	"golang.org/x/text/number"
)

// A Locale is one language of the report and its conventions. Make one for each language with New
// and share it: all methods may be called by many goroutines at once.
type Locale struct {
	tag     language.Tag
	chinese bool
	name    string
	group   string // between thousands

	letters   []bound // a to z, in the order of the collator
	syllables []bound // pinyin; none in English

	mu       sync.Mutex // guards the fields below, which the collator changes as it works
	collator *collate.Collator
	buffer   collate.Buffer
}

// New makes the Locale of a BCP 47 tag, such as zh-Hans or en-GB. Languages other than Chinese and
// English are errors, as this package has no facts about them.
func New(tag string) (*Locale, error) {
	t, err := language.Parse(tag)
	if err != nil {
		return nil, fmt.Errorf("%q is not a language tag (BCP 47): %w", tag, err)
	}
	base, confidence := t.Base()
	if confidence != language.Exact || base.String() != "zh" && base.String() != "en" {
		return nil, fmt.Errorf("language %q is neither Chinese nor English", tag)
	}
	thousand := message.NewPrinter(t).Sprint(number.Decimal(1000))
	l := &Locale{
		tag:     t,
		chinese: base.String() == "zh",
		name:    display.Self.Name(t),
		group:   strings.Trim(thousand, "10"),
	}
	l.prepareOrder()
	return l, nil
}

// Tag is the canonical form of the tag that New was given, for lang and hreflang.
func (l *Locale) Tag() string { return l.tag.String() }

// Base is the language without script and region: zh or en.
func (l *Locale) Base() string {
	base, _ := l.tag.Base()
	return base.String()
}

// Script is the script of the language in ISO 15924, such as Hans or Latn; CLDR's likely one when
// the tag names none.
func (l *Locale) Script() string {
	script, _ := l.tag.Script()
	return script.String()
}

// IsChinese reports whether the language is Chinese in any script.
func (l *Locale) IsChinese() bool { return l.chinese }

// Name is the language's name in itself: 简体中文, English.
func (l *Locale) Name() string { return l.name }

// NameIn is the language's name in another language: Simplified Chinese, 英语.
func (l *Locale) NameIn(other *Locale) string { return display.Tags(other.tag).Name(l.tag) }

// OpenGraph is the language for the property og:locale, LANGUAGE_TERRITORY (ogp.me). Where the tag
// names no territory it is CLDR's likely one for Chinese (zh_CN for zh-Hans), and GB for English, as
// the dates here are British.
func (l *Locale) OpenGraph() string {
	region, confidence := l.tag.Region()
	if confidence != language.Exact && !l.chinese {
		return "en_GB"
	}
	return l.Base() + "_" + region.String()
}

// Number writes n with its thousands grouped: 1,190.
func (l *Locale) Number(n int) string {
	digits := strconv.Itoa(n)
	sign := ""
	if n < 0 {
		sign, digits = digits[:1], digits[1:]
	}
	if len(digits) <= 3 {
		return sign + digits
	}
	out := make([]byte, 0, 2*len(digits))
	out = append(out, sign...)
	for i := range len(digits) {
		if i > 0 && (len(digits)-i)%3 == 0 {
			out = append(out, l.group...)
		}
		out = append(out, digits[i])
	}
	return string(out)
}

// Figure is the word that the number of a figure stands behind: 图, Figure.
func (l *Locale) Figure() string {
	if l.chinese {
		return "图"
	}
	return "Figure"
}

// Plural chooses the form of a noun for n things by CLDR's cardinal rules: one for 1 in English,
// other for every n in Chinese. A negative n takes the form of its absolute value.
func (l *Locale) Plural(n int, one, other string) string {
	if plural.Cardinal.MatchPlural(l.tag, max(n, -n, 0), 0, 0, 0, 0) == plural.One {
		return one
	}
	return other
}

// Partial writes a date as precise as it is known: a month or a day of 0 is left out. A year is
// 2023 年, 2023.
func (l *Locale) Partial(year int, month time.Month, day int) string {
	switch {
	case month == 0 && l.chinese:
		return strconv.Itoa(year) + " 年"
	case month == 0:
		return strconv.Itoa(year)
	case day == 0:
		return l.Month(year, month)
	}
	return l.Date(year, month, day)
}

// Date writes a day: 2026 年 11 月 24 日, 24 November 2026.
func (l *Locale) Date(year int, month time.Month, day int) string {
	if l.chinese {
		return l.Month(year, month) + " " + strconv.Itoa(day) + " 日"
	}
	return strconv.Itoa(day) + " " + l.Month(year, month)
}

// MonthName writes a month alone: 8 月, August.
func (l *Locale) MonthName(month time.Month) string {
	if l.chinese {
		return strconv.Itoa(int(month)) + " 月"
	}
	return month.String()
}

// Month writes a month of a year: 2023 年 8 月, August 2023.
func (l *Locale) Month(year int, month time.Month) string {
	if l.chinese {
		return strconv.Itoa(year) + " 年 " + l.MonthName(month)
	}
	return l.MonthName(month) + " " + strconv.Itoa(year)
}
