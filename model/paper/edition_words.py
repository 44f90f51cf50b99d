"""How a row differs between two editions, as messages."""

from collections.abc import Iterator
from typing import Final

from model.paper.edition_difference import RowChangeKind, RowDifference, worth_in_words
from model.wording import Message, Said

KIND_WORDS: Final[dict[RowChangeKind, str]] = {
    "new": "compare.new",
    "gone": "compare.gone",
    "rule": "compare.rule",
    "weight": "compare.weight",
    "words": "compare.reworded",
    "moved": "compare.moved",
}


def details_of(one: RowDifference) -> Iterator[Message]:
    """What a row that is in both editions was and is now."""
    if one.old is None or one.new is None:
        return
    if one.old.number != one.new.number:
        yield Message("compare.was_number", {"old": one.old.number})
    if "words" in one.kinds and one.old.wording != one.new.wording:
        yield Message("compare.was_words", {"old": one.old.wording})
        yield Message("compare.now_words", {"new": one.new.wording})
    if "weight" in one.kinds or "rule" in one.kinds:
        worth: dict[str, Said] = {
            "old": worth_in_words(one.old.rule),
            "new": worth_in_words(one.new.rule),
        }
        yield Message("compare.worth", worth)
