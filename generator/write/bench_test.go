package write_test

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"testing"

	"duizhao/generator/write"
)

// pages promises n pages of 8 kB in folders of their own, as a site has them;
// those below changed are of the given version.
func pages(n, changed, version int) []write.File {
	body := make([]byte, 8<<10)
	fs := []write.File{{Path: ".nojekyll", Render: func(w io.Writer) error {
		_, err := io.WriteString(w, marker)
		return err
	}}}
	for i := range n {
		v := 0
		if i < changed {
			v = version
		}
		fs = append(fs, write.File{Path: fmt.Sprintf("posts/%d/%d/index.html", i%100, i), Render: func(w io.Writer) error {
			fmt.Fprintf(w, "%9d %9d", i, v)
			_, err := w.Write(body)
			return err
		}})
	}
	return fs
}

func benchDir(b *testing.B, dir string, fs []write.File) {
	b.Helper()
	if _, err := write.Dir(b.Context(), dir, fs, 0); err != nil {
		b.Fatal(err)
	}
}

// BenchmarkPlain is the measure for the others: the files of a cold build are
// written one by one, with no promise at all.
func BenchmarkPlain(b *testing.B) {
	for _, n := range []int{2000, 20000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			fs := pages(n, 0, 0)
			for i := range b.N {
				dir := filepath.Join(b.TempDir(), fmt.Sprint(i))
				made := map[string]bool{}
				for _, f := range fs {
					name := filepath.Join(dir, f.Path)
					if d := filepath.Dir(name); !made[d] {
						made[d] = true
						if err := os.MkdirAll(d, 0o755); err != nil {
							b.Fatal(err)
						}
					}
					if err := plainFile(name, f); err != nil {
						b.Fatal(err)
					}
				}
			}
		})
	}
}

func plainFile(name string, f write.File) error {
	file, err := os.Create(name)
	if err != nil {
		return err
	}
	defer file.Close()
	return f.Render(file)
}

func BenchmarkCold(b *testing.B) {
	for _, n := range []int{2000, 20000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			fs := pages(n, 0, 0)
			for i := range b.N {
				benchDir(b, filepath.Join(b.TempDir(), fmt.Sprint(i)), fs)
			}
		})
	}
}

func BenchmarkUnchanged(b *testing.B) { benchChanges(b, 0) }
func BenchmarkChanged1(b *testing.B)  { benchChanges(b, 1) }
func BenchmarkChanged5(b *testing.B)  { benchChanges(b, 5) }
func BenchmarkChangedAll(b *testing.B) {
	benchChanges(b, 1<<30)
}

// benchChanges rebuilds a site of which so many files are new each time.
func benchChanges(b *testing.B, changed int) {
	for _, n := range []int{2000, 20000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			dir := filepath.Join(b.TempDir(), "out")
			benchDir(b, dir, pages(n, changed, 0))
			for i := 1; b.Loop(); i++ {
				benchDir(b, dir, pages(n, changed, i))
			}
		})
	}
}
