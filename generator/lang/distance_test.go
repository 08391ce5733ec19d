package lang

import "testing"

func TestNearest(t *testing.T) {
	keys := []string{"title", "summary", "takeaways", "updated", "draft", "aliases", "glossary"}
	tests := []struct {
		word       string
		candidates []string
		want       string
	}{
		{"titel", keys, "title"},
		{"Title", keys, "title"},
		{"ＴＩＴＬＥ", keys, "title"},
		{"sumary", keys, "summary"},
		{"takeaway", keys, "takeaways"},
		{"upadted", keys, "updated"},
		{"glosary", keys, "glossary"},
		{"date", keys, ""},
		{"author", keys, ""},
		{"xyzzy", keys, ""},
		{"", keys, ""},
		{"", []string{"a", ""}, ""},
		{"title", nil, ""},
		{"giants/amazn", []string{"giants/apple", "giants/amazon"}, "giants/amazon"},
		{"模形", []string{"参数", "模型"}, "模型"},
		{"大语言模形", []string{"大模型", "大语言模型"}, "大语言模型"},
		{"型模", []string{"模型"}, "模型"},
		{"a", []string{"b"}, ""},
		{"ab", []string{"ac"}, "ac"},
		{"cat", []string{"car", "can", "bat"}, "car"},
		{"cat", []string{"car", "cat"}, "cat"},
		{"abcdef", []string{"abcdxy"}, "abcdxy"},
		{"abcdef", []string{"abcxyz"}, ""},
	}
	for _, test := range tests {
		got, ok := Nearest(test.word, test.candidates)
		if got != test.want || ok != (test.want != "") {
			t.Errorf("Nearest(%q) = %q, %v; want %q", test.word, got, ok, test.want)
		}
	}
}

func TestDistance(t *testing.T) {
	tests := []struct {
		a, b string
		want int
	}{
		{"", "", 0},
		{"", "abc", 3},
		{"abc", "abc", 0},
		{"abc", "acb", 1},
		{"ca", "abc", 3}, // 2 if text could be edited twice
		{"kitten", "sitting", 3},
		{"模型", "大模型", 1},
		{"abcd", "badc", 2},
	}
	for _, test := range tests {
		a, b := []rune(test.a), []rune(test.b)
		if got, back := distance(a, b), distance(b, a); got != test.want || back != test.want {
			t.Errorf("distance(%q, %q) = %d and %d, want %d", test.a, test.b, got, back, test.want)
		}
	}
}

func BenchmarkNearest(b *testing.B) {
	candidates := make([]string, 0, len(inOrder))
	for _, e := range inOrder {
		candidates = append(candidates, e.term)
	}
	b.ReportAllocs()
	for b.Loop() {
		Nearest("transfromer", candidates)
	}
}
