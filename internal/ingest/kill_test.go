package ingest_test

import (
	"math/rand/v2"
	"testing"
	"time"
)

// TestKilledAtAnyMoment kills the adding of 1,000 articles at random moments, 20
// times from the start, and once with the real reader. Running it again must end
// with the content of a run that nobody disturbed.
func TestKilledAtAnyMoment(t *testing.T) {
	const articles = 1000
	unbroken := task{DB: inFolder(t), N: articles}
	unbroken.finish(t)
	want := content(t, unbroken.DB, articles)
	for range 20 {
		broken := task{DB: inFolder(t), N: articles}
		kill(t, broken, rand.IntN(articles))
		kill(t, broken, rand.IntN(articles))
		broken.finish(t)
		if content(t, broken.DB, articles) != want {
			t.Fatal("after the kill the content is another")
		}
	}
}

// TestKilledWhileMakingTheFile kills the process around the moment when it makes
// the data file and gives it its schema.
func TestKilledWhileMakingTheFile(t *testing.T) {
	unbroken := task{DB: inFolder(t), N: 3}
	start := time.Now()
	unbroken.finish(t)
	whole := time.Since(start)
	want := content(t, unbroken.DB, 3)
	for range 25 {
		broken := task{DB: inFolder(t), N: 3}
		for range 2 {
			cmd, _ := broken.start(t)
			time.Sleep(time.Duration(rand.Int64N(int64(whole))))
			if err := cmd.Process.Kill(); err != nil {
				t.Fatal(err)
			}
			cmd.Wait() //nolint:errcheck // it may be at its end already
		}
		broken.finish(t)
		if content(t, broken.DB, 3) != want {
			t.Fatal("after the kill the content is another")
		}
	}
}

func TestKilledWithTheRealReader(t *testing.T) {
	const articles = 200
	unbroken := task{DB: inFolder(t), N: articles, Real: true}
	unbroken.finish(t)
	want := content(t, unbroken.DB, articles)
	broken := task{DB: inFolder(t), N: articles, Real: true}
	kill(t, broken, rand.IntN(articles))
	broken.finish(t)
	if content(t, broken.DB, articles) != want {
		t.Fatal("after the kill the content is another")
	}
}

// kill starts a task and ends it without a word somewhere after so many articles.
// After none it may be before the data file is there.
func kill(t *testing.T, broken task, after int) {
	t.Helper()
	cmd, next := broken.start(t)
	for done, ok := 0, true; ok && done < after; {
		done, ok = next()
	}
	moment := time.Duration(rand.IntN(3000)) * time.Microsecond
	time.Sleep(moment)
	if err := cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	if err := cmd.Wait(); err == nil && after < broken.N/2 {
		t.Fatalf("the process came to its end before it was killed after %d articles and %v", after, moment)
	}
}
