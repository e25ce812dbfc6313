package main

import (
	"errors"
	"os"
	"os/exec"
	"strconv"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"
)

// exits runs dossier and wants an exit code: exits 4 add missing.txt. The
// output is compared afterwards with stdout and stderr as usual.
func exits(ts *testscript.TestScript, _ bool, args []string) {
	want, err := strconv.Atoi(args[0])
	if err != nil {
		ts.Fatalf("usage: exits CODE ARGS...: %v", err)
	}
	err = ts.Exec("dossier", args[1:]...)
	got := 0
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		got = exit.ExitCode()
	} else if err != nil {
		ts.Fatalf("%v", err)
	}
	if got != want {
		ts.Fatalf("dossier %s: exit code %d, want %d", strings.Join(args[1:], " "), got, want)
	}
}

// writeBytes writes a file that no txtar can hold: bytes FILE 'quoted Go string' COUNT.
func writeBytes(ts *testscript.TestScript, _ bool, args []string) {
	unit, err := strconv.Unquote(`"` + args[1] + `"`)
	ts.Check(err)
	n, err := strconv.Atoi(args[2])
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(strings.Repeat(unit, n)), 0o644))
}
