package yaml_test

import (
	"testing"

	"duizhao/generator/diag"
	"duizhao/generator/yaml"
)

// FuzzDecode holds that no text makes the reader panic, and that each place it names is in the text.
func FuzzDecode(f *testing.F) {
	for _, seed := range []string{
		"title: 标题\ndraft: true\nrate: 2.5\ntags: [a, \"b\"]\n",
		"---\nauthor: {name: a, age: 3}\nparts:\n- name: b\n  age: x\n---\n",
		"names: {zh: 甲, en: A}\nforms: {en: [a]}\nzh: 甲\nen:\n",
		"title: |\n  a\n  b\nnames: >-\n  c\n", "title: a: b\n", "title: &a b\ntags: [*a, !!str c, ~]\n",
		"<<: {a: b}\n? [a]\n: b\n", "\ttitle: a\n", "title: \"\\u4e2d\\x41\n", "title: @\n", "- - - a\n", "{[}]\n", "a: *\n", "%YAML 1.2\n---\na: b\n...\n",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		file := &diag.File{Name: "b.yaml", Text: text}
		var b book
		problems := yaml.Decode(file, text, &b, bilingual)
		var terms []book
		problems = append(problems, yaml.Decode(file, text, &terms, yaml.Options{})...)
		for _, p := range problems {
			if p.Text == "" || p.Rule == "" || p.Pos.File != "b.yaml" {
				t.Errorf("%q: incomplete problem %+v", text, p)
			}
			if p.EndCol != 0 && p.EndCol <= p.Pos.Col {
				t.Errorf("%q: a range that ends before it begins: %+v", text, p)
			}
		}
	})
}
