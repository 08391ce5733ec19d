package quantity

// Proverbs and set phrases hold a figure that a translator may keep or let go. Such a figure may
// answer for its like in the other text, and is never missing there.

// sprint is from 0 to 100 km/h.
var sprint = sense{class: figure, q: Quantity{Kind: Measure, High: 100, Unit: "km", other: 100, weight: mute}}

var chineseIdioms = []entry{
	{fixed(mute, Duration, 30, "year"), "三十年河东|三十年河西"},
	{fixed(mute, Duration, 10, "year"), "十年磨一剑|十年功|十年寒窗|十年如一日|十年树木|十年怕井绳"},
	{fixed(mute, Duration, 1.5, "year"), "一年半载"},
	{fixed(mute, Duration, 365, "day"), "三百六十五天"},
	{fixed(mute, Duration, 3, "day"), "三天打鱼|三天打渔|士别三日"},
	{fixed(mute, Duration, 2, "day"), "两天晒网"},
	{fixed(mute, Duration, 24, "hour"), "全天候|昼夜不停|日夜不停|夜以继日|不分昼夜"},
	{sprint, "百公里加速|百公里提速|百公里起步|零百|零百公里|零到百公里|零至百公里"},
	{fixed(mute, Measure, 500, "kg"), "四两拨千斤|千斤重担|千斤顶"},
	{fixed(mute, Measure, 0.25, "kg"), "半斤八两"},
	{fixed(mute, Count, 1e5, ""), "十万火急"},
	{fixed(mute, Count, 1e4, ""), "不怕一万|万里长征|万里之遥|万事开头难|一本万利"},
	{fixed(mute, Count, 1000, ""), "千里之行|千里之堤|千言|千军万马|千锤百炼|一字千金|一诺千金|一掷千金"},
	{fixed(mute, Count, 360, ""), "三百六十行"},
	{fixed(mute, Count, 100, ""), "百闻不如一见|百发百中|百战百胜|百步穿杨|百花齐放"},
	{fixed(mute, Count, 36, ""), "三十六计"},
	{fixed(mute, Count, 24, ""), "二十四史|二十四孝"},
	{fixed(mute, Count, 18, ""), "十八罗汉|十八层地狱|女大十八变|九曲十八弯"},
	{fixed(mute, Count, 12, ""), "十二生肖|十二星座"},
	{fixed(mute, Duration, 9, "year"), "九年义务教育"},
	{fixed(mute, Duration, 30, "year"), "三十而立|而立之年"},
	{fixed(mute, Duration, 40, "year"), "四十不惑|不惑之年"},
	{fixed(mute, Duration, 50, "year"), "半百|天命之年"},
	{fixed(mute, Duration, 60, "year"), "花甲|甲子"},
	{fixed(mute, Duration, 70, "year"), "古稀|七十古来稀"},
	{fixed(mute, Duration, 80, "year"), "耄耋"},
	{fixed(mute, Share, 25, "%"), "四分之一决赛"},
	{fixed(mute, Count, 16, ""), "八分之一决赛"},
	{fixed(mute, Date, 15, "day"), "正月十五|八月十五|躲不过十五"}, // of the moon
	{fixed(mute, Date, 23, "day"), "腊月二十三"},
	{fixed(mute, Date, 30, "day"), "大年三十|年三十"},
	{fixed(mute, Share, 10, "%"), "涨停|跌停"},
}

var englishIdioms = []entry{
	{fixed(mute, Measure, 1000, "mile"), "journey of a thousand miles"},
	{fixed(mute, Measure, 100, "mile"), "a hundred miles an hour"},
	{fixed(mute, Measure, 6, "ft"), "six feet under"},
	{fixed(mute, Duration, 7, "year"), "seven year itch"},
	{fixed(mute, Duration, 9, "day"), "nine days wonder|nine days' wonder"},
	{fixed(mute, Date, 60, "decade"), "sexagenarian|sexagenarians"},
	{fixed(mute, Date, 70, "decade"), "septuagenarian|septuagenarians"},
	{fixed(mute, Date, 80, "decade"), "octogenarian|octogenarians"},
	{fixed(mute, Date, 90, "decade"), "nonagenarian|nonagenarians"},
	{fixed(mute, Duration, 100, "year"), "centenarian|centenarians|centenary|centennial"},
	{fixed(mute, Duration, 200, "year"), "bicentenary|bicentennial"},
	{fixed(mute, Money, 0.02, "USD"), "my two cents|his two cents|her two cents|their two cents"},
	{fixed(mute, Count, 12, ""), "a dime a dozen|nineteen to the dozen"},
	{fixed(mute, Count, 64000, ""), "$64,000 question|$64000 question"},
	{fixed(mute, Count, 1e6, ""), "million dollar question|trillion dollar question|thanks a million"},
	{fixed(mute, Count, 1000, ""), "a thousand words|a thousand cuts|a thousand flowers"},
	{fixed(mute, Count, 100, ""), "a hundred flowers|a hundred schools"},
	{fixed(mute, Count, 40, ""), "forty winks"},
	{fixed(mute, Count, 20, ""), "hindsight is 20/20|hindsight is twenty twenty"},
	{fixed(mute, Ordinal, 11, ""), "eleventh hour"},
}
