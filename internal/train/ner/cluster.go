package ner

import (
	"io"
	"math"
	"math/rand/v2"

	"dossier/internal/train/nn"
	"dossier/read/name/ner"
)

// Cluster divides vectors into k classes (spherical k-means, fixed by seed). It
// returns the class of each, from 1 on, and their mean nearness (cosine) to the
// middle of their class.
func Cluster(vectors [][]float32, k, rounds int, seed uint64) ([]uint16, float64) {
	x := unit(vectors)
	rng := rand.New(rand.NewPCG(seed, 11))
	middle := nn.New(k, x.Cols)
	for c, i := range rng.Perm(x.Rows)[:k] {
		copy(middle.Row(c), x.Row(i))
	}
	class := make([]uint16, x.Rows)
	near := 0.0
	for range rounds {
		near = nearest(x, middle, class)
		move(x, middle, class, rng)
	}
	for i := range class {
		class[i]++
	}
	return class, near
}

// unit returns the vectors without their mean, all of length 1.
func unit(vectors [][]float32) *nn.Matrix {
	dims := len(vectors[0])
	mean := make([]float64, dims)
	for _, v := range vectors {
		for j, a := range v {
			mean[j] += float64(a) / float64(len(vectors))
		}
	}
	x := nn.New(len(vectors), dims)
	for i, v := range vectors {
		for j, a := range v {
			x.Row(i)[j] = a - float32(mean[j])
		}
		scale(x.Row(i))
	}
	return x
}

func scale(v []float32) {
	var sum float64
	for _, a := range v {
		sum += float64(a) * float64(a)
	}
	if sum == 0 {
		return
	}
	f := float32(1 / math.Sqrt(sum))
	for j := range v {
		v[j] *= f
	}
}

// nearest gives each row of x the class with the nearest middle.
func nearest(x, middle *nn.Matrix, class []uint16) float64 {
	const batch = 512
	var t, product nn.Matrix
	nn.Transpose(&t, middle)
	sum := 0.0
	for i := 0; i < x.Rows; i += batch {
		n := min(batch, x.Rows-i)
		product.Reset(n, middle.Rows)
		nn.Add(product.All(), x.Span(i, n), t.All())
		for j := range n {
			best := 0
			row := product.Row(j)
			for c, v := range row {
				if v > row[best] {
					best = c
				}
			}
			class[i+j] = uint16(best)
			sum += float64(row[best])
		}
	}
	return sum / float64(x.Rows)
}

// move puts each middle where the mean of its class is; an empty class begins
// again at a row drawn by lot.
func move(x, middle *nn.Matrix, class []uint16, rng *rand.Rand) {
	clear(middle.V)
	filled := make([]bool, middle.Rows)
	for i, c := range class {
		filled[c] = true
		to := middle.Row(int(c))
		for j, a := range x.Row(i) {
			to[j] += a
		}
	}
	for c := range filled {
		if !filled[c] {
			copy(middle.Row(c), x.Row(rng.IntN(x.Rows)))
		}
		scale(middle.Row(c))
	}
}

// SaveClasses writes the classes of words, a list of classes for each division.
func SaveClasses(w io.Writer, words []string, classes [][]uint16) error {
	return ner.NewClasses(words, classes).Save(w)
}
