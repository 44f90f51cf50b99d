"""Finds the head of a paper in a foreign table: names, period, base figures, nomination."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Final

from model.card.card import Card, Field
from model.card.fields import put_typed
from model.card.places import PLACE
from model.exchange.recognition import Cell, FoundField, Grid
from model.exchange.recognition_text import normal
from model.exchange.recognition_values import decimal_of
from model.paper import Paper
from model.scoring import Scorer, shortened, with_comma
from model.wording import LANGUAGES, Message

_DATE: Final = re.compile(r"\d{1,2}\s*\.\s*\d{1,2}\s*\.\s*\d{4}")
_DATES: Final = 2


def read_head(grid: Grid, last: int, card: Card, scorer: Scorer) -> list[FoundField]:
    """Put into the card what the lines before `last` say of its head, and tell where it stood."""
    found: dict[Field, FoundField] = {}
    labels = dict(_labels(card.paper))
    for row, line in enumerate(grid.lines[:last]):
        for column, cell in enumerate(line):
            if not isinstance(cell, str) or not cell.strip():
                continue
            for field, raw in _said(cell, line[column + 1 :], labels, card.paper):
                if field not in found and raw:
                    place = grid.place(row, column)
                    found[field] = FoundField(field, place, shortened(raw), enter(card, field, raw, scorer))
    return list(found.values())


def enter(card: Card, field: Field, raw: str, scorer: Scorer) -> Message | None:
    """Put what was read into the card; why it was not taken, if it was not."""
    if field == Field("organisation", "nomination"):
        known = _nomination(card.paper, raw)
        if known is None:
            return Message("recognise.no_nomination", {"raw": shortened(raw)})
        raw = known
    refusal = put_typed(card, field, raw, scorer)
    if refusal:
        card.drafts.pop(field, None)
        return refusal.message
    return None


def text_of(cell: Cell) -> str:
    """A cell as a person would type it."""
    if isinstance(cell, datetime | date):
        return f"{cell:%d.%m.%Y}"
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return with_comma(decimal_of(cell))
    return str(cell).strip()


def _labels(paper: Paper) -> Iterator[tuple[str, Field]]:
    for language in LANGUAGES:
        for found in paper.organisation:
            yield normal(found.text.to(language)), Field("organisation", found.id)
        for figure in paper.base:
            yield normal(figure.text.to(language)), Field("base", figure.id)
    yield "номинация", Field("organisation", "nomination")


def _said(
    cell: str, right: Sequence[Cell], labels: dict[str, Field], paper: Paper
) -> Iterator[tuple[Field, str]]:
    """Fields that a cell speaks of, with what it says of them: itself, after a colon, or in the next cell."""
    dates = [re.sub(r"\s", "", day) for day in _DATE.findall(cell)]
    if len(dates) == _DATES:
        yield Field("period", "from"), dates[0]
        yield Field("period", "to"), dates[1]
    label, _, rest = cell.partition(":")
    field = labels.get(normal(label)) or labels.get(normal(cell))
    if field:
        following = next((text_of(other) for other in right if other != ""), "")
        yield field, rest.strip() or following
    for text in _wordings(paper):
        match = text.search(cell)
        if match:
            yield Field("organisation", "name"), match.group(1).strip()


def _wordings(paper: Paper) -> Iterator[re.Pattern[str]]:
    """Lines of the headings that name the organisation among other words."""
    for heading in paper.headings:
        for language in LANGUAGES:
            for line in heading.text.to(language).split("\n"):
                places = list(PLACE.finditer(line))
                if len(places) != 1 or places[0].groups() != ("organisation", "name") or line == places[0][0]:
                    continue
                before, after = re.escape(line[: places[0].start()]), re.escape(line[places[0].end() :])
                yield re.compile(rf"{before}([^_\n]+?){after}\s*(?:\n|$)", re.IGNORECASE)


def _nomination(paper: Paper, raw: str) -> str | None:
    words = normal(raw)
    for one in paper.nominations:
        if words in {normal(text) for text in (*one.text, *one.short, one.id)}:
            return one.id
    return None
