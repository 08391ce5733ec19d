package serve

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/fsnotify/fsnotify"

	"duizhao/generator/diag"
)

// How long the watcher waits for more. Editors save in several steps within a
// millisecond: they empty the file and fill it, or move it away and write it anew.
const (
	quiet    = time.Millisecond      // after the last event
	halfway  = 60 * time.Millisecond // when a file is gone or empty, as between two steps
	patience = time.Second           // at most, however many events come
)

// watcher tells of changes in two folders: of each at once, so that a build can begin, and
// of the pause after the last, so that what was built is known to be all of it.
type watcher struct {
	batches chan changes
	calm    chan struct{} // there has been a pause, and all batches are taken
	notify  *fsnotify.Watcher
	roots   [2]root // content, templates
	stop    chan struct{}
}

// root is a folder that is watched with all below it. It may be gone for a while.
type root struct {
	path    string
	pending map[string]bool   // names that have changed; true for those that weren't there before
	links   map[string]string // files elsewhere -> the links that lead to them
}

func newWatcher(content, templates string) (*watcher, error) {
	n, err := fsnotify.NewWatcher()
	if err != nil {
		return nil, diag.Errorf("files can't be watched: %s", err)
	}
	w := &watcher{batches: make(chan changes), calm: make(chan struct{}), notify: n, stop: make(chan struct{})}
	for i, dir := range []string{content, templates} {
		if w.roots[i], err = w.root(dir); err != nil {
			n.Close()
			return nil, err
		}
	}
	go w.run()
	return w, nil
}

// root watches a folder, and the one it is in, where it may go and come back.
func (w *watcher) root(dir string) (root, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return root{}, err
	}
	if real, err := filepath.EvalSymlinks(dir); err == nil {
		dir = real
	}
	r := root{path: dir, pending: map[string]bool{}, links: map[string]string{}}
	if err := errors.Join(w.notify.Add(filepath.Dir(dir)), w.tree(&r, dir)); err != nil {
		return root{}, diag.Errorf("files can't be watched: %s", err)
	}
	clear(r.pending) // all of it is read anyway
	return r, nil
}

func (w *watcher) close() {
	close(w.stop)
	w.notify.Close()
}

// tree watches a folder and those below, and takes all their files for changed:
// what was written before the watch began isn't told of.
func (w *watcher) tree(r *root, dir string) error {
	return filepath.WalkDir(dir, func(name string, e fs.DirEntry, err error) error {
		if errors.Is(err, fs.ErrNotExist) || errors.Is(err, fs.ErrPermission) {
			return nil // gone again, or closed to us: its problem is told by the build
		}
		if err != nil {
			return err
		}
		if name != dir && strings.HasPrefix(e.Name(), ".") {
			if e.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		r.changed(name, false)
		if e.Type()&fs.ModeSymlink != 0 {
			w.follow(r, name)
		}
		if !e.IsDir() {
			return nil
		}
		if err := w.notify.Add(name); err != nil && !errors.Is(err, fs.ErrNotExist) && !errors.Is(err, fs.ErrPermission) {
			return err
		}
		return nil
	})
}

// follow watches the file that a link leads to, with the folder that it is in, as saves may replace it.
func (w *watcher) follow(r *root, link string) {
	if target, err := filepath.EvalSymlinks(link); err == nil && w.notify.Add(filepath.Dir(target)) == nil {
		r.links[target] = link
	}
}

// changed notes a path of the root, and whether it wasn't there before.
func (r *root) changed(name string, created bool) {
	rel, err := filepath.Rel(r.path, name)
	if err != nil {
		rel = "."
	}
	rel = filepath.ToSlash(rel)
	if _, known := r.pending[rel]; !known {
		r.pending[rel] = created
	}
}

// more waits for the next changes; there are none if a pause comes first.
func (w *watcher) more() (changes, bool) {
	select {
	case c := <-w.batches:
		return c, true
	case <-w.calm:
		return changes{}, false
	}
}

// run gathers events, and offers what has changed unless it is halfway.
func (w *watcher) run() {
	timer := time.NewTimer(time.Hour)
	var began time.Time // of the burst; zero after a pause
	var batch changes   // ready to be taken; empty for none
	waited := false     // for the second step of a save
	for {
		out, calm := w.batches, w.calm
		if batch.empty() {
			out = nil
		}
		if out != nil || !began.IsZero() {
			calm = nil
		}
		select {
		case e, ok := <-w.notify.Events:
			if !ok {
				return
			}
			if !w.see(e) {
				continue
			}
			if began.IsZero() {
				began = time.Now()
			}
			waited = false
			if !w.halfway() {
				batch = w.take(batch)
			}
			if time.Since(began) < patience {
				timer.Reset(quiet)
			}
		case err, ok := <-w.notify.Errors:
			if !ok {
				return
			}
			if errors.Is(err, fsnotify.ErrEventOverflow) {
				for i := range w.roots {
					w.roots[i].pending["."] = false
				}
				began = time.Now()
				timer.Reset(quiet)
			}
		case <-timer.C:
			if !waited && w.halfway() && time.Since(began) < patience {
				waited = true
				timer.Reset(halfway)
				continue
			}
			batch = w.take(batch)
			began = time.Time{}
		case out <- batch:
			batch = changes{}
		case calm <- struct{}{}:
		case <-w.stop:
			return
		}
	}
}

// see notes an event; it tells whether the event is about one of the roots.
func (w *watcher) see(e fsnotify.Event) bool {
	if hidden(filepath.ToSlash(filepath.Base(e.Name))) || strings.HasSuffix(e.Name, "~") {
		return false
	}
	for i := range w.roots {
		r := &w.roots[i]
		if link := r.links[e.Name]; link != "" {
			r.changed(link, false)
			return true
		}
		if e.Name != r.path && !strings.HasPrefix(e.Name, r.path+string(filepath.Separator)) {
			continue
		}
		r.changed(e.Name, e.Has(fsnotify.Create))
		if e.Has(fsnotify.Remove) || e.Has(fsnotify.Rename) {
			_ = w.notify.Remove(e.Name) // a folder that was moved keeps its watch under its old name
		}
		if info, err := os.Lstat(e.Name); err == nil && e.Has(fsnotify.Create) && (info.IsDir() || info.Mode()&fs.ModeSymlink != 0) {
			_ = w.tree(r, e.Name) // what can't be watched is told by its problem in the build
		}
		return true
	}
	return false
}

// halfway tells whether a file is as it is between two steps of a save: gone or
// empty.
func (w *watcher) halfway() bool {
	for _, r := range w.roots {
		for name, created := range r.pending {
			info, err := os.Stat(filepath.Join(r.path, filepath.FromSlash(name)))
			if err == nil && !info.IsDir() && info.Size() == 0 || errors.Is(err, fs.ErrNotExist) && !created {
				return true
			}
		}
	}
	return false
}

// take adds what is pending to a batch. What came and went between two builds, as
// editors' own files do, is left out.
func (w *watcher) take(batch changes) changes {
	lists := [2][]string{batch.content, batch.templates}
	for i := range w.roots {
		r := &w.roots[i]
		for name, created := range r.pending {
			_, err := os.Lstat(filepath.Join(r.path, filepath.FromSlash(name)))
			if !created || !errors.Is(err, fs.ErrNotExist) {
				lists[i] = append(lists[i], name)
			}
		}
		clear(r.pending)
		lists[i] = tidy(lists[i])
	}
	return changes{lists[0], lists[1]}
}

// tidy sorts names and drops repetitions; "." stands for all.
func tidy(names []string) []string {
	if slices.Contains(names, ".") {
		return []string{"."}
	}
	slices.Sort(names)
	return slices.Compact(names)
}
