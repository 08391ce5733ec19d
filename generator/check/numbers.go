package check

import (
	"duizhao/generator/diag"
	"duizhao/generator/quantity"
	"duizhao/generator/report"
)

// numbers tells each figure of a passage that the other one doesn't give. It needs Chinese on
// one side and another language, which is read as English, on the other.
func numbers(_ *checker, p *parallel) (found []diag.Problem) {
	zh := report.First
	if !p.isChinese(zh) {
		zh = report.Second
	}
	if !p.isChinese(zh) || p.isChinese(zh.Other()) {
		return nil
	}
	for _, d := range quantity.Compare(p.sides[zh].text, p.sides[zh.Other()].text) {
		side, here, there := zh, d.Zh, d.En
		if here == nil {
			side, here, there = zh.Other(), d.En, nil
		}
		other := &p.sides[side.Other()]
		text := diag.Say("%s here, but no such figure in %s", here.Message(), other.line())
		if there != nil {
			text = diag.Say("%s here, but %s in %s", here.Message(), there.Message(), other.byte(there.Start))
			if d.Slip != "" {
				text = diag.Say("%s: %s", text, d.Slip)
			}
		}
		found = append(found, p.sides[side].problem("numbers", here.Start, here.End, text,
			"mend the one that is wrong, or say why both are right: <!-- check: ignore numbers: the reason -->"))
	}
	return found
}

func (p *parallel) isChinese(side report.Side) bool { return p.sides[side].lang.Locale.IsChinese() }
