package write_test

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"duizhao/generator/write"

	"github.com/google/go-cmp/cmp"
)

// A second build is turned away while the first one renders, whatever the
// second is called by.
func TestLocked(t *testing.T) {
	base := t.TempDir()
	dir := filepath.Join(base, "out")
	plant(t, base, tree{"link": "-> out"})
	mustWrite(t, dir, version(0, 10))

	rendering, goOn, done := make(chan bool), make(chan bool), make(chan error)
	go func() {
		_, err := write.Dir(t.Context(), dir, []write.File{
			{Path: ".nojekyll", Render: func(w io.Writer) error {
				close(rendering)
				<-goOn
				_, err := io.WriteString(w, marker)
				return err
			}},
		}, 0)
		done <- err
	}()
	<-rendering
	before := look(t, dir)
	for _, name := range []string{dir, dir + "/", filepath.Join(base, "link")} {
		_, err := write.Dir(t.Context(), name, files(version(1, 10)), 0)
		var locked *write.LockedError
		if !errors.As(err, &locked) || locked.Dir != dir {
			t.Errorf("%s: error %v, want a LockedError", name, err)
		} else if want := "another build is writing to " + dir + "; wait for it to end"; err.Error() != want {
			t.Errorf("message %q, want %q", err, want)
		}
	}
	before.wantSame(t)
	close(goOn)
	if err := <-done; err != nil {
		t.Fatal(err)
	}
	wantTree(t, dir, tree{".nojekyll": marker})
	mustWrite(t, dir, version(1, 10))
}

// Many builds that lock, build and remove their lock at once never mix: each
// either builds the whole or is turned away.
func TestRace(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "out")
	var (
		wg     sync.WaitGroup
		mu     sync.Mutex
		inside int
		built  int
	)
	stop := time.Now().Add(time.Second)
	for n := range 6 {
		wg.Go(func() {
			fs := files(version(n, 20))
			fs[0].Render = alone(t, fs[0].Render, &mu, &inside)
			for time.Now().Before(stop) {
				_, err := write.Dir(t.Context(), dir, fs, 2)
				var locked *write.LockedError
				switch {
				case err == nil:
					mu.Lock()
					built++
					mu.Unlock()
				case !errors.As(err, &locked):
					t.Error(err)
					return
				}
			}
		})
	}
	wg.Wait()
	t.Logf("%d builds", built)
	got := read(t, dir)
	for n := range 6 {
		if cmp.Equal(got, full(version(n, 20))) {
			wantAlone(t, dir)
			return
		}
	}
	t.Errorf("the output is none of the versions: %v", got)
}

// alone checks that no other such render runs meanwhile.
func alone(t *testing.T, render func(io.Writer) error, mu *sync.Mutex, inside *int) func(io.Writer) error {
	add := func(n int) {
		mu.Lock()
		defer mu.Unlock()
		if *inside += n; *inside > 1 {
			t.Error("two builds are at work")
		}
	}
	return func(w io.Writer) error {
		add(1)
		defer add(-1)
		time.Sleep(100 * time.Microsecond)
		return render(w)
	}
}

// Processes are kept apart as goroutines are, and a killed one lets go.
func TestTwoProcesses(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "out")
	mustWrite(t, dir, versions()[0])
	child := startChild(t, dir, 1)
	turnedAway := 0
	for deadline := time.Now().Add(5 * time.Second); turnedAway < 5 && time.Now().Before(deadline); {
		_, err := write.Dir(t.Context(), dir, files(versions()[1]), 0)
		var locked *write.LockedError
		switch {
		case errors.As(err, &locked):
			turnedAway++
		case err != nil:
			t.Fatal(err)
		}
		time.Sleep(time.Millisecond)
	}
	if turnedAway == 0 {
		t.Error("never turned away while a child was building")
	}
	child.kill(t)
	mustWrite(t, dir, versions()[2])
	wantTree(t, dir, full(versions()[2]))
	wantAlone(t, dir)
}

// A lock file left by a killed build locks nothing and goes with the next.
func TestOldLockFile(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "out")
	if err := os.WriteFile(filepath.Join(filepath.Dir(dir), ".out.lock"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	mustWrite(t, dir, version(0, 10))
	wantAlone(t, dir)
}

// Without a lock file of its own a build does not exchange the output, whose
// inode then is the lock.
func TestNoLockFile(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "out")
	plant(t, filepath.Dir(dir), tree{".out.lock/": "", "out/": ""})
	before := look(t, dir)
	for n := range 3 {
		mustWrite(t, dir, version(n, 20))
		wantTree(t, dir, full(version(n, 20)))
	}
	if after := look(t, dir); !os.SameFile(before.infos["."], after.infos["."]) {
		t.Error("the output was exchanged")
	}
}
