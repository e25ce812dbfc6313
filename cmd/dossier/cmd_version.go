package main

import (
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"

	"dossier/read"
)

// unreleased is the version of a build from a working tree.
const unreleased = "unreleased"

func newVersion(c *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:     "version",
		Short:   "The version of the program and of its reader",
		Example: "  dossier version --json",
		Args:    atMost(0),
		RunE: func(*cobra.Command, []string) error {
			v := struct {
				Version string `json:"version"`
				Reader  string `json:"reader"`
				Go      string `json:"go"`
				System  string `json:"system"`
			}{buildVersion(), read.Version, runtime.Version(), runtime.GOOS + "/" + runtime.GOARCH}
			if c.json {
				return c.printJSON(v)
			}
			_, err := fmt.Fprintf(c.out, "dossier %s, reader %s (%s, %s)\n", v.Version, v.Reader, v.Go, v.System)
			return err
		},
	}
	c.jsonFlag(cmd)
	return cmd
}

// buildVersion is the module's version, or the commit it was built from.
func buildVersion() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return unreleased
	}
	if v := info.Main.Version; v != "" && v != "(devel)" {
		return v
	}
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" {
			return unreleased + " " + s.Value[:min(12, len(s.Value))]
		}
	}
	return unreleased
}
