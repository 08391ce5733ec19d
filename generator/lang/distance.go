package lang

// Nearest finds the candidate that someone who typed word probably meant, for "did you mean". It is
// the one with the fewest slips (a character added, left out, replaced, or swapped with the next:
// Damerau 1964, Levenshtein 1966), without regard to case and width; among equals the first. There
// is none when the slips are more than a third of the longer word, where one is always allowed, or
// when no character would be left as typed.
func Nearest(word string, candidates []string) (string, bool) {
	typed := []rune(Fold(word))
	best, fewest := -1, 0
	for i, candidate := range candidates {
		meant := []rune(Fold(candidate))
		longer := max(len(typed), len(meant))
		limit := min(max(longer/3, 1), longer-1)
		if max(len(typed)-len(meant), len(meant)-len(typed)) > limit {
			continue
		}
		if d := distance(typed, meant); d <= limit && (best < 0 || d < fewest) {
			best, fewest = i, d
		}
	}
	if best < 0 {
		return "", false
	}
	return candidates[best], true
}

// distance is the optimal string alignment distance: no part of the text is edited twice.
func distance(a, b []rune) int {
	before := make([]int, len(b)+1) // row i-2 of the usual table
	above := make([]int, len(b)+1)  // row i-1
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := 1; i <= len(a); i++ {
		before, above, row = above, row, before
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(above[j]+1, row[j-1]+1, above[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
	}
	return row[len(b)]
}
