package quantity

import "strings"

// weigh takes weight from 100%, for which the other text may say "wholly", and from what an editor
// adds in brackets: a figure in another unit or in digits, or the year of a relative date, as in
// 八成（80%）, "this year (2023)".
func weigh(text string, all []Quantity) {
	for i := range all {
		if q := &all[i]; q.Kind == Share && q.Unit == "%" && q.Low == 100 && q.High == 100 && !bracketed(text, q.Start, q.next) {
			q.weight = min(q.weight, weak)
		}
	}
	for i := 0; i < len(all); {
		end := i + 1
		for end < len(all) && near(text, all[end-1].next, all[end].Start) {
			end++
		}
		if bracketed(text, all[i].Start, all[end-1].next) && (i == 0 || !contradicts(text, &all[i-1], &all[i])) {
			for k := i; k < end; k++ {
				all[k].weight = min(all[k].weight, weak)
			}
		}
		i = end
	}
}

// contradicts reports whether the gloss b, which follows a, could say the same and doesn't.
func contradicts(text string, a, b *Quantity) bool {
	if _, _, ok := fits(a, b); !ok || a.Kind == Date || b.Kind == Date || strings.Trim(text[a.next:b.Start], " (（约即") != "" {
		return false
	}
	return !same(a, b) && !loose(a, b) && !overlapping(a, b)
}

// near reports whether text[i:j] is short and no bracket.
func near(text string, i, j int) bool {
	return i <= j && j-i <= 3 && !strings.ContainsAny(text[i:j], "()（）")
}

// bracketed reports whether text[i:j] is all there is between two brackets, but for a word or two
// that say "about" or "that is".
func bracketed(text string, i, j int) bool {
	end := skipSpace(text, j)
	if at(text, end) != ')' && !strings.HasPrefix(text[end:], "）") {
		return false
	}
	before := text[max(0, i-24):i]
	open := strings.LastIndexAny(before, "(（")
	return open >= 0 && glossWords[strings.ToLower(strings.Trim(before[open:], "(（ "))]
}

// glossWords may introduce a gloss.
var glossWords = set("|约|约合|合|即|或|也就是|折合|相当于|大约|超过|逾|近|about|around|roughly|or|i.e.|ie|approximately|about the|nearly|almost|some|over|more than|equivalent to|in|~|≈")
