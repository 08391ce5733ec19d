// Package starter is what another report begins with: a small one in Chinese and
// English, with what builds and publishes it.
package starter

import (
	"bytes"
	"embed"
	"io/fs"
)

//go:embed all:files
var files embed.FS

// File is a file of the new report.
type File struct {
	Path       string // slash-separated
	Text       []byte
	Executable bool
}

// Files lists the files of a new report: date is when it is published, as
// 2023-08-31, and commit the version of the generator that builds it.
func Files(date, commit string) []File {
	var all []File
	err := fs.WalkDir(files, "files", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		text, err := files.ReadFile(name)
		text = bytes.ReplaceAll(text, []byte("@DATE@"), []byte(date))
		text = bytes.ReplaceAll(text, []byte("@COMMIT@"), []byte(commit))
		all = append(all, File{name[len("files/"):], text, name == "files/build.sh"})
		return err
	})
	if err != nil {
		panic(err) // they are in the program
	}
	return all
}
