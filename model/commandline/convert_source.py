"""A card from whatever holds one: its file, a workbook, its paper."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from model.card.card import Card
from model.card.code import CodedCard
from model.exchange.card_file import load_card
from model.exchange.excel.read import is_workbook, read_workbook
from model.exchange.recognition import FoundField, FoundRow, Recognised, Stray
from model.exchange.scan import is_paper, read_paper
from model.paper.library import Papers
from model.scoring import shortened
from model.wording import Language, Message, say


class Source(NamedTuple):
    """A card and where it comes from.

    Attributes:
        coded: what the code on a paper said beside it.
        recognised: what was understood of a workbook, and what was not.
    """

    card: Card
    coded: CodedCard | None = None
    recognised: Recognised | None = None

    @property
    def doubtful(self) -> tuple[FoundRow | FoundField | Stray, ...]:
        """What was not understood."""
        return self.recognised.doubtful if self.recognised else ()


def read_source(path: Path, papers: Papers) -> Source:
    """The card in a file.

    Raises:
        CardRefused, FileUnreadable: as `load_card`.
        CodeRefused: as `read_paper`.
        WorkbookRefused: as `read_workbook`.
    """
    if is_workbook(path):
        recognised = read_workbook(path, papers)
        return Source(recognised.card, recognised=recognised)
    if is_paper(path):
        coded = read_paper(path, papers)
        return Source(coded.card, coded=coded)
    return Source(load_card(path, papers))


def doubts(source: Source, language: Language) -> Iterator[str]:
    """What was not understood, a line for each: where it stands, what stands there, why."""
    for one in source.doubtful:
        reason = one.reason if isinstance(one, Stray) else one.fault
        if reason:
            details = {"place": one.place, "raw": shortened(one.raw), "reason": reason}
            yield " ".join(say(Message("show.doubt", details), language).split())
    recognised = source.recognised
    if recognised and recognised.absent:
        rows = recognised.card.paper.rows
        numbers = tuple(dict.fromkeys(rows[row].number for row in recognised.absent))
        details = {"number": len(recognised.absent), "rows": numbers}
        yield say(Message("show.absent", details), language)
