package ingest_test

import (
	"testing"
)

// TestTwoProcessesAddAtOnce: both come to their end, nothing is lost and nothing
// is there twice.
func TestTwoProcessesAddAtOnce(t *testing.T) {
	alone := task{DB: inFolder(t), N: 600}
	alone.finish(t)
	db := inFolder(t)
	one := task{DB: db, First: 0, N: 400}
	other := task{DB: db, First: 200, N: 400, Backward: true}
	cmd, next := one.start(t)
	errs := make(chan error)
	go func() { errs <- one.end(cmd, next) }()
	other.finish(t)
	if err := <-errs; err != nil {
		t.Fatal(err)
	}
	if content(t, db, 600) != content(t, alone.DB, 600) {
		t.Error("two processes made another content than one")
	}
}
