"""The findings of a check, group by group, each with a way to its row."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.dialogs.calm_dialog import text_label
from gui.elided_label import ElidedLabel
from model.card.card import Card
from model.card.report import Finding, Question, Report
from model.scoring import with_comma
from model.wording import Language, say


class Line(NamedTuple):
    """One finding as it is shown.

    Attributes:
        row: id of the row to go to; None where there is none.
        number: of the row, as printed.
        text: what is said of it.
        brief: one line is enough, the rest of the text stands in a tip.
    """

    row: str | None
    number: str
    text: str
    brief: bool = False


class FindingsView(QWidget):
    """Shows a report; `go` carries the id of the row the user wants to see."""

    go = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._language: Language = "ru"
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)

    def show_report(self, report: Report, card: Card, language: Language) -> None:
        """Show what was found in the language of the window: what is missing, what is wrong, what is odd."""
        self._language = language
        self._clear()
        groups = (
            (self.tr("Not filled in"), "warn", self._missing(report, card)),
            (self.tr("To be mended"), "fault", self._said(report.findings, card)),
            (self.tr("Worth a look"), "group", self._said(report.warnings, card)),
        )
        for title, kind, lines in groups:
            self._add_group(title, kind, list(lines))
        self._add_totals(report)
        self._column.addStretch(1)

    def _missing(self, report: Report, card: Card) -> Iterator[Line]:
        for row_id in report.missing:
            row = card.paper.rows[row_id]
            wording = row.wording.to(self._language)
            if wording.startswith(row.number):  # the number stands beside it already
                wording = wording.removeprefix(row.number).lstrip(". ")
            label = row.label.to(self._language) if row.label else ""
            yield Line(row_id, row.number, f"{label}: {wording}" if label else wording, brief=True)

    def _said(self, findings: Iterable[Finding | Question], card: Card) -> Iterator[Line]:
        for finding in findings:
            row = card.paper.rows[finding.row] if finding.row else None
            text = say(finding.message, self._language)
            yield Line(row.id, row.number, text) if row else Line(None, "", text)

    def _add_group(self, title: str, kind: str, lines: list[Line]) -> None:
        if not lines:
            return
        self._column.addSpacing(8)
        head = text_label(f"{title}: {len(lines)}", "strong" if kind == "group" else kind)
        font = head.font()
        font.setBold(True)
        head.setFont(font)
        self._column.addWidget(head)
        for line in lines:
            self._column.addWidget(self._made(line))

    def _made(self, line: Line) -> QFrame:
        frame = QFrame()
        frame.setObjectName("finding")
        row = QHBoxLayout(frame)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(10)
        number = QLabel(line.number, frame)
        number.setProperty("kind", "strong")
        number.setFixedWidth(56)
        row.addWidget(number, alignment=Qt.AlignmentFlag.AlignTop)
        row.addWidget(ElidedLabel(line.text, frame) if line.brief else text_label(line.text), 1)
        if line.row is not None:
            row.addWidget(self._go_button(line, line.row), alignment=Qt.AlignmentFlag.AlignTop)
        return frame

    def _go_button(self, line: Line, row_id: str) -> QPushButton:
        button = QPushButton(self.tr("Go to"))
        button.setObjectName(f"go-{row_id}")
        button.setProperty("kind", "small")
        button.setAutoDefault(False)
        button.setAccessibleName(self.tr("Go to {number}: {text}").format(number=line.number, text=line.text))
        button.clicked.connect(lambda: self.go.emit(row_id))
        return button

    def _add_totals(self, report: Report) -> None:
        totals = report.totals
        if totals.printed is None and totals.rows is None:
            return
        parts = [
            (self.tr("printed on the paper"), totals.printed),
            (self.tr("the printed rows add up to"), totals.rows),
            (self.tr("by the method of the act"), totals.method),
        ]
        self._column.addSpacing(8)
        self._column.addWidget(text_label(self.tr("Total"), "strong"))
        said = [f"{name}: {with_comma(number)}" for name, number in parts if number is not None]
        self._column.addWidget(text_label(" · ".join(said)))

    def _clear(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:  # spaces between groups are items too
                widget.hide()
                widget.deleteLater()
