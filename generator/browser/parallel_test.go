package browser_test

import (
	"fmt"
	"testing"
)

// long is the section that takes several screens; one of its passages in the middle has this id.
const (
	long   = "light/far/"
	middle = "p13"
)

// cells are how the two languages of each pair lie to each other.
const cells = `() => all(".text > .pair").map(p => [...p.querySelectorAll(".cell")].map(c => place(c.getBoundingClientRect())))`

func TestLanguagesStandBesideEachOtherWhereThereIsRoom(t *testing.T) {
	t.Parallel()
	for _, scripts := range []bool{true, false} {
		for _, width := range []int64{320, 600, 899, 900, 1280, 1920} {
			p := open(t, "parallel/"+long, screen{width: width, height: 800, withoutScripts: !scripts})
			pairs := eval[[][]box](p, cells)
			if len(pairs) < 20 {
				p.Fatalf("at %d: %d pairs", width, len(pairs))
			}
			for i, c := range pairs {
				if len(c) != 2 {
					p.Fatalf("at %d: pair %d has %d cells", width, i, len(c))
				}
				beside := c[0].Right <= c[1].Left && c[0].Top == c[1].Top
				below := c[0].Bottom <= c[1].Top && c[0].Left == c[1].Left
				if width >= 900 && !beside || width < 900 && !below {
					p.Errorf("at %d: pair %d stands at %v and %v", width, i, c[0], c[1])
				}
			}
		}
	}
}

// Of languages below each other, those of a pair are the nearest.
func TestPairsStandApart(t *testing.T) {
	t.Parallel()
	p := open(t, "parallel/"+long, screen{width: 390, height: 800})
	got := eval[[]struct{ Within, After float64 }](p, `() => {
		const rows = all(".text > .pair").filter(p => p.querySelectorAll(".cell > p:only-child").length === 2).map(p => [...p.querySelectorAll("p")].map(e => e.getBoundingClientRect()));
		return rows.slice(1).map((row, i) => ({ Within: rows[i][1].top - rows[i][0].bottom, After: row[0].top - rows[i][1].bottom }));
	}`)
	if len(got) < 5 {
		p.Fatalf("%d pairs", len(got))
	}
	for i, g := range got {
		if g.Within >= g.After {
			p.Errorf("pair %d: its languages are %v px apart, the next is %v px away", i, g.Within, g.After)
		}
	}
}

// Pointing at one language of a pair, or going there by keyboard, marks both.
func TestPairIsMarkedAsOne(t *testing.T) {
	t.Parallel()
	p := open(t, "parallel/"+long, screen{})
	marked := `id => [...document.getElementById(id).querySelectorAll(".cell")].map(c => getComputedStyle(c).boxShadow !== "none").join()`
	where := fmt.Sprintf("#%s .cell:last-child", middle)
	if got := eval[string](p, marked, middle); got != "false,false" {
		p.Errorf("before: %s", got)
	}
	p.reveal(where)
	p.point(where)
	p.until("both cells are marked", `(id, f) => eval(f)(id) === "true,true"`, middle, marked)
	p.pointAt(1, 1)
	p.until("none is", `(id, f) => eval(f)(id) === "false,false"`, middle, marked)
	p.focus(fmt.Sprintf("#%s .pilcrow", middle))
	p.until("both are again", `(id, f) => eval(f)(id) === "true,true"`, middle, marked)
}

// Whoever changes the view in the middle of a section goes on at the same passage.
func TestSwitchLandsOnThePassageThatIsRead(t *testing.T) {
	t.Parallel()
	views := []struct{ path, link string }{
		{"zh/", `header a[hreflang="zh-Hans"]:not([href*="/parallel/"])`},
		{"en/", `header a[hreflang=en]`},
		{"parallel/", `header a[href*="/parallel/"]`},
	}
	for _, width := range []int64{320, 768, 1280, 1920} {
		for i, from := range views {
			to := views[(i+1)%len(views)]
			p := open(t, from.path+long, screen{width: width, height: 800})
			p.run(`id => document.getElementById(id).scrollIntoView({behavior: "instant"})`, middle)
			p.run(`link => one(link).click()`, to.link)
			p.arrives(to.path + long + "#" + middle)
			p.until("the passage is at the top of the view", `id => {
				const r = document.getElementById(id).getBoundingClientRect();
				return r.top > -5 && r.top < innerHeight * .4;
			}`, middle)
		}
	}
}

// Whoever goes to and fro comes back to the passage of the address, also to one near the
// page's end, which no jump brings to the top of the view, and with what was searched for
// left behind.
func TestSwitchKeepsThePassageOfTheAddress(t *testing.T) {
	t.Parallel()
	p := open(t, "zh/"+long, screen{width: 1280, height: 800})
	for _, id := range eval[[]string](p, `() => { const ids = all(".text > [id]").map(e => e.id); return [ids[2], ids.at(-1)] }`) {
		p.visit("zh/" + long + "?q=x#" + id)
		p.run(heard)
		p.press("y")
		p.until("the passage is copied", `id => !!window.copied && copied === location.origin + location.pathname + "#" + id`, id)
		for _, to := range []string{"en/", "zh/", "en/"} {
			p.press("t")
			p.arrives(to + long + "#" + id)
		}
	}
}

// A click in the page's own contents marks what it leads to, the last heading too.
func TestContentsMarkWhatIsRead(t *testing.T) {
	t.Parallel()
	p := open(t, "en/"+long, screen{width: 1280, height: 800})
	for i := range eval[int](p, `() => all(".toc a").length`) {
		p.run(`i => all(".toc a")[i].click()`, i)
		p.until("the entry is marked", `i => all(".toc [aria-current]").length === 1 && all(".toc a")[i].ariaCurrent === "true"`, i)
	}
}

// Without scripts it goes on at the top of the section, and a passage's own address
// is the same in all views.
func TestSwitchWithoutScripts(t *testing.T) {
	t.Parallel()
	p := open(t, "zh/"+long, screen{withoutScripts: true})
	p.follow(`header a[href*="/parallel/"]`, "parallel/"+long)
	for _, path := range []string{"zh/", "en/", "parallel/"} {
		p.visit(path + long + "#" + middle)
		p.until("the passage is in view", `id => inView(one(":target")) && one(":target").id === id`, middle)
	}
}

// A passage's ¶ leads to itself, and its card to the same passage in the other views.
func TestPilcrowOffersTheOtherViews(t *testing.T) {
	t.Parallel()
	p := open(t, "zh/"+long, screen{})
	p.reveal(fmt.Sprintf(`.pilcrow[href="#%s"]`, middle))
	p.click(fmt.Sprintf(`.pilcrow[href="#%s"]`, middle))
	p.until("a card is open", `() => card() !== null`)
	for _, path := range []string{"en/", "parallel/"} {
		if !p.is(`end => [...card().querySelectorAll("a")].some(a => a.href.endsWith(end))`, path+long+"#"+middle) {
			p.Errorf("the card has no link to %s", path)
		}
	}
}
