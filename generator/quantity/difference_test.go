package quantity

import (
	"testing"
)

// What a difference says, and where it points.
var differenceTests = []struct{ zh, en, want string }{
	{"用户 1.2 亿。", "It has 1.2 billion users.", "1.2 亿 / 1.2 billion: the English figure is 10 times the Chinese one"},
	{"员工 1.8 万人。", "It employs 1,800 people.", "1.8 万 / 1,800: the Chinese figure is 10 times the English one"},
	{"罚款 1.2 亿欧元。", "The fine is $120 million.", "1.2 亿欧元 / $120 million: the currencies differ"},
	{"2023 年 5 月", "In March 2023", "5 月 / March"},
	{"第四季度", "the third quarter", "四季度 / third quarter"},
	{"增长 37.8%。", "It grew 38.7%.", "37.8% / 38.7%"},
	{"裁员 8000 人。", "It will lay off staff.", "8000 / -"},
	{"公司计划裁员。", "It will lay off 8,000 people.", "- / 8,000"},
	{"三家公司", "four companies", "三 / four"},
	{"增长 5 倍。", "It grew by 5%.", "5 倍 / 5%"},
	{"油价每桶 90 美元。", "Oil is $90 a tonne.", "每桶 / a tonne"},
	{"月薪 6043 元和 8850 美元。", "They earn 6,043 yuan and 8,850.", "8850 美元 / 8,850"},
	{"GPT-4 面世", "GPT-3 appeared", "GPT-4 / GPT-3"},
	{"营收 12 亿元，利润 3 亿元。", "Revenue was 1.2 billion yuan, profit 30 million.",
		"3 亿元 / 30 million"},
}

func TestDifferences(t *testing.T) {
	for _, test := range differenceTests {
		got := ""
		for _, d := range Compare(test.zh, test.en) {
			zh, en := "-", "-"
			if d.Zh != nil {
				zh = test.zh[d.Zh.Start:d.Zh.End]
			}
			if d.En != nil {
				en = test.en[d.En.Start:d.En.End]
			}
			got += zh + " / " + en
			if d.Slip != "" {
				got += ": " + d.Slip.String()
			}
		}
		if got != test.want {
			t.Errorf("%s | %s: %s, want %s", test.zh, test.en, got, test.want)
		}
	}
}
