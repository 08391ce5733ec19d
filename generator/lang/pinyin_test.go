package lang

import (
	"os"
	"slices"
	"strings"
	"testing"
)

// The search in the table is right only while x/text keeps the order it had when the table was made.
func TestSyllableTableIsInOrder(t *testing.T) {
	zh := locale(t, "zh-Hans")
	for i, b := range zh.syllables[1:] {
		if a := zh.syllables[i]; a.key >= b.key || a.spelling >= b.spelling {
			t.Errorf("%s stands before %s", a.spelling, b.spelling)
		}
	}
}

// testdata/pinyin.txt has, for each syllable, the first and the last character in CLDR's order that
// GB 2312 counts among the common ones (level 1) and that is read in no other way. The readings are
// those of github.com/mozillazg/go-pinyin, which has them from Unihan.
func TestReadingOfCommonCharacters(t *testing.T) {
	data, err := os.ReadFile("testdata/pinyin.txt")
	if err != nil {
		t.Fatal(err)
	}
	zh := locale(t, "zh-Hans")
	lines := strings.NewReplacer("\n", ";").Replace(string(data))
	for line := range strings.SplitSeq(lines, ";") {
		syllable, characters, _ := strings.Cut(strings.TrimSpace(line), " ")
		for _, r := range characters {
			if got := zh.reading(string(r)); got != syllable {
				t.Errorf("%c is read %q, want %q", r, got, syllable)
			}
		}
	}
}

func TestReading(t *testing.T) {
	zh := locale(t, "zh-Hans")
	for s, want := range map[string]string{
		"大模型":            "da mo xing",
		"绿色":             "lu: se",
		"女娲":             "nu: wa",
		"策略":             "ce lue",
		"沈阳":             "shen yang",
		"疟疾":             "nue ji",
		"GPT-4 模型":       "gpt 4 mo xing",
		"GPT模型":          "gpt mo xing",
		"用AI写":           "yong ai xie",
		"Transformer 架构": "transformer jia gou",
		"don't":          "dont",
		"Gemini":         "gemini",
		"token":          "token",
		"":               "",

		// pinyin given by hand
		"chongqing":             "chong qing",
		"chong2qing4":           "chong qing",
		"chong2 qing4":          "chong qing",
		"chóngqìng":             "chong qing",
		"cho\u0301ngqi\u0300ng": "chong qing",
		"changweishuju":         "chang wei shu ju",
		"hangyemoxing":          "hang ye mo xing",
		"xian":                  "xian",
		"xi'an":                 "xi an",
		"xi’an":                 "xi an",
		"fangan":                "fang an",
		"xinguan":               "xin guan",
		"lüse":                  "lu: se",
		"lǜsè":                  "lu: se",
		"lvse":                  "lu: se",
		"cèlüè":                 "ce lue",
		"celve":                 "ce lue",
		"nü3":                   "nu:",
	} {
		if got := zh.reading(s); got != want {
			t.Errorf("reading(%q) = %q, want %q", s, got, want)
		}
	}
}

func TestSplitPinyinRefuses(t *testing.T) {
	zh := locale(t, "zh-Hans")
	for _, s := range []string{"", " ", "'", "1", "a1b", "Chongqing", "google", "iphone", "重庆", "v", "chongqing b"} {
		if got, ok := zh.splitPinyin(s); ok {
			t.Errorf("splitPinyin(%q) = %q", s, got)
		}
	}
	// Such a word has many beginnings that are pinyin; it must not take for ever.
	if got, ok := zh.splitPinyin(strings.Repeat("xian", 10_000) + "q"); ok {
		t.Errorf("got %d syllables", len(got))
	}
	if got, _ := zh.splitPinyin("xi an1"); !slices.Equal(got, []string{"xi", "an"}) {
		t.Errorf("got %q", got)
	}
}
