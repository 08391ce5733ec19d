package load

import (
	"bytes"
	"encoding/xml"
	"errors"
	"image"
	_ "image/gif"
	_ "image/jpeg"
	_ "image/png"
	"io"
	"io/fs"
	"path"
	"strconv"
	"strings"

	"duizhao/generator/diag"
	"duizhao/generator/report"
)

// assetFolders are published as they are.
var assetFolders = []string{"data", "figures"}

// assets lists the files to publish as they are, by path.
func (l *loader) assets() []*report.Asset {
	var out []*report.Asset
	for _, dir := range assetFolders {
		err := fs.WalkDir(l.fsys, dir, func(name string, e fs.DirEntry, err error) error {
			switch {
			case err != nil:
				return err
			case ignored(e.Name()) && e.IsDir():
				return fs.SkipDir
			case !ignored(e.Name()) && !e.IsDir():
				out = append(out, l.asset(name))
			}
			return nil
		})
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			l.whole(dir, diag.Error, "file", diag.Say("can't be read: %v", reason(err)), "")
		}
	}
	return out
}

func (l *loader) asset(name string) *report.Asset {
	a := &report.Asset{Path: name, Read: func() ([]byte, error) { return fs.ReadFile(l.fsys, name) }}
	switch strings.ToLower(path.Ext(name)) {
	case ".svg", ".png", ".jpg", ".jpeg", ".gif":
	default:
		return a
	}
	text, err := a.Read()
	if err == nil {
		a.Width, a.Height, err = imageSize(name, text)
	}
	if err != nil {
		l.whole(name, diag.Error, "image", diag.Say("can't be read as an image: %v", reason(err)), "")
	}
	return a
}

// imageSize is the size in CSS pixels, so that a page can keep the room before
// the image has come.
func imageSize(name string, text []byte) (width, height int, err error) {
	if strings.EqualFold(path.Ext(name), ".svg") {
		return svgSize(text)
	}
	c, _, err := image.DecodeConfig(bytes.NewReader(text))
	return c.Width, c.Height, err
}

// svgSize reads width and height, or else viewBox, of the root element.
// Source: SVG 2, chapter 8.2.
func svgSize(text []byte) (width, height int, err error) {
	d := xml.NewDecoder(bytes.NewReader(text))
	for {
		token, err := d.Token()
		if err == io.EOF {
			return 0, 0, errors.New("it holds no element")
		}
		if err != nil {
			return 0, 0, err
		}
		root, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		if root.Name.Local != "svg" {
			return 0, 0, errors.New("the outermost element isn't svg")
		}
		var w, h float64
		for _, a := range root.Attr {
			switch a.Name.Local {
			case "width":
				w = pixels(a.Value)
			case "height":
				h = pixels(a.Value)
			}
		}
		if w > 0 && h > 0 {
			return int(w + .5), int(h + .5), nil
		}
		return viewBox(root)
	}
}

func viewBox(root xml.StartElement) (width, height int, err error) {
	for _, a := range root.Attr {
		if a.Name.Local != "viewBox" {
			continue
		}
		f := strings.FieldsFunc(a.Value, func(r rune) bool { return r == ' ' || r == ',' })
		if len(f) == 4 {
			return int(pixels(f[2]) + .5), int(pixels(f[3]) + .5), nil
		}
	}
	return 0, 0, nil
}

// pixels reads a length in pixels; any other unit is 0, not known.
func pixels(s string) float64 {
	x, err := strconv.ParseFloat(strings.TrimSuffix(strings.TrimSpace(s), "px"), 64)
	if err != nil || x < 0 || x > 1<<20 {
		return 0
	}
	return x
}
