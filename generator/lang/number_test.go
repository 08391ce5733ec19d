package lang

import (
	"testing"
	"time"
)

func TestCompact(t *testing.T) {
	zh, en := locale(t, "zh-Hans"), locale(t, "en")
	for _, test := range []struct {
		x      float64
		zh, en string
	}{
		{0, "0", "0"}, {7, "7", "7"}, {-3.5, "−3.5", "−3.5"}, {2.4, "2.4", "2.4"}, {0.125, "0.125", "0.125"},
		{999, "999", "999"}, {4500, "4500", "4,500"}, {9999, "9999", "9,999"},
		{10000, "1 万", "10,000"}, {11000, "1.1 万", "11,000"}, {48000, "4.8 万", "48,000"}, {270000, "27 万", "270,000"},
		{123456, "12.3 万", "123,456"}, {-15000, "−1.5 万", "−15,000"},
		{1e6, "100 万", "1 million"}, {3e7, "3000 万", "30 million"}, {99999999, "1 亿", "100 million"},
		{1e8, "1 亿", "100 million"}, {6.76e8, "6.76 亿", "676 million"}, {1.1e9, "11 亿", "1.1 billion"},
		{1.75e11, "1750 亿", "175 billion"}, {1e12, "1 万亿", "1 trillion"},
	} {
		if got := zh.Compact(test.x); got != test.zh {
			t.Errorf("%v is %q in Chinese, want %q", test.x, got, test.zh)
		}
		if got := en.Compact(test.x); got != test.en {
			t.Errorf("%v is %q in English, want %q", test.x, got, test.en)
		}
	}
}

func TestExact(t *testing.T) {
	zh, en := locale(t, "zh-Hans"), locale(t, "en")
	for x, want := range map[float64]string{0: "0", 270000: "270,000", 1234567.25: "1,234,567.25", -1000: "−1,000", 999: "999"} {
		if a, b := zh.Exact(x), en.Exact(x); a != want || b != want {
			t.Errorf("%v is %q in Chinese and %q in English, want %q", x, a, b, want)
		}
	}
}

func TestAmount(t *testing.T) {
	zh, en := locale(t, "zh-Hans"), locale(t, "en")
	for _, test := range []struct{ number, unit, amount, short string }{
		{"4500", "家客户", "4500 家客户", "4500"}, {"1.1 万", "家客户", "1.1 万家客户", "1.1 万"}, {"3 万", "GPU", "3 万 GPU", "3 万"},
		{"29", "%", "29%", "29%"}, {"11 亿", "美元", "11 亿美元", "11 亿"}, {"5", "", "5", "5"},
	} {
		if a, s := zh.Amount(test.number, test.unit), zh.Short(test.number, test.unit); a != test.amount || s != test.short {
			t.Errorf("%s of %s is %q, in short %q", test.number, test.unit, a, s)
		}
	}
	for _, test := range []struct{ number, unit, amount, short string }{
		{"11,000", "customers", "11,000 customers", "11,000"}, {"1.1 billion", "US dollars", "US$1.1 billion", "US$1.1 billion"},
		{"30 million", "RMB", "RMB\u00a030 million", "RMB\u00a030 million"}, {"29", "%", "29%", "29%"},
	} {
		if a, s := en.Amount(test.number, test.unit), en.Short(test.number, test.unit); a != test.amount || s != test.short {
			t.Errorf("%s of %s is %q, in short %q", test.number, test.unit, a, s)
		}
	}
}

func TestBetween(t *testing.T) {
	zh, en := locale(t, "zh-Hans"), locale(t, "en")
	for _, test := range []struct {
		l                     *Locale
		low, high, unit, want string
	}{
		{zh, "3000 万", "5000 万", "元", "3000 万至 5000 万"}, {zh, "10", "20", "", "10 至 20"}, {zh, "60", "70", "%", "60% 至 70%"},
		{en, "30 million", "50 million", "RMB", "RMB\u00a030–50 million"}, {en, "15,000", "30,000", "RMB", "RMB\u00a015,000–30,000"},
		{en, "1 million", "2 billion", "US dollars", "US$1 million–2 billion"}, {en, "60", "70", "%", "60–70%"}, {en, "1 billion", "100 billion", "parameters", "1–100 billion"},
	} {
		if got := test.l.Between(test.low, test.high, test.unit); got != test.want {
			t.Errorf("%s and %s of %s are %q, want %q", test.low, test.high, test.unit, got, test.want)
		}
	}
	if a, b := zh.To("十亿级", "千亿级"), en.To("May 2019", "2021"); a != "十亿级至千亿级" || b != "May 2019 – 2021" {
		t.Errorf("%q and %q", a, b)
	}
}

func TestPartialDate(t *testing.T) {
	zh, en := locale(t, "zh-Hans"), locale(t, "en")
	for _, test := range []struct {
		year, month, day int
		zh, en           string
	}{{2015, 0, 0, "2015 年", "2015"}, {2021, 5, 0, "2021 年 5 月", "May 2021"}, {2023, 5, 31, "2023 年 5 月 31 日", "31 May 2023"}} {
		if got := zh.Partial(test.year, time.Month(test.month), test.day); got != test.zh {
			t.Errorf("%+v is %q in Chinese", test, got)
		}
		if got := en.Partial(test.year, time.Month(test.month), test.day); got != test.en {
			t.Errorf("%+v is %q in English", test, got)
		}
	}
}
