"""Two states of a card side by side, row by row; nothing can be typed here."""

from datetime import date
from decimal import Decimal
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from gui.card_revisions import FrozenCard
from gui.dates import long_date
from gui.dialogs.calm_dialog import CalmDialog
from gui.field_words import field_words
from gui.state_words import revision_words
from model.card import fields
from model.card.card import Card, Field
from model.card.in_words import content_in_words
from model.card.ready import (
    FieldDifference,
    compared,
    differences,
    entry_differences,
    field_differences,
    note_differences,
)
from model.card.scored import score_of
from model.scoring import ZERO, Scorer, with_comma
from model.wording import Language, Message, Said, say

_LEAST_HEIGHT = 280
_FIRST_VALUE = 2
_WIDTHS = (62, 0, 150, 64, 150, 64, 84)
"""Of the columns; 0 takes what is left."""

_MOST_OF_ENTRIES = 300
"""Lines about entries that differ; of more of them it is said how many there are."""


class Side(NamedTuple):
    """One of the two.

    Attributes:
        name: how it is called above its column.
        card: as it was, or is.
        frozen_on: the day it was frozen; None for the card as it is now.
    """

    name: str
    card: Card
    frozen_on: date | None = None

    @classmethod
    def of(cls, frozen: FrozenCard) -> "Side":
        """A revision."""
        return cls(revision_words(frozen.revision.number), frozen.card, frozen.history[0].at)


class _Line(NamedTuple):
    """One line of the table, a text for each column."""

    number: str
    what: str
    old: str
    old_points: str
    new: str
    new_points: str
    difference: str = ""

    @property
    def differs(self) -> bool:
        return (self.old, self.old_points) != (self.new, self.new_points)


class ComparisonDialog(CalmDialog):
    """Shows what differs; on request every row. Two sides of one paper."""

    def __init__(self, then: Side, now: Side, language: Language, parent: QWidget | None) -> None:
        """Compare `then`, the older one, with `now`."""
        super().__init__(parent, self._title(then, now), width=980)
        self._then, self._now = then, now
        self._language: Language = language
        old, new = then.card, now.card
        self._differing = {one.row for one in differences(old, new)}
        self._fields = field_differences(old, new)
        self._notes = {one.field.key: one for one in note_differences(old, new)}
        self._entries = entry_differences(old, new)
        self._scorer = Scorer(new.paper)
        self._scores = (score_of(old, self._scorer), score_of(new, self._scorer))
        self.add_text(self._totals(), "muted")
        number = len(self._differing) + len(self._fields) + len(self._notes) + len(self._entries)
        self.add_text(self._number_words(number) if number else self._same_words(), "strong")
        self._every = QCheckBox(self.tr("Show every row"), self)
        self._every.setObjectName("every")
        self._every.setAccessibleName(self._every.text())
        self._every.setChecked(not number)
        self._every.toggled.connect(self._fill)
        self.body.addWidget(self._every)
        self._table = self._made_table()
        self.body.addWidget(self._table, 1)
        self.add_button(self.tr("Close"), "close", primary=True).clicked.connect(self.reject)
        self._fill()

    def _title(self, then: Side, now: Side) -> str:
        if now.frozen_on:
            return self.tr("{revision} and {other}").format(revision=then.name, other=now.name)
        return self.tr("{revision} and the card now").format(revision=then.name)

    def _number_words(self, number: int) -> str:
        """To be said anew by a subclass: a plural is looked up in the context of the class alone."""
        return self.tr("%n line(s) differ", "", number)

    def _same_words(self) -> str:
        return self.tr("Nothing differs.")

    def _totals(self) -> str:
        """ "Rev. 1 of 3 June 2021: total 281,9; the card now: total 287,1; difference +5,2"."""
        said = []
        for side, score in zip((self._then, self._now), self._scores, strict=True):
            name = self.tr("The card now")
            if side.frozen_on:
                name = self.tr("{revision}, frozen on {day}").format(
                    revision=side.name, day=long_date(side.frozen_on)
                )
            said.append(self.tr("{name}: total {total}").format(name=name, total=with_comma(score.total)))
        difference = _signed(self._scores[1].total - self._scores[0].total) or "0"
        said.append(self.tr("difference {difference}").format(difference=difference))
        return "; ".join(said)

    def _made_table(self) -> QTableWidget:
        table = QTableWidget(0, len(_WIDTHS), self)
        table.setObjectName("comparison")
        table.setAccessibleName(self.windowTitle())
        points, now = self.tr("Points"), self._now.name if self._now.frozen_on else self.tr("now")
        heads = [self.tr("No."), self.tr("What"), self._then.name, points, now, points, self.tr("Difference")]
        table.setHorizontalHeaderLabels(heads)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.setMinimumHeight(_LEAST_HEIGHT)
        header = table.horizontalHeader()
        for column, width in enumerate(_WIDTHS):
            if width:
                needed = header.fontMetrics().horizontalAdvance(heads[column]) + 14
                table.setColumnWidth(column, max(width, needed))
            else:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        return table

    def _fill(self) -> None:
        lines = self._lines()
        self._table.setRowCount(len(lines))
        bold = self._table.font()
        bold.setBold(True)
        for at, line in enumerate(lines):
            for column, text in enumerate(line):
                item = QTableWidgetItem(" ".join(text.split()))
                item.setToolTip(text)
                if column >= _FIRST_VALUE and line.differs:
                    item.setFont(bold)
                self._table.setItem(at, column, item)

    def _lines(self) -> list[_Line]:
        """Head and foot first, then the rows, each with its evidence below; the totals at the end."""
        lines = [self._of_field(one) for one in self._fields]
        lines += [self._of_entry(field) for field in self._entries[:_MOST_OF_ENTRIES]]
        if len(self._entries) > _MOST_OF_ENTRIES:
            lines.append(_Line("", f"… + {len(self._entries) - _MOST_OF_ENTRIES}", "", "", "", ""))
        for row in self._now.card.paper.rows.values():
            if row.id in self._differing or self._every.isChecked():
                one = compared(row, self._then.card, self._now.card, self._scores, self._scorer)
                wording = (row.label or row.wording).to(self._language).removeprefix(row.number).lstrip(". ")
                lines.append(
                    _Line(
                        row.number,
                        wording,
                        self._said(one.old),
                        _points(one.old_points),
                        self._said(one.new),
                        _points(one.new_points),
                        _signed((one.new_points or ZERO) - (one.old_points or ZERO)),
                    )
                )
            note = self._notes.get(row.id)
            if note:
                lines.append(_Line(row.number, self.tr("Evidence"), note.old, "", note.new, ""))
        before, after = (score.total for score in self._scores)
        totals = ("", with_comma(before), "", with_comma(after), _signed(after - before))
        return [*lines, _Line("", self.tr("Total"), *totals)]

    def _of_field(self, one: FieldDifference) -> _Line:
        old, new = one.old, one.new
        if one.field.key == "nomination":
            names = {one.id: one.text.to(self._language) for one in self._now.card.paper.nominations}
            old, new = names.get(old, old), names.get(new, new)
        return _Line("", self._name(one.field), old, "", new, "")

    def _of_entry(self, field: Field) -> _Line:
        old, new = (
            self._said(content_in_words(field, fields.content(side.card, field, self._scorer), self._scorer))
            for side in (self._then, self._now)
        )
        return _Line("", self._name(field), old, "", new, "")

    def _said(self, value: Said) -> str:
        return say(Message("check.paper", {"text": value}), self._language)

    def _name(self, field: Field) -> str:
        name = field_words(self._now.card.paper, field, self._language)
        if field.group != "signers":
            return name
        part = self.tr("name") if field.key.endswith(".name") else self.tr("post")
        return f"{name}: {part}"


def _points(earned: Decimal | None) -> str:
    return "" if earned is None else with_comma(earned)


def _signed(difference: Decimal) -> str:
    """ "+3" or "−1,5"; nothing where nothing differs."""
    if not difference:
        return ""
    return f"{'+' if difference > 0 else '−'}{with_comma(abs(difference))}"
