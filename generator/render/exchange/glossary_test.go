package exchange

import (
	"encoding/csv"
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestCSV(t *testing.T) {
	text := render(t, "csv", sample(t))
	body, ok := strings.CutPrefix(text, "\ufeff")
	if !ok || !utf8.ValidString(body) {
		t.Error("no UTF-8 with a byte order mark")
	}
	if strings.Count(body, "\n") != strings.Count(body, "\r\n") || !strings.HasSuffix(body, "\r\n") {
		t.Error("lines end otherwise than RFC 4180 says")
	}
	rows, err := csv.NewReader(strings.NewReader(body)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"id", "kind", "name:zh-Hans", "name:en", "abbr", "aliases:zh-Hans", "aliases:en",
		"definition:zh-Hans", "definition:en", "note:zh-Hans", "note:en", "see"}
	if !slices.Equal(rows[0], want) || len(rows) != 4 {
		t.Errorf("%d rows under %q", len(rows), rows[0])
	}
	llm := rows[1]
	if llm[5] != "语言大模型; 语言模型" || llm[11] != "2d-chip; gpu" || !strings.HasSuffix(llm[8], `"converses".`) {
		t.Errorf("%q", llm)
	}
	for _, row := range rows {
		for _, cell := range row {
			for _, part := range strings.Split(cell, "; ") {
				if strings.IndexAny(part, "=+-@＝＋－＠\t\r") == 0 {
					t.Errorf("a formula: %q", cell)
				}
			}
		}
	}
}

func TestCell(t *testing.T) {
	for in, want := range map[string]string{
		"": "", "a": "a", "a=b": "a=b", "=1+1": "'=1+1", "\t=1": "'=1", " @a": "'@a", "-1": "'-1", "＝1": "'＝1", "——": "——",
	} {
		if got := cell(in); got != want {
			t.Errorf("cell(%q) = %q, not %q", in, got, want)
		}
	}
}

func TestJSON(t *testing.T) {
	text := render(t, "json", sample(t))
	d := json.NewDecoder(strings.NewReader(text))
	d.DisallowUnknownFields()
	var terms []Term
	if err := d.Decode(&terms); err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, term := range terms {
		ids = append(ids, term.ID)
	}
	if !slices.Equal(ids, []string{"llm", "2d-chip", "gpu"}) {
		t.Errorf("%q isn't the order of the file", ids)
	}
	llm := terms[0]
	if llm.Name["zh-Hans"] != "大语言模型" || llm.Note["en"] != "=1+1, says the note, is text." || llm.Avoid["en"][0] != "huge language model" {
		t.Errorf("%+v", llm)
	}
	if strings.Contains(text, "null") || strings.Contains(text, `\u003c`) {
		t.Error("null, or an escaped <")
	}
	if got := render(t, "json", small(t, "一。", "One.", noTerms)); got != "[]\n" {
		t.Errorf("no terms are %q", got)
	}
}
