package quantity

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
)

// apart reports whether one figure is more than a value and the other less than it. Over 70% and
// nearly 71% may both be true.
func apart(a, b *Quantity) bool {
	if !a.firm || !b.firm || a.bound == b.bound {
		return false
	}
	fa, fb, ok := fits(a, b)
	return ok && equal(a.Low*fa, b.Low*fb)
}

// bounded reports whether one of the figures stands so to its value.
func (s *side) bounded(by bound) bool {
	for i := range s.all {
		if s.all[i].bound == by {
			return true
		}
	}
	return false
}

// firm marks the figures that are surely more or less than a value: not where "none", 不 and the like
// stand in the sentence, nor where the word may mean something else, as in "over ten years", "under
// four owners".
func (s *side) firm() {
	for i := range s.all {
		q := &s.all[i]
		if q.bound != over && q.bound != under || q.Kind == Date || q.Kind == Ordinal || q.Kind == Clock {
			continue
		}
		before := lower(sentenceBefore(s.text, q.Start))
		doubt := doubtful.FindString(strings.TrimSuffix(before[:trimSpace(before, len(before))], "超过"))
		switch strings.Trim(doubt, " -") {
		case "over", "过":
			q.firm = q.Kind != Duration
		case "under":
			q.firm = q.Kind != Count || isDigit(at(s.text, q.Start))
		default:
			q.firm = doubt == ""
		}
		q.firm = q.firm && !negations.MatchString(withoutMark(before)+" "+lower(clauseAfter(s.text, q.End)))
	}
}

// withoutMark takes a word such as 不到 or "no more than" from the end of a text.
func withoutMark(text string) string {
	text = text[:trimSpace(text, len(text))]
	for _, words := range negatedMarks {
		if before, ok := strings.CutSuffix(text, words); ok {
			return before
		}
	}
	return text
}

// negatedMarks are the words before a number that hold a negation, longer ones first.
var negatedMarks = func() []string {
	var all []string
	for _, e := range slices.Concat(chineseMarks, englishMarks) {
		for words := range strings.SplitSeq(e.words, "|") {
			if negations.MatchString(words) {
				all = append(all, words)
			}
		}
	}
	slices.SortFunc(all, func(a, b string) int { return cmp.Or(len(b)-len(a), cmp.Compare(a, b)) })
	return all
}()

var (
	negations = regexp.MustCompile(`不|没|未|无|非|勿|别|莫|禁|难|n['’]t\b|\b(?:no|not|none|nor|neither|never|nobody|nothing|cannot|without|few|hardly|rarely|seldom|unlikely|ban\w*|forbid\w*)\b`)
	doubtful  = regexp.MustCompile(`(?:快|过|\b(?:over|under|up to|top|tops|pre|post|sub))[\s-]*$`) // right before a figure
)
