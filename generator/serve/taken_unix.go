//go:build unix

package serve

import (
	"errors"
	"syscall"
)

// taken tells whether another program has the port.
func taken(err error) bool { return errors.Is(err, syscall.EADDRINUSE) }
