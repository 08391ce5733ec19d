package main

import (
	"bytes"
	"io/fs"
	"os"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/width"

	"duizhao/generator/build"
	"duizhao/generator/diag"
)

// spoil undoes in a text what --fix mends, wherever it can be undone, in markup that stays markup.
var spoil = strings.NewReplacer("，", ",", "；", ";", "？", "?", "！", "!", "（", "(", "）", ")", " AI", "AI", "OpenAI", "Open AI", "Google", "google", "GitHub", "Git Hub")

// The real report, spoilt: mending it finds all of it again, and what readers see differs in nothing
// but blanks, the width of punctuation, and the spelling of names.
func TestFixChangesNothingElse(t *testing.T) {
	c := &call{source: "../content", format: diag.Text, stdout: &bytes.Buffer{}, stderr: &bytes.Buffer{}}
	content := mended{os.DirFS(c.source), map[string][]byte{}}
	err := fs.WalkDir(content, "zh", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		text, err := fs.ReadFile(content, name)
		content.files[name] = spoilProse(text)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	before := seen(t, c, content)
	count, err := c.mend(content)
	if err != nil || count < 500 {
		t.Fatalf("%d places are mended: %v", count, err)
	}
	after := seen(t, c, content)
	for id, text := range before {
		if a, b := squeezed(text), squeezed(after[id]); a != b {
			t.Errorf("%s: more than blanks, widths and names has changed:\n%s", id, firstDifference(a, b))
		}
	}
	if again, err := c.mend(content); err != nil || again > 0 {
		t.Errorf("mended again, %d places: %v", again, err)
	}
	_, problems := build.Report(build.Options{Content: content, ContentRoot: c.source})
	for _, p := range problems {
		if p.Fix != (diag.Edit{}) || p.Rule == "spacing" || p.Rule == "names" {
			t.Errorf("%s:%d:%d: %s is left: %s", p.Pos.File, p.Pos.Line, p.Pos.Col, p.Rule, p.Text)
		}
	}
}

// spoilProse spoils the lines that hold no address, behind the front matter.
func spoilProse(text []byte) []byte {
	lines := strings.SplitAfter(string(text), "\n")
	fences := 0
	for i, line := range lines {
		if strings.HasPrefix(line, "---") {
			fences++
		}
		if fences >= 2 && !strings.ContainsAny(line, "]`<|{") {
			lines[i] = spoil.Replace(line)
		}
	}
	return []byte(strings.Join(lines, ""))
}

// seen is the text of each section as readers see it.
func seen(t *testing.T, c *call, content fs.FS) map[string]string {
	t.Helper()
	r, _ := build.Report(build.Options{Content: content, ContentRoot: c.source})
	all := map[string]string{}
	for e := range r.Editions[0].Entries {
		for i := range e.Section.Blocks {
			all[e.ID()] += string(e.Section.Blocks[i].Kind) + ": " + e.Section.Blocks[i].Text + "\n"
		}
		for i := range e.Section.Notes {
			all[e.ID()] += e.Section.Notes[i].Text + "\n"
		}
	}
	return all
}

// squeezed leaves out what mending may change.
func squeezed(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) && r != '\n' || r == '-' {
			return -1
		}
		return unicode.ToLower(r)
	}, width.Narrow.String(s))
}

func firstDifference(a, b string) string {
	x, y := []rune(a), []rune(b)
	for i := range min(len(x), len(y)) {
		if x[i] != y[i] {
			return string(x[max(0, i-20):min(len(x), i+20)]) + "\n" + string(y[max(0, i-20):min(len(y), i+20)])
		}
	}
	return "one is longer"
}
