package quantity

import (
	"bufio"
	"os"
	"strings"
	"testing"
)

// pair is a line of a table: Chinese, English, same or differ.
type pair struct {
	zh, en string
	differ bool
}

func readPairs(t testing.TB, name string) []pair {
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var out []pair
	for lines := bufio.NewScanner(f); lines.Scan(); {
		line := lines.Text()
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		cells := strings.Split(line, "\t")
		if len(cells) < 3 {
			t.Fatalf("%s: %q isn't zh, en and same or differ", name, line)
		}
		out = append(out, pair{cells[0], cells[1], strings.HasPrefix(cells[2], "differ")})
	}
	return out
}

func TestPairs(t *testing.T) {
	alarms, same := 0, 0
	for _, p := range append(readPairs(t, "testdata/pairs.tsv"), readPairs(t, "testdata/facts.tsv")...) {
		got := Compare(p.zh, p.en)
		if !p.differ {
			same++
		}
		if (len(got) > 0) == p.differ {
			continue
		}
		alarms++
		t.Errorf("%s\n%s\n%v", p.zh, p.en, describe(got))
	}
	t.Logf("%d alarms in %d pairs that agree", alarms, same)
}

func describe(list []Difference) []string {
	var out []string
	for _, d := range list {
		zh, en := "nothing", "nothing"
		if d.Zh != nil {
			zh = d.Zh.String()
		}
		if d.En != nil {
			en = d.En.String()
		}
		out = append(out, zh+" / "+en)
	}
	return out
}
