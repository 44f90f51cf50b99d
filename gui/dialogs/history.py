"""The past of a card: every step, the card as it was after it, and the way back to it."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from gui import theme
from gui.card_revisions import FrozenCard
from gui.dialogs.calm_dialog import CalmDialog, text_label
from gui.history_models import (
    CHANGE,
    TIME,
    WHAT,
    DifferencesModel,
    Entry,
    StepsModel,
    Told,
    Wording,
)
from gui.notice_strip import NoticeStrip
from model.archive import CardHistory, PastStep
from model.card.card import Card
from model.card.scored import score_of
from model.paper import Row
from model.scoring import Scorer, with_comma
from model.wording import BagalauError, Language, say

_WIDTH, _HEIGHT = 1240, 720
_LEAST_WIDTH, _LEAST_HEIGHT = 700, 540
_SHARES = (4, 3)
"""Of the width: the steps, and what differs."""

_REST = 60
"""Milliseconds the choice must stand still before the state is made: the arrow keys run through the list."""


FIRST_SHARE: Final = 38
"""Percent of the width that the first column of the differences takes."""


class _Lines(QTableView):
    """A list of whole lines: Home and End lead to the first and the last of them."""

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        ends = (QAbstractItemView.CursorAction.MoveHome, QAbstractItemView.CursorAction.MoveEnd)
        if action in ends:
            modifiers |= Qt.KeyboardModifier.ControlModifier
        return super().moveCursor(action, modifiers)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the shares of the columns."""
        super().resizeEvent(event)
        self.widen_first()

    def widen_first(self) -> None:
        """The wording of a row has words longer than a third of half a small screen."""
        header = self.horizontalHeader()
        if header.count() and header.sectionResizeMode(0) == QHeaderView.ResizeMode.Fixed:
            header.resizeSection(0, self.viewport().width() * FIRST_SHARE // 100)


class HistoryDialog(CalmDialog):
    """Shows the past; what is to be done with a state of it is told by signals."""

    bring_back_wanted = Signal(object, str, object)
    """The card to become; when it was so, in words; number of the journal line, None for a revision."""

    look_wanted = Signal(object, str)
    """The card to look at, and when it was so."""

    undo_wanted = Signal()

    def __init__(
        self,
        history: CardHistory,
        revisions: Sequence[FrozenCard],
        now: Card,
        language: Language,
        parent: QWidget | None,
        row: Row | None = None,
        *,
        only_row: bool = False,
    ) -> None:
        """Show the past of the card of now.

        Args:
            history: its steps.
            revisions: what was frozen of it, the newest first.
            now: the card as it is.
            language: of the window.
            parent: the window.
            row: the row at hand, to which the list can be narrowed.
            only_row: narrow it to begin with.
        """
        super().__init__(parent, self.tr("History of the card"), width=_WIDTH)
        self._language: Language = language
        self._row = row
        self._wording = Wording(Scorer(now.paper), language)
        self._state: Card | None = None
        self.notice = NoticeStrip(self)
        self.notice.acted.connect(self.undo_wanted)
        self._search = self._made_search()
        self._only = QCheckBox(self)
        self._steps = self._made_view("steps", self.heading.text())
        self._headline = text_label("", "strong")
        self._step = text_label("")
        self._totals = text_label("")
        self._number = text_label("", "muted")
        self._differences = self._made_view("differences", self.tr("What differs"))
        self._differences.setWordWrap(True)  # there are few lines, and room for the whole of them
        self._differences.setShowGrid(True)
        # No padding here: Qt would not count it in the height of a line.
        self._differences.setStyleSheet(f"QTableView {{ gridline-color: {theme.HAIRLINE.name()}; }}")
        self._differences.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self._show_state)
        self._lay_out(only_row=only_row)
        self._look = self.add_button(self.tr("Look at this state"), "look")
        self._look.clicked.connect(self._ask_to_look)
        self._back = self.add_button(self.tr("Bring back…"), "bring-back")
        self._back.clicked.connect(self._ask_to_bring_back)
        self.add_button(self.tr("Close"), "close", primary=True).clicked.connect(self.reject)
        self.show_history(history, revisions, now)
        self._steps.setFocus()

    def show_history(self, history: CardHistory, revisions: Sequence[FrozenCard], now: Card) -> None:
        """Show it anew: a step has been added."""
        self._history, self._now = history, now
        self._model = StepsModel(history, revisions, self._wording, self)
        old = self._steps.model()
        self._steps.setModel(self._model)
        if old is not None:
            old.deleteLater()
        self._steps.setColumnWidth(TIME, self._width_of("00.00.0000"))
        for column in (WHAT, CHANGE):  # a change may be two whole names
            self._steps.horizontalHeader().setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        self._steps.selectionModel().currentChanged.connect(self._choose)
        self._narrow()

    def fit(self) -> None:
        """Take the room of the window: the list is long."""
        screen = self.screen().availableGeometry()
        parent = self.parentWidget()
        around = parent.window().size() if parent else screen.size()
        width = min(_WIDTH, screen.width() - 24, max(_LEAST_WIDTH, around.width() - 44))
        height = min(_HEIGHT, screen.height() - 48, max(_LEAST_HEIGHT, around.height() - 40))
        self.resize(width, height)

    def _made_search(self) -> QLineEdit:
        search = QLineEdit(self)
        search.setObjectName("filter")
        words = self.tr("Find a row: its number or words of it")
        search.setPlaceholderText(words)
        search.setAccessibleName(words)
        search.setClearButtonEnabled(True)
        search.textChanged.connect(self._narrow)
        return search

    def _made_view(self, name: str, title: str) -> _Lines:
        view = _Lines(self)
        view.setObjectName(name)
        view.setAccessibleName(title)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setTabKeyNavigation(False)
        view.setShowGrid(False)
        view.setWordWrap(False)
        view.setMinimumHeight(160)
        rows = view.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(self.fontMetrics().height() + 8)
        view.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        view.horizontalHeader().setHighlightSections(False)
        return view

    def _lay_out(self, *, only_row: bool) -> None:
        self.add_text(
            self.tr("Every entry stands here, and none is ever removed. The newest is first."), "muted"
        )
        self._only.setObjectName("only-row")
        self._only.setText(self.tr("Only row {number}").format(number=self._row.number if self._row else ""))
        self._only.setAccessibleName(self._only.text())
        self._only.setVisible(self._row is not None)
        self._only.setChecked(only_row and self._row is not None)
        self._only.toggled.connect(self._narrow)
        above = QHBoxLayout()
        above.setSpacing(14)
        above.addWidget(self._search, 1)
        above.addWidget(self._only)
        self.body.addLayout(above)
        self.body.addWidget(self.notice)
        beside = QWidget()
        column = QVBoxLayout(beside)
        column.setContentsMargins(12, 0, 0, 0)
        column.setSpacing(4)
        for label in (self._headline, self._step, self._totals, self._number):
            column.addWidget(label)
        column.addWidget(self._differences, 1000)
        column.addStretch(1)  # where nothing differs the words stay above
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(self._steps)
        splitter.addWidget(beside)
        splitter.setChildrenCollapsible(False)
        for place, share in enumerate(_SHARES):
            splitter.setStretchFactor(place, share)
        splitter.setSizes([share * 100 for share in _SHARES])
        self.body.addWidget(splitter, 1)

    def _width_of(self, text: str) -> int:
        return self.fontMetrics().horizontalAdvance(text) + 14

    def _narrow(self) -> None:
        """Show what is looked for, and choose the newest of it."""
        row = self._row.id if self._row and self._only.isChecked() else None
        self._search.setEnabled(row is None)
        self._model.show(self._search.text(), row)
        self._steps.clearSpans()
        for head in self._model.heads():
            self._steps.setSpan(head, TIME, 1, 3)
        first = next(
            (place for place, one in enumerate(self._model.entries) if isinstance(one, PastStep)), None
        )
        if first is None:
            first = next(
                (at for at in range(len(self._model.entries)) if at not in self._model.heads()), None
            )
        index = QModelIndex() if first is None else self._model.index(first, 0)
        self._steps.setCurrentIndex(index)
        self._steps.scrollToTop()
        self._show_state()

    def _choose(self) -> None:
        self._rest.start()

    def _show_state(self) -> None:
        self._rest.stop()
        entry = self._model.entry(self._steps.currentIndex())
        self._show_step(entry)
        try:
            self._state = self._state_of(entry)
        except BagalauError as error:
            self._state = None
            self._show_words(self.tr("This state cannot be read"), say(error.message, self._language), "")
        else:
            self._show_comparison(entry)
        differs = self._state is not None and bool(self._differences.model().rowCount())
        self._differences.setVisible(differs)
        self._back.setEnabled(differs)
        self._look.setEnabled(self._state is not None)

    def _show_step(self, entry: Entry | None) -> None:
        """The whole of what the line of the list may have no room for."""
        here = self._steps.currentIndex()
        said = [str(here.siblingAtColumn(column).data() or "") for column in (WHAT, CHANGE)]
        self._step.setText(": ".join(text for text in said if text))
        self._step.setVisible(isinstance(entry, PastStep))

    def _state_of(self, entry: Entry | None) -> Card | None:
        match entry:
            case None:
                return None
            case Told():
                return entry.frozen.card
            case _:
                return self._history.state_at(self._seq_of(entry) or 0)

    def _show_comparison(self, entry: Entry | None) -> None:
        if self._state is None or entry is None:
            self._show_words(self.tr("No entries of this row"), "", "")
            return
        scorer, now = self._wording.scorer, self._now
        then, total = (score_of(card, scorer).total for card in (self._state, now))
        model = DifferencesModel(self._state, now, self._wording, self)
        old = self._differences.model()
        self._differences.setModel(model)
        if old is not None:
            old.deleteLater()
        header = self._differences.horizontalHeader()
        # What a field held may be a sentence as well as a number: no column is kept narrow.
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
        self._differences.widen_first()
        self._show_words(
            self.tr("The card: {when}").format(when=self._model.when(entry)),
            self.tr("Total then {then}, now {now}").format(then=with_comma(then), now=with_comma(total))
            if not now.paper.tables or any(result.main for result in now.paper.results)
            else "",
            self.tr("Differs from now: %n field(s)", "", model.number)
            if model.lines
            else self.tr("Nothing differs from now."),
        )

    def _show_words(self, headline: str, totals: str, number: str) -> None:
        for label, text in ((self._headline, headline), (self._totals, totals), (self._number, number)):
            label.setText(text)
            label.setVisible(bool(text))

    def _seq_of(self, entry: Entry) -> int | None:
        if isinstance(entry, PastStep):
            return entry.seq
        return None if isinstance(entry, Told) else 0

    def forbid_bringing_back(self) -> None:
        """The card can be looked at only."""
        self._back.hide()

    def _ask_to_bring_back(self) -> None:
        self._show_state()
        entry = self._model.entry(self._steps.currentIndex())
        if self._state is not None and entry is not None:
            self.bring_back_wanted.emit(self._state, self._model.when(entry), self._seq_of(entry))

    def _ask_to_look(self) -> None:
        self._show_state()
        entry = self._model.entry(self._steps.currentIndex())
        if self._state is not None and entry is not None:
            self.look_wanted.emit(self._state, self._model.when(entry))
