"""Fine-tunes a small pretrained encoder as a tagger and parser and lets it parse news.

It makes the stand-off trees that the embedded parser also learns from; see docs/data.md.
Outside the build: Dossier is Go alone. Needs torch, transformers, onnx, numpy.

    go run ./internal/train/cmd/silver -data .data -words work/news.txt
    python teacher.py --encoder e5-small-v2.onnx --tokenizer e5-small-v2-tokenizer.json \
        --ud .data/ud --news work/news.txt --out work/news.trees
    go run ./internal/train/cmd/silver -data .data -trees work/news.trees -out internal/train/silver.zst

None of GUM's news is learned from, so that cross-validation on it stays honest.
"""

import argparse
import os
import random
import time

import numpy as np
import onnx
import torch
import torch.nn.functional as F
from onnx import numpy_helper
from tokenizers import Tokenizer
from torch import nn
from transformers import BertConfig, BertModel

OPEN_GENRES = ("interview", "bio", "voyage")


def read_conllu(path, keep=lambda doc: True):
    """Sentences as lists of (form, upos, xpos, head, rel); head -1 is the root."""
    out, rows, doc = [], [], ""
    for line in open(path, encoding="utf-8"):
        if line.startswith("# newdoc id ="):
            doc = line.split("=", 1)[1].strip()
        elif not line.strip():
            if rows and keep(doc):
                out.append(rows)
            rows = []
        elif line[0] != "#":
            f = line.rstrip("\n").split("\t")
            if f[0].isdigit():
                rows.append((f[1], f[3], f[4], int(f[6]) - 1, f[7]))
    return out


def load_encoder(path, layers):
    """A BERT of the lower layers, where syntax is, of an ONNX file of sentence-transformers' naming."""
    graph = onnx.load(path).graph
    weights = {t.name: numpy_helper.to_array(t) for t in graph.initializer}
    state = {k: torch.tensor(v.copy()) for k, v in weights.items() if k.startswith(("embeddings.", "encoder."))}
    for node in graph.node:
        if node.op_type == "MatMul" and "/encoder/layer" in node.name and node.input[1] in weights:
            name = node.name.strip("/").removesuffix("/MatMul").replace("/", ".")
            state[name + ".weight"] = torch.tensor(weights[node.input[1]].T.copy())
    config = BertConfig(vocab_size=30522, hidden_size=384, num_hidden_layers=layers, num_attention_heads=12, intermediate_size=1536, attention_probs_dropout_prob=0.0)
    bert = BertModel(config, add_pooling_layer=False)
    bert.embeddings.requires_grad_(False)  # a third of the weights, little to learn
    missing, unexpected = bert.load_state_dict(state, strict=False)
    assert not [m for m in missing if "position_ids" not in m], missing
    return bert


def shape(w):
    """How a word is written: the encoder sees lower case only."""
    if any(c.isdigit() for c in w):
        return 1
    if w.isupper():
        return 2 if len(w) > 1 else 3
    if w[0].isupper():
        return 4
    return 5 if any(c.isupper() for c in w) else 0


class Parser(nn.Module):
    def __init__(self, bert, n_upos, n_xpos, n_rel, arc=256, rel=128):
        super().__init__()
        self.bert, d = bert, bert.config.hidden_size + 32
        self.shape, self.drop = nn.Embedding(6, 32), nn.Dropout(0.3)
        self.mix = nn.Parameter(torch.zeros(bert.config.num_hidden_layers))
        self.root = nn.Parameter(torch.randn(d) * 0.02)
        self.upos, self.xpos = nn.Linear(d, n_upos), nn.Linear(d, n_xpos)
        self.arc_d, self.arc_h = nn.Linear(d, arc), nn.Linear(d, arc)
        self.rel_d, self.rel_h = nn.Linear(d, rel), nn.Linear(d, rel)
        self.arc = nn.Parameter(torch.randn(arc + 1, arc) * 0.02)
        self.rel = nn.Parameter(torch.randn(rel + 1, n_rel, rel + 1) * 0.02)

    def forward(self, ids, mask, first, shapes):
        """first: B×N index of each word's first piece, 0 where there is no word."""
        hidden = self.bert(ids, attention_mask=mask, output_hidden_states=True).hidden_states[1:]
        w = torch.softmax(self.mix, 0)
        x = sum(a * h for a, h in zip(w, hidden))
        x = torch.gather(x, 1, first[..., None].expand(-1, -1, x.shape[-1]))
        x = self.drop(torch.cat([x, self.shape(shapes)], -1))
        heads = torch.cat([x, self.root.expand(x.shape[0], 1, -1)], 1)  # the root is last
        act = lambda f, v: self.drop(F.gelu(f(v)))
        one = lambda v: torch.cat([v, torch.ones_like(v[..., :1])], -1)
        arcs = one(act(self.arc_d, x)) @ self.arc @ act(self.arc_h, heads).transpose(1, 2)
        return self.upos(x), self.xpos(x), arcs, one(act(self.rel_d, x)), one(act(self.rel_h, heads))

    def rels(self, dep, head):
        """Scores of relations for pairs of rows."""
        return torch.einsum("ni,irj,nj->nr", dep, self.rel, head)


class Data:
    def __init__(self, tokenizer, sentences, upos, xpos, rels):
        self.upos, self.xpos, self.rels = [{k: i for i, k in enumerate(v)} for v in (upos, xpos, rels)]
        self.items = [self.item(tokenizer, s) for s in sentences]

    def item(self, tokenizer, s):
        pieces, first = [101], []
        plain = {"“": '"', "”": '"', "’": "'", "‘": "'", "–": "-", "—": "-"}
        for row in s:
            first.append(len(pieces))
            w = "".join(plain.get(c, c) for c in row[0])
            pieces += (tokenizer.encode(w, add_special_tokens=False).ids or [100])[:8]
        shapes = [shape(r[0]) for r in s]
        if len(pieces) > 500:
            return None
        gold = [(self.upos.get(r[1], -100), self.xpos.get(r[2], -100), r[3] if r[3] >= 0 else len(s), self.rels.get(r[4], -100)) for r in s] if len(s[0]) > 1 else None
        return pieces + [102], first, shapes, gold


def batches(items, size, shuffle):
    order = [i for i in range(len(items)) if items[i]]
    if shuffle:
        random.shuffle(order)
    out = []
    for at in range(0, len(order), 3000):
        pool = sorted(order[at:at + 3000], key=lambda i: len(items[i][0]))
        b = []
        for i in pool:
            if b and (len(b) + 1) * len(items[i][0]) > size:
                out.append(b)
                b = []
            b.append(i)
        out.append(b)
    if shuffle:
        random.shuffle(out)
    return out


def tensors(items, b):
    P, N = max(len(items[i][0]) for i in b), max(len(items[i][1]) for i in b)
    ids, mask = np.zeros((len(b), P), np.int64), np.zeros((len(b), P), np.int64)
    first, shapes = np.zeros((len(b), N), np.int64), np.zeros((len(b), N), np.int64)
    lens = np.array([len(items[i][1]) for i in b])
    gold = np.full((len(b), N, 4), -100, np.int64)
    for r, i in enumerate(b):
        p, f, s, g = items[i]
        ids[r, :len(p)], mask[r, :len(p)], first[r, :len(f)], shapes[r, :len(s)] = p, 1, f, s
        if g:
            gold[r, :len(g)] = g
            gold[r, :len(g), 2] = np.where(gold[r, :len(g), 2] == len(g), N, gold[r, :len(g), 2])
    return [torch.tensor(a) for a in (ids, mask, first, shapes, lens, gold)]


def masked_arcs(arcs, lens):
    """Heads beyond the sentence are impossible; the root is in the last column."""
    n = arcs.shape[1]
    out = torch.arange(n + 1)[None] >= lens[:, None]
    out[:, n] = False
    return arcs.float().masked_fill(out[:, None, :], -1e9)


def loss_of(model, items, b):
    ids, mask, first, shapes, lens, gold = tensors(items, b)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        up, xp, arcs, rd, rh = model(ids, mask, first, shapes)
    up, xp, arcs = up.float(), xp.float(), masked_arcs(arcs, lens)
    g = gold.reshape(-1, 4)
    loss = F.cross_entropy(up.reshape(-1, up.shape[-1]), g[:, 0], ignore_index=-100)
    loss = loss + F.cross_entropy(xp.reshape(-1, xp.shape[-1]), g[:, 1], ignore_index=-100)
    loss = loss + F.cross_entropy(arcs.reshape(-1, arcs.shape[-1]), g[:, 2], ignore_index=-100)
    keep = g[:, 3] >= 0
    where = torch.arange(len(g))[keep]
    row, n = where // gold.shape[1], rh.shape[1]
    dep = rd.float().reshape(-1, rd.shape[-1])[where]
    head = rh.float().reshape(-1, rh.shape[-1])[row * n + g[keep, 2]]
    return loss + F.cross_entropy(model.rels(dep, head), g[keep, 3])


def mst(scores):
    """The best heads; Chu-Liu/Edmonds where the greedy ones make no tree with one root."""
    n = scores.shape[0]
    head = scores.argmax(1)
    if is_tree(head, n):
        return head
    best, tree = -1e18, None
    roots = np.argsort(-scores[:, n])[:3]
    for r in roots:
        s = scores.copy()
        s[:, n] = -1e6
        s[r] = -1e6
        s[r, n] = 0
        h = edmonds(s)
        total = sum(scores[i, h[i]] for i in range(n))
        if total > best:
            best, tree = total, h
    return tree


def is_tree(head, n):
    if (head == n).sum() != 1:
        return False
    ok = np.zeros(n + 1, bool)
    ok[n] = True
    for i in range(n):
        path, j = [], i
        while not ok[j]:
            if j in path:
                return False
            path.append(j)
            j = head[j]
        ok[path] = True
    return True


def edmonds(s):
    """Maximum spanning arborescence; s[d, h], root is the last column."""
    n = s.shape[0]
    s = np.vstack([s, np.full((1, n + 1), -1e9)])
    np.fill_diagonal(s, -1e9)
    return _edmonds(s, n)[:n]


def _edmonds(s, root):
    n = s.shape[0]
    head = s.argmax(1)
    head[root] = root
    state = np.zeros(n, int)
    state[root] = 2
    cycle = None
    for i in range(n):
        path, j = [], i
        while state[j] == 0:
            state[j] = 1
            path.append(j)
            j = head[j]
        if state[j] == 1:
            cycle = path[path.index(j):]
            break
        state[path] = 2
    if cycle is None:
        return head
    inside = np.zeros(n, bool)
    inside[cycle] = True
    rest = [i for i in range(n) if not inside[i]]
    m = len(rest)
    t = np.full((m + 1, m + 1), -1e9)
    t[:m, :m] = s[np.ix_(rest, rest)]
    out_from = [cycle[k] for k in s[np.ix_(rest, cycle)].argmax(1)]
    t[:m, m] = [s[r, o] for r, o in zip(rest, out_from)]
    gain = np.array([[s[c, r] - s[c, head[c]] for c in cycle] for r in rest])
    enter = [cycle[k] for k in gain.argmax(1)]
    t[m, :m] = gain.max(1)
    sub = _edmonds(t, rest.index(root))
    result = head.copy()
    for k, r in enumerate(rest):
        if r != root:
            result[r] = out_from[k] if sub[k] == m else rest[sub[k]]
    r = sub[m]
    result[enter[r]] = rest[r]
    return result


@torch.inference_mode()
def parse(models, items, size=4000):
    """(upos, xpos, heads, rels) of each item, None where it was too long."""
    for m in models:
        m.eval()
    out = [None] * len(items)
    for b in batches(items, size, False):
        ids, mask, first, shapes, lens, _ = tensors(items, b)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            runs = [m(ids, mask, first, shapes) for m in models]
        up = sum(torch.log_softmax(r[0].float(), -1) for r in runs).argmax(-1).numpy()
        xp = sum(torch.log_softmax(r[1].float(), -1) for r in runs).argmax(-1).numpy()
        arcs = sum(torch.log_softmax(masked_arcs(r[2], lens), -1) for r in runs).numpy()
        N = arcs.shape[1]
        for r, i in enumerate(b):
            n = int(lens[r])
            s = np.concatenate([arcs[r, :n, :n], arcs[r, :n, N:]], 1)
            np.fill_diagonal(s[:, :n], -1e9)
            h = mst(s)
            at = torch.tensor(np.where(h == n, N, h))
            rel = sum(torch.log_softmax(m.rels(q[3][r, :n].float(), q[4][r].float()[at]), -1) for m, q in zip(models, runs)).argmax(-1).numpy()
            out[i] = up[r, :n], xp[r, :n], h, rel
    return out


def score(models, data, name):
    """Prints the share of right tags, heads and relations."""
    right, n = np.zeros(4), 0
    for it, got in zip(data.items, parse(models, data.items)):
        if it is None:
            continue
        g = np.array(it[3])
        u, x, h, r = got
        right += (u == g[:, 0]).sum(), (x == g[:, 1]).sum(), (h == g[:, 2]).sum(), ((h == g[:, 2]) & (r == g[:, 3])).sum()
        n += len(g)
    print(name, "UPOS %.2f XPOS %.2f UAS %.2f LAS %.2f (with subtypes)" % tuple(100 * right / n), flush=True)


def learn(args, seed, train, dev, sizes):
    random.seed(seed)
    torch.manual_seed(seed)
    model = Parser(load_encoder(args.encoder, args.layers), *sizes)
    body = [q for q in model.bert.parameters() if q.requires_grad]
    top = [p for k, p in model.named_parameters() if not k.startswith("bert.")]
    opt = torch.optim.AdamW([{"params": body, "lr": args.rate}, {"params": top, "lr": 1.5e-3}], weight_decay=0.01)
    steps = args.epochs * len(batches(train.items, args.batch, False))
    sched = torch.optim.lr_scheduler.LambdaLR(opt, lambda i: min((i + 1) / (0.08 * steps), max(0.0, (steps - i) / (0.92 * steps))))
    began = time.time()
    for e in range(args.epochs):
        model.train()
        sum_, k = 0.0, 0
        for b in batches(train.items, args.batch, True):
            loss = loss_of(model, train.items, b)
            opt.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 2.0)
            opt.step()
            sched.step()
            sum_, k = sum_ + loss.item(), k + 1
            if k % 50 == 0:
                print("%5.0fs epoch %d step %d of %d loss %.3f" % (time.time() - began, e + 1, k, steps // args.epochs, sum_ / k), flush=True)
        if (e + 1) % args.every == 0 or e + 1 == args.epochs:
            for name, d in dev.items():
                score([model], d, "seed %d epoch %d %s" % (seed, e + 1, name))
        torch.save(model.state_dict(), "%s.%d.pt" % (args.out, seed))
    return model


def main():
    p = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    p.add_argument("--encoder", required=True)
    p.add_argument("--tokenizer", required=True)
    p.add_argument("--ud", required=True)
    p.add_argument("--news", help="a sentence a line, words apart by spaces")
    p.add_argument("--out", default="news.trees")
    p.add_argument("--epochs", type=int, default=3)
    p.add_argument("--layers", type=int, default=8)
    p.add_argument("--every", type=int, default=1)
    p.add_argument("--rate", type=float, default=2.5e-4)
    p.add_argument("--batch", type=int, default=2000, help="pieces")
    p.add_argument("--seeds", type=int, default=1)
    args = p.parse_args()
    gum = lambda doc: any(doc.startswith("GUM_%s_" % g) for g in OPEN_GENRES)
    gold = read_conllu(os.path.join(args.ud, "UD_English-EWT/en_ewt-ud-train.conllu"))
    gold += read_conllu(os.path.join(args.ud, "UD_English-GUM/en_gum-ud-train.conllu"), gum)
    labels = [sorted({r[i] for s in gold for r in s}) for i in (1, 2, 4)]
    tok = Tokenizer.from_file(args.tokenizer)
    tok.no_padding()
    tok.no_truncation()
    train = Data(tok, gold, *labels)
    news = lambda doc: doc.startswith("GUM_news_")
    dev = {
        "EWT dev": Data(tok, read_conllu(os.path.join(args.ud, "UD_English-EWT/en_ewt-ud-dev.conllu")), *labels),
        "GUM dev": Data(tok, read_conllu(os.path.join(args.ud, "UD_English-GUM/en_gum-ud-dev.conllu")), *labels),
        "GUM news": Data(tok, read_conllu(os.path.join(args.ud, "UD_English-GUM/en_gum-ud-train.conllu"), news), *labels),
    }
    print("%d sentences, %d words" % (len(gold), sum(map(len, gold))), flush=True)
    models = [learn(args, seed + 1, train, dev, [len(x) for x in labels]) for seed in range(args.seeds)]
    if args.seeds > 1:
        for name, d in dev.items():
            score(models, d, "together " + name)
    if not args.news:
        return
    lines = [line.split() for line in open(args.news, encoding="utf-8")]
    items = Data(tok, [[(w,) for w in s] for s in lines], *labels).items
    with open(args.out, "w", encoding="utf-8") as f:
        for got in parse(models, items):
            if got is None:
                f.write("\n")
                continue
            u, x, h, r = got
            f.write(" ".join("%s/%s/%d/%s" % (labels[0][a], labels[1][b], c if c < len(h) else -1, labels[2][d]) for a, b, c, d in zip(u, x, h, r)) + "\n")


if __name__ == "__main__":
    main()
