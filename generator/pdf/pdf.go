// Package pdf prints pages to tagged PDFs with an outline, through Chromium.
//
// The browser asks nobody but us: each of its requests is answered from the site's
// files, so that links in the PDF have the site's public addresses, no port is opened
// and nothing is fetched.
package pdf

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"io"
	"path"
	"strings"
	"sync"

	"github.com/chromedp/cdproto/fetch"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"

	"duizhao/generator/diag"
	"duizhao/generator/report"
	"duizhao/generator/urls"
)

// Printer is a running Chromium that shows one site.
type Printer struct {
	ctx   context.Context
	close func()
	at    urls.Site
	files map[string]report.File // by path

	mu     sync.Mutex
	failed error // of the page's files, the first that couldn't be had
}

// Start runs the browser of that program. As root it has to do without its sandbox.
func Start(ctx context.Context, program string, root bool, at urls.Site, files []report.File) (*Printer, error) {
	options := []chromedp.ExecAllocatorOption{chromedp.ExecPath(program), chromedp.Flag("no-sandbox", root)}
	for _, flag := range []string{"headless", "disable-gpu", "no-first-run", "disable-extensions", "disable-background-networking", "disable-component-update", "disable-dev-shm-usage"} {
		options = append(options, chromedp.Flag(flag, true))
	}
	allocator, stop := chromedp.NewExecAllocator(ctx, options...)
	tab, end := chromedp.NewContext(allocator)
	p := &Printer{ctx: tab, at: at, files: make(map[string]report.File, len(files)), close: func() { end(); stop() }}
	for _, f := range files {
		p.files[f.Path] = f
	}
	if err := chromedp.Listen(tab, p.see); err != nil {
		p.Close()
		return nil, diag.Errorf("%s doesn't start: %s", program, err)
	}
	if _, err := chromedp.Call(tab, fetch.Enable, fetch.EnableParams{}); err != nil {
		p.Close()
		return nil, err
	}
	return p, nil
}

// Close ends the browser.
func (p *Printer) Close() { p.close() }

// see answers the browser's requests. An answer is a command to the browser, which
// must not wait for the next event.
func (p *Printer) see(event any) {
	if paused, ok := event.(*fetch.EventRequestPaused); ok {
		go p.answer(paused)
	}
}

func (p *Printer) answer(paused *fetch.EventRequestPaused) {
	var body bytes.Buffer
	name, err := p.render(paused.Request.URL, &body)
	if err != nil {
		if paused.ResourceType != network.ResourceTypeOther { // such as an icon that no page names
			p.fail(err)
		}
		_, _ = chromedp.Call(p.ctx, fetch.FailRequest, fetch.FailRequestParams{RequestID: paused.RequestID, ErrorReason: network.ErrorReasonAddressUnreachable})
		return
	}
	// What isn't named here the browser knows by its first bytes.
	kinds := map[string]string{".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}
	headers := []*fetch.HeaderEntry{}
	if kind := kinds[path.Ext(name)]; kind != "" {
		headers = append(headers, &fetch.HeaderEntry{Name: "Content-Type", Value: kind})
	}
	// When this fails the tab is gone, and who waits for it is told.
	_, _ = chromedp.Call(p.ctx, fetch.FulfillRequest, fetch.FulfillRequestParams{
		RequestID: paused.RequestID, ResponseCode: 200, ResponseHeaders: headers, Body: body.Bytes()})
}

// render writes the site's file of an address, and returns its name.
func (p *Printer) render(address string, w io.Writer) (name string, err error) {
	u, err := p.at.Base.Parse(address)
	if err != nil {
		return "", err
	}
	below, ours := strings.CutPrefix(u.Path, p.at.Base.Path) // unescaped, as names are
	name = urls.File(below)
	file, ok := p.files[name]
	if !ok || !ours || u.Host != p.at.Base.Host {
		return name, diag.Errorf("%s is no file of the site", address)
	}
	return name, file.Render(w)
}

func (p *Printer) fail(err error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.failed = cmp.Or(p.failed, err)
}

// failure is why the page lacks a file that it asked for, if it does.
func (p *Printer) failure() error {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.failed
}

// passes bounds how often a page is printed: numbers that are longer than the last
// ones may move a line, and a page, on.
const passes = 3

// Print prints a page of the site, given by its path. What it shows for an element
// with data-of is the number of the page on which the element of that id begins:
// Chromium doesn't know target-counter(), so the numbers come from a first printing.
func (p *Printer) Print(path string, w io.Writer) error {
	err := chromedp.Do(p.ctx, chromedp.Navigate(p.at.Absolute(path)))
	if err == nil {
		err = run(p.ctx, loadImages)
	}
	if failure := p.failure(); failure != nil {
		return failure // which is why, if there is an error besides
	}
	if err != nil {
		return diag.Errorf("%s: %s", path, err)
	}
	var last map[string]int
	for range passes {
		pdf, err := chromedp.Run(p.ctx, chromedp.PrintToPDF(book))
		if err != nil {
			return diag.Errorf("%s: %s", path, err)
		}
		numbers, err := pageNumbers(pdf)
		if err != nil {
			return diag.Errorf("%s: %s", path, err)
		}
		if equal(numbers, last) {
			_, err = w.Write(pdf)
			return err
		}
		last = numbers
		if err := run(p.ctx, fmt.Sprintf(fillIn, literal(numbers))); err != nil {
			return diag.Errorf("%s: %s", path, err)
		}
	}
	return diag.Errorf("%s: the page numbers of the contents change with each printing", path)
}

// book is how all is printed: paper and margins are the style sheet's.
func book(o *page.PrintToPDFParams) {
	yes := true
	o.PreferCSSPageSize, o.PrintBackground, o.GenerateTaggedPDF, o.GenerateDocumentOutline = &yes, &yes, &yes, &yes
	o.TransferMode = page.PrintToPDFTransferModeReturnAsStream
}

const (
	// loadImages waits for pictures that would load when they are scrolled to.
	loadImages = `Promise.all([...document.images].map(i => { i.loading = "eager"; return i.decode().catch(() => {}) }))`
	fillIn     = `(numbers => document.querySelectorAll("[data-of]").forEach(e => e.textContent = numbers[e.dataset.of] ?? ""))(%s)`
)

func run(ctx context.Context, script string) error {
	_, err := chromedp.Run(ctx, chromedp.Evaluate[chromedp.Void](script, chromedp.EvalAwaitPromise))
	return err
}
