// What a matched pattern of en/timex.jsonc comes to. Each group takes the ways of making a value
// ("as") that it knows, and gives nothing for the others and for what names no time.
#pragma once
#include "reading/timex.h"

namespace crosscheck {

// Days and months by name or number; weekdays.
std::optional<Timex> resolve_date(const Match& match, const TimeAnchor& anchor);
// Years and what is longer; parts of a year; holidays; what is counted within a year or month.
std::optional<Timex> resolve_year(const Match& match, const TimeAnchor& anchor);
// Counted or shifted from another time: "three days ago", "the following week", "last year".
std::optional<Timex> resolve_relative(const Match& match, const TimeAnchor& anchor);
// Durations, sets, and times without a value on the calendar ("now").
std::optional<Timex> resolve_period(const Match& match, const TimeAnchor& anchor);
// Clock times and parts of days: floating, until they are put on a day.
std::optional<Timex> resolve_clock(const Match& match, const TimeAnchor& anchor);
// The two ends of a range that shares words: "May 3 to 5", "1914-18", "4 to 5 p.m.". Their tokens
// are set.
std::vector<Timex> resolve_range(const Match& match, const TimeAnchor& anchor);

// The year that an expression tells: in figures, or by where it lies ("last year", "that year").
std::optional<int> year_of(const Match& match);
std::optional<int> related_year(const Match& match, const TimeAnchor& anchor);
// Nothing where there is no such day.
std::optional<Timex> day_of(int year, int month, int day);
// The early, middle or late part of it, where the expression says so ("edge").
Timex edged(Timex timex, const Match& match);

// What a time without its year, month or day counts from: the last day told where the article tells
// of the past, else the article's date.
std::optional<Day> base_of(const TimeAnchor& anchor);
// The year of a month (and day) that is told without one.
int year_for(int month, int day, const TimeAnchor& anchor);

}  // namespace crosscheck
