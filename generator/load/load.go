// Package load reads a content folder into a Manuscript: settings, glossary,
// Markdown sources and the files that are published as they are.
//
// It understands names and YAML, not Markdown. The folder is an fs.FS, so that
// tests and the development server can hand it anything.
package load

import (
	"bytes"
	"errors"
	"io/fs"
	"path"
	"unicode/utf8"

	"duizhao/generator/diag"
	"duizhao/generator/report"
	"duizhao/generator/yaml"

	"golang.org/x/text/unicode/norm"
)

// LockFile holds the pairs that were accepted.
const LockFile = "bitext.lock"

// The other files with fixed names.
const (
	settingsFile = "report.yaml"
	glossaryFile = "glossary.yaml"
)

// Content reads the content folder fsys, which messages call root. Without
// settings there is no Manuscript; whatever else is wrong, what could be read
// is returned beside the problems. Sources are read jobs at a time; below 1, one
// a core.
func Content(fsys fs.FS, root string, jobs int) (*report.Manuscript, []diag.Problem) {
	r := Read(fsys, root, jobs)
	return r.Manuscript, r.Problems()
}

type loader struct {
	fsys     fs.FS
	root     string
	jobs     int
	problems []diag.Problem
	matters  []report.Matter
	changed  []string           // since the reading before
	before   *report.Manuscript // of that reading; nil for the first
	file     *diag.File         // that a part of a single file was read from

	paths map[string]yaml.String // of the languages, as report.yaml has them
	lost  bool                   // a language has no folder: what else is wrong can't be judged
}

// read returns a file, or nil and why there is none: it isn't there, it can't be
// read, or it isn't text.
func (l *loader) read(name string, hint diag.Message) (*diag.File, *diag.Problem) {
	text, err := fs.ReadFile(l.fsys, name)
	f := &diag.File{Name: path.Join(l.root, name), Text: lines(text)}
	var p diag.Problem
	switch at := invalidUTF8(f.Text); {
	case errors.Is(err, fs.ErrNotExist):
		p = f.Whole(diag.Error, "file", "the file is missing", hint)
	case err != nil:
		p = f.Whole(diag.Error, "file", diag.Say("can't be read: %v", reason(err)), "")
	case at >= 0:
		p = f.Problem(diag.Error, "utf-8", at, at, "the file isn't in UTF-8", "save it as UTF-8 in your editor")
	default:
		if name == LockFile {
			return f, nil
		}
		left := merged(name, f)
		if left == nil {
			return f, nil
		}
		p = *left
	}
	return nil, &p
}

// invalidUTF8 is the offset of the first byte that is no UTF-8, or -1.
func invalidUTF8(text []byte) int {
	if utf8.Valid(text) {
		return -1
	}
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRune(text[i:])
		if r == utf8.RuneError && n <= 1 {
			return i
		}
		i += n
	}
	return -1
}

// lines makes all line ends LF, drops a byte order mark and composes characters
// (NFC), which leaves lines and columns as a reader counts them.
func lines(text []byte) []byte {
	text = bytes.TrimPrefix(text, []byte("\ufeff"))
	if bytes.IndexByte(text, '\r') >= 0 {
		text = bytes.ReplaceAll(text, []byte("\r\n"), []byte("\n"))
		text = bytes.ReplaceAll(text, []byte("\r"), []byte("\n"))
	}
	if !utf8.Valid(text) {
		return text
	}
	return norm.NFC.Bytes(text)
}

// reason leaves out the path, which the problem's place shows already.
func reason(err error) error {
	var pe *fs.PathError
	if errors.As(err, &pe) {
		return pe.Err
	}
	return err
}

func (l *loader) add(ps ...diag.Problem) { l.problems = append(l.problems, ps...) }
