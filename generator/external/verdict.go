package external

import (
	"net/http"

	"duizhao/generator/diag"
)

// Verdict is what is to be said of a page, without a place; ok tells that there is
// something. A page that is gone is a warning. What a server only doesn't tell
// programs is a note: a browser may see it.
func (a Answer) Verdict() (p diag.Problem, ok bool) {
	p.Rule = "external"
	switch {
	case a.Gone:
		p.Severity, p.Text = diag.Warning, diag.Message(a.Reason)
	case a.Status == http.StatusNotFound || a.Status == http.StatusGone:
		p.Severity, p.Text = diag.Warning, diag.Say("the page isn't there: it answers %d", a.Status)
	case a.Status == 0:
		p.Severity, p.Text, p.Hint = diag.Note, diag.Say("no answer: %s", diag.Message(a.Reason)), "look at it in a browser"
		return p, true
	case a.Status >= 400:
		p.Severity, p.Text, p.Hint = diag.Note, diag.Say("the page can't be asked: it answers %d", a.Status), "look at it in a browser"
		return p, true
	case a.Moved != "":
		p.Severity, p.Text, p.Hint = diag.Note, "the page has moved for good", diag.Say("write %s", a.Moved)
		return p, true
	default:
		return p, false
	}
	p.Hint = "find where it is now, or link to an archived copy"
	return p, true
}
