"""The panel about the row at hand: wording, arithmetic, last year, how to count, notes, evidence."""

from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from gui import theme
from gui.sheet.head import label
from gui.sheet.inputs import NumberField
from model.card.card import Card, Field
from model.card.places import fill_places
from model.card.session import Session
from model.paper import Row
from model.scoring import Part, Scorer, with_comma
from model.scoring.share import ShareKind
from model.wording import Language, Text, say


class Evidence(QPlainTextEdit):
    """The note kept with a row. Tab leaves it."""

    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Make an empty note."""
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setFont(theme.screen_font())
        self.setFixedHeight(self.fontMetrics().height() * 3 + 14)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell the page, so that the note is kept at once."""
        super().focusOutEvent(event)
        self.left.emit()


class RowPanel(QFrame):
    """Everything the program knows about one row."""

    typed = Signal(object, str)
    left = Signal()

    def __init__(self, session: Session, language: Language, previous: Card | None, parent: QWidget) -> None:
        """Make the panel; `previous` is last year's card, if there is one."""
        super().__init__(parent)
        self.setObjectName("rowpanel")
        self.setStyleSheet(
            f"#rowpanel {{ background: {theme.PAPER.name()}; border-left: 1px solid {theme.HAIRLINE.name()}; }}"
            f"QLabel[tone='head'] {{ color: {theme.MUTED.name()}; font-weight: bold; }}"
            f"QLabel[tone='sum'] {{ background: {theme.ACCENT_SOFT.name()}; color: {theme.ACCENT.name()};"
            " border-radius: 6px; padding: 8px 10px; }"
            f"QLabel[tone='warn'] {{ background: {theme.WARN_SOFT.name()}; color: {theme.WARN.name()};"
            " border-radius: 6px; padding: 8px 10px; }"
            f"QLabel[tone='fault'] {{ background: {theme.FAULT_SOFT.name()}; color: {theme.FAULT.name()};"
            " border-radius: 6px; padding: 8px 10px; }"
        )
        self._session = session
        self._language = language
        self._previous = previous
        self._last_score = (
            Scorer(previous.paper).score(previous.values, previous.base, previous.not_applicable)
            if previous
            else None
        )
        self.row: Row | None = None
        self._build()

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget()
        inner.setObjectName("rowpanel")
        column = QVBoxLayout(inner)
        column.setContentsMargins(16, 14, 14, 14)
        column.setSpacing(5)
        self._number = self._label(column, theme.screen_font(13, bold=True))
        self._number.setStyleSheet(f"color: {theme.ACCENT.name()}")
        self._wording = self._label(column)
        self._fault = self._label(column, tone="fault")
        self._missing = self._label(column, tone="warn")
        self._sum = self._label(column, theme.screen_font(11, bold=True), tone="sum")
        self._sum.setObjectName("arithmetic")
        self._build_overtype(column)
        self._last_head, self._last = self._block(column, self.tr("Last year"))
        self._hint_head, self._hint = self._block(column, self.tr("How to count"))
        self._note = self._label(column, tone="warn")
        self._evidence_head = self._label(column, tone="head")
        self._evidence_head.setText(self.tr("Evidence"))
        self.evidence = Evidence(inner)
        self.evidence.setObjectName("evidence")
        self.evidence.setPlaceholderText(self.tr("order, date, list, link"))
        self.evidence.setAccessibleName(self.tr("Evidence"))
        self._evidence_head.setBuddy(self.evidence)
        self.evidence.textChanged.connect(self._note_typed)
        self.evidence.left.connect(self.left)
        column.addWidget(self.evidence)
        column.addStretch()
        scroll.setWidget(inner)
        outer.addWidget(scroll)
        self.show_row(None)

    def _build_overtype(self, column: QVBoxLayout) -> None:
        self._overtype_box = QWidget(self)
        line = QHBoxLayout(self._overtype_box)
        line.setContentsMargins(0, 0, 0, 0)
        words = QLabel(self.tr("Percent by hand"), self._overtype_box)
        words.setFont(theme.screen_font())
        words.setStyleSheet(f"color: {theme.MUTED.name()}")
        self.overtype = NumberField(self._overtype_box)
        self.overtype.setObjectName("overtype")
        self.overtype.setAccessibleName(self.tr("Percent by hand"))
        self.overtype.setFixedWidth(74)
        self.overtype.setMinimumHeight(26)
        words.setBuddy(self.overtype)
        self.overtype.textEdited.connect(self._percent_typed)
        self.overtype.left.connect(self.left)
        line.addWidget(words, 1)
        line.addWidget(self.overtype)
        column.addWidget(self._overtype_box)

    def _label(self, column: QVBoxLayout, font: object = None, tone: str = "") -> QLabel:
        words = label("", theme.screen_font(), self)
        if font is not None:
            words.setFont(font)  # type: ignore[arg-type]
        if tone:
            words.setProperty("tone", tone)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(words)
        return words

    def _block(self, column: QVBoxLayout, title: str) -> tuple[QLabel, QLabel]:
        head = self._label(column, tone="head")
        head.setText(title)
        return head, self._label(column)

    def show_row(self, row_id: str | None) -> None:
        """Show another row, or what the panel is for if there is none."""
        self.row = self._session.card.paper.rows[row_id] if row_id else None
        row = self.row
        self._show(self._number, row.number if row else "")
        wording = self._words(row.wording) if row else self.tr("Choose a row to see how it is counted.")
        self._wording.setText(wording.removeprefix(f"{row.number}. ") if row else wording)
        self._show(self._note, "\n\n".join(self._words(note) for note in row.notes) if row else "")
        self._show(self._hint, self._words(row.hint) if row and row.hint else "")
        self._hint_head.setVisible(bool(row and row.hint))
        self._evidence_head.setVisible(row is not None)
        self.evidence.setVisible(row is not None)
        blocked = self.evidence.blockSignals(True)
        self.evidence.setPlainText(self._session.typed(Field("notes", row.id)) if row else "")
        self.evidence.blockSignals(blocked)
        self.show_state()

    def show_state(self) -> None:
        """Show the value at hand again: its arithmetic, its fault, last year's."""
        row = self.row
        explanation = self._session.explanation(row.id) if row else None
        self._show(self._sum, say(explanation, self._language) if explanation else "")
        fault = self._session.fault(Field("values", row.id)) if row else None
        missing = row is not None and not fault and row.id not in self._session.card.values
        self._show(self._fault, say(fault, self._language) if fault else "")
        self._show(self._last, self._last_words(row) if row else "")
        self._last_head.setVisible(bool(self._last.text()))
        self._show(self._missing, self.tr("Not filled in yet") if missing else "")
        self._show_overtype()

    def _last_words(self, row: Row) -> str:
        if self._previous is None or self._last_score is None or row.id not in self._last_score.rows:
            return ""
        before = self._last_score.rows[row.id]
        message = (
            Scorer(self._previous.paper)
            .kinds[row.id]
            .explain(self._previous.values[row.id], self._previous.base)
        )
        words = say(message, self._language)
        now = self._session.score.rows.get(row.id)
        if now is None or now == before:
            return words
        change: Decimal = now - before
        return f"{words}   {'▲' if change > 0 else '▼'} {with_comma(abs(change))}"

    def _show_overtype(self) -> None:
        value = self._session.card.values.get(self.row.id) if self.row else None
        self._overtype_box.setVisible(isinstance(value, Part))
        if isinstance(value, Part) and not self.overtype.hasFocus():
            self.overtype.setText(with_comma(value.percent) if value.percent is not None else "")

    def _percent_typed(self, text: str) -> None:
        row = self.row
        value = self._session.card.values.get(row.id) if row else None
        kind = self._session.scorer.kinds[row.id] if row else None
        if row is None or not isinstance(value, Part) or not isinstance(kind, ShareKind):
            return
        plain = kind.typed(Part(value.part, value.whole))
        over = text.strip().removesuffix("%").strip()
        self.typed.emit(Field("values", row.id), f"{plain}={over}%" if over else plain)

    def _note_typed(self) -> None:
        if self.row:
            self.typed.emit(Field("notes", self.row.id), self.evidence.toPlainText())

    def _show(self, words: QLabel, text: str) -> None:
        words.setText(text)
        words.setVisible(bool(text))

    def _words(self, text: Text) -> str:
        return fill_places(text.to(self._language), self._session.card)
