//go:build unix

package ingest_test

import (
	"errors"
	"os/exec"
	"strings"
	"syscall"
	"testing"

	"dossier"
)

// limitFiles keeps this process from writing beyond so many bytes into a file.
func limitFiles(size uint64) error {
	if size == 0 {
		return nil
	}
	return syscall.Setrlimit(syscall.RLIMIT_FSIZE, &syscall.Rlimit{Cur: size, Max: size})
}

// TestFullDisk: with no more room the process says so and ends with the code for
// it; with room again the same command does the rest.
func TestFullDisk(t *testing.T) {
	unbroken := task{DB: inFolder(t), N: 300}
	unbroken.finish(t)
	limited := task{DB: inFolder(t), N: 300, FileSize: 300_000}
	err := limited.end(limited.start(t))
	var exit *exec.ExitError
	full := dossier.ExitCode(&dossier.Problem{Kind: dossier.Full})
	if !errors.As(err, &exit) || exit.ExitCode() != full || !strings.Contains(err.Error(), "disk is full") {
		t.Fatalf("with limited files it ended with %v, want exit code %d and a word about it", err, full)
	}
	limited.FileSize = 0
	limited.finish(t)
	if content(t, limited.DB, 300) != content(t, unbroken.DB, 300) {
		t.Error("after the full disk the content is another")
	}
}
