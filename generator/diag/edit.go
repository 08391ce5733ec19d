package diag

import "slices"

// Edit replaces the bytes from Start to before End of a file's text.
type Edit struct {
	Start, End int
	Text       string
}

// Apply makes the edits that don't meet another one before them; applied tells
// how many did. Equal edits count once.
func Apply(text []byte, edits []Edit) (out []byte, applied int) {
	edits = slices.Clone(edits)
	slices.SortStableFunc(edits, func(a, b Edit) int {
		if a.Start != b.Start {
			return a.Start - b.Start
		}
		return a.End - b.End
	})
	at := 0
	for i, e := range edits {
		if e.Start < at || i > 0 && e.Start == edits[i-1].Start || e.End > len(text) {
			continue
		}
		out = append(append(out, text[at:e.Start]...), e.Text...)
		at = e.End
		applied++
	}
	return append(out, text[at:]...), applied
}
