package sqlite

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"dossier"
	"dossier/internal/store/storetest"
)

const nobodyVariable = "DOSSIER_TEST_NOBODY"

// TestMain lets this program run again as a user who may not write, as the tests
// of a container run as one who always may.
func TestMain(m *testing.M) {
	if path := os.Getenv(nobodyVariable); path != "" {
		fmt.Println(asNobody(path))
		return
	}
	os.Exit(m.Run())
}

// asNobody reads and adds, and tells how that went.
func asNobody(path string) string {
	st, err := Open(path, Options{MustExist: true})
	if err != nil {
		return fmt.Sprintf("open: %s", dossier.KindOf(err))
	}
	defer st.Close() //nolint:errcheck // nothing was written
	snap, err := st.Load(context.Background(), "")
	if err != nil {
		return fmt.Sprintf("load: %s", dossier.KindOf(err))
	}
	r, _ := storetest.Reader{}.Read(storetest.Raw(99))
	_, _, err = st.Put(context.Background(), r, "x", false)
	return fmt.Sprintf("read %d, put: %s", len(snap.Readings), dossier.KindOf(err))
}

// TestReadOnly: from a folder in which nobody may write one can read; adding is
// told as a Problem. What one may not even read is told too.
func TestReadOnly(t *testing.T) {
	dir, err := os.MkdirTemp("", "dossier")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		os.Chmod(dir, 0o700) //nolint:errcheck // only to clean up
		os.RemoveAll(dir)    //nolint:errcheck // only to clean up
	})
	b, err := os.ReadFile(filled(t, 5))
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(dir, "news.db")
	for _, c := range []struct {
		file, dir os.FileMode
		want      string
	}{
		{0o444, 0o555, "read 5, put: unreadable"},
		{0o444, 0o777, "read 5, put: unreadable"},
		{0o000, 0o555, "open: unreadable"},
		{0o444, 0o000, "open: unreadable"},
		{0o666, 0o777, "read 5, put: internal"}, // KindOf(nil): it may
	} {
		os.Chmod(dir, 0o700) //nolint:errcheck // the file tells
		for _, beside := range []string{"", "-wal", "-shm"} {
			os.RemoveAll(path + beside) //nolint:errcheck // it may not be there
		}
		write(t, path, b)
		if err := os.Chmod(path, c.file); err != nil {
			t.Fatal(err)
		}
		if err := os.Chmod(dir, c.dir); err != nil {
			t.Fatal(err)
		}
		cmd := exec.Command("/proc/self/exe")
		cmd.Env = append(os.Environ(), nobodyVariable+"="+path)
		if os.Geteuid() == 0 {
			cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
		}
		out, err := cmd.CombinedOutput()
		if got := strings.TrimSpace(string(out)); err != nil || got != c.want {
			t.Errorf("file %o in folder %o: %q, %v, want %q", c.file, c.dir, got, err, c.want)
		}
	}
}
