package exchange

import (
	"bytes"
	"flag"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"duizhao/generator/annotate"
	"duizhao/generator/diag"
	"duizhao/generator/load"
	"duizhao/generator/parse"
	"duizhao/generator/report"
)

var update = flag.Bool("update", false, "rewrite testdata/exchange/golden")

const testdata = "../../testdata/exchange"

// manuscript is the report of a content folder. It does what build.Report does;
// build may come to import this package.
func manuscript(t *testing.T, content fs.FS) *report.Report {
	t.Helper()
	m, problems := load.Content(content, "content", 0)
	if m == nil {
		t.Fatal(problems)
	}
	p := parse.New(m.Settings.Languages, m.Glossary)
	var sections []*report.Section
	for _, source := range m.Sources {
		section, more := p.Section(source)
		sections, problems = append(sections, section), append(problems, more...)
	}
	r, more := annotate.Report(m, sections, nil, 0)
	if problems = append(problems, more...); diag.Count(problems, diag.Error) > 0 {
		t.Fatal(problems)
	}
	return r
}

func sample(t *testing.T) *report.Report { return manuscript(t, os.DirFS(testdata+"/content")) }

// small is a report of one section in two languages and one term.
func small(t *testing.T, zh, en, glossary string) *report.Report {
	t.Helper()
	file := func(s string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(s)} }
	return manuscript(t, fstest.MapFS{
		"report.yaml":   file("title: {zh: 甲, en: A}\nlanguages: [{path: zh, tag: zh-Hans, name: 简体中文}, {path: en, tag: en, name: English}]\nbaseURL: https://example.org/\n"),
		"glossary.yaml": file(glossary),
		"zh/index.md":   file("---\ntitle: 甲\n---\n\n" + zh + "\n"),
		"en/index.md":   file("---\ntitle: A\n---\n\n" + en + "\n"),
	})
}

const noTerms = "[]\n"

func render(t *testing.T, name string, r *report.Report) string {
	t.Helper()
	var b bytes.Buffer
	if err := Find(name).Render(&b, r); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// run gives a tool its input and returns all it prints. Without the tool the
// test is left out, but not under CI, which must have it.
func run(t *testing.T, input, tool string, args ...string) (output string, ok bool) {
	t.Helper()
	if _, err := exec.LookPath(tool); err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatalf("%s is missing: apt-get install libxml2-utils gettext", tool)
		}
		t.Skipf("%s is missing: apt-get install libxml2-utils gettext", tool)
	}
	c := exec.Command(tool, args...)
	c.Stdin = strings.NewReader(input)
	out, err := c.CombinedOutput()
	return string(out), err == nil
}

func TestGolden(t *testing.T) {
	r := sample(t)
	for _, f := range Formats {
		t.Run(f.Name, func(t *testing.T) {
			got := render(t, f.Name, r)
			if again := render(t, f.Name, sample(t)); again != got {
				t.Error("the same report gives other bytes")
			}
			file := filepath.Join(testdata, "golden", "report."+strings.ReplaceAll(f.Name, "-", "."))
			if *update {
				if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatalf("%v; go test -update writes it", err)
			}
			if diff := cmp.Diff(string(want), got); diff != "" {
				t.Errorf("%s (-want +got):\n%s", file, diff)
			}
		})
	}
}

func TestLacks(t *testing.T) {
	r := small(t, "一。", "One.", noTerms)
	one := &report.Report{Settings: r.Settings, Glossary: r.Glossary}
	for _, f := range Formats {
		isText, isTBX := f.Name == "tmx" || f.Name == "po", strings.HasPrefix(f.Name, "tbx")
		if err := f.Lacks(r); (err != nil) != isTBX {
			t.Errorf("%s, no terms: %v", f.Name, err)
		}
		if err := f.Lacks(one); (err != nil) != (isText || isTBX) {
			t.Errorf("%s, one language and no terms: %v", f.Name, err)
		}
	}
	if Find("xliff") != nil {
		t.Error("found a format that isn't there")
	}
}

func TestPlain(t *testing.T) {
	for in, want := range map[string]string{
		" a\tb\r\nc ":              "a b\nc",
		"a\x00\x01\x1b\x7f\u0085b": "ab",
		"e\u0301":                  "é",
		"\ufffe\uffff\ufdd0a":      "a",
		"\U0001fffe\U0010ffff😀":    "😀",
		"“甲”\u3000":                "“甲”",
	} {
		if got := plain(in); got != want {
			t.Errorf("plain(%+q) = %+q, not %+q", in, got, want)
		}
	}
}
