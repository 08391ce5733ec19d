package pdf

import (
	"bytes"
	"io"
	"net/url"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"testing"

	"duizhao/generator/report"
	"duizhao/generator/urls"
)

const document = `<!DOCTYPE html><html lang="en"><title>Three parts</title>
<style>section { break-before: page }</style>
<h1>Three parts</h1>
<p><a href="#at/one">One</a> <span data-of="at/one"></span>
<p><a href="#at/two:p1">Two</a> <span data-of="at/two:p1"></span>
<p><a href="https://example.org/report/other/">Other</a> <span data-of="nowhere">7</span>
<img src="dot.svg" alt="" loading="lazy">
<img src="%E5%9B%BE%201.svg" alt="" loading="lazy">
<section id="at/one"><h2>One</h2></section>
<section><h2>Two</h2><p id="at/two:p1">Text</section></html>`

// printed is the document as a PDF.
func printed(t *testing.T) []byte {
	t.Helper()
	program := os.Getenv("DUIZHAO_CHROMIUM")
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); program == "" && err == nil {
			program = path
		}
	}
	if program == "" {
		if os.Getenv("CI") == "true" {
			t.Fatal("there is no Chromium")
		}
		t.Skip("there is no Chromium")
	}
	asked := 0
	const dot = `<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>`
	file := func(path, text string) report.File {
		return report.File{Path: path, Render: func(w io.Writer) error {
			asked++
			_, err := io.WriteString(w, text)
			return err
		}}
	}
	base := &url.URL{Scheme: "https", Host: "example.org", Path: "/report/"}
	p, err := Start(t.Context(), program, os.Getuid() == 0, urls.Site{Base: base}, []report.File{
		file("zh/print/index.html", document), file("zh/print/dot.svg", dot), file("zh/print/图 1.svg", dot),
		file("zh/lacks/index.html", `<!DOCTYPE html><title>Lacks</title><img src="none.png" alt="">`)})
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	var b bytes.Buffer
	if err := p.Print("zh/print/", &b); err != nil {
		t.Fatal(err)
	}
	if asked != 3 {
		t.Errorf("%d of the site's files are asked for, want the page and its pictures", asked)
	}
	if err := p.Print("zh/lacks/", io.Discard); err == nil || !strings.Contains(err.Error(), "report/zh/lacks/none.png is no file of the site") {
		t.Errorf("a page without its picture is printed: %v", err)
	}
	if err := p.Print("zh/nothing/", &b); err == nil {
		t.Error("a page that isn't there is printed")
	}
	return b.Bytes()
}

// The PDF is tagged, has an outline and the language, its links lead to the site, and each number is that of
// the page.
func TestPrint(t *testing.T) {
	b := printed(t)
	for what, sign := range map[string]string{
		"no tags": `/Marked true`, "no outline": `/Outlines \d`, "no language": `/Lang \(en\)`,
		"no link to the site": `/URI \(https://example\.org/report/other/\)`,
	} {
		if !regexp.MustCompile(sign).Match(b) {
			t.Errorf("the PDF has %s: no %s", what, sign)
		}
	}
	numbers, err := pageNumbers(b)
	if err != nil {
		t.Fatal(err)
	}
	for id, want := range map[string]int{"at/one": 2, "at/two:p1": 3} {
		if numbers[id] != want {
			t.Errorf("%s is on page %d, want %d", id, numbers[id], want)
		}
	}
}

// What is no PDF is an error, not a panic.
func TestPageNumbersOfNonsense(t *testing.T) {
	for _, text := range []string{"", "nonsense", "%PDF-1.4\nnonsense\n%%EOF", "%PDF-1.4\nxref\n0 1\ntrailer\n<<>>\nstartxref\n9\n%%EOF\n"} {
		if numbers, err := pageNumbers([]byte(text)); err == nil && len(numbers) > 0 {
			t.Errorf("%q has pages %v", text, numbers)
		}
	}
}
