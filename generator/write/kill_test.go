package write_test

import (
	"context"
	"errors"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"duizhao/generator/write"

	"github.com/google/go-cmp/cmp"
)

// childDir and childStart name the output that this binary, run as a child,
// must build again and again until it is killed, and the version to begin with.
const (
	childDir   = "WRITE_TEST_CHILD_DIR"
	childStart = "WRITE_TEST_CHILD_START"
)

func TestMain(m *testing.M) {
	if dir := os.Getenv(childDir); dir != "" {
		start, _ := strconv.Atoi(os.Getenv(childStart))
		buildForever(dir, start)
	}
	os.Exit(m.Run())
}

// versions are the sites the child builds in turn: all kinds of changes, and
// then a change of one file only.
func versions() []tree {
	a, b := version(0, 400), version(1, 400)
	c := version(1, 400)
	c["index.html"] = "one changed"
	return []tree{a, b, c}
}

func buildForever(dir string, start int) {
	all := versions()
	for n := start; ; n++ {
		if _, err := write.Dir(context.Background(), dir, files(all[n%len(all)]), 0); err != nil {
			var locked *write.LockedError
			if !errors.As(err, &locked) {
				os.Stderr.WriteString(err.Error() + "\n")
				os.Exit(1)
			}
		}
	}
}

// process is a child at buildForever.
type process struct {
	cmd    *exec.Cmd
	stderr strings.Builder
}

func startChild(t *testing.T, dir string, start int) *process {
	t.Helper()
	p := &process{cmd: exec.Command(os.Args[0])}
	p.cmd.Env = append(os.Environ(), childDir+"="+dir, childStart+"="+strconv.Itoa(start))
	p.cmd.Stderr = &p.stderr
	if err := p.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	return p
}

// kill is kill -9. The child must have met no error till then.
func (p *process) kill(t *testing.T) {
	t.Helper()
	p.cmd.Process.Kill()
	p.cmd.Wait()
	if p.stderr.Len() > 0 {
		t.Fatal("the child failed: ", p.stderr.String())
	}
}

// kills lets children build into dir and kills each, then calls check. The
// moments are drawn from a printed seed, out of the time that two builds take.
func kills(t *testing.T, n int, dir string, check func()) {
	if testing.Short() {
		n /= 8
	}
	begin := time.Now()
	mustWrite(t, dir, versions()[1])
	mustWrite(t, dir, versions()[0])
	most := min(time.Since(begin)+20*time.Millisecond, 200*time.Millisecond)
	seed := rand.Uint64()
	t.Logf("seed %d", seed)
	random := rand.New(rand.NewPCG(seed, 0))
	for i := range n {
		child := startChild(t, dir, i)
		after := time.Duration(random.Int64N(int64(most)))
		time.Sleep(after)
		child.kill(t)
		if check(); t.Failed() {
			t.Fatalf("killed after %v", after)
		}
	}
}

func TestKilled(t *testing.T) {
	dir := filepath.Join(fastDir(t), "out")
	all := versions()
	mustWrite(t, dir, all[0])
	seen := make([]int, len(all))
	leftovers := 0
	kills(t, 40, dir, func() {
		got, whole := read(t, dir), false
		for i, v := range all {
			if cmp.Equal(got, full(v)) {
				seen[i]++
				whole = true
			}
		}
		if !whole {
			t.Errorf("the output is none of the versions; from the first:\n%s", cmp.Diff(full(all[0]), got))
		}
		if read(t, filepath.Join(filepath.Dir(dir), ".out.next")) != nil {
			leftovers++
		}
	})
	t.Logf("versions seen %v, killed with a staging tree %d times", seen, leftovers)
	mustWrite(t, dir, all[1])
	wantTree(t, dir, full(all[1]))
	wantAlone(t, dir)
}

// With the stage inside the output a kill may mix versions, but only whole
// top-level entries of them, and the next build puts it right.
func TestKilledInside(t *testing.T) {
	dir := filepath.Join(fastDir(t), "out")
	plant(t, dir, tree{".git/HEAD": "ref"})
	all := versions()
	mustWrite(t, dir, all[0])
	kills(t, 16, dir, func() {
		got := entries(read(t, dir))
		for name, entry := range got {
			whole := name == ".git" || name == ".duizhao.next"
			for _, v := range all {
				whole = whole || cmp.Equal(entry, entries(full(v))[name])
			}
			if !whole {
				t.Errorf("%s is of none of the versions", name)
			}
		}
	})
	mustWrite(t, dir, all[1])
	want := full(all[1])
	want[".git/"], want[".git/HEAD"] = "", "ref"
	wantTree(t, dir, want)
}

// entries splits a tree by its top-level entries.
func entries(of tree) map[string]tree {
	split := map[string]tree{}
	for p, data := range of {
		name, _, _ := strings.Cut(p, "/")
		if split[name] == nil {
			split[name] = tree{}
		}
		split[name][p] = data
	}
	return split
}
