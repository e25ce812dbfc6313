package merge

// sets is a union-find over 0..n-1 in which the smallest member stands for its
// set, so that the result does not depend on the order of the unions. Two
// members can be told to stay apart.
type sets struct {
	parent []int
	apart  map[int]map[int]bool // root -> roots it may not join
}

func newSets(n int) *sets {
	u := &sets{parent: make([]int, n), apart: map[int]map[int]bool{}}
	for i := range u.parent {
		u.parent[i] = i
	}
	return u
}

func (u *sets) find(i int) int {
	for u.parent[i] != i {
		u.parent[i] = u.parent[u.parent[i]]
		i = u.parent[i]
	}
	return i
}

// forbid keeps the sets of i and j apart from now on.
func (u *sets) forbid(i, j int) {
	i, j = u.find(i), u.find(j)
	if i == j {
		return
	}
	for _, p := range [][2]int{{i, j}, {j, i}} {
		if u.apart[p[0]] == nil {
			u.apart[p[0]] = map[int]bool{}
		}
		u.apart[p[0]][p[1]] = true
	}
}

// join makes the sets of i and j one; false when they have to stay apart.
func (u *sets) join(i, j int) bool {
	i, j = u.find(i), u.find(j)
	if i == j {
		return true
	}
	if u.apart[i][j] {
		return false
	}
	if j < i {
		i, j = j, i
	}
	u.parent[j] = i
	for k := range u.apart[j] {
		delete(u.apart[k], j)
		u.forbid(i, k)
	}
	delete(u.apart, j)
	return true
}
