package browser_test

import (
	"testing"

	"github.com/chromedp/chromedp"
)

// Who has the site's folder and no server opens index.html, and gets everywhere from
// there.
func TestSiteIsReadFromTheDisk(t *testing.T) {
	t.Parallel()
	p := openAt(t, needSite(t, portable), "index.html", screen{})
	for _, edition := range []struct{ tag, path, other, otherPath string }{
		{"zh-Hans", "zh/", "en", "en/"},
		{"en", "en/", "zh-Hans", "zh/"},
	} {
		p.visit("index.html")
		p.follow(`main a[hreflang="`+edition.tag+`"]`, edition.path+"index.html")
		p.follow(`main a[href$="light/far/index.html"]`, edition.path+"light/far/index.html")
		p.follow(`main a[rel=next]`, edition.path+"light/forms/index.html")
		if !p.is(`() => { const i = one("main figure img"); i.scrollIntoView(); return i.decode().then(() => i.naturalWidth > 0) }`) {
			p.Errorf("the figure isn't shown")
		}
		p.follow(`header a[hreflang="`+edition.other+`"]`, edition.otherPath+"light/forms/index.html")
		p.follow(`header a[hreflang="`+edition.tag+`"]`, edition.path+"light/forms/index.html")
		p.follow(`header a[href$="glossary/index.html"]`, edition.path+"glossary/index.html")

		// From the glossary back to where a term is used.
		const use = `#light-dues .see a:not([href^="#"])`
		p.follow(use, eval[string](p, `s => one(s).href`, use)[len(p.site.root):])
		p.do(chromedp.NavigateBack())
		p.arrives(edition.path + "glossary/index.html")
		p.follow(`header .brand`, edition.path+"index.html")
	}
}

// The script is there as well.
func TestTermOpensFromTheDisk(t *testing.T) {
	t.Parallel()
	p := openAt(t, needSite(t, portable), "en/words/words/index.html", screen{})
	p.reveal(lens)
	p.click(lens)
	p.opens("A lens cut into rings")
	p.run(`() => { card().scrollTop = 9999 }`)
	p.click(`.card a[href*="glossary"]`)
	p.arrives("en/glossary/index.html#fresnel-lens")
}
