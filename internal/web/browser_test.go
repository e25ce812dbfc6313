package web_test

import (
	"context"
	"net/http/httptest"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"dossier/internal/web"
)

// browser starts chromium. Where CI runs it must be there; elsewhere a machine
// without it leaves these tests out.
func browser(t *testing.T) context.Context {
	t.Helper()
	path, err := exec.LookPath("chromium")
	if err != nil {
		if os.Getenv("CI") != "" {
			t.Fatal("CI has no chromium: .ci/run installs it")
		}
		t.Skip("no chromium on the path")
	}
	opts := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.NoSandbox,
		chromedp.Flag("disable-background-networking", true), chromedp.Flag("disable-component-update", true))
	ctx, stop := context.WithTimeout(context.Background(), 2*time.Minute)
	t.Cleanup(stop)
	ctx, stop = chromedp.NewExecAllocator(ctx, opts...)
	t.Cleanup(stop)
	ctx, stop = chromedp.NewContext(ctx)
	t.Cleanup(stop)
	return ctx
}

func do(t *testing.T, ctx context.Context, act chromedp.Action[chromedp.Void]) {
	t.Helper()
	if _, err := chromedp.Run(ctx, act); err != nil {
		t.Fatal(err)
	}
}

func eval[T any](t *testing.T, ctx context.Context, js string) T {
	t.Helper()
	v, err := chromedp.Run(ctx, chromedp.Evaluate[T](js))
	if err != nil {
		t.Fatalf("%s: %v", js, err)
	}
	return v
}

// TestPagesInABrowser: a narrow screen never scrolls sideways, the keyboard
// reaches the content, a fact leads to its highlighted sentence, and words of an
// article never run.
func TestPagesInABrowser(t *testing.T) {
	ctx := browser(t)
	h, err := web.New(shelf{sample()})
	if err != nil {
		t.Fatal(err)
	}
	s := httptest.NewServer(h)
	defer s.Close()

	do(t, ctx, chromedp.EmulateViewport(360, 740))
	for path := range crawl(t, h) {
		if strings.HasPrefix(path, "/static/") {
			continue
		}
		do(t, ctx, chromedp.Navigate(s.URL+path))
		if over := eval[int](t, ctx, `document.documentElement.scrollWidth - document.documentElement.clientWidth`); over > 0 {
			t.Errorf("%s: %d pixels too wide for a narrow screen", path, over)
		}
		if n := eval[int](t, ctx, `document.querySelectorAll("script, main img, [style]").length`); n != 0 {
			t.Errorf("%s: %d elements of an article came to life", path, n)
		}
	}
	do(t, ctx, chromedp.Navigate(s.URL+"/"))
	do(t, ctx, chromedp.KeyEvent(kb.Tab))
	if class := eval[string](t, ctx, `document.activeElement.className`); class != "skip" {
		t.Errorf("the first Tab reaches %q, want the skip link", class)
	}
	follow(t, ctx, "main .cards a")
	follow(t, ctx, "main .cite a")
	if hit := eval[string](t, ctx, `[...document.querySelectorAll("mark")].map(m => m.textContent).join("")`); !strings.Contains(hit, "met Bo Lind") {
		t.Errorf("the fact leads to %q", hit)
	}
	if y := eval[float64](t, ctx, `document.querySelector(location.hash).getBoundingClientRect().top`); y < 0 || y > 740 {
		t.Errorf("the highlighted sentence is off the screen: %v", y)
	}
}

// follow opens the first link that css finds, as Enter on it does.
func follow(t *testing.T, ctx context.Context, css string) {
	t.Helper()
	do(t, ctx, chromedp.Navigate(eval[string](t, ctx, `document.querySelector("`+css+`").href`)))
}
