"""The school's side: the remarks of the office above the open card, each with a way to its row."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from gui.dialogs.calm_dialog import text_label
from gui.elided_label import ElidedLabel
from gui.exchange.lines_table import Column, Line, LinesTable
from gui.shell_style import dress
from model.card.card import Field
from model.card.fingerprint import fingerprint
from model.paper import Paper
from model.ranking.remarks import RemarksFile, RemarksRefused
from model.wording import Language, Message

if TYPE_CHECKING:
    from gui.main_window import MainWindow
    from gui.shelf import Shelf

_HEIGHT = 150


class RemarksPanel(QFrame):
    """Stays above the card until it is closed or another card is opened."""

    def __init__(
        self, window: "MainWindow", card_id: int, remarks: RemarksFile, paper: Paper, language: Language
    ) -> None:
        """Show the remarks."""
        super().__init__(window)
        dress(self)
        self.setObjectName("checkPanel")
        self._window = window
        self._card_id = card_id
        self._remarks = remarks.remarks
        title = self.tr("To be mended: {0}").format(len(remarks.remarks))
        head = QHBoxLayout()
        label = text_label(title, "strong")
        label.setWordWrap(False)
        told = [remarks.office, self.tr("expected until {day}").format(day=_day(remarks.until))]
        if not remarks.until:
            told.pop()
        told.append(self.tr("Enter or a double click shows the row."))
        about = ElidedLabel(" · ".join(part for part in told if part), self)
        about.setProperty("kind", "muted")
        close = QPushButton(self.tr("Close"), self)
        close.setObjectName("remarks-close")
        close.setProperty("kind", "small")
        close.clicked.connect(self.deleteLater)
        head.addWidget(label)
        head.addWidget(about, 1)
        head.addWidget(close)
        self._table = LinesTable(
            "remarks",
            title,
            [Column(self.tr("Row"), 70), Column(self.tr("What to mend"), 0)],
            self,
            wraps=False,
        )
        self._table.show_lines([self._line(one.field, one.text.to(language), paper) for one in self._remarks])
        self._table.chosen.connect(self._go)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 6, 12, 8)
        column.addLayout(head)
        column.addWidget(self._table, 1)
        self.setFixedHeight(_HEIGHT)
        window.card_desk.heading_changed.connect(self._follow)

    def go_to_first(self) -> None:
        """Begin with the first row to be mended."""
        place = next((at for at, one in enumerate(self._remarks) if one.field), None)
        if place is not None:
            self._table.setCurrentIndex(self._table.lines.index(place, 0))
            self._go(place)

    def _line(self, field: Field | None, text: str, paper: Paper) -> Line:
        number = paper.rows[field.key].number if field and field.key in paper.rows else "—"
        return Line((number, text))

    def _go(self, place: int) -> None:
        field, page = self._remarks[place].field, self._window.card_desk.page
        if field and page and field.key in page.session.card.paper.rows:
            page.go_to(field)

    def _follow(self) -> None:
        card = self._window.card_desk.card
        if card is None or card.id != self._card_id:
            self.deleteLater()


def card_of(remarks: RemarksFile, shelf: "Shelf") -> int:
    """The id of the card the remarks are to: the very one, or the one mended since.

    Raises:
        RemarksRefused: there is no such card here.
    """
    alike = [
        summary
        for summary in shelf.archive.cards()
        if (summary.form, summary.name, summary.years) == (remarks.form, remarks.name, remarks.years)
    ]
    for summary in alike:
        if fingerprint(shelf.archive.open_card(summary.id).card).full == remarks.fingerprint:
            return summary.id
    if alike:
        return alike[0].id
    details = {"name": remarks.name, "years": remarks.years.replace("-", "–") or "—"}
    raise RemarksRefused(Message("ranking.remarks_no_card", details))


def show_remarks(window: "MainWindow", card_id: int, remarks: RemarksFile, language: Language) -> None:
    """Show the remarks above the open card, and go to the first row once the card is there."""
    card, page = window.card_desk.card, window.card_desk.page
    if card is None or page is None or card.id != card_id:
        return  # the user has stayed with a card that cannot be saved
    for other in window.findChildren(RemarksPanel, options=Qt.FindChildOption.FindDirectChildrenOnly):
        other.deleteLater()
    panel = RemarksPanel(window, card_id, remarks, card.session.card.paper, language)
    window.strips.addWidget(panel)
    page.completed.connect(panel.go_to_first)


def _day(text: str) -> str:
    """ "15.10.2026" of "2026-10-15"."""
    return ".".join(reversed(text.split("-")))
