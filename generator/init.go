package main

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime/debug"
	"time"

	"duizhao/generator/diag"
	"duizhao/generator/starter"
	"duizhao/generator/write"
	"duizhao/templates"
)

var initCommand = &command{
	name: "init", args: "DIR", short: "starts another report in a new or empty folder",
	long: `Starts another report in a new or empty folder: content in two languages, a workflow
that publishes it, and a build script, which works at once. This program goes with it,
as .bin/duizhao; where it is missing, the script fetches and builds the same version.`,
	example: "duizhao init my-report",
	run: func(_ context.Context, c *call) int {
		if len(c.args) != 1 {
			return c.usageError("init takes one folder")
		}
		dir := c.args[0]
		if err := isFree(dir); err != nil {
			return c.usageError(diag.MessageOf(err))
		}
		files := starterFiles(c.voice != nil)
		if err := write.NewFiles(dir, files); err != nil {
			return c.failed(err)
		}
		c.say("%s: a report in Chinese and English\nnext: cd %s, then\n  ./build.sh\nand open public/index.html. The text is in content/, its settings in content/report.yaml;\n  ./build.sh help content\nexplains how it is written.", dir, dir)
		return exitOK
	},
}

// isFree tells whether a folder isn't there or is empty; one that git has just made
// is.
func isFree(dir string) error {
	entries, err := os.ReadDir(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return err
	}
	for _, e := range entries {
		if e.Name() != ".git" {
			return diag.Errorf("%s holds %s; choose a new or empty folder", dir, e.Name())
		}
	}
	return nil
}

// tokens is the style sheet of colours, faces and sizes.
const tokens = "assets/css/tokens.css"

// starterFiles is the files of a new report, with guides in English or Chinese, and
// this program.
func starterFiles(chinese bool) []write.NewFile {
	var files []write.NewFile
	commit, _ := revision()
	if commit == "" {
		commit = "HEAD"
	}
	for _, f := range starter.Files(time.Now().Format(time.DateOnly), commit, chinese) {
		files = append(files, write.NewFile{Executable: f.Executable, File: write.File{Path: f.Path, Render: func(w io.Writer) error {
			_, err := w.Write(f.Text)
			return err
		}}})
	}
	// What one changes first of the look. The rest stays the program's own.
	files = append(files, write.NewFile{File: write.File{Path: "templates/" + tokens, Render: func(w io.Writer) error {
		text, err := fs.ReadFile(templates.FS, tokens)
		if err != nil {
			return err
		}
		_, err = w.Write(text)
		return err
	}}})
	return append(files, write.NewFile{Executable: true, File: write.File{Path: ".bin/duizhao", Render: copySelf}})
}

// copySelf writes this program.
func copySelf(w io.Writer) error {
	name, err := os.Executable()
	if err != nil {
		return err
	}
	self, err := os.Open(filepath.Clean(name))
	if err != nil {
		return err
	}
	defer self.Close()
	_, err = io.Copy(w, self)
	return err
}

// revision is the commit that the program was built from, and its version; both are
// empty where the build didn't say.
func revision() (commit, version string) {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "", ""
	}
	if v := info.Main.Version; v != "(devel)" {
		version = v
	}
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" {
			commit = s.Value
		}
	}
	return commit, version
}
