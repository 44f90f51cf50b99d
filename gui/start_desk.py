"""Joins the start page to the shelf: what is wanted of a card there is done here."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from gui.deadlines import PaperDeadlines, deadlines_of
from gui.shelf import Shelf
from gui.start_page import StartPage
from gui.translation import Translation
from model.card.card import Card
from model.wording import BagalauError, Language

if TYPE_CHECKING:
    from gui.campaign.desk import CampaignDesk
    from gui.entries.due_cards import DueCards
    from gui.paper_reading import PaperReading
    from model.exchange.any_file import Reading


class StartDesk(QObject):
    """Keeps the start page up to date; `open_wanted` carries the id of a card to be opened."""

    open_wanted = Signal(int)
    taken = Signal(object)
    """Carries the OpenCard of a card file."""

    page_wanted = Signal(object)
    """Carries a widget that is to stand in the place of the list."""

    def __init__(
        self, shelf: Shelf, translation: Translation, today: Callable[[], date], window: QWidget
    ) -> None:
        """Make the page; `show` fills it."""
        super().__init__(window)
        self._shelf = shelf
        self._translation = translation
        self._today = today
        self._window = window
        self._reading: PaperReading | None = None
        self._campaigns: CampaignDesk | None = None
        self._deadlines: list[PaperDeadlines] = []
        self._due: DueCards | None = None
        self._read_path = Path()
        self.page = StartPage(today, window)
        self.page.open_wanted.connect(self.open_wanted)
        self.page.new_wanted.connect(self.ask_for_new)
        self.page.file_wanted.connect(self.ask_for_file)
        self.page.next_year_wanted.connect(self.make_next_year)
        self.page.remove_wanted.connect(self.remove)
        self.page.restore_wanted.connect(self.restore)
        self.page.bin_wanted.connect(self.show_bin)
        self.page.campaigns_wanted.connect(self.show_campaigns)
        self._read_only = shelf.archive.read_only
        if self._read_only:
            self.page.forbid_changes()

    def show(self, card_id: int | None = None) -> None:
        """Show what the archive holds now, with one card selected."""
        self._refresh(card_id)
        self.page.take_focus()
        # Reading papers takes its time; the list should stand before that.
        QTimer.singleShot(0, self, self.show_deadlines)

    def show_deadlines(self) -> None:
        """Show what is due for the papers in use."""
        try:
            papers = self._shelf.papers_in_use()
        except BagalauError:
            # A paper that cannot be read is told of when somebody opens a card of it.
            return
        language = self._translation.language
        self._deadlines = deadlines_of(papers, self._today(), language)
        self.page.show_deadlines(self._deadlines)
        used = {summary.form for summary in self._shelf.archive.cards()}
        if any(paper.id in used and (paper.reminders or paper.valid_to) for paper in papers):
            self._look_for_due(used, language)

    def _look_for_due(self, forms: set[str], language: Language) -> None:
        """What the cards themselves have to be reminded of comes a moment later."""
        if self._due is None:
            from gui.entries.due_cards import DueCards

            self._due = DueCards(self._shelf.archive.path, self._shelf.papers, self._today, self)
            self._due.found.connect(lambda found: self.page.show_deadlines([*found, *self._deadlines]))
        self._due.look(forms, language)

    def retranslate(self) -> None:
        """Say everything anew in the language of the window."""
        self.page.retranslate()
        self._refresh(self.page.selected)
        self.show_deadlines()
        if self._campaigns:
            self._campaigns.retranslate()

    def show_campaigns(self) -> None:
        """Show whose cards this office gathers."""
        from gui.campaign.desk import CampaignDesk

        with self._told(self.tr("The collections cannot be opened")):
            if self._campaigns is None:
                self._campaigns = CampaignDesk(self._shelf, self._translation, self._today, self._window)
                self._campaigns.back_wanted.connect(lambda: self.page_wanted.emit(self.page))
                self._campaigns.back_wanted.connect(self.show)
            self._campaigns.show_list()
            self.page_wanted.emit(self._campaigns.room)

    @property
    def campaigns(self) -> "CampaignDesk | None":
        """The campaigns; None until they are first asked for."""
        return self._campaigns

    def ask_for_new(self) -> None:
        """Ask what the new card begins with."""
        from gui.dialogs.new_card import NewCardDialog

        if self._read_only:
            return
        with self._told(self.tr("A new card cannot be made")):
            papers, like = self._shelf.papers_to_fill_in(), self._shelf.newest_card()
            schools, language = self._shelf.schools(), self._translation.language
            # First the paper worked on last, else one whose act speaks the user's language.
            # Papers that are scored come before registers and programmes.
            papers.sort(
                key=lambda paper: (
                    paper.id != like.paper.id if like else paper.act_language != language,
                    not paper.sections,
                )
            )
            dialog = NewCardDialog(papers, like, schools, self._today(), language, self._window)
            dialog.made.connect(self._add_unless_there)
            dialog.open()

    def ask_for_file(self) -> None:
        """Ask for a card file and open it."""
        from gui.file_choice import choose_to_open

        if self._read_only:
            return
        path = choose_to_open(self._window)
        if path:
            self.open_file(path)

    def open_file(self, path: Path) -> None:
        """Take the card of a file or a paper into the archive, if it is not there yet, and open it.

        A workbook or a document is shown first: what was understood of it, and what was not.
        """
        if _takes_time(path):
            self._read_paper(path)
            return
        if _holds_remarks(path):
            self._open_remarks(path)
            return
        try:
            card = self._shelf.take_in(path)
        except BagalauError as error:
            self.tell_unopened(error)
        else:
            self.taken.emit(card)

    def _open_remarks(self, path: Path) -> None:
        """Open the card that an office has remarks to, with these above it."""
        from gui.campaign.remarks_panel import card_of, show_remarks
        from gui.main_window import MainWindow
        from model.ranking.remarks import read_remarks

        with self._told(self.tr("The file cannot be opened")):
            remarks = read_remarks(path)
            card_id = card_of(remarks, self._shelf)
            self.open_wanted.emit(card_id)
            if isinstance(self._window, MainWindow):
                show_remarks(self._window, card_id, remarks, self._translation.language)

    def _read_paper(self, path: Path) -> None:
        if self._reading is None:
            from gui.paper_reading import PaperReading

            self._reading = PaperReading(self._shelf.papers, self._window)
            self._reading.read.connect(self._take_read)
            self._reading.refused.connect(self.tell_unopened)
        self._read_path = path
        self._reading.start(path)

    def _take_read(self, reading: "Reading") -> None:
        if reading.recognised:
            from gui.exchange.foreign_card import ForeignCard

            foreign = ForeignCard(self._shelf, self._translation.language, self._window)
            foreign.taken.connect(self.taken)
            foreign.show(reading, self._read_path)
            return
        from gui.paper_taking import PaperTaking

        taking = PaperTaking(self._shelf, self._translation.language, self._window)
        taking.taken.connect(self.taken)
        taking.refused.connect(self.tell_unopened)
        taking.take(reading)

    def tell_unopened(self, error: BagalauError) -> None:
        """Tell why a file could not be opened."""
        self._tell(self.tr("The file cannot be opened"), error)

    def make_next_year(self, card_id: int) -> None:
        """Make the card that follows a card, and open it."""
        with self._told(self.tr("A new card cannot be made")):
            self._add_unless_there(self._shelf.next_year_of(card_id, self._today()))

    def remove(self, card_id: int) -> None:
        """Put a card into the bin; the way back stays in sight."""
        with self._told(self.tr("The card could not be removed")):
            cards = self._shelf.listed(self._translation.language)
            school = next((card.school for card in cards if card.id == card_id), "")
            self._shelf.archive.remove(card_id)
            self._refresh()
            self.page.say_removed(card_id, school)

    def restore(self, card_id: int) -> None:
        """Take a card out of the bin."""
        with self._told(self.tr("The card could not be put back")):
            self._shelf.archive.restore(card_id)
            self.page.hide_notice()
            self._refresh(card_id)
            self.page.take_focus()

    def show_bin(self) -> None:
        """Show the removed cards."""
        from gui.dialogs.bin_dialog import BinDialog

        with self._told(self.tr("The removed cards cannot be read")):
            removed = self._shelf.removed(self._translation.language)
            dialog = BinDialog(removed, self._today(), self._window, read_only=self._read_only)
            dialog.restored.connect(self.restore)
            dialog.open()

    def _add_unless_there(self, card: Card) -> None:
        """Two cards of one school and year are rarely meant."""
        with self._told(self.tr("A new card cannot be made")):
            twin = self._shelf.twin_of(card) if card.organisation.get("name") else None
            if twin is None:
                self._add(card)
            else:
                self._ask_about_twin(card, twin)

    def _ask_about_twin(self, card: Card, twin: int) -> None:
        from gui.dialogs.question import Answer, Question

        language = self._translation.language
        years = card.years.replace("-", "–")
        about = " · ".join((card.organisation["name"], years, card.paper.name.to(language)))
        answers = [
            Answer(self.tr("Make another one"), "another", lambda: self._add(card)),
            Answer(self.tr("Open it"), "open-twin", lambda: self.open_wanted.emit(twin), primary=True),
        ]
        Question(self._window, self.tr("Such a card is here already"), [about], answers).open()

    def _add(self, card: Card) -> None:
        with self._told(self.tr("A new card cannot be made")):
            self.open_wanted.emit(self._shelf.add(card))

    def _refresh(self, card_id: int | None = None) -> None:
        with self._told(self.tr("The list of cards cannot be read")):
            language = self._translation.language
            self.page.show_cards(self._shelf.listed(language), len(self._shelf.archive.removed()))
            if card_id is not None:
                self.page.select(card_id)

    @contextmanager
    def _told(self, heading: str) -> Iterator[None]:
        """Tell what goes wrong inside, in words."""
        try:
            yield
        except BagalauError as error:
            self._tell(heading, error)

    def _tell(self, heading: str, error: BagalauError) -> None:
        from gui.dialogs.problem import tell_problem

        tell_problem(self._window, heading, error, self._translation.language)


def _takes_time(path: Path) -> bool:
    """Whether the file is anything but a card file: it is read away from the window's thread."""
    from model.exchange.excel.read import is_workbook
    from model.exchange.scan import is_paper
    from model.exchange.word.read import is_document

    return is_paper(path) or is_workbook(path) or is_document(path)


def _holds_remarks(path: Path) -> bool:
    """Whether the file is one of remarks; what cannot be read is told of by whoever opens it as a card."""
    from model.ranking.remarks import is_remarks_file

    try:
        with path.open("rb") as file:
            return is_remarks_file(file.read(200))
    except OSError:
        return False
