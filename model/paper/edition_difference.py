"""Two editions of one paper, row by row: what is new, gone, worth something else, worded anew, moved."""

from decimal import Decimal
from typing import Final, Literal, NamedTuple

from model.paper.definition import Paper, Row
from model.paper.rules import Bands, Choice, Count, Flag, Rule, Share, Threshold
from model.wording import LANGUAGES, BagalauError, Language, Message, Said, Text

RowChangeKind = Literal["new", "gone", "rule", "weight", "words", "moved"]

KINDS: Final[tuple[RowChangeKind, ...]] = ("new", "gone", "rule", "weight", "words", "moved")


class OtherPaper(BagalauError):
    """Two definitions that are not editions of one paper."""


class RowDifference(NamedTuple):
    """A row that is not the same in both editions.

    Attributes:
        row: its id.
        kinds: how it differs; "rule" means another kind of answer, "weight" the same answer worth otherwise.
        old, new: the row in either edition; None where it is not there.
    """

    row: str
    kinds: tuple[RowChangeKind, ...]
    old: Row | None
    new: Row | None


def edition_difference(old: Paper, new: Paper) -> tuple[RowDifference, ...]:
    """The rows that differ, in the new edition's order; those that are gone stand last.

    A row has moved where its number, its section or its criterion is another; a row between two that are new
    keeps its place.

    Raises:
        OtherPaper: they are not editions of one paper.
    """
    if old.id != new.id:
        details: dict[str, Said] = {"old": old.name, "new": new.name}
        raise OtherPaper(Message("compare.other_paper", details))
    found = [_difference(old.rows.get(row), new.rows.get(row), row) for row in {**new.rows, **old.rows}]
    return tuple(one for one in found if one.kinds)


def same_kind(old: Rule, new: Rule) -> bool:
    """Whether an answer to the one rule means the same for the other, whatever it is worth.

    A share's whole and the options of a choice are part of what the answer means.
    """
    match old, new:
        case Share(base=one), Share(base=other):
            return one == other
        case (Count(), Count()) | (Flag(), Flag()) | (Threshold(), Threshold()) | (Choice(), Choice()):
            return True
        case Bands(), Bands():
            return True
    return False


def same_words(old: Row, new: Row) -> bool:
    """Whether the row asks the same: its own words, those of the headings above it, and of its options."""
    return (
        _folded(old.wording.ru) == _folded(new.wording.ru)
        and _folded(old.wording.kk) == _folded(new.wording.kk)
        and old.label == new.label
        and _option_words(old.rule) == _option_words(new.rule)
    )


def worth_in_words(rule: Rule) -> Text:
    """What a rule gives: "% × 0,5", "× 10", "≥ 70: 3; ≥ 40: 2", the options with their points."""
    return Text(*(_worth_in(rule, language) for language in LANGUAGES))


def _worth_in(rule: Rule, language: Language) -> str:
    match rule:
        case Share(weight=weight):
            return f"% × {_comma(weight)}"
        case Count(points=points):
            return f"× {_comma(points)}"
        case Flag(points=points):
            return _comma(points)
        case Threshold(at_least=limit, points=points):
            return f"≥ {_comma(limit)}: {_comma(points)}"
        case Choice(options=options):
            return "; ".join(f"{option.text.to(language)}: {_comma(option.points)}" for option in options)
        case Bands(bands=bands):
            return "; ".join(f"≥ {_comma(band.start)}: {_comma(band.points)}" for band in bands)


def _comma(number: Decimal) -> str:
    return f"{number:f}".replace(".", ",").replace("-", "−")


def _difference(old: Row | None, new: Row | None, row: str) -> RowDifference:
    if old is None:
        return RowDifference(row, ("new",), old, new)
    if new is None:
        return RowDifference(row, ("gone",), old, new)
    kinds: list[RowChangeKind] = []
    if not same_kind(old.rule, new.rule):
        kinds.append("rule")
    elif _worth(old.rule) != _worth(new.rule):
        kinds.append("weight")
    if not same_words(old, new):
        kinds.append("words")
    if (old.number, old.section, old.criterion) != (new.number, new.section, new.criterion):
        kinds.append("moved")
    return RowDifference(row, tuple(kinds), old, new)


def _worth(rule: Rule) -> object:
    """What the answers earn, without the words of the options."""
    if isinstance(rule, Choice):
        return {option.id: option.points for option in rule.options}
    return rule


def _option_words(rule: Rule) -> object:
    return {option.id: option.text for option in rule.options} if isinstance(rule, Choice) else None


def _folded(text: str) -> str:
    return " ".join(text.split())
