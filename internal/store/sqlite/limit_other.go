//go:build !unix

package sqlite

// surviveFileLimit does nothing: there is no such signal here.
func surviveFileLimit() {}
