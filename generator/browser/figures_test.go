package browser_test

import (
	"fmt"
	"testing"
)

// figurePages have a figure of each kind, with long labels, in both languages and side by side.
var figurePages = []string{"zh/light/figures/", "en/light/figures/", "parallel/light/figures/"}

// looseTexts finds the labels of drawings that are cut or meet another. A text's box is that of its
// line, which is higher than its characters, so a little of it may reach beyond.
const looseTexts = `() => all(".drawing svg[role=img]").filter(shows).flatMap(svg => {
	const whole = svg.getBoundingClientRect(), figure = svg.closest("figure").querySelector(".number").textContent;
	const texts = [...svg.querySelectorAll("text")].map(t => {
		const b = t.getBBox(), m = t.getScreenCTM();
		return { s: t.textContent, left: b.x + m.e, right: b.x + b.width + m.e, top: b.y + m.f + 3, bottom: b.y + b.height + m.f - 3 };
	});
	const cut = texts.filter(t => t.left < whole.left - 1.5 || t.right > whole.right + 1.5 || t.top < whole.top - 1 || t.bottom > whole.bottom + 1);
	const meet = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
	return [
		...cut.map(t => figure + ": " + t.s + " is cut"),
		...texts.flatMap((a, i) => texts.slice(i + 1).filter(b => meet(a, b)).map(b => figure + ": " + a.s + " meets " + b.s)),
	];
})`

// In columns of any width from that of the narrowest phone, one drawing of each figure is shown, and its
// labels are whole and apart.
func TestLabelsOfFiguresAreWholeAndApart(t *testing.T) {
	t.Parallel()
	for _, size := range widths {
		t.Run(fmt.Sprint(size.width), func(t *testing.T) {
			t.Parallel()
			p := open(t, "", size)
			for _, path := range figurePages {
				p.visit(path)
				for _, fault := range eval[[]string](p, looseTexts) {
					p.Errorf("%s: %s", path, fault)
				}
				if !p.is(`() => all(".chart").length >= 10 && all(".chart").every(f => [...f.querySelectorAll(".drawing svg[role=img]")].filter(shows).length === 1)`) {
					p.Errorf("%s: a figure shows none of its drawings, or both", path)
				}
			}
		})
	}
}

// Type keeps its size whatever the width, and drawings fill their columns.
func TestFiguresAreNotScaled(t *testing.T) {
	t.Parallel()
	p := open(t, "zh/light/figures/", screen{})
	for _, size := range widths {
		p.become(size)
		for _, wrong := range eval[[]string](p, `() => all(".drawing svg[role=img]").filter(shows).flatMap(svg => [
			...(Math.abs(svg.getBoundingClientRect().width - svg.parentElement.getBoundingClientRect().width) > 1 ? ["a drawing is narrower than its column"] : []),
			...[...svg.querySelectorAll(":scope > text")].filter(t => t.getScreenCTM().a !== 1 || !["12px", "13px"].includes(getComputedStyle(t).fontSize)).map(t => t.textContent + " is scaled"),
		])`) {
			p.Errorf("at %d: %s", size.width, wrong)
		}
	}
}

// Drawings take the page's colours, in light and in dark, and on paper.
func TestFiguresHaveThePagesColours(t *testing.T) {
	t.Parallel()
	p := open(t, "zh/light/figures/", screen{})
	seen := map[string]bool{}
	for _, s := range []screen{{}, {dark: true}, {print: true}} {
		p.become(s)
		got := eval[struct{ Page, Bar, Text, Fg string }](p, `() => {
			const probe = document.body.appendChild(document.createElement("i")), colour = v => { probe.style.color = v; return getComputedStyle(probe).color };
			return { Page: colour("var(--term)"), Fg: colour("var(--fg)"), Bar: getComputedStyle(one(".drawing rect.on")).fill, Text: getComputedStyle(one(".drawing text.label")).fill };
		}`)
		if got.Bar != got.Page || got.Text != got.Fg {
			p.Errorf("a bar is %s and a label %s on a page with %s and %s", got.Bar, got.Text, got.Page, got.Fg)
		}
		seen[got.Bar+got.Text] = true
	}
	if len(seen) != 3 {
		t.Errorf("light, dark and paper have the same colours: %v", seen)
	}
}

// Who can't see a drawing hears its title and a sentence about it, and finds its numbers in a table.
func TestFiguresAreHeard(t *testing.T) {
	t.Parallel()
	p := open(t, "en/light/figures/", screen{})
	for _, wrong := range eval[[]string](p, `() => all(".chart").flatMap(f => {
		const svg = [...f.querySelectorAll("svg[role=img]")].find(shows), title = document.getElementById(svg.getAttribute("aria-labelledby"));
		return [
			...(title?.closest("figcaption") && f.contains(title) ? [] : [f.id + " isn't named by its title"]),
			...(/\S \S.*[.]$/.test(svg.querySelector("desc")?.textContent ?? "") ? [] : [f.id + " isn't described in a sentence"]),
			...(f.querySelectorAll("details table tbody tr").length > 1 ? [] : [f.id + " has no table"]),
		];
	})`) {
		p.Errorf("%s", wrong)
	}
	p.focus("#fig-lights summary")
	p.press("\r")
	p.until("the table opens", `() => shows(one("#fig-lights details table"))`)
}
