"""Days of the year, without their year."""

import datetime as dt
from typing import NamedTuple


class DayOfYear(NamedTuple):
    """A day without its year (15 October)."""

    month: int
    day: int

    def in_year(self, year: int) -> dt.date:
        """The date in the given year."""
        return dt.date(year, self.month, self.day)
