package main

import (
	"context"

	"duizhao/generator/diag"
)

// until does work that only computes, and returns when it is done, or at once when the
// context ends: the work is left where it stands, since it touches nothing outside and
// the program is about to end.
func (c *call) until(ctx context.Context, work func()) (status int) {
	done := make(chan struct{})
	go func() {
		defer close(done)
		work()
	}()
	select {
	case <-done:
	case <-ctx.Done():
	}
	return c.interrupted(ctx)
}

// interrupted says that the user has ended the work, if so.
func (c *call) interrupted(ctx context.Context) (status int) {
	if ctx.Err() == nil {
		return exitOK
	}
	c.tell(c.stderr, "duizhao: %s", diag.Say("interrupted"))
	return exitInterrupted
}
