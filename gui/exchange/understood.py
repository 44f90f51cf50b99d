"""What was understood of somebody's file, line by line, with what a person adds to it. No widgets here."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final, Literal, NamedTuple

from gui.field_words import field_words
from model.card import fields
from model.card.card import Card, Field
from model.card.in_words import content_in_words
from model.card.places import fill_places
from model.card.printed import totals
from model.card.report import Finding, Totals
from model.exchange.any_file import Reading
from model.exchange.raw_words import raw_in_words, reason_in_words
from model.exchange.recognition import FoundField, FoundRow, Recognised, Stray
from model.paper.short_words import short_words
from model.scoring import Scorer, Value
from model.wording import Language, Message, Said, say

State = Literal["understood", "alike", "empty", "doubtful", "absent", "entered", "wrong", "stray"]
"""alike: by likeness of the words; entered: by the user, here; wrong: that entry cannot be right; stray: in
the file, and taken for no row."""

SAME: Final = 100

OPEN: frozenset[State] = frozenset({"doubtful", "absent", "wrong", "stray"})
"""What a person should look at."""


class Line(NamedTuple):
    """One thing of the paper, or of the file.

    Attributes:
        field: where it is entered; None for a line of the file that belongs nowhere.
        number, words: of the row, or the name of the field.
        place: where it was found; "" if it was not.
        raw: what stands there.
        fault: why it was not understood.
        alternatives: readings to choose from.
        sure: how well the wording agrees, up to 100.
        found: whether it is in the file at all.
        hidden: it stands in a part of the file that is not shown.
    """

    field: Field | None
    number: str
    words: str
    place: str = ""
    raw: str = ""
    fault: Message | None = None
    alternatives: tuple[Value, ...] = ()
    sure: int = SAME
    found: bool = True
    hidden: bool = False


class Understood:
    """The card under way, and where each of its values comes from."""

    def __init__(self, reading: Reading, recognised: Recognised, language: Language) -> None:
        """Take what was read; the card of the reading stays as it is."""
        self.card: Card = reading.card.copied()
        self.ours = recognised.ours
        self.findings: tuple[Finding, ...] = tuple(one for one in reading.findings if _of_the_whole(one))
        self.language: Language = language
        self.scorer = Scorer(self.card.paper)
        self._settled: set[Field] = set()
        self.lines: tuple[Line, ...] = (*self._head(recognised), *self._rows(recognised))
        self._score()

    def _score(self) -> None:
        card = self.card
        self.score = self.scorer.score(card.values, card.base, card.not_applicable)

    def _head(self, recognised: Recognised) -> Iterator[Line]:
        """The fields of the head, found or not: the school's name is wanted in any case."""
        paper = self.card.paper
        found = {one.field: one for one in recognised.head}
        wanted = [Field("organisation", one.id) for one in paper.organisation]
        if paper.nominations:
            wanted.append(Field("organisation", "nomination"))
        wanted += [Field("period", "from"), Field("period", "to")]
        wanted += [Field("base", figure.id) for figure in paper.base]
        wanted += [field for field in found if field not in wanted]
        for field in wanted:
            words = field_words(paper, field, self.language)
            one: FoundField | None = found.get(field)
            if one:
                yield Line(field, "", words, one.place, raw_in_words(one.raw), _fault(one), hidden=one.hidden)
            else:
                yield Line(field, "", words, found=False)

    def _rows(self, recognised: Recognised) -> Iterator[Line]:
        paper = self.card.paper
        words = short_words(paper)
        found: dict[str, FoundRow] = {one.row: one for one in recognised.rows}
        for row in paper.rows.values():
            field = Field("values", row.id)
            said = fill_places(words[row.id].to(self.language), self.card)
            one = found.get(row.id)
            if one is None:
                yield Line(field, row.number, said, found=False)
                continue
            yield Line(
                field,
                row.number,
                said,
                one.place,
                raw_in_words(one.raw),
                _fault(one),
                one.alternatives,
                one.sure,
            )
        for stray in recognised.strays:
            yield _stray(stray)

    # What is there to see

    def state(self, line: Line) -> State:
        """How it stands with a line."""
        field = line.field
        if field is None:
            return "stray"
        if field in self.card.drafts:
            return "wrong"
        if field in self._settled:
            return "entered"
        if line.fault:
            return "doubtful"
        if not line.found:
            # What the file need not have: most schools' files have no head.
            return "absent" if field.group == "values" and self._applies(field.key) else "empty"
        if fields.content(self.card, field, self.scorer) is None:
            return "empty"
        return "understood" if line.sure >= SAME else "alike"

    def counted(self, *states: State) -> int:
        """How many lines stand so; head and rows alike."""
        return sum(self.state(line) in states for line in self.lines)

    def filled(self) -> int:
        """How many rows have a value."""
        return len(self.card.values)

    def value(self, line: Line) -> str:
        """What is taken for it, in words; "" for nothing."""
        if line.field is None:
            return ""
        return self.said(
            content_in_words(line.field, fields.content(self.card, line.field, self.scorer), self.scorer)
        )

    def typed(self, line: Line) -> str:
        """The value as it would be typed."""
        return fields.typed(self.card, line.field, self.scorer) if line.field else ""

    def fault(self, line: Line) -> Message | None:
        """What is wrong with what the user has typed."""
        if line.field is None or line.field not in self.card.drafts:
            return None
        return fields.fault_of_draft(self.card, line.field, self.scorer)

    def points(self, line: Line) -> tuple[Decimal | None, Decimal | None]:
        """Points as they stand in the file, and by the method."""
        if line.field is None or line.field.group != "values":
            return None, None
        printed = self.card.printed
        return (printed.rows.get(line.field.key) if printed else None), self.score.rows.get(line.field.key)

    def differs(self, line: Line) -> bool:
        """Whether the file's points are not those of the method."""
        printed, method = self.points(line)
        return printed is not None and method is not None and printed != method

    def totals(self) -> Totals:
        """The total three ways."""
        return totals(self.card, self.score)

    def total_differs(self) -> bool:
        """Whether the file's total is not that of the method."""
        totals = self.totals()
        return None not in {totals.printed, totals.method} and totals.printed != totals.method

    def said(self, value: Said) -> str:
        """On one line."""
        return " ".join(say(Message("check.paper", {"text": value}), self.language).split())

    # What can be done

    def enter(self, line: Line, typed: str) -> None:
        """Take what the user types instead; a wrong entry is kept as typed."""
        if line.field is None:
            return
        fields.put_typed(self.card, line.field, typed, self.scorer)
        self._settled.add(line.field)
        self._score()

    def _applies(self, row: str) -> bool:
        return self.card.paper.rows[row].section not in self.card.not_applicable


def _stray(stray: Stray) -> Line:
    return Line(None, "", "", stray.place, raw_in_words(stray.raw), reason_in_words(stray.reason))


def _fault(found: FoundField | FoundRow) -> Message | None:
    return reason_in_words(found.fault) if found.fault else None


def _of_the_whole(finding: Finding) -> bool:
    """Whether it is of the file as a whole; what is of one line stands beside the line."""
    return finding.row is None and finding.field is None and finding.message.code != "check.in_file"
