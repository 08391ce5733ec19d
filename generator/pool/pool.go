// Package pool does independent pieces of work on all cores.
package pool

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"sync"
	"sync/atomic"
)

// Each calls do for 0 to n-1, jobs at a time (one per core if jobs < 1), in order
// of beginning, and returns when all calls have. What do(i) makes belongs into
// the i-th place of a slice, so that the order of the work doesn't show. A call that
// panics makes Each panic, with its stack, where the caller can recover from it.
func Each(jobs, n int, do func(i int)) {
	if jobs < 1 {
		jobs = runtime.GOMAXPROCS(0)
	}
	var next atomic.Int64
	var wg sync.WaitGroup
	var panicked atomic.Pointer[any]
	for range min(jobs, n) {
		wg.Go(func() {
			defer func() {
				if cause := recover(); cause != nil {
					cause = fmt.Sprintf("%v\n\n%s", cause, debug.Stack())
					panicked.CompareAndSwap(nil, &cause)
				}
			}()
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				do(i)
			}
		})
	}
	wg.Wait()
	if cause := panicked.Load(); cause != nil {
		panic(*cause)
	}
}

// Together calls functions that don't depend on each other, as Each does.
func Together(jobs int, calls ...func()) {
	Each(jobs, len(calls), func(i int) { calls[i]() })
}
