"""Fields that the dialogs of a campaign share: days, deadlines, a labelled line."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import date, datetime

from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from gui.dialogs.calm_dialog import text_label

_PATTERNS = ("%d.%m.%Y", "%Y-%m-%d", "%d.%m.%y")


class NotADay(Exception):
    """A text that is no day; the text itself is the argument."""


def day_of(text: str) -> date | None:
    """The day that is meant; None for nothing at all.

    Raises:
        NotADay: it is no day.
    """
    text = text.strip()
    if not text:
        return None
    for pattern in _PATTERNS:
        with suppress(ValueError):
            return datetime.strptime(text, pattern).date()  # noqa: DTZ007  (a day has no zone)
    raise NotADay(text)


def day_text(day: date | None) -> str:
    """ "15.10.2026"; "" for none."""
    return f"{day:%d.%m.%Y}" if day else ""


def made_line(name: str, title: str, text: str = "") -> QLineEdit:
    """A field that helpers can name."""
    edit = QLineEdit(text)
    edit.setObjectName(name)
    edit.setAccessibleName(title)
    return edit


def made_day(name: str, title: str, day: date | None = None) -> QLineEdit:
    """A field for a day."""
    edit = made_line(name, title, day_text(day))
    edit.setFixedWidth(edit.fontMetrics().horizontalAdvance("00.00.00000") + 24)
    return edit


def add_labelled(column: QVBoxLayout, title: str, box: QWidget) -> None:
    """Add a field below its name."""
    label = text_label(title, "muted")
    label.setBuddy(box)
    column.addSpacing(4)
    column.addWidget(label)
    column.addWidget(box)


class DeadlineLines(QWidget):
    """Days and what is due on them; one line more than there are, for another one."""

    def __init__(self, deadlines: Sequence[tuple[date, str]], parent: QWidget) -> None:
        """Show the deadlines."""
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(4)
        for place, title in enumerate((self.tr("Last day"), self.tr("What is due"))):
            label = QLabel(title, self)
            label.setProperty("kind", "muted")
            grid.addWidget(label, 0, place)
        self._lines: list[tuple[QLineEdit, QLineEdit]] = []
        for place, (day, words) in enumerate([*deadlines, (None, "")], start=1):
            line = (
                made_day(f"deadline-{place}", self.tr("Last day"), day),
                made_line(f"due-{place}", self.tr("What is due"), words),
            )
            grid.addWidget(line[0], place, 0)
            grid.addWidget(line[1], place, 1)
            line[1].setCursorPosition(0)
            self._lines.append(line)
        grid.setColumnStretch(1, 1)

    def deadlines(self) -> tuple[tuple[date, str], ...]:
        """What stands there.

        Raises:
            NotADay: a day is none.
        """
        found = [(day_of(day.text()), " ".join(words.text().split())) for day, words in self._lines]
        return tuple((day, words) for day, words in found if day)
