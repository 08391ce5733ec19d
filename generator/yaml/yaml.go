// Package yaml reads YAML strictly into structs and says where each mistake is.
//
// goccy/go-yaml parses; the walk over its tree is our own, since a decoder
// stops at the first mistake and an editor wants to see all of them, each with
// its place and the nearest key that is known.
//
// A struct's fields name their keys by the tag `yaml:"key"`. Their types may be
// String, bool, float64, a slice, a struct, or a map from a language's path to
// one of these; what is written without languages holds for all of them. A field
// with the tag `yaml:",languages"` takes the languages' paths as keys beside the
// other fields' keys. The fields of an embedded struct count as the struct's own.
package yaml

import (
	"cmp"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"

	"duizhao/generator/diag"
	"duizhao/generator/lang"
)

// String is a text and the place where it is written.
type String struct {
	Value string
	Line  int  // from 1; 0 when it isn't written at all
	Col   int  // in code points, from 1
	Len   int  // in code points, without quotation marks
	Blank bool // the key is written, with nothing behind it; it has no place
}

// Options are what the reader has to know of the report.
type Options struct {
	Languages []string     // paths of the languages; nil allows any
	What      diag.Message // what messages call the whole text; "the file" if empty
	Line      int          // how many lines of the file come before the text
}

// Decode reads text, f.Text or whole lines of it, into the struct or slice that v
// points to. What can be read is read, whatever else is wrong. Lines
// end in LF: the parser miscounts others.
func Decode(f *diag.File, text []byte, v any, o Options) []diag.Problem {
	d := &decoder{file: f, options: o}
	tree, err := parser.ParseBytes(text, 0, parser.AllowDuplicateMapKey())
	if err != nil {
		return []diag.Problem{d.syntax(text, err)}
	}
	read := false
	for _, doc := range tree.Docs {
		switch {
		case doc.Body == nil:
		case read:
			d.fail(doc.Body, "a second document begins here", "one is all that is read; delete the line of hyphens or points before it")
		default:
			read = true
			d.value(doc.Body, reflect.ValueOf(v).Elem(), "")
		}
	}
	return d.problems
}

// Pos is where s is written.
func (s String) Pos(f *diag.File) diag.Pos { return diag.Pos{File: f.Name, Line: s.Line, Col: s.Col} }

// Problem makes a problem about where s is written.
func (s String) Problem(f *diag.File, sev diag.Severity, rule string, text, hint diag.Message) diag.Problem {
	if s.Line == 0 {
		return f.Whole(sev, rule, text, hint)
	}
	at := f.Offset(s.Line, s.Col)
	return f.Problem(sev, rule, at, f.Offset(s.Line, s.Col+max(s.Len, 1)), text, hint)
}

type decoder struct {
	file     *diag.File
	options  Options
	problems []diag.Problem
}

func (d *decoder) fail(n ast.Node, text, hint diag.Message) {
	d.problems = append(d.problems, d.where(n).Problem(d.file, diag.Error, "yaml", text, hint))
}

// where is the place of a node; that of a list or a map is its first item.
func (d *decoder) where(n ast.Node) String {
	switch n := n.(type) {
	case *ast.MappingNode:
		if len(n.Values) > 0 && !n.IsFlowStyle {
			return d.where(n.Values[0].Key)
		}
	case *ast.MappingValueNode:
		return d.where(n.Key)
	case *ast.LiteralNode:
		t := n.Start
		return String{Line: d.options.Line + t.Position.Line, Col: t.Position.Column, Len: 1}
	}
	t := n.GetToken()
	s := String{Line: d.options.Line + t.Position.Line, Col: t.Position.Column, Len: len([]rune(t.Value))}
	if first, _, _ := strings.Cut(t.Value, "\n"); len(first) < len(t.Value) {
		s.Len = len([]rune(first))
	}
	if quoted(n) {
		s.Col++ // after the quotation mark
	}
	return s
}

// quoted tells whether a node stands in quotation marks.
func quoted(n ast.Node) bool {
	o := strings.TrimSpace(n.GetToken().Origin)
	return strings.HasPrefix(o, `"`) || strings.HasPrefix(o, "'")
}

// value decodes a node into v; key names it in messages. It is not ok when it
// couldn't be read, and a problem says so.
func (d *decoder) value(n ast.Node, v reflect.Value, key string) (ok bool) {
	isString := v.Type() == reflect.TypeFor[String]()
	if _, ok := n.(*ast.NullNode); ok {
		if isString {
			v.Set(reflect.ValueOf(String{Blank: true}))
		}
		return true
	}
	if isString {
		s, ok := d.scalar(n, key)
		v.Set(reflect.ValueOf(s))
		return ok
	}
	switch v.Kind() {
	case reflect.Struct, reflect.Map:
		return d.mapping(n, v, key)
	case reflect.Slice:
		return d.list(n, v, key)
	case reflect.Bool:
		b, ok := n.(*ast.BoolNode)
		if ok {
			v.SetBool(b.Value)
		} else {
			d.fail(n, diag.Say("%q is neither true nor false", n.GetToken().Value), truthHint(key, n.GetToken().Value))
		}
		return ok
	case reflect.Float64:
		s, ok := d.scalar(n, key)
		if !ok {
			return false
		}
		x, err := strconv.ParseFloat(s.Value, 64)
		if err != nil || x <= 0 {
			d.fail(n, diag.Say("%q is no number above 0", s.Value), "write it in digits, such as 400")
			return false
		}
		v.SetFloat(x)
		return true
	}
	panic("yaml: can't decode into " + v.Type().String())
}

// truthHint is what to type for what other programs take for true or false. A guess
// would often be the opposite of what was meant, so both are said where it can't be told.
func truthHint(key, written string) diag.Message {
	switch strings.ToLower(written) {
	case "yes", "y", "on", "1", "true", "是":
		return diag.Say("%s: true", key)
	case "no", "n", "off", "0", "false", "否":
		return diag.Say("%s: false", key)
	}
	return diag.Say("%s: true, or %s: false", key, key)
}

// scalar reads any single value as the text that is written: a title may be 2023.
func (d *decoder) scalar(n ast.Node, key string) (String, bool) {
	switch n := n.(type) {
	case *ast.StringNode:
		s := d.where(n)
		s.Value = n.Value
		if !quoted(n) {
			d.cutShort(s)
		}
		return s, true
	case *ast.LiteralNode:
		s := d.where(n)
		s.Value = n.Value.Value
		return s, true
	case *ast.IntegerNode, *ast.FloatNode, *ast.BoolNode, *ast.InfinityNode, *ast.NanNode:
		s := d.where(n)
		s.Value = n.GetToken().Value
		return s, true
	case *ast.AliasNode:
		d.fail(n, `a text can't begin with "*"`, quote)
	case *ast.AnchorNode, *ast.TagNode:
		d.fail(n, "anchors, aliases and tags aren't read here", "write the text itself, in quotation marks if it begins with & * or !")
	case *ast.DirectiveNode:
		d.fail(n, `a text can't begin with "%"`, "put it in quotation marks")
	default:
		d.fail(n, diag.Say("%s takes a text, not a list or a map", d.label(key)), "write one text, in quotation marks if it begins with [ or {")
	}
	return String{}, false
}

// item stands for the key of what is in a list that has none.
const item = "- "

func (d *decoder) label(key string) diag.Message {
	switch key {
	case "":
		return cmp.Or(d.options.What, diag.Message("the file"))
	case item:
		return "each item"
	}
	return diag.Say("%q", key)
}

// list decodes into a slice the items that can be read.
func (d *decoder) list(n ast.Node, v reflect.Value, key string) (ok bool) {
	seq, ok := n.(*ast.SequenceNode)
	if !ok {
		d.fail(n, diag.Say("%s takes a list", d.label(key)), `begin each item with "- "`)
		return false
	}
	out := reflect.MakeSlice(v.Type(), 0, len(seq.Values))
	for _, node := range seq.Values {
		value := reflect.New(v.Type().Elem()).Elem()
		if _, empty := node.(*ast.NullNode); empty {
			d.fail(node, "this item is empty", `write it behind the "- ", or delete the line`)
		} else if isText := value.Type() == reflect.TypeFor[String](); isText && isKey(node) {
			d.fail(node, midst, quote)
		} else if d.value(node, value, cmp.Or(key, item)) {
			out = reflect.Append(out, value)
		}
	}
	v.Set(out)
	return true
}

// isKey tells whether a node is keys and values without braces, as an item with ": " in it is.
func isKey(n ast.Node) bool {
	m, ok := n.(*ast.MappingNode)
	_, one := n.(*ast.MappingValueNode)
	return one || ok && !m.IsFlowStyle
}

// mapping decodes into a struct or a map, and says which keys are unknown or
// there twice.
func (d *decoder) mapping(n ast.Node, v reflect.Value, key string) (ok bool) {
	var values []*ast.MappingValueNode
	switch n := n.(type) {
	case *ast.MappingNode:
		values = n.Values
	case *ast.MappingValueNode:
		values = []*ast.MappingValueNode{n}
	default:
		if v.Kind() == reflect.Map {
			return d.same(n, v, key)
		}
		d.fail(n, diag.Say("%s takes keys and values", d.label(key)), keyHint(n.GetToken().Value))
		return false
	}
	seen := map[string]bool{}
	for _, kv := range values {
		name := kv.Key.GetToken().Value
		if seen[name] {
			d.fail(kv.Key, diag.Say("key %q is there twice", name), "keep one of them")
			continue
		}
		seen[name] = true
		if v.Kind() == reflect.Map {
			d.entry(kv, v, name)
		} else {
			d.field(kv, v, name)
		}
	}
	return true
}

// same decodes what is written once for all languages, such as a name.
func (d *decoder) same(n ast.Node, m reflect.Value, key string) (ok bool) {
	value := reflect.New(m.Type().Elem()).Elem()
	ok = d.value(n, value, key)
	if m.IsNil() {
		m.Set(reflect.MakeMap(m.Type()))
	}
	for _, l := range d.options.Languages {
		m.SetMapIndex(reflect.ValueOf(l), value)
	}
	return ok
}

// field decodes a key's value into the struct's field of that name.
func (d *decoder) field(kv *ast.MappingValueNode, v reflect.Value, name string) {
	var known []string
	if !d.fieldIn(kv, v, name, &known) {
		d.unknown(kv.Key, name, known)
	}
}

// fieldIn tells whether the struct has a field of the name, and adds to known those
// that it has instead.
func (d *decoder) fieldIn(kv *ast.MappingValueNode, v reflect.Value, name string, known *[]string) bool {
	for i := range v.NumField() {
		field := v.Type().Field(i)
		tag := field.Tag.Get("yaml")
		switch {
		case field.Anonymous:
			if d.fieldIn(kv, v.Field(i), name, known) {
				return true
			}
		case tag == "": // no key
		case tag == name:
			d.value(kv.Value, v.Field(i), name)
			return true
		case tag == ",languages":
			*known = append(*known, d.options.Languages...)
			if slices.Contains(d.options.Languages, name) {
				d.entry(kv, v.Field(i), name)
				return true
			}
		default:
			*known = append(*known, tag)
		}
	}
	return false
}

// entry decodes a key's value into a map; its keys are the report's languages.
func (d *decoder) entry(kv *ast.MappingValueNode, m reflect.Value, name string) {
	if ls := d.options.Languages; ls != nil && !slices.Contains(ls, name) {
		d.unknown(kv.Key, name, ls)
		return
	}
	if m.IsNil() {
		m.Set(reflect.MakeMap(m.Type()))
	}
	value := reflect.New(m.Type().Elem()).Elem()
	d.value(kv.Value, value, name)
	m.SetMapIndex(reflect.ValueOf(name), value)
}

func (d *decoder) unknown(key ast.Node, name string, known []string) {
	hint := diag.Say("known here: %s", strings.Join(known, ", "))
	if near, ok := lang.Nearest(name, known); ok {
		hint = diag.Say("did you mean %q?", near)
	}
	d.fail(key, diag.Say("unknown key %q", name), hint)
}
