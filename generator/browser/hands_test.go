package browser_test

import (
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
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

// press presses a key. What it types goes with the press: as an event of its own, which
// chromedp makes of it, it would be typed even where the page has taken the key for
// itself, and into whatever has the focus by then.
func (p *tab) press(key string, modifiers ...chromedp.Modifier) {
	p.Helper()
	var held int64
	for _, m := range modifiers {
		held |= int64(m)
	}
	for _, r := range key {
		var down, up input.DispatchKeyEventParams
		for _, e := range kb.Encode(r) {
			e.Modifiers |= held
			switch e.Type {
			case kb.KeyDown:
				down = *e
			case kb.KeyChar:
				if held&^int64(chromedp.ModifierShift) == 0 {
					down.Text, down.UnmodifiedText = e.Text, e.UnmodifiedText
				}
			case kb.KeyUp:
				up = *e
			}
		}
		call(p, input.DispatchKeyEvent, down)
		call(p, input.DispatchKeyEvent, up)
	}
}

// focus puts the focus on what a selector finds, as the Tab key would.
func (p *tab) focus(selector string) {
	p.Helper()
	p.run(`s => one(s).focus({focusVisible: true})`, selector)
}
