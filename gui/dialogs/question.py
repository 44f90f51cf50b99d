"""Tells what has happened, and lets the user choose what to do about it."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from gui.dialogs.calm_dialog import CalmDialog


class Answer(NamedTuple):
    """One thing the user can choose.

    Attributes:
        text: of the button.
        name: of the button, for tests and for helpers that read the screen.
        act: what is done, once the dialog is closed; None only closes it.
        primary: it answers Enter.
    """

    text: str
    name: str
    act: Callable[[], object] | None = None
    primary: bool = False


class Question(CalmDialog):
    """A heading, a few paragraphs, a few answers. Escape closes it and does nothing."""

    def __init__(
        self, parent: QWidget | None, heading: str, paragraphs: list[str], answers: list[Answer]
    ) -> None:
        """Make the dialog; `open()` shows it."""
        super().__init__(parent, heading)
        for paragraph in paragraphs:
            if paragraph:
                self.add_text(paragraph)
        self.body.addStretch(1)
        for answer in answers:
            self._add(answer)

    def _add(self, answer: Answer) -> None:
        button = self.add_button(answer.text, answer.name, primary=answer.primary)

        def chosen() -> None:
            self.accept()
            if answer.act:
                answer.act()

        button.clicked.connect(chosen)
