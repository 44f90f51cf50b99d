"""Joins the pages of the campaigns: from the list to one campaign, to the review of one card, and back."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from gui.campaign.intake_work import IntakeWork
from gui.campaign.list_page import CampaignListPage
from gui.campaign.new_dialog import NewCampaignDialog
from gui.campaign.office import Office, beside
from gui.campaign.page import CampaignPage
from gui.campaign.review_page import ReviewPage
from gui.campaign.settings_dialog import SettingsDialog
from gui.dialogs.problem import tell_problem
from gui.shelf import Shelf
from gui.translation import Translation
from model.archive.campaign import Campaign, School
from model.archive.lock import Owner
from model.wording import BagalauError

FOLDER = "campaign_folder"


class CampaignDesk(QObject):
    """Holds one page at a time in `room`; files may be taken in meanwhile."""

    back_wanted = Signal()

    def __init__(
        self, shelf: Shelf, translation: Translation, today: Callable[[], date], window: QWidget
    ) -> None:
        """Connect beside the archive.

        Raises:
            ArchiveError: the archive cannot be opened.
        """
        super().__init__(window)
        self._shelf = shelf
        self._window = window
        self.room = QStackedWidget(window)
        path = shelf.archive.path
        self.office = Office(
            path,
            beside(path, Owner.here().login),
            shelf.papers,
            translation,
            today,
            self._folder,
            lambda folder: shelf.archive.set_setting(FOLDER, folder),
        )
        self.intake = IntakeWork(self.office, self)
        self._campaign_id: int | None = None
        self._review: tuple[int, str] | None = None
        application = QCoreApplication.instance()
        if application:
            application.aboutToQuit.connect(self.close)

    def close(self) -> None:
        """The program ends: what is under way is stopped at a sound place."""
        self.intake.stop()
        self.office.campaigns.close()

    @property
    def page(self) -> QWidget:
        """The page in view."""
        return self.room.currentWidget()

    def show_list(self) -> None:
        """Show every campaign."""
        self._campaign_id, self._review = None, None
        page = CampaignListPage(self.office, self.room)
        page.back_wanted.connect(self.back_wanted)
        page.new_wanted.connect(lambda: self.ask_for_new(None))
        page.next_wanted.connect(self.ask_for_new)
        page.open_wanted.connect(self.open)
        self._put(page)

    def open(self, campaign_id: int) -> None:
        """Show a campaign."""
        try:
            campaign = self.office.campaigns.campaign(campaign_id)
            page = CampaignPage(self.office, campaign, self.intake, self.room)
        except BagalauError as error:
            self._tell(self.tr("The collection cannot be opened"), error)
            return
        self._campaign_id, self._review = campaign_id, None
        page.back_wanted.connect(self.show_list)
        page.settings_wanted.connect(lambda: self._ask_for_settings(campaign))
        page.review_wanted.connect(self.review)
        self._put(page)

    def review(self, received_id: int, row: str = "") -> None:
        """Show a card of the open campaign, at a row."""
        if self._campaign_id is None:
            return
        campaign = self.office.campaigns.campaign(self._campaign_id)
        try:
            page = ReviewPage(self.office, campaign, received_id, row, self.room)
        except BagalauError as error:
            self._tell(self.tr("The card cannot be shown"), error)
            return
        self._review = (received_id, row)
        page.back_wanted.connect(self._leave_review)
        page.decided.connect(lambda: self.review(received_id, row))
        self._put(page, keep=True)

    def ask_for_new(self, last_id: int | None) -> None:
        """Ask what a new campaign begins with; it follows another one if that is named."""
        try:
            last = None if last_id is None else self.office.campaigns.campaign(last_id)
            papers = [paper for paper in self._shelf.papers_to_fill_in() if paper.sections]
            papers.sort(key=lambda paper: (paper.act_language != self.office.language, paper.id))
            dialog = NewCampaignDialog(
                papers,
                last,
                self.office.today(),
                self.office.language,
                self._window,
            )
        except BagalauError as error:
            self._tell(self.tr("A new collection cannot be made"), error)
            return
        dialog.made.connect(lambda campaign, schools: self._create(campaign, schools, last_id))
        dialog.open()

    def retranslate(self) -> None:
        """Show the same place in the language of the window."""
        campaign, review = self._campaign_id, self._review
        if campaign is None:
            self.show_list()
            return
        self.open(campaign)
        if review:
            self.review(*review)

    def _create(self, campaign: Campaign, schools: tuple[School, ...], last_id: int | None) -> None:
        campaigns = self.office.campaigns
        try:
            made = campaigns.create(campaign)
            if not schools and last_id is not None:
                schools = tuple(one.school for one in campaigns.schools(last_id))
            campaigns.add_schools(made.id, schools)
        except BagalauError as error:
            self._tell(self.tr("A new collection cannot be made"), error)
        else:
            self.open(made.id)

    def _ask_for_settings(self, campaign: Campaign) -> None:
        others = [one for one in self.office.campaigns.all() if one.id != campaign.id]
        others = [one for one in others if one.form == campaign.form]
        dialog = SettingsDialog(
            campaign, self.office.paper(campaign), others, self.office.language, self._window
        )
        dialog.changed.connect(self._change)
        dialog.open()

    def _change(self, campaign: Campaign) -> None:
        try:
            self.office.campaigns.change(campaign)
        except BagalauError as error:
            self._tell(self.tr("The settings could not be kept"), error)
        else:
            self.open(campaign.id)

    def _leave_review(self) -> None:
        """Back to the campaign as it was left, at the same line."""
        self._review = None
        review = self.room.currentWidget()
        for place in range(self.room.count()):
            page = self.room.widget(place)
            if isinstance(page, CampaignPage):
                self.room.setCurrentWidget(page)
                page.refresh()
                page.files.table.setFocus()
        self._drop(review)

    def _put(self, page: QWidget, *, keep: bool = False) -> None:
        """Show a page; the one before goes, unless it is come back to."""
        before = [self.room.widget(place) for place in range(self.room.count())]
        self.room.addWidget(page)
        self.room.setCurrentWidget(page)
        for one in before:
            if not (keep and isinstance(one, CampaignPage)):
                self._drop(one)

    def _drop(self, page: QWidget) -> None:
        self.room.removeWidget(page)
        page.deleteLater()

    def _folder(self) -> Path | None:
        try:
            kept = self._shelf.archive.setting(FOLDER)
        except BagalauError:
            return None  # a comfort: the user's documents are offered instead
        return Path(kept) if kept else None

    def _tell(self, heading: str, error: BagalauError) -> None:
        tell_problem(self._window, heading, error, self.office.language)
