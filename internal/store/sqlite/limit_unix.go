//go:build unix

package sqlite

import (
	"os/signal"
	"syscall"
)

// surviveFileLimit lets a write beyond "ulimit -f" fail as a full disk does: by
// itself the signal would end the process before anybody is told.
func surviveFileLimit() { signal.Ignore(syscall.SIGXFSZ) }
