package quantity

// class is what a word at the head of a figure does.
type class uint8

const (
	none     class = iota // that of the letters of which it is made: 十分之一, though 十分 is an idiom
	skip                  // nothing: an idiom, a name
	mark                  // says how the number after it is meant
	currency              // stands before its number
	placing               // makes the number after it an ordinal
	first                 // the first so many: 前三季度
	opening               // between … and
	figure                // is one itself
	numeral               // below 100
	scale                 // hundred and more, and dozen
	ordinal               // second
	monthly               // the name of a month
	article               // a, an
	several               // a few, before a scale
	halving               // half
	both                  // both
	each                  // per, before a unit or a number
	past                  // half past, before an hour
	negation              // minus
	dayTime               // 上午, before an hour
)

// sense is what a word means at the head of a figure.
type sense struct {
	class class
	bound bound
	value float64
	q     Quantity
}

// entry is a row of the tables of words.
type entry struct {
	sense sense
	words string
}

func heads(tables ...[]entry) *lexicon[sense] {
	l := newLexicon[sense]()
	for _, table := range tables {
		for _, e := range table {
			l.add(e.sense, e.words)
		}
	}
	return l.ordered()
}

var (
	chineseHeads = heads(currencies, chineseMarks, chineseFigures, chineseIdioms, chineseSkips)
	englishHeads = heads(currencies, englishMarks, englishNumerals, englishFigures, englishIdioms, months)
)

func marks(b bound) sense { return sense{class: mark, bound: b} }

func fixed(w weight, kind Kind, value float64, unit string) sense {
	return sense{class: figure, q: Quantity{Kind: kind, Low: value, High: value, Unit: unit, weight: w}}
}

// half is more or less than half of a whole.
func half(b bound) sense {
	s := fixed(weak, Share, 50, "%")
	s.q.bound, s.q.Approx = b, true
	return s
}

func between(w weight, kind Kind, low, high float64, unit string) sense {
	return sense{class: figure, q: Quantity{
		Kind: kind, Low: low, High: high, Unit: unit, Approx: true, weight: w, bound: vague}}
}

// anyOf answers for one figure of that unit: what happened last year in one language happened in
// 2022 in the other.
func anyOf(unit string) sense {
	return sense{class: figure, q: Quantity{Kind: Date, Unit: unit, any: true}}
}

func money(unit string) sense { return sense{class: currency, q: Quantity{Unit: unit}} }

var currencies = []entry{
	{money("USD"), "$|us$|u.s.$|usd|美元"},
	{money("CNY"), "rmb|cny|cn¥|人民币"},
	{money("¥"), "¥|￥"},
	{money("EUR"), "€|eur|欧元"},
	{money("GBP"), "£|gbp|英镑"},
	{money("JPY"), "jp¥|jpy|日元"},
	{money("HKD"), "hk$|hkd|港币|港元"},
	{money("TWD"), "nt$|twd|新台币"},
	{money("CAD"), "c$|ca$|cad"},
	{money("AUD"), "a$|au$|aud"},
	{money("NZD"), "nz$|nzd"},
	{money("SGD"), "s$|sgd"},
	{money("BRL"), "r$|brl"},
	{money("KRW"), "₩|krw"},
	{money("INR"), "₹|rs|rs.|inr"},
	{money("RUB"), "₽"},
	{money("CHF"), "chf|sfr"},
	{money("SEK"), "skr"},
	{money("NOK"), "nkr"},
	{money("DKK"), "dkr"},
	{money("ILS"), "₪|nis"},
	{money("TRY"), "₺"},
	{money("THB"), "฿"},
	{money("VND"), "₫"},
	{money("PHP"), "₱"},
	{money("MYR"), "rm"},
	{money("IDR"), "rp"},
}
