package bitext

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// units reads a side from a line: "p12" is a paragraph of twelve words, "h2#id" a heading with an id,
// "c=x" code, "f=x" a figure, "l", "q" and "t" a list, a quotation and a table; a "+NAME" behind it is
// a name that it mentions.
func units(line string, chinese bool) []Unit {
	kinds := map[byte]string{'p': "paragraph", 'h': "heading", 'c': "code", 'f': "figure", 'l': "list", 'q': "quote", 't': "table"}
	var out []Unit
	for _, word := range strings.Fields(line) {
		word, name, _ := strings.Cut(word, "+")
		u := Unit{Kind: kinds[word[0]]}
		kind, anchor, _ := strings.Cut(word, "#")
		if _, equal, ok := strings.Cut(word, "="); ok {
			kind, anchor = word[:1], equal
		}
		u.Anchor = anchor
		n := 0
		fmt.Sscan(kind[1:], &n)
		if kind[0] == 'h' {
			u.Kind += kind[1:]
			n = 3
		}
		if u.Text = strings.Repeat("word ", n) + name; chinese {
			u.Text = strings.Repeat("字", n*14/10) + name
		}
		out = append(out, u)
	}
	return out
}

// beads prints pairs as their blocks' numbers: "0-0 1-1,2 3-".
func beads(bs []Bead) string {
	side := func(r [2]int) string {
		var out []string
		for i := r[0]; i < r[1]; i++ {
			out = append(out, fmt.Sprint(i))
		}
		return strings.Join(out, ",")
	}
	var out []string
	for _, b := range bs {
		out = append(out, side(b.A)+"-"+side(b.B))
	}
	return strings.Join(out, " ")
}

func TestAlign(t *testing.T) {
	tests := []struct{ name, a, b, want string }{
		{"nothing", "", "", ""},
		{"nothing on one side", "p9 p9", "", "0- 1-"},
		{"nothing on the other", "", "p9 p9", "-0 -1"},
		{"alike", "p9 l4 p90", "p80 l1 p2", "0-0 1-1 2-2"},
		{"alike but for an id on one side", "h2#a p9", "h2 p9", "0-0 1-1"},
		{"missing in the middle", "p40 p12 p60", "p40 p60", "0-0 1- 2-1"},
		{"missing at the beginning", "p12 p40 p60", "p40 p60", "0- 1-0 2-1"},
		{"missing at the end", "p40 p60 p12", "p40 p60", "0-0 1-1 2-"},
		{"more on the other side", "p40 p60", "p40 p12 p60", "0-0 -1 1-2"},
		{"split", "p20 p90 p20", "p20 p50 p40 p20", "0-0 1-1,2 2-3"},
		{"merged", "p20 p50 p40 p20", "p20 p90 p20", "0-0 1,2-1 3-2"},
		{"missing on both sides, in different places", "p40 l9 p60 p30", "p40 p60 q9 p30", "0-0 1- 2-1 -2 3-3"},
		{"names tell apart what lengths don't", "p30+Alpha1 p30+Beta2 p30+Gamma3", "p30+Beta2 p30+Gamma3", "0- 1-0 2-1"},
		{"kinds do too", "p9 l9 p9 t9", "p9 p9 t9", "0-0 1- 2-1 3-2"},
		{"ids cut the text", "p9 h2#a p9 p40 h2#b p9", "p9 h2#a p9 h2#b p40 p9", "0-0 1-1 2-2 3- 4-3 -4 5-5"},
		{"code does", "p30 c=x p10", "c=x p10 p30", "0- 1-0 2-1 -2"},
		{"figures do", "f=map p10", "p10 f=map p10", "-0 0-1 1-2"},
		{"ids that changed places: one of them holds", "h2#a p10 h2#b p20", "h2#b p20 h2#a p10", "0- 1- 2-0 3-1 -2 -3"},
		{"the same code over and over", "c=x c=x c=x", "c=x c=x", "0-0 1-1 2-"},
		{"code that is translated too", "p9+Alpha1 c=x p40+Beta2 p9", "p9+Beta2 c=y p40+Alpha1 p9", "0-0 1-1 2-2 3-3"},
		{"a heading without a twin, a paragraph without one", "p9 h2 p40", "p9 p8 p40 p9", "0-0 -1 1- 2-2 -3"},
		{"other levels", "h2 h3 p9", "h2 h2 p9", "0-0 1-1 2-2"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := beads(Align(units(test.a, true), units(test.b, false))); got != test.want {
				t.Errorf("%s with %s is\n%s, want\n%s", test.a, test.b, got, test.want)
			}
		})
	}
}

// Which language comes first makes no difference.
func TestAlignTurnedRound(t *testing.T) {
	for _, sides := range [][2]string{{"p40 p12 p60", "p40 p60"}, {"p20 p50 p40 p20", "p20 p90 p20"}, {"p9 h2#a p9 p9 h2#b p9", "p9 h2#a p9 h2#b p9 p9"}} {
		there := Align(units(sides[0], true), units(sides[1], false))
		back := Align(units(sides[1], false), units(sides[0], true))
		for i := range back {
			back[i].A, back[i].B = back[i].B, back[i].A
		}
		if diff := cmp.Diff(there, back); diff != "" {
			t.Errorf("%q (-one way +the other):\n%s", sides, diff)
		}
	}
}

// covers tells whether the beads hold all of both sides, in order and without gaps.
func covers(bs []Bead, a, b int) error {
	x, y := 0, 0
	for _, bead := range bs {
		if bead.A[0] != x || bead.B[0] != y || bead.A[1] < x || bead.B[1] < y || bead.A[1] == x && bead.B[1] == y {
			return fmt.Errorf("%v comes after %d and %d", bead, x, y)
		}
		x, y = bead.A[1], bead.B[1]
	}
	if x != a || y != b {
		return fmt.Errorf("the beads end at %d and %d, want %d and %d", x, y, a, b)
	}
	return nil
}

// long is two sides of a long text without any anchor, of which the second lacks every sixth block
// and then some hundreds in a row.
func long(n, gap int) (a, b []Unit, want []Bead) {
	r := rand.New(rand.NewPCG(1, 2))
	for i := range n {
		words := 10 + r.IntN(80)
		marks := fmt.Sprintf(" GPT-%d %d ", i%50, 1900+r.IntN(150))
		a = append(a, Unit{Kind: "paragraph", Text: strings.Repeat("字", words*14/10) + marks})
		bead := Bead{[2]int{i, i + 1}, [2]int{len(b), len(b)}}
		if i%6 != 5 && (i < n/2 || i >= n/2+gap) {
			b = append(b, Unit{Kind: "paragraph", Text: strings.Repeat("word ", words+r.IntN(5)-2) + marks})
			bead.B[1]++
		}
		want = append(want, bead)
	}
	return a, b, want
}

// The room that a long text takes grows with its length and not with its square.
func TestAlignLong(t *testing.T) {
	a, b, want := long(3_000, 400)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	got := Align(a, b)
	runtime.ReadMemStats(&after)
	right := 0
	for _, bead := range want {
		if slices.Contains(got, bead) {
			right++
		}
	}
	room := (after.TotalAlloc - before.TotalAlloc) >> 20
	if right < 2_850 || room > 64 {
		t.Errorf("%d and %d blocks: %d of 3000 pairs right, in %d MB", len(a), len(b), right, room)
	}
}

func way(a, b []measured, slack int) []band {
	from, _ := cheapest(a, b, slack)
	return from
}

// A band that holds the best alignment finds it.
func TestBand(t *testing.T) {
	a, b, _ := long(120, 10)
	r := ruler{}
	ma, mb := r.measure(a), r.measure(b)
	for _, slack := range []int{30, 60, 1_000} {
		for x, row := range way(ma, mb, slack) {
			whole := way(ma, mb, 1_000_000)[x]
			if x == len(a) && row.at(len(b)) != whole.at(len(b)) {
				t.Errorf("with a slack of %d the last move is %d, want %d", slack, row.at(len(b)), whole.at(len(b)))
			}
		}
	}
	for _, slack := range []int{0, 1, 2} { // there is a way through the narrowest
		from := way(ma, mb, slack)
		if x, y := len(a), len(b); from[x].lo > y || from[x].lo+len(from[x].move) <= y {
			t.Errorf("a slack of %d doesn't reach the end", slack)
		}
	}
}

// FuzzAlign holds that whatever stands on the two sides, each block is in one pair, in order; and that
// a text is paired with itself one to one.
func FuzzAlign(f *testing.F) {
	f.Add("p9 p9 l3", "p9 q9")
	f.Add("h2#a p9 c=x p3", "c=x h2#a p4+GPT4")
	f.Add("f=a f=a f=b p0 p200", "f=b f=a")
	f.Fuzz(func(t *testing.T, x, y string) {
		a, b := wild(x), wild(y)
		if err := covers(Align(a, b), len(a), len(b)); err != nil {
			t.Errorf("%q with %q: %v", x, y, err)
		}
		if got := Align(a, a); !slices.Equal(got, inOrder(len(a))) {
			t.Errorf("%q with itself is %s", x, beads(got))
		}
	})
}

// wild makes blocks of anything, a word each: its first byte is the kind, what is behind a "#" the
// anchor.
func wild(line string) []Unit {
	var out []Unit
	for _, word := range strings.Fields(line) {
		text, anchor, _ := strings.Cut(word, "#")
		out = append(out, Unit{Kind: word[:1], Anchor: anchor, Text: strings.ReplaceAll(text, "_", " ")})
		if len(out) == 200 {
			break
		}
	}
	return out
}
