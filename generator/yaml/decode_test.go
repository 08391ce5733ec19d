package yaml_test

import (
	"strings"
	"testing"

	"duizhao/generator/diag"
	"duizhao/generator/yaml"

	"github.com/google/go-cmp/cmp"
)

// book has a field of each type that the reader knows.
type book struct {
	Title  yaml.String              `yaml:"title"`
	Draft  bool                     `yaml:"draft"`
	Rate   float64                  `yaml:"rate"`
	Tags   []yaml.String            `yaml:"tags"`
	Author author                   `yaml:"author"`
	Parts  []author                 `yaml:"parts"`
	Names  map[string]yaml.String   `yaml:"names"`
	Forms  map[string][]yaml.String `yaml:"forms"`
	Own    map[string]yaml.String   `yaml:",languages"`
	Hidden string                   // no tag: no key reaches it
}

type author struct {
	Name yaml.String `yaml:"name"`
	Age  float64     `yaml:"age"`
}

var bilingual = yaml.Options{Languages: []string{"zh", "en"}}

// decode reads a text and returns what it gave, and its problems as they are printed.
func decode(t testing.TB, text string) (book, string) {
	t.Helper()
	var b book
	f := &diag.File{Name: "b.yaml", Text: []byte(text)}
	problems := yaml.Decode(f, f.Text, &b, bilingual)
	var out strings.Builder
	if err := diag.Print(&out, diag.Text, diag.Sort(problems)); err != nil {
		t.Fatal(err)
	}
	return b, out.String()
}

// at is a String and its place.
func at(value string, line, col, length int) yaml.String {
	return yaml.String{Value: value, Line: line, Col: col, Len: length}
}

func TestDecodeValues(t *testing.T) {
	tests := []struct {
		name, text string
		want       book
	}{
		{"plain", "title: 标题\n", book{Title: at("标题", 1, 8, 2)}},
		{"quotation marks stand outside", "title: \"甲: 乙\"\n", book{Title: at("甲: 乙", 1, 9, 4)}},
		{"single quotation marks", "title: '甲 # 乙'\n", book{Title: at("甲 # 乙", 1, 9, 5)}},
		{"a full-width colon is a letter", "title: 甲：乙\n", book{Title: at("甲：乙", 1, 8, 3)}},
		{"beyond the first plane", "title: 𠮟🎉x\n", book{Title: at("𠮟🎉x", 1, 8, 3)}},
		{"comment", "# note\ntitle: a  # b\n", book{Title: at("a", 2, 8, 1)}},
		{"literal", "title: |\n  a\n  b\n", book{Title: at("a\nb\n", 1, 8, 1)}},
		{"folded", "title: >-\n  a\n  b\n", book{Title: at("a b", 1, 8, 1)}},
		{"a year is a text", "title: 2023\n", book{Title: at("2023", 1, 8, 4)}},
		{"so are truth, infinity and a date", "tags: [true, .inf, 2023-08-31]\n",
			book{Tags: []yaml.String{at("true", 1, 8, 4), at(".inf", 1, 14, 4), at("2023-08-31", 1, 20, 10)}}},
		{"nothing", "title:\ntags:\ndraft: ~\n", book{Title: yaml.String{Blank: true}}},
		{"truth", "draft: true\n", book{Draft: true}},
		{"number", "rate: 2.5\n", book{Rate: 2.5}},
		{"list in a block", "tags:\n  - 甲\n  - \"b\"\n", book{Tags: []yaml.String{at("甲", 2, 5, 1), at("b", 3, 6, 1)}}},
		{"struct", "author: {name: 甲, age: 30}\n", book{Author: author{at("甲", 1, 16, 1), 30}}},
		{"list of structs", "parts:\n- name: a\n- age: 1\n", book{Parts: []author{{Name: at("a", 2, 9, 1)}, {Age: 1}}}},
		{"one for each language", "names: {zh: 甲, en: A}\n",
			book{Names: map[string]yaml.String{"zh": at("甲", 1, 13, 1), "en": at("A", 1, 20, 1)}}},
		{"one for all languages", "names: HBM\n",
			book{Names: map[string]yaml.String{"zh": at("HBM", 1, 8, 3), "en": at("HBM", 1, 8, 3)}}},
		{"list of a language", "forms: {en: [a]}\n", book{Forms: map[string][]yaml.String{"en": {at("a", 1, 14, 1)}}}},
		{"language as a key of the struct", "zh: 甲\n", book{Own: map[string]yaml.String{"zh": at("甲", 1, 5, 1)}}},
		{"quoted key", "\"title\": a\n", book{Title: at("a", 1, 10, 1)}},
		{"between marks of a document", "---\ntitle: a\n---\n", book{Title: at("a", 2, 8, 1)}},
		{"empty", "", book{}},
		{"only a comment", "# nothing yet\n", book{}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, problems := decode(t, test.text)
			if problems != "" {
				t.Errorf("%q: problems:\n%s", test.text, problems)
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("%q (-want +got):\n%s", test.text, diff)
			}
		})
	}
}

// Place points at what is written, whatever stands before it on the line.
func TestStringProblem(t *testing.T) {
	f := &diag.File{Name: "b.yaml", Text: []byte("标题: x\ntitle: \"甲乙\" # 丙\n")}
	p := at("甲乙", 2, 9, 2).Problem(f, diag.Warning, "rule", "text", "hint")
	want := diag.Problem{Pos: diag.Pos{File: "b.yaml", Line: 2, Col: 9}, EndCol: 11, Severity: diag.Warning,
		Rule: "rule", Text: "text", Hint: "hint", Source: `title: "甲乙" # 丙`}
	if diff := cmp.Diff(want, p); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	whole := yaml.String{}.Problem(f, diag.Error, "rule", "text", "")
	if whole.Pos != (diag.Pos{File: "b.yaml"}) {
		t.Errorf("what isn't written is at %v, want the file as a whole", whole.Pos)
	}
}

// Front matter is the beginning of a file, whose lines go on counting behind it.
func TestDecodeBeginningOfFile(t *testing.T) {
	text := "---\ntilte: a\n---\ntilte: b\n"
	f := &diag.File{Name: "a.md", Text: []byte(text)}
	var b book
	problems := yaml.Decode(f, f.Text[:strings.LastIndex(text, "tilte")], &b, yaml.Options{})
	if len(problems) != 1 || problems[0].Pos != (diag.Pos{File: "a.md", Line: 2, Col: 1}) {
		t.Errorf("problems %+v, want one in line 2", problems)
	}
}
