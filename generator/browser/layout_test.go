package browser_test

import (
	"fmt"
	"testing"

	"github.com/chromedp/chromedp/kb"
)

// widths are from the narrowest phone to a large screen. 320 px is also what is left
// of 1280 when the page is enlarged four times (WCAG 1.4.10). Room for a scrollbar
// goes off.
var widths = []screen{{width: 320, height: 640}, {width: 390, height: 844}, {width: 768, height: 1024}, {width: 1280, height: 800}, {width: 1920, height: 1080}}

// shiftWatch adds up how far things move by themselves while a page loads and is
// scrolled, as web-vitals does (Cumulative Layout Shift).
const shiftWatch = `
	window.shifts = [];
	const note = list => list.getEntries().forEach(e => shifts.push({ Value: e.value, By: e.sources.map(s => s.node?.nodeName + "." + s.node?.className).join(", ") }));
	window.shiftObserver = new PerformanceObserver(note);
	shiftObserver.observe({ type: "layout-shift", buffered: true });`

// readThrough scrolls through a page to its end and answers what has moved by itself.
const readThrough = `async () => {
	const frame = () => new Promise(requestAnimationFrame);
	for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
		scrollTo({ top: y, behavior: "instant" });
		await frame();
	}
	await Promise.all(all("img").map(i => i.decode()));
	await frame();
	await frame(); // the shifts of a frame are reported after it
	return shifts;
}`

type shift struct {
	Value float64
	By    string
}

// No page of any kind, in either language, is wider than the screen, and none moves
// under the reader's eyes.
func TestNoPageScrollsSidewaysOrMoves(t *testing.T) {
	t.Parallel()
	for _, size := range widths {
		t.Run(fmt.Sprint(size.width), func(t *testing.T) {
			t.Parallel()
			size.before = shiftWatch
			p := open(t, "", size)
			for _, path := range p.site.pages(t) {
				p.visit(path)
				shifts := eval[[]shift](p, readThrough)
				if len(shifts) > 0 { // on a busy machine a table's bytes may come in parts, and its columns with them
					p.visit(path)
					shifts = eval[[]shift](p, readThrough)
				}
				for _, s := range shifts {
					p.Errorf("%s: moves by %v: %s", path, s.Value, s.By)
				}
				p.staysPut(path)
			}
		})
	}
}

// staysPut wants the page not to scroll sideways, whatever it says of its width.
func (p *tab) staysPut(path string) {
	p.Helper()
	got := eval[struct {
		X    float64
		Wide string
	}](p, `() => {
		const right = document.documentElement.clientWidth + 1;
		scrollTo({ left: 9999, behavior: "instant" });
		const x = scrollX, wide = all("body *").find(e => shows(e) && e.getBoundingClientRect().right + x > right && !e.closest(".scroll, pre, [popover]"));
		scrollTo(0, 0);
		return { X: x, Wide: name(wide) };
	}`)
	if got.X != 0 {
		p.Errorf("%s scrolls sideways by %v px: see %s", path, got.X, got.Wide)
	}
}

// The watch for movement isn't blind.
func TestMovementIsNoticed(t *testing.T) {
	t.Parallel()
	p := open(t, "en/light/far/", screen{before: shiftWatch})
	p.run(`() => new Promise(requestAnimationFrame).then(() => { one(".text").style.marginTop = "300px" })`)
	if len(eval[[]shift](p, readThrough)) == 0 {
		p.Errorf("a text that jumps by 300 px isn't noticed")
	}
}

// A wide table, and long lines of code, scroll by themselves, with the keyboard too.
func TestWideTableAndCodeScrollByThemselves(t *testing.T) {
	t.Parallel()
	p := open(t, "", screen{width: 320, height: 640})
	for _, path := range []string{"zh/light/forms/", "en/light/forms/", "parallel/light/forms/"} {
		p.visit(path)
		for _, wide := range []string{"main [role=region]:has(table)", "main pre"} {
			p.reveal(wide)
			if !p.is(`s => one(s).scrollWidth > one(s).clientWidth + 100 && one(s).getBoundingClientRect().right <= view().Right`, wide) {
				p.Errorf("%s: %s isn't wider inside than outside", path, wide)
			}
			p.focus(wide)
			p.press(kb.ArrowRight)
			p.until(wide+" scrolls by itself", `s => one(s).scrollLeft > 0 && scrollX === 0`, wide)
		}
		if !p.is(`() => !!one("main [role=region]:has(table)").getAttribute("aria-label")`) {
			p.Errorf("%s: the region of the table has no name", path)
		}
	}
}

// What is to be clicked on can be clicked on: no link or button lies over another.
func TestNoLinkLiesOverAnother(t *testing.T) {
	t.Parallel()
	for _, size := range widths {
		t.Run(fmt.Sprint(size.width), func(t *testing.T) {
			t.Parallel()
			p := open(t, "", size)
			for _, path := range p.site.pages(t) {
				p.visit(path)
				for _, pair := range eval[[]string](p, overlaps) {
					p.Errorf("%s: %s", path, pair)
				}
			}
		})
	}
}

// overlaps finds links whose middle belongs to another.
const overlaps = `() => all("a, button, summary, input").filter(shows).flatMap(e => {
	e.scrollIntoView({ block: "center", behavior: "instant" });
	const r = e.getClientRects()[0];
	const hit = document.elementFromPoint((r.left + r.right) / 2, (r.top + r.bottom) / 2)?.closest("a, button, summary, label");
	return hit && hit !== e && !hit.contains(e) && !e.contains(hit) ? [name(hit) + " lies over " + name(e)] : [];
})`
