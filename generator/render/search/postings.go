package search

// postings are the places of a key: the passages that have it, and where in each, as the
// number of Han characters and other words before it. They are packed into text, in which
// a report of ten thousand sections has fifteen million places.
//
// A character above the backslash is a digit, to the base 32, of how many passages further
// the next one is. What is below is how much further in it the next place is; a '[' adds
// 56 and goes on. So neither needs a mark for its end, both are read without arithmetic on
// bits, and gzip sees what is frequent. See unpack in templates/assets/js/search/store.js.
type postings struct {
	packed  []byte
	passage int // the last one, plus one
	at      int // the last place in it
}

const (
	// stride bounds the places in a passage: what is further on counts as there.
	stride = 4096
	step   = '[' - '#'
)

func (p *postings) add(passage, at int) {
	at = min(at, stride-1)
	before := p.at
	if p.passage <= passage {
		p.packed = appendGap(p.packed, passage+1-p.passage)
		p.passage, before = passage+1, 0
	} else if at <= before {
		return // it is there already
	}
	p.at = at
	for at -= before; at >= step; at -= step {
		p.packed = append(p.packed, '[')
	}
	p.packed = append(p.packed, byte('#'+at))
}

func appendGap(to []byte, gap int) []byte {
	if gap >= 32 {
		to = appendGap(to, gap/32)
	}
	return append(to, byte(']'+gap%32))
}
