package dossier

import (
	"errors"
	"fmt"
)

// Problem is the one error type that people see: what kind, where, what, and
// what to do about it.
type Problem struct {
	Kind  ProblemKind
	Where string // file, URL, item or flag
	What  string // what is wrong, with the numbers that show it
	Hint  string // what to do; "" when there is nothing to say
	Err   error  // the cause, may be nil
}

func (p *Problem) Error() string {
	switch {
	case p.Where == "":
		return p.What
	case p.What == "" && p.Err != nil:
		return fmt.Sprintf("%s: %v", p.Where, p.Err)
	default:
		return p.Where + ": " + p.What
	}
}

func (p *Problem) Unwrap() error { return p.Err }

// ProblemKind sorts problems; each has one exit code and one HTTP status.
type ProblemKind string

const (
	Usage       ProblemKind = "usage"        // unknown flag, bad argument
	NotFound    ProblemKind = "not_found"    // no such file, article, entity
	Unreadable  ProblemKind = "unreadable"   // permission, I/O
	NotText     ProblemKind = "not_text"     // binary, undecodable
	NoArticle   ProblemKind = "no_article"   // empty, or nothing but menu
	TooLarge    ProblemKind = "too_large"    // over the size limit
	Damaged     ProblemKind = "damaged"      // the data file is not sound
	NewerSchema ProblemKind = "newer_schema" // written by a newer Dossier
	Full        ProblemKind = "full"         // no space left
	Busy        ProblemKind = "busy"         // another process is writing
	Internal    ProblemKind = "internal"     // a defect in Dossier
)

// codes is the one table from kinds to exit codes and HTTP statuses.
func codes(k ProblemKind) (exit, status int) {
	switch k {
	case Usage:
		return 2, 400
	case NotFound:
		return 3, 404
	case Unreadable:
		return 4, 502
	case NotText:
		return 4, 415
	case NoArticle:
		return 4, 422
	case TooLarge:
		return 4, 413
	case Damaged, NewerSchema:
		return 5, 500
	case Full:
		return 6, 507
	case Busy:
		return 7, 503
	default:
		return 1, 500
	}
}

// KindOf returns the kind of the Problem in err's chain, Internal when there is none.
func KindOf(err error) ProblemKind {
	var p *Problem
	if errors.As(err, &p) {
		return p.Kind
	}
	return Internal
}

// ExitCode returns the exit code for err: 0 for nil.
func ExitCode(err error) int {
	if err == nil {
		return 0
	}
	exit, _ := codes(KindOf(err))
	return exit
}

// HTTPStatus returns the HTTP status for err: 200 for nil.
func HTTPStatus(err error) int {
	if err == nil {
		return 200
	}
	_, status := codes(KindOf(err))
	return status
}
