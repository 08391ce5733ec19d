package write

import (
	"context"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"sync/atomic"

	"duizhao/generator/diag"
)

// build is one run of Dir: render finds what changed, apply shows it.
type build struct {
	dir     string
	want    *plan
	old     *oldSite
	stage   *stage
	jobs    int
	changed []bool // for each file of the plan: it is staged
	written atomic.Int64
}

func newBuild(dir string, want *plan, old *oldSite, jobs int) *build {
	return &build{
		dir: dir, want: want, old: old, jobs: jobs,
		stage:   newStage(dir, old),
		changed: make([]bool, len(want.files)),
	}
}

// render renders every file and stages those whose bytes are not in the output.
func (b *build) render(ctx context.Context) error {
	return each(ctx, b.jobs, len(b.want.files), func(i int) error {
		f := b.want.files[i]
		w := works.Get().(*work)
		defer works.Put(w)
		w.out.Reset()
		if err := f.Render(&w.out); err != nil {
			return diag.Errorf("%s: %s", f.Path, err)
		}
		if b.old.had[i] && w.matches(filepath.Join(b.dir, filepath.FromSlash(f.Path))) {
			return nil
		}
		b.changed[i] = true
		b.written.Add(1)
		return b.stage.write(f.Path, w.out.Bytes())
	})
}

// apply makes the output show what render staged.
func (b *build) apply(ctx context.Context) error {
	changed := b.written.Load()
	if changed == 0 && len(b.old.dirty) == 0 {
		return nil
	}
	if changed == 1 && len(b.old.dirty) == 0 {
		only := b.want.files[slices.Index(b.changed, true)].Path
		if b.old.dirs[path.Dir(only)] {
			return os.Rename(b.stage.path(only), filepath.Join(b.dir, filepath.FromSlash(only)))
		}
	}
	return b.exchange(ctx)
}

// exchange completes the staging tree and swaps it with the output.
func (b *build) exchange(ctx context.Context) error {
	if err := b.stage.open(); err != nil {
		return err
	}
	touched := b.touched()
	links := b.links(touched)
	err := each(ctx, b.jobs, len(links), func(i int) error { return b.stage.link(links[i]) })
	if err != nil {
		return err
	}
	if b.stage.inside {
		err = b.stage.tradeEach(exchangeOrder(touched, b.want))
	} else {
		err = trade(b.stage.root, b.dir, b.stage.aside())
	}
	if err != nil {
		return err
	}
	b.stage.clear(b.jobs)
	return nil
}

// touched returns the top-level entries that do not stay as they are.
func (b *build) touched() map[string]bool {
	touched := maps.Clone(b.old.dirty)
	for i, f := range b.want.files {
		if b.changed[i] {
			touched[top(f.Path)] = true
		}
	}
	return touched
}

// links returns what the staging tree must share with the output: all that did
// not change, or, inside the output, only what lies beside a change.
func (b *build) links(touched map[string]bool) []string {
	var links []string
	for i, f := range b.want.files {
		if !b.changed[i] && (!b.stage.inside || touched[top(f.Path)]) {
			links = append(links, f.Path)
		}
	}
	if !b.stage.inside {
		links = append(links, b.old.kept...)
	}
	return links
}

func (b *build) stats() Stats {
	written := int(b.written.Load())
	return Stats{
		Written:   written,
		Unchanged: len(b.want.files) - written,
		Deleted:   b.old.stale,
	}
}
