package train

import (
	"dossier/internal/train/nn"
	"dossier/read/parse"
)

// Network rounds the learned weights to what is embedded.
func (n *Net) Network(d *Data) *parse.Network {
	out := &parse.Network{Keys: d.Keys, Words: parse.NewRows(n.Input, n.Words.V), Affix: parse.NewRows(n.Input, n.Affix.V),
		Tag: matrix(n.Tag, n.TagB), MLP: matrix(n.MLP, n.MLPB), Biaffine: matrix(n.Biaffine, n.HeadBias), Rel: matrix(n.Rel, n.RelB),
		Root: n.Root.V, XPOS: d.Labels.XPOS, UPOS: d.Labels.UPOS, Rels: d.Labels.Rels}
	for _, l := range n.LSTM {
		out.Layers = append(out.Layers, [2]parse.Cells{cells(l.There), cells(l.Back)})
	}
	return out
}

func cells(l *nn.LSTM) parse.Cells {
	none := &nn.Param{}
	return parse.Cells{X: matrix(l.Wx, l.Wb), H: matrix(l.Wh, none)}
}

func matrix(w, b *nn.Param) parse.Matrix { return parse.NewMatrix(w.Rows, w.Cols, w.V, b.V) }
