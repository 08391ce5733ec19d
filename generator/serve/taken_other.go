//go:build !unix

package serve

import (
	"errors"
	"syscall"
)

// addressInUse is Windows' WSAEADDRINUSE, which package syscall doesn't name.
const addressInUse = syscall.Errno(10048)

// taken tells whether another program has the port.
func taken(err error) bool { return errors.Is(err, addressInUse) }
