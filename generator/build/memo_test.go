package build_test

import (
	"bytes"
	"fmt"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"duizhao/generator/bitext"
	"duizhao/generator/build"
	"duizhao/generator/report"

	"github.com/google/go-cmp/cmp"
)

// An edit is something that an editor does to a content folder; it says which files have changed.
type edit struct {
	name string
	do   func(r *rand.Rand, content fstest.MapFS) []string
}

// edits are what happens in an editor's hour, mistakes included.
var edits = []edit{
	{"a paragraph more", func(r *rand.Rand, c fstest.MapFS) []string {
		name := anySource(r, c)
		return put(c, name, string(c[name].Data)+fmt.Sprintf("\n第 %d 段，说到 GPU 和术语。Term %d.\n", r.IntN(9), r.IntN(9)))
	}},
	{"the last paragraph less", func(r *rand.Rand, c fstest.MapFS) []string {
		name := anySource(r, c)
		text := strings.TrimRight(string(c[name].Data), "\n")
		if i := strings.LastIndex(text, "\n\n"); i > 0 && !strings.HasPrefix(text[i:], "\n\n---") {
			text = text[:i]
		}
		return put(c, name, text+"\n")
	}},
	{"a heading", func(r *rand.Rand, c fstest.MapFS) []string {
		name := anySource(r, c)
		return put(c, name, string(c[name].Data)+fmt.Sprintf("\n## Part %d {#part-%d}\n", r.IntN(3), r.IntN(3)))
	}},
	{"a link, which may lead nowhere", func(r *rand.Rand, c fstest.MapFS) []string {
		name, to := anySource(r, c), anySource(r, c)
		_, to, _ = strings.Cut(to, "/")
		return put(c, name, string(c[name].Data)+"\n["+to+"](../"+to+"#part-1)\n")
	}},
	{"raw HTML", func(r *rand.Rand, c fstest.MapFS) []string {
		name := anySource(r, c)
		return put(c, name, string(c[name].Data)+"\n<b>bold</b>\n")
	}},
	{"another title", func(r *rand.Rand, c fstest.MapFS) []string {
		name := anySource(r, c)
		return put(c, name, strings.Replace(string(c[name].Data), "title: ", fmt.Sprintf("title: %d", r.IntN(9)), 1))
	}},
	{"a draft", func(r *rand.Rand, c fstest.MapFS) []string {
		name := anySource(r, c)
		return put(c, name, strings.Replace(string(c[name].Data), "title: ", "draft: true\ntitle: ", 1))
	}},
	{"a file that isn't UTF-8", func(r *rand.Rand, c fstest.MapFS) []string { return put(c, anySource(r, c), "---\ntitle: \xff\n---\n") }},
	{"an empty file", func(r *rand.Rand, c fstest.MapFS) []string { return put(c, anySource(r, c), "") }},
	{"the same bytes", func(r *rand.Rand, c fstest.MapFS) []string {
		name := anySource(r, c)
		return put(c, name, string(c[name].Data))
	}},
	{"a file is gone", func(r *rand.Rand, c fstest.MapFS) []string { return remove(c, anySource(r, c)) }},
	{"a file is renamed", func(r *rand.Rand, c fstest.MapFS) []string {
		name := anySource(r, c)
		text := string(c[name].Data)
		return append(remove(c, name), put(c, strings.Replace(name, ".md", "-too.md", 1), text)...)
	}},
	{"a new section", func(r *rand.Rand, c fstest.MapFS) []string {
		return put(c, fmt.Sprintf("%s/%02d-new/%02d-section.md", anyOf(r, "zh", "en"), r.IntN(9), r.IntN(9)), "---\ntitle: New\n---\n\nText.\n")
	}},
	{"a new chapter", func(r *rand.Rand, c fstest.MapFS) []string {
		n := r.IntN(99)
		return append(put(c, fmt.Sprintf("zh/%02d-more/index.md", n), "---\ntitle: 又\n---\n"), put(c, fmt.Sprintf("en/%02d-more/index.md", n), "---\ntitle: More\n---\n")...)
	}},
	{"a folder is gone", func(r *rand.Rand, c fstest.MapFS) []string {
		dir, _, _ := strings.Cut(anySource(r, c), ".md")
		dir = dir[:strings.LastIndex(dir, "/")]
		for _, name := range slices.Sorted(maps.Keys(c)) {
			if strings.HasPrefix(name, dir+"/") && strings.Count(dir, "/") > 0 {
				delete(c, name)
			}
		}
		return []string{dir}
	}},
	{"a term's definition", func(r *rand.Rand, c fstest.MapFS) []string {
		return put(c, "glossary.yaml", glossary("GPU", r.IntN(9)))
	}},
	{"a term's form", func(r *rand.Rand, c fstest.MapFS) []string {
		return put(c, "glossary.yaml", glossary(anyOf(r, "GPU", "term", "Text"), 1))
	}},
	{"a broken glossary", func(r *rand.Rand, c fstest.MapFS) []string { return put(c, "glossary.yaml", "- id: [\n") }},
	{"no glossary", func(r *rand.Rand, c fstest.MapFS) []string { return remove(c, "glossary.yaml") }},
	{"another title of the report", func(r *rand.Rand, c fstest.MapFS) []string {
		return put(c, "report.yaml", tiny["report.yaml"]+fmt.Sprintf("license: L%d\n", r.IntN(9)))
	}},
	{"other rules", func(r *rand.Rand, c fstest.MapFS) []string {
		return put(c, "report.yaml", tiny["report.yaml"]+"rules: {pair: "+anyOf(r, "off", "warning", "error")+", twin: off}\n")
	}},
	{"broken settings", func(r *rand.Rand, c fstest.MapFS) []string { return put(c, "report.yaml", "languages: {\n") }},
	{"no settings", func(r *rand.Rand, c fstest.MapFS) []string { return remove(c, "report.yaml") }},
	{"one language", func(r *rand.Rand, c fstest.MapFS) []string {
		return put(c, "report.yaml", "title: {zh: 小}\nbaseURL: https://example.org/\nlanguages: [{path: zh, tag: zh-Hans}]\n")
	}},
	{"the settings as they were", func(r *rand.Rand, c fstest.MapFS) []string { return put(c, "report.yaml", tiny["report.yaml"]) }},
	{"all pairs are accepted", accept},
	{"the lock is gone", func(r *rand.Rand, c fstest.MapFS) []string { return remove(c, "bitext.lock") }},
	{"a figure", func(r *rand.Rand, c fstest.MapFS) []string {
		return put(c, "figures/a.svg", fmt.Sprintf(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d 3"/>`, r.IntN(9)+1))
	}},
	{"no figure", func(r *rand.Rand, c fstest.MapFS) []string { return remove(c, "figures/a.svg") }},
	{"a file of the editor's own", func(r *rand.Rand, c fstest.MapFS) []string { return put(c, anySource(r, c)+"~", "x") }},
	{"everything as it was", func(r *rand.Rand, c fstest.MapFS) []string {
		clear(c)
		for name, text := range tiny {
			put(c, name, text)
		}
		return []string{"."}
	}},
}

func put(c fstest.MapFS, name, text string) []string {
	c[name] = &fstest.MapFile{Data: []byte(text)}
	return []string{name}
}

func remove(c fstest.MapFS, name string) []string {
	delete(c, name)
	return []string{name}
}

func anyOf(r *rand.Rand, all ...string) string { return all[r.IntN(len(all))] }

// anySource is the name of a source; of a cover where there is none.
func anySource(r *rand.Rand, c fstest.MapFS) string {
	var all []string
	for _, name := range slices.Sorted(maps.Keys(c)) {
		if strings.HasSuffix(name, ".md") {
			all = append(all, name)
		}
	}
	if len(all) == 0 {
		put(c, "zh/index.md", "---\ntitle: 小\n---\n")
		return "zh/index.md"
	}
	return anyOf(r, all...)
}

func glossary(form string, n int) string {
	return fmt.Sprintf("- {id: gpu, kind: concept, zh: 术语, en: %s, definition: {zh: 解释 %d。, en: Definition %d.}}\n", form, n, n)
}

// accept writes the lock of the report as it stands.
func accept(_ *rand.Rand, c fstest.MapFS) []string {
	r, _ := build.Report(build.Options{Content: c, ContentRoot: "content"})
	if r == nil {
		return nil
	}
	var pairs []bitext.Accepted
	for _, b := range r.Bitexts {
		for _, p := range b.Pairs {
			if p.State != bitext.Unpaired {
				pairs = append(pairs, bitext.Accepted{Section: b.Entries[0].ID(), A: b.Digest(p, report.First), B: b.Digest(p, report.Second)})
			}
		}
	}
	return put(c, "bitext.lock", string(bitext.WriteLock(pairs)))
}

// Whatever an editor does, a build that remembers the one before makes the very bytes, and finds the
// very problems, of one that begins afresh.
func TestMemo(t *testing.T) {
	content := fstest.MapFS{}
	for name, text := range tiny {
		put(content, name, text)
	}
	r := rand.New(rand.NewPCG(1, 2))
	memo := &build.Memo{}
	o := build.Options{Content: content, ContentRoot: "content", Templates: os.DirFS("../../templates"), TemplatesRoot: "templates", Hosted: true}
	again := o
	again.Memo = memo
	good := 0
	templates := &build.Memo{} // the templates stay, and take long to load
	for i := range 120 {
		e := edits[r.IntN(len(edits))]
		if r.IntN(4) == 0 || i == 0 {
			e = edits[len(edits)-1] // or mistakes would pile up
		}
		changed := e.do(r, content)
		memo.Changed(changed, nil)
		fresh := o
		if i%20 != 0 {
			templates.Changed([]string{"."}, nil)
			fresh.Memo = templates
		}
		site := build.Make(again)
		want, wanted := build.Files(fresh)
		got, problems := site.Files()
		if diff := cmp.Diff(wanted, problems); diff != "" {
			t.Fatalf("edit %d, %s of %v: problems (-afresh +again):\n%s", i, e.name, changed, diff)
		}
		if diff := cmp.Diff(made(t, want), made(t, found(t, site, got))); diff != "" {
			t.Fatalf("edit %d, %s of %v: files (-afresh +again):\n%s", i, e.name, changed, diff)
		}
		if len(got) > 0 {
			good++
		}
	}
	if good < 30 {
		t.Errorf("only %d of the builds made a site: the edits break too much to tell anything", good)
	}
}

// Whatever is changed of the templates, a build that remembers the others makes the very bytes of one that
// begins afresh, and tells of the same mistakes.
func TestMemoOfTemplates(t *testing.T) {
	content := fstest.MapFS{}
	for name, text := range tiny {
		put(content, name, text)
	}
	templates := fstest.MapFS{}
	if err := fs.WalkDir(os.DirFS("../../templates"), ".", func(name string, e fs.DirEntry, err error) error {
		if err == nil && !e.IsDir() {
			text, err := os.ReadFile("../../templates/" + name)
			templates[name] = &fstest.MapFile{Data: text}
			return err
		}
		return err
	}); err != nil {
		t.Fatal(err)
	}
	o := build.Options{Content: content, ContentRoot: "content", Templates: templates, TemplatesRoot: "templates"}
	again := o
	again.Memo = &build.Memo{}
	before, _ := build.Make(again).Files()
	for _, edit := range [][2]string{
		{"parts/foot.html", "<p>More.</p>"}, {"pages/cover.html", `{{define "main"}}{{.Nothing}}{{end}}`}, {"pages/cover.html", ""}, {"layout.html", "<p>"},
		{"figures/exhibit.html", "{{if}}"}, {"assets/css/type.css", "p{"}, {"figures/exhibit.html", ""}, {"assets/css/type.css", "p{color:#123}"},
		{"assets/site.js", "console.log(1)"}, {"assets/icon.svg", "<!-- -->"},
	} {
		name, more := edit[0], edit[1]
		text, err := os.ReadFile("../../templates/" + name)
		if err != nil {
			t.Fatal(err)
		}
		again.Memo.Changed(nil, put(templates, name, string(text)+more))
		want, wanted := build.Files(o)
		got, problems := build.Make(again).Files()
		if diff := cmp.Diff(wanted, problems); diff != "" {
			t.Fatalf("%q in %s: problems (-afresh +again):\n%s", more, name, diff)
		}
		if diff := cmp.Diff(made(t, want), made(t, got)); diff != "" {
			t.Fatalf("%q in %s: files (-afresh +again):\n%s", more, name, diff)
		}
		if len(problems) == 0 && more != "" && cmp.Equal(made(t, before), made(t, got)) {
			t.Errorf("%q in %s: the change isn't seen", more, name)
		}
		before = got
	}
}

// A save in two steps is told of twice; the second finds nothing to do.
func TestMemoOfASaveInTwoSteps(t *testing.T) {
	content := fstest.MapFS{}
	for name, text := range tiny {
		put(content, name, text)
	}
	put(content, "glossary.yaml", glossary("GPU", 1))
	o := build.Options{Content: content, ContentRoot: "content", Templates: os.DirFS("../../templates"), TemplatesRoot: "templates", Memo: &build.Memo{}}
	before := build.Make(o)
	for _, name := range []string{"zh/index.md", "glossary.yaml", "report.yaml"} {
		text := string(content[name].Data)
		o.Memo.Changed(put(content, name, text+"\n# more\n"), nil)
		after := build.Make(o)
		if after == before {
			t.Errorf("%s: the change isn't seen", name)
		}
		o.Memo.Changed([]string{name}, nil)
		if build.Make(o) != after {
			t.Errorf("%s: another site, of the same bytes", name)
		}
		before = after
	}
	o.Memo.Changed(nil, []string{"pages/cover.html"})
	if build.Make(o) == before {
		t.Error("templates: the change isn't seen")
	}
}

// found is files as the site finds them one by one.
func found(t *testing.T, s *build.Site, files []report.File) []report.File {
	t.Helper()
	all := make([]report.File, len(files))
	for i, f := range files {
		var ok bool
		if all[i], ok = s.Find(f.Path); !ok {
			t.Fatalf("%s isn't found", f.Path)
		}
	}
	return all
}

// made is the bytes of all files.
func made(t *testing.T, files []report.File) map[string]string {
	t.Helper()
	all := map[string]string{}
	for _, f := range files {
		var b bytes.Buffer
		if err := f.Render(&b); err != nil {
			t.Fatal(err)
		}
		all[f.Path] = b.String()
	}
	return all
}

// A file that is renamed to another place leaves those between as they are: they aren't parsed again.
func TestMemoOfAnotherOrder(t *testing.T) {
	content := fstest.MapFS{}
	for name, text := range tiny {
		put(content, name, text)
	}
	for _, lang := range []string{"zh", "en"} {
		for _, name := range []string{"02-c", "03-d"} {
			put(content, lang+"/01-a/"+name+".md", page(name, name))
		}
	}
	o := build.Options{Content: content, ContentRoot: "content", Templates: os.DirFS("../../templates"), TemplatesRoot: "templates", Memo: &build.Memo{}}
	before := build.Make(o).Report.Editions[0]
	text := string(content["zh/01-a/01-b.md"].Data)
	o.Memo.Changed(append(remove(content, "zh/01-a/01-b.md"), put(content, "zh/01-a/09-b.md", text)...), nil)
	after := build.Make(o).Report.Editions[0]
	for _, id := range []string{"a", "a/c", "a/d"} {
		if before.Entry(id).Section != after.Entry(id).Section {
			t.Errorf("%s is parsed again", id)
		}
	}
}
