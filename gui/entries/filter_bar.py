"""Search and filters above a table of entries."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPushButton, QWidget

from gui import theme
from gui.calm_combo_box import CalmComboBox
from gui.entries.lines import flat
from gui.entries.model import EntryModel
from model.wording import Language

IN_A_ROW = 6
PAUSE = 150
"""Milliseconds of rest before the table is searched."""

LEAST = 6
"""With fewer entries there is nothing to search."""


class SearchField(QLineEdit):
    """Down and Enter go to the table; Escape empties it."""

    done = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The three keys; all others as in any field."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down}:
            self.done.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class FilterBox(CalmComboBox):
    """Asks what it may offer when it is gone to: looking through a long table takes a moment."""

    entered = Signal()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """By the keyboard or a click: both come before anything can be chosen."""
        self.entered.emit()
        super().focusInEvent(event)


class FilterBar(QWidget):
    """The search box, and a list for each column the paper lets a reader choose by."""

    changed = Signal()
    done = Signal()

    def __init__(self, model: EntryModel, language: Language, parent: QWidget) -> None:
        """Offer the filters of the model's table."""
        super().__init__(parent)
        self._model = model
        self._language: Language = language
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self.search_now)
        self.search = SearchField(self)
        self.search.setObjectName("search")
        self.search.setPlaceholderText(self.tr("Search (Ctrl+F)"))
        self.search.setAccessibleName(self.tr("Search"))
        self.search.setClearButtonEnabled(True)
        self.search.setFont(theme.screen_font())
        self.search.textEdited.connect(lambda _text: self._timer.start())
        self.search.textChanged.connect(lambda text: None if text else self._timer.start())
        self.search.done.connect(self._finish)
        self._all = QPushButton(self.tr("Show all"), self)
        self._all.setObjectName("show-all")
        self._all.setProperty("kind", "link")
        self._all.clicked.connect(self._show_all)
        self._all.setEnabled(False)
        self.boxes: dict[str, FilterBox] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        filters = model.table.filters
        if len(filters) <= IN_A_ROW // 2:
            grid.addWidget(self.search, 0, 0)
            for place, name in enumerate(filters, 1):
                grid.addWidget(self._box(name), 0, place)
            grid.addWidget(self._all, 0, len(filters) + 1)
            for place in range(len(filters) + 1):
                grid.setColumnStretch(place, 2 if place else 3)
            return
        grid.addWidget(self.search, 0, 0, 1, IN_A_ROW - 1)
        grid.addWidget(self._all, 0, IN_A_ROW - 1)
        for place, name in enumerate(filters):
            grid.addWidget(self._box(name), 1 + place // IN_A_ROW, place % IN_A_ROW)
        for place in range(IN_A_ROW):
            grid.setColumnStretch(place, 1)

    def _box(self, name: str) -> FilterBox:
        title = flat(self._model.words.column(name).short.to(self._language))
        box = FilterBox(self)
        box.setObjectName(f"filter-{name}")
        box.setAccessibleName(self.tr("Show only: {0}").format(title))
        box.setToolTip(title)
        box.setFont(theme.screen_font(theme.SCREEN_SIZE - 1))
        box.setMinimumContentsLength(6)
        box.addItem(self.tr("{0}: all").format(title), None)
        box.entered.connect(lambda: self._offer(name, box))
        box.activated.connect(lambda _place: self._choose(name, box))
        self.boxes[name] = box
        return box

    def offer(self) -> None:
        """Stand there where there is enough to be searched."""
        held = len(self._model.session.card.entries.get(self._model.table.id, ()))
        self.setVisible(held >= LEAST)

    def _offer(self, name: str, box: FilterBox) -> None:
        """Bring what may be chosen up to date."""
        chosen = box.currentData()
        found = self._model.narrowing.offered(self._model.words.column(name), self._language)
        if [text for text, _ in found] == [box.itemText(place) for place in range(1, box.count())]:
            return
        while box.count() > 1:
            box.removeItem(1)
        for text, value in found:
            box.addItem(text, value)
        places = [place for place in range(box.count()) if box.itemData(place) == chosen]
        box.setCurrentIndex(places[0] if places else 0)

    def take_focus(self) -> None:
        """Search."""
        if self.isVisible():
            self.search.setFocus()
            self.search.selectAll()

    def clear(self) -> None:
        """Show everything again, without a word about it."""
        self._model.narrowing.clear()
        blocked = self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(blocked)
        for box in self.boxes.values():
            box.setCurrentIndex(0)
        self._all.setEnabled(False)

    def _show_all(self) -> None:
        self.clear()
        self.changed.emit()

    def _choose(self, name: str, box: FilterBox) -> None:
        self._model.narrowing.choose(name, box.currentData())
        self._told()

    def search_now(self) -> None:
        """Show what answers, without waiting for a rest."""
        self._timer.stop()
        self._model.narrowing.search(self.search.text())
        self._told()

    def _finish(self) -> None:
        if self._timer.isActive():
            self.search_now()
        self.done.emit()

    def _told(self) -> None:
        self._all.setEnabled(self._model.narrowing.on)
        self.changed.emit()
