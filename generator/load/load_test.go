package load_test

import (
	"io/fs"
	"maps"
	"strings"
	"testing"
	"testing/fstest"

	"duizhao/generator/diag"
	"duizhao/generator/load"
	"duizhao/generator/report"

	"github.com/google/go-cmp/cmp"
)

// files is a content folder, by path.
type files map[string]string

// tiny is the least that loads without a problem.
var tiny = files{
	"report.yaml": "title: {zh: 小, en: Small}\nbaseURL: https://example.org/r/\nlanguages:\n" +
		"- {path: zh, tag: zh-Hans, name: 简体中文}\n- {path: en, tag: en, name: English}\n",
	"zh/index.md": "---\ntitle: 小\n---\n",
	"en/index.md": "---\ntitle: Small\n---\n",
}

// with is tiny and more; an empty text takes a file away.
func with(more files) files {
	all := maps.Clone(tiny)
	for name, text := range more {
		all[name] = text
		if text == "" {
			delete(all, name)
		}
	}
	return all
}

func (f files) fs() fstest.MapFS {
	fsys := fstest.MapFS{}
	for name, text := range f {
		fsys[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return fsys
}

// content loads a folder and returns its problems as they are printed.
func content(t testing.TB, fsys fs.FS) (*report.Manuscript, string) {
	t.Helper()
	m, problems := load.Content(fsys, "content", 2)
	var b strings.Builder
	if err := diag.Print(&b, diag.Text, diag.Sort(problems)); err != nil {
		t.Fatal(err)
	}
	return m, b.String()
}

// loaded loads a folder that must have no problems.
func loaded(t testing.TB, f files) *report.Manuscript {
	t.Helper()
	m, problems := content(t, f.fs())
	if problems != "" {
		t.Fatalf("problems:\n%s", problems)
	}
	return m
}

// wantProblems compares the problems with those wanted, whole.
func wantProblems(t *testing.T, f files, want string) {
	t.Helper()
	_, got := content(t, f.fs())
	if diff := cmp.Diff(strings.TrimLeft(want, "\n"), got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// Byte order marks, line ends and decomposed characters say nothing, so every reader sees the same.
func TestContentNormalizes(t *testing.T) {
	m := loaded(t, with(files{
		"zh/index.md":   "\ufeff---\r\ntitle: 小\r\n---\r\n",
		"en/index.md":   "---\rtitle: Cafe\u0301\r---\r",
		"report.yaml":   "\ufeff" + strings.ReplaceAll(tiny["report.yaml"], "\n", "\r\n"),
		"glossary.yaml": "\ufeff- id: a\r\n  zh: 甲\r\n  en: e\u0301\r\n  definition: {zh: 甲, en: a}\r\n",
	}))
	var got []string
	for _, s := range m.Sources {
		got = append(got, string(s.File.Text))
	}
	want := []string{"---\ntitle: 小\n---\n", "---\ntitle: Caf\u00e9\n---\n"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("sources (-want +got):\n%s", diff)
	}
	if name := m.Glossary.Term("a").Name["en"]; name != "\u00e9" {
		t.Errorf("the term's name is %+q, want it composed", name)
	}
	if title := m.Settings.Title["zh"]; title != "小" {
		t.Errorf("the title is %q", title)
	}
}

// A file that can't be read is a problem, not the end.
func TestContentUnreadable(t *testing.T) {
	fsys := with(files{"zh/about.md": "x", "figures/a.txt": "x", "zh/01-a/index.md": "---\ntitle: a\n---\n"}).fs()
	fsys["zh/about.md"] = &fstest.MapFile{Mode: fs.ModeDir}
	_, got := content(t, broken{fsys, map[string]bool{"zh/index.md": true, "figures": true, "zh/01-a": true}})
	want := `content/figures: error [file]: can't be read: permission denied
content/zh/01-a: error [file]: can't be read: permission denied
content/zh/index.md: error [file]: can't be read: permission denied
`
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// broken is a file system some of whose names can't be opened.
type broken struct {
	fs.FS
	names map[string]bool
}

// Open refuses the broken names.
func (b broken) Open(name string) (fs.File, error) {
	if b.names[name] {
		return nil, &fs.PathError{Op: "open", Path: name, Err: permissionDenied{}}
	}
	return b.FS.Open(name)
}

type permissionDenied struct{}

func (permissionDenied) Error() string { return "permission denied" }
