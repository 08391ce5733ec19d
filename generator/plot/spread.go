package plot

import (
	"cmp"
	"slices"
)

// Spread moves labels along an axis as little as it can, so that none meets another and all lie
// between low and high, and returns their tops. A label's middle wants to be where its mark is; the
// order of the marks stays, however large the labels are. Where there isn't room for all, they go on
// past high.
func Spread(marks, sizes []float64, low, high float64) []float64 {
	order := make([]int, len(marks))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(marks[a], marks[b]) })
	var stacks []stack
	for _, i := range order {
		stacks = push(stacks, stack{top: marks[i] - sizes[i]/2, height: sizes[i], labels: 1})
	}
	after := 0.0 // height of the stacks that are still to come
	for _, s := range stacks {
		after += s.height
	}
	out := make([]float64, len(marks))
	next := low
	for _, s := range stacks {
		next = max(next, min(s.top, high-after))
		after -= s.height
		for range s.labels {
			out[order[0]] = next
			next += sizes[order[0]]
			order = order[1:]
		}
	}
	return out
}

// stack is labels that touch.
type stack struct {
	top, height float64
	labels      int
}

// push adds a stack below others. One that would meet the last joins it, in the middle between where
// the labels of both want to be, and the two may then meet the one before.
func push(stacks []stack, s stack) []stack {
	for len(stacks) > 0 {
		last := stacks[len(stacks)-1]
		if last.top+last.height <= s.top {
			break
		}
		n, m := float64(last.labels), float64(s.labels)
		s.top = (last.top*n + (s.top-last.height)*m) / (n + m)
		s.height += last.height
		s.labels += last.labels
		stacks = stacks[:len(stacks)-1]
	}
	return append(stacks, s)
}
