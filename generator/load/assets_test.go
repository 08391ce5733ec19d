package load_test

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestAssets(t *testing.T) {
	var picture bytes.Buffer
	if err := png.Encode(&picture, image.NewGray(image.Rect(0, 0, 3, 2))); err != nil {
		t.Fatal(err)
	}
	m := loaded(t, with(files{
		"data/a.csv":              "x,y\n",
		"figures/deep/box.svg":    `<?xml version="1.0"?><!-- c --><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 12.6 7"/>`,
		"figures/both.SVG":        `<svg width="20px" height=" 10 " viewBox="0 0 1 1"/>`,
		"figures/none.svg":        `<svg/>`,
		"figures/part.svg":        `<svg width="100%" height="4" viewBox="0,0,8,4"/>`,
		"figures/lines.svg":       "<svg viewBox='0\t0\n9\r\n 3'/>",
		"figures/latin.svg":       "<?xml version='1.0' encoding='ISO-8859-1'?><svg width='7' height='6'><text>\xe9</text></svg>",
		"figures/drawn.svg":       `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [ <!ENTITY ns_svg "http://www.w3.org/2000/svg"> <!ENTITY a 'b'> ]><svg xmlns="&ns_svg;" width="5" height="5">&a;</svg>`,
		"figures/图 1.png":         picture.String(),
		"figures/.hidden":         "x",
		"figures/.git/config.svg": "x",
		"figures/note~":           "x",
	}))
	var got []string
	for _, a := range m.Assets {
		got = append(got, fmt.Sprintf("%s %d×%d", a.Path, a.Width, a.Height))
	}
	want := []string{
		"data/a.csv 0×0",
		"figures/both.SVG 20×10",
		"figures/deep/box.svg 13×7",
		"figures/drawn.svg 5×5",
		"figures/latin.svg 7×6",
		"figures/lines.svg 9×3",
		"figures/none.svg 0×0",
		"figures/part.svg 8×4",
		"figures/图 1.png 3×2",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if text, err := m.Assets[0].Read(); string(text) != "x,y\n" || err != nil {
		t.Errorf("data/a.csv reads as %q, %v", text, err)
	}
}

func TestAssetProblems(t *testing.T) {
	wantProblems(t, with(files{`figures/a\b.svg`: "<svg/>", `data/a\b.csv`: "label,value\n"}), `
content/data/a\b.csv: error [file]: "a\\b.csv" can't be part of an address
   hint: give the file another name, without a backslash
content/figures/a\b.svg: error [file]: "a\\b.svg" can't be part of an address
   hint: give the file another name, without a backslash
`)
	wantProblems(t, with(files{"figures/broken.svg": "<svg><rect></svg>", "figures/cut.svg": "<svg><rect/>", "figures/free.svg": "<svg onload='f()'/>",
		"figures/link.svg": "<svg><a href=' javascript:f()'/></svg>", "figures/script.svg": "<svg><script>f()</script></svg>", "figures/word.svg": "<svg>&nbsp;</svg>"}), `
content/figures/broken.svg: error [image]: can't be read as an image: XML syntax error on line 1: element <rect> closed by </svg>
content/figures/cut.svg: error [image]: can't be read as an image: XML syntax error on line 1: unexpected EOF
content/figures/free.svg: warning [image]: the image holds a script
   hint: take it out: browsers run it where the file is opened by itself
content/figures/link.svg: warning [image]: the image holds a script
   hint: take it out: browsers run it where the file is opened by itself
content/figures/script.svg: warning [image]: the image holds a script
   hint: take it out: browsers run it where the file is opened by itself
content/figures/word.svg: error [image]: can't be read as an image: XML syntax error on line 1: invalid character entity &nbsp;
`)
	wantProblems(t, with(files{"figures/a.png": "PNG", "figures/b.svg": "<html></html>", "figures/d.jpg": "x"}), `
content/figures/a.png: error [image]: can't be read as an image: image: unknown format
content/figures/b.svg: error [image]: can't be read as an image: the outermost element isn't svg
content/figures/d.jpg: error [image]: can't be read as an image: image: unknown format
`)
}

// "EOF" tells an editor nothing.
func TestAssetWithoutContent(t *testing.T) {
	_, got := content(t, with(files{"figures/a.svg": "<!-- nothing -->", "figures/b.svg": "\n"}).fs())
	if got == "" || strings.Contains(got, "EOF") {
		t.Errorf("images without content are explained by:\n%s", got)
	}
}
