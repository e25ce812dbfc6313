//go:build linux

package read

import (
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"

	"dossier"
)

// BenchmarkLong reads an article of 1 MB in a process of its own and gives the
// most memory that it took.
func BenchmarkLong(b *testing.B) {
	if os.Getenv("DOSSIER_READ_LONG") != "" {
		readLong(b)
		return
	}
	for b.Loop() {
		cmd := exec.Command(os.Args[0], "-test.run", "^$", "-test.bench", "^BenchmarkLong$", "-test.benchtime", "1x")
		cmd.Env = append(os.Environ(), "DOSSIER_READ_LONG=1")
		if out, err := cmd.CombinedOutput(); err != nil {
			b.Fatalf("%v\n%s", err, out)
		}
		if u, ok := cmd.ProcessState.SysUsage().(*syscall.Rusage); ok {
			b.ReportMetric(float64(u.Maxrss)/1024, "MB-peak")
		}
	}
}

// readLong reads the samples again and again as one article.
func readLong(b *testing.B) {
	rd, err := New()
	if err != nil {
		b.Fatal(err)
	}
	var all strings.Builder
	raws := long()
	for i := 0; all.Len() < 1<<20; i++ {
		all.WriteString(raws[i%len(raws)].Text + "\n\n")
	}
	if _, err := rd.Read(dossier.Raw{Source: "long.txt", Media: "text/plain", Text: all.String()}); err != nil {
		b.Fatal(err)
	}
}
