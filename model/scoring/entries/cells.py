"""How each kind of cell is read and written: as typed, and as a card file holds it."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Final, Protocol

from model.paper.entries import EntryColumn
from model.scoring.entered import read_date, read_line
from model.scoring.entries.values import LAST_NUMBER, CellValue, Image, Person
from model.scoring.numbers import plain, read_number, refused, shortened, whole, with_comma, within
from model.scoring.stored import read_stored_number

MOST_WHOLE_DIGITS: Final = 12
MOST_PLACES: Final = 6
MOST_LINKS: Final = 5000
MOST_PERCENT: Final = Decimal(100)

_DIGEST: Final = r"[0-9a-f]{64}"
_MOMENT: Final = r"(\S+)\s+(\d{1,2})[:.\-](\d{2})"
_STORED_MOMENT: Final = r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}"
_YES: Final = frozenset({"yes", "да", "иә"})
_NO: Final = frozenset({"no", "нет", "жоқ"})


class Cell(Protocol):
    """A kind of cell at work. Whatever refuses raises ValueRefused with the reason."""

    def read_typed(self, typed: str) -> CellValue:
        """The value in what was typed; it is not blank."""

    def read_stored(self, stored: object) -> CellValue:
        """The value in what a card file holds."""

    def stored(self, value: CellValue) -> object:
        """The value as a card file holds it; read_stored gives the same value back."""

    def typed(self, value: CellValue) -> str:
        """The value as it stands in the field; read_typed gives the same value back."""


def _text(stored: object) -> str:
    if not isinstance(stored, str):
        raise refused("wrong_kind_text")
    return stored


class TextCell:
    """Words."""

    def read_typed(self, typed: str) -> CellValue:
        """The words, trimmed."""
        return read_line(typed)

    def read_stored(self, stored: object) -> CellValue:
        """A string."""
        return read_line(_text(stored))

    def stored(self, value: CellValue) -> object:
        """The words."""
        return str(value)

    def typed(self, value: CellValue) -> str:
        """The words."""
        return str(value)


class DateCell:
    """A day."""

    def read_typed(self, typed: str) -> CellValue:
        """ "01.09.2024", "1.9.24", "2024-09-01"."""
        return read_date(typed)

    def read_stored(self, stored: object) -> CellValue:
        """The same as a string."""
        return read_date(_text(stored))

    def stored(self, value: CellValue) -> object:
        """ "2024-09-01"."""
        return value.isoformat() if isinstance(value, date) else str(value)

    def typed(self, value: CellValue) -> str:
        """ "01.09.2024"."""
        return f"{value:%d.%m.%Y}" if isinstance(value, date) else str(value)


class MomentCell:
    """A day and the time of day."""

    def read_typed(self, typed: str) -> CellValue:
        """ "06.06.2024 09:30"."""
        match = re.fullmatch(_MOMENT, typed.strip())
        if not match:
            raise refused("not_a_moment", typed=shortened(typed))
        day, hour, minute = read_date(match[1]), int(match[2]), int(match[3])
        try:
            return datetime(day.year, day.month, day.day, hour, minute)  # noqa: DTZ001  (the wall clock's time)
        except ValueError:
            raise refused("no_such_time", typed=shortened(typed)) from None

    def read_stored(self, stored: object) -> CellValue:
        """ "2024-06-06T09:30", or as typed."""
        text = _text(stored)
        return self.read_typed(text.replace("T", " ") if re.fullmatch(_STORED_MOMENT, text) else text)

    def stored(self, value: CellValue) -> object:
        """ "2024-06-06T09:30"."""
        return value.isoformat(timespec="minutes") if isinstance(value, datetime) else str(value)

    def typed(self, value: CellValue) -> str:
        """ "06.06.2024 09:30"."""
        return f"{value:%d.%m.%Y %H:%M}" if isinstance(value, datetime) else str(value)


class NumberCell:
    """A number of 0 or more; what makes it whole, money or a percent is its kind."""

    def __init__(self, kind: str) -> None:
        """Take the kind of the column."""
        self._kind = kind

    def read_typed(self, typed: str) -> CellValue:
        """A number with a comma or a point; a percent also with its sign."""
        text = typed.strip().removesuffix("%") if self._kind == "percent" else typed
        return self._checked(read_number(text, MOST_WHOLE_DIGITS, MOST_PLACES))

    def read_stored(self, stored: object) -> CellValue:
        """A JSON number or a string with one."""
        if isinstance(stored, str):
            return self._checked(read_number(stored, MOST_WHOLE_DIGITS, MOST_PLACES))
        return self._checked(read_stored_number(stored, MOST_WHOLE_DIGITS, MOST_PLACES))

    def stored(self, value: CellValue) -> object:
        """A whole number as a JSON number, any other as a string."""
        if not isinstance(value, Decimal):
            return str(value)
        return int(value) if self._kind == "whole" else plain(value)

    def typed(self, value: CellValue) -> str:
        """With a comma."""
        return with_comma(value) if isinstance(value, Decimal) else str(value)

    def _checked(self, number: Decimal) -> Decimal:
        if self._kind == "whole":
            return whole(number)
        if number < 0:
            raise refused("below_zero")
        if self._kind == "percent":
            return within(number, Decimal(0), MOST_PERCENT)
        return number


class YesNoCell:
    """Yes or no."""

    def read_typed(self, typed: str) -> CellValue:
        """ "yes", "да", "иә", or the opposite."""
        word = typed.strip().casefold()
        if word in _YES:
            return True
        if word in _NO:
            return False
        raise refused("wrong_kind_flag")

    def read_stored(self, stored: object) -> CellValue:
        """True or false."""
        if not isinstance(stored, bool):
            raise refused("wrong_kind_flag")
        return stored

    def stored(self, value: CellValue) -> object:
        """True or false."""
        return value

    def typed(self, value: CellValue) -> str:
        """ "yes" or "no"."""
        return "yes" if value else "no"


class OptionCell:
    """One of the options, by its id."""

    def __init__(self, column: EntryColumn) -> None:
        """Take the column."""
        self._known = [option.id for option in column.options]

    def read_typed(self, typed: str) -> CellValue:
        """The id: the field offers the options, nobody types one."""
        return self.read_stored(typed.strip())

    def read_stored(self, stored: object) -> CellValue:
        """The id."""
        if not isinstance(stored, str) or stored not in self._known:
            given = shortened(stored if isinstance(stored, str) else str(stored))
            raise refused("unknown_option", given=given, allowed=", ".join(self._known))
        return stored

    def stored(self, value: CellValue) -> object:
        """The id."""
        return value

    def typed(self, value: CellValue) -> str:
        """The id."""
        return str(value)


class LinkCell:
    """The number of an entry of another table."""

    def read_typed(self, typed: str) -> CellValue:
        """The number."""
        return int(within(whole(read_number(typed)), Decimal(1), Decimal(LAST_NUMBER)))

    def read_stored(self, stored: object) -> CellValue:
        """A JSON number."""
        return int(within(whole(read_stored_number(stored)), Decimal(1), Decimal(LAST_NUMBER)))

    def stored(self, value: CellValue) -> object:
        """A JSON number."""
        return value

    def typed(self, value: CellValue) -> str:
        """The number."""
        return str(value)


class LinksCell:
    """Numbers of entries of another table."""

    def read_typed(self, typed: str) -> CellValue:
        """ "1, 2, 5"."""
        return self._numbers([part for part in re.split(r"[,;\s]+", typed.strip()) if part])

    def read_stored(self, stored: object) -> CellValue:
        """A list of JSON numbers."""
        if not isinstance(stored, list):
            raise refused("wrong_kind_list")
        return self._numbers(stored)

    def stored(self, value: CellValue) -> object:
        """A list."""
        return list(value) if isinstance(value, tuple) else value

    def typed(self, value: CellValue) -> str:
        """ "1, 2, 5"."""
        return ", ".join(str(number) for number in value) if isinstance(value, tuple) else str(value)

    def _numbers(self, given: list[object] | list[str]) -> CellValue:
        if len(given) > MOST_LINKS:
            raise refused("list_too_long", most=MOST_LINKS)
        link = LinkCell()
        found = dict.fromkeys(int(str(link.read_stored(one))) for one in given)
        return tuple(found)


class PersonCell:
    """A person with a post."""

    def read_typed(self, typed: str) -> CellValue:
        """ "Иванова А. П., директор": what stands after the first comma is the post."""
        name, _, post = read_line(typed).partition(",")
        return Person(name.strip(), post.strip())

    def read_stored(self, stored: object) -> CellValue:
        """{"name", "post"}; the post may be left out."""
        if not isinstance(stored, dict):
            raise refused("wrong_kind_person")
        unknown = sorted(set(stored) - {"name", "post"})
        if unknown:
            raise refused("unknown_key", key=shortened(str(unknown[0])), allowed="name, post")
        name = read_line(_text(stored.get("name", "")))
        if not name or "," in name or "\n" in name:
            raise refused("wrong_kind_person")
        return Person(name, read_line(_text(stored.get("post", ""))))

    def stored(self, value: CellValue) -> object:
        """{"name", "post"}."""
        if not isinstance(value, Person):
            return value
        return {"name": value.name, "post": value.post} if value.post else {"name": value.name}

    def typed(self, value: CellValue) -> str:
        """ "Иванова А. П., директор"."""
        return ", ".join(part for part in value if part) if isinstance(value, Person) else str(value)


class PeopleCell:
    """Several persons, each on a line of his own."""

    def read_typed(self, typed: str) -> CellValue:
        """A person on each line."""
        person = PersonCell()
        found = [person.read_typed(line) for line in typed.splitlines() if line.strip()]
        return tuple(one for one in found if isinstance(one, Person))

    def read_stored(self, stored: object) -> CellValue:
        """A list of persons."""
        if not isinstance(stored, list):
            raise refused("wrong_kind_list")
        if len(stored) > MOST_LINKS:
            raise refused("list_too_long", most=MOST_LINKS)
        person = PersonCell()
        found = [person.read_stored(one) for one in stored]
        return tuple(one for one in found if isinstance(one, Person))

    def stored(self, value: CellValue) -> object:
        """A list of persons."""
        person = PersonCell()
        return [person.stored(one) for one in value] if isinstance(value, tuple) else value

    def typed(self, value: CellValue) -> str:
        """A person on each line."""
        person = PersonCell()
        return "\n".join(person.typed(one) for one in value) if isinstance(value, tuple) else str(value)


class ImageCell:
    """An attached picture. The card holds its name and digest; the archive keeps the bytes."""

    def read_typed(self, typed: str) -> CellValue:
        """ "<digest> name": nobody types it, the field attaches a file."""
        digest, _, name = typed.strip().partition(" ")
        return self.read_stored({"name": name, "digest": digest})

    def read_stored(self, stored: object) -> CellValue:
        """{"name", "digest"}."""
        if not isinstance(stored, dict) or set(stored) != {"name", "digest"}:
            raise refused("wrong_kind_image")
        name, digest = read_line(_text(stored["name"])), _text(stored["digest"])
        if not name or not re.fullmatch(_DIGEST, digest):
            raise refused("wrong_kind_image")
        return Image(name, digest)

    def stored(self, value: CellValue) -> object:
        """{"name", "digest"}."""
        return {"name": value.name, "digest": value.digest} if isinstance(value, Image) else value

    def typed(self, value: CellValue) -> str:
        """ "<digest> name"."""
        return f"{value.digest} {value.name}" if isinstance(value, Image) else str(value)


SIMPLE: Final[Mapping[str, type]] = {
    "text": TextCell,
    "long_text": TextCell,
    "date": DateCell,
    "moment": MomentCell,
    "yes_no": YesNoCell,
    "link": LinkCell,
    "links": LinksCell,
    "person": PersonCell,
    "people": PeopleCell,
    "image": ImageCell,
}


def cell_for(column: EntryColumn) -> Cell:
    """What reads and writes the cells of a column."""
    if column.kind == "option":
        return OptionCell(column)
    if column.kind in SIMPLE:
        cell: Cell = SIMPLE[column.kind]()
        return cell
    return NumberCell("whole" if column.kind == "running_number" else column.kind)
