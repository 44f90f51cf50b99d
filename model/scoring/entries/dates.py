"""Dates that follow from other dates. Pure: today is told, never asked."""

from datetime import date, timedelta

from model.paper.entries import DateRule

FEBRUARY, LEAP_DAY, LAST_DAY = 2, 29, 28


def reckoned(start: date, rule: DateRule) -> date:
    """The date that follows from `start`."""
    year = start.year + rule.years
    if rule.day:
        found = _in_year(rule.day.month, rule.day.day, year)
    else:
        found = _in_year(start.month, start.day, year)
    return found + timedelta(days=rule.days)


def days_left(until: date, today: date) -> int:
    """Days from today until then; below zero where the day has passed."""
    return (until - today).days


def _in_year(month: int, day: int, year: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        # 29 February of a year that has none.
        return date(year, FEBRUARY, LAST_DAY)
