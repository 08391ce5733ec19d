package lang

import (
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

var countTests = []struct {
	text       string
	han, words int
}{
	{"", 0, 0},
	{" \n\t　", 0, 0},

	// Han
	{"大模型", 3, 0},
	{"二〇二三年", 5, 0},
	{"人人々", 3, 0},
	{"𠀀𪚥", 2, 0},
	{"豈", 1, 0},
	{"龍\U000E0100", 1, 0}, // with a variation selector
	{"《三体》，“黑暗森林”……——。", 6, 0},
	{"大 模 型", 3, 0},
	{"〆", 0, 1},

	// words
	{"word", 0, 1},
	{"two words", 0, 2},
	{"  two\nwords\u00a0", 0, 2},
	{"don't", 0, 1},
	{"don’t", 0, 1},
	{"the ’90s", 0, 2},
	{"students’ work", 0, 2},
	{"‘quoted’ 'words'", 0, 2},
	{"state-of-the-art", 0, 1},
	{"fine\u2010tuning fine\u2011tuning", 0, 2},
	{"pre- and post-training", 0, 3},
	{"a -- b", 0, 2},
	{"a--b", 0, 2},
	{"one—two", 0, 2},
	{"2020–2023", 0, 2},
	{"2023-24", 0, 1},
	{"GPT-4", 0, 1},
	{"GPT-3.5-turbo", 0, 1},
	{"24-hour", 0, 1},
	{"and/or", 0, 2},
	{"AT&T", 0, 1},
	{"R&D, Q&A", 0, 2},
	{"a&b", 0, 2},
	{"A & B", 0, 2},
	{"U.S.", 0, 1},
	{"e.g. this", 0, 2},
	{"Node.js", 0, 1},
	{"end. Start", 0, 2},
	{"end...start", 0, 2},
	{"well, then", 0, 2},
	{"well,then", 0, 2},
	{"(brackets) [and] \"quotes\"", 0, 3},
	{"snake_case", 0, 2},
	{"soft\u00adhyphen", 0, 1},
	{"zero\u200bwidth", 0, 2},
	{"zero\u200dwidth", 0, 1},

	// numbers
	{"5", 0, 1},
	{"1,500", 0, 1},
	{"1,234,567.89", 0, 1},
	{"3.5", 0, 1},
	{"1, 2, 3", 0, 3},
	{"-5 +5 −5 ±5", 0, 4},
	{"50%", 0, 1},
	{"3.5 %", 0, 1},
	{"$1,500 €3 ¥20", 0, 3},
	{"10:30", 0, 2},
	{"1.Introduction", 0, 2},
	{"v2.0", 0, 1},
	{"½", 0, 1},
	{"m²", 0, 1},
	{"Ⅷ", 0, 1},
	{"175B", 0, 1},
	{"٣٫٥", 0, 2}, // Arabic digits are digits, their separator is not ours

	// accents: composed and decomposed
	{"café", 0, 1},
	{"cafe\u0301", 0, 1},
	{"na\u0308ive re\u0301sume\u0301", 0, 2},
	{"E\u0301T&E\u0301", 0, 1},
	{"\u0301", 0, 0},
	{"Ångström", 0, 1},

	// other scripts
	{"привет мир", 0, 2},
	{"αβγ", 0, 1},
	{"한국어 모델", 0, 2},
	{"カタカナ", 0, 1},
	{"ひらがなカタカナ", 0, 1},
	{"データ", 0, 1},
	{"ジェフ・ベゾス", 0, 2},
	{"日本の車", 3, 1},
	{"שלום", 0, 1},
	{"नमस्ते", 0, 1},
	{"สวัสดี", 0, 1},

	// full width
	{"ＡＢＣ", 0, 1},
	{"ＡＩ大模型", 3, 1},
	{"２０２３年", 1, 1},
	{"Ａ，Ｂ", 0, 2},

	// symbols and emoji
	{"😀", 0, 0},
	{"👨‍👩‍👧 🇨🇳 👍🏽 ❤️", 0, 0},
	{"→ © ™ ° § † • … ≤ ∑ × ÷ =", 0, 0},
	{"good😀bad", 0, 2},
	{"#tag @name", 0, 2},
	{"\xff\xfe", 0, 0},
	{"a\xffb", 0, 2},

	// both
	{"A股", 1, 1},
	{"股A股", 2, 1},
	{"用 GPT-4 写代码", 4, 1},
	{"用GPT-4写代码", 4, 1},
	{"OpenAI 的 ChatGPT 有 1.8 亿用户。", 5, 3},
	{"Transformer 架构（2017）", 2, 2},
	{"大模型-LLM", 3, 1},
	{"don'大t", 1, 2},
	{"2023 年 8 月 31 日，增长 50%", 5, 4},
	{"亚马逊（Amazon）的 AWS", 4, 2},
}

func TestCountText(t *testing.T) {
	for _, test := range countTests {
		want := Count{Han: test.han, Words: test.words}
		for _, form := range []norm.Form{norm.NFC, norm.NFD} {
			if got := CountText(form.String(test.text)); got != want {
				t.Errorf("CountText(%q) = %+v, want %+v", form.String(test.text), got, want)
			}
		}
	}
}

// What stands in two paragraphs counts as much as what stands in one.
func TestCountTextAddsUp(t *testing.T) {
	var all []string
	var sum Count
	for _, test := range countTests {
		all = append(all, test.text)
		sum = sum.Add(CountText(test.text))
	}
	if got := CountText(strings.Join(all, "\n")); got != sum {
		t.Errorf("together %+v, apart %+v", got, sum)
	}
	if sum.Units() != sum.Han+sum.Words {
		t.Errorf("Units of %+v is %d", sum, sum.Units())
	}
}

func TestCountAdd(t *testing.T) {
	got := Count{1, 2, 3}.Add(Count{10, 20, 30})
	if want := (Count{11, 22, 33}); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

func FuzzCountText(f *testing.F) {
	for _, test := range countTests {
		f.Add(test.text)
	}
	f.Fuzz(func(t *testing.T, s string) {
		c := CountText(s)
		if c.Han < 0 || c.Words < 0 || c.Units() > len(s) || c.Figures != 0 {
			t.Errorf("%+v for %d bytes", c, len(s))
		}
		if composed := CountText(norm.NFC.String(s)); composed != CountText(norm.NFD.String(s)) {
			t.Errorf("%q: composed %+v, decomposed %+v", s, composed, CountText(norm.NFD.String(s)))
		}
		if twice := CountText(s + " " + s); twice != c.Add(c) {
			t.Errorf("%q: once %+v, twice %+v", s, c, twice)
		}
	})
}

const (
	chinese = "亚马逊云科技在 2023 年推出了 Amazon Bedrock，客户可以用它调用多家公司的基础模型。" +
		"它不生产最好的模型，却想做最好的“模型超市”：参数、推理、微调，一应俱全。"
	english = "Amazon Web Services launched Bedrock in 2023, which lets customers call the foundation " +
		"models of several companies; it doesn't make the best model, but it wants the best shop."
)

func TestCountTextDoesNotAllocate(t *testing.T) {
	if n := testing.AllocsPerRun(10, func() { CountText(chinese + english) }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

func BenchmarkCountText(b *testing.B) {
	for name, text := range map[string]string{"zh": chinese, "en": english} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				CountText(text)
			}
		})
	}
}
