package parse

import (
	"bytes"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"duizhao/generator/diag"
	"duizhao/generator/lang"
	"duizhao/generator/report"
	"duizhao/generator/yaml"
)

// figureYAML is the keys that a chart and a timeline have in common.
type figureYAML struct {
	ID          yaml.String   `yaml:"id"`
	Data        yaml.String   `yaml:"data"`
	Title       yaml.String   `yaml:"title"`
	Caption     yaml.String   `yaml:"caption"`
	Source      yaml.String   `yaml:"source"`
	Description yaml.String   `yaml:"description"`
	Highlight   []yaml.String `yaml:"highlight"`
}

type chartYAML struct {
	figureYAML
	Type   yaml.String   `yaml:"type"`
	Label  yaml.String   `yaml:"label"`
	Values []yaml.String `yaml:"values"`
	Names  []yaml.String `yaml:"names"`
	Ends   []yaml.String `yaml:"ends"`
	Scale  yaml.String   `yaml:"scale"`
	Unit   yaml.String   `yaml:"unit"`
}

type timelineYAML struct {
	figureYAML
	Date  yaml.String `yaml:"date"`
	Until yaml.String `yaml:"until"`
	Event yaml.String `yaml:"event"`
	Lane  yaml.String `yaml:"lane"`
}

// findCharts reads the fences that are called chart or timeline. One within another block is refused:
// it would have no number and no place of its own.
func (s *section) findCharts(doc ast.Node) {
	walk(doc, func(n ast.Node) {
		fence, ok := n.(*ast.FencedCodeBlock)
		if !ok || fence.Info == nil {
			return
		}
		kind := string(fence.Language(s.body))
		if !isFigure(kind) {
			return
		}
		at := fence.Info.Segment
		if n.Parent() != doc {
			s.fail("figure", at.Start, at.Stop, diag.Say("this %s stands within another block", kind), "begin its lines at the margin, with an empty line before it")
			return
		}
		if s.isOpen(fence) {
			return // that is said by slips; what follows it is none of the figure's
		}
		c := &report.Chart{Kind: report.Written{Text: kind, Start: at.Start, End: at.Start + len(kind)}, Start: at.Start, End: at.Stop}
		if kind == "chart" {
			s.readChart(fence, c)
		} else {
			s.readTimeline(fence, c)
		}
		s.charts[n] = c
	})
}

// isFigure tells whether the language of a fence is that of a figure.
func isFigure(language string) bool { return language == "chart" || language == report.TimelineKind }

// chart makes a block of a chart: what is seen of it depends on the data, so it is a hole. Its text is
// its words.
func (s *section) chart(w *writer, b *report.Block, c *report.Chart) {
	b.Kind, b.Chart = report.Figure, c
	s.out.HasChart = true
	s.out.Count.Figures++
	b.Prose = report.Prose{}
	for _, word := range []report.Written{c.Title, c.Caption, c.Source} {
		if word.Text == "" {
			continue
		}
		if n := len(b.Text); n > 0 {
			b.Stops = append(b.Stops, int32(n))
			b.Text += " "
		}
		s.addWord(&b.Prose, word)
	}
	w.str(`<figure class="chart">`)
	w.hole(report.Drawing, int32(len(s.out.Blocks)))
	w.str("</figure>")
}

// addWord adds a word to a prose. A curly quotation mark may stand for a straight one, which is shorter.
func (s *section) addWord(p *report.Prose, word report.Written) {
	src := word.Start
	mark := func(at int) {
		p.Marks = append(p.Marks, report.Mark{Text: int32(len(p.Text) + at), Source: int32(src)})
	}
	mark(0)
	for i, r := range word.Text {
		size := utf8.RuneLen(r)
		if src < len(s.body) && (s.body[src] == '"' || s.body[src] == '\'') && size > 1 {
			src++
			mark(i + size)
		} else {
			src += size
		}
	}
	p.Text += word.Text
}

// figureNumber leaves room for the number of the figure that a link leads to, where the link's text
// is the word for a figure and no more: [图](#fig-hub-growth).
func (w *writer) figureNumber(link ast.Node) {
	n := w.section.refs[link]
	r := &w.section.out.Refs[n]
	if r.Kind == report.SectionRef && strings.HasPrefix(r.Fragment, report.ChartPrefix) &&
		strings.EqualFold(w.section.plain(link), w.section.src.Lang.Locale.Figure()) {
		w.hole(report.RefNumber, n)
	}
}

func (s *section) readChart(fence *ast.FencedCodeBlock, c *report.Chart) {
	var y chartYAML
	readable := s.decodeFence(fence, &y)
	c.Kind = s.written(y.Type)
	c.Label, c.Unit = s.or(y.Label, "label"), s.written(y.Unit)
	c.Values, c.Names, c.Ends = s.writtenList(y.Values), s.writtenList(y.Names), s.writtenList(y.Ends)
	if len(y.Values) == 0 {
		c.Values = []report.Written{{Text: "value"}}
	}
	s.common(c, y.figureYAML, readable)
	k := s.kind(y.Type, c, readable)
	switch {
	case k == nil:
	case len(c.Values) < k.Least || len(c.Values) > k.Most:
		s.failAt(y.Type, c, diag.Say("a %s chart takes %s, not %d", k.Name, columns(k), len(c.Values)), "values: [the names of the columns that hold the numbers]")
	case len(c.Names) > 0 && len(c.Names) != len(c.Values):
		s.fail("figure", c.Names[0].Start, c.Names[len(c.Names)-1].End, diag.Say("%d names for %d columns", len(c.Names), len(c.Values)), "give each of values its name, in their order")
	case len(c.Names) == 0 && len(c.Values) > 1 && k.Name != "range":
		s.failAt(y.Type, c, "the columns have no names for readers", "names: [what each of values is called in this language]")
	case len(c.Ends) > 0 && (k.Name != "quadrant" || len(c.Ends) != 4):
		s.fail("figure", c.Ends[0].Start, c.Ends[len(c.Ends)-1].End, "ends are the four of a quadrant's axes", "ends: [left, right, below, above]")
	}
	switch c.Scale = s.or(y.Scale, "linear"); {
	case c.Log() && k != nil && !k.Log:
		s.failAt(y.Scale, c, diag.Say("a %s chart shows lengths, which a logarithmic scale would falsify", k.Name), "use dot, range or line, or leave out the scale")
	case !c.Log() && c.Scale.Text != "linear":
		s.failAt(y.Scale, c, diag.Say("there is no scale %q", c.Scale.Text), "scale: log")
	}
}

// kind finds the kind of a chart, or says that there is none.
func (s *section) kind(written yaml.String, c *report.Chart, readable bool) *report.ChartKind {
	k := report.FindChartKind(written.Value)
	if k != nil || written.Value == "" && !readable {
		return k
	}
	var names []string
	for _, known := range report.ChartKinds {
		names = append(names, known.Name)
	}
	if written.Value == "" {
		s.failAt(written, c, "the chart doesn't say how to draw it", diag.Say("type: one of %s", strings.Join(names, ", ")))
		return nil
	}
	hint := diag.Say("known: %s", strings.Join(names, ", "))
	if near, ok := lang.Nearest(written.Value, names); ok {
		hint = diag.Say("did you mean %q?", near)
	}
	s.failAt(written, c, diag.Say("there is no chart of type %q", written.Value), hint)
	return nil
}

func columns(k *report.ChartKind) diag.Message {
	switch {
	case k.Most == 1:
		return "one column of values"
	case k.Least == k.Most:
		return diag.Say("%d columns of values", k.Least)
	}
	return diag.Say("%d to %d columns of values", k.Least, k.Most)
}

func (s *section) readTimeline(fence *ast.FencedCodeBlock, c *report.Chart) {
	var y timelineYAML
	readable := s.decodeFence(fence, &y)
	c.Label, c.Date = s.or(y.Event, "event"), s.or(y.Date, "date")
	c.Until, c.Lane = s.written(y.Until), s.written(y.Lane)
	s.common(c, y.figureYAML, readable)
}

// chartID is what names a chart, and its data's file.
var chartID = regexp.MustCompile(`^[a-z0-9]+(?:-[a-z0-9]+)*$`)

// common reads what charts and timelines share. What may only be unreadable isn't called missing.
func (s *section) common(c *report.Chart, y figureYAML, readable bool) {
	c.Data, c.Title, c.Caption = s.written(y.Data), s.written(y.Title), s.written(y.Caption)
	c.Source, c.Description, c.Highlight = s.written(y.Source), s.written(y.Description), s.writtenList(y.Highlight)
	name, isCSV := strings.CutSuffix(c.Data.Text, ".csv")
	switch {
	case c.Data.Text == "" && readable:
		s.failAt(y.Data, c, "the figure doesn't name its data", "data: a file of content/data/, such as hub-growth.csv")
	case c.Data.Text != "" && (!isCSV || strings.Contains(name, "/")):
		s.failAt(y.Data, c, diag.Say("%q is no CSV file of content/data/", c.Data.Text), "data: the file's name alone, such as hub-growth.csv")
	}
	if c.Title.Text == "" && readable {
		s.failAt(y.Title, c, "the figure has no title", "title: what it shows, in one sentence")
	}
	c.ID = name
	if y.ID.Value != "" {
		c.ID = y.ID.Value
	}
	if c.ID != "" && !chartID.MatchString(c.ID) && (y.ID.Value != "" || !strings.Contains(name, "/")) {
		s.failAt(y.ID, c, diag.Say("%q can't be part of an address", c.ID), "id: small letters, digits and hyphens")
	}
}

// decodeFence reads the YAML within a fence, and tells whether all of it could be read.
func (s *section) decodeFence(fence *ast.FencedCodeBlock, y any) bool {
	if fence.Lines().Len() == 0 {
		return true
	}
	start := bytes.LastIndexByte(s.body[:fence.Lines().At(0).Start], '\n') + 1
	end := fence.Lines().At(fence.Lines().Len() - 1).Stop
	problems := yaml.Decode(s.src.File, s.body[start:end], y, yaml.Options{What: "the figure", Line: bytes.Count(s.body[:start], []byte("\n"))})
	s.problems = append(s.problems, problems...)
	return diag.Count(problems, diag.Error) == 0
}

// failAt notes an error about a word of a figure, or about its first line where the word isn't written.
func (s *section) failAt(word yaml.String, c *report.Chart, text, hint diag.Message) {
	if word.Line == 0 {
		s.fail("figure", c.Start, c.End, text, hint)
		return
	}
	s.problems = append(s.problems, word.Problem(s.src.File, diag.Error, "figure", text, hint))
}

func (s *section) written(y yaml.String) report.Written {
	if y.Line == 0 {
		return report.Written{}
	}
	f := s.src.File
	return report.Written{Text: s.src.Lang.Text(y.Value), Start: f.Offset(y.Line, y.Col), End: f.Offset(y.Line, y.Col+y.Len)}
}

// or is a word, or what stands for it where it isn't written.
func (s *section) or(y yaml.String, otherwise string) report.Written {
	if w := s.written(y); w.Text != "" {
		return w
	}
	return report.Written{Text: otherwise}
}

func (s *section) writtenList(ys []yaml.String) []report.Written {
	var out []report.Written
	for _, y := range ys {
		out = append(out, s.written(y))
	}
	return out
}
