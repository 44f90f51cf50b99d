"""The window: bar, start page or card, status line; goes from one to the other without losing an entry."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMainWindow, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from gui import theme, window_place
from gui.card_desk import CardDesk
from gui.card_revisions import CardRevisions
from gui.dates import local_today
from gui.dropped_file import READ_FROM, dropped_file
from gui.kept_settings import KeptSettings
from gui.paper_output import PaperOutput
from gui.room import Room
from gui.shelf import OpenCard, Shelf
from gui.translation import Translation, as_language
from gui.window_keys import add_keys, is_redo
from model.wording import BagalauError

if TYPE_CHECKING:  # what a start with a card does without is imported where it is first used
    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent

    from gui.fingerprint_search import Found
    from gui.signature_desk import SignatureDesk
    from gui.start_desk import StartDesk
    from gui.status_line import StatusLine
    from gui.top_bar import TopBar

NARROWEST, LOWEST = 680, 380


class MainWindow(QMainWindow):
    """One window for all cards of one archive."""

    def __init__(
        self, shelf: Shelf, translation: Translation, today: Callable[[], date] = local_today
    ) -> None:
        """Make the window with the list of cards; `start` or `open_card` fills it."""
        super().__init__()
        self.shelf = shelf
        self._translation = translation
        self._today = today
        self._may_close = False
        self._start_desk: StartDesk | None = None
        self._signature_desk: SignatureDesk | None = None
        self._bar: TopBar | None = None
        self._status: StatusLine | None = None
        self._kept = KeptSettings(shelf.archive)
        self._area = QSplitter(Qt.Orientation.Vertical, self)
        self.stack = QStackedWidget(self._area)
        self.strips = QVBoxLayout()
        self.read_only = shelf.archive.read_only
        self.card_desk = CardDesk(
            self._area, self.stack, shelf.folder / "print", self, read_only=self.read_only
        )
        self._output = PaperOutput(self.card_desk, self._kept, translation, self)
        self._lay_out()
        self._connect()
        self._show_heading()

    @property
    def bar(self) -> "TopBar":
        """The bar at the head; at a start with a card it is made when the card has been painted."""
        return self._bar or self._make_bar()

    @property
    def status(self) -> "StatusLine":
        """The line at the foot; made with the bar."""
        if self._status is None:
            from gui.status_line import StatusLine

            self._status = StatusLine(self)
            self._foot.make_way(self._status, self._column)
            self.card_desk.tell(self._status)
        return self._status

    def furnish(self) -> None:
        """Make what stands around the card."""
        self.bar.show()
        self.status.show()

    @property
    def start_desk(self) -> "StartDesk":
        """The list of cards and the work with it; made when it is first needed."""
        if self._start_desk is None:
            from gui.start_desk import StartDesk

            self._start_desk = StartDesk(self.shelf, self._translation, self._today, self)
            self._start_desk.open_wanted.connect(self.open_card)
            self._start_desk.taken.connect(self._open_taken)
            self._start_desk.page_wanted.connect(self._show_page)
            self.stack.addWidget(self._start_desk.page)
        return self._start_desk

    def show_cards(self) -> None:
        """Leave the open card, if there is one, for the list of cards."""
        card = self.card_desk.card
        card_id = card.id if card else None
        self.card_desk.leave(lambda: self._show_start(card_id))

    def open_card(self, card_id: int) -> None:
        """Leave the open card, if there is one, for another one."""
        self.card_desk.leave(lambda: self._open(card_id))

    def open_file(self, path: Path) -> None:
        """Open a card file."""
        self.start_desk.open_file(path)

    def change_language(self, name: str) -> None:
        """Speak another language from now on, at the same place."""
        language = as_language(name)
        if language is None or language == self._translation.language:
            return
        self._translation.use(language)
        self._kept.set("language", language)
        self.bar.set_language(language)
        self.bar.retranslate()
        self.status.retranslate()
        if self._start_desk:
            self._start_desk.retranslate()
        self.card_desk.change_language(language)
        self._show_heading()

    def start(self, file: Path | None = None) -> None:
        """Come up with the card of a file, with the card that was open last, or with the list of cards."""
        window_place.put_back(self, self._kept.get("window"))
        problem: BagalauError | None = None
        card: OpenCard | None = None
        later = file if file and file.suffix.lower() in READ_FROM else None
        file = None if later else file
        try:
            card = self.shelf.take_in(file) if file else None if later else self._left_open()
        except BagalauError as error:
            problem = error
        if card:
            self._put_on_desk(card)
        else:
            self.show_cards()
        self.show()
        if problem and file:
            self.start_desk.tell_unopened(problem)
        elif problem:
            self._tell_unopened(problem)
        if later:
            self.open_file(later)  # it takes its time, and is shown before it is taken over

    def _left_open(self) -> OpenCard | None:
        """The card that was open when the program ended, by a click or by a power cut."""
        kept = self._kept.get("open_card")
        stored = {str(summary.id): summary.id for summary in self.shelf.archive.cards()} if kept else {}
        return self.shelf.open(stored[kept]) if kept in stored else None

    def end(self, then: Callable[[], object]) -> None:
        """Close when everything is kept, after `then`: the program goes on with another window."""

        def go() -> None:
            then()
            self._close()

        self.card_desk.leave(go)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Undo and redo come here from fields, which leave them to the window."""
        if event.matches(QKeySequence.StandardKey.Undo):
            self._undo()
        elif event.matches(QKeySequence.StandardKey.Redo) or is_redo(event):
            self._redo()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: "QCloseEvent") -> None:
        """Close when everything is kept, or when the user says so."""
        if not self._may_close:
            event.ignore()
            self.card_desk.leave(self._close)
        if self._may_close:
            self._kept.set("window", window_place.place_of(self))
            event.accept()

    def dragEnterEvent(self, event: "QDragEnterEvent") -> None:
        """A card file can be dropped on the window."""
        if dropped_file(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: "QDropEvent") -> None:
        """Open the file dropped."""
        path = dropped_file(event.mimeData())
        if path:
            self.open_file(path)

    def _lay_out(self) -> None:
        self.setMinimumSize(NARROWEST, LOWEST)
        self.setAcceptDrops(True)
        middle = QWidget(self)
        self._column: QVBoxLayout = QVBoxLayout(middle)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._head, self._foot = Room(theme.PAPER, self), Room(theme.PAPER, self)
        self._head.setFixedHeight(theme.BAR_HEIGHT)
        self._foot.setFixedHeight(theme.STATUS_HEIGHT)
        self._column.addWidget(self._head)
        self._column.addLayout(self.strips)
        self._area.setChildrenCollapsible(False)
        self._column.addWidget(self._area, 1)
        self._column.addWidget(self._foot)
        self.setCentralWidget(middle)

    def _connect(self) -> None:
        desk, output = self.card_desk, self._output
        desk.print_wanted.connect(output.output_revision)
        desk.document_wanted.connect(output.print_document)
        desk.heading_changed.connect(self._show_heading)
        desk.folder_used.connect(output.keep_folder)

    def _make_bar(self) -> "TopBar":
        from gui.exchange.desk import ExchangeDesk
        from gui.top_bar import TopBar

        self._bar = bar = TopBar(self)
        desk, output = self.card_desk, self._output
        bar.list_wanted.connect(self.show_cards)
        bar.check_wanted.connect(desk.check)
        bar.pdf_wanted.connect(lambda: output.output("pdf"))
        bar.print_wanted.connect(lambda: output.output("print"))
        bar.part_wanted.connect(lambda part: output.output("pdf", part))
        bar.file_wanted.connect(desk.save_as_file)
        bar.save_as_wanted.connect(output.save_as)
        exchange = ExchangeDesk(self.shelf, self._translation, desk, output.folder, self)
        bar.audit_wanted.connect(exchange.audit)
        bar.years_wanted.connect(exchange.compare_years)
        bar.edition_wanted.connect(exchange.carry_over)
        exchange.open_wanted.connect(self.open_card)
        exchange.folder_used.connect(desk.folder_used)
        bar.verify_wanted.connect(lambda: self._signatures().verify())
        bar.find_wanted.connect(lambda: self._signatures().find())
        bar.about_wanted.connect(self._tell_about)
        bar.report_wanted.connect(self._report)
        bar.ready_wanted.connect(desk.make_ready)
        bar.revisions_wanted.connect(desk.show_revisions)
        bar.history_wanted.connect(desk.show_history)
        bar.language_wanted.connect(self.change_language)
        bar.paper_language_wanted.connect(output.keep_language)
        bar.set_language(self._translation.language)
        if self.read_only:
            bar.forbid_changes()
        self._head.make_way(bar, self._column)
        self._suit_bar()
        self._show_heading()
        self._make_shortcuts()
        return bar

    def _make_shortcuts(self) -> None:
        desk = self.card_desk
        acts: dict[str, Callable[[], object]] = {
            "Ctrl+Z": self._undo,
            "Ctrl+Y": self._redo,
            "Ctrl+Shift+Z": self._redo,
            "F7": desk.check,
            "F8": self._next_empty,
            "Ctrl+S": desk.reassure,
            "Ctrl+P": self._offer_print,
            "Ctrl+O": self._ask_for_file,
            "Ctrl+N": self._ask_for_new,
            "Alt+Left": self.show_cards,
        }
        add_keys(self, acts)

    def _show_page(self, page: QWidget) -> None:
        if self.stack.indexOf(page) < 0:
            self.stack.addWidget(page)
        self.stack.setCurrentWidget(page)

    def _show_start(self, card_id: int | None) -> None:
        self.furnish()
        self._kept.set("open_card", "")
        self.stack.setCurrentWidget(self.start_desk.page)
        self._show_heading()
        self.start_desk.show(card_id)

    def _open(self, card_id: int) -> None:
        try:
            card = self.shelf.open(card_id)
        except BagalauError as error:
            self._show_start(card_id)
            self._tell_unopened(error)
        else:
            self._put_on_desk(card)

    def _tell_unopened(self, error: BagalauError) -> None:
        from gui.dialogs.problem import tell_problem

        tell_problem(self, self.tr("The card cannot be opened"), error, self._translation.language)

    def _open_taken(self, card: OpenCard) -> None:
        self.card_desk.leave(lambda: self._put_on_desk(card))

    def _put_on_desk(self, card: OpenCard) -> None:
        self.card_desk.open(card, self._translation.language)
        if self._kept.get("open_card") != str(card.id):
            self._kept.set("open_card", str(card.id))
        page = self.card_desk.page
        if self._bar:
            self._suit_bar()
        elif self.isVisible() or page is None or not card.session.card.paper.sections:
            self.furnish()
        else:
            page.painted.connect(self.furnish)
            page.completed.connect(self.furnish)  # a window that is never painted is whole too

    def _suit_bar(self) -> None:
        """Let the bar offer what can be done with the open card's paper."""
        card = self.card_desk.card
        if card is None:
            return
        self.bar.set_paper_language(self._output.language())
        paper = card.session.card.paper
        has_rows = bool(paper.rows)
        newer = has_rows and not self.read_only and self.shelf.newer_edition(card) is not None
        self.bar.suit_paper(has_rows=has_rows, has_newer=newer, restricted=paper.restricted)

    def _show_heading(self) -> None:
        heading = self.card_desk.heading()
        program = self.tr("Bagalau")
        self.setWindowTitle(f"{heading.subtitle or heading.title} — {program}" if heading else program)
        if self._bar and heading:
            self._bar.show_card(heading)
        elif self._bar:
            self._bar.show_list()

    def _close(self) -> None:
        self._may_close = True
        self.close()

    def _undo(self) -> None:
        if self.card_desk.page:
            self.card_desk.page.undo()

    def _redo(self) -> None:
        if self.card_desk.page:
            self.card_desk.page.redo()

    def _next_empty(self) -> None:
        if self.card_desk.page:
            self.card_desk.page.next_empty()

    def _ask_for_file(self) -> None:
        self.start_desk.ask_for_file()

    def _ask_for_new(self) -> None:
        self.start_desk.ask_for_new()

    def _offer_print(self) -> None:
        if self.card_desk.card:
            self.bar.open_print_menu()

    def _signatures(self) -> "SignatureDesk":
        """What checks papers from outside against the archive, in the language of now."""
        from gui.signature_desk import SignatureDesk

        self.card_desk.save()
        if self._signature_desk:
            self._signature_desk.deleteLater()
        desk = SignatureDesk(self.shelf, self._revisions_of, self._translation.language, self)
        desk.open_wanted.connect(self._show_found)
        desk.attached.connect(self._show_heading)
        self._signature_desk = desk
        return desk

    def _revisions_of(self, card_id: int) -> CardRevisions:
        card = self.card_desk.card
        return card.revisions if card and card.id == card_id else self.shelf.revisions_of(card_id)

    def _show_found(self, found: "Found") -> None:
        """Show a card, or one of its revisions in the list of all of them."""
        card = self.card_desk.card
        if card is None or card.id != found.card_id:
            self.open_card(found.card_id)
            card = self.card_desk.card
        if found.number is not None and card and card.id == found.card_id:
            self.card_desk.show_revisions()

    def _tell_about(self) -> None:
        from gui.dialogs.about import AboutDialog

        dialog = AboutDialog(self.shelf.folder, self)
        dialog.report_wanted.connect(self._report)
        dialog.open()

    def _report(self) -> None:
        from gui.dialogs.problem_report import ProblemReportDialog
        from gui.problem_report import problem_report

        folder = self.shelf.folder
        report = problem_report(self.shelf.archive.path, folder / "accidents.log")
        ProblemReportDialog(report, self).open()
