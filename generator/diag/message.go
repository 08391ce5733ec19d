package diag

import (
	"encoding/json"
	"fmt"
	"strings"

	"golang.org/x/text/message"
)

// Message is a sentence for people. It is English, and the key under which the
// catalogue has it in other languages: a format of package fmt, with the values
// that belong into it behind a zero byte. As a string it can be compared, and a
// constant makes one, which is how a test finds those without a translation.
type Message string

// Say puts values into a message: strings, characters, numbers, errors, and other
// messages, which are translated with it.
func Say(format Message, args ...any) Message {
	values := make([]value, len(args))
	for i, a := range args {
		switch a := a.(type) {
		case int:
			values[i].Int = &a
		case rune:
			values[i].Rune = &a
		case float64:
			values[i].Float = &a
		case Message:
			values[i].Message = &a
		case error:
			m := MessageOf(a)
			values[i].Message = &m
		case []byte:
			values[i].String = string(a)
		default:
			values[i].String = fmt.Sprint(a)
		}
	}
	data, err := json.Marshal(values)
	if err != nil {
		panic(err) // numbers that are none
	}
	return format + "\x00" + Message(data)
}

// Counted is a message about a number of things; one and many differ in English.
func Counted(n int, one, many Message) Message {
	if n == 1 {
		return Say(one, n)
	}
	return Say(many, n)
}

// value is one of the values of a message; the field that is set says its type.
type value struct {
	String  string   `json:",omitempty"`
	Message *Message `json:",omitempty"`
	Int     *int     `json:",omitempty"`
	Rune    *rune    `json:",omitempty"`
	Float   *float64 `json:",omitempty"`
}

// String is the message in English.
func (m Message) String() string { return m.put(fmt.Sprintf) }

// In is the message as a printer has it; without one it is English.
func (m Message) In(p *message.Printer) string {
	if p == nil {
		return m.String()
	}
	return m.put(func(format string, args ...any) string { return p.Sprintf(format, args...) })
}

// put formats the message and those in it.
func (m Message) put(sprintf func(format string, args ...any) string) string {
	format, data, ok := strings.Cut(string(m), "\x00")
	if !ok {
		return sprintf(strings.ReplaceAll(format, "%", "%%"))
	}
	var values []value
	if err := json.Unmarshal([]byte(data), &values); err != nil {
		panic(err) // Say has written it
	}
	args := make([]any, len(values))
	for i, v := range values {
		switch {
		case v.Message != nil:
			args[i] = v.Message.put(sprintf)
		case v.Int != nil:
			args[i] = *v.Int
		case v.Rune != nil:
			args[i] = *v.Rune
		case v.Float != nil:
			args[i] = *v.Float
		default:
			args[i] = v.String
		}
	}
	return sprintf(format, args...)
}
