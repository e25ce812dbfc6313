package ingest

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"iter"
	"runtime"

	"dossier"
)

// Summary is what became of many articles.
type Summary struct {
	Added    int                `json:"added"`
	Already  int                `json:"already_there"`
	ReRead   int                `json:"read_again"`
	Failed   int                `json:"failed"`
	Problems []*dossier.Problem `json:"-"` // of those that failed, in the order of the input
}

// Done returns how many articles were looked at.
func (s Summary) Done() int { return s.Added + s.Already + s.ReRead + s.Failed }

// Err returns nil when nothing failed, or a Problem with the kind of the first
// failure, which says how many there were.
func (s Summary) Err() error {
	if s.Failed == 0 {
		return nil
	}
	return &dossier.Problem{
		Kind: s.Problems[0].Kind, What: fmt.Sprintf("%d of %d articles could not be added", s.Failed, s.Done()),
		Hint: "they are listed above; the others are stored", Err: s.Problems[0],
	}
}

func (s *Summary) count(r Result) {
	switch r.Outcome {
	case Added:
		s.Added++
	case Already:
		s.Already++
	case ReRead:
		s.ReRead++
	case Failed:
		s.Failed++
		s.Problems = append(s.Problems, r.Problem)
	}
}

// All takes articles the whole way. An article that cannot be had or read is
// counted, and the batch goes on. An error means that the batch did not come to
// its end: the store takes nothing more, or ctx ended; what was done until then
// is in the summary, and running it again does the rest. Total is only for
// Progress; 0 is unknown.
func (in Ingester) All(ctx context.Context, raws iter.Seq2[dossier.Raw, error], total int) (Summary, error) {
	reading, stop := context.WithCancel(ctx)
	defer stop()
	var sum Summary
	for done := range in.line(reading, raws) {
		if ctx.Err() != nil {
			break
		}
		j := in.store(ctx, <-done)
		if ctx.Err() != nil && j.Outcome == Failed {
			break // cut short, not failed
		}
		sum.count(j.Result)
		in.tell(j.Result, sum.Done(), total)
		if j.fatal != nil {
			return sum, fmt.Errorf("after %d articles: %w", sum.Done(), j.fatal)
		}
	}
	return sum, ctx.Err()
}

func (in Ingester) tell(r Result, done, total int) {
	if in.Each != nil {
		in.Each(r)
	}
	if in.Progress != nil {
		in.Progress(done, max(done, total), r.Source)
	}
}

// line starts the workers. It gives a place in the line for each article in the
// order of the input, in which the article appears once it is read. The line is
// short: memory holds a few articles a worker, whatever their number.
func (in Ingester) line(ctx context.Context, raws iter.Seq2[dossier.Raw, error]) <-chan chan job {
	type task struct {
		job
		done chan job
	}
	workers := cmp.Or(in.Workers, runtime.GOMAXPROCS(0))
	tasks := make(chan task)
	line := make(chan chan job, 4*workers)
	for range workers {
		go func() {
			for t := range tasks {
				t.done <- in.read(ctx, t.job)
			}
		}()
	}
	go func() {
		defer close(tasks)
		defer close(line)
		for raw, err := range raws {
			t := task{job{raw: raw, err: err}, make(chan job, 1)}
			select {
			case <-ctx.Done():
				return
			case line <- t.done:
			}
			tasks <- t // a worker is always coming: places have room for what it did
		}
	}()
	return line
}

// problem returns err as a Problem that says where.
func problem(source string, err error) *dossier.Problem {
	var p *dossier.Problem
	if !errors.As(err, &p) {
		return &dossier.Problem{Kind: dossier.Internal, Where: source, What: err.Error(), Err: err}
	}
	if p.Where == "" {
		q := *p
		q.Where = source
		return &q
	}
	return p
}
