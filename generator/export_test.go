package main

import (
	"bytes"
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// exportSample runs export on the report of testdata/exchange.
func exportSample(t *testing.T, args ...string) (status int, stdout, stderr string) {
	t.Helper()
	var out, errs bytes.Buffer
	args = append([]string{"export", "--source", "testdata/exchange/content"}, args...)
	status = run(context.Background(), args, &out, &errs)
	return status, out.String(), errs.String()
}

func goldenExport(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("testdata/exchange/golden", name))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestExportToStandardOutput(t *testing.T) {
	for format, golden := range map[string]string{
		"tmx": "report.tmx", "po": "report.po", "tbx": "report.tbx", "tbx-martif": "report.tbx.martif", "csv": "report.csv", "json": "report.json",
	} {
		status, out, errs := exportSample(t, "--format", format)
		if status != exitOK || errs != "" || out != goldenExport(t, golden) {
			t.Errorf("%s: status %d, %q, %d bytes", format, status, errs, len(out))
		}
	}
}

func TestExportToFile(t *testing.T) {
	for _, name := range []string{"report.tmx", "report.po"} {
		file := filepath.Join(t.TempDir(), "new", name)
		status, out, errs := exportSample(t, "--format="+filepath.Ext(name)[1:], "--output", file)
		if status != exitOK || errs != "" || !strings.HasPrefix(out, file+": ") {
			t.Fatalf("status %d, %q, %q", status, out, errs)
		}
		if text, err := os.ReadFile(file); err != nil || string(text) != goldenExport(t, name) {
			t.Errorf("%s: %d bytes, %v", name, len(text), err)
		}
	}
}

func TestExportSections(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "en")
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "mine.txt"), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	for range 2 { // the second time over the first
		status, out, errs := exportSample(t, "--format", "po", "--output", dir)
		if status != exitOK || errs != "" || !strings.HasPrefix(out, dir+": 5 files, ") {
			t.Fatalf("status %d, %q, %q", status, out, errs)
		}
	}
	var names []string
	err := fs.WalkDir(os.DirFS(dir), ".", func(path string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			names = append(names, path)
		}
		return err
	})
	want := []string{"01-chapter/01-special.po", "01-chapter/02-states.po", "01-chapter/03-untranslated.po", "01-chapter/index.po", "index.po", "mine.txt"}
	if err != nil || !slices.Equal(names, want) {
		t.Errorf("%q, %v", names, err)
	}
}

func TestExportRefuses(t *testing.T) {
	empty, noFolder := t.TempDir(), "testdata/exchange/README.md/a.csv"
	for _, c := range []struct {
		args   []string
		status int
		says   string
	}{
		{nil, exitUsage, "--format is missing; it is one of tmx, po, tbx, tbx-martif, csv, json"},
		{[]string{"--format", "xliff"}, exitUsage, "it is one of tmx"},
		{[]string{"--format", "tmx", "chapter"}, exitUsage, `export takes no "chapter"`},
		{[]string{"--format", "csv", "--source", empty}, exitContent, "report.yaml"},
		{[]string{"--format", "csv", "--output", noFolder}, exitSystem, "README.md"},
		{[]string{"--format", "po", "--output", "testdata/exchange/README.md"}, exitSystem, "README.md"},
	} {
		status, out, errs := exportSample(t, c.args...)
		if status != c.status || out != "" || !strings.Contains(errs, c.says) {
			t.Errorf("%q: status %d, %q, %q", c.args, status, out, errs)
		}
	}
}

// TestExportOneLanguage: the glossary can be had without a second language.
func TestExportOneLanguage(t *testing.T) {
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "en"), 0o755); err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{
		"report.yaml": "title: {en: A}\nlanguages: [{path: en, tag: en, name: English}]\nbaseURL: https://example.org/\n",
		"en/index.md": "---\ntitle: A\n---\n\nText.\n",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for format, says := range map[string]string{"tmx": "one language", "po": "one language", "tbx": "no terms", "csv": "", "json": ""} {
		status, _, errs := exportSample(t, "--format", format, "--source", dir)
		if (status == exitUsage) != (says != "") || !strings.Contains(errs, says) {
			t.Errorf("%s: status %d, %q", format, status, errs)
		}
	}
}

// TestExportHelp: here --format and --output mean something else than elsewhere.
func TestExportHelp(t *testing.T) {
	_, out, _ := exportSample(t, "--help")
	for _, want := range []string{"--format FORMAT", "--output FILE", "tbx-martif"} {
		if !strings.Contains(out, want) {
			t.Errorf("no %q in\n%s", want, out)
		}
	}
	if strings.Contains(out, "(public)") || strings.Contains(out, "text, json") || strings.Count(out, "\n") > 40 {
		t.Errorf("not its own flags, or more than a screen:\n%s", out)
	}
}
