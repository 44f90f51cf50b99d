"""The panel of the start page that says what is due when."""

import re
from collections.abc import Iterable
from datetime import date
from typing import Final, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from gui.dates import long_date
from model.paper import Paper
from model.wording import Language

SOON: Final = 14
"""Days from which a deadline is near."""

_AFTER_NUMBER: Final = re.compile(r"(?<=\d)-(?=[^\W\d])")
JOINED: Final = "-\u2060"
"""Behind a number, as in "2.4-тармақ": the word joiner is not seen, and no line ends there."""


class Due(NamedTuple):
    """One deadline of one year.

    Attributes:
        standing: it is due until somebody settles it, also after its day.
    """

    day: date
    text: str
    standing: bool = False


class PaperDeadlines(NamedTuple):
    """Deadlines of one paper for its newest period that has ended."""

    paper: str
    period: str
    due: list[Due]


def deadlines_of(papers: Iterable[Paper], today: date, language: Language) -> list[PaperDeadlines]:
    """What is due, paper by paper; papers without deadlines are left out."""
    found = []
    for paper in papers:
        start, end = paper.period.last_ended(today)
        years = f"{start.year}–{end.year}" if start.year != end.year else f"{end.year}"
        due = [
            Due(deadline.day.in_year(end.year), deadline.text.to(language)) for deadline in paper.deadlines
        ]
        if due:
            period = f"{years} {paper.period.text.to(language)}"
            found.append(PaperDeadlines(paper.name.to(language), period, sorted(due)))
    return found


class DeadlinesPanel(QFrame):
    """Lists the deadlines; the next one stands out, those that have passed are pale."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty, and out of sight while there is nothing to say."""
        super().__init__(parent)
        self.setObjectName("panel")
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 6, 1, 6)
        outer.addWidget(self._scroll)
        self._scroll.viewport().setAutoFillBackground(False)
        self.hide()

    def show_deadlines(self, papers: list[PaperDeadlines], today: date) -> None:
        """Show these deadlines as they stand today."""
        body = QWidget()
        body.setObjectName("panelBody")
        column = QVBoxLayout(body)
        column.setContentsMargins(16, 8, 16, 8)
        column.setSpacing(3)
        column.addWidget(_label(self.tr("Deadlines"), "heading"))
        for paper in papers:
            column.addSpacing(8)
            column.addWidget(_label(paper.paper, "strong"))
            column.addWidget(_label(paper.period, "muted"))
            self._add_due(column, paper.due, today)
        column.addStretch(1)
        self._scroll.setWidget(body)
        self.setVisible(bool(papers))

    def _add_due(self, column: QVBoxLayout, due: list[Due], today: date) -> None:
        upcoming = next((one for one in due if one.day >= today), None)
        for one in due:
            passed = one.day < today and not one.standing
            column.addSpacing(10)
            column.addWidget(_label(long_date(one.day), "muted" if passed else "strong"))
            text = _AFTER_NUMBER.sub(JOINED, one.text[:1].upper() + one.text[1:])
            column.addWidget(_label(text, "muted" if passed else ""))
            if passed:
                column.addWidget(_label(self.tr("passed"), "muted"))
            else:
                near = one is upcoming or one.standing
                kind = ("warn" if (one.day - today).days <= SOON else "good") if near else "muted"
                column.addWidget(_label(self._left((one.day - today).days), kind))

    def _left(self, days: int) -> str:
        if days == 0:
            return self.tr("today")
        if days < 0:
            return self.tr("%n day(s) ago", "", -days)
        return self.tr("%n day(s) left", "", days)


def _label(text: str, kind: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("kind", kind)
    return label
