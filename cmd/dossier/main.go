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
	printed := &sticky{w: out}
	root := newRoot(&app{in: in, out: printed, errw: errw})
	root.SetArgs(args)
	root.SetIn(in)
	root.SetOut(printed)
	root.SetErr(errw)
	err := firstError(root.ExecuteContext(ctx), printed.problem())
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

// sticky remembers the first error of writing, so that output that did not reach
// its place ("dossier timeline > /dev/full") is told whatever wrote it.
type sticky struct {
	w   io.Writer
	err error
}

func (s *sticky) Write(b []byte) (int, error) {
	if s.err != nil {
		return 0, s.err
	}
	n, err := s.w.Write(b)
	s.err = err
	return n, err
}

// Fd lets the width of a terminal be asked for.
func (s *sticky) Fd() uintptr {
	if f, ok := s.w.(*os.File); ok {
		return f.Fd()
	}
	return ^uintptr(0)
}

func (s *sticky) problem() error {
	switch {
	case s.err == nil, errors.Is(s.err, syscall.EPIPE):
		return s.err
	case errors.Is(s.err, syscall.ENOSPC):
		return &dossier.Problem{Kind: dossier.Full, Where: "output", What: "no space left", Hint: "write it somewhere else", Err: s.err}
	}
	return &dossier.Problem{Kind: dossier.Unreadable, Where: "output", What: "cannot be written", Err: s.err}
}
