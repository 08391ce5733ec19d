package main

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"
)

const (
	specimen     = "testdata/site/content" // a report with one of everything
	specimenURL  = "https://example.org/specimen/"
	repository   = "../content" // the report itself
	projectSite  = "https://user.github.io/repo/"
	goldenFolder = "testdata/site/golden"
)

// goldenPages are compared by their main element, whatever the style around it.
var goldenPages = []string{
	"index.html", "zh/index.html", "en/index.html",
	"zh/constructs/index.html", "en/constructs/index.html",
	"zh/constructs/blocks/index.html", "en/constructs/blocks/index.html",
	"zh/constructs/figures/index.html", "en/constructs/figures/index.html",
	"zh/constructs/terms/index.html", "en/constructs/terms/index.html",
	"zh/constructs/only/index.html", "en/constructs/only/index.html",
	"zh/last/index.html", "en/last/index.html",
	"zh/last/end/index.html", "en/last/end/index.html",
	"zh/last/partly/index.html", "en/last/partly/index.html",
	"parallel/index.html", "parallel/constructs/blocks/index.html", "parallel/constructs/terms/index.html", "parallel/constructs/figures/index.html",
	"parallel/constructs/only/index.html", "parallel/last/index.html", "parallel/last/partly/index.html",
	"zh/glossary/index.html", "en/glossary/index.html",
	"zh/old/end/index.html",
}

// goldenFiles are compared whole.
var goldenFiles = []string{"zh/feed.xml", "en/feed.xml", "sitemap.xml", "robots.txt", ".nojekyll", "data/numbers.csv", "figures/chart.svg", "zh/figures/costs.svg", "en/figures/events.svg"}

// TestGolden compares the specimen's pages with testdata/site/golden; -update rewrites that folder,
// and the difference is to be read.
func TestGolden(t *testing.T) {
	out := built(t, specimen, "--base-url", specimenURL)
	if *update {
		if err := os.RemoveAll(goldenFolder); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range goldenPages {
		compareGolden(t, name, mainElement(t, out, name))
	}
	for _, name := range goldenFiles {
		compareGolden(t, name, string(out[name]))
	}
}

func compareGolden(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join(goldenFolder, filepath.FromSlash(name))
	if *update {
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Errorf("%v; go test -update makes it", err)
		return
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", name, diff)
	}
}

var (
	emptyLines  = regexp.MustCompile(`\n\s*\n+`)
	fingerprint = regexp.MustCompile(`(/assets/\w+)\.[a-z2-7]{8}\.`)
)

// mainElement is the HTML of a page's main element, without empty lines, and without the digests of
// style sheets. A style that a page brings along is left out.
func mainElement(t *testing.T, out site, name string) string {
	t.Helper()
	mains := all(out.page(t, name), "main")
	if len(mains) != 1 {
		t.Fatalf("%s has %d main elements", name, len(mains))
	}
	for _, style := range all(mains[0], "style") {
		style.Parent.RemoveChild(style)
	}
	var b bytes.Buffer
	if err := html.Render(&b, mains[0]); err != nil {
		t.Fatal(err)
	}
	main := fingerprint.ReplaceAllString(strings.TrimSpace(b.String()), "$1.")
	return emptyLines.ReplaceAllString(main, "\n") + "\n"
}

// The same content gives the same bytes, whoever does the work and however often.
func TestSameBytes(t *testing.T) {
	for _, content := range []string{specimen, repository} {
		first := built(t, content, "--jobs", "1")
		for _, args := range [][]string{{"--jobs", "1"}, {"--jobs", "8"}, {}} {
			again := built(t, content, args...)
			if !slices.Equal(first.names(""), again.names("")) {
				t.Errorf("%s with %q: other files (-first +again):\n%s", content, args, cmp.Diff(first.names(""), again.names("")))
			}
			for name := range first {
				if !bytes.Equal(first[name], again[name]) {
					t.Errorf("%s with %q: %s (-first +again):\n%s", content, args, name, cmp.Diff(string(first[name]), string(again[name])))
				}
			}
		}
	}
}

// The report that this repository is about has nothing to be told about.
func TestRepositoryHasNoProblems(t *testing.T) {
	var stdout, stderr bytes.Buffer
	if status := run(t.Context(), []string{"check", "--strict", "--source", repository, "--templates", "../templates"}, &stdout, &stderr); status != exitOK {
		t.Errorf("duizhao check --strict ends with status %d:\n%s", status, stderr.Bytes())
	}
}
