package lang

import "testing"

func TestNFC(t *testing.T) {
	for s, want := range map[string]string{
		"":                   "",
		"plain":              "plain",
		"大模型":                "大模型",
		"cafe\u0301":         "café",
		"\u212b":             "\u00c5",
		"u\u0308\u030c":      "ǚ",
		"\uf900":             "\u8c48",
		"ﬁ":                  "ﬁ", // a compatibility form stays
		"\u1112\u1161\u11ab": "한",
	} {
		if got := NFC(s); got != want {
			t.Errorf("NFC(%q) = %q, want %q", s, got, want)
		}
	}
	if n := testing.AllocsPerRun(10, func() { NFC(chinese); NFC(english); NFC("café") }); n != 0 {
		t.Errorf("%v allocations for strings in NFC", n)
	}
}

func TestFold(t *testing.T) {
	for s, want := range map[string]string{
		"":           "",
		"gpt-4":      "gpt-4",
		"GPT-4":      "gpt-4",
		"ＧＰＴ－４":      "gpt-4",
		"ÉCOLE":      "école",
		"CAFE\u0301": "café",
		"ΣΊΣΥΦΟΣ":    "σίσυφοσ",
		"大模型（ＬＬＭ）":   "大模型(llm)",
		"a　b":        "a b",
		"ｶﾀｶﾅ":       "カタカナ",
		"İstanbul":   "istanbul",
	} {
		if got := Fold(s); got != want {
			t.Errorf("Fold(%q) = %q, want %q", s, got, want)
		}
	}
	if n := testing.AllocsPerRun(10, func() { Fold("large-model") }); n != 0 {
		t.Errorf("%v allocations for a folded string", n)
	}
}

func FuzzFoldTwice(f *testing.F) {
	f.Add("Straße ＧＰＴ－４ ｶﾞ ΐ K Ꮡ ꮡ")
	f.Fuzz(func(t *testing.T, s string) {
		once := Fold(s)
		if twice := Fold(once); twice != once {
			t.Errorf("Fold(%q) = %q, then %q", s, once, twice)
		}
	})
}

func BenchmarkNFC(b *testing.B) {
	b.SetBytes(int64(len(chinese)))
	b.ReportAllocs()
	for b.Loop() {
		NFC(chinese)
	}
}

func BenchmarkFold(b *testing.B) {
	b.SetBytes(int64(len(english)))
	b.ReportAllocs()
	for b.Loop() {
		Fold(english)
	}
}
