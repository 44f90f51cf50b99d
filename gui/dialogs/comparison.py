"""A revision beside the card as it is now, row by row; nothing can be typed here."""

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
from gui.state_words import revision_words
from model.card.card import Card, Field
from model.card.ready import compared, differences, field_differences
from model.scoring import Scorer, with_comma
from model.wording import Language, Message, Said, say

_LEAST_HEIGHT = 280
_FIRST_VALUE = 2
_WIDTHS = (62, 0, 150, 64, 150, 64)
"""Of the columns; 0 takes what is left."""


class ComparisonDialog(CalmDialog):
    """Shows what differs; on request every row."""

    def __init__(self, frozen: FrozenCard, now: Card, language: Language, parent: QWidget | None) -> None:
        """Compare the frozen card with the card as it is now."""
        revision = revision_words(frozen.revision.number)
        super().__init__(parent, self.tr("{revision} and the card now").format(revision=revision), width=940)
        self._then, self._now = frozen.card, now
        self._language: Language = language
        self._differing = {one.row for one in differences(frozen.card, now)}
        self._fields = field_differences(frozen.card, now)
        scorer = Scorer(now.paper)
        self._scores = tuple(
            scorer.score(card.values, card.base, card.not_applicable) for card in (frozen.card, now)
        )
        self._scorer = scorer
        frozen_on = long_date(frozen.history[0].at)
        totals = [with_comma(score.total) for score in self._scores]
        summary = self.tr("Frozen on {day}: total {then}; total now {now}")
        self.add_text(summary.format(day=frozen_on, then=totals[0], now=totals[1]), "muted")
        number = len(self._differing) + len(self._fields)
        self.add_text(
            self.tr("%n line(s) differ", "", number) if number else self.tr("Nothing differs."), "strong"
        )
        self._every = QCheckBox(self.tr("Show every row"), self)
        self._every.setObjectName("every")
        self._every.setAccessibleName(self._every.text())
        self._every.setChecked(not number)
        self._every.toggled.connect(self._fill)
        self.body.addWidget(self._every)
        self._table = self._made_table(revision)
        self.body.addWidget(self._table, 1)
        self.add_button(self.tr("Close"), "close", primary=True).clicked.connect(self.reject)
        self._fill()

    def _made_table(self, revision: str) -> QTableWidget:
        table = QTableWidget(0, len(_WIDTHS), self)
        table.setObjectName("comparison")
        table.setAccessibleName(self.windowTitle())
        table.setHorizontalHeaderLabels(
            [self.tr("No."), self.tr("What"), revision, self.tr("Points"), self.tr("now"), self.tr("Points")]
        )
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.verticalHeader().hide()
        table.setMinimumHeight(_LEAST_HEIGHT)
        header = table.horizontalHeader()
        for column, width in enumerate(_WIDTHS):
            if width:
                table.setColumnWidth(column, width)
            else:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        return table

    def _fill(self) -> None:
        lines: list[tuple[str, str, str, str, str, str]] = [
            ("", self._name(one.field), one.old, "", one.new, "") for one in self._fields
        ]
        for row in self._now.paper.rows.values():
            if row.id not in self._differing and not self._every.isChecked():
                continue
            one = compared(row, self._then, self._now, (self._scores[0], self._scores[1]), self._scorer)
            points = [
                "" if earned is None else with_comma(earned) for earned in (one.old_points, one.new_points)
            ]
            wording = (row.label or row.wording).to(self._language).removeprefix(row.number).lstrip(". ")
            lines.append(
                (row.number, wording, self._said(one.old), points[0], self._said(one.new), points[1])
            )
        self._table.setRowCount(len(lines))
        bold = self._table.font()
        bold.setBold(True)
        for at, line in enumerate(lines):
            for column, text in enumerate(line):
                item = QTableWidgetItem(" ".join(text.split()))
                item.setToolTip(text)
                if column >= _FIRST_VALUE and (line[2], line[3]) != (line[4], line[5]):
                    item.setFont(bold)
                self._table.setItem(at, column, item)
        self._table.resizeRowsToContents()

    def _said(self, value: Said) -> str:
        return say(Message("check.paper", {"text": value}), self._language)

    def _name(self, field: Field) -> str:
        paper, language = self._now.paper, self._language
        if field.group == "base":
            return next(one.text for one in paper.base if one.id == field.key).to(language)
        if field.group == "signers":
            signatory = field.key.partition(".")[0]
            return next(one.text for one in paper.signatories if one.id == signatory).to(language)
        if field.group == "organisation" and field.key != "nomination":
            return next(one.text for one in paper.organisation if one.id == field.key).to(language)
        return say(Message(f"field.{field.key}"), language)
