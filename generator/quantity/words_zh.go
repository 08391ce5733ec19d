package quantity

import "strings"

var chineseMarks = []entry{
	{marks(about), "约|大约|约为|约合|约等于|大概|大致|左右|折合|~|～|≈|差不多"},
	{marks(over), "逾|超|超过|超过了|突破|突破了|涨破|升破|站上|超越|不止|不下|不低于|不少于|不得低于|不得少于|不应低于|至少|起码|高于|多于|过|破|>|＞|≥"},
	{marks(under), "近|将近|接近|接近了|逼近|跌破|几近|近乎|快|不到|不足|未满|不满|低于|少于|至多|最多|不超过|不高于|不得超过|不会超过|不能超过|没有超过|未超过|不得高于|不得多于|以内|<|＜|≤"},
	{marks(exact), "估计|估计为|预计|预计为|经过|通过|走过|度过|穿过|占|高出|超出|超出了|占到|占了|占比|占据|需|需要|要|花|花了|用了|卖|售|值|在|有了|相当于|高达|多达|达|达到|达到了|达了|上|满|足足|即|也就是|或|共|共计|合计|仅|只|整整|整|刚好|恰好|有|为|是"},
	{sense{class: negation}, "零下|负"},
	{sense{class: dayTime, value: float64(smallHours)}, "凌晨"},
	{sense{class: dayTime, value: float64(morning)}, "上午|早上|清晨|早晨|早|今早|明早"},
	{sense{class: dayTime, value: float64(noon)}, "中午|正午"},
	{sense{class: dayTime, value: float64(afternoon)}, "下午|午后|傍晚"},
	{sense{class: dayTime, value: float64(night)}, "晚上|晚间|晚|今晚|当晚|昨晚|明晚|夜里|夜间|深夜|午夜|半夜"},
	{marks(exact), "正负"},
	{sense{class: placing}, "第"},
	{sense{class: first}, "前|头|首"},
	{sense{class: opening}, "介于"},
}

// chineseFigures are figures that aren't made of a number and a unit.
var chineseFigures = []entry{
	{fixed(weak, Share, 50, "%"), "一半|半数|对半|减半|腰斩|折半|半价|五五开|五五分|各半|大半|半壁江山|对折|打对折"},
	{half(over), "过半|逾半|超半|过半数|逾半数|超半数"},
	{half(under), "近半|近半数|不到半数|不足半数"},
	{fixed(weak, Share, 100, "%"), "百分百"},
	{fixed(strong, Share, 0.5, "pp"), "半个百分点"},
	{fixed(strong, Share, 5, "%"), "半成"},
	{fixed(strong, Duration, 0.5, "year"), "半年|半年多|大半年|小半年"},
	{fixed(strong, Duration, 0.5, "month"), "半个月|半个多月|大半个月"},
	{fixed(strong, Duration, 0.5, "century"), "半个世纪|半个多世纪|半世纪"},
	{fixed(strong, Duration, 0.5, "hour"), "半小时|半个小时|半个钟头|半个多小时"},
	{fixed(faint, Duration, 0.5, "day"), "半天|大半天|半日"},
	{fixed(strong, Date, 1, "half"), "上半年|上半财年|上半财政年度"},
	{fixed(strong, Date, 2, "half"), "下半年|下半财年|下半财政年度|后半年"},
	{fixed(weak, Date, 1, "half"), "上半场|上半段|上半程|前半|前半段|前半程|前半场"},
	{fixed(weak, Date, 2, "half"), "下半场|下半段|下半程|后半|后半段|后半程|后半场"},
	{fixed(strong, Date, 1, "quarter"), "首季|首个季度|首季度|一季报"},
	{fixed(strong, Date, 1, "month"), "元月"},
	{fixed(mute, Date, 5, "month"), "五一|五一假期|五一黄金周"},
	{fixed(mute, Date, 10, "month"), "十一黄金周|十一国庆|十一长假|十一假期|十一期间"},
	{fixed(faint, Date, 1, "half"), "半年报|中报|半年度"},

	{fixed(weak, Multiple, 2, ""), "翻番|翻倍|翻了番|加倍|倍增|成倍"},
	{fixed(mute, Count, 2, ""), "双|两者|二者|两两|彼此|对方|双方|双双|一对|两国|两岸|两位数"},
	{fixed(weak, Count, 2, ""), "俩"},
	{fixed(weak, Count, 3, ""), "仨"},
	{fixed(mute, Count, 3, ""), "三者"},
	{fixed(mute, Count, 38, ""), "三八线"},
	{fixed(mute, Count, 7, ""), "七国集团"},
	{fixed(mute, Count, 20, ""), "二十国集团"},
	{fixed(mute, Date, 1, "quarter"), "首节"},
	{fixed(weak, Ordinal, 2, ""), "亚军"},
	{fixed(weak, Ordinal, 3, ""), "季军"},
	{fixed(weak, Date, 0, "decade"), "零零后|〇〇后"},
	{fixed(mute, Share, 90, "%"), "十有八九|十之八九"},
	{fixed(mute, Share, 1, "%"), "百里挑一"},
	{fixed(mute, Share, 0.1, "%"), "千里挑一"},
	{fixed(mute, Share, 0.01, "%"), "万里挑一"},
	{fixed(weak, Count, 6, ""), "半打"},
	{fixed(weak, Ordinal, 12, ""), "十二五"},
	{fixed(weak, Ordinal, 13, ""), "十三五"},
	{fixed(weak, Ordinal, 14, ""), "十四五"},
	{fixed(weak, Ordinal, 15, ""), "十五五"},
	{fixed(mute, Count, 11, ""), "双十一|双 十一|双11|双 11"},
	{fixed(mute, Count, 12, ""), "双十二|双12|双 12"},
	{fixed(faint, Duration, 4, "week"), "四周"},
	{fixed(faint, Duration, 1, "year"), "每年|年产|年薪|年费|年租|年收入|年营收|年利润|年销|年均|年度|逐年"},
	{fixed(faint, Duration, 1, "quarter"), "每季度|每个季度|季度"},
	{fixed(faint, Duration, 1, "month"), "每月|每个月|月薪|月租|月费|月活|月度|月均|月销|月产"},
	{fixed(faint, Duration, 1, "week"), "每周|每星期|每个星期|周薪|周活|周均"},
	{fixed(faint, Duration, 1, "day"), "每天|每日|日活|日均|日产|日销|单日"},
	{fixed(faint, Duration, 1, "hour"), "每小时|每个小时|时薪|时速"},
	{fixed(faint, Duration, 1, "minute"), "每分钟"},
	{fixed(faint, Duration, 1, "second"), "每秒"},
	{between(faint, Duration, 100, 1e3, "year"), "百年"},
	{between(faint, Duration, 1e3, 1e4, "year"), "千年"},
	{fixed(faint, Duration, 100, "day"), "百日"},

	{between(weak, Count, 100, 1e4, ""), "成百上千|百千|数以百计"},
	{between(weak, Count, 1e3, 1e5, ""), "成千上万|数以千计|上千上万|千千万万"},
	{between(weak, Count, 1e4, 1e6, ""), "数以万计|成千成万"},
	{between(weak, Count, 1e6, 1e8, ""), "数以百万计|千百万"},
	{between(weak, Count, 1e7, 1e9, ""), "数以千万计"},
	{between(weak, Count, 1e8, 1e10, ""), "数以亿计|亿万"},

	{anyOf("year"), "同比|去年|今年|明年|前年|后年|大前年|同年|当年|次年|翌年|上年|本年|全年|该年|那年|年初|年底|年末|年中|年内|当年度|本年度|上年度|本财年|上财年|上一年|下一年|前一年|后一年|这一年|那一年|来年"},
	{anyOf("quarter"), "上季度|本季度|该季度|当季|上一季度|前一季度|下季度|上季|本季|前一季|后一季|上一季|下一季|这一季|那一季|每季|单季|单季度|同季|单一季度"},
	{anyOf("month"), "本月|上月|下月|当月|同月|次月|翌月|月初|月底|月末|月中|上个月|下个月|这个月|该月|前一个月"},
	{anyOf("day"), "今日|今天|昨日|昨天|明日|明天|前天|当日|当天|次日|翌日|同日|同一天|本周|上周|下周|" +
		weekdays("周|星期|礼拜|本周|上周|下周", "一二三四五六日天末")},
	{anyOf("period"), "环比"},
	{anyOf("decade"), "上世纪|本世纪"},
}

// weekdays gives every prefix with every day.
func weekdays(prefixes, days string) string {
	var list []string
	for prefix := range strings.SplitSeq(prefixes, "|") {
		for _, day := range days {
			list = append(list, prefix+string(day))
		}
	}
	return strings.Join(list, "|")
}

// chineseSkips are words and idioms whose characters would otherwise be read as a number with a unit,
// or as one above ten. A lone numeral within a word, as in 三星, weighs next to nothing anyway.
var chineseSkips = []entry{
	{sense{class: none}, "四周年|万千瓦|万千克|万千米|万千伏|五一百|百八十亿|百八十万|百八十度|二百五十|十四五千|十四五万|十四五个|十四五岁|十四五家|十四五年|十分钟|十分之|百分之|千分之|万分之|万万分之|四季度|四季报"},
	{sense{class: skip}, "千万别|千万不|千万要|千万记|千万得|万一|万万|万分|万能|万物|万岁|万象|万科|万达|万事|万众|万有引力|万维网|万豪|" +
		"万圣|万国|万里|万家灯火|万向|万华|万代|万宝路|万卷|万变|万无|万全|万籁|万民|万般|千兆|千禧|千古|千里|千钧|千载|千篇|千丝|千方|千家万户|千军|" +
		"千变|千差|千人千面|千山|千言|千辛|千姿|千奇|百度|百货|百姓|百科|百川|百家争鸣|百家乐|百家号|百花|百盛|百胜|百事|百思|百威|百济|百合|" +
		"百叶|百老汇|百慕大|百般|百无|百战|百折|百分比|百分制|百里|百万富翁|千万富翁|亿万富翁|百出|百感|亿航|亿纬|亿欧|亿滋|亿邦|亿嘉和|亿联|零一万物|零一"},
	{sense{class: skip}, "一波三折|百折不挠|百折不回|七零八落|三七二十一|七老八十|一时半会|一时三刻|连中三元|一传十|十传百|万千|三六零|十分|十足|十字|十堰|十全十美|十月革命|十里|五十步笑百步|一五一十|三十六计|七十二变|" +
		"三百六十行|二十四节气|十万八千里|八九不离十|三六九等|七七八八|千儿八百|万儿八千|百八十|十八般|十八线|二百五|百尺竿头|万丈|百炼|十面埋伏|一成不变|六一|七一|八一|五四|三八|九一八|九一一|三一五|" +
		"三天两头|三年五载|十天半月|四季|七月流火|五月花|五月天|三分天下|入木三分|三分钟热度|三点一线|两点一线|三五成群|四分五裂|" +
		"丢三落四|颠三倒四|朝三暮四|低三下四|三长两短|七夕|第三方|第三世界|第一产业|第二产业|第三产业|第三者|十四行诗|十六进制|十进制|八进制|二进制|一二三"},
	{sense{class: skip}, "目前|此前|之前|以前|日前|当前|年前|提前|前后|前者"},
}

// classifiers follow a number of things: 三家. A numeral before one is a figure, and not part of a name.
const classifiers = "个家名位款种项次轮座笔台部辆艘架间所张份封本册篇条件支只头匹株颗块片层栋幢套组批场届期代类级档门句段章节页字人口户对步道处国省市县州区大强线环者方端边面侧倍成折回遍趟度番样股排行列维根杯瓶箱袋桶枚发幅宗桩例起声群路员城极重点集关卷宗串束顿餐票席院校社厂店网国岛镇村企"

// steps are classifiers of what comes one after another.
const steps = "期代届级"

// tails stand behind a figure and say how it is meant.
var tails = func() *lexicon[bound] {
	l := newLexicon[bound]()
	l.add(over, "以上|之上|有余|开外|出头|之多|不止|or more|and more|and above|and up|plus|+|upwards")
	l.add(about, "左右|上下|前后|许|or so|or thereabouts|odd")
	l.add(under, "以下|以内|之内|不到|or less|or fewer")
	return l.ordered()
}()
