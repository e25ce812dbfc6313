package web_test

import (
	"context"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
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

// prefers sets the colour scheme that pages are asked for.
func prefers(t *testing.T, ctx context.Context, scheme string) {
	t.Helper()
	do(t, ctx, chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		feature := map[string]string{"name": "prefers-color-scheme", "value": scheme}
		return target.Call(ctx, "Emulation.setEmulatedMedia", map[string]any{"features": []any{feature}}, &struct{}{})
	}))
}

func serve(t *testing.T, h http.Handler) string {
	t.Helper()
	s := httptest.NewServer(h)
	t.Cleanup(s.Close)
	return s.URL
}

// TestEveryPageInABrowser: on a narrow screen and a wide one, in light and in dark,
// no page scrolls sideways, its words can be read, and nothing of an article runs.
func TestEveryPageInABrowser(t *testing.T) {
	ctx := browser(t)
	contrast, err := os.ReadFile("testdata/contrast.js")
	if err != nil {
		t.Fatal(err)
	}
	seen := 0
	for _, h := range []http.Handler{server(t), fixed(t)} {
		base := serve(t, h)
		for path := range crawl(t, h) {
			if strings.HasPrefix(path, "/static/") || strings.Contains(path, "at=") && seen > 30 {
				continue
			}
			seen++
			do(t, ctx, chromedp.Navigate(base+path))
			for _, width := range []int64{360, 1200} {
				do(t, ctx, chromedp.EmulateViewport(width, 740))
				if over := eval[int](t, ctx, `document.documentElement.scrollWidth - document.documentElement.clientWidth`); over > 0 {
					t.Errorf("%s: %d pixels too wide for a screen of %d", path, over, width)
				}
			}
			for _, scheme := range []string{"light", "dark"} {
				prefers(t, ctx, scheme)
				if bad := eval[string](t, ctx, string(contrast)); bad != "" {
					t.Errorf("%s in %s: hard to read: %s", path, scheme, bad)
				}
			}
			if n := eval[int](t, ctx, `document.querySelectorAll("script, main img, [style]").length`); n != 0 {
				t.Errorf("%s: %d elements of an article came to life", path, n)
			}
		}
	}
	if seen < 15 {
		t.Errorf("only %d pages were looked at", seen)
	}
}

// TestKeyboard: the first Tab reaches the skip link, what has the focus is seen, and
// a fact leads to its highlighted sentence.
func TestKeyboard(t *testing.T) {
	ctx := browser(t)
	s := struct{ URL string }{serve(t, server(t))}
	do(t, ctx, chromedp.EmulateViewport(360, 740))
	do(t, ctx, chromedp.Navigate(s.URL+"/"))
	do(t, ctx, chromedp.KeyEvent(kb.Tab))
	if class := eval[string](t, ctx, `document.activeElement.className`); class != "skip" {
		t.Errorf("the first Tab reaches %q, want the skip link", class)
	}
	for range 12 {
		do(t, ctx, chromedp.KeyEvent(kb.Tab))
		if seen := eval[bool](t, ctx, `(() => { const e = document.activeElement; return e === document.body || getComputedStyle(e).outlineStyle !== "none" || e.className === "skip" })()`); !seen {
			t.Errorf("the focus on %q cannot be seen", eval[string](t, ctx, `document.activeElement.outerHTML.slice(0, 80)`))
		}
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
