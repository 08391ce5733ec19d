package bitext

import (
	"slices"
	"strings"
	"unicode"

	"duizhao/generator/lang"
)

// measured is a unit with what the alignment compares.
type measured struct {
	kind, anchor string
	length       float64 // in Han characters, or what takes their place
	marks        []int   // what a translation keeps, numbers and Latin names, by number; sorted, each once
}

// hanPerWord is how many Han characters take the place of one English word.
const hanPerWord = 1.4

// ruler measures both sides of a text, so that equal marks have equal numbers.
type ruler map[string]int

func (r ruler) measure(units []Unit) []measured {
	out := make([]measured, len(units))
	for i, u := range units {
		c := lang.CountText(u.Text)
		out[i] = measured{u.Kind, u.Anchor, Length(c), r.number(marksOf(u.Text))}
	}
	return out
}

func (r ruler) number(marks []string) []int {
	var out []int
	for _, m := range marks {
		if _, ok := r[m]; !ok {
			r[m] = len(r)
		}
		out = append(out, r[m])
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// marksOf is the numbers of a text, and the Latin names, which are those that
// have a capital or a digit behind their first letter or stand in Chinese.
func marksOf(text string) []string {
	chinese := strings.ContainsFunc(text, lang.IsHan)
	var out []string
	for _, word := range strings.FieldsFunc(text, func(r rune) bool {
		return r > unicode.MaxLatin1 || !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '.' && r != '-'
	}) {
		word = strings.Trim(word, ".-")
		if isMark(word, chinese) {
			out = append(out, strings.ToLower(word))
		}
	}
	return out
}

func isMark(word string, chinese bool) bool {
	switch {
	case len(word) < 2:
		return false
	case chinese, unicode.IsDigit(rune(word[0])):
		return true
	}
	return strings.IndexFunc(word[1:], func(r rune) bool { return unicode.IsUpper(r) || unicode.IsDigit(r) }) >= 0 ||
		unicode.IsUpper(rune(word[0]))
}
