package main

import (
	"fmt"
	"io"
	"sync/atomic"
	"time"

	"duizhao/generator/build"
)

// progress shows on a terminal how far long work has come, and nothing anywhere
// else. It is safe for concurrent use.
type progress struct {
	w     io.Writer // nil where nobody looks
	what  string
	total int
	start time.Time
	done  atomic.Int64
	shown atomic.Int64 // when it was last shown, in nanoseconds after start
}

// Work that takes less isn't worth a line, and one needn't be written anew for
// each piece.
const (
	quickWork = 400 * time.Millisecond
	newLine   = 100 * time.Millisecond
)

func newProgress(w io.Writer, what string, total int) *progress {
	p := &progress{what: what, total: total, start: time.Now()}
	if isTerminal(w) {
		p.w = w
	}
	return p
}

// step says that one more piece is done.
func (p *progress) step() {
	n := p.done.Add(1)
	if p.w == nil {
		return
	}
	now, last := int64(time.Since(p.start)), p.shown.Load()
	if now > int64(quickWork) && now-last > int64(newLine) && p.shown.CompareAndSwap(last, now) {
		fmt.Fprintf(p.w, "\r%s: %d/%d\x1b[K", p.what, n, p.total)
	}
}

// end takes the line away.
func (p *progress) end() {
	if p.w != nil && p.shown.Load() > 0 {
		fmt.Fprint(p.w, "\r\x1b[K")
	}
}

// shown has the stages of a build shown, one after the other, until end is called.
func (c *call) shown(o build.Options) (_ build.Options, end func()) {
	var p *progress
	end = func() {
		if p != nil {
			p.end()
		}
	}
	o.Progress = func(n int) func() {
		end()
		p = newProgress(c.stderr, c.source, n)
		return p.step
	}
	return o, end
}
