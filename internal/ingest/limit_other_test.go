//go:build !unix

package ingest_test

func limitFiles(uint64) error { return nil }
