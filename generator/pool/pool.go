// Package pool does independent pieces of work on all cores.
package pool

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// Each calls do for 0 to n-1, jobs at a time (one per core if jobs < 1), in order
// of beginning, and returns when all calls have. What do(i) makes belongs into
// the i-th place of a slice, so that the order of the work doesn't show.
func Each(jobs, n int, do func(i int)) {
	if jobs < 1 {
		jobs = runtime.GOMAXPROCS(0)
	}
	var next atomic.Int64
	var wg sync.WaitGroup
	for range min(jobs, n) {
		wg.Go(func() {
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				do(i)
			}
		})
	}
	wg.Wait()
}
