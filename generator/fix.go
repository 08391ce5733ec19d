package main

import (
	"context"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/rogpeppe/go-internal/diff"

	"duizhao/generator/build"
	"duizhao/generator/diag"
	"duizhao/generator/load"
	"duizhao/generator/write"
)

// mended is the content with some files changed, in memory.
type mended struct {
	fs.FS
	files map[string][]byte // by the path in the content folder
}

// ReadFile implements fs.ReadFileFS.
func (m mended) ReadFile(name string) ([]byte, error) {
	if text, ok := m.files[name]; ok {
		return text, nil
	}
	return fs.ReadFile(m.FS, name)
}

// fix mends in the content folder what has one answer, and shows it.
func (c *call) fix(ctx context.Context) (status int) {
	content := mended{os.DirFS(c.source), map[string][]byte{}}
	var count int
	var err error
	if status := c.until(ctx, func() { count, err = c.mend(content) }); status != exitOK {
		return status
	}
	if err == nil {
		err = c.replace(content)
	}
	if err != nil {
		return c.failed(err)
	}
	c.say("%s: %s mended in %s", c.source, diag.Counted(count, "%d place", "%d places"), diag.Counted(len(content.files), "%d file", "%d files"))
	return exitOK
}

// replace writes the files that have been mended, and shows what has changed in them.
func (c *call) replace(content mended) error {
	for _, name := range slices.Sorted(maps.Keys(content.files)) {
		file := filepath.Join(c.source, filepath.FromSlash(name))
		old, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		if err := write.ReplaceFile(file, content.files[name]); err != nil {
			return err
		}
		if c.format == diag.Text {
			c.printDiff(diff.Diff("a/"+filepath.ToSlash(file), old, "b/"+filepath.ToSlash(file), content.files[name]))
		}
	}
	return nil
}

// rounds is how often the content is checked again after mending: what has been
// mended may show what else is to be.
const rounds = 8

// mend makes the edits of all problems until none is left; it returns how many.
func (c *call) mend(content mended) (count int, err error) {
	root := path.Join(c.root(), "x")
	root = strings.TrimSuffix(root, "x")
	for range rounds {
		_, problems := build.Report(build.Options{Content: content, ContentRoot: c.root(), Jobs: c.jobs})
		edits := map[string][]diag.Edit{}
		for _, p := range problems {
			if name, ok := strings.CutPrefix(p.Pos.File, root); ok && p.Fix != (diag.Edit{}) {
				edits[name] = append(edits[name], p.Fix)
			}
		}
		if len(edits) == 0 {
			break
		}
		for name, list := range edits {
			raw, err := fs.ReadFile(content, name)
			if err != nil {
				return count, err
			}
			out, n := load.Mend(raw, list)
			content.files[name] = out
			count += n
		}
	}
	return count, nil
}

// printDiff prints a unified diff, its lines in colour on a terminal.
func (c *call) printDiff(text []byte) {
	p := paletteOf(c.stdout)
	for line := range strings.Lines(string(text)) {
		line = diag.Tidy(strings.TrimRight(line, "\r\n"))
		switch {
		case strings.HasPrefix(line, "diff "): // the names follow
			continue
		case strings.HasPrefix(line, "---"), strings.HasPrefix(line, "+++"):
			line = p.bold(line)
		case strings.HasPrefix(line, "-"):
			line = p.red(line)
		case strings.HasPrefix(line, "+"):
			line = p.green(line)
		case strings.HasPrefix(line, "@@"):
			line = p.faint(line)
		}
		fmt.Fprintln(c.stdout, line)
	}
}
