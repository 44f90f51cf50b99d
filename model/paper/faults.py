"""Faults of a definition file, told to its author: all of them at once, each with its place."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from model.wording import BagalauError, Language, Message, Said, say


class Fault(NamedTuple):
    """One fault of one file.

    Attributes:
        file: the definition.
        place: key path such as `section[2].criterion[0].line[4].row[0].weight`; empty for the whole file.
        message: what is wrong, what is allowed, the nearest name.
    """

    file: Path
    place: str
    message: Message

    def worded(self, language: Language) -> str:
        """ "2021.toml: base[0].kind: …"."""
        return ": ".join(part for part in (str(self.file), self.place, say(self.message, language)) if part)


class DefinitionFaulty(BagalauError):
    """The file is not a sound definition; `faults` holds every fault found."""

    def __init__(self, faults: list[Fault]) -> None:
        """Keep the faults; the message names the first and says how many there are."""
        first = faults[0]
        super().__init__(
            Message(
                "forms.faulty",
                {
                    "file": first.file.name,
                    "place": first.place,
                    "fault": first.message,
                    "number": len(faults),
                },
            )
        )
        self.faults = faults


def fault(file: Path, place: str, code: str, /, **details: Said) -> Fault:
    """The fault `forms.<code>` of the catalogue."""
    return Fault(file, place, Message(f"forms.{code}", details))


def nearest(name: str, allowed: Iterable[str]) -> Said:
    """ "; did you mean X?" or nothing."""
    import difflib  # 3 ms, and only a fault needs it

    close = difflib.get_close_matches(name, list(allowed), n=1, cutoff=0.6)
    return Message("forms.nearest", {"name": close[0]}) if close else ""
