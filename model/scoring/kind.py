"""What every rule kind can do with a value."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Protocol

from model.scoring.values import Value
from model.wording import Message

Base = Mapping[str, Decimal]
"""Base figures of a card by id."""


class Kind(Protocol):
    """A row's rule at work. One class for each kind of rule, one object for each row."""

    def read_typed(self, typed: str, base: Base) -> Value:
        """The value in what was typed into the field; raises ValueRefused with the reason."""

    def read_stored(self, stored: object, base: Base) -> Value:
        """The value in what a card file holds; raises ValueRefused with the reason."""

    def stored(self, value: Value) -> object:
        """The value as a card file holds it; read_stored gives the same value back."""

    def typed(self, value: Value) -> str:
        """The value as it stands in the field; read_typed gives the same value back."""

    def points(self, value: Value, base: Base) -> Decimal:
        """Exact points."""

    def explain(self, value: Value, base: Base) -> Message:
        """The arithmetic in words: "64 % × 0,1 = 6,4"."""

    def part(self, value: Value) -> str | None:
        """The option or band the value falls into; None for kinds that have none."""
