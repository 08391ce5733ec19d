package browser_test

import (
	"fmt"
	"testing"

	"github.com/chromedp/chromedp/kb"
)

// sizes are the screens on which popovers open.
var sizes = []screen{{width: 320, height: 640}, {width: 768, height: 1024}, {width: 1280, height: 720}}

// pin takes a link out of the text to a place on the screen.
const pin = `(selector, left, top) => {
	const link = one(selector), spot = document.createElement("p"), old = document.getElementById("spot");
	spot.id = "spot";
	spot.style = "position: fixed; z-index: 9; margin: 0; width: max-content";
	one(".text").prepend(spot); // so that the selector goes on finding it
	spot.append(link.closest("sup") ?? link);
	old?.remove();
	spot.style.left = spot.style.top = 0;
	const r = link.getBoundingClientRect(), v = view();
	spot.style.left = left * (v.Right - r.width) - r.left + "px";
	spot.style.top = top * (v.Bottom - r.height) - r.top + "px";
}`

// Wherever on the screen a term stands, its popover is all to be seen, and so is the
// term. It is the longest definition; the notes are there as well.
func TestPopoverIsInsideTheViewAtEdgesAndCorners(t *testing.T) {
	t.Parallel()
	for _, size := range sizes {
		t.Run(fmt.Sprint(size.width), func(t *testing.T) {
			t.Parallel()
			p := open(t, "", size)
			for _, w := range words {
				p.visit(w.page)
				for _, link := range []string{lens, note} {
					for _, left := range []float64{0, .5, 1} {
						for _, top := range []float64{0, .25, .5, .75, 1} {
							p.run(pin, link, left, top)
							p.showsPopoverOf(link, fmt.Sprintf("%s %s at %v, %v", w.page, link, left, top))
						}
					}
				}
			}
		})
	}
}

// The same for all terms and notes where they stand in the text, first and last in
// view.
func TestPopoverIsInsideTheViewWhereTermsStand(t *testing.T) {
	t.Parallel()
	for _, size := range sizes {
		t.Run(fmt.Sprint(size.width), func(t *testing.T) {
			t.Parallel()
			p := open(t, "", size)
			for _, page := range []string{words[0].page, words[1].page, "parallel/words/words/"} {
				p.visit(page)
				n := eval[int](p, `() => all(".text :is(.term, .noteref)").map((e, i) => e.dataset.nth = i).length`)
				if n < 10 {
					p.Fatalf("%s has %d terms and notes", page, n)
				}
				for i := range n {
					link := fmt.Sprintf(`[data-nth="%d"]`, i)
					for _, edge := range []string{"start", "end"} {
						p.run(`(s, edge) => one(s).scrollIntoView({block: edge, behavior: "instant"})`, link, edge)
						p.showsPopoverOf(link, fmt.Sprintf("%s %s at the %s of the view", page, link, edge))
					}
				}
			}
		})
	}
}

// showsPopoverOf opens a link, looks where the popover is, and closes it.
func (p *tab) showsPopoverOf(link, where string) {
	p.Helper()
	p.click(link)
	p.until("a popover is open: "+where, `() => !!card() && shows(card())`)
	got := eval[struct{ Card, Link, View box }](p, `s => ({
		Card: place(card().getBoundingClientRect()), Link: place(one(s).getClientRects()[0]), View: view() })`, link)
	if !got.Card.within(got.View) {
		p.Errorf("%s: the popover %v isn't inside the view %v", where, got.Card, got.View)
	}
	if got.Card.meets(got.Link) {
		p.Errorf("%s: the popover %v covers its link %v", where, got.Card, got.Link)
	}
	p.press(kb.Escape)
	p.shuts()
}
