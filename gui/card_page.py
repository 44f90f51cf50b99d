"""One open card: sections at the left, the sheet in the middle, the panel about the row at the right."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPlainTextEdit, QToolButton, QWidget

from gui import theme
from gui.open_page import OpenPage
from gui.room import Room
from gui.sheet.inputs import AnswerButton, EntryField, NumberField
from gui.sheet.view import SheetView
from model.card.card import Card, Field
from model.card.session import Change, Session
from model.scoring import Scorer
from model.wording import Language

if TYPE_CHECKING:
    from gui.letter_palette import LetterPalette
    from gui.row_panel import RowPanel
    from gui.section_list import SectionList

PANEL_WIDTH: Final = 290

WIDE_ENOUGH: Final = 1180
"""Pixels from which the panel stands beside the sheet; below that it folds away."""

NARROW: Final = 860
"""Pixels below which the sections give up their names for the sheet's sake."""


class CardPage(OpenPage):
    """The page of a paper of scored rows."""

    def __init__(
        self,
        session: Session,
        language: Language,
        previous: Card | None = None,
        parent: QWidget | None = None,
        *,
        read_only: bool = False,
    ) -> None:
        """Open the session's card; `previous` is last year's card."""
        super().__init__(session, parent, read_only=read_only)
        self._sections: SectionList | None = None
        self._left = Room(theme.PANEL, self)
        self.sheet = SheetView(session, language, self, read_only=read_only)
        self._language: Language = language
        self._previous = previous
        self._panel: RowPanel | None = None
        self._letters: LetterPalette | None = None
        self._letter_keys: list[QShortcut] = []
        self._room = QWidget(self)
        self._room.setFixedWidth(PANEL_WIDTH)
        self._fold = QToolButton(self)
        self._fold.setFont(theme.screen_font())
        self._fold.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._fold.clicked.connect(self.toggle_panel)
        self._fold.setToolTip(self.tr("About the row (F1)"))
        self._unfolded = False
        self._row: QHBoxLayout = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self._left)
        self._row.addWidget(self.sheet, 1)
        self._row.addWidget(self._room)
        self._connect()
        QShortcut(QKeySequence("F1"), self, self.toggle_panel)
        if self.window().isVisible():
            self._make_sections()  # a window that stands does not build itself up before one's eyes

    def _connect(self) -> None:
        self.sheet.row_entered.connect(self._enter_row)
        self.sheet.head_entered.connect(lambda: self._enter_row(None))
        if not self.read_only:
            self.sheet.field_typed.connect(self.enter)
            self.sheet.field_left.connect(self.saver.save)
        self.sheet.table.painted.connect(self._make_sections)
        self.sheet.table.painted.connect(self.painted)
        self.sheet.table.completed.connect(self._begin)
        self.sheet.table.completed.connect(self.completed)

    @property
    def sections(self) -> "SectionList":
        """The sections at the left; at a start they are made when the sheet is on the screen."""
        return self._sections or self._make_sections()

    def _make_sections(self) -> "SectionList":
        if self._sections:
            return self._sections
        from gui.section_list import SectionList

        last = self._previous
        score = Scorer(last.paper).score(last.values, last.base, last.not_applicable) if last else None
        made = SectionList(self.session, self._language, score, self)
        made.section_chosen.connect(self._go_to_section)
        self._left.make_way(made, self._row)
        self._sections = made
        self._mark_section(self.sheet.focused_row())
        self._place_panel()
        return made

    @property
    def panel(self) -> "RowPanel":
        """The panel about the row at hand; made when the sheet is on the screen, or when first asked for."""
        if self._panel is None:
            from gui.row_panel import RowPanel

            self._panel = RowPanel(
                self.session, self._language, self._previous, self, read_only=self.read_only
            )
            self._panel.setFixedWidth(PANEL_WIDTH)
            if not self.read_only:
                self._panel.typed.connect(self.enter)
                self._panel.left.connect(self.saver.save)
                self._panel.history_wanted.connect(self.history_wanted)
            self._row.replaceWidget(self._room, self._panel)
            self._room.hide()
            self._panel.show_row(self.sheet.focused_row())
            self._place_panel()
        return self._panel

    def _follow_focus(self, _before: QWidget | None, focused: QWidget | None) -> None:
        text = (
            isinstance(focused, EntryField | QPlainTextEdit)
            and not isinstance(focused, NumberField)
            and not focused.isReadOnly()
        )
        if text and not self._letter_keys:
            from gui.letter_keys import add_letter_keys

            # A Russian school writes its names without them; the Ctrl combinations are there all the same.
            self._letter_keys = add_letter_keys(self)
        kazakh = text and "kk" in {self._language, self.session.card.paper.act_language}
        if self._letters is None and kazakh:
            from gui.letter_palette import LetterPalette

            self._letters = LetterPalette(self)
        if self._letters:
            self._letters.follow(focused, text=kazakh)

    def go_to(self, field: Field) -> None:
        """Bring a field into view and give it the focus; for a note, the panel with it too."""
        self.sheet.go_to(field)
        if field.group == "notes":
            self.panel.show_row(field.key)

    def next_empty(self) -> None:
        """Go to the next row that is not filled in, from the row at hand on, and round again."""
        missing = self.session.card.missing()
        if not missing:
            return
        order = list(self.session.card.paper.rows)
        here = self.sheet.focused_row()
        start = order.index(here) if here else -1
        after = [row for row in missing if order.index(row) > start]
        self.go_to(Field("values", (after or missing)[0]))

    def toggle_panel(self) -> None:
        """Unfold the panel over the sheet, or fold it away."""
        self._unfolded = not self._unfolded
        self._place_panel()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the panel where there is no room for it."""
        super().resizeEvent(event)
        self._place_panel()
        if self._letters:
            self._follow_focus(None, QApplication.focusWidget())

    def _begin(self) -> None:
        """Make the panel, and put the cursor where there is something to do."""
        self._make_sections()
        self._place_panel()
        self.panel.show_row(None)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow_focus)
            self._follow_focus(None, QApplication.focusWidget())  # perhaps the user was quicker
        if self._user_was_quicker():
            return
        if self.read_only:
            self.go_to(Field("values", next(iter(self.session.card.paper.rows))))
            return
        unnamed = [
            field.id
            for field in self.session.card.paper.organisation
            if field.required and not self.session.card.organisation.get(field.id)
        ]
        if unnamed:
            self.go_to(Field("organisation", unnamed[0]))
        elif not self.sheet.focused_row():
            missing = self.session.card.missing()
            self.go_to(Field("values", missing[0] if missing else next(iter(self.session.card.paper.rows))))

    def _user_was_quicker(self) -> bool:
        """Whether somebody clicked or typed; the keyboard alone comes to the first field with the window."""
        focused = self.sheet.focusWidget()
        if not isinstance(focused, EntryField | AnswerButton):
            return False
        if not self.sheet.isAncestorOf(QApplication.focusWidget() or self):
            return False
        return focused.came_by_hand or (isinstance(focused, EntryField) and focused.isModified())

    def _place_panel(self) -> None:
        """Beside the sheet where there is room; else in the place of the sections while it is unfolded."""
        wide = self.width() >= WIDE_ENOUGH
        self._fold.setVisible(not wide)
        shown = wide or self._unfolded
        narrow = self.width() < NARROW
        if self._sections is None:
            self._left.setFixedWidth(theme.SECTIONS_NARROW if narrow else theme.SECTIONS_WIDTH)
        else:
            self._sections.setVisible(wide or not self._unfolded)
            self._sections.show_narrow(narrow=narrow)
        if self._panel is None:
            self._room.setVisible(shown)
        else:
            self._panel.setVisible(shown)
        self._fold.setText("›" if self._unfolded else "‹")
        side = self.fontMetrics().height() + 14
        edge = PANEL_WIDTH if self._unfolded else 14
        self._fold.setGeometry(self.width() - edge - side, 8, side, side + 8)
        self._fold.raise_()

    def _enter_row(self, row: str | None) -> None:
        if self._panel:
            self._panel.show_row(row)
        self._mark_section(row)

    def _mark_section(self, row: str | None) -> None:
        if self._sections:
            self._sections.show_current(self.session.card.paper.rows[row].section if row else None)

    def _go_to_section(self, section: str) -> None:
        empty = [
            row for row in self.session.card.missing() if self.session.card.paper.rows[row].section == section
        ]
        if empty and self.sections.item(section).empty < len(self._rows_of(section)):
            self.go_to(Field("values", empty[0]))
        else:
            self.sheet.go_to_section(section)

    def _rows_of(self, section: str) -> list[str]:
        return [row.id for row in self.session.card.paper.rows.values() if row.section == section]

    def focused_row(self) -> str | None:
        """The row at hand."""
        return self.sheet.focused_row()

    def place(self) -> Field | None:
        """The field that the keyboard is at."""
        focused = self.window().focusWidget()
        for block in (self.sheet.head, self.sheet.foot):
            for field, entry in block.inputs.items():
                if entry is focused:
                    return field
        row = self.sheet.focused_row()
        if row is None:
            return None
        return Field("notes" if self.panel.is_evidence(focused) else "values", row)

    def show_change(self, change: Change, typed_in: Field | None) -> None:
        """Draw what an edit changed."""
        self.sheet.show_change(change, typed_in)
        if self._sections and (change.sections or change.total):
            self._sections.show_all()
        row = self._panel.row if self._panel else None
        if self._panel and row and (row.id in change.rows or Field("values", row.id) in change.fields):
            self._panel.show_state()
        if change.total or (typed_in and typed_in.group != "notes") or change.fields:
            self.changed.emit()

    def show_everything(self) -> None:
        """Draw all of it anew."""
        for block in (self.sheet.head, self.sheet.foot):
            block.show_all()
        self.sheet.table.show_all()
        self.sections.show_all()
        self.panel.show_row(self.panel.row.id if self.panel.row else None)
        self.changed.emit()
