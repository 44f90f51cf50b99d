"""One campaign: what has come, who has not sent, what is odd, the rating. Files are dropped on it."""

import time
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from gui.campaign.files_tab import FilesTab
from gui.campaign.intake_strip import IntakeStrip
from gui.campaign.intake_work import IntakeWork
from gui.campaign.office import Office
from gui.campaign.rating_tab import RatingTab
from gui.campaign.rows_tab import RowsTab
from gui.campaign.schools_tab import SchoolsTab
from gui.campaign.sources import choose_files, choose_folder, choose_stick
from gui.dialogs.problem import tell_problem
from gui.elided_label import ElidedLabel
from gui.exchange.tabs import Tabs
from gui.shell_style import dress
from model.archive.campaign import Campaign
from model.ranking.campaigns import days_left
from model.ranking.intake import Outcome
from model.wording import BagalauError

REFRESH = 1000
"""Milliseconds between two looks at what has come while files are taken in."""

SHARE = 40
"""Looking may take such a part of the time."""


class CampaignPage(QWidget):
    """Shows a campaign; what is wanted of one card is told by signals."""

    back_wanted = Signal()
    settings_wanted = Signal()
    review_wanted = Signal(int, str)
    """Id of a card and of the row to begin with; "" for the first."""

    def __init__(self, office: Office, campaign: Campaign, intake: IntakeWork, parent: QWidget) -> None:
        """Show the campaign as it stands."""
        super().__init__(parent)
        dress(self)
        self.setObjectName("desk")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAcceptDrops(True)
        self.campaign = campaign
        self._office = office
        self._intake = intake
        self._standing = ElidedLabel(parent=self)
        self._standing.setProperty("kind", "muted")
        self._strip = IntakeStrip(self)
        self._tabs = Tabs(self)
        self.files = FilesTab(office, campaign, self)
        self.schools = SchoolsTab(office, campaign, self)
        self.rows = RowsTab(office, campaign, self)
        self.rating = RatingTab(office, campaign, self)
        for name, title, page in (
            ("files", self.tr("Cards"), self.files),
            ("schools", self.tr("Schools"), self.schools),
            ("rows", self.tr("Rows"), self.rows),
            ("rating", self.tr("Rating"), self.rating),
        ):
            self._tabs.add(name, title, page)
        self._tabs.pages.currentChanged.connect(self._show_tab)
        self._refresh_soon = QTimer(self)
        self._refresh_soon.setSingleShot(True)
        self._refresh_soon.setInterval(REFRESH)
        self._refresh_soon.timeout.connect(self.refresh)
        self._lay_out()
        self._connect()
        self.refresh()
        if intake.lot and intake.lot.campaign.id == campaign.id:
            self._strip.show_step(0, 0, "")
        elif intake.interrupted(campaign):
            self._strip.show_interrupted()

    def take(self, sources: Sequence[Path], *, cards_only: bool = False) -> None:
        """Take in files and folders."""
        if sources:
            self._strip.show_step(0, 0, "")
            self._intake.take(self.campaign, sources, cards_only=cards_only)

    def refresh(self) -> None:
        """Show what has come by now; with a country's cards it is looked at less often."""
        began = time.perf_counter()
        self._refresh()
        took = int((time.perf_counter() - began) * 1000)
        self._refresh_soon.setInterval(max(REFRESH, took * SHARE))

    def _refresh(self) -> None:
        progress = self._office.campaigns.progress(self.campaign.id)
        told = []
        if progress.expected:
            told.append(self.tr("Expected: {0}").format(progress.expected))
            told.append(self.tr("have sent: {0}").format(progress.sent))
            told.append(self.tr("have not: {0}").format(progress.expected - progress.sent))
        else:
            told.append(self.tr("Schools that have sent: {0}").format(progress.sent))
        ahead = [left for left in days_left(self.campaign, self._office.today()) if left.days >= 0]
        for left in ahead[:1]:
            words = self.tr("%n day(s) until {date}: {what}", "", left.days)
            told.append(words.format(date=f"{left.day:%d.%m.%Y}", what=left.words))
        self._standing.setText(" · ".join(told))
        self.files.refresh(progress.states)
        self._show_tab()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files and folders are welcome, any number of them."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take in what is dropped."""
        self.take([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])
        event.acceptProposedAction()

    def _lay_out(self) -> None:
        back = QPushButton(self.tr("← Collecting cards"), self)
        back.setObjectName("campaign-back")
        back.setProperty("kind", "link")
        back.clicked.connect(self.back_wanted)
        title = ElidedLabel(self.campaign.name, self)
        title.setProperty("kind", "heading")
        take = QPushButton(self.tr("Take in…"), self)
        take.setObjectName("take-in")
        take.setProperty("kind", "primary")
        take.setToolTip(self.tr("Files and folders can also be dropped anywhere on this page"))
        menu = QMenu(take)
        for name, text, choose in (
            ("take-files", self.tr("Files…"), self._take_files),
            ("take-folder", self.tr("A folder with everything in it…"), self._take_folder),
            ("take-stick", self.tr("Scan a stick for cards…"), self._take_stick),
        ):
            action = menu.addAction(text, choose)
            action.setObjectName(name)
        take.setMenu(menu)
        settings = QPushButton(self.tr("Settings…"), self)
        settings.setObjectName("campaign-settings")
        settings.clicked.connect(self.settings_wanted)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(title)
        words.addWidget(self._standing)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addLayout(words, 1)
        head.addWidget(settings)
        head.addWidget(take)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 4, 16, 10)
        column.setSpacing(6)
        column.addWidget(back, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addLayout(head)
        column.addWidget(self._strip)
        column.addWidget(self._tabs, 1)

    def _connect(self) -> None:
        self.files.review_wanted.connect(lambda card: self.review_wanted.emit(card, ""))
        self.files.decided.connect(self.refresh)
        self.schools.review_wanted.connect(lambda card: self.review_wanted.emit(card, ""))
        self.schools.changed.connect(self.refresh)
        self.rows.review_wanted.connect(self.review_wanted)
        self.rating.review_wanted.connect(lambda card: self.review_wanted.emit(card, ""))
        self._intake.went_on.connect(self._show_step)
        self._intake.done.connect(self._show_outcome)
        self._intake.refused.connect(self._tell_refused)
        self._intake.changed.connect(self._follow)
        self._strip.stop_wanted.connect(self._stop)
        self._strip.resume_wanted.connect(self._resume)
        self._strip.give_up_wanted.connect(self._give_up)

    def _show_tab(self) -> None:
        shown = self._tabs.pages.currentWidget()
        if isinstance(shown, SchoolsTab | RowsTab | RatingTab):
            shown.refresh()

    def _own_lot(self) -> bool:
        lot = self._intake.lot
        return lot is not None and lot.campaign.id == self.campaign.id

    def _show_step(self, done: int, of: int, file: str) -> None:
        if self._own_lot():
            self._strip.show_step(done, of, file)
            if not self._refresh_soon.isActive():
                self._refresh_soon.start()

    def _show_outcome(self, outcome: Outcome) -> None:
        if self._own_lot():
            self._refresh_soon.stop()
            self.refresh()
            self._strip.show_outcome(outcome, can_go_on=True)

    def _follow(self) -> None:
        """A fault of the program has ended it: what was taken in is here, and it can go on."""
        if self._strip.busy and not self._own_lot() and self._intake.interrupted(self.campaign):
            self.refresh()
            self._strip.show_interrupted()

    def _tell_refused(self, error: BagalauError) -> None:
        if self._own_lot():
            self._strip.hide()
            self.refresh()
            tell_problem(self, self.tr("The files cannot be taken in"), error, self._office.language)

    def _stop(self) -> None:
        self._strip.show_stopping()
        self._intake.stop()

    def _resume(self) -> None:
        self._strip.show_step(0, 0, "")
        self._intake.resume(self.campaign)

    def _give_up(self) -> None:
        self._intake.give_up(self.campaign)
        self._strip.hide()

    def _take_files(self) -> None:
        self.take(choose_files(self))

    def _take_folder(self) -> None:
        self.take(choose_folder(self))

    def _take_stick(self) -> None:
        self.take(choose_stick(self), cards_only=True)
