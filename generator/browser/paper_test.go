package browser_test

import "testing"

// The page to be printed has the whole text, and all that its links lead to.
func TestPrintPage(t *testing.T) {
	t.Parallel()
	p := open(t, "", screen{print: true})
	for _, path := range []string{"zh/print/", "en/print/", "parallel/print/"} {
		p.visit(path)
		if n := eval[int](p, `() => all("main a[href^='#']").filter(a => !document.getElementById(decodeURIComponent(a.hash.slice(1)))).length`); n != 0 {
			p.Errorf("%s: %d links lead nowhere", path, n)
		}
		if n := eval[int](p, `() => all("main section.leaf").length`); n < 8 {
			p.Errorf("%s has %d sections", path, n)
		}
		if p.is(`() => shows(one("header.top")) || !shows(one("nav.lines"))`) {
			p.Errorf("%s: on paper the header is shown, or the contents aren't", path)
		}
	}
}

// On paper paragraphs follow each other without a gap and begin with an indent, in
// English but the first. The mark of a passage, which isn't printed, is no hindrance.
func TestParagraphsOnPaper(t *testing.T) {
	t.Parallel()
	p := open(t, "", screen{print: true})
	for _, path := range []string{"zh/light/far/", "en/light/far/", "zh/print/", "en/print/"} {
		p.visit(path)
		got := eval[struct{ Pairs, Apart, Flush int }](p, `() => {
			const previous = e => { do e = e.previousElementSibling; while (e?.matches(".pilcrow")); return e; };
			const pairs = all(".text > p").map(p => [previous(p), p]).filter(([a]) => a?.matches("p"));
			return {
				Pairs: pairs.length,
				Apart: pairs.filter(([a, b]) => b.getBoundingClientRect().top - a.getBoundingClientRect().bottom > 1).length,
				Flush: pairs.filter(([, b]) => !parseFloat(getComputedStyle(b).textIndent)).length,
			};
		}`)
		if got.Pairs == 0 || got.Apart > 0 || got.Flush > 0 {
			p.Errorf("%s: of %d paragraphs after another, %d stand apart and %d have no indent", path, got.Pairs, got.Apart, got.Flush)
		}
	}
}

// In the printed edition of both languages what begins a pair begins on one line, also
// where a browser asks for the width of a narrower sheet than the edition's.
func TestPairsOnPaper(t *testing.T) {
	t.Parallel()
	for _, width := range []int64{700, 1000} {
		p := open(t, "parallel/print/", screen{width: width, height: 700, print: true})
		got := eval[struct{ Pairs, Uneven int }](p, `() => {
			const pairs = all(".text > .pair").map(p => [...p.querySelectorAll(".cell > :first-child")]).filter(c => c.length === 2 && c[0].localName === c[1].localName);
			return { Pairs: pairs.length, Uneven: pairs.filter(([a, b]) => Math.abs(a.getBoundingClientRect().top - b.getBoundingClientRect().top) > 1).length };
		}`)
		if got.Pairs < 20 || got.Uneven > 0 {
			p.Errorf("at %d: of %d pairs, %d are uneven", width, got.Pairs, got.Uneven)
		}
	}
}
