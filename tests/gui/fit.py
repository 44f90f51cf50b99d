"""Is every word on the screen whole? Walks a window and names what is cut off."""

import re
from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QLabel, QPushButton, QWidget

from gui.elided_label import ElidedLabel
from gui.status_line import StateLink


def cut_off(root: QWidget) -> list[str]:
    """What cannot be read in full; a label that elides on purpose tells the rest in a tip."""
    found = []
    for widget in root.findChildren(QWidget):
        if (
            not widget.isVisible()
            or not isinstance(widget, QLabel | QPushButton | StateLink)
            or not widget.text()
        ):
            continue
        if isinstance(widget, ElidedLabel):
            if _too_narrow(widget) and widget.toolTip() != widget.text():
                found.append(f"no tip: {widget.text()}")
        elif _too_narrow(widget) or _too_low(widget):
            found.append(
                f"cut: {widget.text()} ({widget.size().toTuple()} for {widget.sizeHint().toTuple()})"
            )
        if not _within(widget, root):
            found.append(f"outside: {widget.text()}")
    return found


def unnamed(root: QWidget) -> Iterator[str]:
    """Fields and buttons that a screen reader could only call "edit" or "button"."""
    for widget in root.findChildren(QWidget):
        by_keyboard = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if not widget.isVisible() or not by_keyboard or isinstance(widget, QAbstractScrollArea):
            continue
        text = getattr(widget, "text", str)()
        buddy = any(label.buddy() is widget for label in root.findChildren(QLabel))
        if not (widget.accessibleName() or buddy or (isinstance(widget, QPushButton) and text)):
            yield f"{type(widget).__name__} {widget.objectName()}"


def _too_narrow(widget: QLabel | QPushButton | StateLink) -> bool:
    if isinstance(widget, QPushButton | StateLink):
        return widget.width() < widget.sizeHint().width()
    if widget.wordWrap():
        longest = max(re.split(r"[\s/-]", widget.text()), key=len)
        return widget.fontMetrics().horizontalAdvance(longest) > widget.contentsRect().width()
    lines = widget.text().split("\n")
    return max(widget.fontMetrics().horizontalAdvance(line) for line in lines) > widget.contentsRect().width()


def _too_low(widget: QLabel | QPushButton | StateLink) -> bool:
    if isinstance(widget, QPushButton | StateLink):
        return widget.height() < widget.fontMetrics().height()
    if widget.wordWrap():
        return widget.height() < widget.heightForWidth(widget.width())
    return widget.height() < widget.fontMetrics().height() * len(widget.text().split("\n"))


def _within(widget: QWidget, root: QWidget) -> bool:
    """Whether it lies in all that holds it; what scrolls can be scrolled to, up and down."""
    inner: QWidget = widget
    while inner is not root:
        outer = inner.parentWidget()
        if outer is None:
            return True
        rect = QRect(inner.mapTo(outer, QPoint(0, 0)), inner.size())
        area = outer.parentWidget()
        if isinstance(area, QAbstractScrollArea) and area.viewport() is outer:
            if rect.width() > outer.width() and not area.horizontalScrollBar().isVisible():
                return False
        elif not outer.rect().contains(rect):
            return False
        inner = outer
    return True
