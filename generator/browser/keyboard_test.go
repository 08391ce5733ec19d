package browser_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/chromedp/chromedp/kb"
)

// The first Tab shows a link that leads past the header.
func TestSkipLinkIsFirstAndLeadsToTheText(t *testing.T) {
	t.Parallel()
	for _, size := range []screen{{width: 390, height: 844}, {width: 1280, height: 800}} {
		t.Run(fmt.Sprint(size.width), func(t *testing.T) {
			t.Parallel()
			p := open(t, "", size)
			for _, path := range p.site.pages(t) {
				p.visit(path)
				if p.is(`() => inView(one("a.skip"))`) {
					p.Errorf("%s: the skip link is in view before it has the focus", path)
				}
				p.press(kb.Tab)
				p.hasFocus("a.skip")
				if got := eval[string](p, `() => reach("a.skip").InWay`); got != "" || !p.is(`() => inView(one("a.skip"))`) {
					p.Errorf("%s: the skip link can't be seen: %s", path, got)
				}
				p.press(kb.Enter)
				p.until("main is the target", `() => one("main").matches(":target")`)
				p.press(kb.Tab)
				if !p.is(`() => one("main").contains(document.activeElement) || !one("main").querySelector("a, button")`) {
					p.Errorf("%s: after the skip link comes %s, which isn't in main", path, eval[string](p, `() => name(document.activeElement)`))
				}
			}
		})
	}
}

// focused is where the Tab key has come to.
type focused struct {
	Name    string
	N       int // of the links and buttons, in their order; -1 for the end of the page
	Outside string
	Outline string // what is wrong with it
}

// look says what a reader sees of the focus. A radio button is its label.
const look = `() => {
	const e = document.activeElement;
	if (e === document.body) return { Name: "the page", N: -1 };
	const style = [e, e.closest("label")].filter(Boolean).map(e => getComputedStyle(e)).find(s => s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 2);
	const r = e.getClientRects()[0], v = view();
	return {
		Name: name(e),
		N: all(focusable).indexOf(e),
		Outside: r && r.width && r.bottom > 0 && r.top < v.Bottom && r.right > 0 && r.left < v.Right && e.checkVisibility({ visibilityProperty: true, opacityProperty: !e.matches("input") }) ? "" : JSON.stringify(r),
		Outline: style ? "" : getComputedStyle(e).outline,
	};
}`

// walk presses Tab through a page, until its end, and answers the way.
func (p *tab) walk() []focused {
	p.Helper()
	var way []focused
	for range 300 {
		p.press(kb.Tab)
		f := eval[focused](p, look)
		// Behind the last link comes the browser itself or, without a window, the first one.
		if f.N < 0 || len(way) > 0 && f.N == way[0].N {
			return way
		}
		if f.Outside != "" {
			p.Errorf("%s: the focus is on %s, which can't be seen: %s", p.location(), f.Name, f.Outside)
		}
		if f.Outline != "" {
			p.Errorf("%s: the focus on %s shows no outline: %s", p.location(), f.Name, f.Outline)
		}
		way = append(way, f)
	}
	p.Fatalf("%s: Tab never comes to an end", p.location())
	return nil
}

// Tab comes to all that can be clicked on, in the order of the page, and where it is
// can be seen.
func TestTabReachesEverythingAndShowsWhere(t *testing.T) {
	t.Parallel()
	for _, size := range []screen{{width: 390, height: 844}, {width: 1280, height: 800}} {
		t.Run(fmt.Sprint(size.width), func(t *testing.T) {
			t.Parallel()
			p := open(t, "", size)
			for _, path := range []string{"", "404.html", "zh/", "en/light/", "zh/light/forms/", "en/words/words/", "parallel/words/words/", "zh/glossary/"} {
				p.visit(path)
				want := eval[[]int](p, `() => all(focusable).map((e, i) => [e, i]).filter(([e]) => reachable(e)).map(([, i]) => i)`)
				var got []int
				for _, f := range p.walk() {
					got = append(got, f.N)
				}
				if !slices.Equal(got, want) {
					missed := eval[[]string](p, `(got, want) => want.filter(i => !got.includes(i)).map(i => name(all(focusable)[i]))`, got, want)
					p.Errorf("%s: Tab goes %v, not %v; it misses %q", path, got, want, missed)
				}
				if n := eval[int](p, `got => all("header.top :is(a, button)").filter(e => shows(e) && !got.includes(all(focusable).indexOf(e))).length`, got); n != 0 {
					p.Errorf("%s: Tab misses %d links of the header", path, n)
				}
			}
		})
	}
}

// The menu of narrow screens, from opening to closing, without a mouse.
func TestMenuByKeyboard(t *testing.T) {
	t.Parallel()
	p := open(t, "en/light/far/", screen{width: 390, height: 844})
	const button, menu = `header [popovertarget="ui:nav"]`, `[id="ui:nav"]`
	for range 3 { // skip link, brand, menu
		p.press(kb.Tab)
	}
	p.hasFocus(button)
	p.press(kb.Enter)
	p.until("the menu is open", `s => shows(one(s)) && inView(one(s))`, menu)
	p.press(kb.Tab)
	if !p.is(`s => one(s).contains(document.activeElement)`, menu) {
		p.Errorf("Tab goes to %s, not into the menu", eval[string](p, `() => name(document.activeElement)`))
	}
	p.press(kb.Escape)
	p.until("the menu is closed", `s => !shows(one(s))`, menu)
	p.hasFocus(button)
}
