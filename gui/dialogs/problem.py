"""A problem in plain words: what happened, where, and what to do."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from gui.dialogs.question import Answer, Question
from model.wording import BagalauError, Language, say


def tell_problem(parent: QWidget | None, heading: str, error: BagalauError, language: Language) -> Question:
    """Show what went wrong; the dialog closes with one button."""
    return tell(parent, heading, [say(error.message, language)])


def tell(parent: QWidget | None, heading: str, paragraphs: list[str]) -> Question:
    """Show a few paragraphs with one button."""
    close = Answer(QCoreApplication.translate("Problem", "Close"), "close", primary=True)
    dialog = Question(parent, heading, paragraphs, [close])
    dialog.open()
    return dialog
