"""A filled paper as words, cell by cell: what every kind of document takes from whoever fills the cells."""

from collections.abc import Iterator
from typing import NamedTuple, Protocol

from model.paper import HeadingStyle, Line, Section


class ShownHeading(NamedTuple):
    """A block above the table.

    Attributes:
        lined: it stands on a line to write on, which the next block explains.
        fields: ids of the organisation's fields and of the period's days that stand in it.
    """

    style: HeadingStyle
    text: str
    lined: bool
    fields: tuple[str, ...]


class ShownFact(NamedTuple):
    """A thing the card says of the organisation: "Номинация: сельские …"; `field` is its address as text."""

    field: str
    label: str
    value: str
    text: str


class ShownSigner(NamedTuple):
    """Who signs: the paper's words, name and post as entered, and whether the act has this signature."""

    id: str
    words: str
    name: str
    post: str
    added: bool


class Shown(Protocol):
    """A filled paper in one language, cell by cell: as it is printed."""

    def text(self, text: str) -> str:
        """A text of the paper with the card's period and names in it."""

    def holds_points(self, line: Line) -> bool:
        """Whether the line has a points cell to fill."""

    def method(self, line: Line) -> str:
        """The method cell."""

    def points(self, line: Line, section: Section) -> str:
        """The points cell."""

    def applies(self, section: Section) -> bool:
        """Whether the section is not set "not applicable"."""

    def subtotal(self, section: Section) -> str:
        """The points cell of the subtotal line."""

    def headings(self) -> Iterator[ShownHeading]:
        """The blocks above the table."""

    def facts(self) -> Iterator[ShownFact]:
        """What the headings do not say of the organisation."""

    def total(self) -> str:
        """The points of the total; "" while it cannot be said yet."""

    def total_line(self) -> str:
        """The line of the total."""

    def signers(self) -> Iterator[ShownSigner]:
        """Who signs."""
