"""Beside the card under review: what was found, what the office remarks, the row at hand among all cards."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from gui.campaign.office import Office
from gui.campaign.rating_work import row_statistics
from gui.dates import when
from gui.dialogs.calm_dialog import text_label
from gui.dialogs.problem import tell_problem
from gui.exchange.errand import Errand
from gui.exchange.numbers import points_text
from gui.shell_style import dress
from model.archive.campaign import Campaign
from model.archive.campaign_decisions import Decision, Decisions
from model.archive.campaign_received import Received
from model.paper import Paper
from model.ranking.statistics import RowStatistics
from model.wording import BagalauError


class ReviewPanel(QFrame):
    """`go` carries the row the user wants to see."""

    go = Signal(str)

    def __init__(
        self, office: Office, campaign: Campaign, received: Received, paper: Paper, parent: QWidget
    ) -> None:
        """Show what was found in a card."""
        super().__init__(parent)
        dress(self)
        self.setObjectName("panel")
        self._office = office
        self._paper = paper
        self._received = received
        files = office.files(campaign)
        self._decisions = Decisions(files)
        self._findings = files.findings(received.id)
        self._points = files.points_of(received.id)
        self._statistics: dict[str, RowStatistics] = {}
        self._row = ""
        self._row_title = text_label("", "strong")
        self._among = text_label("", "muted")
        self._note = QLineEdit(self)
        self._note.setObjectName("remark")
        self._add = QPushButton(self.tr("Add the remark"), self)
        self._add.setObjectName("add-remark")
        self._add.clicked.connect(self._add_remark)
        self._note.returnPressed.connect(self._add_remark)
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 8, 8)
        column.setSpacing(4)
        column.addWidget(self._area, 1)
        for widget in (self._row_title, self._among, self._note, self._add):
            column.addWidget(widget)
        self.show_row(None)
        self._fill()
        Errand(self).run(
            self.tr("The rows are being counted"),
            row_statistics(office, campaign),
            self._take_statistics,
            lambda _error: None,  # a comfort; the list of rows tells what is wrong
        )

    def first_row(self) -> str:
        """The row to begin with: the first in which something was found."""
        return next((one.row for one in self._findings if one.row in self._paper.rows), "")

    def show_row(self, row: str | None) -> None:
        """The keyboard is at a row of the card; None for its head."""
        self._row = row or ""
        if row:
            title = self.tr("Row {number}").format(number=self._paper.rows[row].number)
        else:
            title = self.tr("The whole card")
        self._row_title.setText(title)
        words = self.tr("Remark: {where}").format(where=title.lower() if not row else title)
        self._note.setPlaceholderText(words)
        self._note.setAccessibleName(words)
        self._show_among()

    def note_sent_back(self) -> None:
        """A letter was written."""
        self._kept(lambda: self._decisions.sent_back(self._received.id))

    def _take_statistics(self, found: object) -> None:
        if isinstance(found, dict):
            self._statistics = found
            self._show_among()
            self._fill()

    def _show_among(self) -> None:
        one, points = self._statistics.get(self._row), self._points.get(self._row)
        if one is None or points is None:
            self._among.setText("")
            self._among.hide()
            return
        said = self.tr("{points} here; of {number} cards from {lowest} to {highest}, median {median}").format(
            points=points_text(points),
            number=one.number,
            lowest=points_text(one.lowest),
            highest=points_text(one.highest),
            median=points_text(one.median),
        )
        odd = one.is_odd(points)
        far = self.tr("Far from the others.")
        self._among.setText(f"{said}. {far}" if odd else f"{said}.")
        self._among.setProperty("kind", "warn" if odd else "muted")
        self._among.style().polish(self._among)
        self._among.show()

    def _fill(self) -> None:
        body = QWidget()
        body.setObjectName("panelBody")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(2)
        language = self._office.language
        remarks = self._decisions.remarks(self._received.id)
        self._add_group(column, self.tr("Remarks of the office"), len(remarks))
        for decision in remarks:
            row = decision.field.partition("/")[2]
            self._add_line(column, row, decision.note, taken_back=decision)
        self._add_group(column, self.tr("Found by the program"), len(self._findings))
        for one in self._findings:
            self._add_line(column, one.row, one.text.to(language))
        odd = [
            row
            for row, one in self._statistics.items()
            if row in self._points and one.is_odd(self._points[row])
        ]
        self._add_group(column, self.tr("Far from the other cards"), len(odd))
        for row in odd:
            median = points_text(self._statistics[row].median)
            said = self.tr("{points} points; the median is {median}").format(
                points=points_text(self._points[row]), median=median
            )
            self._add_line(column, row, said)
        self._add_history(column)
        column.addStretch(1)
        self._area.setWidget(body)

    def _add_history(self, column: QVBoxLayout) -> None:
        words = {
            "accepted": self.tr("let into the rating"),
            "rejected": self.tr("rejected"),
            "taken_back": self.tr("rejection taken back"),
            "preferred": self.tr("preferred by the program to a faulty version"),
            "chosen": self.tr("chosen among the versions"),
            "assigned": self.tr("given to a school of the list"),
            "sent_back": self.tr("letter written"),
        }
        told = [one for one in self._decisions.of(self._received.id) if one.kind in words]
        if told:
            self._add_group(column, self.tr("Decided"), len(told))
        for one in told:
            said = f"{when(one.at, self._office.today())}: {words[one.kind]}"
            column.addWidget(text_label(f"{said} — {one.note}" if one.note else said))

    def _add_group(self, column: QVBoxLayout, title: str, number: int) -> None:
        if number:
            label = QLabel(f"{title}: {number}")
            label.setProperty("kind", "group")
            label.setContentsMargins(0, 6, 0, 0)
            column.addWidget(label)

    def _add_line(self, column: QVBoxLayout, row: str, text: str, taken_back: Decision | None = None) -> None:
        known = row in self._paper.rows
        line = QHBoxLayout()
        line.setSpacing(4)
        if known:
            number = self._paper.rows[row].number
            name = self.tr("Show the row {number}").format(number=number)
            button = self._small(number, f"go-{row}", f"{name}: {text}")
            button.setToolTip(name)
            button.clicked.connect(lambda: self.go.emit(row))
            line.addWidget(button, alignment=Qt.AlignmentFlag.AlignTop)
        words = text_label(text)
        words.setContentsMargins(0, 4, 0, 0)  # level with the word on the button
        line.addWidget(words, 1)
        if taken_back is not None:
            seq = taken_back.seq
            away = self.tr("Take back")
            button = self._small(away, f"remove-remark-{seq}", f"{away}: {text}")
            button.clicked.connect(lambda: self._remove_remark(seq))
            line.addWidget(button, alignment=Qt.AlignmentFlag.AlignTop)
        column.addLayout(line)

    def _small(self, text: str, name: str, accessible: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setProperty("kind", "link")
        button.setAccessibleName(accessible)
        return button

    def _add_remark(self) -> None:
        note = " ".join(self._note.text().split())
        if not note:
            self._note.setFocus()
            return
        field = f"values/{self._row}" if self._row else ""
        if self._kept(lambda: self._decisions.add_remark(self._received.id, field, note)):
            self._note.clear()

    def _remove_remark(self, seq: int) -> None:
        self._kept(lambda: self._decisions.remove_remark(self._received.id, seq))

    def _kept(self, decide: Callable[[], object]) -> bool:
        """Whether it could be written; if so it is shown."""
        try:
            decide()
        except BagalauError as error:
            tell_problem(self, self.tr("This could not be kept"), error, self._office.language)
            return False
        self._fill()
        return True
