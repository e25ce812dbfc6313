package train

import (
	"math"
	"math/rand/v2"
)

// vectors learns a vector of dim values for each of n rows, so that rows which
// stand near each other in the sentences fit (skip-gram with negative samples).
func vectors(sentences [][]int32, n, dim, passes int) []float32 {
	rng := rand.New(rand.NewPCG(11, 12))
	in, out := make([]float32, n*dim), make([]float32, n*dim)
	for i := range in {
		in[i] = (rng.Float32() - 0.5) / float32(dim)
	}
	noise, keep, total := sampling(sentences, n)
	const window, negatives = 4, 6
	step, steps := 0, passes*total
	grad := make([]float32, dim)
	for range passes {
		for _, s := range sentences {
			for i, w := range s {
				step++
				if rng.Float32() > keep[w] {
					continue
				}
				rate := 0.05 * max(0.01, 1-float32(step)/float32(steps))
				reach := 1 + rng.IntN(window)
				for j := max(0, i-reach); j <= min(len(s)-1, i+reach); j++ {
					if j == i || rng.Float32() > keep[s[j]] {
						continue
					}
					v := in[int(s[j])*dim : (int(s[j])+1)*dim]
					clear(grad)
					pull(v, out[int(w)*dim:(int(w)+1)*dim], grad, 1, rate)
					for range negatives {
						o := noise[rng.IntN(len(noise))]
						if o != w {
							pull(v, out[int(o)*dim:(int(o)+1)*dim], grad, 0, rate)
						}
					}
					for k := range v {
						v[k] += grad[k]
					}
				}
			}
		}
	}
	spread(in, 0.15)
	return in
}

// spread scales all values to a standard deviation.
func spread(v []float32, to float64) {
	sum := 0.0
	for _, x := range v {
		sum += float64(x * x)
	}
	k := float32(to / math.Sqrt(sum/float64(len(v))))
	for i := range v {
		v[i] *= k
	}
}

// pull moves o towards (label 1) or away from v, and notes in grad how v should move.
func pull(v, o, grad []float32, label, rate float32) {
	dot := float32(0)
	o, grad = o[:len(v)], grad[:len(v)]
	for k, x := range v {
		dot += x * o[k]
	}
	g := (label - 1/(1+float32(math.Exp(-float64(dot))))) * rate
	for k, x := range v {
		grad[k] += g * o[k]
		o[k] += g * x
	}
}

// sampling returns the list that noise is drawn from (by the 0.75th power of
// counts), the share of each row's uses that is kept, and the number of words.
func sampling(sentences [][]int32, n int) (noise []int32, keep []float32, total int) {
	count := make([]int, n)
	for _, s := range sentences {
		total += len(s)
		for _, w := range s {
			count[w]++
		}
	}
	keep = make([]float32, n)
	for w, c := range count {
		for range int(math.Ceil(math.Pow(float64(c), 0.75))) {
			noise = append(noise, int32(w))
		}
		share := float64(c) / float64(total)
		keep[w] = float32(min(1, math.Sqrt(3e-4/max(share, 1e-9))))
	}
	return noise, keep, total
}
