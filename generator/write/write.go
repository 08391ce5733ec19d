// Package write puts the files of a site into a directory, all or nothing.
//
// Its laws:
//
//   - Whole. A failing Render, a cancelled context, a full disk or a kill -9 at
//     any moment leaves the old site as it was, or the new one, never a mix.
//     (The death of the process is meant. Nothing is fsynced, so after a loss
//     of power the file system decides.)
//   - Still. A file whose bytes did not change keeps its inode and its mtime;
//     when nothing changed, nothing at all is written.
//   - Exact. Afterwards the directory holds the files given and nothing else,
//     no empty folder either, but for a README.md and the top-level dot entries
//     (.git, .gitignore) that no file given names: these are kept.
//   - Careful. Only a directory that is empty (the kept entries aside) or that
//     carries our Marker is written to. Links inside it are not followed.
//   - Alone. Two builds never write to one directory at once.
//
// # How
//
// All files are rendered and compared first; the changed ones go into a staging
// tree, .NAME.next beside the output NAME. One changed file is then renamed into
// place. Otherwise the unchanged ones are linked into the staging tree, the
// kernel exchanges the two directories in one step, and the old tree is deleted.
// So the output gets a new inode: a process whose working directory it was stays
// in the old, deleted one.
//
// Where no exchange exists (Windows, some file systems) it is made of renames; a
// kill between two leaves no output at all until the next build puts it back.
//
// The staging tree lies inside the output, as .duizhao.next, if the output can
// not be renamed: it is a mount point or the working directory, its parent is
// not writable, or it keeps something that can not be linked, such as .git.
// Then its changed top-level entries are exchanged one by one. An error undoes
// those already exchanged, but a kill between two leaves entries of both builds,
// which the next build completes. In these two cases alone the first law is weaker.
//
// A killed build leaves at most .NAME.next, .NAME.next.old and .NAME.lock beside
// the output, or .duizhao.next and .duizhao.next.old in it; the next build
// removes them. A .gitignore should name them all.
package write

import (
	"context"
	"io"
)

// Marker begins the .nojekyll file of each directory this program has written.
// A directory without it is refused, so the caller gives such a file to Dir.
const Marker = "Written by duizhao; files here are replaced at each build.\n"

const (
	markerName = ".nojekyll"
	readmeName = "README.md"
)

// File is the promise of a file's bytes.
type File struct {
	// Path is where the file goes: relative to the output, slash-separated, clean.
	Path string
	// Render writes the bytes. It is called once, perhaps beside other Renders.
	Render func(io.Writer) error
}

// Stats counts what a build did to the output.
type Stats struct {
	Written   int // files that are new or whose bytes changed
	Unchanged int // files left alone
	Deleted   int // stale files and links removed; folders are not counted
}

// Dir makes dir hold the files, rendering jobs of them at a time (one per core
// if jobs < 1). It creates dir and its parents if need be; if dir is a link to a
// directory, the target is written to.
//
// On any error dir is as it was, and the Stats are zero. The error is a
// *RefusedError if dir can't be an output, a *ForeignError if it holds what this
// program did not write, a *LockedError if another build is writing there, and
// ctx.Err() if ctx ended.
func Dir(ctx context.Context, dir string, files []File, jobs int) (Stats, error) {
	want, err := newPlan(files)
	if err != nil {
		return Stats{}, err
	}
	dir, err = resolve(dir)
	if err != nil {
		return Stats{}, err
	}
	unlock, mayMove, err := lock(dir)
	if err != nil {
		return Stats{}, err
	}
	defer unlock()

	if err := mend(dir); err != nil {
		return Stats{}, err
	}
	old, err := survey(ctx, dir, want, jobs)
	if err != nil {
		return Stats{}, err
	}
	old.fixed = old.fixed || !mayMove
	b := newBuild(dir, want, old, jobs)
	defer b.stage.remove()
	if err := b.render(ctx); err != nil {
		return Stats{}, err
	}
	if err := b.apply(ctx); err != nil {
		return Stats{}, err
	}
	return b.stats(), nil
}
