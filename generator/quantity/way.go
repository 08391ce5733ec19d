package quantity

import "strings"

// way is the direction of a change by a share, which a verb right before it tells.
type way int8

const (
	down way = iota - 1
	still
	up
)

// ways are the verbs in both languages; others, and those that stand elsewhere, tell nothing.
var ways = func() map[string]way {
	m := map[string]way{}
	for w, words := range map[way]string{
		up: "增长 上涨 上升 提高 增加 提升 攀升 飙升 大涨 猛增 大增 " +
			"rose rise rises risen grew grow grows grown increased increase increases climbed jumped surged soared gained up",
		down: "下降 下跌 下滑 降低 减少 回落 大跌 暴跌 锐减 大减 缩水 负增长 " +
			"fell fall falls fallen dropped declined decreased shrank shrunk slid slumped plunged tumbled sank lost down",
	} {
		for word := range strings.FieldsSeq(words) {
			m[word] = w
		}
	}
	return m
}()

// besideWays may stand between the verb and its figure.
var besideWays = newWordSet("by about around nearly almost over roughly some another just only")

// besideWaysZh likewise, one of them after another.
var besideWaysZh = []string{"了", "约", "逾", "近", "超过", "超", "将近", "达"}

// wayOf gives the direction that the word before i tells.
func wayOf(text string, i int, chinese bool) way {
	if chinese {
		return chineseWay(text[:trimSpace(text, i)])
	}
	for range 3 {
		end := trimSpace(text, i)
		i = end
		for i > 0 && isLetter(text[i-1]) {
			i--
		}
		word := lower(text[i:end])
		if !besideWays.has(word) {
			return ways[word]
		}
	}
	return still
}

func chineseWay(before string) way {
	for _, words := range besideWaysZh {
		before = strings.TrimSuffix(before, words)
	}
	before = before[:trimSpace(before, len(before))]
	for _, length := range []int{len("负增长"), len("增长")} {
		if w := ways[before[max(0, len(before)-length):]]; w != still {
			return w
		}
	}
	return still
}

// opposite reports whether one of two shares has risen and the other fallen by it.
func opposite(a, b *Quantity) bool { return a.way*b.way < 0 }
