package browser_test

import (
	"context"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"duizhao/generator/build"
	"duizhao/generator/serve"
)

// bench is an editor's workbench: a report of one's own in the development server, and a tab that
// shows it.
type bench struct {
	*tab
	folder string
}

// article is the section that the workbench's tests edit.
const (
	article     = "content/zh/01-light/01-far.md"
	articlePage = "lighthouses/zh/light/far/"
)

// printout is what the server prints.
type printout struct {
	mu   sync.Mutex
	text strings.Builder
}

// Write implements io.Writer.
func (p *printout) Write(b []byte) (int, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.text.Write(b)
}

func (p *printout) find(r *regexp.Regexp) string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return r.FindString(p.text.String())
}

// work opens a page of a workbench; c says how it is served.
func work(t *testing.T, c serve.Config, page string) *bench {
	t.Helper()
	b := &bench{folder: t.TempDir()}
	for to, from := range map[string]string{"content": content, "templates": templates} {
		if err := os.CopyFS(filepath.Join(b.folder, to), os.DirFS(from)); err != nil {
			t.Fatal(err)
		}
	}
	c.Addr, c.Content, c.Templates = "127.0.0.1:0", filepath.Join(b.folder, "content"), filepath.Join(b.folder, "templates")
	memo := &build.Memo{}
	o := build.Options{Content: os.DirFS(c.Content), ContentRoot: c.Content, Templates: os.DirFS(c.Templates), TemplatesRoot: c.Templates, Hosted: true, Memo: memo}
	c.Build = func(content, templates []string) serve.Built {
		memo.Changed(content, templates)
		s := build.Make(o)
		return serve.Built{Report: s.Report, Problems: s.Problems, Find: s.Find, Whole: s.Files, Base: "/lighthouses/"}
	}
	log := &printout{}
	c.Log = log
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- serve.Run(ctx, c) }()
	t.Cleanup(func() {
		cancel()
		if err := <-ended; err != nil {
			t.Error(err)
		}
	})
	address := regexp.MustCompile(`http://127\.0\.0\.1:\d+/`)
	for end := time.Now().Add(patience); log.find(address) == ""; time.Sleep(time.Millisecond) {
		if time.Now().After(end) {
			t.Fatal("the server doesn't start")
		}
	}
	b.tab = openAt(t, site{root: log.find(address)}, page, screen{})
	b.until("the server's script to listen", `() => !!document.querySelector("duizhao-dev")?.shadowRoot.querySelector("details")`)
	return b
}

// replace edits a file of the workbench.
func (b *bench) replace(file, old, by string) {
	b.Helper()
	name := filepath.Join(b.folder, filepath.FromSlash(file))
	text, err := os.ReadFile(name)
	if err != nil {
		b.Fatal(err)
	}
	if !strings.Contains(string(text), old) {
		b.Fatalf("%s doesn't hold %q", file, old)
	}
	if err := os.WriteFile(name, []byte(strings.Replace(string(text), old, by, 1)), 0o644); err != nil {
		b.Fatal(err)
	}
}

// inDev looks for a selector in what the server adds to the page; it gives the text of all it finds.
const inDev = `s => [...document.querySelector("duizhao-dev").shadowRoot.querySelectorAll(s)].map(e => e.innerText).join("\n")`

// marked tells whether the page is the one that was marked, and hasn't been loaded anew.
const (
	marks  = `() => { window.marked = true }`
	marked = `() => window.marked === true`
)

// A page is loaded anew when its text changes, and the passage that the editor looks at stays in its
// place, whatever comes before it.
func TestServeKeepsPassage(t *testing.T) {
	b := work(t, serve.Config{}, articlePage)
	// passage is the place of a passage that is known by its words.
	const passage = `() => [...document.querySelectorAll("main p")].find(e => e.textContent.startsWith("修好以后还要守")).getBoundingClientRect().top`
	b.run(`() => scrollBy({ top: (` + passage + `)() - 30, behavior: "instant" })`)
	before := eval[float64](b.tab, passage)
	b.run(marks)
	b.replace(article, "\n---\n\n", "\n---\n\n这一段是新的，后面的都往下移。\n\n")
	b.until("the new text", `() => document.readyState === "complete" && document.body.innerText.includes("这一段是新的")`)
	if b.is(marked) {
		t.Error("the page has the new text without having been loaded anew")
	}
	b.until("the passage to be where it was", `before => scrollY > 0 && Math.abs((`+passage+`)() - before) < 2`, before)
}

// A style sheet is swapped in, under the page's own policy as well.
func TestServeSwapsStyle(t *testing.T) {
	b := work(t, serve.Config{}, articlePage)
	b.run(marks)
	b.run(`() => scrollTo({ top: 300, behavior: "instant" })`)
	b.replace("templates/assets/site.css", "@import", "/* edited */\n@import")
	name := filepath.Join(b.folder, "templates", "assets", "css", "layout.css")
	css, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, append(css, "\nbody { outline: 7px dotted rgb(1, 2, 3) }\n"...), 0o644); err != nil {
		t.Fatal(err)
	}
	b.until("the new style", `() => getComputedStyle(document.body).outlineWidth === "7px"`)
	b.replace("templates/assets/later.css", `"./css/print.css";`, `"./css/print.css"; body { outline-offset: 9px }`)
	b.until("the new style of the linked sheet, and of the old one nothing", `() => getComputedStyle(document.body).outlineOffset === "9px" && document.querySelectorAll('link[href*="/later."]').length === 1`)
	if !b.is(marked) || !b.is(`() => scrollY === 300`) {
		t.Error("the page was loaded anew for its style")
	}
}

// An error stands over the last good page as in the terminal, its place opens the editor, and it goes
// when it is mended.
func TestServeShowsErrors(t *testing.T) {
	editor, err := serve.NewEditor("vscode")
	if err != nil {
		t.Fatal(err)
	}
	b := work(t, serve.Config{Editor: editor}, articlePage)
	b.run(marks)
	good := eval[string](b.tab, `() => document.querySelector("main").innerText`)
	b.replace(article, "\n---\n\n", "\n---\n\n参见[亚马逊一节](../amazn.md)，那里没有这一节。\n\n")
	b.until("the error", `s => `+"("+inDev+`)(s).includes("no section")`, "section")
	file := filepath.ToSlash(filepath.Join(b.folder, article))
	shown := eval[string](b.tab, inDev, "section")
	for _, want := range []string{file + ":9:11: error [link]: no section", "    9 | 参见[亚马逊一节](../amazn.md)", "^^^^^^^^^^^", "hint: "} {
		if !strings.Contains(shown, want) {
			t.Errorf("the error doesn't hold %q:\n%s", want, shown)
		}
	}
	if href := eval[string](b.tab, `() => document.querySelector("duizhao-dev").shadowRoot.querySelector("section a").getAttribute("href")`); href != "vscode://file"+file+":9:11" {
		t.Errorf("the place leads to %q", href)
	}
	// The caret stands under its place, though the font's Han characters aren't two cells wide.
	b.until("the caret under its place", `() => {
		const code = document.querySelector("duizhao-dev").shadowRoot.querySelector("section code");
		const left = c => {
			const walk = document.createTreeWalker(code, NodeFilter.SHOW_TEXT);
			for (let n; n = walk.nextNode();) {
				const i = n.data.indexOf(c);
				if (i < 0) continue;
				const r = document.createRange();
				r.setStart(n, i);
				r.setEnd(n, i + 1);
				return r.getBoundingClientRect().left;
			}
		};
		return Math.abs(left(".") - left("^")) < 1;
	}`)
	if now := eval[string](b.tab, `() => document.querySelector("main").innerText`); now != good || !b.is(marked) {
		t.Error("the last good page is gone")
	}
	b.replace(article, "参见[亚马逊一节](../amazn.md)，那里没有这一节。\n\n", "")
	b.until("the error to be gone", `s => `+"("+inDev+`)(s) === ""`, "section")
	if !b.is(marked) {
		t.Error("the page was loaded anew, though it is as it was")
	}
}

// Warnings are in a drawer with the state of the section; it stays open from page to page.
func TestServeDrawer(t *testing.T) {
	b := work(t, serve.Config{}, articlePage)
	b.replace(article, "\n\n## 先说地球", "\n\n这一段英文里没有，也没有哪一段可以算作它的译文。\n\n## 先说地球")
	b.until("the warning", `s => `+"("+inDev+`)(s).includes("1 warning")`, "summary")
	b.run(`() => document.querySelector("duizhao-dev").shadowRoot.querySelector("summary").click()`)
	b.until("the drawer", `s => `+"("+inDev+`)(s).includes("pairs: ")`, "details")
	text := eval[string](b.tab, inDev, "details")
	for _, want := range []string{"简体中文: ", "English: ", " characters and ", " words, ", "1 with one side missing", "[pair]"} {
		if !strings.Contains(text, want) {
			t.Errorf("the drawer doesn't hold %q:\n%s", want, text)
		}
	}
	b.visit("lighthouses/en/")
	b.until("the drawer on another page", `s => `+"("+inDev+`)(s).includes("Warnings elsewhere")`, "details[open]")
}

// The page goes where the editor writes.
func TestServeFollows(t *testing.T) {
	b := work(t, serve.Config{Follow: true}, "lighthouses/en/")
	b.replace(article, "\n---\n\n", "\n---\n\n写到这里。\n\n")
	b.arrives(articlePage)
	b.until("the new text", `() => document.body.innerText.includes("写到这里")`)
}

// A server that begins with broken content shows what is wrong, and the page as soon as it is mended.
func TestServeBeginsBroken(t *testing.T) {
	b := work(t, serve.Config{}, articlePage)
	b.replace(article, "title:", "titel:")
	b.until("the error", `s => `+"("+inDev+`)(s).includes("titel")`, "section")
	b.replace(article, "titel:", "title:")
	b.until("the error to be gone", `s => `+"("+inDev+`)(s) === ""`, "section")
}
