package write

import (
	"context"

	"duizhao/generator/pool"
)

// each is pool.Each for work that can fail: the first error, or the end of ctx,
// keeps what has not begun from beginning, and is returned when all calls have.
func each(ctx context.Context, jobs, n int, do func(i int) error) error {
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	pool.Each(jobs, n, func(i int) {
		if ctx.Err() != nil {
			return
		}
		if err := do(i); err != nil {
			stop(err)
		}
	})
	return context.Cause(ctx)
}
