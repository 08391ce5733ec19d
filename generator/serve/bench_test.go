package serve_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// sizes are how many sections a language has. DUIZHAO_CONTENT names a content folder to edit instead,
// such as one of ten thousand sections; of it the first section in the first language is edited.
var sizes = []int{24, 1000}

// BenchmarkEdit is what an editor waits for: from the moment when a file is saved until the server
// sends its page with the new text, asked for again and again. A page is open meanwhile.
func BenchmarkEdit(b *testing.B) {
	if dir := os.Getenv("DUIZHAO_CONTENT"); dir != "" {
		b.Run(filepath.Base(dir), func(b *testing.B) {
			edit(b, start(b, func(r *running) {
				r.must(os.RemoveAll(r.content))
				r.must(os.CopyFS(r.content, os.DirFS(dir)))
			}))
		})
		return
	}
	for _, n := range sizes {
		b.Run(fmt.Sprintf("sections=%d", n), func(b *testing.B) { edit(b, start(b, func(r *running) { fill(r, n) })) })
	}
}

// rest is the time between two edits, in which the server looks at the report as a whole, as between
// those of an editor, who doesn't save ten times a second.
const rest = 300 * time.Millisecond

func edit(b *testing.B, r *running) {
	sources, err := filepath.Glob(filepath.Join(r.content, "zh", "*", "*.md"))
	r.must(err)
	file, _ := filepath.Rel(r.content, sources[0])
	text := r.text(filepath.ToSlash(file))
	page := pageOf(filepath.ToSlash(file))
	r.shows(page, "</html>")
	r.stream(page)
	i := 0
	for b.Loop() {
		i++
		mark := fmt.Sprintf("第%d次修改。", i)
		r.write(filepath.ToSlash(file), text+"\n"+mark+"\n")
		for !strings.Contains(r.get(page).body, mark) {
			time.Sleep(time.Millisecond)
		}
		b.StopTimer()
		time.Sleep(rest)
		b.StartTimer()
	}
}

// pageOf is the path of a source's page.
func pageOf(file string) string {
	var parts []string
	for part := range strings.SplitSeq(strings.TrimSuffix(file, ".md"), "/") {
		number, name, ok := strings.Cut(part, "-")
		if ok && strings.Trim(number, "0123456789") == "" {
			part = name
		}
		parts = append(parts, part)
	}
	return "/tiny/" + strings.Join(parts, "/") + "/"
}

// fill adds n sections a language, in chapters of 24.
func fill(r *running, n int) {
	texts := map[string]string{
		"zh": "训练算力每年增长四倍，其中大部分来自投入；芯片上的模型每年便宜一半，参见[开头](../index.md)。\n\n",
		"en": "Training compute grows fourfold a year, most of it from spending; models on a chip halve in price each year; see [the opening](../index.md).\n\n",
	}
	for lang, text := range texts {
		for i := range n {
			chapter := fmt.Sprintf("%s/%03d-part-%d/", lang, i/24+2, i/24+1)
			if i%24 == 0 {
				r.write(chapter+"index.md", "---\ntitle: Part\n---\n\nOpening.\n")
			}
			body := strings.Repeat("## Part\n\n"+strings.Repeat(text, 4)+"| a | b |\n|---|--:|\n| 1 | 2 |\n\n", 3)
			r.write(fmt.Sprintf("%s%02d-section-%d.md", chapter, i%24+1, i+1), "---\ntitle: Section\n---\n\n"+body)
		}
	}
}
