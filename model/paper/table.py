"""Reads tables of a definition strictly, collecting every fault instead of stopping at the first."""

import re
from collections.abc import Collection, Sequence
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Final, TypeVar

from model.paper.days import DayOfYear
from model.paper.faults import Fault, fault, nearest
from model.wording import LANGUAGES, Said, Text

Name = TypeVar("Name", bound=str)

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_DAY = re.compile(r"(\d\d)-(\d\d)")
LEAP_YEAR: Final = 2020
"""29 February is a day of the year too."""

MOST_WHOLE_DIGITS: Final = 9
MOST_PLACES: Final = 6
"""Longer weights would take a product out of exact 28-digit arithmetic."""


class Table:
    """One TOML table under reading. What is read is ticked off; `finish` reports what is left."""

    def __init__(self, data: dict[str, object], file: Path, place: str, faults: list[Fault]) -> None:
        """Wrap the table found at `place` (a key path, empty for the file itself)."""
        self._data = data
        self._read: set[str] = set()
        self._file = file
        self._place = place
        self._faults = faults

    def fault(self, key: str, code: str, /, **details: Said) -> None:
        """Note a fault at a key of this table, once."""
        found = fault(self._file, self.path(key), code, **details)
        if found not in self._faults:
            self._faults.append(found)

    def path(self, key: str) -> str:
        """Key path of a key of this table."""
        return f"{self._place}.{key}" if self._place and key else self._place or key

    def has(self, key: str) -> bool:
        """Whether the key stands in the file."""
        return key in self._data

    def holds(self, key: str, value: str) -> bool:
        """Whether the key stands in the file with this very value."""
        return self._data.get(key) == value

    def string(self, key: str, default: str | None = None) -> str:
        """A string that is not blank; a fault if there is none and no default."""
        value = self._take(key, default is None)
        if value is None:
            return default or ""
        if not isinstance(value, str):
            self.fault(key, "wrong_kind", expected='"…"')
            return default or ""
        if not value.strip():
            self.fault(key, "blank")
            return default or ""
        return value

    def identifier(self, key: str) -> str:
        """A permanent id: letters, digits, dots, hyphens."""
        value = self.string(key)
        if value and not _ID.fullmatch(value):
            self.fault(key, "bad_id", given=value)
        return value

    def one_of(self, key: str, allowed: Sequence[Name], default: Name | None = None) -> Name:
        """One of the allowed names."""
        value = self.string(key, default)
        for name in allowed:
            if name == value:
                return name
        if value:
            self.fault(
                key, "not_allowed", given=value, allowed=", ".join(allowed), nearest=nearest(value, allowed)
            )
        return allowed[0]

    def text(self, key: str) -> Text:
        """A text in both languages."""
        return self.text_if_any(key, required=True) or Text("", "")

    def text_if_any(self, key: str, *, required: bool = False) -> Text | None:
        """A text in both languages, or None where the key is absent."""
        value = self._take(key, required)
        if value is None:
            return None
        if not isinstance(value, dict):
            self.fault(key, "wrong_kind", expected='{ ru = "…", kk = "…" }')
            return None
        inner = Table(value, self._file, self.path(key), self._faults)
        text = Text(*(inner.string(language) for language in LANGUAGES))
        inner.finish()
        return text

    def number(self, key: str, default: Decimal | None = None) -> Decimal:
        """An exact decimal; 0 where there is none and no default, or where it is told to be wrong."""
        value = self._take(key, default is None)
        if value is None:
            return default or Decimal(0)
        if isinstance(value, bool) or not isinstance(value, int | Decimal):
            self.fault(key, "wrong_kind", expected="0.5")
            return Decimal(0)
        number = Decimal(value)
        if not number.is_finite():
            self.fault(key, "wrong_kind", expected="0.5")
            return Decimal(0)
        if not _is_short(number):
            self.fault(key, "long_number", whole=MOST_WHOLE_DIGITS, places=MOST_PLACES)
            return Decimal(0)
        return number

    def number_if_any(self, key: str) -> Decimal | None:
        """An exact decimal, or None where the key is absent."""
        return self.number(key) if self.has(key) else None

    def whole(self, key: str, lowest: int, highest: int, default: int | None = None) -> int:
        """A whole number within the limits."""
        value = self._take(key, default is None)
        if value is None:
            return lowest if default is None else default
        if isinstance(value, bool) or not isinstance(value, int) or not lowest <= value <= highest:
            self.fault(key, "not_whole", lowest=lowest, highest=highest)
            return lowest
        return value

    def yes(self, key: str, *, default: bool = False) -> bool:
        """True or false; the default where the key is absent."""
        value = self._take(key, required=False)
        if value is None:
            return default
        if not isinstance(value, bool):
            self.fault(key, "wrong_kind", expected="true / false")
        return value is True

    def day(self, key: str) -> date:
        """A date; the first of the calendar where it is told to be missing or wrong."""
        return self.day_if_any(key, required=True) or date(1, 1, 1)

    def day_if_any(self, key: str, *, required: bool = False) -> date | None:
        """A date, or None where the key is absent."""
        value = self._take(key, required)
        if value is not None and (not isinstance(value, date) or isinstance(value, datetime)):
            self.fault(key, "wrong_kind", expected="2021-03-22")
            return None
        return value

    def day_of_year(self, key: str) -> DayOfYear:
        """A day such as "10-15"."""
        value = self.string(key)
        match = _DAY.fullmatch(value)
        if match:
            month, day = int(match.group(1)), int(match.group(2))
            try:
                date(LEAP_YEAR, month, day)
            except ValueError:
                pass
            else:
                return DayOfYear(month, day)
        if value:
            self.fault(key, "bad_day", given=value)
        return DayOfYear(1, 1)

    def strings(self, key: str, *, required: bool = True) -> tuple[str, ...]:
        """A list of strings, not empty."""
        value = self._take(key, required)
        if value is None:
            return ()
        if (
            not isinstance(value, list)
            or not value
            or not all(isinstance(item, str) and item for item in value)
        ):
            self.fault(key, "wrong_kind", expected='["…", "…"]')
            return ()
        return tuple(value)

    def table(self, key: str) -> "Table":
        """A table inside this one. After a fault an empty one is read on, and its own faults are not told."""
        value = self._take(key, required=True)
        if isinstance(value, dict):
            return Table(value, self._file, self.path(key), self._faults)
        if value is not None:
            self.fault(key, "wrong_kind", expected=f"[{key}]")
        return Table({}, self._file, self.path(key), [])

    def tables(self, key: str, *, required: bool = False) -> "list[Table]":
        """An array of tables inside this one."""
        value = self._take(key, required)
        if value is None:
            return []
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            self.fault(key, "wrong_kind", expected=f"[[{key}]]")
            return []
        if required and not value:
            self.fault(key, "missing", key=key)
        return [
            Table(item, self._file, f"{self.path(key)}[{place}]", self._faults)
            for place, item in enumerate(value)
        ]

    def keys(self) -> tuple[str, ...]:
        """Every key of this table as it stands in the file: where keys are the paper's own names."""
        return tuple(self._data)

    def skip(self) -> None:
        """Leave the rest unread without a word: a fault told already makes it unreadable."""
        self._read.update(self._data)

    def finish(self) -> None:
        """Report every key that nobody read."""
        for key in self._data:
            if key not in self._read:
                self.fault(key, "unknown_key", key=key, nearest=nearest(key, self._read))

    def unique(self, key: str, value: str, seen: Collection[str]) -> None:
        """Report an id that stands in the paper twice."""
        if value and value in seen:
            self.fault(key, "twice", given=value)

    def known(self, key: str, value: str, allowed: Collection[str]) -> None:
        """Report a reference to an id that is not in the paper."""
        if value and value not in allowed:
            self.fault(key, "not_found", given=value, nearest=nearest(value, allowed))

    def _take(self, key: str, required: bool) -> object | None:
        self._read.add(key)
        value = self._data.get(key)
        if value is None and required:
            self.fault(key, "missing", key=key)
        return value


def _is_short(number: Decimal) -> bool:
    digits = number.as_tuple()
    places = -digits.exponent if isinstance(digits.exponent, int) else 0
    return len(digits.digits) - places <= MOST_WHOLE_DIGITS and places <= MOST_PLACES
