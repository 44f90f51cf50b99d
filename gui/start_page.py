"""The start page: every card of this computer, what can be done with them, and what is due."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from gui.card_delegate import CardDelegate
from gui.card_list import CARD_ROLE, CardListModel
from gui.deadlines import DeadlinesPanel, PaperDeadlines
from gui.listed_card import ListedCard
from gui.notice_strip import NoticeStrip
from gui.shell_style import dress

MANY: Final = 8
"""With more cards than this a field to narrow them down is shown."""


class CardView(QListView):
    """The list: Enter opens, Delete removes."""

    opened = Signal()
    removed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The two keys; all others as in any list."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.removed.emit()
        else:
            super().keyPressEvent(event)


class StartPage(QWidget):
    """Shows cards; what is wanted of them is told by signals that carry the card's id."""

    new_wanted = Signal()
    file_wanted = Signal()
    open_wanted = Signal(int)
    next_year_wanted = Signal(int)
    remove_wanted = Signal(int)
    restore_wanted = Signal(int)
    bin_wanted = Signal()
    campaigns_wanted = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        """Start without cards."""
        super().__init__(parent)
        dress(self)
        self.setObjectName("desk")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._today = today
        self._in_bin = 0
        self._read_only = False
        self._model = CardListModel(today, self)
        self._title = _label("page-title")
        self._filter = QLineEdit(self)
        self._filter.setObjectName("filter")
        self._filter.setClearButtonEnabled(True)
        self._filter.textChanged.connect(self._narrow)
        self._new = self._button("new", self.new_wanted, kind="primary")
        self._file = self._button("file", self.file_wanted)
        self._open = self._button("open")
        self._open.clicked.connect(self._open_selected)
        self._next_year = self._button("next-year")
        self._next_year.clicked.connect(self._next_year_of_selected)
        self._remove = self._button("remove")
        self._remove.clicked.connect(self._remove_selected)
        self._bin = self._button("bin", self.bin_wanted, kind="link")
        self._campaigns = self._button("campaigns", self.campaigns_wanted, kind="link")
        self._view = self._made_view()
        self._empty = self._made_empty()
        self._nothing_found = _label("muted")
        self._nothing_found.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._strip = NoticeStrip(self)
        self._strip.acted.connect(self.restore_wanted)
        self._deadlines = DeadlinesPanel(self)
        self._lay_out()
        self.retranslate()

    def show_cards(self, cards: Sequence[ListedCard], in_bin: int) -> None:
        """Show these cards; so many others lie in the bin."""
        selected = self.selected
        self._in_bin = in_bin
        self._model.set_cards(cards)
        self._filter.setVisible(len(cards) > MANY)
        if len(cards) <= MANY:
            self._filter.clear()
        for widget in (self._title, self._open):
            widget.setVisible(bool(cards))
        for widget in (self._new, self._file, self._next_year, self._remove):
            widget.setVisible(bool(cards) and not self._read_only)
        self._bin.setVisible(in_bin > 0)
        self._say_bin()
        self.select(selected)
        self._show_right_page()

    def forbid_changes(self) -> None:
        """The archive is open for reading only: what would write is not offered."""
        self._read_only = True
        for button in (self._new, self._file, self._next_year, self._remove):
            button.hide()
        for button in (self._empty_new, self._empty_file, self._campaigns):
            button.hide()

    def add_strip(self, strip: QWidget) -> None:
        """Show a strip above the cards whenever it has something to say."""
        self._strips.addWidget(strip)

    def show_deadlines(self, papers: list[PaperDeadlines]) -> None:
        """Show what is due."""
        self._deadlines.show_deadlines(papers, self._today())

    def say_removed(self, card_id: int, school: str) -> None:
        """Tell that a card is in the bin, with a way back."""
        text = self.tr("Removed: {school}").format(school=school or self.tr("card without a name"))
        self._strip.show_notice(text, self.tr("Put back"), card_id)

    def hide_notice(self) -> None:
        """The last notice is out of date."""
        self._strip.hide()

    @property
    def selected(self) -> int | None:
        """Id of the selected card."""
        index = self._view.currentIndex()
        card: ListedCard | None = index.data(CARD_ROLE) if index.isValid() else None
        return card.id if card else None

    def select(self, card_id: int | None) -> None:
        """Select the card, or the first one."""
        row = max(self._model.row_of(card_id) if card_id is not None else 0, 0)
        self._view.setCurrentIndex(self._model.index(row, 0))
        self._enable()

    def take_focus(self) -> None:
        """Put the keyboard where it helps most."""
        empty = self._view if self._read_only else self._empty_new
        (self._view if self._model.rowCount() else empty).setFocus()

    def retranslate(self) -> None:
        """Say everything anew in the language of the window."""
        self._title.setText(self.tr("Cards"))
        self._filter.setPlaceholderText(self.tr("Find a school, a year, a paper"))
        self._filter.setAccessibleName(self.tr("Find a school, a year, a paper"))
        self._new.setText(self.tr("New card"))
        self._file.setText(self.tr("Open a file…"))
        self._open.setText(self.tr("Open"))
        self._open.setToolTip(self.tr("Enter or a double click"))
        self._next_year.setText(self.tr("Next year's card"))
        self._next_year.setToolTip(
            self.tr("A new card with the same school and base figures, without values")
        )
        self._remove.setText(self.tr("Remove"))
        self._remove.setToolTip(self.tr("Can be put back (Delete)"))
        self._view.setAccessibleName(self.tr("Cards"))
        self._empty_title.setText(self.tr("Your cards will stand here"))
        self._empty_text.setText(
            self.tr(
                "Fill in a paper on the screen: points are counted as you type, every entry is kept at once, "
                "and the paper comes out ready for signature."
            )
        )
        self._empty_new.setText(self.tr("New card"))
        self._empty_file.setText(self.tr("Open a file…"))
        self._nothing_found.setText(self.tr("No card has these words."))
        self._campaigns.setText(self.tr("Collecting cards…"))
        self._campaigns.setToolTip(
            self.tr("For the municipal office and the coordinator: cards of many schools, checked and ranked")
        )
        self._strip.hide()
        self._say_bin()

    def _say_bin(self) -> None:
        self._bin.setText(self.tr("Removed cards: {0}").format(self._in_bin))

    def _narrow(self, text: str) -> None:
        self._model.narrow(text)
        self.select(None)
        self._show_right_page()

    def _show_right_page(self) -> None:
        if self._model.rowCount():
            self._pages.setCurrentWidget(self._view)
        else:
            self._pages.setCurrentWidget(self._nothing_found if self._filter.text() else self._empty)
        self._enable()

    def _enable(self) -> None:
        for button in (self._open, self._next_year, self._remove):
            button.setEnabled(self.selected is not None)

    def _open_selected(self) -> None:
        if self.selected is not None:
            self.open_wanted.emit(self.selected)

    def _next_year_of_selected(self) -> None:
        if self.selected is not None:
            self.next_year_wanted.emit(self.selected)

    def _remove_selected(self) -> None:
        if self.selected is not None and not self._read_only:
            self.remove_wanted.emit(self.selected)

    def _double_clicked(self, _index: QModelIndex) -> None:
        self._open_selected()

    def _show_menu(self, place: QPoint) -> None:
        if not self._view.indexAt(place).isValid():
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self._open.text(), self._open_selected)
        if not self._read_only:
            menu.addAction(self._next_year.text(), self._next_year_of_selected)
            menu.addSeparator()
            menu.addAction(self._remove.text(), self._remove_selected)
        menu.popup(self._view.viewport().mapToGlobal(place))

    def _button(self, name: str, wanted: object = None, *, kind: str = "") -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(name)
        button.setProperty("kind", kind)
        if wanted is not None:
            button.clicked.connect(wanted)
        return button

    def _made_view(self) -> CardView:
        view = CardView(self)
        view.setObjectName("cardList")
        view.setModel(self._model)
        view.setItemDelegate(CardDelegate(self._model, view))
        view.setMouseTracking(True)
        view.setUniformItemSizes(True)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._show_menu)
        view.doubleClicked.connect(self._double_clicked)
        view.opened.connect(self._open_selected)
        view.removed.connect(self._remove_selected)
        return view

    def _made_empty(self) -> QWidget:
        page = QWidget(self)
        self._empty_title = _label("page-title")
        self._empty_text = _label("muted")
        self._empty_new = self._button("empty-new", self.new_wanted, kind="primary")
        self._empty_file = self._button("empty-file", self.file_wanted)
        column = QVBoxLayout(page)
        column.setContentsMargins(40, 20, 40, 20)
        column.addStretch(2)
        for label in (self._empty_title, self._empty_text):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        column.addSpacing(14)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._empty_new)
        buttons.addWidget(self._empty_file)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addStretch(3)
        return page

    def _lay_out(self) -> None:
        self._pages = QStackedWidget(self)
        for page in (self._view, self._empty, self._nothing_found):
            self._pages.addWidget(page)
        frame = QFrame(self)
        frame.setObjectName("listFrame")
        framed = QVBoxLayout(frame)
        framed.setContentsMargins(2, 4, 2, 4)
        framed.addWidget(self._pages)

        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._file)
        head.addWidget(self._new)
        foot = QHBoxLayout()
        for button in (self._open, self._next_year, self._remove):
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(self._bin)

        column = QVBoxLayout()
        column.setSpacing(10)
        column.addLayout(head)
        self._strips = QVBoxLayout()
        column.addLayout(self._strips)
        column.addWidget(self._filter)
        column.addWidget(frame, 1)
        column.addWidget(self._strip)
        across = QHBoxLayout()
        across.setSpacing(18)
        across.addLayout(column, 1)
        self._deadlines.setFixedWidth(270)
        across.addWidget(self._deadlines)
        # What can be done stands in one line below the cards and what is due.
        below = QHBoxLayout()
        below.setSpacing(18)
        below.addLayout(foot, 1)
        self._campaigns.setFixedWidth(270)
        below.addWidget(self._campaigns)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 16, 24, 14)
        whole.setSpacing(10)
        whole.addLayout(across, 1)
        whole.addLayout(below)


def _label(kind: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(kind != "page-title")
    label.setProperty("kind", kind)
    return label
