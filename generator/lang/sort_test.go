package lang

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// entry is a term and, where it is read in an unusual way, its pinyin.
type entry struct{ term, sort string }

func (e entry) key() string {
	if e.sort != "" {
		return e.sort
	}
	return e.term
}

// inOrder is how a Chinese reader expects to find these in one alphabet.
var inOrder = []entry{
	{"1+N", ""},
	{"API", ""},
	{"参数", ""},
	{"单于", "chanyu"},
	{"长尾数据", "changweishuju"},
	{"重庆", "chongqing"},
	{"词元", ""},
	{"大模型", ""},
	{"独角兽", ""},
	{"高带宽内存", ""},
	{"Google", ""},
	{"谷歌", ""},
	{"行业模型", "hangyemoxing"},
	{"HBM", ""},
	{"合规", ""},
	{"护城河", ""},
	{"幻觉", ""},
	{"乐高", ""},
	{"模型", ""},
	{"OpenAI", ""},
	{"苹果", ""},
	{"数据飞轮", ""},
	{"算力", ""},
	{"Transformer 架构", ""},
	{"推理", ""},
	{"微软", ""},
	{"吸星大法", ""},
	{"亚马逊云科技", ""},
	{"应用程序接口", ""},
}

func TestOrderMixesPinyinAndLatin(t *testing.T) {
	zh := locale(t, "zh-Hans")
	for seed := range uint64(20) {
		got := slices.Clone(inOrder)
		rand.New(rand.NewPCG(seed, 0)).Shuffle(len(got), func(i, j int) { got[i], got[j] = got[j], got[i] })
		Order(zh, got, entry.key)
		if !slices.Equal(got, inOrder) {
			t.Fatalf("got %v\nwant %v", got, inOrder)
		}
	}
}

func TestSortKeyOrder(t *testing.T) {
	check := func(tag string, want ...string) {
		t.Helper()
		l := locale(t, tag)
		got := slices.Clone(want)
		slices.Reverse(got)
		Order(l, got, func(s string) string { return s })
		if !slices.Equal(got, want) {
			t.Errorf("%s: got %q\nwant %q", tag, got, want)
		}
	}
	check("zh-Hans", "10X", "5G", "β 值", "阿里", "AI", "AI 大模型", "安全", "八", "BERT", "伯克利")
	check("zh-Hans", "lu", "路", "吕", "lü4 se4", "卵", "略", "论", "罗")
	check("zh-Hans", "大爱", "达成", "打盹", "大模型", "大学", "丹")
	check("zh-Hans", "西安", "先")
	check("zh-Hans", "涨", "长城", "掌握", "zhong2", "中", "重")
	check("zh-Hant", "大數據", "資料", "總結")
	check("en", "24-hour", "3D", "模型", "“A” grade", "AI", "AI-first", "AI model", "aide", "air")
	check("en", "cafe", "café", "Café", "cafeteria")
	check("en", "api", "API", "API gateway", "APIs")
	check("en", "Łódź", "long-tail data", "long tails", "longer", "Ørsted", "œuvre", "over")
	check("en", "don't", "don’t", "donut")
}

func TestOrderIsStable(t *testing.T) {
	items := []entry{{"z", "1"}, {"a", "1"}, {"m", "0"}, {"b", "1"}}
	Order(locale(t, "en"), items, func(e entry) string { return e.sort })
	if want := []entry{{"m", "0"}, {"z", "1"}, {"a", "1"}, {"b", "1"}}; !slices.Equal(items, want) {
		t.Errorf("got %v, want %v", items, want)
	}
}

func TestInitial(t *testing.T) {
	tests := []struct{ key, zh, en string }{
		{"大模型", "D", "#"},
		{"重庆", "Z", "#"},
		{"chongqing", "C", "C"},
		{"单于", "D", "#"},
		{"chan2 yu2", "C", "C"},
		{"Transformer 架构", "T", "T"},
		{"吸星大法", "X", "#"},
		{"哦", "O", "#"},
		{"嗯", "N", "#"},
		{"〇", "L", "#"},
		{"龘", "D", "#"},
		{"兙", "#", "#"}, // not in CLDR's pinyin
		{"々", "#", "#"},
		{"《三体》", "S", "#"},
		{"“AI”", "A", "A"},
		{".NET", "N", "N"},
		{"ＡＩ", "A", "A"},
		{"Élan", "E", "E"},
		{"E\u0301lan", "E", "E"},
		{"Ørsted", "O", "O"},
		{"Æon", "A", "A"},
		{"ﬁ", "F", "F"},
		{"1+N", "#", "#"},
		{"β", "#", "#"},
		{"Ж", "#", "#"},
		{"", "#", "#"},
		{"—", "#", "#"},
	}
	zh, en := locale(t, "zh-Hans"), locale(t, "en")
	for _, test := range tests {
		if got := zh.Initial(test.key); got != test.zh {
			t.Errorf("zh: Initial(%q) = %q, want %q", test.key, got, test.zh)
		}
		if got := en.Initial(test.key); got != test.en {
			t.Errorf("en: Initial(%q) = %q, want %q", test.key, got, test.en)
		}
	}
}

// An index prints a heading whenever the initial changes, so each may come only once.
func FuzzInitialsFollowOrder(f *testing.F) {
	for i := range inOrder {
		f.Add(inOrder[i].term, inOrder[len(inOrder)-1-i].key())
	}
	locales := []*Locale{locale(f, "zh-Hans"), locale(f, "en")}
	f.Fuzz(func(t *testing.T, a, b string) {
		for _, l := range locales {
			if l.SortKey(a) <= l.SortKey(b) && l.Initial(a) > l.Initial(b) {
				t.Errorf("%s: %q < %q, but %s > %s", l.Tag(), a, b, l.Initial(a), l.Initial(b))
			}
			if strings.Count(l.reading(a), "  ") > 0 {
				t.Errorf("%s: %q is read %q", l.Tag(), a, l.reading(a))
			}
		}
	})
}

func BenchmarkOrder(b *testing.B) {
	zh := locale(b, "zh-Hans")
	items := make([]entry, 0, 20*len(inOrder))
	for range 20 {
		items = append(items, inOrder...)
	}
	b.ReportAllocs()
	for b.Loop() {
		Order(zh, items, entry.key)
	}
}
