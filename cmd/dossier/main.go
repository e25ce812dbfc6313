// Command dossier keeps one sourced account of each story that news articles tell.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	"dossier"
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// run runs one command line and returns its exit code.
func run(args []string, in io.Reader, out, errw io.Writer) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	root := newRoot(&app{in: in, out: out, errw: errw})
	root.SetArgs(args)
	root.SetIn(in)
	root.SetOut(out)
	root.SetErr(errw)
	err := root.ExecuteContext(ctx)
	if errors.Is(err, syscall.EPIPE) {
		return 0 // the reader of our output has seen enough ("dossier timeline | head")
	}
	report(errw, err)
	return dossier.ExitCode(err)
}

// report tells an error as people read it: where, what, hint.
func report(w io.Writer, err error) {
	var told reported
	if err == nil || errors.As(err, &told) {
		return
	}
	fmt.Fprintf(w, "dossier: %s\n", plain(err.Error()))
	var p *dossier.Problem
	if errors.As(err, &p) && p.Hint != "" {
		fmt.Fprintf(w, "hint: %s\n", plain(p.Hint))
	}
}
