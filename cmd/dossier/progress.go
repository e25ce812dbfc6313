package main

import (
	"fmt"
	"io"
	"time"

	"github.com/jedib0t/go-pretty/v6/progress"
)

// bar shows how far long work has come: a bar on a terminal, a plain line every
// few seconds in a pipe.
type bar struct {
	w       io.Writer
	what    string
	pw      progress.Writer // nil in a pipe
	tracker *progress.Tracker
	told    time.Time
}

// tellEvery is how often a pipe gets a line: short work gets none.
const tellEvery = 5 * time.Second

func newProgress(w io.Writer, what string, total int) *bar {
	b := &bar{w: w, what: what, told: time.Now()}
	if terminalWidth(w) == 0 {
		return b
	}
	b.pw = progress.NewWriter()
	b.pw.SetOutputWriter(w)
	b.pw.SetUpdateFrequency(100 * time.Millisecond)
	b.pw.SetStyle(progress.StyleBlocks)
	b.pw.Style().Visibility.Value = true
	b.tracker = &progress.Tracker{Message: what, Total: int64(total), RemoveOnCompletion: true}
	b.pw.AppendTracker(b.tracker)
	go b.pw.Render()
	return b
}

func (b *bar) at(done, total int, source string) {
	if b.pw != nil {
		b.tracker.UpdateTotal(int64(total))
		b.tracker.SetValue(int64(done))
		return
	}
	if time.Since(b.told) >= tellEvery {
		b.told = time.Now()
		fmt.Fprintf(b.w, "%s: %d of %d, at %s\n", b.what, done, total, source)
	}
}

// stop ends the bar and waits until the terminal is clean.
func (b *bar) stop() {
	if b.pw == nil {
		return
	}
	b.tracker.MarkAsDone()
	b.pw.Stop()
	for b.pw.IsRenderInProgress() {
		time.Sleep(10 * time.Millisecond)
	}
}
