package store

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"dossier"
)

// Judgements returns all judgements in the order they were made, withdrawn ones
// too. Moments are kept to the microsecond, in UTC.
func (s *Store) Judgements(ctx context.Context) ([]dossier.Judgement, error) {
	js, err := judgements(ctx, s.read)
	return js, s.problem("load the judgements", err)
}

func judgements(ctx context.Context, q querier) ([]dossier.Judgement, error) {
	var out []dossier.Judgement
	err := rows(ctx, q, `
		select a, b, verdict, score, reasons, judge, made, withdrawn from judgements order by seq`,
		nil, func(scan func(...any) error) error {
			var j dossier.Judgement
			var reasons string
			var made int64
			if err := scan(&j.A, &j.B, &j.Verdict, &j.Score, &reasons, &j.By, &made, &j.Withdrawn); err != nil {
				return err
			}
			j.When = time.UnixMicro(made).UTC()
			out = append(out, j)
			return json.Unmarshal([]byte(reasons), &out[len(out)-1].Reasons)
		})
	return out, err
}

// Judge adds a judgement and withdraws what the same person or machine said of
// the same two ids before. Saying the same again changes nothing; the ids may
// come in either order.
func (s *Store) Judge(ctx context.Context, j dossier.Judgement) error {
	if j.B < j.A {
		j.A, j.B = j.B, j.A
	}
	if err := wrongJudgement(j); err != nil {
		return err
	}
	err := s.writing(ctx, func(t transaction) error { return t.judge(j) })
	return s.problem("judge", err)
}

func wrongJudgement(j dossier.Judgement) error {
	p := &dossier.Problem{Kind: dossier.Usage, Where: fmt.Sprintf("judgement on %q and %q", j.A, j.B)}
	switch {
	case j.A == "":
		p.What = "an id is missing"
	case j.A == j.B:
		p.What = "they are one id"
	case j.By == "":
		p.What = "nobody is named who judges"
	case j.Verdict != dossier.Same && j.Verdict != dossier.Different && j.Verdict != dossier.Unsure:
		p.What = fmt.Sprintf("%q is not a verdict", j.Verdict)
		p.Hint = "say same, different or unsure"
	case !(j.Score >= 0 && j.Score <= 1):
		p.What = fmt.Sprintf("its score %g is not between 0 and 1", j.Score)
	default:
		return nil
	}
	return p
}

func (t transaction) judge(j dossier.Judgement) error {
	var said int
	if err := t.tx.QueryRowContext(t.ctx, `
		select count(*) from judgements
		where a = $1 and b = $2 and judge = $3 and verdict = $4 and score = $5 and withdrawn = 0`,
		j.A, j.B, j.By, string(j.Verdict), j.Score).Scan(&said); err != nil || said > 0 {
		return err
	}
	if _, err := t.withdraw(j.A, j.B, j.By); err != nil {
		return err
	}
	reasons, err := json.Marshal(j.Reasons)
	if err != nil {
		return err
	}
	if _, err := t.tx.ExecContext(t.ctx, `
		insert into judgements (a, b, verdict, score, reasons, judge, made, withdrawn)
		values ($1, $2, $3, $4, $5, $6, $7, 0)`,
		j.A, j.B, string(j.Verdict), j.Score, string(reasons), j.By, j.When.UnixMicro()); err != nil {
		return err
	}
	return t.exec(t.bump)
}

// Withdraw takes back what by said of two ids, "" for everybody, and returns how
// many judgements that were. They are kept as withdrawn.
func (s *Store) Withdraw(ctx context.Context, a, b, by string) (n int, err error) {
	if b < a {
		a, b = b, a
	}
	err = s.writing(ctx, func(t transaction) error {
		if n, err = t.withdraw(a, b, by); err != nil || n == 0 {
			return err
		}
		return t.exec(t.bump)
	})
	return n, s.problem("withdraw", err)
}

func (t transaction) withdraw(a, b, by string) (int, error) {
	res, err := t.tx.ExecContext(t.ctx, `
		update judgements set withdrawn = 1
		where a = $1 and b = $2 and ($3 = '' or judge = $3) and withdrawn = 0`, a, b, by)
	if err != nil {
		return 0, err
	}
	n, err := res.RowsAffected()
	return int(n), err
}
