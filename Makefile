# run: the demo; test: everything; lint: style; bench: speed; score: quality; train: models.
DATA ?= .data
export CGO_ENABLED = 0

.PHONY: run test lint bench score train

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

# score: the whole board on the public sets; the floors only rise.
score:
	go run ./cmd/dossier score --data $(DATA) --floors docs/floors.tsv --raise --table docs/scores.md

# train: every model, from the sets below $(DATA), in the order in which they need each other.
train:
	go run ./internal/train/cmd/train -data $(DATA) -out read/parse/model.zst
	go run ./internal/train/cmd/ner -data $(DATA) -out read/name/ner/model.zst
	go run ./internal/train/statement -data $(DATA)/polnear/train
