"""Compares the open card with last year's, or with any other card of its paper."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from gui import file_choice
from gui.dialogs.problem import tell_problem
from gui.exchange.errand import Errand
from gui.exchange.saving import Saving
from gui.exchange.years_dialog import Choice, YearsDialog
from gui.shelf import OpenCard, Shelf
from model.card.card import Card
from model.card.comparison import Comparison, compared_cards
from model.exchange.any_file import Reading, read_any
from model.wording import BagalauError, Language, say


class Years(QObject):
    """Serves one open card in one language."""

    folder_used = Signal(str)

    def __init__(
        self, card: OpenCard, shelf: Shelf, language: Language, window: QWidget, folder: Path | None
    ) -> None:
        """Compare the card as it is now; `folder` is where a file was saved last."""
        super().__init__(window)
        self._open = card
        self._card: Card = card.session.card.copied()
        self._shelf = shelf
        self._language: Language = language
        self._window = window
        self._folder = folder
        self._errand = Errand(window)
        self._saving = Saving(language, window)
        self._saving.folder_used.connect(self.folder_used)
        self._dialog: YearsDialog | None = None
        self._comparison: Comparison | None = None
        self._from_files: dict[str, Reading] = {}

    def show(self) -> None:
        """Show the comparison with last year's card, or ask for one."""
        try:
            choices = self._choices()
        except BagalauError as error:
            tell_problem(self._window, self.tr("The list of cards cannot be read"), error, self._language)
            return
        dialog = YearsDialog(choices, self._language, self._window)
        dialog.chosen.connect(self._choose)
        dialog.file_wanted.connect(self._ask_for_file)
        dialog.save_wanted.connect(self._save)
        dialog.finished.connect(self._forget)
        self._dialog = dialog
        if choices:
            self._choose(choices[0])
        else:
            dialog.show_nothing(
                self.tr("The archive has no other card of this paper. Choose last year's card from a file.")
            )
        dialog.open()

    def _choices(self) -> list[Choice]:
        """Last year's card first, then every other card of the paper, the one changed last first."""
        previous = self._open.previous
        found = (
            [Choice(self.tr("Last year's card · {card}").format(card=_title(previous)), None)]
            if previous
            else []
        )
        known = (previous.organisation.get("name", ""), previous.years) if previous else None
        for summary in self._shelf.archive.cards():
            if summary.form != self._card.paper.id or summary.id == self._open.id:
                continue
            if (summary.name, summary.years) == known:
                continue
            years = summary.years.replace("-", "–")
            parts = (summary.name or self.tr("card without a name"), years)
            found.append(Choice(" · ".join(part for part in parts if part), summary.id))
        return found

    def _choose(self, choice: Choice) -> None:
        if choice.card_id is None:
            if self._open.previous:
                self._compare(self._open.previous)
            return
        if choice.title in self._from_files:
            self._compare_with_file(self._from_files[choice.title])
            return
        try:
            other = self._shelf.archive.open_card(choice.card_id).card
        except BagalauError as error:
            self._refuse(error)
        else:
            self._compare(other)

    def _ask_for_file(self) -> None:
        path = file_choice.choose_to_compare(self._dialog or self._window)
        if path is None:
            return
        papers = self._shelf.papers

        def show(reading: object) -> None:
            if isinstance(reading, Reading) and self._dialog:
                self._from_files[path.name] = reading
                self._dialog.show_file(path.name)
                self._compare_with_file(reading)

        self._errand.run(
            self.tr("The file is being read"),
            lambda report, given_up: read_any(path, papers, report, given_up),
            show,
            self._tell_refused,
            self._dialog,
        )

    def _compare_with_file(self, reading: Reading) -> None:
        doubtful = len(reading.doubtful)
        told = []
        if doubtful:
            told.append(
                self.tr("%n place(s) of the file were not understood and are left out.", "", doubtful)
            )
        self._compare(reading.card, told)

    def _compare(self, other: Card, told: list[str] | None = None) -> None:
        """The earlier card stands first."""
        if self._dialog is None:
            return
        days = [card.end or card.start for card in (self._card, other)]
        later = days[0] and days[1] and days[1] > days[0]
        before, after = (self._card, other) if later else (other, self._card)
        try:
            self._comparison = compared_cards(before, after)
        except BagalauError as error:
            self._refuse(error)
            return
        self._dialog.show_comparison(self._comparison, told or [])

    def _refuse(self, error: BagalauError) -> None:
        self._comparison = None
        if self._dialog:
            self._dialog.show_nothing(say(error.message, self._language))

    def _tell_refused(self, error: BagalauError) -> None:
        """What was shown before stays."""
        heading = self.tr("The file cannot be opened")
        tell_problem(self._dialog or self._window, heading, error, self._language)

    def _save(self) -> None:
        comparison, language = self._comparison, self._language
        if comparison is None or self._dialog is None:
            return

        def make() -> bytes:
            from model.printing.comparison_page import print_comparison

            return print_comparison(comparison, language)

        name = file_choice.proposed_name(comparison.after, language, self.tr("comparison"))
        self._saving.save(".pdf", name, self._folder, make, over=self._dialog)

    def _forget(self) -> None:
        self._dialog, self._comparison = None, None
        self._errand.give_up()
        self.deleteLater()


def _title(card: Card) -> str:
    parts = (card.organisation.get("name", ""), card.years.replace("-", "–"))
    return " · ".join(part for part in parts if part)
