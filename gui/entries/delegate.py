"""How cells are drawn, and which field opens in one."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gui import theme
from gui.entries.fields import AnyField, CellField, ChoiceField, LongField, earlier, field_for, set_text
from gui.entries.model import EntryModel
from gui.entries.spots import Spot
from gui.entries.widths import INSET, cut
from model.card.card import Field
from model.paper.entries import EntryColumn

if TYPE_CHECKING:
    from gui.entries.grid import EntryGrid

LEAST = {
    "long_text": (260, 76),
    "people": (240, 76),
    "text": (150, 0),
    "person": (210, 0),
    "moment": (130, 0),
}
APART: Final = {
    "heading": (theme.PANEL, theme.INK, True),
    "sum": (theme.ACCENT_SOFT, theme.INK, True),
    "number": (theme.ACCENT_SOFT, theme.INK, True),
    "label": (theme.PAPER, theme.INK, False),
    "blank": (theme.PAPER, theme.INK, False),
    "extra": (theme.PANEL, theme.MUTED, False),
}
"""Ground, ink and weight of what is no cell of an entry."""


class EntryDelegate(QStyledItemDelegate):
    """Paints the grid itself: one question to the model for each cell."""

    typed = Signal(object, str)
    """A field, and what stands in it now."""

    stepped = Signal(int)
    dropped = Signal(object, str)
    """A field, and what stood in it before it was opened."""

    def __init__(self, model: EntryModel, grid: "EntryGrid") -> None:
        """Serve one grid."""
        super().__init__(grid)
        self._model = model
        self._grid = grid
        self._font = theme.screen_font()
        self._bold = theme.screen_font(bold=True)
        self._struck = theme.screen_font()
        self._struck.setStrikeOut(True)
        self.open: tuple[Field, AnyField] | None = None

    # Drawing

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Ground, words, lines; what is at hand gets a frame."""
        model = self._model
        spot = model.spot(index)
        rect: QRect = option.rect  # type: ignore[attr-defined]  # the stubs know no fields
        painter.save()
        painter.setClipRect(rect)
        ground, ink, bold = self._tone(index, spot)
        painter.fillRect(rect, ground)
        painter.setPen(theme.HAIRLINE)
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        text = model.text(index)
        if text:
            painter.save()
            painter.setPen(ink)
            painter.setFont(self._bold if bold else self._struck if self._is_struck(spot) else self._font)
            self._write(painter, rect.adjusted(INSET, 2, -INSET, -2), text, spot)
            painter.restore()
        if model.lacks(index) and not model.read_only:
            painter.fillRect(rect.left(), rect.top(), 3, rect.height() - 1, theme.WARN)
        if self._grid.currentIndex() == index:
            width = 2
            painter.setPen(QPen(theme.ACCENT, width))
            painter.drawRect(rect.adjusted(1, 1, -width, -width))
        painter.restore()

    def _tone(self, index: QModelIndex | QPersistentModelIndex, spot: Spot) -> tuple[QColor, QColor, bool]:
        if spot.kind in APART:
            return APART[spot.kind]
        model = self._model
        ground, ink = theme.PAPER, theme.INK
        if model.fault(index):
            ground, ink = theme.FAULT_SOFT, theme.FAULT
        elif model.field(index) is None:
            ground = theme.READ_ONLY
        elif model.read_only:
            pass
        elif model.lacks(index):
            ground = theme.WARN_SOFT
        elif model.reversals.is_reversed(spot.entry):
            ground, ink = theme.READ_ONLY, theme.MUTED
        elif model.reversals.is_reversing(spot.entry):
            ground = theme.ACCENT_SOFT
        elif not model.may_type(index):
            ink = theme.MUTED  # an entry that stands for good
        return ground, ink, False

    def _is_struck(self, spot: Spot) -> bool:
        """What another entry takes back is struck through; by which one it is stays readable."""
        by = self._model.table.reverses
        return self._model.reversals.is_reversed(spot.entry) and bool(spot.column and spot.column.id != by)

    def _write(self, painter: QPainter, room: QRect, text: str, spot: Spot) -> None:
        side = Qt.AlignmentFlag.AlignRight if self._model.right(spot) else Qt.AlignmentFlag.AlignLeft
        metrics = painter.fontMetrics()
        if spot.kind == "heading":  # it goes across columns that are out of sight
            room = room.intersected(self._grid.viewport().rect().adjusted(INSET, 0, -INSET, 0))
        if room.height() >= 2 * metrics.height() or spot.kind == "heading":
            room.setHeight(max(room.height() // metrics.lineSpacing(), 1) * metrics.lineSpacing())
            painter.setClipRect(room, Qt.ClipOperation.IntersectClip)
            flags = int(side) | int(Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap)
            needed = metrics.boundingRect(room, flags, text)
            if needed.height() > room.height() or needed.width() > room.width():
                lines = max(room.height() // metrics.lineSpacing(), 1)
                text = cut(text, painter.font(), room.width(), lines)
            painter.drawText(room, flags, text)
            return
        words = metrics.elidedText(" ".join(text.split()), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(side) | int(Qt.AlignmentFlag.AlignVCenter), words)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """The grid sets every size itself."""
        return QSize(60, 26)

    # Fields

    def createEditor(
        self, parent: QWidget, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QWidget:
        """A field of the column's kind, told to the session at each key press."""
        model = self._model
        field = model.field(index)
        column = model.spot(index).column
        if field is None or column is None:
            return QWidget(parent)
        made = field_for(
            column,
            model.session,
            model.language,
            parent,
            lambda: earlier(model.session, model.table.id, column),
        )
        made.setObjectName(str(field))
        made.setAccessibleName(self._name(column, model.spot(index).year))
        before = model.session.typed(field)
        made.given.connect(lambda text: self.typed.emit(field, text))
        made.stepped.connect(self.stepped)
        made.dropped.connect(lambda: self.dropped.emit(field, before))
        if isinstance(made, CellField):
            made.show_fault(faulty=model.session.fault(field) is not None)
        self.open = (field, made)
        return made

    def _name(self, column: EntryColumn, year: int | None) -> str:
        name = " ".join(column.text.to(self._model.language).split())
        return f"{name} {year}" if year else name

    def setEditorData(self, editor: QWidget, index: QModelIndex | QPersistentModelIndex) -> None:
        """Show what the session holds; while the user types it holds exactly that."""
        field = self._model.field(index)
        if field and isinstance(editor, CellField | LongField | ChoiceField):
            text = self._model.session.typed(field)
            if isinstance(editor, CellField):
                editor.show_fault(faulty=self._model.session.fault(field) is not None)
                if self._kept_otherwise(editor, text):
                    return
            set_text(editor, text)

    @staticmethod
    def _kept_otherwise(editor: CellField, text: str) -> bool:
        """Whether the field only writes it differently: "1.9.24" is not rewritten under the fingers."""
        return bool(editor.text()) and editor.isModified() and bool(text)

    def setModelData(
        self, _editor: QWidget, _model: QAbstractItemModel, _index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Nothing is left to do: the session has it already."""

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Over the cell; wider where the column is too narrow to see what is typed."""
        column = self._model.spot(index).column
        rect: QRect = QRect(option.rect)  # type: ignore[attr-defined]  # the stubs know no fields
        width, height = LEAST.get(column.kind if column else "", (0, 0))
        if isinstance(editor, ChoiceField):
            width = 120
        rect.setWidth(max(rect.width(), width))
        rect.setHeight(max(rect.height(), height, 24))
        area = self._grid.viewport().rect()
        if rect.right() > area.right():
            rect.moveRight(max(area.right(), rect.width()))
        if rect.bottom() > area.bottom():
            rect.moveBottom(max(area.bottom(), rect.height()))
        editor.setGeometry(rect)

    def destroyEditor(self, editor: QWidget, index: QModelIndex | QPersistentModelIndex) -> None:
        """The field is closed."""
        if self.open and self.open[1] is editor:
            self.open = None
        super().destroyEditor(editor, index)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys belong to the fields themselves; what else happens to them is handled as in any view."""
        if event.type() in {QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride}:
            return False
        return super().eventFilter(watched, event)
