"""The panel about the row at hand: wording, arithmetic, last year, how to count, notes, evidence."""

from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from gui import theme
from gui.evidence import Evidence, EvidenceBox
from gui.exchange.last_year import odd_jumps
from gui.painted_label import FAULT, HEAD, NAME, PLAIN, SUM, WARN, PaintedLabel, Tone
from gui.sheet.inputs import Listener, NumberField
from model.card.card import Card, Field
from model.card.places import fill_places
from model.card.session import Session
from model.paper import Row
from model.scoring import Scorer, with_comma
from model.wording import Language, Text, say


class RowPanel(QFrame, Listener):
    """Everything the program knows about one row."""

    typed = Signal(object, str)
    left = Signal()
    history_wanted = Signal()

    def __init__(
        self,
        session: Session,
        language: Language,
        previous: Card | None,
        parent: QWidget,
        *,
        read_only: bool = False,
    ) -> None:
        """Make the panel; `previous` is last year's card, if there is one."""
        super().__init__(parent)
        self.setObjectName("rowpanel")
        self.setStyleSheet(
            f"#rowpanel {{ background: {theme.PAPER.name()};"
            f" border-left: 1px solid {theme.HAIRLINE.name()}; }}"
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
        self._read_only = read_only
        self._build()
        if read_only:
            self.overtype.close_for_typing()

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setStyleSheet(theme.SCROLL_BARS)
        inner = QWidget()
        inner.setObjectName("rowpanel")
        column = QVBoxLayout(inner)
        column.setContentsMargins(16, 14, 14, 14)
        column.setSpacing(5)
        bold = theme.screen_font(bold=True)
        self._number = self._text(column, NAME, theme.screen_font(13, bold=True))
        self._wording = self._text(column, PLAIN)
        self._fault = self._text(column, FAULT)
        self._missing = self._text(column, WARN)
        self._sum = self._text(column, SUM, theme.screen_font(11, bold=True))
        self._sum.setObjectName("arithmetic")
        self._build_overtype(column)
        self._last_head = self._text(column, HEAD, bold)
        self._last = self._text(column, PLAIN)
        self._jump = self._text(column, WARN)
        self._jump.setObjectName("odd-jump")
        self._hint_head = self._text(column, HEAD, bold)
        self._hint = self._text(column, PLAIN)
        self._note = self._text(column, WARN)
        self._evidence_head = self._text(column, HEAD, bold)
        self._column = column
        self._evidence: Evidence | None = None
        self._evidence_box = EvidenceBox(self.tr("order, date, list, link"), inner)
        self._evidence_box.setObjectName("evidence-box")
        self._evidence_box.setAccessibleName(self.tr("Evidence"))
        self._evidence_box.wanted.connect(self._write_note)
        column.addWidget(self._evidence_box)
        self._build_history(column)
        column.addStretch()
        scroll.setWidget(inner)
        outer.addWidget(scroll)
        self.show_row(None)

    @property
    def evidence(self) -> Evidence:
        """The editor of the note; made when somebody comes to write or to copy."""
        return self._evidence or self._make_evidence()

    def is_evidence(self, widget: QWidget | None) -> bool:
        """Whether this is where the note is written."""
        return widget is not None and widget in {self._evidence, self._evidence_box}

    def _write_note(self, reason: Qt.FocusReason) -> None:
        self.evidence.setFocus(reason)

    def _make_evidence(self) -> Evidence:
        made = Evidence(self.tr("order, date, list, link"), self._evidence_box.parentWidget() or self)
        made.setObjectName("evidence")
        made.setAccessibleName(self.tr("Evidence"))
        if self._read_only:
            made.close_for_typing()
        self._column.replaceWidget(self._evidence_box, made)
        QWidget.setTabOrder(self._evidence_box, made)
        made.setVisible(not self._evidence_box.isHidden())
        self._evidence_box.hide()
        self._evidence = made
        self._show_note()
        made.textChanged.connect(self._note_typed)
        made.left.connect(self.left)
        return made

    def _show_note(self) -> None:
        text = self._session.typed(Field("notes", self.row.id)) if self.row else ""
        if self._evidence is None:
            self._evidence_box.show_text(text)
            return
        blocked = self._evidence.blockSignals(True)
        self._evidence.setPlainText(text)
        self._evidence.blockSignals(blocked)

    def _build_history(self, column: QVBoxLayout) -> None:
        self._history = QPushButton(self.tr("History of this row"), self)
        self._history.setObjectName("row-history")
        self._history.setFont(theme.screen_font())
        self._history.setFlat(True)
        self._history.setStyleSheet(
            f"QPushButton {{ color: {theme.ACCENT.name()}; border: none; padding: 6px 0; text-align: left; }}"
            "QPushButton:hover { text-decoration: underline; }"
        )
        # Everything typed goes on by Tab; by keyboard the history is Ctrl+H.
        self._history.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._history.setCursor(Qt.CursorShape.PointingHandCursor)
        self._history.clicked.connect(self.history_wanted)
        column.addWidget(self._history)

    def _build_overtype(self, column: QVBoxLayout) -> None:
        self._overtype_box = QWidget(self)
        line = QHBoxLayout(self._overtype_box)
        line.setContentsMargins(0, 0, 0, 0)
        words = QLabel(self.tr("Percent by hand"), self._overtype_box)
        words.setFont(theme.screen_font())
        theme.tint(words, theme.MUTED)
        self.overtype = NumberField(self._overtype_box, self)
        self.overtype.setObjectName("overtype")
        self.overtype.setAccessibleName(self.tr("Percent by hand"))
        self.overtype.setFixedWidth(74)
        self.overtype.setMinimumHeight(26)
        words.setBuddy(self.overtype)
        self.overtype.textEdited.connect(self._percent_typed)
        line.addWidget(words, 1)
        line.addWidget(self.overtype)
        column.addWidget(self._overtype_box)

    def field_left(self, field: QWidget) -> None:
        """The percent can be kept."""
        self.left.emit()

    def _text(self, column: QVBoxLayout, tone: Tone, font: QFont | None = None) -> PaintedLabel:
        words = PaintedLabel(font or theme.screen_font(), tone, self)
        column.addWidget(words)
        return words

    def show_row(self, row_id: str | None) -> None:
        """Show another row, or what the panel is for if there is none."""
        self.row = self._session.card.paper.rows[row_id] if row_id else None
        row = self.row
        self._number.show_text(row.number if row else "")
        wording = self._words(row.wording) if row else self.tr("Choose a row to see how it is counted.")
        self._wording.show_text(wording.removeprefix(f"{row.number}. ") if row else wording)
        self._note.show_text("\n\n".join(self._words(note) for note in row.notes) if row else "")
        hint = self._words(row.hint) if row and row.hint else ""
        self._hint_head.show_text(self.tr("How to count") if hint else "")
        self._hint.show_text(hint)
        self._evidence_head.show_text(self.tr("Evidence") if row else "")
        (self._evidence or self._evidence_box).setVisible(row is not None)
        self._history.setVisible(row is not None and not self._read_only)
        self._show_note()
        self.show_state()

    def show_state(self) -> None:
        """Show the value at hand again: its arithmetic, its fault, last year's."""
        row = self.row
        explanation = self._session.explanation(row.id) if row else None
        self._sum.show_text(say(explanation, self._language) if explanation else "")
        fault = self._session.fault(Field("values", row.id)) if row else None
        missing = row is not None and not fault and row.id not in self._session.card.values
        self._fault.show_text(say(fault, self._language) if fault else "")
        self._missing.show_text(self.tr("Not filled in yet") if missing else "")
        last = self._last_words(row) if row else ""
        self._last_head.show_text(self.tr("Last year") if last else "")
        self._last.show_text(last)
        self._jump.show_text(self._odd_words(row) if row and last else "")
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

    def _odd_words(self, row: Row) -> str:
        """The question about the jump since last year, if it is odd."""
        found = odd_jumps(self._previous, self._session.card)
        return next((say(one.message, self._language) for one in found if one.row == row.id), "")

    def _show_overtype(self) -> None:
        typed = self._session.typed(Field("values", self.row.id)) if self.row else ""
        wanted = "/" in typed or self.overtype.hasFocus()
        if self._overtype_box.isHidden() == wanted:
            self._overtype_box.setVisible(wanted)
        if not self.overtype.hasFocus():
            self.overtype.setText(typed.partition("=")[2].rstrip("% "))

    def _percent_typed(self, text: str) -> None:
        if self.row is None:
            return
        field = Field("values", self.row.id)
        part = self._session.typed(field).partition("=")[0]
        over = text.strip().removesuffix("%").strip()
        self.typed.emit(field, f"{part}={over}%" if over else part)

    def _note_typed(self) -> None:
        if self.row:
            self.typed.emit(Field("notes", self.row.id), self.evidence.toPlainText())

    def _words(self, text: Text) -> str:
        return fill_places(text.to(self._language), self._session.card)
