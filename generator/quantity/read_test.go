package quantity

import (
	"strings"
	"testing"
)

// readTests give the figures of a text as Read and String show them.
var chineseReadings = []struct{ text, want string }{
	// numerals
	{"3000 万", "30,000,000"},
	{"1.1 万", "11,000"},
	{"1750 亿", "175,000,000,000"},
	{"1.2 万亿", "1,200,000,000,000"},
	{"3 亿 5000 万", "350,000,000"},
	{"2 亿零 300 万", "203,000,000"},
	{"1 万 2 千", "12,000"},
	{"1.5 个亿", "150,000,000"},
	{"两千三百万", "23,000,000"},
	{"十五亿", "1,500,000,000"},
	{"一百零三", "103"},
	{"一亿三千万", "130,000,000"},
	{"两万五千名", "25,000"},
	{"一万八", "18,000"},
	{"一百五十万", "1,500,000"},
	{"三点五", "3.5"},
	{"一点五亿", "150,000,000"},
	{"零点五", "0.5"},
	{"十五名", "15"},
	{"２０２３年", "year 2023"},
	{"二〇二三年", "year 2023"},
	{"一九九八年", "year 1998"},

	// vague ones
	{"千亿参数", "100,000,000,000–1,000,000,000,000"},
	{"百亿", "10,000,000,000–100,000,000,000"},
	{"数百家", "200–1,000"},
	{"几十名", "20–100"},
	{"十几个", "11–20"},
	{"十几亿", "1,100,000,000–2,000,000,000"},
	{"上千名", "1,000–10,000"},
	{"近百位", "100–1,000"},
	{"二十多家", "over 20"},
	{"三千余万元", "over 30,000,000 CNY"},
	{"成千上万", "1,000–100,000"},
	{"数以万计", "10,000–1,000,000"},
	{"逾 1500 家", "over 1,500"},
	{"约 1.1 万", "about 11,000"},
	{"近 5 亿", "nearly 500,000,000"},
	{"65% 以上", "over 65%"},
	{"20% 左右", "about 20%"},

	// ranges
	{"3000 万至 5000 万", "30,000,000–50,000,000"},
	{"1.5 到 3 万", "15,000–30,000"},
	{"8000 至 1 万", "8,000–10,000"},
	{"5~10 倍", "5–10 times"},
	{"5–10 倍", "5–10 times"},
	{"两三百人", "200–300"},
	{"十七八岁", "17–18 years"},
	{"三五个", "3–5"},
	{"2019—2021 年", "year 2019–2021"},
	{"5 月 3 日至 6 日", "month 5; day 3–6"},
	{"10、20 和 30 纳米", "10 nm; 20 nm; 30 nm"},
	{"从 5 亿涨到 15 亿美元", "500,000,000 USD; 1,500,000,000 USD"},

	// shares and multiples
	{"65%", "65%"},
	{"百分之六七十", "60–70%"},
	{"百分之三点五", "3.5%"},
	{"百分之百", "100%"},
	{"千分之五", "0.5%"},
	{"百万分之三十", "0.003%"},
	{"三成", "30%"},
	{"七八成", "70–80%"},
	{"六成五", "65%"},
	{"两成半", "25%"},
	{"一半", "50%"},
	{"近一半，过半，不到一半", "nearly 50%; over 50%; nearly 50%"},
	{"三分之二", "66.67%"},
	{"三十分之一", "3.33%"},
	{"八折", "80%"},
	{"2.4 个百分点", "2.4 percentage points"},
	{"25 个基点", "0.25 percentage points"},
	{"翻番", "2 times"},
	{"翻了两番", "4 times"},
	{"两倍半", "2.5 times"},

	// money
	{"15 亿美元", "1,500,000,000 USD"},
	{"SGD 占比约为 51%", "about 51%"},
	{"20 亿元人民币", "2,000,000,000 CNY"},
	{"人民币 5 亿元", "500,000,000 CNY"},
	{"US$1.5 亿", "150,000,000 USD"},
	{"五块钱", "5 CNY"},
	{"25 美分", "0.25 USD"},
	{"400 港币", "400 HKD"},
	{"¥500", "500 ¥"},

	// dates, durations, times of day
	{"2023 年 5 月", "year 2023; month 5"},
	{"2024 年 3 月 15 日", "year 2024; month 3; day 15"},
	{"2023-05-03", "year 2023; month 5; day 3"},
	{"第四季度", "Q4"},
	{"四季度", "Q4"},
	{"Q4", "Q4"},
	{"第四财季", "Q4"},
	{"前三季度", "3 quarters"},
	{"三个季度", "3 quarters"},
	{"上半年", "H1"},
	{"2021 年底", "year 2021"},
	{"90 年代", "90s"},
	{"二十世纪九十年代", "1990s"},
	{"二十一世纪", "century 21"},
	{"48 年", "48 years"},
	{"18 个月", "18 months"},
	{"一年半", "1.5 years"},
	{"一个半月", "1.5 months"},
	{"半年", "0.5 years"},
	{"两周", "2 weeks"},
	{"三个多月", "over 3 months"},
	{"四分之一个世纪", "0.25 centuries"},
	{"十岁", "10 years"},
	{"九点半", "9:30"},
	{"下午三点，晚上 9 点至 11 点", "15:00; 21:00"},
	{"15:30", "15:30"},

	// measures and ordinals
	{"5 纳米", "5 nm"},
	{"3000 千瓦", "3,000 kW"},
	{"5 千米", "5 km"},
	{"半公里", "0.5 km"},
	{"110 千伏，800V，5 兆帕", "110 kV; 800 V; 5 MPa"},
	{"4800 万像素，5000 毫安时，500 千伏安", "48,000,000 px; 5,000 mAh; 500 kVA"},
	{"3 安置点，100 帕萨特", "3; 100"},
	{"三小时二十分", "3 hours; 20 minutes"},
	{"一到两成", "10–20%"},
	{"七成来自", "70%"},
	{"年近六旬", "nearly 60 years"},
	{"连续第五个月", "no. 5"},
	{"零零后，90 后", "0s; 90s"},
	{"比例尺 1:50000", "1; 50,000"},
	{"1920×1080", "1,920; 1,080"},
	{"第三大", "no. 3"},
	{"第 27 届", "no. 27"},

	// below zero
	{"毛利率 -3.2%，净利 −3 亿元", "-3.2%; -300,000,000 CNY"},
	{"零下 20 ℃", "-20 °C"},
	{"-40 至 85 ℃", "-40–85 °C"},
	{"负 3.2%，身负 3 亿元，3 胜 2 负", "-3.2%; 300,000,000 CNY; 3; 2"},
	{"3 -5 家，5 月-6 月", "3–5; month 5–6"},

	// no figures
	{"一些、一样、一直、一种、唯一、统一", ""},
	{"万一，千万别，百度，十分，四川，三星", ""},
	{"半导体，多半", ""},
	{"GPT-4、GPT-3.5、H100、T5、Llama 2、Office 365、COVID-19、5G、4K", ""},
	{"1+N，B2B，2B，7×24，Web3，EC2", ""},
	{"去年，今年，周三，星期五，年底", ""},
	{"一家公司的一位员工", ""},
	{"版本 v2.1.3 与 10.0.0.1", ""},
	{"双方", ""},
	{"千帆，队伍，大陆", ""},
}

var englishReadings = []struct{ text, want string }{
	// numerals
	{"1,500,000", "1,500,000"},
	{"1.5 billion", "1,500,000,000"},
	{"1.5bn", "1,500,000,000"},
	{"1.5-billion", "1,500,000,000"},
	{"13B parameters", "13,000,000,000"},
	{"175-billion-parameter", "175,000,000,000"},
	{"10k", "10,000"},
	{"twenty-five", "25"},
	{"a hundred and fifty", "150"},
	{"two hundred and three million", "203,000,000"},
	{"two million three hundred thousand", "2,300,000"},
	{"half a million", "500,000"},
	{"two and a half million", "2,500,000"},
	{"a quarter of a million", "250,000"},
	{"three engineers", "3"},

	// vague ones
	{"a dozen", "10–20"},
	{"half a dozen", "6"},
	{"two dozen", "24"},
	{"dozens", "20–100"},
	{"hundreds of", "100–1,000"},
	{"hundreds of thousands", "100,000–1,000,000"},
	{"tens of billions of dollars", "10,000,000,000–100,000,000,000 USD"},
	{"several hundred thousand", "200,000–1,000,000"},
	{"nearly a hundred", "nearly 100"},
	{"more than thirty", "over 30"},
	{"trillion-dollar", "1,000,000,000,000–10,000,000,000,000 USD"},
	{"30-odd years", "over 30 years"},

	// ranges
	{"30-50 million", "30,000,000–50,000,000"},
	{"30 million to 50 million", "30,000,000–50,000,000"},
	{"between 5% and 10%", "5–10%"},
	{"$30-50 million", "30,000,000–50,000,000 USD"},
	{"US$1.5bn-US$2bn", "1,500,000,000–2,000,000,000 USD"},
	{"two or three hundred", "200–300"},
	{"2019-21", "year 2019–2021"},
	{"May 3-5", "month 5; day 3–5"},
	{"3, 5 and 7 nm", "3 nm; 5 nm; 7 nm"},

	// shares and multiples
	{"65%", "65%"},
	{"65 per cent", "65%"},
	{"2.4 percentage points", "2.4 percentage points"},
	{"half of", "50%"},
	{"more than half, nearly half", "over 50%; nearly 50%"},
	{"two-thirds", "66.67%"},
	{"a quarter of the code", "25%"},
	{"one in five", "20%"},
	{"nine out of ten", "90%"},
	{"one thirtieth", "3.33%"},
	{"1/3", "33.33%"},
	{"fifty-fifty", "50%"},
	{"twice", "2 times"},
	{"fivefold", "5 times"},
	{"five to ten times", "5–10 times"},
	{"10x", "10 times"},
	{"tripled", "3 times"},

	// money
	{"US$1.3 billion", "1,300,000,000 USD"},
	{"$10,000", "10,000 USD"},
	{"RMB 30-50 million", "30,000,000–50,000,000 CNY"},
	{"500 million yuan", "500,000,000 CNY"},
	{"€1.2bn", "1,200,000,000 EUR"},
	{"£400,000", "400,000 GBP"},
	{"HK$480", "480 HKD"},
	{"25 cents", "0.25 USD"},

	// dates, durations, times of day
	{"May 2023", "month 5; year 2023"},
	{"3 May 2023", "day 3; month 5; year 2023"},
	{"May 3, 2023", "month 5; day 3; year 2023"},
	{"October 11th", "month 10; day 11"},
	{"Sept 5-8", "month 9; day 5–8"},
	{"fourth quarter", "Q4"},
	{"fourth fiscal quarter", "Q4"},
	{"Q4", "Q4"},
	{"1Q23", "Q1; year 2023"},
	{"Q4 '24, FY'23", "Q4; year 2024; year 2023"},
	{"FY2023", "year 2023"},
	{"the first half of 2023", "H1; year 2023"},
	{"the 1990s", "1990s"},
	{"the 21st century", "century 21"},
	{"eighteen months", "18 months"},
	{"a year and a half", "1.5 years"},
	{"half a year", "0.5 years"},
	{"48-year", "48 years"},
	{"the first three quarters", "3 quarters"},
	{"8:30 pm", "20:30"},
	{"half past five", "5:30"},
	{"12:30 am, 12 noon, 9 to 11 pm", "0:30; 12:00; 21:00"},
	{"at a quarter to six", "5:45"},
	{"four more months", "4 months"},
	{"one or two months", "1–2 months"},
	{"a fifth straight month", "no. 5"},
	{"SFr7.3 billion", "7,300,000,000 CHF"},
	{"ten quadrillion", "10,000,000,000,000,000"},
	{"call 400-820-8820", "no. 4,008,208,820"},

	// measures and ordinals
	{"5-nanometre", "5 nm"},
	{"3nm", "3 nm"},
	{"1,200 km", "1,200 km"},
	{"400 V, 400 A, 5 t, 5 mW, 5 MW", "400 V; 400 A; 5 t; 5 mW; 5 MW"},
	{"15 Mt, 500 mt, 100 Mb/s, 2 EFLOPS", "15 Mt; 500 t; 100 Mbps; 2 EFLOPS"},
	{"25,000 A100s, 200 A-shares, 48 MPs, in 2023 A", "25,000; 200; 48; year 2023"},
	{"third-largest", "no. 3"},
	{"the 27th", "no. 27"},
	{"Part 2", "no. 2"},

	// below zero
	{"a margin of -3.2%, a profit of −$300 million", "-3.2%; -300,000,000 USD"},
	{"minus 20 °C, 20 °C below zero", "-20 °C; -20 °C"},
	{"a negative 3.2%", "-3.2%"},
	{"100 minus 97, 3 - 5", "100; 97; 3–5"},

	// no figures
	{"GPT-4, GPT-3.5, H100, A100s, T5, Llama 2, Office 365, Claude 2, COVID-19, 5G, 4K, 3D", ""},
	{"1+N, B2B, 2B, 24/7, Web3, EC2, S3, C4, M1, F1", ""},
	{"It may be done; they march on.", ""},
	{"Theresa May", ""},
	{"one of them, a firm, an engineer, one another", ""},
	{"last year, on Monday, both", ""},
	{"version v2.1.3", ""},
	{"https://example.com/2023/05/17", ""},
}

func TestReadChinese(t *testing.T) {
	for _, test := range chineseReadings {
		if got := readings(test.text, true); got != test.want {
			t.Errorf("%s: %s, want %s", test.text, got, test.want)
		}
	}
}

func TestReadEnglish(t *testing.T) {
	for _, test := range englishReadings {
		if got := readings(test.text, false); got != test.want {
			t.Errorf("%s: %s, want %s", test.text, got, test.want)
		}
	}
}

func readings(text string, chinese bool) string {
	var list []string
	for _, q := range Read(text, chinese) {
		list = append(list, q.String())
	}
	return strings.Join(list, "; ")
}

// A figure's place covers its currency and its unit, also after full-width digits.
func TestPlaces(t *testing.T) {
	for text, want := range map[string]string{
		"估值达 15 亿美元，其后":                     "15 亿美元",
		"２０２３年的１５％":                         "２０２３年|１５％",
		"worth about US$1.5 billion in all": "US$1.5 billion",
		"成本为 3000 万至 5000 万元。":              "3000 万至 5000 万元",
		"between 30 and 50 million yuan":    "30 and 50 million yuan",
		"过去一年半里":                            "一年半",
		"it made −US$1.5 billion":           "−US$1.5 billion",
	} {
		var got []string
		for _, q := range Read(text, !isLetter(text[0])) {
			got = append(got, text[q.Start:q.End])
		}
		if s := strings.Join(got, "|"); s != want {
			t.Errorf("%s: %s, want %s", text, s, want)
		}
	}
}
