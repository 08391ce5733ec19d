package browser_test

import (
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
)

// reveal scrolls what a selector finds into the middle of the view, as readers do
// before they point at it.
func (p *tab) reveal(selector string) {
	p.Helper()
	p.run(`s => one(s).scrollIntoView({block: "center", behavior: "instant"})`, selector)
}

// point moves the mouse onto what a selector finds. It has to be in view, and nothing
// may lie over it.
func (p *tab) point(selector string) (x, y float64) {
	p.Helper()
	reach := eval[struct {
		Box   box
		InWay string
	}](p, `reach`, selector)
	if reach.InWay != "" {
		p.Fatalf("nobody can point at %s: at its middle is %s", selector, reach.InWay)
	}
	x, y = reach.Box.middle()
	p.pointAt(x, y)
	return x, y
}

func (p *tab) pointAt(x, y float64) {
	p.Helper()
	p.do(chromedp.MouseEvent(chromedp.MouseMoved, x, y))
}

// click clicks on what a selector finds, where it is in view.
func (p *tab) click(selector string, modifiers ...chromedp.Modifier) {
	p.Helper()
	x, y := p.point(selector)
	p.clickAt(x, y, modifiers...)
}

func (p *tab) clickAt(x, y float64, modifiers ...chromedp.Modifier) {
	p.Helper()
	p.do(chromedp.MouseClickXY(x, y, chromedp.ButtonType(input.MouseButtonLeft), chromedp.ButtonModifiers(modifiers...)))
}

// follow scrolls to a link, clicks on it and waits for the page that it leads to.
func (p *tab) follow(selector, path string) {
	p.Helper()
	p.reveal(selector)
	p.click(selector)
	p.arrives(path)
}

// press presses a key.
func (p *tab) press(key string, modifiers ...chromedp.Modifier) {
	p.Helper()
	p.do(chromedp.KeyEvent(key, chromedp.KeyModifiers(modifiers...)))
}

// focus puts the focus on what a selector finds, as the Tab key would.
func (p *tab) focus(selector string) {
	p.Helper()
	p.run(`s => one(s).focus({focusVisible: true})`, selector)
}
