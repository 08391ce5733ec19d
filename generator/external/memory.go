package external

import (
	"encoding/json"
	"time"
)

// How long an answer holds: a page that is there is asked for once a week, one that
// isn't again the next day.
const (
	goodFor = 7 * 24 * time.Hour
	badFor  = 24 * time.Hour
)

// Memory is the answers of earlier checks.
type Memory struct {
	answers map[string]Answer
}

// ReadMemory reads what Bytes wrote. What can't be read, or is too old by now, is
// forgotten.
func ReadMemory(data []byte, now time.Time) *Memory {
	m := &Memory{answers: map[string]Answer{}}
	var old map[string]Answer
	if json.Unmarshal(data, &old) != nil {
		return m
	}
	for address, a := range old {
		holds := badFor
		if a.Status >= 200 && a.Status < 300 {
			holds = goodFor
		}
		if age := now.Sub(a.Asked); age >= 0 && age < holds {
			m.answers[address] = a
		}
	}
	return m
}

// Bytes is the memory as a file.
func (m *Memory) Bytes() ([]byte, error) { return json.MarshalIndent(m.answers, "", "  ") }

func (m *Memory) answer(address string) (Answer, bool) {
	a, ok := m.answers[address]
	return a, ok
}

func (m *Memory) keep(address string, a Answer) { m.answers[address] = a }
