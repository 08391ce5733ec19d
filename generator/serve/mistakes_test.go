package serve_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"duizhao/generator/serve"
	"duizhao/generator/tongue"
)

// noted is what a page is told is wrong.
type noted struct {
	Errors, Here, Others []struct{ Text, Place, Link string }
	Section              []string
	Words                struct {
		Summary string
		Rest    struct{ Errors, Here string }
	}
}

// notes waits for notes of which something holds.
func (r *running) notes(events <-chan string, what string, holds func(noted) bool) noted {
	r.Helper()
	for end := time.Now().Add(patience); time.Now().Before(end); {
		var n noted
		e := r.next(events, "notes ")
		if err := json.Unmarshal([]byte(strings.TrimPrefix(e, "notes ")), &n); err != nil {
			r.Fatal(err)
		}
		if holds(n) {
			return n
		}
	}
	r.Fatalf("waited in vain for notes: %s", what)
	return noted{}
}

// Whatever an editor breaks is told on the page in the words of the terminal, the last good page stays
// meanwhile, and what is mended is forgotten.
func TestMistakes(t *testing.T) {
	const section = "zh/01-start/01-first.md"
	r := start(t, nil)
	read := func(name string) string {
		b, err := os.ReadFile(name)
		r.must(err)
		return string(b)
	}
	write := func(name, text string) func() {
		return func() { r.must(os.WriteFile(name, []byte(text), 0o644)) }
	}
	source, settings, glossary := r.name(section), r.name("report.yaml"), r.name("glossary.yaml")
	article := filepath.Join(r.templates, "pages", "article.html")
	sheet := filepath.Join(r.templates, "assets", "site.css")
	script := filepath.Join(r.templates, "assets", "site.js")
	tests := []struct {
		name   string
		file   string // that is put back
		breaks func()
		want   string // in the text of an error
	}{
		{"a link that leads nowhere", source, write(source, "---\ntitle: 一\n---\n\n[无](../02-none/x.md)\n"), `no section "none/x"`},
		{"raw HTML", source, write(source, "---\ntitle: 一\n---\n\n<b>粗</b>\n"), "[raw-html]"},
		{"no title", source, write(source, "芯片上的模型。\n"), "title"},
		{"front matter that doesn't end", source, write(source, "---\ntitle: 一\n\n正文。\n"), section},
		{"an unknown key", source, write(source, "---\ntitel: 一\n---\n"), "titel"},
		{"an image that isn't there", source, write(source, "---\ntitle: 一\n---\n\n![图](../../figures/none.svg)\n"), "[image]"},
		{"bytes that aren't UTF-8", source, write(source, "---\ntitle: \xff\xfe\n---\n"), "UTF-8"},
		{"an empty file", source, write(source, ""), section},
		{"broken YAML of the settings", settings, write(settings, "title: {zh: 小\nlanguages: ["), "report.yaml"},
		{"settings without languages", settings, write(settings, "title: {zh: 小}\n"), "languages"},
		{"no settings", settings, func() { r.must(os.Remove(settings)) }, "the file is missing"},
		{"broken YAML of the glossary", glossary, write(glossary, "- id: [\n"), "glossary.yaml"},
		{"a term without a name", glossary, write(glossary, "- id: model\n"), "no name"},
		{"an action that doesn't end", article, write(article, read(article)+"{{if"), "article.html"},
		{"a field that isn't there", article, write(article, strings.Replace(read(article), `define "main"}}`, `define "main"}}{{.Nothing}}`, 1)), "Nothing"},
		{"no template", article, func() { r.must(os.Remove(article)) }, "missing"},
		{"a sheet that doesn't parse", sheet, write(sheet, "@import './nothing.css';"), "[asset]"},
		{"a script that doesn't parse", script, write(script, "const = ;"), "[asset]"},
		{"a lock that a merge broke", r.name("bitext.lock"), write(r.name("bitext.lock"), "<<<<<<< HEAD\n"), "[lock]"},
		{"an image that is none", r.name("figures/a.svg"), func() { r.write("figures/a.svg", "<html/>") }, "[image]"},
	}
	events := r.stream(first)
	r.notes(events, "no errors at first", func(n noted) bool { return len(n.Errors) == 0 })
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			r := *r
			r.TB = t
			good, err := os.ReadFile(test.file)
			defer func() {
				if err != nil {
					os.Remove(test.file)
				} else {
					os.WriteFile(test.file, good, 0o644)
				}
			}()
			test.breaks()
			r.notes(events, test.want, func(n noted) bool {
				for _, e := range n.Errors {
					if strings.Contains(e.Text, test.want) && strings.HasPrefix(e.Text, e.Place+": error") {
						return true
					}
				}
				return false
			})
			if a := r.get(first); a.status != 200 || !strings.Contains(a.body, "上的") {
				t.Errorf("the last good page is gone: %d", a.status)
			}
			r.until("the terminal to say it", func() bool { return strings.Contains(r.log.String(), test.want) })
			if err != nil {
				r.must(os.Remove(test.file))
			} else {
				r.must(os.WriteFile(test.file, good, 0o644))
			}
			r.notes(events, "no errors any more", func(n noted) bool { return len(n.Errors) == 0 })
		})
	}
	r.replace(section, "芯片上的", "芯片之上的")
	r.shows(first, "之上的")
}

// Folders may go and come back, the roots as well.
func TestFoldersGone(t *testing.T) {
	r := start(t, nil)
	events := r.stream(first)
	for _, dir := range []string{r.name("zh/01-start"), r.name("zh"), r.content, r.templates} {
		r.must(os.Rename(dir, dir+"-away"))
		r.notes(events, dir+" is gone", func(n noted) bool { return len(n.Errors)+len(n.Here)+len(n.Others) > 0 })
		r.must(os.Rename(dir+"-away", dir))
		r.notes(events, dir+" is back", func(n noted) bool { return len(n.Errors)+len(n.Here)+len(n.Others) == 0 })
	}
	r.replace("zh/01-start/01-first.md", "芯片上的", "芯片之上的")
	r.shows(first, "之上的")
}

// A template that fails at some pages only leaves these as they were.
func TestTemplateFailsLate(t *testing.T) {
	r := start(t, nil)
	name := filepath.Join(r.templates, "pages", "article.html")
	article, err := os.ReadFile(name)
	r.must(err)
	r.must(os.WriteFile(name, []byte(strings.Replace(string(article), `define "main"}}`, `define "main"}}{{with index .Chapters 99}}{{end}}`, 1)), 0o644))
	r.until("the failure", func() bool { return strings.Contains(r.get("/tiny/zh/").body, "data-version") && r.failing(first) })
	if a := r.get(first); a.status != 200 || !strings.Contains(a.body, "上的") {
		t.Errorf("the last good page is gone: %d", a.status)
	}
	r.must(os.WriteFile(name, article, 0o644))
	r.until("the failure to be gone", func() bool { return !r.failing(first) })
}

// failing tells whether a page says that it can't be made.
func (r *running) failing(path string) bool {
	r.Helper()
	var n noted
	e := r.next(r.stream(path), "notes ")
	r.must(json.Unmarshal([]byte(strings.TrimPrefix(e, "notes ")), &n))
	return len(n.Errors) > 0 && strings.Contains(n.Errors[0].Text, "[template]")
}

// It starts with broken content, says so on every page, and recovers.
func TestBrokenAtFirst(t *testing.T) {
	for file, text := range map[string]string{"report.yaml": "title: [", "zh/01-start/01-first.md": "<b>"} {
		var good string
		r := start(t, func(r *running) {
			good = r.text(file)
			r.write(file, text)
		})
		a := r.get(first)
		if a.status != 500 || !strings.Contains(a.body, "</html>") {
			t.Errorf("%s: the page is answered with %d, %q", file, a.status, a.body)
		}
		events := r.stream(first)
		r.notes(events, "the error", func(n noted) bool { return len(n.Errors) > 0 && strings.Contains(n.Errors[0].Text, file) })
		r.write(file, good)
		r.next(events, "reload")
		r.shows(first, "上的")
	}
}

// The place of a problem opens an editor, and warnings say where they belong.
func TestNotes(t *testing.T) {
	r := start(t, func(r *running) {
		r.write("zh/01-start/02-alone.md", "---\ntitle: 独\n---\n\n只有中文。\n")
	})
	r.must(r.stop())
	editor, err := serve.NewEditor("vscode")
	r.must(err)
	again := &running{TB: t, content: r.content, templates: r.templates, log: &log{}}
	again.serve(serve.Config{Addr: "127.0.0.1:0", Editor: editor})
	n := again.notes(again.stream("/tiny/zh/start/alone/"), "warnings", func(n noted) bool { return len(n.Here) > 0 })
	if want := "vscode://file" + filepath.ToSlash(r.name("zh/01-start/02-alone.md")) + ":1:1"; n.Here[0].Link != want {
		t.Errorf("the place leads to %q, want %q", n.Here[0].Link, want)
	}
	if got := strings.Join(n.Section, "\n"); !strings.Contains(got, "简体中文: 4 characters") || !strings.Contains(got, "English: not translated") || !strings.Contains(got, "pairs: 1") {
		t.Errorf("the section's state is %q", got)
	}
	n = again.notes(again.stream("/tiny/parallel/start/first/"), "warnings", func(n noted) bool { return len(n.Others) > 0 })
	if len(n.Here) > 0 || len(n.Section) != 3 {
		t.Errorf("another page has the warnings %v and the state %q", n.Here, n.Section)
	}
}

// The glossary's page has the glossary's warnings, the print pages have all.
func TestNotesOfOtherPages(t *testing.T) {
	r := start(t, func(r *running) {
		r.replace("glossary.yaml", "A program learnt from data.", "A program， learnt from data.")
		r.write("zh/01-start/02-alone.md", "---\ntitle: 独\n---\n\n只有中文。\n")
	})
	for path, want := range map[string]int{"/tiny/zh/glossary/": 1, "/tiny/en/glossary/": 1, "/tiny/zh/print/": 2, "/tiny/parallel/print/": 2, "/tiny/zh/start/first/": 0} {
		n := r.notes(r.stream(path), path, func(n noted) bool { return len(n.Here)+len(n.Others) == 2 })
		if len(n.Here) != want {
			t.Errorf("%s has %d warnings about it, want %d", path, len(n.Here), want)
		}
	}
}

// Of very many problems the first are shown, the rest is counted: a browser would be busy with them for minutes.
func TestManyNotes(t *testing.T) {
	r := start(t, func(r *running) {
		r.write("zh/01-start/01-first.md", "---\ntitle: 一\n---\n\n"+strings.Repeat("用AI做。\n\n", 300))
	})
	events := r.stream(first)
	n := r.notes(events, "warnings", func(n noted) bool { return len(n.Here) > 0 })
	if len(n.Here) != 50 || !strings.HasPrefix(n.Words.Rest.Here, "and 55") || !strings.HasPrefix(n.Words.Summary, "60") {
		t.Errorf("%d warnings are shown, %q, %q", len(n.Here), n.Words.Rest.Here, n.Words.Summary)
	}
	r.write("zh/01-start/01-first.md", "---\ntitle: 一\n---\n\n"+strings.Repeat("[无](../x.md)\n\n", 300))
	n = r.notes(events, "errors", func(n noted) bool { return len(n.Errors) > 0 })
	if len(n.Errors) != 50 || n.Words.Rest.Errors != "and 250 more: ./build.sh check lists them" {
		t.Errorf("%d errors are shown, %q", len(n.Errors), n.Words.Rest.Errors)
	}
}

// What a build says in the terminal is in the language of the call.
func TestSaysInChinese(t *testing.T) {
	r := start(t, nil)
	r.must(r.stop())
	again := &running{TB: t, content: r.content, templates: r.templates, log: &log{}}
	again.serve(serve.Config{Addr: "127.0.0.1:0", Voice: tongue.Printer("zh")})
	again.replace("glossary.yaml", "A program learnt from data.", "Learnt from data.")
	again.until("a line about the build", func() bool { return strings.Contains(again.log.String(), "glossary.yaml：") })
	again.until("a line about all", func() bool { return strings.Contains(again.log.String(), "  全部：") })
}

// Each editor is opened by an address of its own.
func TestEditors(t *testing.T) {
	tests := []struct{ editor, want string }{
		{"vscode", "vscode://file/r/%E7%94%B2%20b.md:3:7"},
		{"cursor", "cursor://file/r/%E7%94%B2%20b.md:3:7"},
		{"zed", "zed://file/r/%E7%94%B2%20b.md:3:7"},
		{"idea", "idea://open?file=/r/%E7%94%B2%20b.md&line=3&column=7"},
		{"sublime", "subl://open?url=file:///r/%E7%94%B2%20b.md&line=3&column=7"},
		{"my://x?f={file}&l={line}", "my://x?f=/r/%E7%94%B2%20b.md&l=3"},
	}
	for _, test := range tests {
		e, err := serve.NewEditor(test.editor)
		if err != nil {
			t.Errorf("%s: %v", test.editor, err)
			continue
		}
		if got := e("/r/甲 b.md", 3, 7); got != test.want {
			t.Errorf("%s opens %q, want %q", test.editor, got, test.want)
		}
	}
	if _, err := serve.NewEditor("emacs"); err == nil || !strings.Contains(err.Error(), "vscode") {
		t.Errorf("an editor that isn't known: %v", err)
	}
}

// The page opened last goes where the editor writes, side by side if it was side by side.
func TestFollow(t *testing.T) {
	r := start(t, nil)
	r.must(r.stop())
	again := &running{TB: t, content: r.content, templates: r.templates, log: &log{}}
	again.serve(serve.Config{Addr: "127.0.0.1:0", Follow: true})
	cover := again.stream("/tiny/zh/")
	again.next(cover, "notes")
	again.replace("en/01-start/01-first.md", "Models", "Large models")
	if e := again.next(cover, "follow"); e != `follow "/tiny/en/start/first/"` {
		t.Errorf("the page is told %s", e)
	}
	again.write("en/01-start/01-first.md", again.text("en/01-start/01-first.md")) // nothing new: nowhere to go
	parallel := again.stream("/tiny/parallel/")
	again.next(parallel, "notes")
	again.replace("en/01-start/01-first.md", "Large models", "Models")
	if e := again.next(parallel, "follow"); e != `follow "/tiny/parallel/start/first/"` {
		t.Errorf("the page side by side is told %s", e)
	}
	again.replace("glossary.yaml", "learnt", "learned")
	again.shows("/tiny/en/glossary/", "learned")
	again.must(again.stop())
	for who, events := range map[string]<-chan string{"cover": cover, "cover side by side": parallel} {
		for e := range events {
			if strings.HasPrefix(e, "follow") {
				t.Errorf("neither the same text nor the glossary is followed to, yet the %s is told: %s", who, e)
			}
		}
	}
}
