"""What was found in the cards of a folder: a line for each school; a double click opens its findings."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from gui.dialogs.calm_dialog import CalmDialog
from gui.exchange.findings_dialog import FindingsDialog
from gui.exchange.lines_table import Column, Line, LinesTable
from gui.exchange.numbers import points_text
from model.card.audit import AuditedCard, FolderAudit, UnreadFile
from model.wording import Language, Message, Said, say

_LEAST_HEIGHT = 260
_COLUMNS = (
    ("school", 0, False), ("file", 170, False), ("period", 84, False), ("faults", 70, True),
    ("missing", 102, True), ("printed_total", 72, True), ("rows_total", 82, True), ("method_total", 84, True),
)  # fmt: skip


class FolderDialog(CalmDialog):
    """Shows the schools and, after them, the files that could not be read."""

    save_wanted = Signal(str)
    """Ending of the file."""

    def __init__(self, folder: str, audit: FolderAudit, language: Language, parent: QWidget | None) -> None:
        """Show what was found."""
        super().__init__(parent, "", width=980)
        heading = self.tr("Check of the folder “{folder}”").format(folder=folder)
        self.setWindowTitle(heading)
        self.heading.setText(heading)
        self._audit = audit
        self._language: Language = language
        self._shown: list[AuditedCard | UnreadFile] = []
        details: dict[str, Said] = {
            "number": len(audit.cards),
            "sound": sum(one.report.ready for one in audit.cards),
            "unread": len(audit.unread),
        }
        self.add_text(self._say("audit.checked", details), "strong")
        if audit.stopped:
            self.add_text(self._say("audit.stopped"), "fault")
        if audit.passed:
            self.add_text(self._say("audit.passed", {"files": audit.passed}), "muted")
        self._only = QCheckBox(self.tr("Only those with something wrong"), self)
        self._only.setObjectName("only-faulty")
        self._only.setAccessibleName(self._only.text())
        self._only.toggled.connect(self._fill)
        self.body.addWidget(self._only)
        columns = [Column(self._say(f"audit.{code}"), width, numbers) for code, width, numbers in _COLUMNS]
        self._table = LinesTable("schools", heading, columns, self, wraps=False)
        self._table.setMinimumHeight(_LEAST_HEIGHT)
        self._table.chosen.connect(self._open)
        self.body.addWidget(self._table, 1)
        self.add_text(self.tr("Enter or a double click shows what was found in a card."), "muted")
        for text, ending in ((self.tr("Save as Excel…"), "xlsx"), (self.tr("Save PDF…"), "pdf")):
            button = self.add_button(text, f"save-{ending}")
            button.setEnabled(bool(audit.cards or audit.unread))
            button.setProperty("ending", f".{ending}")
            button.clicked.connect(self._save)
        self.add_button(self.tr("Close"), "close").clicked.connect(self.reject)
        self._fill()
        self._table.setFocus()

    def _save(self) -> None:
        self.save_wanted.emit(self.sender().property("ending"))

    def _fill(self) -> None:
        only = self._only.isChecked()
        self._shown = [one for one in self._audit.cards if not only or not one.report.ready]
        self._shown += self._audit.unread
        self._table.clearSpans()
        self._table.show_lines([self._line(one) for one in self._shown])
        for place, one in enumerate(self._shown):
            if isinstance(one, UnreadFile):
                self._table.setSpan(place, 2, 1, len(_COLUMNS) - 2)

    def _line(self, one: AuditedCard | UnreadFile) -> Line:
        if isinstance(one, UnreadFile):
            reason = " ".join(say(one.reason, self._language).split())
            return Line((self.tr("not read"), one.file, reason, *[""] * (len(_COLUMNS) - 3)), "fault")
        report = one.report
        texts = (
            one.school or self.tr("card without a name"),
            one.file,
            one.years.replace("-", "–"),
            str(len(report.faults)),
            str(len(report.missing)),
            *map(points_text, one.totals),
        )
        return Line(texts, "good" if report.ready else "")

    def _open(self, place: int) -> None:
        one = self._shown[place]
        if isinstance(one, AuditedCard):
            FindingsDialog(one, self._language, self, saves=False).open()
            return
        from gui.dialogs.problem import tell

        tell(self, one.file, [say(one.reason, self._language)])

    def _say(self, code: str, details: dict[str, Said] | None = None) -> str:
        return say(Message(code, details or {}), self._language)
