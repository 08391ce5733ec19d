package lang

import "testing"

func TestBound(t *testing.T) {
	for in, want := range map[string]string{
		"桑达尔·皮查伊":        "桑达尔\u2060·皮查伊",
		"GB/T 7714—2015": "GB/T 7714\u2060—2015",
		"5～7 个、上海／北京":    "5\u2060～7 个、上海\u2060／北京",
		"谷歌——先手易位":       "谷歌——先手易位",
		"word — word":    "word — word",
		"“大模型”—云":        "“大模型”—云",
		"· 约 3 分钟":       "· 约 3 分钟",
		"a·b\xff—c\xff·": "a\u2060·b\xff—c\xff·",
		"没有这些":           "没有这些",
		"列夫·尼古拉耶维奇·托尔斯泰": "列夫\u2060·尼古拉耶维奇\u2060·托尔斯泰",
	} {
		if got := Bound(in); got != want {
			t.Errorf("Bound(%q) = %q, want %q", in, got, want)
		}
		if got := Unbound(want); got != in {
			t.Errorf("Unbound(%q) = %q, want %q", want, got, in)
		}
	}
}

func TestTitled(t *testing.T) {
	for in, want := range map[string]string{
		"2023 年 2 月起":      "2023\u00a0年\u00a02\u00a0月起",
		"约 2.4 倍":          "约 2.4\u00a0倍",
		"OpenAI 的客户":       "OpenAI 的客户",
		"GPT-4 与 5 models": "GPT-4 与 5 models",
	} {
		if got := Titled(in); got != want {
			t.Errorf("Titled(%q) = %q, want %q", in, got, want)
		}
		if got := Unbound(want); got != in {
			t.Errorf("Unbound(%q) = %q, want %q", want, got, in)
		}
	}
}
