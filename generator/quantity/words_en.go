package quantity

import "strings"

var englishMarks = []entry{
	{marks(about), "about|around|some|roughly|approximately|approx|circa|~|≈|in the region of|" +
		"in the neighbourhood of|somewhere around|mid|early|late"},
	{marks(over), "more than|over|above|exceeding|exceeded|exceeds|exceed|in excess of|upwards of|upward of|north of|at least|" +
		"no fewer than|no less than|not less than|higher than|greater than|well over|somewhat over|just over|slightly over|" +
		"topped|topping|tops|surpassed|surpassing|passed|crossed|broke|breached|post|minimum of|a minimum of|>|≥|top"},
	{marks(under), "nearly|almost|close to|approaching|under|less than|fewer than|lower than|below|up to|at most|no more than|not more than|" +
		"just under|just short of|short of|shy of|nearing|maximum of|a maximum of|pre|sub|<|≤"},
	{marks(exact), "an estimated|estimated|equivalent to|the equivalent of|equal to|worth|as many as|as much as|as high as|as low as|as few as|as little as|just|only|or|i.e.|i.e|ie|namely|exactly|a total of|total|the|the top|the bottom|a mere|mere|a record|a whopping|fully|another|a further|a full|passed the|crossed the|broke the|topped the|over the"},
	{sense{class: negation}, "minus|negative|a negative"},
	{marks(exact), "plus or minus|plus/minus"},
	{sense{class: placing}, "number|no.|№|#"},
	{sense{class: first}, "last|past|final|latest"},
	{sense{class: opening}, "between"},
	{sense{class: article}, "a|an"},
	{sense{class: several}, "several|a few|few|a couple of|a couple|many"},
	{sense{class: halving}, "half"},
	{sense{class: both}, "both"},
	{sense{class: each}, "per|each|every"},
	{sense{class: past, value: 30}, "half past"},
	{sense{class: past, value: 15}, "quarter past|a quarter past"},
	{sense{class: past, value: -15}, "at quarter to|at a quarter to"},
}

// englishNumerals are the words for numbers and for places in an order.
var englishNumerals = func() []entry {
	var out []entry
	add := func(c class, first, step float64, words string) {
		for word := range strings.FieldsSeq(words) {
			out = append(out, entry{sense{class: c, value: first}, word})
			first += step
		}
	}
	add(numeral, 0, 1, "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "+
		"sixteen seventeen eighteen nineteen")
	add(numeral, 20, 10, "twenty thirty forty fifty sixty seventy eighty ninety")
	add(ordinal, 1, 1, "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "+
		"fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth")
	add(ordinal, 20, 10, "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth")
	for word, value := range map[string]float64{
		"tens": 10, "dozen": 12, "dozens": 12, "hundred": 1e2, "hundreds": 1e2, "thousand": 1e3, "thousands": 1e3,
		"million": 1e6, "millions": 1e6, "billion": 1e9, "billions": 1e9, "trillion": 1e12, "trillions": 1e12, "quadrillion": 1e15, "quintillion": 1e18,
	} {
		out = append(out, entry{sense{class: scale, value: value}, word})
	}
	return out
}()

// denominators make a share of the number before them.
var denominators = func() *lexicon[float64] {
	l := newLexicon[float64]()
	for i, word := range strings.Fields("third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth") {
		l.add(float64(i+3), word+"|"+word+"s")
	}
	for word, n := range map[string]float64{"quarter": 4, "half": 2, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15,
		"sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40,
		"fiftieth": 50, "sixtieth": 60, "eightieth": 80, "hundredth": 100, "thousandth": 1000, "millionth": 1e6} {
		l.add(n, word+"|"+word+"s")
	}
	return l.ordered()
}()

// shortScales stand right behind digits: 13B, $1.5bn, 10k.
var shortScales = map[string]float64{
	"k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "b": 1e9, "bn": 1e9, "bln": 1e9, "t": 1e12, "tn": 1e12, "trn": 1e12,
}

// englishFigures are figures that aren't made of a number and a unit.
var englishFigures = []entry{
	{fixed(weak, Multiple, 2, ""), "double|doubles|doubled|doubling|twice|twofold|two fold"},
	{fixed(strong, Multiple, 3, ""), "triple|triples|tripled|tripling|treble|trebled|trebling|threefold|three fold|thrice"},
	{fixed(strong, Multiple, 4, ""), "quadruple|quadruples|quadrupled|quadrupling|fourfold|four fold"},
	{fixed(strong, Multiple, 5, ""), "quintuple|quintupled|quintupling|fivefold|five fold"},
	{fixed(strong, Multiple, 6, ""), "sixfold|six fold|sextupled"},
	{fixed(strong, Multiple, 7, ""), "sevenfold|seven fold"},
	{fixed(strong, Multiple, 8, ""), "eightfold|eight fold"},
	{fixed(strong, Multiple, 9, ""), "ninefold|nine fold"},
	{fixed(strong, Multiple, 10, ""), "tenfold|ten fold"},
	{fixed(strong, Multiple, 12, ""), "twelvefold"},
	{fixed(strong, Multiple, 15, ""), "fifteenfold"},
	{fixed(strong, Multiple, 20, ""), "twentyfold|twenty fold"},
	{fixed(strong, Multiple, 30, ""), "thirtyfold|thirty fold"},
	{fixed(strong, Multiple, 100, ""), "hundredfold|a hundredfold|hundred fold"},
	{fixed(strong, Multiple, 1000, ""), "thousandfold|a thousandfold"},
	{fixed(weak, Share, 50, "%"), "halve|halves|halved|halving|half price|fifty fifty"},
	{fixed(strong, Duration, 25, "year"), "quarter century|a quarter century"},
	{fixed(strong, Share, 0.25, "pp"), "quarter point|quarter percentage point|a quarter of a point"},
	{fixed(strong, Share, 0.5, "pp"), "half point|half percentage point|a half point|half a point"},
	{fixed(weak, Date, 1, "half"), "first half|1h|first six months"},
	{fixed(weak, Date, 2, "half"), "second half|latter half|back half|2h|last six months|final six months"},
	{fixed(faint, Date, 1, "half"), "interim"},

	{fixed(mute, Count, 2, ""), "pair|pairs|couple|couples|duo|twin|twins|dual|either|neither|each other|one another|double digit|double digits|double edged|double down|double check"},
	{fixed(mute, Count, 3, ""), "trio|triplet|triplets|triad|tri|triple digit|triple digits"},
	{fixed(mute, Count, 4, ""), "quartet|quad"},
	{fixed(mute, Count, 5, ""), "quintet|penta"},
	{fixed(faint, Duration, 1, "decade"), "past decade|last decade|next decade|coming decade|previous decade|following decade|first decade|this decade|that decade|the decade|each decade|every decade|per decade"},
	{fixed(faint, Duration, 1, "century"), "past century|next century|coming century"},
	{fixed(faint, Duration, 2, "week"), "past fortnight|last fortnight|next fortnight|coming fortnight"},
	{fixed(faint, Duration, 1, "year"), "annual|annually|yearly|per year|every year|each year|per annum"},
	{fixed(faint, Duration, 1, "quarter"), "quarterly|per quarter|every quarter|each quarter"},
	{fixed(faint, Duration, 1, "month"), "monthly|per month|every month|each month"},
	{fixed(faint, Duration, 1, "week"), "weekly|per week|every week|each week"},
	{fixed(faint, Duration, 1, "day"), "daily|per day|every day|each day"},
	{fixed(faint, Duration, 1, "hour"), "hourly|per hour|every hour|each hour"},
	{fixed(faint, Duration, 1, "minute"), "per minute|every minute|each minute"},
	{fixed(faint, Duration, 1, "second"), "per second|every second|each second"},
	{fixed(mute, Clock, 720, ""), "noon|midday|midnight"},
	{fixed(weak, Date, 20, "decade"), "twenties"},
	{fixed(weak, Date, 30, "decade"), "thirties"},
	{fixed(weak, Date, 40, "decade"), "forties"},
	{fixed(weak, Date, 50, "decade"), "fifties"},
	{fixed(weak, Date, 60, "decade"), "sixties"},
	{fixed(weak, Date, 70, "decade"), "seventies"},
	{fixed(weak, Date, 80, "decade"), "eighties"},
	{fixed(weak, Date, 90, "decade"), "nineties"},
	{fixed(mute, Share, 90, "%"), "nine times out of ten|nine times in ten"},
	{fixed(mute, Share, 1, "%"), "once in a hundred|one in a hundred"},
	{fixed(mute, Share, 0.1, "%"), "once in a thousand|one in a thousand"},
	{fixed(mute, Share, 1e-4, "%"), "once in a million|one in a million"},
	{fixed(mute, Duration, 5, "year"), "five year plan|five year plans"},
	{fixed(mute, Duration, 24, "hour"), "around the clock|round the clock"},
	{fixed(mute, Duration, 2, "day"), "every other day|every second day"},
	{fixed(mute, Duration, 2, "week"), "every other week|biweekly|fortnightly"},
	{fixed(mute, Duration, 2, "month"), "every other month|bimonthly"},
	{fixed(mute, Duration, 2, "year"), "every other year|biennial|biennially"},
	{fixed(mute, Duration, 0.5, "year"), "semi annual|semiannual|biannual|half yearly"},
	{between(mute, Duration, 11, 20, "year"), "teenager|teenagers|teenage|teens"},
	{between(weak, Count, 2e6, 1e7, ""), "multimillion"},
	{between(weak, Count, 2e9, 1e10, ""), "multibillion"},
	{between(weak, Count, 2e12, 1e13, ""), "multitrillion"},
	{between(weak, Count, 40, 200, ""), "scores of"},
	{between(weak, Duration, 20, 100, "year"), "decades|for decades|several decades"},
	{between(weak, Duration, 100, 1000, "year"), "centuries"},
	{between(weak, Duration, 1000, 1e4, "year"), "millennia"},

	{anyOf("year"), "last year|this year|next year|the year|that year|the same year|a year earlier|a year ago|year ago|the previous year|" +
		"the following year|year on year|year over year|yoy|year end|full year|the prior year|previous year|fiscal year|of the year"},
	{anyOf("quarter"), "last quarter|this quarter|next quarter|the quarter|the previous quarter|the prior quarter|quarter on quarter"},
	{anyOf("month"), "last month|this month|next month|the month|that month|the same month|the previous month|the following month|month on month|month end"},
	{anyOf("day"), "monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|tomorrow|the same day|the next day|the following day|the previous day|this week|last week|next week|weekend"},
	{anyOf("period"), "sequentially|the previous period|the prior period"},
	{anyOf("decade"), "last century|this century|the last century"},
	{sense{class: skip}, "third party|third parties|second hand|split second|orders of magnitude|order of magnitude"},
}

// months are the names of the months and what is left of them with a full stop.
var months = func() []entry {
	var out []entry
	for i, words := range strings.Fields("january|jan february|feb march|mar april|apr may june|jun july|jul august|aug " +
		"september|sep|sept october|oct november|nov december|dec") {
		out = append(out, entry{sense{class: monthly, value: float64(i + 1)}, words})
	}
	return out
}()

// plainWords may begin a sentence with a capital and are no name: a number after them counts things.
var plainWords = newWordSet("in since by the of at to and or some over about only all its their his her our from between " +
	"nearly around under than for with after before until till another those these this that each every just even roughly " +
	"almost currently today meanwhile yet but as if when while within last first next per on up down an a no not nor " +
	"are is was were be been has have had will would can could may might must it he she they we you i there here then now " +
	"more less fewer most least least many much few several other both either up top bottom best plus minus into onto off out " +
	"through throughout during across against among towards toward upon because so also still already again altogether " +
	"total totalling combined including excluding besides beyond versus vs whereas where which who whose what how why " +
	"january february march april may june july august september october november december " +
	"jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday " +
	"fiscal year years fy revenue sales profit profits users customers founded launched raised employs says said")

// unitAdjectives may stand between a number and its unit.
var unitAdjectives = newWordSet("more further additional extra full whole straight consecutive successive long short entire solid")

// numberedNouns come before a number that is a place in an order: Part 2, chapter 3.
var numberedNouns = newWordSet("chapter section page figure table part phase level tier room " +
	"line grade stage volume act article item rule route flight highway note footnote step row column appendix")
