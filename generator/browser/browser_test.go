// Package browser_test opens the built site in headless Chromium and uses it as
// readers do: with the mouse, with the keyboard alone, without scripts, on narrow
// screens, in the dark, on paper and from the disk.
//
// The site is testdata/content with the repository's own templates. There is one
// browser for all tests and a tab for each (tab_test.go); whatever a test is about,
// its tab also sees to it that nothing is written to the console as an error, that no
// request fails, and that none goes to anyone else. After a failure there is a
// picture of the tab, in the folder that DUIZHAO_PICTURES names or in a temporary one
// that the log names.
package browser_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"sync"
	"testing"

	"github.com/chromedp/chromedp"
)

func TestMain(m *testing.M) {
	status := m.Run()
	closeBrowser()
	for _, dir := range temporary.folders {
		os.RemoveAll(dir)
	}
	os.Exit(status)
}

// browser is the one browser, started by the first test that needs it.
var browser = sync.OnceValues(startBrowser)

// closeBrowser ends the browser, if it was started.
var closeBrowser = func() {}

var errNoBrowser = errors.New("there is no Chromium: install it (on Debian, apt-get install chromium), or let DUIZHAO_CHROMIUM name one")

// chromium is the program to run.
func chromium() (string, error) {
	if named := os.Getenv("DUIZHAO_CHROMIUM"); named != "" {
		path, err := exec.LookPath(named)
		if err != nil {
			return "", fmt.Errorf("DUIZHAO_CHROMIUM: %w", err)
		}
		return path, nil
	}
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path, nil
		}
	}
	return "", errNoBrowser
}

func startBrowser() (context.Context, error) {
	program, err := chromium()
	if err != nil {
		return nil, err
	}
	// Scrollbars are shown, as they take room; an own folder for the browser's data
	// is made and deleted by chromedp. A mouse is there even if the machine has none.
	options := []chromedp.ExecAllocatorOption{
		chromedp.ExecPath(program),
		chromedp.Flag("headless", true),
		chromedp.Flag("no-sandbox", os.Getuid() == 0),
		chromedp.Flag("blink-settings", "primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4"),
	}
	for _, flag := range []string{
		"disable-gpu", "disable-quic", "disable-dev-shm-usage", "mute-audio",
		"no-first-run", "no-default-browser-check",
		"disable-background-networking", "disable-component-update", "disable-sync", "disable-extensions",
		// Tabs that are not in front run as fast as the one that is.
		"disable-background-timer-throttling", "disable-backgrounding-occluded-windows", "disable-renderer-backgrounding",
	} {
		options = append(options, chromedp.Flag(flag, true))
	}
	allocator, stop := chromedp.NewExecAllocator(context.Background(), options...)
	ctx, end := chromedp.NewContext(allocator)
	closeBrowser = func() {
		end()
		stop()
	}
	if err := chromedp.Do(ctx); err != nil {
		return nil, fmt.Errorf("%s doesn't start: %w", program, err)
	}
	return ctx, nil
}

// needBrowser is the browser, or the end of the test: without one tests are left
// out, but not where everything is to be tested.
func needBrowser(t testing.TB) context.Context {
	t.Helper()
	ctx, err := browser()
	switch {
	case errors.Is(err, errNoBrowser) && os.Getenv("CI") != "true":
		t.Skip(err)
	case err != nil:
		t.Fatal(err)
	}
	return ctx
}
