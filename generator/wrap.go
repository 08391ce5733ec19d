package main

import (
	"strings"

	"duizhao/generator/diag"
)

// wrap breaks a text into lines of at most width cells: at blanks, and between
// characters as wide as Han, before which no closing punctuation goes.
func wrap(s string, width int, newline string) string {
	var b strings.Builder
	cells := 0 // of the line
	for i, word := range strings.Fields(s) {
		for j, piece := range pieces(word) {
			n := diag.Cells(piece)
			switch blank := i > 0 && j == 0; {
			case cells > 0 && blank && cells+1+n > width, cells > 0 && !blank && cells+n > width:
				b.WriteString(newline)
				cells = 0
			case blank:
				b.WriteByte(' ')
				cells++
			}
			b.WriteString(piece)
			cells += n
		}
	}
	return b.String()
}

// pieces parts a word where a line may break.
func pieces(word string) []string {
	var all []string
	wide := false
	for _, r := range word {
		s := string(r)
		isWide := diag.Cells(s) == 2
		if last := len(all) - 1; last >= 0 && (!isWide && !wide || strings.ContainsRune("，。；：、！？）」』》", r)) {
			all[last] += s
		} else {
			all = append(all, s)
		}
		wide = isWide
	}
	return all
}
