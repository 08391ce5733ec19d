package write_test

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"duizhao/generator/write"
)

// mount puts a tmpfs of the given size on dir until the test ends.
func mount(t *testing.T, dir, size string) {
	t.Helper()
	if os.Geteuid() != 0 {
		t.Skip("only root can mount")
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size="+size+",mode=0755"); err != nil {
		t.Skip("can not mount: ", err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(dir, 0); err != nil { // fails if a file is left open
			t.Error(err)
		}
	})
}

// cycle builds versions into dir, and some again, and checks each.
func cycle(t *testing.T, dir string, extra tree) {
	t.Helper()
	for n := range 4 {
		want := version(n, 60)
		mustWrite(t, dir, want)
		wanted := full(want)
		for p, data := range extra {
			wanted[p] = data
		}
		wantTree(t, dir, wanted)

		age(t, dir)
		before := look(t, dir)
		mustWrite(t, dir, want)
		before.wantSame(t)

		want["index.html"] = "one changed"
		mustWrite(t, dir, want)
		wanted["index.html"] = "one changed"
		wantTree(t, dir, wanted)
	}
}

func TestMountPoint(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "out")
	mount(t, dir, "4m")
	plant(t, dir, tree{"README.md": "note"})
	cycle(t, dir, tree{"README.md": "note"})
	wantAlone(t, dir)
}

// A bind mount has the same device as its parent, and still can not be renamed.
func TestBindMount(t *testing.T) {
	base := t.TempDir()
	mount(t, base, "4m")
	plant(t, base, tree{"real/": "", "parent/out/": ""})
	dir := filepath.Join(base, "parent", "out")
	if err := syscall.Mount(filepath.Join(base, "real"), dir, "", syscall.MS_BIND, ""); err != nil {
		t.Skip("can not bind: ", err)
	}
	t.Cleanup(func() { syscall.Unmount(dir, 0) })
	cycle(t, dir, nil)
	wantAlone(t, dir)
}

// readOnlyParent makes a writable dir whose parent is not.
func readOnlyParent(t *testing.T) string {
	t.Helper()
	parent := filepath.Join(t.TempDir(), "parent")
	dir := filepath.Join(parent, "out")
	plant(t, parent, tree{"out/": ""})
	if os.Geteuid() != 0 {
		if err := os.Chmod(parent, 0o555); err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { os.Chmod(parent, 0o755) })
		return dir
	}
	mount(t, parent, "1m") // permissions do not hold root, a read-only mount does
	mount(t, dir, "4m")
	if err := syscall.Mount("", parent, "", syscall.MS_REMOUNT|syscall.MS_RDONLY, ""); err != nil {
		t.Skip("can not remount: ", err)
	}
	return dir
}

func TestReadOnlyParent(t *testing.T) {
	cycle(t, readOnlyParent(t), nil)
}

// Where no lock file can be made, builds are kept apart all the same.
func TestLockedWithReadOnlyParent(t *testing.T) {
	dir := readOnlyParent(t)
	var second error
	fs := files(version(0, 10))
	render := fs[0].Render
	fs[0].Render = func(w io.Writer) error {
		_, second = write.Dir(t.Context(), dir, files(version(1, 10)), 0)
		return render(w)
	}
	if _, err := write.Dir(t.Context(), dir, fs, 0); err != nil {
		t.Fatal(err)
	}
	var locked *write.LockedError
	if !errors.As(second, &locked) {
		t.Errorf("error %v, want a LockedError", second)
	}
	wantTree(t, dir, full(version(0, 10)))
}

// In a read-only parent a new output can not be made, and the error says so.
func TestNewInReadOnlyParent(t *testing.T) {
	dir := filepath.Join(filepath.Dir(readOnlyParent(t)), "new")
	_, err := write.Dir(t.Context(), dir, files(version(0, 10)), 0)
	if err == nil || !strings.Contains(err.Error(), dir) {
		t.Errorf("error %v, want one that names %s", err, dir)
	}
}

func TestDiskFull(t *testing.T) {
	small := version(0, 60)
	large := version(1, 60)
	for p := range large {
		if p != ".nojekyll" {
			large[p] += strings.Repeat("x", 20_000)
		}
	}
	for _, where := range []string{"", "out"} { // of the mount point: beside, and inside
		t.Run("mounted at "+where, func(t *testing.T) {
			base := t.TempDir()
			dir := filepath.Join(base, "out")
			mount(t, filepath.Join(base, where), "1m")
			mustWrite(t, dir, small)
			before := look(t, dir)
			_, err := write.Dir(t.Context(), dir, files(large), 0)
			if !errors.Is(err, syscall.ENOSPC) {
				t.Errorf("error %v, want ENOSPC", err)
			}
			delete(before.infos, ".") // its mtime knows of a stage inside
			before.wantSame(t)
			wantAlone(t, dir)
			mustWrite(t, dir, version(2, 60)) // the room was given back
			wantTree(t, dir, full(version(2, 60)))
		})
	}
}

// Disks also run out of inodes, and only when the unchanged files are linked.
func TestInodesFull(t *testing.T) {
	base := t.TempDir()
	dir := filepath.Join(base, "out")
	mount(t, base, "4m,nr_inodes=250")
	old := version(0, 100)
	mustWrite(t, dir, old)
	before := look(t, dir)
	want := version(0, 100)
	want["index.html"], want["new.html"] = "new", "new"
	if _, err := write.Dir(t.Context(), dir, files(want), 0); !errors.Is(err, syscall.ENOSPC) {
		t.Errorf("error %v, want ENOSPC", err)
	}
	before.wantSame(t)
	wantAlone(t, dir)
}
