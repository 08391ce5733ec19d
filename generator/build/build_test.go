package build_test

import (
	"errors"
	"io"
	"io/fs"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"duizhao/generator/build"
	"duizhao/generator/diag"
	"duizhao/generator/layer"
	"duizhao/generator/report"

	"github.com/google/go-cmp/cmp"
)

func page(title, text string) string { return "---\ntitle: " + title + "\n---\n\n" + text + "\n" }

// tiny is a content folder that builds without a word.
var tiny = map[string]string{
	"report.yaml":      "title: {zh: 小, en: Small}\nbaseURL: https://example.org/\nlanguages:\n- {path: zh, tag: zh-Hans}\n- {path: en, tag: en}\n",
	"zh/index.md":      page("小", "开头。"),
	"en/index.md":      page("Small", "Opening."),
	"zh/01-a/01-b.md":  page("乙", "正文。"),
	"en/01-a/01-b.md":  page("B", "Text."),
	"zh/01-a/index.md": page("甲", "章首。"),
	"en/01-a/index.md": page("A", "Opening."),
}

// options builds tiny and more with the repository's templates; an empty text takes a file away.
func options(more map[string]string) build.Options {
	all := maps.Clone(tiny)
	maps.Copy(all, more)
	fsys := fstest.MapFS{}
	for name, text := range all {
		if text != "" {
			fsys[name] = &fstest.MapFile{Data: []byte(text)}
		}
	}
	return build.Options{Content: fsys, ContentRoot: "content", Templates: os.DirFS("../../templates"), TemplatesRoot: "templates"}
}

// Files come with their paths before anything is rendered, each path once.
func TestFiles(t *testing.T) {
	files, problems := build.Files(options(nil))
	if len(problems) > 0 {
		t.Fatalf("problems: %+v", problems)
	}
	var got []string
	for _, f := range files {
		if !strings.HasPrefix(f.Path, "assets/") {
			got = append(got, f.Path)
		}
	}
	slices.Sort(got)
	want := []string{".nojekyll", "404.html",
		"en/a/b/index.html", "en/a/index.html", "en/feed.xml", "en/glossary/index.html", "en/index.html", "en/print/index.html", "en/search/head.js", "en/search/index.html", "en/search/keys-0.js", "en/search/keys-1.js", "en/search/texts-0.js", "index.html", "parallel/a/b/index.html", "parallel/a/index.html", "parallel/index.html", "parallel/print/index.html", "robots.txt", "sitemap.xml",
		"zh/a/b/index.html", "zh/a/index.html", "zh/feed.xml", "zh/glossary/index.html", "zh/index.html", "zh/print/index.html", "zh/search/head.js", "zh/search/index.html", "zh/search/keys-0.js", "zh/search/keys-1.js", "zh/search/texts-0.js"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// A promise may be kept more than once, as the development server does, with the same bytes.
func TestPromises(t *testing.T) {
	files, _ := build.Files(options(nil))
	for _, f := range files {
		var first, again strings.Builder
		if err := f.Render(&first); err != nil {
			t.Fatal(err)
		}
		if err := f.Render(&again); err != nil {
			t.Fatal(err)
		}
		if first.String() != again.String() || first.Len() == 0 && f.Path != ".nojekyll" {
			t.Errorf("%s: %d bytes, then %d", f.Path, first.Len(), again.Len())
		}
	}
}

// With an error there are no files, wherever it comes from.
func TestNoFilesWithErrors(t *testing.T) {
	for name, more := range map[string]map[string]string{
		"settings":   {"report.yaml": "title: x\n"},
		"parse":      {"zh/index.md": page("小", "<b>")},
		"annotate":   {"zh/index.md": page("小", "[无](none.md)")},
		"check":      {"zh/index.md": "---\ntitle: 小\naliases: [a]\n---\n\n开头。\n"},
		"clash":      {"zh/index.md": "---\ntitle: 小\naliases: [feed.xml]\n---\n\n开头。\n"},
		"file twice": {"figures/index.html": "x", "zh/figures.md": page("图", "x")},
	} {
		files, problems := build.Files(options(more))
		if diag.Count(problems, diag.Error) == 0 || len(files) > 0 {
			t.Errorf("%s: %d files, problems %+v", name, len(files), problems)
		}
	}
}

// No file of the site can be a folder of other files: disks have no place for that.
func TestNoFileIsAFolder(t *testing.T) {
	for _, more := range []map[string]string{
		{"zh/index.md": "---\ntitle: 小\naliases: [a/index.html]\n---\n\n开头。\n"},
		{"zh/feed.xml.md": page("源", "x"), "en/feed.xml.md": page("Feed", "x")},
		{"zh/index.html.md": page("页", "x"), "en/index.html.md": page("Page", "x")},
	} {
		files, problems := build.Files(options(more))
		paths := map[string]bool{}
		for _, f := range files {
			paths[f.Path] = true
		}
		for p := range paths {
			for dir := p; strings.Contains(dir, "/"); {
				dir = dir[:strings.LastIndex(dir, "/")]
				if paths[dir] {
					t.Errorf("%s is a file, and the folder of %s; problems %+v", dir, p, problems)
				}
			}
		}
	}
}

// All problems are there, in the order of their places, whoever was faster.
func TestProblemsInOrder(t *testing.T) {
	more := map[string]string{}
	for name := range tiny {
		if strings.HasSuffix(name, ".md") {
			more[name] = page("x", "<b> [a](none.md)\n\n#### x")
		}
	}
	more["glossary.yaml"] = "- id: X\n"
	o := options(more)
	o.Jobs = 1
	_, want := build.Files(o)
	sorted := slices.IsSortedFunc(want, func(a, b diag.Problem) int {
		return strings.Compare(a.Pos.File, b.Pos.File)
	})
	if len(want) < 20 || !sorted {
		t.Errorf("%d problems, sorted: %v", len(want), sorted)
	}
	for _, jobs := range []int{0, 2, 8, 100} {
		o.Jobs = jobs
		if _, got := build.Files(o); !slices.Equal(want, got) {
			t.Errorf("%d at a time: other problems (-one +many):\n%s", jobs, cmp.Diff(want, got))
		}
	}
}

// Without settings there is nothing to build on, and one problem says so.
func TestNoContent(t *testing.T) {
	for name, fsys := range map[string]fs.FS{"nothing": fstest.MapFS{}, "an empty file": fstest.MapFS{"report.yaml": {}}} {
		o := options(nil)
		o.Content = fsys
		files, problems := build.Files(o)
		if diag.Count(problems, diag.Error) == 0 || len(files) > 0 {
			t.Errorf("%s: %d files, problems %+v", name, len(files), problems)
		}
	}
}

// The cost of a page doesn't grow with the report: navigation shows the chapters near the page and the
// sections of its own chapter, so ten times the sections make no longer page.
func TestPageDoesNotGrow(t *testing.T) {
	const page = "zh/chapter-2/section-12/index.html"
	var lengths []int
	for _, n := range []int{24, 24 * 20} {
		files, problems := build.Files(build.Options{Content: generated(n), ContentRoot: "content", Templates: os.DirFS("../../templates"), TemplatesRoot: "templates"})
		i := slices.IndexFunc(files, func(f report.File) bool { return f.Path == page })
		if i < 0 {
			t.Fatalf("no %s; problems %+v", page, problems)
		}
		var b strings.Builder
		if err := files[i].Render(&b); err != nil {
			t.Fatal(err)
		}
		lengths = append(lengths, b.Len())
	}
	// 45 chapters more are in the navigation, of the 57 more that there are.
	if grown := lengths[1] - lengths[0]; grown > 10_000 {
		t.Errorf("the page has grown by %d bytes, from %d", grown, lengths[0])
	}
}

// A template of figures that fails is told as a problem with its place, on each page that shows one, those with
// all sections included.
func TestFailingFigure(t *testing.T) {
	chart := "```chart\ndata: n.csv\ntype: bar\ntitle: T\n```"
	o := options(map[string]string{"data/n.csv": "label,value\nx,1\n", "zh/01-a/01-b.md": page("乙", chart), "en/01-a/01-b.md": page("B", chart)})
	o.Templates = layer.Over(fstest.MapFS{"figures/exhibit.html": {Data: []byte("\n{{index .Rows 99}}")}}, o.Templates)
	files, problems := build.Files(o)
	if len(problems) > 0 {
		t.Fatalf("problems: %+v", problems)
	}
	var failed []string
	for _, f := range files {
		var failure *diag.Failure
		if err := f.Render(io.Discard); errors.As(err, &failure) && failure.Problem.Pos.File == "templates/figures/exhibit.html" && failure.Problem.Pos.Line == 2 {
			failed = append(failed, f.Path)
		} else if err != nil {
			t.Errorf("%s: %v", f.Path, err)
		}
	}
	slices.Sort(failed)
	want := []string{"en/a/b/index.html", "en/print/index.html", "parallel/a/b/index.html", "parallel/print/index.html", "zh/a/b/index.html", "zh/print/index.html"}
	if diff := cmp.Diff(want, failed); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// Whoever asks for one file of the search after the other waits for its index once.
func TestFindMakesTheIndexOnce(t *testing.T) {
	site := build.Make(options(nil))
	files, _ := site.Files()
	for _, f := range files {
		found, ok := site.Find(f.Path)
		if !ok {
			t.Errorf("%s isn't found", f.Path)
			continue
		}
		var whole, one strings.Builder
		if err := errors.Join(f.Render(&whole), found.Render(&one)); err != nil || whole.String() != one.String() {
			t.Errorf("%s is another one when it is asked for by itself, %v", f.Path, err)
		}
	}
	if n := testing.AllocsPerRun(10, func() { site.Find("zh/search/head.js"); site.Find("nothing") }); n > 20 {
		t.Errorf("to find a file of the search takes %v allocations", n)
	}
}

// Charts that lack their data have no name yet that could be another one's.
func TestChartsWithoutData(t *testing.T) {
	bare := "```chart\ntype: bar\ntitle: T\n```\n\n```chart\ntype: bar\ntitle: T\n```"
	_, problems := build.Files(options(map[string]string{"zh/01-a/01-b.md": page("乙", bare), "en/01-a/01-b.md": page("B", bare)}))
	if len(problems) != 4 {
		t.Errorf("of four charts without data is said: %v", problems)
	}
}
