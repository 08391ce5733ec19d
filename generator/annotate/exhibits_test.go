package annotate_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const hub = `label_zh,label_en,before,after,after_zh,unit_zh,unit_en,date
模型,Models,210000,270000,超过 27 万,个,items,2023-06
数据集,Data sets,38000,48000,,个,items,2023-07-01
增幅,Growth,29,,,%,%,2022
`

func chart(lines ...string) string {
	return "```chart\ndata: hub.csv\n" + strings.Join(lines, "\n") + "\n```"
}

// Figures are numbered in reading order, through all sections; what they show is in their language.
func TestExhibits(t *testing.T) {
	one := chart("type: slope", "values: [before, after]", "names: [a, b]", "unit: 个", "title: 一", "highlight: [模型, b]")
	two := "```timeline\nid: second\ndata: hub.csv\nevent: label\ntitle: 二\n```"
	r := fine(t, with(files{"data/hub.csv": hub, "zh/01-first/01-one.md": page("一", one), "zh/02-last/index.md": page("末", two+"\n\n[图](../01-first/01-one.md#fig-hub)")}))
	type row struct {
		Label, Text string
		Value       float64
		Missing, On bool
		Date        string
	}
	var got []row
	for i, x := range r.Editions[0].Exhibits {
		if x.Number != i+1 || r.Editions[0].ExhibitAt(x.Chart.Anchor()) != x || r.Editions[0].ExhibitOf(x.Chart) != x {
			t.Errorf("figure %q has the number %d", x.Chart.ID, x.Number)
		}
		for _, from := range x.Rows {
			to := row{Label: from.Label, On: from.Highlight, Date: from.From.String()}
			if len(from.Values) > 1 {
				n := from.Values[1]
				to.Text, to.Value, to.Missing = n.Text, n.Value, n.Missing
			}
			got = append(got, to)
		}
	}
	want := []row{
		{Label: "模型", Text: "超过 27 万", Value: 270000, On: true}, {Label: "数据集", Value: 48000},
		{Label: "模型", Date: "2023-06-00"}, {Label: "数据集", Date: "2023-07-01"}, {Label: "增幅", Date: "2022-00-00"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if x := r.Editions[0].Exhibits[0]; x.Accent != 1 || x.Unit != "个" {
		t.Errorf("the accent is on column %d, the unit is %q", x.Accent, x.Unit)
	}
}

func TestExhibitProblems(t *testing.T) {
	tests := []struct{ name, data, text, want string }{
		{"no such file", "label,value\n", strings.Replace(chart("type: bar", "title: 多"), "hub.csv", "hbu.csv", 1), `
content/zh/01-first/02-two.md:6:7: error [figure]: no file "hbu.csv" in content/data/
    6 | data: hbu.csv
      |       ^^^^^^^
   hint: did you mean hub.csv?
`},
		{"a file like no other but for its ending", "label,value\n", strings.Replace(chart("type: bar", "title: 多"), "hub.csv", "pie.csv", 1), `
content/zh/01-first/02-two.md:6:7: error [figure]: no file "pie.csv" in content/data/
    6 | data: pie.csv
      |       ^^^^^^^
   hint: put the file there, or mend its name
`},
		{"no such column", hub, chart("type: bar", "values: [befor]", "unit: 个", "title: 多"), `
content/zh/01-first/02-two.md:8:10: error [figure]: data/hub.csv has no column "befor"
    8 | values: [befor]
      |          ^^^^^
   hint: did you mean "before"?
`},
		{"a renamed column", "label,afterwards,after_zh\n甲,1,一\n", chart("type: bar", "values: [after]", "title: 多"), `
content/zh/01-first/02-two.md:8:10: error [figure]: data/hub.csv has no column "after"
    8 | values: [after]
      |          ^^^^^
   hint: its first line names the columns
`},
		{"no such column of words", hub, chart("type: bar", "label: lable", "values: [before]", "unit: 个", "title: 多"), `
content/zh/01-first/02-two.md:8:8: error [figure]: data/hub.csv has no column "lable"
    8 | label: lable
      |        ^^^^^
   hint: did you mean "label"?
`},
		{"a bad number", "label,value\n甲,\"1,000\"\n乙,约 2\n", chart("type: bar", "title: 多"), `
content/data/hub.csv:2:4: error [data]: "1,000" is no number
    2 | 甲,"1,000"
      |     ^^^^^
   hint: digits, with a point before decimals: 11000, 0.5; how it is printed stands in a column value_zh
content/data/hub.csv:3:3: error [data]: "约 2" is no number
    3 | 乙,约 2
      |    ^^^^
   hint: digits, with a point before decimals: 11000, 0.5; how it is printed stands in a column value_zh
`},
		{"no number at all", "label,value\n甲,\n乙,\n", chart("type: dot", "scale: log", "title: 多"), `
content/zh/01-first/02-two.md:6:7: error [figure]: data/hub.csv has no number to show
    6 | data: hub.csv
      |       ^^^^^^^
   hint: fill in its column "value", or show another one
`},
		{"a bad date", "event,date\n甲,2023-13\n", "```timeline\ndata: hub.csv\ntitle: 年\n```", `
content/data/hub.csv:2:3: error [data]: "2023-13" is no date
    2 | 甲,2023-13
      |    ^^^^^^^
   hint: as precise as it is known: 2023, 2023-08 or 2023-08-31
`},
		{"several units", hub, chart("type: bar", "values: [before]", "title: 多"), `
content/zh/01-first/02-two.md:6:7: error [figure]: the rows of data/hub.csv are in several units, such as "个" and "%"
    6 | data: hub.csv
      |       ^^^^^^^
   hint: say which rows are meant: unit: 个
`},
		{"another unit", hub, chart("type: bar", "values: [before]", "unit: 只", "title: 多"), `
content/zh/01-first/02-two.md:9:7: error [figure]: no row of data/hub.csv has the unit "只"
    9 | unit: 只
      |       ^^
   hint: the units are those of its column unit_zh
`},
		{"no such row", hub, chart("type: bar", "values: [before]", "unit: 个", "title: 多", "highlight: [模形]"), `
content/zh/01-first/02-two.md:11:13: error [figure]: no row is called "模形"
   11 | highlight: [模形]
      |             ^^^^
   hint: did you mean 模型?
`},
		{"a range upside down", "label,low,high\n甲,2,1\n", chart("type: range", "values: [low, high]", "title: 多"), `
content/data/hub.csv:2:5: error [data]: the high end lies below the low one
    2 | 甲,2,1
      |      ^
   hint: the first of values is the low end
`},
		{"nothing on a logarithmic scale", "label,low,high\n甲,0,1\n", chart("type: range", "scale: log", "values: [low, high]", "title: 多"), `
content/data/hub.csv:2:3: error [data]: a logarithmic scale shows only numbers above 0
    2 | 甲,0,1
      |    ^
   hint: leave out scale: log
`},
		{"parts below zero", "label,low,high\n甲,−5.2,3\n乙,12.5,-8\n", chart("type: stacked bar", "names: [前, 后]", "values: [low, high]", "title: 多"), `
content/data/hub.csv:2:3: error [data]: a stacked bar has no parts below 0
    2 | 甲,−5.2,3
      |    ^^^^
   hint: type: grouped bar shows them
content/data/hub.csv:3:8: error [data]: a stacked bar has no parts below 0
    3 | 乙,12.5,-8
      |         ^^
   hint: type: grouped bar shows them
`},
		{"numbers beyond all scales", "label,value\n甲,-2000000000000000000\n乙,0.0000000000001\n", chart("type: bar", "title: 多"), `
content/data/hub.csv:2:3: error [data]: "-2000000000000000000" is beyond what a figure can show
    2 | 甲,-2000000000000000000
      |    ^^^^^^^^^^^^^^^^^^^^
   hint: count in another unit
content/data/hub.csv:3:3: error [data]: "0.0000000000001" is beyond what a figure can show
    3 | 乙,0.0000000000001
      |    ^^^^^^^^^^^^^^^
   hint: count in another unit
`},
		{"one name for two", hub, chart("type: bar", "values: [before]", "unit: 个", "title: 多") + "\n\n" + chart("type: bar", "values: [after]", "unit: 个", "title: 又"), `
content/zh/01-first/02-two.md:14:7: error [figure]: another figure is called "hub": content/zh/01-first/02-two.md
   14 | data: hub.csv
      |       ^^^^^^^
   hint: id: another name, the same in both languages
`},
		{"no such figure", hub, chart("type: bar", "values: [before]", "unit: 个", "title: 多") + "\n\n[图](#fig-hbu)", `
content/zh/01-first/02-two.md:13:5: error [link]: no "#fig-hbu" in zh/01-first/02-two.md
   13 | [图](#fig-hbu)
      |      ^^^^^^^^
   hint: did you mean #fig-hub?
`},
		{"a link to a figure whose data isn't there", hub, strings.Replace(chart("type: bar", "values: [before]", "unit: 个", "title: 多"), "hub.csv", "x.csv", 1) + "\n\n[图](#fig-hub)", `
content/zh/01-first/02-two.md:6:7: error [figure]: no file "x.csv" in content/data/
    6 | data: x.csv
      |       ^^^^^
   hint: put the file there, or mend its name
`},
		{"a link to no figure, beside one that has a name of its own", hub, strings.Replace(chart("id: own", "type: bar", "title: 多"), "hub.csv", "x.csv", 1) + "\n\n[图](#fig-hub)", `
content/zh/01-first/02-two.md:6:7: error [figure]: no file "x.csv" in content/data/
    6 | data: x.csv
      |       ^^^^^
   hint: put the file there, or mend its name
content/zh/01-first/02-two.md:12:5: error [link]: no "#fig-hub" in zh/01-first/02-two.md
   12 | [图](#fig-hub)
      |      ^^^^^^^^
   hint: headings are called by their {#id}, paragraphs p1, p2 and so on
`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, got := annotated(t, with(files{"zh/01-first/02-two.md": page("第二节", test.text), "data/hub.csv": test.data}))
			if diff := cmp.Diff(strings.TrimPrefix(test.want, "\n"), got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// A chart shows the file of its very name, not one that is called so in a folder.
func TestExhibitOfDataInFolders(t *testing.T) {
	r := fine(t, with(files{"data/hub.csv": "label,value\n甲,1\n", "data/a/hub.csv": "x\n", "data/z/hub.csv": "x\n", "zh/01-first/02-two.md": page("二", chart("type: bar", "title: 多"))}))
	if x := r.Editions[0].Exhibits[0]; x.Data.Path != "data/hub.csv" {
		t.Errorf("it shows %s", x.Data.Path)
	}
}

// A chapter renamed in one language alone comes twice in each edition, once borrowed. Its figures keep
// their names, which pair them again once the other folder is renamed too.
func TestExhibitsOfChapterRenamedInOneLanguage(t *testing.T) {
	text := page("一", chart("type: bar", "values: [before]", "unit: UNIT", "title: 多"))
	zh, en := strings.Replace(text, "UNIT", "个", 1), strings.Replace(text, "UNIT", "items", 1)
	for _, folder := range []string{"00-other", "03-other"} { // the borrowed figure comes before the own one, or after it
		r := fine(t, with(files{"data/hub.csv": hub, "zh/01-first/01-one.md": zh, "en/01-first/01-one.md": "", "en/01-first/02-two.md": "",
			"en/01-first/index.md": "", "en/" + folder + "/01-one.md": en, "en/" + folder + "/index.md": page("First", "a")}))
		for _, e := range r.Editions {
			if x := e.ExhibitAt("fig-hub"); len(e.Exhibits) != 2 || x == nil || x.Entry.Borrowed {
				t.Errorf("%s, %s: of %d figures, the name is that of %v", folder, e.Lang.Path, len(e.Exhibits), x)
			}
		}
	}
}

// A pair of figures has the name that the first language gives it. That the other one's is different is
// a problem of the figures, not of the links to them.
func TestLinkToFigureOfAnotherName(t *testing.T) {
	draw := func(id, unit, link string) string {
		return page("二", chart("id: "+id, "type: bar", "values: [before]", "unit: "+unit, "title: 多")+"\n\n[图](#"+link+")")
	}
	for _, test := range []struct{ link, want string }{{"fig-two", ""}, {"fig-twe", "did you mean #fig-two?"}} {
		_, got := annotated(t, with(files{"data/hub.csv": hub, "zh/01-first/02-two.md": draw("one", "个", "fig-one"),
			"en/01-first/02-two.md": draw("two", "items", test.link)}))
		if test.want == "" && got != "" || !strings.Contains(got, test.want) {
			t.Errorf("#%s:\n%s", test.link, got)
		}
	}
}
