package serve_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
)

const first = "/tiny/zh/start/first/"

// Editors save in many ways, and each is seen.
func TestSaves(t *testing.T) {
	r := start(t, nil)
	text := r.text("zh/01-start/01-first.md")
	file := r.name("zh/01-start/01-first.md")
	saves := []struct {
		name string
		save func(text string)
	}{
		{"written over", func(text string) { r.write("zh/01-start/01-first.md", text) }},
		{"emptied, then filled", func(text string) {
			r.must(os.Truncate(file, 0))
			time.Sleep(5 * time.Millisecond)
			r.must(os.WriteFile(file, []byte(text), 0o644))
		}},
		{"another file put in its place", func(text string) {
			r.must(os.WriteFile(file+".tmp123", []byte(text), 0o644))
			r.must(os.Rename(file+".tmp123", file))
		}},
		{"moved away and written anew, as vim does", func(text string) {
			r.must(os.WriteFile(filepath.Join(filepath.Dir(file), "4913"), nil, 0o644))
			r.must(os.Remove(filepath.Join(filepath.Dir(file), "4913")))
			r.must(os.Rename(file, file+"~"))
			r.must(os.WriteFile(file, []byte(text), 0o644))
			r.must(os.Remove(file + "~"))
		}},
		{"moved away, and another put in its place", func(text string) {
			r.must(os.WriteFile(file+"___jb_tmp___", []byte(text), 0o644))
			r.must(os.Rename(file, file+"___jb_old___"))
			r.must(os.Rename(file+"___jb_tmp___", file))
			r.must(os.Remove(file + "___jb_old___"))
		}},
		{"removed and written anew", func(text string) {
			r.must(os.Remove(file))
			time.Sleep(5 * time.Millisecond)
			r.must(os.WriteFile(file, []byte(text), 0o644))
		}},
	}
	for i, s := range saves {
		t.Run(s.name, func(t *testing.T) {
			r := *r
			r.TB = t
			mark := strings.Repeat("存", i+1) + "。"
			s.save(strings.Replace(text, "。", mark, 1))
			r.shows(first, mark)
		})
	}
}

// Files and folders that come, go and move are seen, and what is written into new folders at once.
func TestFolders(t *testing.T) {
	r := start(t, nil)
	for _, l := range []string{"zh", "en"} {
		r.write(l+"/02-deep/index.md", "---\ntitle: Deep\n---\n\nOpening.\n")
		r.write(l+"/02-deep/01-one.md", "---\ntitle: One\n---\n\nNew folder.\n")
	}
	r.shows("/tiny/zh/deep/one/", "New folder.")
	r.write("zh/02-deep/02-two.md", "---\ntitle: Two\n---\n\nIn the new folder.\n")
	r.shows("/tiny/zh/deep/two/", "In the new folder.")
	r.must(os.Rename(r.name("zh/02-deep"), r.name("zh/03-moved")))
	r.must(os.Rename(r.name("en/02-deep"), r.name("en/03-moved")))
	r.shows("/tiny/zh/moved/one/", "New folder.")
	r.until("the old address to be gone", func() bool { return r.get("/tiny/zh/deep/one/").status == 404 })
	r.replace("zh/03-moved/01-one.md", "New folder.", "In the folder that was moved.")
	r.shows("/tiny/zh/moved/one/", "In the folder that was moved.")
	r.must(os.RemoveAll(r.name("zh/03-moved")))
	r.must(os.RemoveAll(r.name("en/03-moved")))
	r.until("the pages of the deleted folder to be gone", func() bool { return r.get("/tiny/zh/moved/one/").status == 404 })
	r.write("figures/deep/a.svg", `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"/>`)
	r.until("the figure", func() bool { return r.get("/tiny/figures/deep/a.svg").status == 200 })
	r.write("data/a.csv", "a,b\n")
	r.shows("/tiny/data/a.csv", "a,b")
	r.write("data/a.csv", "c,d\n")
	r.shows("/tiny/data/a.csv", "c,d")
}

// A section may be a link to a file elsewhere, whose edits are seen.
func TestLinkedFile(t *testing.T) {
	shared := filepath.Join(t.TempDir(), "shared.md")
	r := start(t, func(r *running) {
		r.must(os.WriteFile(shared, []byte(r.text("zh/01-start/01-first.md")), 0o644))
		r.must(os.Remove(r.name("zh/01-start/01-first.md")))
		r.must(os.Symlink(shared, r.name("zh/01-start/01-first.md")))
	})
	r.must(os.WriteFile(shared, []byte("---\ntitle: 一\n---\n\n从别处改的。\n"), 0o644))
	r.shows(first, "从别处改的。")
	r.must(os.WriteFile(shared+".tmp", []byte("---\ntitle: 一\n---\n\n再改一次。\n"), 0o644))
	r.must(os.Rename(shared+".tmp", shared))
	r.shows(first, "再改一次。")
}

// Many files at a time are one build, or a few.
func TestBurst(t *testing.T) {
	r := start(t, nil)
	before := strings.Count(r.log.String(), " pages, ")
	for i := range 100 {
		name := "zh/01-start/" + string(rune('a'+i%26)) + string(rune('a'+i/26)) + ".md"
		r.write(name, "---\ntitle: T\n---\n\nBurst.\n")
	}
	r.shows("/tiny/zh/start/vd/", "Burst.")
	if n := strings.Count(r.log.String(), " pages, ") - before; n >= 100 {
		t.Errorf("100 files are %d builds", n)
	}
}

// The settings, the glossary, the lock and the templates are watched as well.
func TestOtherFiles(t *testing.T) {
	r := start(t, nil)
	r.replace("report.yaml", "Tiny report", "Renamed report")
	r.shows("/tiny/en/", "Renamed report")
	r.replace("glossary.yaml", "A program learnt from data.", "Learnt from data.")
	r.shows("/tiny/en/glossary/", "Learnt from data.")
	r.shows("/tiny/en/start/first/", "Learnt from data.")
	name := filepath.Join(r.templates, "parts", "foot.html")
	foot, err := os.ReadFile(name)
	r.must(err)
	r.must(os.WriteFile(name, append([]byte("<p>Another foot.</p>"), foot...), 0o644))
	r.shows(first, "Another foot.")
}

// Pages that changed are told to load anew; the others are told nothing of it.
func TestReload(t *testing.T) {
	r := start(t, nil)
	own, other := r.stream(first), r.stream("/tiny/en/")
	r.next(own, "notes")
	r.next(other, "notes")
	r.replace("zh/01-start/01-first.md", "芯片上的", "芯片之上的")
	r.next(own, "reload")
	r.must(r.stop())
	for e := range other {
		if !strings.HasPrefix(e, "notes") {
			t.Errorf("a page that hasn't changed is told %q", e)
		}
	}
}

// Another style sheet is sent as it is, or its new address, not by loading the pages anew.
func TestStyle(t *testing.T) {
	r := start(t, nil)
	events := r.stream(first)
	r.next(events, "notes")
	edit := func(name string) string {
		name = filepath.Join(r.templates, "assets", name)
		css, err := os.ReadFile(name)
		r.must(err)
		r.must(os.WriteFile(name, append(css, "body{outline:7px dotted red}"...), 0o644))
		return r.next(events, "")
	}
	if e := edit("site.css"); !strings.HasPrefix(e, "style") || !strings.Contains(e, "outline:7px dotted red") {
		t.Errorf("the page is told %.200q", e)
	}
	for _, name := range []string{"later.css", "search.css"} {
		linked := regexp.MustCompile(`assets/` + strings.Replace(name, ".", `\.[a-z2-7]+\.`, 1))
		before := linked.FindString(r.get(first).body)
		e := edit(name)
		if after := linked.FindString(e); !strings.HasPrefix(e, "style") || after == "" || after == before {
			t.Errorf("%s, which was at %s: the page is told %.200q", name, before, e)
		}
	}
}

// A page that was opened before the last edit learns of it as soon as it listens.
func TestLate(t *testing.T) {
	r := start(t, nil)
	r.replace("zh/01-start/01-first.md", "芯片上的", "芯片之上的")
	r.shows(first, "之上的")
	old := r.get(first)
	r.replace("zh/01-start/01-first.md", "芯片之上的", "芯片之下的")
	r.shows(first, "之下的")
	r.next(r.streamOf(first, old.body), "reload")
}
