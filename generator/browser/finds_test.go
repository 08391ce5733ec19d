package browser_test

import (
	"slices"
	"testing"

	"github.com/chromedp/cdproto/input"
)

// What a query should find, by the first three hits on the Chinese page: compounds, words in other
// forms, figures by value, terms by other names, misspelt words, words apart.
var finds = []struct{ query, want string }{
	{"菲涅尔透镜", "zh/glossary/#fresnel-lens"},
	{"fresnel lenses", "zh/glossary/#fresnel-lens"},
	{"FRESNEL LENS", "zh/glossary/#fresnel-lens"},
	{"Ｆｒｅｓｎｅｌ", "zh/glossary/#augustin-fresnel"},
	{"全球定位系统", "zh/glossary/#gps"},
	{"global positioning", "zh/glossary/#gps"},
	{"奥古斯丁菲涅尔", "zh/glossary/#augustin-fresnel"}, // the dot is left out
	{"灯光税领港公会", "zh/words/words/#p3"},            // nowhere side by side
	{"发条 守灯人", "zh/light/far/#p17"},
	{"守灯人上发条", "zh/light/far/#p17"},
	{"守灯人怎样上发条？", "zh/light/far/#p17"}, // some of it will do
	{"卫星 海图", "zh/light/far/#p19"},
	{"satellite charts", "zh/light/far/#p19"},
	{"satelite", "zh/glossary/#gps"},
	{"like-a-clock", "zh/light/far/#p17"},
	{"lighthuose keeper", "zh/light/figures/#fig-keepers"},
	{`"light dues"`, "zh/glossary/#light-dues"},
	{"「灯光税」", "zh/glossary/#light-dues"},
	{"科尔杜昂", "zh/light/forms/#p3"},
	{"Cordouan", "zh/words/words/#fn:1"},
	{"1882", "zh/light/forms/#p3"},
	{"39", "zh/words/words/#fn:3"}, // 三十九岁, thirty-nine
	{"三十九", "zh/words/words/#fn:3"},
	{"thirty-nine", "zh/words/words/#fn:3"},
	{"光束 越宽", "zh/light/forms/#p5"},
	{"horizon metres", "zh/light/forms/#p7"},
	{"船主 小船", "zh/words/only/#p2"},
	{"foghor", "zh/glossary/#foghorn"}, // still being typed
	{"一盏灯能照多远", "zh/light/far/#"},
	{"How far a lamp", "zh/light/far/#"},
	{"塔越高 看得越远", "zh/light/far/#"},
	{"Jeddah", "zh/light/figures/#fig-lights"},
	{"毁于风暴", "zh/light/figures/#fig-history"},    // in its data alone
	{"5 亿 200 万", "zh/light/figures/#fig-costs"}, // two numbers
	{"what is a Fresnel lens", "zh/glossary/#fresnel-lens"},
	{"thirtynine", "zh/words/words/#fn:3"},
	{"Corduoan", "zh/words/words/#fn:1"}, // two letters in the middle
}

func TestSearchFinds(t *testing.T) {
	t.Parallel()
	p := open(t, "zh/search/", screen{})
	p.searchIsReady()
	for _, test := range finds {
		p.run(`s => { one(s).select(); one(".search .count").textContent = "" }`, asked)
		call(p, input.InsertText, input.InsertTextParams{Text: test.query})
		p.until("an answer to "+test.query, `() => one(".search .count").textContent !== ""`)
		hits := p.hits()
		if first := hits[:min(3, len(hits))]; !slices.Contains(first, test.want) {
			t.Errorf("%s finds %q, and not %s", test.query, first, test.want)
		}
	}
}
