"""What was found in one card: row, printed, by the method, difference; three totals; to be kept as a file."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gui.dialogs.calm_dialog import CalmDialog
from gui.exchange.lines_table import Column, Line, LinesTable
from gui.exchange.numbers import points_text, signed
from model.card.audit import KIND_WORDS, AuditedCard, row_said
from model.card.report import NEED_NOT_BE_MENDED, Finding, Question
from model.paper.short_words import shared_numbers, short_words
from model.wording import Language, Message, Said, say

_LEAST_HEIGHT = 220


class FindingsDialog(CalmDialog):
    """Shows the findings; nothing in the card is changed."""

    save_wanted = Signal(str)
    """Ending of the file."""

    def __init__(
        self,
        one: AuditedCard,
        language: Language,
        parent: QWidget | None,
        *,
        saves: bool = True,
    ) -> None:
        """Show what was found in a card; in the midst of a folder it is not kept as a file of its own."""
        super().__init__(parent, one.name, width=980)
        self._one = one
        self._language: Language = language
        self.setWindowTitle(self.tr("Check of “{file}”").format(file=one.file))
        self.heading.setText(self.windowTitle())
        paper = one.paper
        form = f"{paper.name.to(language)}, {paper.edition_name.to(language)}"
        self.add_text(" · ".join(part for part in (one.school, form, one.years) if part), "muted")
        self._add_totals()
        self._add_missing()
        findings = [*one.report.faults]
        others = [finding for finding in one.report.findings if finding.kind in NEED_NOT_BE_MENDED]
        questions = [question for question in one.report.warnings if not question.field]
        if not findings:
            self.add_text(self.tr("Nothing is wrong with what is filled in."), "good")
        self._words, self._shared = short_words(paper), shared_numbers(paper)
        table = self._made_table()
        table.show_lines(
            [
                *(self._line(finding) for finding in (*findings, *others)),
                *(self._question(question) for question in questions),
            ]
        )
        if findings or others or questions:
            self.body.addWidget(table, 1)
        else:
            table.hide()
            self.body.addStretch(1)
        if saves:
            for text, ending in ((self.tr("Save as Excel…"), "xlsx"), (self.tr("Save PDF…"), "pdf")):
                self.add_button(text, f"save-{ending}").clicked.connect(self._saver(f".{ending}"))
        self.add_button(self.tr("Close"), "close", primary=True).clicked.connect(self.reject)

    def _saver(self, ending: str) -> Callable[[], None]:
        return lambda: self.save_wanted.emit(ending)

    def _add_totals(self) -> None:
        printed, rows, method = self._one.totals
        if method is None:
            return  # a paper that gives no points
        if rows is None:
            text = self.tr("Total by the method: {total}. No points are printed in the file.")
            self.add_text(text.format(total=points_text(method)), "strong")
            return
        details: dict[str, Said] = {
            "printed": points_text(printed) or "—",
            "rows": points_text(rows),
            "method": points_text(method),
        }
        text = say(Message("audit.totals", details), self._language)
        agree = printed in {None, method} and rows == method
        self.add_text(text, "good" if agree else "fault")

    def _add_missing(self) -> None:
        one = self._one
        if not one.report.missing:
            return
        numbers = dict.fromkeys(self._place(row) for row in one.report.missing)
        details: dict[str, Said] = {"number": len(one.report.missing), "rows": tuple(numbers)}
        self.add_text(say(Message("audit.not_filled", details), self._language), "warn")

    def _made_table(self) -> LinesTable:
        names = [
            ("row", 74, False), ("kind", 132, False), ("text", 0, False),
            ("printed", 78, True), ("method", 88, True), ("difference", 78, True),
        ]  # fmt: skip
        columns = [
            Column(say(Message(f"audit.{code}"), self._language), width, numbers)
            for code, width, numbers in names
        ]
        table = LinesTable("findings", self.windowTitle(), columns, self)
        table.setMinimumHeight(_LEAST_HEIGHT)
        return table

    def _line(self, finding: Finding) -> Line:
        fine = finding.kind in NEED_NOT_BE_MENDED
        kind = say(Message(KIND_WORDS[finding.kind]), self._language) if finding.kind in KIND_WORDS else ""
        return Line(
            (
                self._number(finding.row),
                kind or self.tr("worth a look"),
                self._text(finding),
                points_text(finding.printed),
                points_text(finding.computed),
                signed(finding.difference),
            ),
            "muted" if fine else "",
        )

    def _question(self, question: Question) -> Line:
        return Line(
            (self._number(question.row), self.tr("worth a look"), self._text(question), "", "", ""), "muted"
        )

    def _place(self, row: str | None) -> str:
        """The number of a row, or the cell of a table; "" for the whole card."""
        said = row_said(self._one.paper, row)
        return " ".join(say(Message("check.paper", {"text": said}), self._language).split())

    def _text(self, found: Finding | Question) -> str:
        """What is said of it; first of what, where the number does not tell that."""
        text = " ".join(say(found.message, self._language).split())
        place = self._place(found.row)
        if found.row in self._words:
            place = self._words[found.row].to(self._language) if place in self._shared else ""
        return f"{place} — {text}" if place else text

    def _number(self, row: str | None) -> str:
        """For the narrow column: a cell of a table is named in the text."""
        if row is None:
            return say(Message("audit.whole_card"), self._language)
        return self._place(row) if row in self._words else ""
