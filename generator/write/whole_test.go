package write_test

import (
	"context"
	"errors"
	"io"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"

	"duizhao/generator/write"
)

func TestFailingRender(t *testing.T) {
	want := version(1, 100)
	for _, old := range []tree{nil, version(0, 100), {".git/HEAD": "x"}} {
		for _, failing := range []int{0, 1, 50, len(want) - 1} {
			dir := filepath.Join(t.TempDir(), "out")
			plant(t, dir, old)
			before := read(t, dir)
			fs := files(want)
			broken := errors.New("broken")
			fs[failing].Render = func(w io.Writer) error {
				io.WriteString(w, "half a page")
				return broken
			}
			stats, err := write.Dir(t.Context(), dir, fs, 0)
			if !errors.Is(err, broken) || !strings.Contains(err.Error(), fs[failing].Path) {
				t.Errorf("error %v, want one that names %s", err, fs[failing].Path)
			}
			if stats != (write.Stats{}) {
				t.Errorf("stats %+v", stats)
			}
			wantTree(t, dir, before)
			if before != nil {
				wantAlone(t, dir)
			}
		}
	}
}

func TestCancelled(t *testing.T) {
	want := version(1, 100)
	for _, at := range []int64{0, 1, 50, int64(len(want))} {
		dir := filepath.Join(t.TempDir(), "out")
		mustWrite(t, dir, version(0, 100))
		before := look(t, dir)
		ctx, cancel := context.WithCancel(t.Context())
		if at == 0 {
			cancel()
		}
		fs := files(want)
		var calls atomic.Int64
		for i := range fs {
			render := fs[i].Render
			fs[i].Render = func(w io.Writer) error {
				if calls.Add(1) == at {
					cancel()
				}
				return render(w)
			}
		}
		if _, err := write.Dir(ctx, dir, fs, 4); !errors.Is(err, context.Canceled) {
			t.Errorf("cancelled at %d: error %v", at, err)
		}
		if n := calls.Load(); n > at+4 {
			t.Errorf("cancelled at %d, but %d files were rendered", at, n)
		}
		before.wantSame(t)
		wantAlone(t, dir)
		cancel()
	}
}
