package name

// Tables returns the texts of the embedded tables of states, places and
// organizations: lines of columns with tabs between, as their headings tell.
func Tables() (states, places, orgs string) { return statesTSV, placesTSV, orgsTSV }
