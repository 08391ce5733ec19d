package browser_test

import (
	"context"
	_ "embed"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// patience is how long anything may take before the test gives up. It is no measure
// of the site: a busy machine may take its time.
const patience = 20 * time.Second

// tab is a tab of the browser in the hands of a test. Its first failure takes a
// picture.
type tab struct {
	testing.TB
	ctx      context.Context
	site     site
	watch    *watch
	pictured bool
}

// screen is what a tab is like. Its zero value is a laptop's.
type screen struct {
	width, height  int64
	withoutScripts bool
	dark           bool
	contrast       bool // the system is asked for more
	print          bool
	motion         bool   // pages may scroll smoothly, as most readers let them
	before         string // JavaScript that runs before each page's own
}

// open opens a page of the served site in a tab of its own.
func open(t testing.TB, path string, s screen) *tab {
	t.Helper()
	return openAt(t, needSite(t, served), path, s)
}

func openAt(t testing.TB, at site, path string, s screen) *tab {
	t.Helper()
	p := &tab{TB: t, site: at, watch: &watch{root: at.root}}
	// A context of the browser is a profile of its own, with its own window.
	ctx, cancel := chromedp.NewContext(needBrowser(t), chromedp.WithNewBrowserContext(), chromedp.WithListener(p.watch.see))
	p.ctx = ctx
	t.Cleanup(cancel)
	t.Cleanup(func() {
		for _, fault := range p.watch.all() {
			p.Errorf("%s", fault)
		}
	})
	if err := chromedp.Do(ctx); err != nil {
		t.Fatal(err)
	}
	p.become(s)
	p.visit(path)
	return p
}

// become makes the tab be like a screen.
func (p *tab) become(s screen) {
	p.Helper()
	if s.width == 0 {
		s.width, s.height = 1280, 800
	}
	scheme, motion, contrast, media := "light", "reduce", "no-preference", ""
	if s.dark {
		scheme = "dark"
	}
	if s.contrast {
		contrast = "more"
	}
	if s.motion {
		motion = "no-preference"
	}
	if s.print {
		media = "print"
	}
	features := []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}, {Name: "prefers-reduced-motion", Value: motion}, {Name: "prefers-contrast", Value: contrast}}
	call(p, emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{Width: s.width, Height: s.height, DeviceScaleFactor: 1})
	call(p, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: media, Features: features})
	call(p, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: s.withoutScripts})
	// Several tabs have the focus at a time, each in its window.
	call(p, emulation.SetFocusEmulationEnabled, emulation.SetFocusEmulationEnabledParams{Enabled: true})
	if s.before != "" {
		call(p, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: s.before})
	}
}

// visit goes to a page of the site and waits until it has loaded.
func (p *tab) visit(path string) {
	p.Helper()
	p.do(chromedp.Navigate(p.site.root + path))
}

// do runs actions.
func (p *tab) do(actions ...chromedp.Action[chromedp.Void]) {
	p.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	if err := chromedp.Do(ctx, actions...); err != nil {
		p.Fatalf("%v", err)
	}
}

// call gives the tab a command of the DevTools protocol.
func call[P, R any](p *tab, command cdp.Command[P, R], params P) R {
	p.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	result, err := chromedp.Call(ctx, command, params)
	if err != nil {
		p.Fatalf("%s: %v", command.Method, err)
	}
	return result
}

// library is what the functions that tests evaluate may use.
//
//go:embed testdata/library.js
var library string

// try evaluates a function of JavaScript in the page with arguments.
func try[T any](p *tab, function string, args ...any) (T, error) {
	values := make([]string, len(args))
	for i, arg := range args {
		b, err := json.Marshal(arg)
		if err != nil {
			panic(err) // a mistake in the test
		}
		values[i] = string(b)
	}
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	expression := fmt.Sprintf("(() => {%s\nreturn (%s)(%s)})()", library, function, strings.Join(values, ", "))
	return chromedp.Run(ctx, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise))
}

// eval is try where nothing can go wrong.
func eval[T any](p *tab, function string, args ...any) T {
	p.Helper()
	v, err := try[T](p, function, args...)
	if err != nil {
		p.Fatalf("%s: %v", function, err)
	}
	return v
}

// run evaluates a function for what it does.
func (p *tab) run(function string, args ...any) {
	p.Helper()
	eval[chromedp.Void](p, function, args...)
}

// is evaluates a function that answers yes or no.
func (p *tab) is(function string, args ...any) bool {
	p.Helper()
	return eval[bool](p, function, args...)
}

// until waits until a function answers yes. Between two pages it can't be evaluated,
// which isn't an answer.
func (p *tab) until(what, function string, args ...any) {
	p.Helper()
	deadline := time.Now().Add(patience)
	for {
		yes, err := try[bool](p, function, args...)
		if yes && err == nil {
			return
		}
		if time.Now().After(deadline) {
			p.Fatalf("waited in vain: %s (%v)", what, err)
		}
		time.Sleep(5 * time.Millisecond) // before asking again
	}
}

// at tells whether the tab is at an address below the site's root, loaded.
const at = `address => location.href === address && document.readyState === "complete"`

// arrives waits until the tab is at a page of the site.
func (p *tab) arrives(path string) {
	p.Helper()
	p.until("to be at "+path+", not "+p.location(), at, p.site.root+path)
}

// location is the tab's address below the site's root.
func (p *tab) location() string {
	href, err := try[string](p, `() => location.href`)
	if err != nil {
		return err.Error()
	}
	return strings.TrimPrefix(href, p.site.root)
}

// Errorf takes a picture at the first failure.
func (p *tab) Errorf(format string, args ...any) {
	p.Helper()
	p.TB.Errorf(format, args...)
	p.picture()
}

// Fatalf takes a picture at the first failure.
func (p *tab) Fatalf(format string, args ...any) {
	p.Helper()
	p.TB.Errorf(format, args...)
	p.picture()
	p.FailNow()
}

// picture keeps what the tab shows, once.
func (p *tab) picture() {
	p.Helper()
	if p.pictured {
		return
	}
	p.pictured = true
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	png, err := chromedp.Run(ctx, chromedp.CaptureScreenshot())
	if err != nil {
		p.Logf("no picture: %v", err)
		return
	}
	folder := os.Getenv("DUIZHAO_PICTURES")
	if folder == "" {
		folder = filepath.Join(os.TempDir(), fmt.Sprintf("duizhao-pictures-%d", os.Getpid()))
	}
	file := filepath.Join(folder, strings.ReplaceAll(p.Name(), "/", "-")+".png")
	if err := os.MkdirAll(folder, 0o755); err != nil {
		p.Logf("no picture: %v", err)
		return
	}
	if err := os.WriteFile(file, png, 0o644); err != nil {
		p.Logf("no picture: %v", err)
		return
	}
	p.Logf("picture: %s, of %s", file, p.location())
}

// box is where something is on the screen, in CSS pixels.
type box struct{ Left, Top, Right, Bottom float64 }

func (b box) middle() (x, y float64) { return (b.Left + b.Right) / 2, (b.Top + b.Bottom) / 2 }

// within tells whether a box lies in another, but for a rounding error.
func (b box) within(o box) bool {
	const e = .6
	return b.Left >= o.Left-e && b.Top >= o.Top-e && b.Right <= o.Right+e && b.Bottom <= o.Bottom+e
}

// meets tells whether two boxes have more than an edge in common.
func (b box) meets(o box) bool {
	return math.Min(b.Right, o.Right)-math.Max(b.Left, o.Left) > 1 && math.Min(b.Bottom, o.Bottom)-math.Max(b.Top, o.Top) > 1
}

// box is the place of what a selector finds, of its first line if it has several.
func (p *tab) box(selector string) box {
	p.Helper()
	return eval[box](p, `s => place(one(s).getClientRects()[0])`, selector)
}
