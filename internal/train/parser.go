package train

import (
	"encoding/gob"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"

	"dossier"
	"dossier/read/parse"
)

// Course is how the parser is learned: teachers from the annotated sentences; then
// students, small enough to be fast, from the same and from news as all who learned
// before parse it together.
type Course struct {
	Data     string // folder of the data sets
	Work     string // folder where finished stages are kept, "" for none
	Teachers []Lesson
	Students []Lesson // each learns from all before it; the last is embedded
	News     int      // words of news in each of a student's passes
	Log      func(format string, args ...any)
}

// Lesson is one network and how it is learned.
type Lesson struct {
	Name string
	Size
	Plan
}

// Standard is the course that the embedded model took.
func Standard(data, work string, log func(string, ...any)) Course {
	some := Drop{Word: 0.25, Input: 0.2, Layer: 0.25, Loop: 0.15, MLP: 0.15}
	more := Drop{Word: 0.3, Input: 0.25, Layer: 0.3, Loop: 0.15, MLP: 0.2}
	little := Drop{Word: 0.25, Input: 0.1, Layer: 0.15, Loop: 0.1, MLP: 0.1}
	return Course{Data: data, Work: work, Log: log, News: 250_000,
		Teachers: []Lesson{
			{"teacher-1", Size{128, 144, 2, 64}, Plan{Seed: 1, Epochs: 12, Batch: 700, Rate: 0.003, Drop: more, Log: log}},
			{"teacher-2", Size{128, 96, 2, 64}, Plan{Seed: 1, Epochs: 15, Batch: 700, Rate: 0.003, Drop: some, Log: log}},
		},
		Students: []Lesson{
			{"student-1", Size{128, 112, 2, 64}, Plan{Seed: 9, Epochs: 12, Batch: 700, Rate: 0.003, Drop: little, Log: log}},
			{"student-2", Size{128, 112, 2, 64}, Plan{Seed: 10, Epochs: 14, Batch: 700, Rate: 0.003, Drop: little, Log: log}},
		},
	}
}

// Parser learns the parser.
func (c Course) Parser() (*parse.Network, *parse.Lemmas, error) {
	d, err := c.data()
	if err != nil {
		return nil, nil, err
	}
	var vec []float32
	if err := c.stage("vectors", &vec, func() { vec = d.Vectors(c.Teachers[0].Input) }); err != nil {
		return nil, nil, err
	}
	var teachers []*Net
	for _, l := range c.Teachers {
		n, err := c.learn(d, l, vec, d.Gold, nil)
		if err != nil {
			return nil, nil, err
		}
		teachers = append(teachers, n)
	}
	n := teachers[0]
	for i, l := range c.Students {
		var silver []dossier.Sentence
		if err := c.stage(fmt.Sprintf("silver-%d", i+1), &silver, func() { silver = d.silver(teachers) }); err != nil {
			return nil, nil, err
		}
		if n, err = c.learn(d, l, vec, d.Gold, silver); err != nil {
			return nil, nil, err
		}
		teachers = append(teachers, n)
	}
	return n.Network(d), Lemmas(d.Gold), nil
}

func (c Course) data() (*Data, error) {
	gold, err := UD(c.Data)
	if err != nil {
		return nil, err
	}
	news, err := News(c.Data)
	if err != nil {
		return nil, err
	}
	d := NewData(gold, news)
	c.Log("%d annotated sentences, %d of news, %d words known", len(d.Gold), len(d.News), len(d.Keys))
	return d, nil
}

// stage does a part of the work, or takes it from the work folder where it is done.
func (c Course) stage(name string, v any, do func()) error {
	path := filepath.Join(c.Work, name+".gob")
	if c.Work != "" {
		if f, err := os.Open(path); err == nil {
			defer f.Close()
			c.Log("%s: taken from %s", name, path)
			return gob.NewDecoder(f).Decode(v)
		}
	}
	do()
	c.Log("%s: done", name)
	if c.Work == "" {
		return nil
	}
	f, err := os.Create(path)
	if err != nil {
		return fmt.Errorf("keep %s: %w", name, err)
	}
	defer f.Close()
	return gob.NewEncoder(f).Encode(v)
}

// learn fits one network; each pass has all of gold and some of silver.
func (c Course) learn(d *Data, l Lesson, vec []float32, gold, silver []dossier.Sentence) (*Net, error) {
	n := &Net{}
	err := c.stage(l.Name, n, func() {
		*n = *d.NewNet(l.Seed, l.Size, vec)
		counts := d.Counts(append(d.Samples(gold), d.Samples(silver)...))
		rng := rand.New(rand.NewPCG(l.Seed, 77))
		var order []int
		Learn(n, func(e int) []*Sample {
			list := append([]dossier.Sentence(nil), gold...)
			for words := 0; words < c.News && len(silver) > 0; {
				if len(order) == 0 {
					order = rng.Perm(len(silver))
				}
				list = append(list, silver[order[0]])
				words += len(silver[order[0]].Tokens)
				order = order[1:]
			}
			return d.Samples(Augment(list, uint64(e)+100*l.Seed))
		}, counts, l.Plan)
	})
	return n, err
}

// silver parses the news with all teachers together.
func (d *Data) silver(teachers []*Net) []dossier.Sentence {
	var out []dossier.Sentence
	for from := 0; from < len(d.News); from += 4000 { // bounds the memory of guesses
		part := d.News[from:min(len(d.News), from+4000)]
		out = append(out, d.Apply(part, Guesses(teachers, d.Samples(part)))...)
	}
	return out
}
