package exchange

import (
	"encoding/xml"
	"io"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// schemas is how xmllint validates what is XML.
var schemas = map[string][]string{
	"tmx":        {"--dtdvalid", "tmx.dtd"},
	"tbx":        {"--relaxng", "tbx-basic.rng"},
	"tbx-martif": {"--dtdvalid", "martif.dtd"},
}

func lint(t *testing.T, format, document string) (output string, ok bool) {
	t.Helper()
	s := schemas[format]
	return run(t, document, "xmllint", "--noout", "--nonet", s[0], filepath.Join(testdata, "schemas", s[1]), "-")
}

func TestValid(t *testing.T) {
	for format := range schemas {
		if out, ok := lint(t, format, render(t, format, sample(t))); !ok {
			t.Errorf("%s: %s", format, out)
		}
	}
}

// TestSchemas makes sure that the schemas find mistakes at all.
func TestSchemas(t *testing.T) {
	for _, c := range []struct{ format, right, wrong string }{
		{"tmx", `version="1.4"`, `version="1.3"`},
		{"tmx", `segtype="block"`, `segtype="heap"`},
		{"tmx", "<seg>", "<seg><b/>"},
		{"tbx", `type="TBX-Basic"`, `type="TBX-Min"`},
		{"tbx", "<langSec ", `<langSec type="a" `},
		{"tbx", "admittedTerm-admn-sts", "fairTerm-admn-sts"},
		{"tbx", "<min:subjectField>concept</min:subjectField>", "<min:definition>concept</min:definition>"},
		{"tbx", `id="gpu"`, `id="3gpu"`},
		{"tbx-martif", `id="gpu"`, `id="llm"`},
		{"tbx-martif", `target="gpu"`, `target="tpu"`},
		{"tbx-martif", "<tig>", "<tig><note>early</note>"},
		{"tbx-martif", ` type="definition"`, ""},
	} {
		document := render(t, c.format, sample(t))
		if !strings.Contains(document, c.right) {
			t.Errorf("%s: no %s", c.format, c.right)
		} else if _, ok := lint(t, c.format, strings.Replace(document, c.right, c.wrong, 1)); ok {
			t.Errorf("%s: %s passes for %s", c.format, c.wrong, c.right)
		}
	}
}

// leaves lists the texts of a document, by the category that each has in either
// form of TBX.
func leaves(t *testing.T, document string) []string {
	t.Helper()
	var out []string
	d := xml.NewDecoder(strings.NewReader(document))
	var open xml.StartElement
	for {
		token, err := d.Token()
		if err == io.EOF {
			return out
		} else if err != nil {
			t.Fatal(err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			open = token.Copy()
		case xml.CharData:
			if text := strings.TrimSpace(string(token)); text != "" && open.Name.Local != "p" {
				out = append(out, category(open)+": "+text)
			}
		}
	}
}

func category(e xml.StartElement) string {
	name, target := e.Name.Local, ""
	for _, a := range e.Attr {
		switch a.Name.Local {
		case "type":
			name = a.Value
		case "target":
			target = " " + a.Value
		}
	}
	return name + target
}

func TestBothFormsOfTBXSayTheSame(t *testing.T) {
	r := sample(t)
	now, before := leaves(t, render(t, "tbx", r)), leaves(t, render(t, "tbx-martif", r))
	if diff := cmp.Diff(now, before); diff != "" {
		t.Errorf("(-2019 +2008):\n%s", diff)
	}
	for _, want := range []string{
		"subjectField: concept", "source: GeekPark <2023>, p. 4", "crossReference _2d-chip: 平面芯片",
		`definition: A neural network trained to predict text; it has > 1,000,000,000 parameters & "converses".`,
		"termType: abbreviation", "term: 巨语言模型", "administrativeStatus: deprecatedTerm-admn-sts",
	} {
		if !slices.Contains(now, want) {
			t.Errorf("no %q", want)
		}
	}
}

// TestNamesOnce: an abbreviation that is the name too is one term.
func TestNamesOnce(t *testing.T) {
	c := concepts(sample(t))[2]
	want := []termSection{{"GPU", preferred, ""}, {"-gpu", admitted, ""}, {"graphics processor", admitted, ""}}
	if diff := cmp.Diff(want, c.sections[1].terms, cmp.AllowUnexported(termSection{})); diff != "" {
		t.Error(diff)
	}
}

func TestTMXKeepsText(t *testing.T) {
	zh, en := `甲 \& \<乙\> " ' \\ ]]> &#1; &#x1f600; 末`, "a\u0001b \\& \\<c\\> \" ' \\\\ ]]> cafe\u0301 &#xfffe; end"
	r := small(t, zh, en, noTerms)
	document := render(t, "tmx", r)
	if out, ok := lint(t, "tmx", document); !ok {
		t.Errorf("%s\n%s", out, document)
	}
	var got tmx
	if err := xml.Unmarshal([]byte(document), &got); err != nil {
		t.Fatal(err)
	}
	tu := got.Units[0]
	if a := tu.Variants[0].Segment; !strings.HasPrefix(a, `甲 & <乙> " ' \ ]]> `) || !strings.HasSuffix(a, "😀 末") {
		t.Errorf("%+q", a)
	}
	if b := tu.Variants[1].Segment; !strings.HasPrefix(b, `ab & <c> " ' \ ]]> café `) || !strings.HasSuffix(b, "end") {
		t.Errorf("%+q", b)
	}
	if want := []tmxProp{{"x-section", "."}, {"x-state", "new"}}; !slices.Equal(tu.Props, want) {
		t.Errorf("%v", tu.Props)
	}
}

func TestTMXStates(t *testing.T) {
	var got tmx
	if err := xml.Unmarshal([]byte(render(t, "tmx", sample(t))), &got); err != nil {
		t.Fatal(err)
	}
	states := map[string]string{}
	for _, u := range got.Units {
		if states[u.ID] != "" {
			t.Errorf("%s is there twice", u.ID)
		}
		states[u.ID] = u.Props[1].Text
	}
	want := map[string]string{
		".#p1": "accepted", "chapter#p1": "accepted", "chapter#p2": "accepted",
		"chapter/special#quotes": "accepted", "chapter/special#p2": "accepted", "chapter/special#p3": "accepted", "chapter/special#p4": "accepted",
		"chapter/states#p1": "accepted", "chapter/states#p2": "stale", "chapter/states#p3": "stale",
	}
	if diff := cmp.Diff(want, states); diff != "" {
		t.Error(diff)
	}
}
