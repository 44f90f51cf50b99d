"""What stands in the field of a share row, and in which unit: percent, or part of the base figure."""

from typing import Final, Literal, NamedTuple

Unit = Literal["percent", "part"]

_OF: Final = (" из ", " of ")
"""Words people write between a part and its whole."""


class ShareEntry(NamedTuple):
    """Text of the field and its unit."""

    text: str
    unit: Unit

    @classmethod
    def shown(cls, typed: str, *, empty: Unit) -> "ShareEntry":
        """The entry for what the session holds ("64", "3/", "3/15", "3/=20,5%"); `empty` if nothing."""
        if not typed:
            return cls("", empty)
        part, slash, rest = typed.partition("/")
        if not slash:
            return cls(typed, "percent")
        whole, _, _ = rest.partition("=")
        return cls(f"{part}/{whole}" if whole else part, "part")

    @classmethod
    def entered(cls, text: str, unit: Unit) -> "ShareEntry":
        """The entry after a key press: a typed "%" or "/" also chooses the unit."""
        if "%" in text:
            return cls(text.replace("%", ""), "percent")
        for word in _OF:
            text = text.replace(word, "/")
        return cls(text, "part" if "/" in text else unit)

    @property
    def typed(self) -> str:
        """What the session is told."""
        if not self.text.strip():
            return ""
        if self.unit == "percent" or "/" in self.text:
            return self.text
        return f"{self.text}/"
