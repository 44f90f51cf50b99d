"""Takes a card from somebody's workbook or document into the archive: shows it, asks, takes it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from gui.dialogs.problem import tell_problem
from gui.dialogs.question import Answer, Question
from gui.exchange.numbers import points_text
from gui.exchange.preview import PreviewDialog
from gui.exchange.understood import Understood
from gui.shelf import Shelf
from model.exchange.any_file import Reading
from model.wording import BagalauError, Language


class ForeignCard(QObject):
    """Serves one file in one language."""

    taken = Signal(object)
    """Carries the OpenCard."""

    def __init__(self, shelf: Shelf, language: Language, window: QWidget) -> None:
        """Serve over the window."""
        super().__init__(window)
        self._shelf = shelf
        self._language: Language = language
        self._window = window
        self._dialog: PreviewDialog | None = None

    def show(self, reading: Reading, path: Path) -> None:
        """Show what was understood of the file."""
        if reading.recognised is None:
            return
        understood = Understood(reading, reading.recognised, self._language)
        dialog = PreviewDialog(understood, path.name, self._window, read_only=self._shelf.archive.read_only)
        dialog.take_wanted.connect(self._ask)
        dialog.finished.connect(self._forget)
        self._dialog = dialog
        dialog.open()

    def _forget(self) -> None:
        self._dialog = None
        self.deleteLater()

    def _ask(self) -> None:
        if self._dialog is None:
            return
        dialog, understood = self._dialog, self._dialog.understood
        card = understood.card
        name = card.organisation.get("name", "") or self.tr("card without a name")
        paragraphs = [
            " · ".join(part for part in (name, card.years.replace("-", "–")) if part),
            self.tr("Values: {filled} of {rows}, total {total}.").format(
                filled=understood.filled(),
                rows=len(card.paper.rows),
                total=points_text(understood.score.total),
            ),
        ]
        paragraphs += [text for text in self._doubts(understood) if text]
        answers = [
            Answer(self.tr("Look again"), "again"),
            Answer(self.tr("Take it"), "do-take", self._taking(dialog), primary=True),
        ]
        Question(dialog, self.tr("Take the card into the archive?"), paragraphs, answers).open()

    def _doubts(self, understood: Understood) -> list[str]:
        """What the user should know before it is taken."""
        said = []
        if understood.total_differs():
            totals = understood.totals()
            said.append(
                self.tr("The total in the file is {printed}; by the method it is {method}.").format(
                    printed=points_text(totals.printed), method=points_text(totals.method)
                )
            )
        differing = sum(understood.differs(line) for line in understood.lines)
        if differing:
            said.append(
                self.tr("In %n row(s) the points in the file are not those of the method.", "", differing)
            )
        left = understood.counted("doubtful", "absent")
        if left:
            said.append(self.tr("%n place(s) stay empty: they were not understood or not found.", "", left))
        wrong = understood.counted("wrong")
        if wrong:
            said.append(self.tr("%n entry(ies) cannot be right; they are kept as typed.", "", wrong))
        strays = understood.counted("stray")
        if strays:
            said.append(
                self.tr("%n place(s) of the file are not taken: no row was found for them.", "", strays)
            )
        if understood.card.organisation.get("name") and self._twin(understood) is not None:
            said.append(self.tr("A card of this organisation and period is here already. It stays as it is."))
        return said

    def _twin(self, understood: Understood) -> int | None:
        try:
            return self._shelf.twin_of(understood.card)
        except BagalauError:
            return None  # taking it will tell what is wrong

    def _taking(self, dialog: PreviewDialog) -> Callable[[], None]:
        def take() -> None:
            try:
                card = self._shelf.take_in_card(dialog.understood.card)
            except BagalauError as error:
                heading = self.tr("The card could not be taken into the archive")
                tell_problem(dialog, heading, error, self._language)
                return
            dialog.accept()
            self.taken.emit(card)

        return take
