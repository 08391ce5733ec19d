// Package starter is what another report begins with: a small one in Chinese and
// English, with what builds and publishes it.
package starter

import (
	"bytes"
	"embed"
	"io/fs"
	"strings"
)

//go:embed all:files
var files embed.FS

// What the names of guides end in, in English and in Chinese.
const end, chineseEnd = ".md", ".zh.md"

func exists(name string) bool {
	_, err := fs.Stat(files, name)
	return err == nil
}

// File is a file of the new report.
type File struct {
	Path       string // slash-separated
	Text       []byte
	Executable bool
}

// Files lists the files of a new report: date is when it is published, as
// 2023-08-31, and commit the version of the generator that builds it. What is told to
// whoever writes it (README.zh.md in place of README.md) may be in Chinese.
func Files(date, commit string, chinese bool) []File {
	var all []File
	err := fs.WalkDir(files, "files", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		text, err := files.ReadFile(name)
		switch base, translated := strings.CutSuffix(name, chineseEnd); {
		case translated && !chinese:
			return err
		case translated:
			name = base + end
		case chinese && exists(strings.TrimSuffix(name, end)+chineseEnd):
			return err
		}
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
