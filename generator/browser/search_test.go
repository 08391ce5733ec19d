package browser_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

const (
	finder = `dialog.finder`
	asked  = `.search [name=q]`
	hit    = `.search [role=option]`
)

// opens waits until the search is there to be typed into.
func (p *tab) searchOpens() {
	p.Helper()
	p.until("the search is open and has the focus", `s => document.querySelector("dialog.finder")?.open && document.activeElement === one(s)`, asked)
}

// searchIsReady waits until the search of its own page is there to be typed into.
func (p *tab) searchIsReady() {
	p.Helper()
	p.until("the search is shown", `s => shows(one(s))`, asked)
	p.focus(asked)
}

// search types a query into the search, in place of what is there, and waits for its
// count.
func (p *tab) search(query, count string) {
	p.Helper()
	p.run(`s => { one(s).select(); one(".search .count").textContent = "" }`, asked)
	call(p, input.InsertText, input.InsertTextParams{Text: query}) // at once, so that nothing is found on the way
	p.until(fmt.Sprintf("the search for %q says %q", query, count), `count => one(".search .count").textContent.startsWith(count)`, count)
}

// hits are where the hits lead to below the site's root, without the words to be marked.
func (p *tab) hits() []string {
	p.Helper()
	all := eval[[]string](p, `s => all(s).map(a => a.href)`, hit)
	for i, h := range all {
		before, after, _ := strings.Cut(strings.TrimPrefix(h, p.site.root), "?")
		_, fragment, _ := strings.Cut(after, "#")
		all[i] = before + "#" + fragment
	}
	return all
}

// The search opens by its link and by keys, and the focus goes back to where it was.
func TestSearchOpensByKeysAndGivesTheFocusBack(t *testing.T) {
	t.Parallel()
	p := open(t, "en/light/far/", screen{})
	const link = `main .toc a`
	for _, open := range []func(){
		func() { p.press("/") },
		func() { p.press("k", chromedp.ModifierCtrl) },
		func() { p.press("k", chromedp.ModifierMeta) },
	} {
		p.focus(link)
		open()
		p.searchOpens()
		if got := eval[string](p, `s => one(s).value`, asked); got != "" {
			p.Errorf("the key is typed: %q", got)
		}
		p.press(kb.Escape)
		p.until("the search is closed", `s => !one(s).open`, finder)
		p.hasFocus(link)
	}
	p.click(`header .find`)
	p.searchOpens()
	p.do(chromedp.KeyEvent("lens"))
	p.press("/") // is typed now
	if got := eval[string](p, `s => one(s).value`, asked); got != "lens/" {
		p.Errorf("/ is not typed into the search: %q", got)
	}
	p.click(finder + ` .shut`)
	p.hasFocus(`header .find`)
}

// The combobox pattern: the focus stays in the field, which names the hit that is active.
func TestSearchByKeyboard(t *testing.T) {
	t.Parallel()
	p := open(t, "zh/light/far/", screen{})
	p.press("/")
	p.searchOpens()
	p.search("菲涅尔透镜", "找到")
	active := func(want string) {
		t.Helper()
		p.hasFocus(asked)
		got := eval[string](p, `s => {
			const field = one(s), id = field.getAttribute("aria-activedescendant"), selected = all("[aria-selected=true]");
			return field.getAttribute("aria-expanded") + " " + (id && selected.length === 1 && selected[0].id === id && inView(selected[0]) ? id : selected.map(e => e.id));
		}`, asked)
		if got != want {
			p.Errorf("the field says %q, want %q", got, want)
		}
	}
	n := len(p.hits())
	active("true ui:hit-0")
	p.press(kb.ArrowDown)
	active("true ui:hit-1")
	p.press(kb.ArrowUp)
	p.press(kb.ArrowUp)
	active(fmt.Sprintf("true ui:hit-%d", n-1))
	p.press(kb.ArrowDown)
	active("true ui:hit-0")
	if got := p.hits()[0]; got != "zh/glossary/#fresnel-lens" {
		p.Errorf("first comes %s, not the term's definition", got)
	}
	p.press(kb.Enter)
	p.until("the definition is on the screen, marked", `() => location.pathname.endsWith("/zh/glossary/") && location.hash === "#fresnel-lens" && inView(one("#fresnel-lens h3")) && all(".found").length > 0`)
}

// A hit leads to its passage in the view that the reader is in, whatever its language.
func TestHitOpensInTheReadersView(t *testing.T) {
	t.Parallel()
	p := open(t, "", screen{})
	for _, test := range []struct{ page, query, want string }{
		{"zh/light/", "钟一样的机器", "zh/light/far/#p17"},
		{"zh/light/", "like a clock", "zh/light/far/#p17"},
		{"en/light/", "like a clock", "en/light/far/#p17"},
		{"en/light/", "钟一样的机器", "en/light/far/#p17"},
		{"parallel/light/", "like a clock", "parallel/light/far/#p17"},
		{"parallel/light/", "钟一样的机器", "parallel/light/far/#p17"},
		{"parallel/words/", "The earliest was put up", "parallel/words/words/#en:fn:1"},
		{"zh/words/", "The earliest was put up", "zh/words/words/#fn:1"},
		{"parallel/light/", "雾号", "zh/glossary/#foghorn"},
	} {
		p.visit(test.page)
		p.press("/")
		p.searchOpens()
		p.run(`s => one(s).select()`, asked)
		call(p, input.InsertText, input.InsertTextParams{Text: test.query})
		p.until(test.query+" is found", `s => all(s).length > 0`, hit)
		if got := p.hits()[0]; got != test.want {
			p.Errorf("%s: %s leads to %s, want %s", test.page, test.query, got, test.want)
			continue
		}
		p.press(kb.Enter)
		p.until("the passage is in view, and of the words those in its language are marked", `(hash, has) => location.hash === hash && inView(document.getElementById(decodeURIComponent(hash.slice(1))))
			&& all(".found").length > 0`, test.want[strings.Index(test.want, "#"):])
	}
}

// What is being composed is not searched for, and keys that it takes do nothing else.
func TestSearchWaitsForTheInputMethod(t *testing.T) {
	t.Parallel()
	p := open(t, "zh/light/", screen{})
	p.press("/")
	p.searchOpens()
	p.run(`() => { window.asked = []; new MutationObserver(() => asked.push(one(".search [name=q]").value)).observe(one(".count"), { childList: true }) }`)
	for _, s := range []string{"t", "tou", "tou jing"} {
		call(p, input.ImeSetComposition, input.ImeSetCompositionParams{Text: s, SelectionStart: int64(len(s)), SelectionEnd: int64(len(s))})
	}
	p.run(`() => new Promise(done => setTimeout(done, 400))`) // longer than the search waits for a next key
	if got := eval[[]string](p, `() => asked`); len(got) > 0 {
		p.Errorf("%q is searched for while it is composed", got)
	}
	call(p, input.InsertText, input.InsertTextParams{Text: "透镜"})
	p.until("the word is searched for", `s => all(s).length > 0 && one(".count").textContent.startsWith("约")`, hit)
	if got := eval[[]string](p, `() => [...new Set(asked)]`); len(got) != 1 || got[0] != "透镜" {
		p.Errorf("searched for %q", got)
	}
}

// A search is a link that can be shared.
func TestSearchIsALink(t *testing.T) {
	t.Parallel()
	p := open(t, "zh/search/?q="+"%E9%80%8F%E9%95%9C", screen{})
	p.until("透镜 is found", `s => all(s).length > 3 && all(s + " mark").length > 3`, hit)
	p.search("雾号", "找到")
	p.until("the address names it", `() => new URLSearchParams(location.search).get("q") === "雾号"`)
	first := p.hits()[0]
	p.reveal(hit)
	p.click(hit)
	p.until("the hit is opened", `path => location.pathname.endsWith(path)`, strings.TrimSuffix(strings.Split(first, "#")[0], "index.html"))
	p.run(`() => history.back()`)
	p.until("the hits are there again", `s => all(s).length > 0`, hit)
}

// Without scripts the page offers what leads to the text in other ways.
func TestSearchWithoutScripts(t *testing.T) {
	t.Parallel()
	p := open(t, "zh/light/far/", screen{withoutScripts: true})
	p.follow(`header .find`, "zh/search/")
	if p.is(`() => shows(one(".search"))`) {
		p.Errorf("a form is shown that does nothing")
	}
	p.follow(`main a[href$="/glossary/"]`, "zh/glossary/")
	p.follow(`header .find`, "zh/search/")
	p.follow(`main a[href$="/words/"]`, "zh/words/")
}

// What isn't found is said, and one letter may be wrong.
func TestSearchSaysWhatItDid(t *testing.T) {
	t.Parallel()
	p := open(t, "en/light/", screen{})
	p.press("/")
	p.searchOpens()
	p.search("xylophone", "Nothing found for “xylophone”")
	if p.is(`() => shows(one("[role=listbox]"))`) || p.is(`s => one(s).getAttribute("aria-expanded") === "true"`, asked) {
		p.Errorf("a list without hits is shown")
	}
	p.search("lighthuose", "")
	p.until("the slip is mended", `() => one(".count").textContent.includes("lighthouse")`)
	p.search("灯光税领港公会", "")
	p.until("what is cut up is said", `() => one(".count").textContent.includes("for “灯光税 领港公会”")`)
	p.search("foghorns", "")
	p.until("the term's other name is said", `() => one(".count").textContent.includes("also: 雾号")`)
	if got := eval[string](p, `() => one(".count").role ?? one(".count").getAttribute("role")`); got != "status" {
		p.Errorf("the count isn't announced: role %q", got)
	}
}

// Both languages are shown on request, and either, or a chapter, may be left out.
func TestSearchFilters(t *testing.T) {
	t.Parallel()
	p := open(t, "en/light/", screen{})
	p.press("/")
	p.searchOpens()
	p.search(`"like a clock"`, "1 result")
	p.click(`.search [name=both]`)
	p.until("the passage is shown in both languages", `() => all(".hit .said").map(e => e.lang).join(" ") === "en zh-Hans"`)
	choose := func(name, value string) {
		p.run(`(name, value) => { const s = one("select[name=" + name + "]"); s.value = value; s.dispatchEvent(new Event("change", { bubbles: true })) }`, name, value)
	}
	choose("language", "0")
	p.until("it isn't there in Chinese", `() => one(".count").textContent.startsWith("Nothing")`)
	choose("language", "")
	choose("chapter", "1")
	p.until("it isn't in the other chapter", `() => one(".count").textContent.startsWith("Nothing")`)
	choose("chapter", "0")
	p.until("it is in this one", `() => one(".count").textContent.startsWith("1 result")`)
}

// The search fits the narrowest screen, where all of it can be reached.
func TestSearchOnNarrowScreens(t *testing.T) {
	t.Parallel()
	p := open(t, "zh/light/", screen{width: 320, height: 640})
	p.reveal(`header .find`)
	p.click(`header .find`)
	p.searchOpens()
	p.search("透镜", "约")
	if dialog := p.box(finder); !dialog.within(box{0, 0, 320, 640}) {
		p.Errorf("the dialog is at %v", dialog)
	}
	if wide := eval[[]string](p, `() => all(".finder *").filter(e => shows(e) && e.getBoundingClientRect().right > one(".finder").getBoundingClientRect().right + 1).map(name)`); len(wide) > 0 {
		p.Errorf("wider than the dialog: %q", wide)
	}
	for range len(p.hits()) {
		p.press(kb.ArrowDown)
		if !p.is(`() => inView(one("[aria-selected=true]"))`) {
			p.Errorf("the active hit is out of view")
		}
	}
	p.visit("zh/search/?q=%E9%80%8F%E9%95%9C")
	p.until("透镜 is found", `s => all(s).length > 3`, hit)
	p.staysPut("zh/search/")
}

// On its own page the field stays where it is, however many hits there are.
func TestHitsDoNotMoveTheField(t *testing.T) {
	t.Parallel()
	p := open(t, "zh/search/", screen{})
	p.searchIsReady()
	before := p.box(asked)
	for query, count := range map[string]string{"钟一样的机器": "找到 1 处", "xylophone": "没有", "透镜": "约"} {
		p.search(query, count)
		if after := p.box(asked); after != before {
			p.Errorf("with the hits for %s the field is at %v, before at %v", query, after, before)
		}
	}
	if title := p.box("main h1"); before.Top-title.Bottom > 40 {
		p.Errorf("the field is at %v, far below the title at %v", before, title)
	}
}

// The search works where a site is read from the disk, and leads to files there.
func TestSearchFromTheDisk(t *testing.T) {
	t.Parallel()
	p := openAt(t, needSite(t, portable), "zh/light/far/index.html", screen{})
	p.press("/")
	p.searchOpens()
	p.search("钟一样的机器", "找到 1 处")
	p.press(kb.Enter)
	p.until("the passage is on the screen", `() => location.pathname.endsWith("/zh/light/far/index.html") && location.hash === "#p17" && all(".found").length > 0`)
}
