"""What is due by the tables of a card, and that its edition has run out."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from gui.dates import long_date
from gui.dialogs.calm_dialog import text_label
from gui.shell_style import dress
from model.card.documents import due_text
from model.card.entry_fields import entry_field
from model.card.session import Session
from model.scoring.entries.reminders import expired, expires_within, reminders
from model.wording import Language

YEAR = 366


class DatesSheet(QScrollArea):
    """One line for each day, with a way to its entry."""

    go = Signal(object)

    def __init__(self, session: Session, language: Language, today: date, parent: QWidget) -> None:
        """Show what is due of the session's card."""
        super().__init__(parent)
        dress(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self._session = session
        self._language: Language = language
        self._today = today
        self.show_all()

    def show_all(self) -> None:
        """Show it as it stands now."""
        body = QWidget()
        body.setObjectName("dialogBody")
        column = QVBoxLayout(body)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(6)
        column.addWidget(text_label(self.tr("What is due"), "heading"))
        paper = self._session.card.paper
        if expired(paper, self._today) and paper.valid_to:
            words = self.tr("This edition was in force until {day}. Ask for the new one.")
            column.addWidget(text_label(words.format(day=long_date(paper.valid_to)), "warn"))
        elif expires_within(paper, self._today, YEAR) and paper.valid_to:
            words = self.tr("This edition is in force until {day}.")
            column.addWidget(text_label(words.format(day=long_date(paper.valid_to)), "muted"))
        ledger = self._session.ledger
        found = reminders(ledger, self._today) if ledger else []
        if not found:
            column.addWidget(text_label(self.tr("Nothing is due in the next weeks."), "muted"))
        for due in found:
            if ledger:
                text = due_text(due, ledger).to(self._language)
                column.addWidget(self._line(text, due.days, due.reminder.table, due.entries[0]))
        column.addStretch(1)
        self.setWidget(body)

    def _line(self, text: str, days: int, table: str, entry: int) -> QFrame:
        frame = QFrame()
        frame.setObjectName("finding")
        row = QHBoxLayout(frame)
        row.setContentsMargins(0, 4, 0, 4)
        when = text_label(self._left(days), "warn" if days <= 0 else "strong")
        when.setFixedWidth(130)
        row.addWidget(when, alignment=Qt.AlignmentFlag.AlignTop)
        row.addWidget(text_label(text), 1)
        button = QPushButton(self.tr("Go to"))
        button.setProperty("kind", "small")
        button.setAccessibleName(self.tr("Go to: {text}").format(text=text))
        button.clicked.connect(lambda: self.go.emit(entry_field(table, entry)))
        row.addWidget(button, alignment=Qt.AlignmentFlag.AlignTop)
        return frame

    def _left(self, days: int) -> str:
        if days == 0:
            return self.tr("today")
        if days < 0:
            return self.tr("%n day(s) ago", "", -days)
        return self.tr("%n day(s) left", "", days)
