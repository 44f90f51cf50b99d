"""What a gathering of cards is: the campaign, the schools on its list, and how it stands."""

from dataclasses import dataclass
from datetime import date
from typing import Final, NamedTuple

MOST_SCHOOLS: Final = 100_000
FORGOTTEN: Final = "?"
"""Nomination of a card that had it from a list that says otherwise now, until the card is judged anew."""


class CommissionMember(NamedTuple):
    """Who signs the protocol: name, post, and what the person is in the commission ("председатель")."""

    name: str
    post: str = ""
    role: str = ""


@dataclass(frozen=True, slots=True)
class Campaign:
    """A gathering of cards.

    Attributes:
        id: 0 until it is stored.
        name: as the office calls it.
        form, edition: of the paper; "" while any paper is taken.
        start, end: the period the cards cover; None while any is taken.
        deadlines: last days with what is due, as JSON keeps them: "2021-10-15" and words.
        tie_sections: sections by which equal totals are told apart, the first first; none: places are shared.
        incomplete_out: cards with rows that are not filled in are left out.
        office: who ranks, for the papers.
        commission: who signs the protocol.
        protocol_number, protocol_date, protocol_place: of the protocol.
        last_year: the campaign whose rating this one is compared with; 0 for none.
    """

    id: int = 0
    name: str = ""
    form: str = ""
    edition: str = ""
    start: date | None = None
    end: date | None = None
    deadlines: tuple[tuple[date, str], ...] = ()
    tie_sections: tuple[str, ...] = ()
    incomplete_out: bool = False
    office: str = ""
    commission: tuple[CommissionMember, ...] = ()
    protocol_number: str = ""
    protocol_date: date | None = None
    protocol_place: str = ""
    last_year: int = 0

    @property
    def years(self) -> str:
        """Years of the period as printed: "2020-2021"."""
        years = sorted({day.year for day in (self.start, self.end) if day})
        return "-".join(str(year) for year in years)


class School(NamedTuple):
    """A school on the list of those expected. `nomination` is an id of the paper, or ""."""

    name: str
    municipality: str = ""
    nomination: str = ""
    contact: str = ""


class ExpectedSchool(NamedTuple):
    """A school of the list and what it has sent.

    Attributes:
        received: id of the card that stands for it; None if it has sent none that could be read.
        state: of that card; "" without one.
    """

    id: int
    school: School
    received: int | None
    state: str


class Progress(NamedTuple):
    """How a campaign stands."""

    expected: int
    sent: int
    states: dict[str, int]
