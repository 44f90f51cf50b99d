"""Two cards side by side: bars by section, what rose, what fell, what is odd, every row."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.calm_combo_box import CalmComboBox
from gui.dialogs.calm_dialog import CalmDialog, text_label
from gui.exchange.lines_table import Column, Line, LinesTable
from gui.exchange.numbers import points_text, signed
from gui.exchange.section_chart import SectionChart
from gui.exchange.tabs import Tabs
from model.card.card import Card
from model.card.comparison import Comparison, RowChange, remarks
from model.card.places import fill_places
from model.paper.short_words import short_words
from model.wording import Language, Message, Said, Text, say

_LEAST_HEIGHT = 236
_COLUMNS = (
    ("row", 62, False), ("words", 0, False), ("before", 118, False), ("after", 118, False),
    ("old_points", 72, True), ("new_points", 72, True), ("difference", 74, True),
)  # fmt: skip


class Choice(NamedTuple):
    """A card of the archive to compare with; the id is None for last year's card, which is at hand."""

    title: str
    card_id: int | None


class YearsDialog(CalmDialog):
    """Asks above what to compare with, shows the answer below."""

    chosen = Signal(object)
    """Carries the Choice."""

    file_wanted = Signal()
    save_wanted = Signal()

    def __init__(self, choices: Sequence[Choice], language: Language, parent: QWidget | None) -> None:
        """Offer the choices; `show_comparison` or `show_nothing` says more."""
        super().__init__(parent, self.tr("Compare with last year"), width=980)
        self._language: Language = language
        self._choices = tuple(choices)
        self._box = CalmComboBox(self)
        self._box.setObjectName("other-card")
        self._box.setAccessibleName(self.tr("Compare with"))
        for choice in choices:
            self._box.addItem(choice.title)
        self._box.activated.connect(lambda at: self.chosen.emit(self._choices[at]))
        self._add_choice()
        self._answer = QWidget()
        self.body.addWidget(self._answer, 1)
        self._save = self.add_button(self.tr("Save PDF…"), "save-pdf")
        self._save.setEnabled(False)
        self._save.clicked.connect(self.save_wanted)
        self.add_button(self.tr("Close"), "close", primary=True).clicked.connect(self.reject)

    def _add_choice(self) -> None:
        label = text_label(self.tr("Compare with"), "muted")
        label.setWordWrap(False)
        label.setBuddy(self._box)
        file = QPushButton(self.tr("A file…"), self)
        file.setObjectName("other-file")
        file.setAutoDefault(False)
        file.clicked.connect(self.file_wanted)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(label)
        row.addWidget(self._box, 1)
        row.addWidget(file)
        self._box.setEnabled(bool(self._choices))
        self.body.addLayout(row)

    def show_file(self, name: str) -> None:
        """The other card is that of a file."""
        place = self._box.findText(name)
        if place < 0:
            self._box.addItem(name)
            place = self._box.count() - 1
            self._choices = (*self._choices, Choice(name, -1))
        self._box.setEnabled(True)
        self._box.setCurrentIndex(place)

    def show_nothing(self, text: str) -> None:
        """There is nothing to compare with, and why."""
        fresh, column = _column()
        column.addWidget(text_label(text))
        column.addStretch(1)
        self._show(fresh)
        self._save.setEnabled(False)

    def show_comparison(self, comparison: Comparison, told: Sequence[str] = ()) -> None:
        """Show the answer; `told` is what else must be known before the numbers are read."""
        fresh, column = _column()
        details: dict[str, Said] = {
            "old": comparison.old_total,
            "new": comparison.new_total,
            "difference": signed(comparison.difference),
        }
        column.addWidget(text_label(f"{' → '.join(self._periods(comparison))}", "muted"))
        column.addWidget(text_label(self._say("total", details), "strong"))
        for message in remarks(comparison):
            column.addWidget(text_label(say(message, self._language), "warn"))
        for text in told:
            column.addWidget(text_label(text, "warn"))
        column.addWidget(self._made_tabs(comparison), 1)
        self._show(fresh)
        self._save.setEnabled(True)

    def _made_tabs(self, comparison: Comparison) -> Tabs:
        words = short_words(comparison.before.paper) | short_words(comparison.after.paper)
        tabs = Tabs()
        tabs.add("sections", self.tr("By section"), self._made_chart(comparison, tabs))
        number = len(comparison.questions)
        if number:
            title = self._say("questions", {"number": number})
            short = self.tr("To be checked: {number}").format(number=number)
            tabs.add("questions", short, self._made_questions(comparison, title, tabs))
        for name, words_of_tab, found in (
            ("risen", self.tr("Rose: {number}"), comparison.risen),
            ("fallen", self.tr("Fell: {number}"), comparison.fallen),
            ("rows", self.tr("Every row"), comparison.rows),
        ):
            lines = [self._line(one, self._of_row(words[one.row.id], comparison)) for one in found]
            title = words_of_tab.format(number=len(found))
            tabs.add(name, title, self._made_table(name, title, lines, tabs))
        return tabs

    def _of_row(self, words: Text, comparison: Comparison) -> str:
        return fill_places(words.to(self._language), comparison.after)

    def _made_chart(self, comparison: Comparison, parent: QWidget) -> QWidget:
        page = QWidget(parent)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(SectionChart(comparison.sections, self._periods(comparison), self._language, page))
        column.addStretch(1)
        return page

    def _made_table(self, name: str, title: str, lines: list[Line], parent: QWidget) -> LinesTable:
        columns = [Column(self._say(code), width, numbers) for code, width, numbers in _COLUMNS]
        table = LinesTable(f"table-{name}", title, columns, parent)
        table.setMinimumHeight(_LEAST_HEIGHT)
        table.show_lines(lines or [Line(("", self._say("nothing"), "", "", "", "", ""), "muted")])
        return table

    def _made_questions(self, comparison: Comparison, title: str, parent: QWidget) -> LinesTable:
        paper = comparison.after.paper
        words = short_words(paper)
        columns = [
            Column(self._say("row"), 62),
            Column(self._say("words"), 300),
            Column(self.tr("What is odd"), 0),
        ]
        table = LinesTable("table-questions", title, columns, parent)
        table.setMinimumHeight(_LEAST_HEIGHT)
        lines = []
        for question in comparison.questions:
            row = question.row or ""
            number = paper.rows[row].number if row else ""
            said = self._of_row(words[row], comparison) if row else ""
            text = " ".join(say(question.message, self._language).split())
            lines.append(Line((number, said, text)))
        table.show_lines(lines)
        return table

    def _line(self, one: RowChange, words: str) -> Line:
        difference = one.difference
        texts = (
            one.row.number,
            words,
            self._said(one.old),
            self._said(one.new),
            points_text(one.old_points),
            points_text(one.new_points),
            signed(difference),
        )
        return Line(texts, "" if one.in_both else "muted")

    def _said(self, value: Said) -> str:
        return " ".join(say(Message("check.paper", {"text": value}), self._language).split()) or "–"

    def _periods(self, comparison: Comparison) -> tuple[str, str]:
        return self._period(comparison.before), self._period(comparison.after)

    def _period(self, card: Card) -> str:
        return card.years.replace("-", "–") or self._say("no_period")

    def _say(self, code: str, details: dict[str, Said] | None = None) -> str:
        return say(Message(f"compare.{code}", details or {}), self._language)

    def _show(self, fresh: QWidget) -> None:
        self.exchange(self._answer, fresh)
        self._answer = fresh


def _column() -> tuple[QWidget, QVBoxLayout]:
    widget = QWidget()
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 6, 0, 0)
    column.setSpacing(6)
    return widget, column
