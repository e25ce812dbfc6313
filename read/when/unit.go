package when

import (
	"math"
	"strconv"
)

// unitOf returns the days of the unit of size g that holds d.
func unitOf(g gran, d day) days {
	y, m, _ := d.ymd()
	switch g {
	case gWeek, gFortnight:
		monday := d - day(d.weekday()-1)
		return days{monday, monday + 6}
	case gWeekend:
		monday := d - day(d.weekday()-1)
		return days{monday + 5, monday + 6}
	case gMonth:
		return days{dayOf(y, m, 1), dayOf(y, m+1, 1) - 1}
	case gQuarter:
		q := (m - 1) / 3 * 3
		return days{dayOf(y, q+1, 1), dayOf(y, q+4, 1) - 1}
	case gHalf:
		h := (m - 1) / 6 * 6
		return days{dayOf(y, h+1, 1), dayOf(y, h+7, 1) - 1}
	case gSeason:
		s := m / 3 * 3 // 0 is the winter that began the year before
		return days{dayOf(y, s, 1), dayOf(y, s+3, 1) - 1}
	case gYear:
		return years(y, y)
	case gDecade:
		return years(y/10*10, y/10*10+9)
	case gCentury:
		return years(y/100*100, y/100*100+99)
	case gMillennium:
		return years(y/1000*1000, y/1000*1000+999)
	}
	return days{d, d}
}

func years(from, to int) days { return days{dayOf(from, 1, 1), dayOf(to+1, 1, 1) - 1} }

// add moves d by n units of size g; parts of a unit are rounded down.
func add(g gran, d day, n float64) day {
	switch g {
	case gWeek, gWeekend:
		return d + day(n*7)
	case gFortnight:
		return d + day(n*14)
	case gDay:
		return d + day(n)
	case gNone, gSecond, gMinute, gHour:
		return d
	}
	return d.addMonths(int(math.Trunc(n * float64(months(g)))))
}

// months returns how many months a unit has.
func months(g gran) int {
	switch g {
	case gMonth:
		return 1
	case gQuarter, gSeason:
		return 3
	case gHalf:
		return 6
	case gYear:
		return 12
	case gDecade:
		return 120
	case gCentury:
		return 1200
	case gMillennium:
		return 12000
	}
	return 0
}

// third cuts a stretch to its beginning, middle or end: "mid-September" is the
// 11th to the 20th, "early 2024" January to April.
func third(g gran, d days, mod string) days {
	n := int(d.to-d.from) + 1
	cut1, cut2 := d.from+day(n/3), d.from+day(n*2/3)
	y, m, _ := d.from.ymd()
	switch g {
	case gMonth:
		cut1, cut2 = d.from+10, d.from+20
	case gYear:
		cut1, cut2 = dayOf(y, 5, 1), dayOf(y, 9, 1)
	case gQuarter, gSeason:
		cut1, cut2 = dayOf(y, m+1, 1), dayOf(y, m+2, 1)
	case gDecade:
		cut1, cut2 = dayOf(y+4, 1, 1), dayOf(y+7, 1, 1)
	case gDay:
		return d
	}
	switch mod {
	case "START":
		d.to = cut1 - 1
	case "MID":
		d.from, d.to = cut1, cut2-1
	case "END":
		d.from = cut2
	}
	return d
}

// pad writes n with at least w digits.
func pad(n, w int) string {
	s := strconv.Itoa(n)
	for len(s) < w {
		s = "0" + s
	}
	return s
}

// valueOf writes the unit of size g that begins at d as TIMEX3 does.
func valueOf(g gran, season string, d day) string {
	y, m, _ := d.ymd()
	switch g {
	case gWeek, gFortnight:
		iy, w := d.isoWeek()
		return pad(iy, 4) + "-W" + pad(w, 2)
	case gWeekend:
		iy, w := d.isoWeek()
		return pad(iy, 4) + "-W" + pad(w, 2) + "-WE"
	case gMonth:
		return pad(y, 4) + "-" + pad(m, 2)
	case gQuarter:
		return pad(y, 4) + "-Q" + strconv.Itoa((m-1)/3+1)
	case gHalf:
		return pad(y, 4) + "-H" + strconv.Itoa((m-1)/6+1)
	case gSeason:
		if season == "" {
			season = [...]string{"WI", "SP", "SU", "FA", "WI"}[m/3]
		}
		return pad(y, 4) + "-" + season
	case gYear:
		return pad(y, 4)
	case gDecade:
		return pad(y/10, 3)
	case gCentury:
		return pad(y/100, 2)
	case gMillennium:
		return pad(y/1000, 1)
	}
	return string(d.date())
}

// duration writes a quantity of units: "P2Y6M", "PT30M", "PXM".
func duration(g gran, qty float64, vague bool) string {
	letter, clock := g.letter()
	head := "P"
	if clock {
		head = "PT"
	}
	switch g {
	case gDecade:
		letter, qty = "Y", qty*10
		if vague {
			letter = "E"
		}
	case gCentury:
		letter, qty = "Y", qty*100
		if vague {
			letter = "C"
		}
	case gMillennium:
		letter = "L"
	case gFortnight:
		qty *= 2
	case gHalf:
		letter, qty = "M", qty*6
	case gYear:
		if qty >= 1000 && !vague && qty == math.Trunc(qty/1000)*1000 {
			letter, qty = "L", qty/1000
		}
	}
	if vague {
		return head + "X" + letter
	}
	whole, rest := math.Floor(qty), qty-math.Floor(qty)
	out := head
	if whole > 0 {
		out += strconv.FormatFloat(whole, 'f', -1, 64) + letter
	}
	if rest == 0 {
		if whole == 0 {
			return out + "0" + letter
		}
		return out
	}
	switch g {
	case gYear:
		return out + strconv.Itoa(int(math.Round(rest*12))) + "M"
	case gHour:
		return out + strconv.Itoa(int(math.Round(rest*60))) + "M"
	case gMinute:
		return out + strconv.Itoa(int(math.Round(rest*60))) + "S"
	case gMonth:
		return out + strconv.Itoa(int(math.Round(rest*4))) + "W"
	case gDay:
		if whole == 0 {
			return "PT" + strconv.Itoa(int(math.Round(rest*24))) + "H"
		}
		return out + "T" + strconv.Itoa(int(math.Round(rest*24))) + "H"
	}
	return head + strconv.FormatFloat(qty, 'f', -1, 64) + letter
}
