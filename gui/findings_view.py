"""The findings of a check, group by group, each with a way to its row."""

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.dialogs.calm_dialog import text_label
from gui.elided_label import ElidedLabel
from gui.field_words import field_words
from model.card.card import Card, Field
from model.card.report import NEED_NOT_BE_MENDED, Finding, Question, Report
from model.paper import Paper
from model.scoring import with_comma
from model.wording import Language, say


class Head(NamedTuple):
    """Words above a group of findings, or at the end of all."""

    text: str
    kind: Literal["warn", "fault", "strong", "muted", ""]


class Line(NamedTuple):
    """One finding as it is shown.

    Attributes:
        row: id of the row to go to; None where there is none.
        field: of the head or the foot, to go to where there is no row.
        number: of the row, as printed.
        text: what is said of it.
        brief: one line is enough, the rest of the text stands in a tip.
    """

    row: str | None
    number: str
    text: str
    brief: bool = False
    field: Field | None = None


class FindingsView(QWidget):
    """Shows a report; `go` carries the id of the row the user wants to see, `go_to_field` its field."""

    go = Signal(str)
    go_to_field = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._language: Language = "ru"
        self._shown: dict[Head | Line, QWidget] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addStretch(1)

    def show_report(self, report: Report, card: Card, language: Language) -> None:
        """Show what was found in the language of the window: what is missing, what is wrong, what is odd.

        Only what differs from the last report is drawn anew: this is called while the user types.
        """
        kept = self._shown if language == self._language else {}
        gone = [] if kept is self._shown else list(self._shown.values())
        self._language = language
        wanted = dict.fromkeys(self._items(report, card))
        gone += [widget for item, widget in kept.items() if item not in wanted]
        for widget in gone:
            self._column.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._shown = {item: kept[item] if item in kept else self._made(item) for item in wanted}
        for place, widget in enumerate(self._shown.values()):
            here = self._column.itemAt(place)
            if here.widget() is not widget:
                self._column.insertWidget(place, widget)

    def _items(self, report: Report, card: Card) -> Iterator[Head | Line]:
        wrong = report.faults
        findings = list(self._said(wrong, card))
        yield from self._group(self.tr("To be mended"), "fault", len(findings), findings)
        head = [question for question in report.warnings if question.field]
        missing = [*self._said(head, card), *self._missing(report, card)]
        number = len(head) + len(report.missing)
        yield from self._group(self.tr("Not filled in"), "warn", number, missing)
        # A doubtful weight is the act's affair, not the user's; what is doubtful may be meant so.
        doubtful = [finding for finding in report.findings if finding.kind in NEED_NOT_BE_MENDED]
        odd = [question for question in report.warnings if not question.field]
        questions = list(self._said([*odd, *doubtful], card))
        yield from self._group(self.tr("Worth a look"), "strong", len(questions), questions)
        yield from self._totals(report)

    def _group(
        self, title: str, kind: Literal["warn", "fault", "strong"], number: int, items: list[Head | Line]
    ) -> Iterator[Head | Line]:
        if items:
            yield Head(f"{title}: {number}", kind)
            yield from items

    def _missing(self, report: Report, card: Card) -> Iterator[Head | Line]:
        """The empty rows; under their sections where the number alone does not tell the row."""
        repeating, section = _numbers_repeat(card.paper), ""
        for row_id in report.missing:
            if row_id not in card.paper.rows:
                yield Line(
                    None,
                    "",
                    field_words(card.paper, Field("entries", row_id), self._language),
                    True,
                    Field("entries", row_id),
                )
                continue
            row = card.paper.rows[row_id]
            if repeating and row.section != section:
                section = row.section
                yield Head(card.paper.section(section).short.to(self._language), "muted")
            wording = row.wording.to(self._language)
            if wording.startswith(row.number):  # the number stands beside it already
                wording = wording.removeprefix(row.number).lstrip(". ")
            label = row.label.to(self._language) if row.label else ""
            if label:  # it begins the line, where it is seen however short the line is; once is enough
                wording = wording.removesuffix(label).rstrip(" :")
            yield Line(row_id, row.number, f"{label}: {wording}" if label else wording, brief=True)

    def _said(self, findings: Iterable[Finding | Question], card: Card) -> Iterator[Head | Line]:
        for finding in findings:
            row = card.paper.rows.get(finding.row) if finding.row else None
            text = say(finding.message, self._language)
            yield Line(row.id, row.number, text) if row else Line(None, "", text, field=_place(finding))

    def _totals(self, report: Report) -> Iterator[Head]:
        totals = report.totals
        if totals.printed is None and totals.rows is None:
            return
        parts = [
            (self.tr("printed on the paper"), totals.printed),
            (self.tr("the printed rows add up to"), totals.rows),
            (self.tr("by the method of the act"), totals.method),
        ]
        yield Head(self.tr("Total"), "strong")
        said = [f"{name}: {with_comma(number)}" for name, number in parts if number is not None]
        yield Head(" · ".join(said), "")

    def _made(self, item: Head | Line) -> QWidget:
        return self._made_head(item) if isinstance(item, Head) else self._made_line(item)

    def _made_head(self, head: Head) -> QLabel:
        label = text_label(head.text, head.kind)
        if head.kind in {"warn", "fault", "strong"}:
            font = label.font()
            font.setBold(True)
            label.setFont(font)
            label.setContentsMargins(0, 8, 0, 0)
        return label

    def _made_line(self, line: Line) -> QFrame:
        frame = QFrame()
        frame.setObjectName("finding")
        row = QHBoxLayout(frame)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(10)
        number = QLabel(line.number, frame)
        number.setProperty("kind", "strong")
        number.setFixedWidth(56)
        words = ElidedLabel(line.text, frame) if line.brief else text_label(line.text)
        for label in (number, words):
            label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
            label.setContentsMargins(0, 3, 0, 0)  # level with the word on the button
        row.addWidget(number)
        row.addWidget(words, 1)
        if line.row is not None or line.field:
            row.addWidget(self._go_button(line), alignment=Qt.AlignmentFlag.AlignTop)
        return frame

    def _go(self, line: Line) -> None:
        if line.row is not None:
            self.go.emit(line.row)
        self.go_to_field.emit(line.field or Field("values", line.row or ""))

    def _go_button(self, line: Line) -> QPushButton:
        button = QPushButton(self.tr("Go to"))
        button.setObjectName(f"go-{line.row or line.field}")
        button.setProperty("kind", "small")
        button.setAutoDefault(False)
        button.setAccessibleName(self.tr("Go to {number}: {text}").format(number=line.number, text=line.text))
        button.clicked.connect(lambda: self._go(line))
        return button


def _place(finding: Finding | Question) -> Field | None:
    """Where it is mended; of a cell of an entry that is the cell itself."""
    return finding.field or (Field("entries", finding.row) if finding.row else None)


def _numbers_repeat(paper: Paper) -> bool:
    """Whether rows of different sections bear the same number."""
    sections: dict[str, str] = {}
    return any(sections.setdefault(row.number, row.section) != row.section for row in paper.rows.values())
