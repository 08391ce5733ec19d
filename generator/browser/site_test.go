package browser_test

import (
	"context"
	"fmt"
	"io/fs"
	"net"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"duizhao/generator/build"
	"duizhao/generator/diag"
	"duizhao/generator/write"
)

const (
	content   = "testdata/content"
	templates = "../../templates"
	basePath  = "/report/" // the site isn't at the root of its host, as on GitHub Pages
)

// temporary are folders to be deleted in the end.
var temporary struct {
	sync.Mutex
	folders []string
}

// site is a built site.
type site struct {
	root   string // address of its root
	folder string
}

// served is the site as a server shows it; portable is the one that is read from
// the disk.
var (
	served   = sync.OnceValues(buildServed)
	portable = sync.OnceValues(buildPortable)
)

func needSite(t testing.TB, get func() (site, error)) site {
	t.Helper()
	s, err := get()
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func buildServed() (site, error) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return site{}, err
	}
	base := &url.URL{Scheme: "http", Host: listener.Addr().String(), Path: basePath}
	folder, err := buildSite(content, base)
	if err != nil {
		return site{}, err
	}
	mux := http.NewServeMux() // which answers 404 to whatever is outside the base path
	mux.Handle(basePath, http.StripPrefix(basePath, http.FileServer(http.Dir(folder))))
	go http.Serve(listener, mux) // until the tests end
	return site{base.String(), folder}, nil
}

func buildPortable() (site, error) {
	folder, err := buildSite(content, nil)
	if err != nil {
		return site{}, err
	}
	root := &url.URL{Scheme: "file", Path: filepath.ToSlash(folder) + "/"}
	return site{root.String(), folder}, nil
}

// buildSite builds the specimen, or a copy, into a temporary folder. A warning is a mistake
// in the specimen; notes on its style are not.
func buildSite(content string, base *url.URL) (string, error) {
	files, problems := build.Files(build.Options{
		Content: os.DirFS(content), ContentRoot: content,
		Templates: os.DirFS(templates), TemplatesRoot: templates,
		BaseURL: base,
	})
	if diag.Count(problems, diag.Error)+diag.Count(problems, diag.Warning) > 0 {
		return "", fmt.Errorf("the specimen has problems: %v", problems)
	}
	folder, err := os.MkdirTemp("", "duizhao-browser-")
	if err != nil {
		return "", err
	}
	temporary.Lock()
	temporary.folders = append(temporary.folders, folder)
	temporary.Unlock()
	if folder, err = filepath.EvalSymlinks(folder); err != nil {
		return "", err
	}
	promises := make([]write.File, len(files))
	for i, f := range files {
		promises[i] = write.File(f)
	}
	_, err = write.Dir(context.Background(), folder, promises, 0)
	return folder, err
}

// pages are the addresses of all pages, below the site's root. Pages that only lead
// on to another are left out.
func (s site) pages(t testing.TB) []string {
	t.Helper()
	var pages []string
	err := fs.WalkDir(os.DirFS(s.folder), ".", func(name string, e fs.DirEntry, err error) error {
		if err == nil && strings.HasSuffix(name, ".html") {
			pages = append(pages, strings.TrimSuffix(name, "index.html"))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(pages) < 20 {
		t.Fatalf("the specimen has few pages: %q", pages)
	}
	return pages
}
