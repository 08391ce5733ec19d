package parse

import "testing"

// Straight quotation marks of English become curly where the report asks for it:
// across markup, but not in code and not behind a backslash.
func TestSmartQuotes(t *testing.T) {
	b := newBench(t, "- {id: moore, zh: 定律, en: Moore's law, definition: {zh: 甲, en: a}}\n")
	text := "\"It's *'so'*\", `it's` \\\"he\\\" \"said\"; Moore's law\n\n![a](../../figures/a.svg \"Today's map\")"
	for _, smart := range []bool{false, true} {
		source := b.source("en", []byte("---\ntitle: The \"title\"\n---\n\n"+text+"\n"))
		source.Lang.SmartQuotes = smart
		s, _ := b.parser.Section(source)
		got := s.Meta.Title + " | " + s.Blocks[0].Text + " | " + s.Blocks[1].Markup.HTML
		want := `The "title" | "It's 'so'", it's "he" "said"; Moore's law | <figure>
<img src="" alt="a" loading="lazy" decoding="async">
<figcaption>Today's map</figcaption>
</figure>`
		if smart {
			want = `The “title” | “It’s ‘so’”, it's "he" “said”; Moore’s law | <figure>
<img src="" alt="a" loading="lazy" decoding="async">
<figcaption>Today’s map</figcaption>
</figure>`
		}
		if got != want {
			t.Errorf("smart %v: got\n%s\nwant\n%s", smart, got, want)
		}
		if len(s.Uses) != 1 {
			t.Errorf("smart %v: the term with an apostrophe isn't found", smart)
		}
		end := len(s.Blocks[0].Text)
		if at := s.Blocks[0].Source(end - 1); string(source.File.Text[at]) != "w" {
			t.Errorf("smart %v: the last letter is said to be at %q", smart, source.File.Text[at:])
		}
	}
}

// An apostrophe that begins a word is none that opens, whatever markup stands around it.
func TestSmartApostrophes(t *testing.T) {
	b := newBench(t, "")
	source := b.source("en", []byte("---\ntitle: T\n---\n\n'Tis *'90s* rock-'n'-roll,\n'twas 'so'"))
	source.Lang.SmartQuotes = true
	s, _ := b.parser.Section(source)
	if got, want := s.Blocks[0].Text, "’Tis ’90s rock-’n’-roll, ’twas ‘so’"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
