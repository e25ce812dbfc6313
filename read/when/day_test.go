package when

import (
	"testing"
	"time"
)

func TestDays(t *testing.T) {
	for d := dayOf(1600, 1, 1); d < dayOf(2200, 1, 1); d += 37 {
		want := time.Unix(int64(d)*86400, 0).UTC()
		y, m, dd := d.ymd()
		iy, iw := d.isoWeek()
		wy, ww := want.ISOWeek()
		if y != want.Year() || m != int(want.Month()) || dd != want.Day() || iy != wy || iw != ww {
			t.Fatalf("%v: %d-%d-%d week %d-%d", want, y, m, dd, iy, iw)
		}
		if wd := int(want.Weekday()+6)%7 + 1; d.weekday() != wd {
			t.Fatalf("%v: weekday %d", want, d.weekday())
		}
		if dayOf(y, m, dd) != d || dayFrom(d.date()) != d {
			t.Fatalf("%v does not come back", want)
		}
	}
	if noDay.date() != "" || dayFrom("") != noDay || dayOf(12000, 1, 1).date() != "" {
		t.Error("an open end, or a year no date can write, is not open")
	}
}

func TestAddMonths(t *testing.T) {
	for _, c := range []struct {
		from, want string
		n          int
	}{
		{"2024-03-31", "2024-02-29", -1}, {"2024-01-15", "2023-12-15", -1}, {"2023-12-31", "2024-02-29", 2}, {"2024-02-29", "2023-02-28", -12},
	} {
		got := dayFrom(date(c.from)).addMonths(c.n).date()
		if string(got) != c.want {
			t.Errorf("%s %+d months: %s, want %s", c.from, c.n, got, c.want)
		}
	}
}

func TestEaster(t *testing.T) {
	for y, want := range map[int]string{2000: "2000-04-23", 2016: "2016-03-27", 2024: "2024-03-31", 2025: "2025-04-20"} {
		if got := easter(y).date(); string(got) != want {
			t.Errorf("%d: %s, want %s", y, got, want)
		}
	}
}

func TestDuration(t *testing.T) {
	for _, c := range []struct {
		g     gran
		qty   float64
		vague bool
		want  string
	}{
		{gYear, 2.5, false, "P2Y6M"},
		{gHour, 1.5, false, "PT1H30M"},
		{gMinute, .5, false, "PT30S"},
		{gYear, .5, false, "P6M"},
		{gHour, .5, false, "PT30M"},
		{gDecade, 2, false, "P20Y"},
		{gMonth, 0, true, "PXM"},
		{gMinute, 0, true, "PTXM"},
		{gWeek, 3, false, "P3W"},
		{gFortnight, 1, false, "P2W"},
	} {
		if got := duration(c.g, c.qty, c.vague); got != c.want {
			t.Errorf("%v %v: %s, want %s", c.qty, c.g, got, c.want)
		}
	}
}

func TestThird(t *testing.T) {
	for _, c := range []struct {
		g              gran
		d, mod         string
		earliest, last string
	}{
		{gMonth, "2024-09-05", "MID", "2024-09-11", "2024-09-20"},
		{gMonth, "2024-09-05", "END", "2024-09-21", "2024-09-30"},
		{gYear, "2024-09-05", "START", "2024-01-01", "2024-04-30"},
		{gYear, "2024-09-05", "END", "2024-09-01", "2024-12-31"},
		{gDecade, "1987-09-05", "END", "1987-01-01", "1989-12-31"},
	} {
		got := third(c.g, unitOf(c.g, dayFrom(date(c.d))), c.mod).interval()
		if string(got.Earliest) != c.earliest || string(got.Latest) != c.last {
			t.Errorf("%s %s: %s", c.mod, c.d, got)
		}
	}
}
