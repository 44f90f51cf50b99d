"""Copies and safety: which copies there are, what the last check has found, and the second place."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, QUrl, Signal, SignalInstance
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from gui.dialogs.calm_dialog import CalmDialog
from gui.keeping import KeepingFacts
from gui.keeping_words import Said, check_words, copy_time, place_words, reason_words, size_words
from gui.shell_style import mark
from model.archive.copies import Copy
from model.wording import Language, say

WHEN, CARDS, SIZE, REASON = range(4)
_WIDTH: Final = 760
_LINES: Final = 5
"""Copies in sight; the rest can be scrolled to."""


class CopiesDialog(CalmDialog):
    """Shows how things stand; what the user wants done is told by signals."""

    copy_wanted = Signal()
    check_wanted = Signal()
    place_wanted = Signal()
    place_copy_wanted = Signal()
    forget_wanted = Signal()
    back_wanted = Signal(object)
    """The archive is to be as it is in this Copy."""

    def __init__(self, folder: Path, language: Language, today: date, parent: QWidget | None) -> None:
        """Show nothing yet; `folder` is where the copies lie."""
        super().__init__(parent, self.tr("Copies and safety"), width=_WIDTH)
        self._folder = folder
        self._language: Language = language
        self._today = today
        self._cards: dict[Path, int | None] = {}
        self._copies: list[Copy] = []
        self._fault = self.add_text("", "fault")
        self._check = self.add_text("")
        self._table = self._made_table()
        self.body.addWidget(self._table)
        self._back = self._button(self.tr("Bring the archive back from this copy…"), "go-back")
        self._back.clicked.connect(self._go_back)
        self.body.addLayout(
            _line(
                self._back,
                self._button(self.tr("Make a copy now"), "copy-now", self.copy_wanted),
                self._button(self.tr("Check the newest"), "check-now", self.check_wanted),
            )
        )
        self.body.addSpacing(6)
        self.add_text(self.tr("Second place"), "group")
        self._place = self.add_text("")
        self._choose = self._button("", "choose-place", self.place_wanted)
        self._bring = self._button(self.tr("Copy there now"), "copy-there", self.place_copy_wanted)
        self._forget = self._button(self.tr("Forget this place"), "forget-place", self.forget_wanted)
        self.body.addLayout(_line(self._choose, self._bring, self._forget))
        self.body.addStretch(1)
        self.add_button(self.tr("Open the folder of copies"), "folder").clicked.connect(self._open_folder)
        self.add_button(self.tr("Close"), "close", primary=True).clicked.connect(self.accept)

    def show_copies(self, copies: Sequence[Copy]) -> None:
        """List the copies, newest first; how many cards each holds comes later."""
        chosen = self.chosen
        self._copies = list(copies)
        self._table.setRowCount(len(copies))
        for row, copy in enumerate(copies):
            for column, text in (
                (WHEN, copy_time(copy.when, self._today)),
                (CARDS, "…"),
                (SIZE, size_words(copy.size)),
                (REASON, reason_words(copy.reason)),
            ):
                item = QTableWidgetItem(text)
                if column in {CARDS, SIZE}:
                    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self._table.setItem(row, column, item)
        if copies:
            self._table.selectRow(self._copies.index(chosen) if chosen in self._copies else 0)
        self._back.setEnabled(bool(copies))

    def expect_cards(self, cards: dict[Path, int | None]) -> None:
        """Into `cards` somebody counts how many cards each copy holds; None: it cannot be read."""
        self._cards = cards

    def show_cards(self) -> None:
        """Show what has been counted so far."""
        for row, copy in enumerate(self._copies):
            item = self._table.item(row, CARDS)
            if item and copy.file in self._cards:
                number = self._cards[copy.file]
                item.setText(self.tr("cannot be read") if number is None else str(number))

    def show_facts(self, facts: KeepingFacts) -> None:
        """Show the last check, the second place, and what went wrong last."""
        self._fault.setText("\n".join(say(fault, self._language) for fault in facts.faults or ()))
        self._fault.setVisible(bool(facts.faults))
        _show(self._check, check_words(facts.check, self._today, self._language))
        place = facts.place
        _show(self._place, place_words(place, self._today))
        self._choose.setText(self.tr("Choose another folder…") if place else self.tr("Choose a folder…"))
        self._bring.setVisible(place is not None)
        self._bring.setEnabled(place is not None and place.there)
        self._forget.setVisible(place is not None)
        if self.isVisible():
            self.fit()

    @property
    def chosen(self) -> Copy | None:
        """The copy that is selected."""
        row = self._table.currentRow()
        return self._copies[row] if 0 <= row < len(self._copies) else None

    def _go_back(self) -> None:
        if self.chosen:
            self.back_wanted.emit(self.chosen)

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

    def _button(self, text: str, name: str, wanted: SignalInstance | None = None) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.setAutoDefault(False)
        if wanted is not None:
            button.clicked.connect(wanted)
        return button

    def _made_table(self) -> QTableWidget:
        table = QTableWidget(0, 4, self)
        table.setObjectName("copies")
        table.setAccessibleName(self.tr("Copies on this computer"))
        table.setHorizontalHeaderLabels(
            [self.tr("Made"), self.tr("Cards"), self.tr("Size"), self.tr("Why it was made")]
        )
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(REASON, QHeaderView.ResizeMode.Stretch)
        line = table.verticalHeader().defaultSectionSize()
        table.setFixedHeight(header.sizeHint().height() + _LINES * line + 4)
        table.itemDoubleClicked.connect(lambda _item: self._go_back())
        return table


def _show(label: QLabel, said: Said) -> None:
    label.setText(said.text)
    mark(label, "kind", "" if said.fine else "warn")


def _line(*buttons: QPushButton) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(10)
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    return row
