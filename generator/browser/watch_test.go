package browser_test

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
)

// watch notes what no page may do, whatever the test is about.
type watch struct {
	root   string // what the address of each request begins with
	mu     sync.Mutex
	faults []string
}

func (w *watch) all() []string {
	w.mu.Lock()
	defer w.mu.Unlock()
	return slices.Clone(w.faults)
}

// see takes the tab's events.
func (w *watch) see(event any) {
	fault := w.fault(event)
	if fault == "" {
		return
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	w.faults = append(w.faults, fault)
}

// fault is what is wrong with an event; mostly nothing.
func (w *watch) fault(event any) string {
	switch e := event.(type) {
	case *network.EventRequestWillBeSent:
		if url := e.Request.URL; !strings.HasPrefix(url, w.root) && !strings.HasPrefix(url, "data:") {
			return "a request to someone else: " + url
		}
	case *network.EventResponseReceived:
		if e.Response.Status >= 400 {
			return fmt.Sprintf("%s answers with status %d", e.Response.URL, e.Response.Status)
		}
	case *network.EventLoadingFailed:
		if !e.Canceled { // as it is when the reader goes on before all has come
			return "a request fails: " + e.ErrorText
		}
	case *log.EventEntryAdded:
		if e.Entry.Level == log.EntryLevelError || e.Entry.Level == log.EntryLevelWarning {
			return fmt.Sprintf("on the console: %s %s", e.Entry.Text, e.Entry.URL)
		}
	case *runtime.EventConsoleAPICalled:
		if e.Type == runtime.ConsoleAPICalledTypeError || e.Type == runtime.ConsoleAPICalledTypeWarning {
			return fmt.Sprintf("on the console: %s", e.Args[0].Value)
		}
	case *runtime.EventExceptionThrown:
		return fmt.Sprintf("an error in a script: %s %s", e.ExceptionDetails.Text, e.ExceptionDetails.Exception.Description)
	}
	return ""
}
