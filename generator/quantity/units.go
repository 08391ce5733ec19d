package quantity

import "strings"

// unit is what a word after a number makes of it.
type unit struct {
	kind   Kind
	name   string
	factor float64 // worth of the word in the unit; 0 for a word that is no unit, though it begins like one
}

// units knows the words of both languages, since Chinese texts use the Latin ones too. Currencies are
// those of ISO 4217, symbols those of the SI brochure.
var units = func() *lexicon[unit] {
	l := newLexicon[unit]()
	for _, row := range unitTable {
		l.add(unit{row.kind, row.name, row.factor}, row.words)
	}
	return l.ordered()
}()

var unitTable = []struct {
	kind   Kind
	name   string
	factor float64
	words  string
}{
	{Share, "%", 1, "%|％|percent|per cent|pct|percentage"},
	{Share, "%", 0.1, "‰|per mille"},
	{Share, "pp", 1, "百分点|percentage point|percentage points|percent point|percent points|pp|ppt"},
	{Share, "pp", 0.01, "基点|basis point|basis points|bp|bps"},

	{Money, "USD", 1, "美元|美金|us dollar|us dollars|u.s. dollar|u.s. dollars|american dollars|dollar|dollars|usd"},
	{Money, "USD", 0.01, "美分|us cents|u.s. cents|cent|cents"},
	{Money, "CNY", 1, "元|元人民币|人民币|块钱|块|yuan|chinese yuan|yuan renminbi|renminbi|rmb|cny"},
	{Money, "CNY", 0.1, "毛钱|角钱"},
	{Money, "CNY", 0.01, "分钱"},
	{Money, "EUR", 1, "欧元|euro|euros|eur"},
	{Money, "GBP", 1, "英镑|pound sterling|pounds sterling|british pounds|sterling|gbp"},
	{Money, "pound", 1, "pound|pounds"},
	{Money, "JPY", 1, "日元|日圆|yen|japanese yen|jpy"},
	{Money, "KRW", 1, "韩元|韩圆|won|korean won|south korean won|krw"},
	{Money, "HKD", 1, "港元|港币|hong kong dollars|hk dollars|hkd"},
	{Money, "TWD", 1, "新台币|台币|taiwan dollars|new taiwan dollars|nt dollars|twd"},
	{Money, "CAD", 1, "加元|加拿大元|加币|canadian dollar|canadian dollars|cad"},
	{Money, "AUD", 1, "澳元|澳大利亚元|澳币|australian dollar|australian dollars|aud"},
	{Money, "NZD", 1, "新西兰元|纽元|new zealand dollars|nzd"},
	{Money, "SGD", 1, "新加坡元|新元|新币|坡元|singapore dollar|singapore dollars|sgd"},
	{Money, "INR", 1, "卢比|印度卢比|rupee|rupees|indian rupees|inr"},
	{Money, "RUB", 1, "卢布|俄罗斯卢布|rouble|roubles|ruble|rubles|rub"},
	{Money, "CHF", 1, "瑞士法郎|瑞郎|swiss franc|swiss francs|chf"},
	{Money, "SEK", 1, "瑞典克朗|swedish krona|swedish kronor|kronor|sek"},
	{Money, "NOK", 1, "挪威克朗|norwegian kroner|nok"},
	{Money, "DKK", 1, "丹麦克朗|danish kroner|kroner|dkk"},
	{Money, "BRL", 1, "雷亚尔|巴西雷亚尔|reais|brazilian reais|brl"},
	{Money, "MXN", 1, "墨西哥比索|mexican pesos|mxn"},
	{Money, "PHP", 1, "菲律宾比索|philippine pesos"},
	{Money, "THB", 1, "泰铢|baht|thai baht|thb"},
	{Money, "VND", 1, "越南盾|vietnamese dong|dong|vnd"},
	{Money, "IDR", 1, "印尼盾|印尼卢比|印度尼西亚卢比|rupiah|indonesian rupiah|idr"},
	{Money, "MYR", 1, "林吉特|马来西亚林吉特|令吉|马币|ringgit|malaysian ringgit|myr"},
	{Money, "TRY", 1, "里拉|土耳其里拉|lira|turkish lira"},
	{Money, "ZAR", 1, "兰特|南非兰特|rand|zar"},
	{Money, "AED", 1, "迪拉姆|dirham|dirhams|aed"},
	{Money, "SAR", 1, "里亚尔|沙特里亚尔|riyal|riyals|saudi riyals"},
	{Money, "ILS", 1, "谢克尔|新谢克尔|shekel|shekels"},
	{Money, "MOP", 1, "澳门元|澳门币|pataca|patacas"},
	{Money, "", 0, "元宇宙|元数据|元组|元锂|元材料|元电池|元论|元结构|元体系|元化|元方程|元期权|元条件|元催化|元运算|元操作|元函数|元一次|元二次|元语|元分类|元文化|元素|元旦|元老|元件|元年|元月|元帅|元首|元器件"},

	{Date, "year", 1, "年度|财年|年版"},
	{Date, "month", 1, "月|月份"},
	{Date, "day", 1, "日|号"},
	{Date, "quarter", 1, "季度|财季|季报|财政季度"},
	{Date, "decade", 1, "年代|年代初|年代末"},
	{Date, "century", 1, "世纪"},
	{Count, "", 0, "月活|日活|月均|日均|日常|周期|周边|天然|天使|天线|天空|天才|号线|号楼|年级|年龄|年均|年化|分支|分子"},

	{Duration, "second", 1, "秒|秒钟|s|second|seconds|sec|secs"},
	{Duration, "second", 1e-9, "纳秒|nanosecond|nanoseconds|ns"},
	{Duration, "second", 1e-6, "微秒|us|microsecond|microseconds|μs|µs"},
	{Duration, "second", 1e-3, "毫秒|millisecond|milliseconds|ms"},
	{Duration, "minute", 1, "分钟|分多钟|分|minute|minutes|min|mins"},
	{Duration, "minute", 15, "刻钟"},
	{Duration, "hour", 1, "小时|gpu 小时|gpu hours|gpu hour|man hours|钟头|hour|hours|hr|hrs|h"},
	{Duration, "day", 1, "天|gpu 天|gpu days|工作日|交易日|昼夜|day|days|working days|business days|trading days"},
	{Duration, "week", 1, "周|周内|周时间|星期|礼拜|week|weeks|weeklong"},
	{Duration, "week", 2, "fortnight|fortnights"},
	{Duration, "month", 1, "month|months|monthlong"},
	{Duration, "quarter", 1, "quarters"},
	{Duration, "year", 1, "年|载|岁|周岁|周年|年期|year|years|yr|yrs|year old|years old|yearlong"},
	{Duration, "year", 10, "旬"},
	{Duration, "decade", 1, "decade|decades"},
	{Duration, "century", 1, "century|centuries"},
	{Duration, "year", 1000, "millennium|millennia"},

	{Multiple, "", 1, "倍|番|times|fold|x|×"},

	{Measure, "nm", 1, "纳米|nm|nanometre|nanometres|nanometer|nanometers"},
	{Measure, "µm", 1, "微米|μm|µm|um|micron|microns|micrometre|micrometres|micrometer|micrometers"},
	{Measure, "mm", 1, "毫米|mm|millimetre|millimetres|millimeter|millimeters"},
	{Measure, "dm", 1, "分米|dm|decimetre|decimetres|decimeter|decimeters"},
	{Measure, "cm", 1, "厘米|公分|cm|centimetre|centimetres|centimeter|centimeters"},
	{Measure, "m", 1, "米|公尺|m|metre|metres|meter|meters"},
	{Measure, "km", 1, "公里|千米|km|km/h|kph|kilometre|kilometres|kilometer|kilometers"},
	{Measure, "mile", 1, "英里|mile|miles|mph"},
	{Measure, "nmi", 1, "海里|nautical mile|nautical miles"},
	{Measure, "ft", 1, "英尺|foot|feet|ft"},
	{Measure, "in", 1, "英寸|吋|inch|inches"},
	{Measure, "ly", 1, "光年|light year|light years"},
	{Measure, "m²", 1, "平方米|平米|㎡|square metre|square metres|square meter|square meters|sq m|sqm|m²|m2"},
	{Measure, "km²", 1, "平方公里|平方千米|square kilometre|square kilometres|square kilometer|square kilometers|sq km|km²|km2"},
	{Measure, "cm²", 1, "平方厘米|square centimetre|square centimetres|square centimeter|square centimeters|sq cm|cm²|cm2"},
	{Measure, "mm²", 1, "平方毫米|square millimetre|square millimetres|square millimeter|square millimeters|sq mm|mm²|mm2"},
	{Measure, "mi²", 1, "平方英里|square mile|square miles|sq mi"},
	{Measure, "ft²", 1, "平方英尺|square foot|square feet|sq ft"},
	{Measure, "ha", 1, "公顷|hectare|hectares"},
	{Measure, "mu", 1, "亩|mu"},
	{Measure, "acre", 1, "英亩|acre|acres"},
	{Measure, "m³", 1, "立方米|cubic metre|cubic metres|cubic meter|cubic meters|m³|m3"},
	{Measure, "m³", 1e9, "bcm"},
	{Measure, "cm³", 1, "立方厘米|cubic centimetre|cubic centimetres|cubic centimeter|cubic centimeters|cm³|cm3"},
	{Measure, "km³", 1, "立方公里|立方千米|cubic kilometre|cubic kilometres|cubic kilometer|cubic kilometers|km³"},
	{Measure, "ft³", 1, "立方英尺|cubic foot|cubic feet"},
	{Measure, "µg", 1, "微克|microgram|micrograms|μg|µg"},
	{Measure, "mg", 1, "毫克|mg|milligram|milligrams"},
	{Measure, "g", 1, "克|gram|grams|gramme|grammes"},
	{Measure, "kg", 1, "公斤|千克|kg|kilogram|kilograms|kilo|kilos"},
	{Measure, "kg", 0.5, "斤|市斤|jin|catty|catties"},
	{Measure, "t", 1, "吨|公吨|tonne|tonnes|ton|tons|metric ton|metric tons|metric tonnes|mt|tce|吨标准煤"},
	{Measure, "kt", 1, "千吨|kt|kilotonne|kilotonnes|kiloton|kilotons"},
	{Measure, "Mt", 1, "兆吨|megatonne|megatonnes|megaton|megatons|mtce|mtoe"},
	{Measure, "Gt", 1, "吉吨|gigatonne|gigatonnes|gigaton|gigatons"},
	{Measure, "lb", 1, "磅|lb|lbs"},
	{Measure, "oz", 1, "盎司|ounce|ounces|oz"},
	{Measure, "L", 1, "升|公升|litre|litres|liter|liters"},
	{Measure, "mL", 1, "毫升|ml|millilitre|millilitres|milliliter|milliliters"},
	{Measure, "hL", 1, "百升|hl|hectolitre|hectolitres|hectoliter|hectoliters"},
	{Measure, "kL", 1, "千升|kl|kilolitre|kilolitres|kiloliter|kiloliters"},
	{Measure, "barrel", 1, "桶|barrel|barrels|bbl|bbls|bpd|b/d|boe|桶油当量"},
	{Measure, "gallon", 1, "加仑|gallon|gallons"},
	{Measure, "ppm", 1, "ppm|parts per million"},
	{Measure, "ppb", 1, "ppb|parts per billion"},
	{Measure, "µW", 1, "微瓦|microwatt|microwatts|μw|µw"},
	{Measure, "mW", 1, "毫瓦|milliwatt|milliwatts"},
	{Measure, "W", 1, "wp|瓦|瓦特|watt|watts"},
	{Measure, "kW", 1, "千瓦|kilowatt|kilowatts|kw|kwp"},
	{Measure, "MW", 1, "兆瓦|megawatt|megawatts|mw|mwp"},
	{Measure, "GW", 1, "吉瓦|gigawatt|gigawatts|gw|gwp"},
	{Measure, "TW", 1, "太瓦|terawatt|terawatts|tw"},
	{Measure, "Wh", 1, "瓦时|watt hour|watt hours|wh"},
	{Measure, "kWh", 1, "千瓦时|千瓦·时|千瓦小时|度|度电|kw·h|kilowatt hour|kilowatt hours|kwh"},
	{Measure, "MWh", 1, "兆瓦时|megawatt hour|megawatt hours|mwh"},
	{Measure, "GWh", 1, "吉瓦时|gigawatt hour|gigawatt hours|gwh"},
	{Measure, "TWh", 1, "太瓦时|terawatt hour|terawatt hours|twh"},
	{Measure, "VA", 1, "伏安|va|volt ampere|volt amperes"},
	{Measure, "kVA", 1, "千伏安|kva"},
	{Measure, "MVA", 1, "兆伏安|mva"},
	{Measure, "J", 1, "焦耳|joule|joules"},
	{Measure, "kJ", 1, "千焦|千焦耳|kj|kilojoule|kilojoules"},
	{Measure, "MJ", 1, "兆焦|兆焦耳|mj|megajoule|megajoules"},
	{Measure, "GJ", 1, "吉焦|吉焦耳|gj|gigajoule|gigajoules"},
	{Measure, "Pa", 1, "帕|帕斯卡|pascal|pascals"},
	{Measure, "hPa", 1, "百帕|hectopascal|hectopascals"},
	{Measure, "kPa", 1, "千帕|kilopascal|kilopascals"},
	{Measure, "MPa", 1, "兆帕|megapascal|megapascals"},
	{Measure, "GPa", 1, "吉帕|gigapascal|gigapascals"},
	{Measure, "N·m", 1, "牛·米|牛米|n·m|newton metre|newton metres|newton meter|newton meters"},
	{Measure, "FLOPS", 1, "flops|flop/s"},
	{Measure, "GFLOPS", 1, "gflops|gflop/s|gigaflop|gigaflops"},
	{Measure, "TFLOPS", 1, "tflops|tflop/s|teraflop|teraflops"},
	{Measure, "PFLOPS", 1, "pflops|pflop/s|petaflop|petaflops"},
	{Measure, "EFLOPS", 1, "eflops|eflop/s|exaflop|exaflops"},
	{Measure, "ZFLOPS", 1, "zflops|zflop/s|zettaflop|zettaflops"},
	{Measure, "GOPS", 1, "gops"},
	{Measure, "POPS", 1, "petaops"},
	{Measure, "B", 1, "字节|byte|bytes"},
	{Measure, "KB", 1, "千字节|kb|kib|kb/s|kilobyte|kilobytes"},
	{Measure, "MB", 1, "兆|兆字节|mb|mib|mb/s|mib/s|megabyte|megabytes"},
	{Measure, "GB", 1, "吉字节|gb|gib|gb/s|gib/s|gigabyte|gigabytes"},
	{Measure, "TB", 1, "太字节|tb|tib|tb/s|terabyte|terabytes"},
	{Measure, "PB", 1, "拍字节|pb|pib|petabyte|petabytes"},
	{Measure, "EB", 1, "艾字节|eb|eib|exabyte|exabytes"},
	{Measure, "ZB", 1, "泽字节|zb|zettabyte|zettabytes"},
	{Measure, "bit", 1, "比特|位元|bit|bits"},
	{Measure, "Hz", 1, "赫兹|hz|hertz"},
	{Measure, "kHz", 1, "千赫|千赫兹|khz|kilohertz"},
	{Measure, "MHz", 1, "兆赫|兆赫兹|mhz|megahertz"},
	{Measure, "GHz", 1, "吉赫|吉赫兹|ghz|gigahertz"},
	{Measure, "THz", 1, "太赫|太赫兹|thz|terahertz"},
	{Measure, "rpm", 1, "转/分|转/分钟|转每分|转每分钟|r/min|rpm|revolutions per minute|revolutions a minute"},
	{Measure, "K", 1, "开尔文|kelvin|kelvins"},
	{Measure, "°C", 1, "摄氏度|℃|°c|degree celsius|degrees celsius|degrees centigrade"},
	{Measure, "°F", 1, "华氏度|℉|°f|degree fahrenheit|degrees fahrenheit"},
	{Measure, "mV", 1, "毫伏|millivolt|millivolts"},
	{Measure, "V", 1, "伏|伏特|volt|volts"},
	{Measure, "kV", 1, "千伏|kv|kilovolt|kilovolts"},
	{Measure, "MV", 1, "兆伏|megavolt|megavolts"},
	{Measure, "µA", 1, "微安|μa|µa|microamp|microamps"},
	{Measure, "mA", 1, "毫安|milliamp|milliamps|milliampere|milliamperes"},
	{Measure, "A", 1, "安|安培|amp|amps|ampere|amperes"},
	{Measure, "kA", 1, "千安|ka|kiloamp|kiloamps|kiloampere|kiloamperes"},
	{Measure, "dB", 1, "分贝|decibel|decibels|db"},
	{Measure, "kcal", 1, "千卡|大卡|kilocalorie|kilocalories|kcal|calorie|calories"},
	{Measure, "kbps", 1, "千比特每秒|kbps|kbit/s|kilobits per second|kilobits a second"},
	{Measure, "Mbps", 1, "兆比特每秒|mbps|mbit/s|megabits per second|megabits a second"},
	{Measure, "Gbps", 1, "吉比特每秒|gbps|gbit/s|gigabits per second|gigabits a second"},
	{Measure, "Tbps", 1, "太比特每秒|tbps|tbit/s|terabits per second|terabits a second"},
	{Measure, "px", 1, "像素|pixel|pixels"},
	{Measure, "MP", 1, "megapixel|megapixels"},
	{Measure, "carat", 1, "克拉|carat|carats"},
	{Measure, "hp", 1, "马力|匹马力|horsepower|hp"},
	{Measure, "mAh", 1, "毫安时|毫安小时|mah|milliamp hour|milliamp hours|milliampere hour|milliampere hours"},
	{Measure, "Ah", 1, "安时|安培时|安培小时|amp hour|amp hours|ampere hour|ampere hours"},
	{Measure, "BTU", 1, "英热单位|btu|british thermal unit|british thermal units"},
	{Measure, "BTU", 1e6, "mmbtu"},
	{Measure, "", 0, "瓦解|克隆|克服|米其林|磅礴|升级|升至|升到|升幅|桶装|比特币"},
}

// Words are the ways in which texts of both languages write a unit, in small letters and by the Unit
// of quantities; those of Multiple, which has none, are by "×".
func Words() map[string][]string {
	all := map[string][]string{"%": {"百分之"}}
	for _, c := range currencies {
		all[c.sense.q.Unit] = append(all[c.sense.q.Unit], strings.Split(c.words, "|")...)
	}
	for _, u := range unitTable {
		if u.kind == Multiple {
			u.name = "×"
		}
		if u.kind == Share || u.kind == Money || u.kind == Measure || u.kind == Duration || u.kind == Multiple {
			if u.factor == 1 {
				all[u.name] = append(all[u.name], strings.Split(u.words, "|")...)
			}
		}
	}
	return all
}

// worth gives the worth of units in the base unit of what they measure, so that a year and a half
// and 18 months are the same. The base is named by the first of its kind.
var worth = func() map[string]dimension {
	m := map[string]dimension{}
	for base, list := range map[string]map[string]float64{
		"month":  {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200},
		"second": {"second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 7 * 86400},
		"m":      {"nm": 1e-9, "µm": 1e-6, "mm": 1e-3, "cm": 1e-2, "dm": 0.1, "m": 1, "km": 1e3},
		"m²":     {"mm²": 1e-6, "cm²": 1e-4, "m²": 1, "ha": 1e4, "km²": 1e6},
		"L":      {"mL": 1e-3, "cm³": 1e-3, "L": 1, "hL": 100, "kL": 1e3, "m³": 1e3},
		"g":      {"µg": 1e-6, "mg": 1e-3, "g": 1, "kg": 1e3, "t": 1e6, "kt": 1e9, "Mt": 1e12, "Gt": 1e15},
		"W":      {"µW": 1e-6, "mW": 1e-3, "W": 1, "kW": 1e3, "MW": 1e6, "GW": 1e9, "TW": 1e12},
		"Wh":     {"Wh": 1, "kWh": 1e3, "MWh": 1e6, "GWh": 1e9, "TWh": 1e12},
		"B":      {"B": 1, "KB": 1e3, "MB": 1e6, "GB": 1e9, "TB": 1e12, "PB": 1e15, "EB": 1e18, "ZB": 1e21},
		"bps":    {"kbps": 1e3, "Mbps": 1e6, "Gbps": 1e9, "Tbps": 1e12},
		"FLOPS":  {"FLOPS": 1, "GFLOPS": 1e9, "TFLOPS": 1e12, "PFLOPS": 1e15, "EFLOPS": 1e18, "ZFLOPS": 1e21},
		"OPS":    {"GOPS": 1e9, "TOPS": 1e12, "POPS": 1e15},
		"ppm":    {"ppm": 1, "ppb": 1e-3},
		"px":     {"px": 1, "MP": 1e6},
		"VA":     {"VA": 1, "kVA": 1e3, "MVA": 1e6},
		"J":      {"J": 1, "kJ": 1e3, "MJ": 1e6, "GJ": 1e9},
		"Pa":     {"Pa": 1, "hPa": 100, "kPa": 1e3, "MPa": 1e6, "GPa": 1e9},
		"V":      {"mV": 1e-3, "V": 1, "kV": 1e3, "MV": 1e6},
		"A":      {"µA": 1e-6, "mA": 1e-3, "A": 1, "kA": 1e3},
		"Ah":     {"mAh": 1e-3, "Ah": 1},
		"Hz":     {"Hz": 1, "kHz": 1e3, "MHz": 1e6, "GHz": 1e9, "THz": 1e12},
	} {
		for name, factor := range list {
			m[name] = dimension{base, factor}
		}
	}
	return m
}()

type dimension struct {
	base   string
	factor float64
}
