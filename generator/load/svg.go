package load

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/encoding/htmlindex"
)

// svg is what there is to know of an SVG file.
type svg struct {
	width, height int  // in CSS pixels; 0 where the file doesn't say
	script        bool // it does something, rather than to show it
}

// readSVG reads a file to its end, since browsers show nothing of one that is broken.
func readSVG(text []byte) (image svg, err error) {
	d := xml.NewDecoder(bytes.NewReader(text))
	d.CharsetReader = charset
	d.Entity = map[string]string{}
	for empty := true; ; {
		token, err := d.Token()
		switch {
		case err == io.EOF && empty:
			return svg{}, errors.New("it holds no element")
		case err == io.EOF:
			return image, nil
		case err != nil:
			return svg{}, err
		}
		switch t := token.(type) {
		case xml.Directive:
			for _, m := range entity.FindAllSubmatch(t, -1) {
				d.Entity[string(m[1])] = string(m[2]) + string(m[3])
			}
		case xml.StartElement:
			if empty {
				empty = false
				if t.Name.Local != "svg" {
					return svg{}, errors.New("the outermost element isn't svg")
				}
				image.width, image.height = svgSize(t)
			}
			image.script = image.script || scripted(t)
		}
	}
}

// charset reads the encodings that browsers know.
func charset(label string, from io.Reader) (io.Reader, error) {
	encoding, err := htmlindex.Get(label)
	if err != nil {
		return nil, err
	}
	return encoding.NewDecoder().Reader(from), nil
}

// entity is how a drawing program shortens names in the head of a file: <!ENTITY ns_svg "http://…">.
var entity = regexp.MustCompile(`<!ENTITY\s+([^\s%]+)\s+(?:"([^"]*)"|'([^']*)')`)

// scripted tells whether an element is a script or holds one.
func scripted(e xml.StartElement) bool {
	for _, a := range e.Attr {
		if strings.HasPrefix(a.Name.Local, "on") || strings.HasPrefix(strings.TrimSpace(a.Value), "javascript:") {
			return true
		}
	}
	return e.Name.Local == "script"
}

// svgSize reads width and height, or else viewBox, of the outermost element.
// Source: SVG 2, chapter 8.2.
func svgSize(root xml.StartElement) (width, height int) {
	var w, h float64
	var box []string
	for _, a := range root.Attr {
		switch a.Name.Local {
		case "width":
			w = pixels(a.Value)
		case "height":
			h = pixels(a.Value)
		case "viewBox":
			box = strings.FieldsFunc(a.Value, func(r rune) bool { return unicode.IsSpace(r) || r == ',' })
		}
	}
	if (w == 0 || h == 0) && len(box) == 4 {
		w, h = pixels(box[2]), pixels(box[3])
	}
	if w == 0 || h == 0 {
		return 0, 0
	}
	return int(w + .5), int(h + .5)
}

// pixels reads a length in pixels; any other unit is 0, not known.
func pixels(s string) float64 {
	x, err := strconv.ParseFloat(strings.TrimSuffix(strings.TrimSpace(s), "px"), 64)
	if err != nil || !(x >= 0 && x <= 1<<20) {
		return 0
	}
	return x
}
