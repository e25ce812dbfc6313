# run: the demo; test: everything; lint: style; bench: speed; score: quality.
DATA ?= .data
export CGO_ENABLED = 0

.PHONY: run test lint bench score

run:
	go run ./cmd/dossier demo

test:
	go test ./...

lint:
	test -z "$$(gofmt -l $$(git ls-files '*.go'))" || { gofmt -l $$(git ls-files '*.go'); exit 1; }
	go vet ./...
	golangci-lint run ./...

bench:
	go test -run '^$$' -bench . -benchmem ./read/... ./merge/... ./internal/...

score:
	@echo "see docs/data.md for where to put the data sets (DATA=$(DATA))"
