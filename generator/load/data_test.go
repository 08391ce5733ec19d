package load_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"duizhao/generator/report"
)

// A CSV file is read with the place of each field, whatever its line ends, mark and quotes.
func TestData(t *testing.T) {
	m := loaded(t, with(files{"data/a.csv": "\ufefflabel_zh,value\r\n\"甲，\"\"乙\"\"\",1.5\r\n\"两\n行\", 2 \r\n", "data/note.txt": "no, table\n\"", "data/deep/b.csv": "x\n"}))
	if len(m.Data) != 2 || m.Data[0].Path != "data/a.csv" || m.Data[1].Path != "data/deep/b.csv" {
		t.Fatalf("%d files are read", len(m.Data))
	}
	d := m.Data[0]
	var got [][]string
	for _, row := range append([][]report.Field{d.Header}, d.Rows...) {
		var texts []string
		for _, f := range row {
			texts = append(texts, f.Text)
		}
		got = append(got, texts)
	}
	if diff := cmp.Diff([][]string{{"label_zh", "value"}, {`甲，"乙"`, "1.5"}, {"两\n行", "2"}}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if f := d.Rows[0][1]; string(d.File.Text[f.Start:f.End]) != "1.5" {
		t.Errorf("1.5 is said to be %q", d.File.Text[f.Start:f.End])
	}
	if d.Column("label", "zh") != 0 || d.Column("label", "en") != -1 || d.Column("value", "en") != 1 {
		t.Error("a column isn't found by its language, or one is that isn't there")
	}
}

func TestDataProblems(t *testing.T) {
	for name, test := range map[string]struct{ text, want string }{
		"empty": {"\n", `
content/data/a.csv: error [data]: the file is empty
   hint: its first line names the columns: label_zh,label_en,value
`},
		"too many fields": {"label,value\n甲,乙,1\n", `
content/data/a.csv:2:1: error [data]: this row hasn't as many fields as the first one, which has 2
    2 | 甲,乙,1
      | ^^
   hint: put a text that holds a comma into quotation marks: "a, b"
`},
		"a quotation mark in the midst": {"label,value\n说\"好\",1\n", `
content/data/a.csv:2:2: error [data]: a quotation mark stands within a text that has none around it
    2 | 说"好",1
      |   ^
   hint: put the whole text into quotation marks and double those within: "say ""yes"""
`},
		"a text behind a quotation mark": {"label,value\n\"好\"的,1\n", `
content/data/a.csv:2:3: error [data]: after a text in quotation marks comes a comma or the line's end
    2 | "好"的,1
      |    ^
   hint: double the quotation marks within it: "say ""yes"""
`},
		"a column twice": {"label,value,label\n", `
content/data/a.csv:1:13: error [data]: the column "label" is there twice
    1 | label,value,label
      |             ^^^^^
   hint: the first line names each column once
`},
		"parted by semicolons": {"label;value\n甲;1,5\n乙;2\n", `
content/data/a.csv:1:6: error [data]: the columns are parted by ;
    1 | label;value
      |      ^
   hint: save it with commas
`},
		"parted by tabs": {"label\tvalue\n甲\t1\n", `
content/data/a.csv:1:6: error [data]: the columns are parted by tabs
    1 | label	value
      |      ^
   hint: save it with commas
`},
		"a column without a name": {"label,\n", `
content/data/a.csv:1:7: error [data]: column 2 has no name
    1 | label,
      |       ^
   hint: the first line names each column once
`},
		"another encoding": {"label\n\xb4\xf3\n", `
content/data/a.csv:2:1: error [utf-8]: the file isn't in UTF-8
    2 | ��
      | ^
   hint: save it as UTF-8 in your editor
`},
	} {
		t.Run(name, func(t *testing.T) { wantProblems(t, with(files{"data/a.csv": test.text}), test.want) })
	}
}
