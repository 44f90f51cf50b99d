"""The rating for others: workbook, PDF for publication, protocol, diplomas."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from gui import file_choice
from gui.campaign.office import Office
from gui.dialogs.problem import tell_problem
from gui.exchange.saving import Saving
from model.archive.campaign import Campaign
from model.locations import shipped
from model.ranking.diploma_template import read_template
from model.ranking.result import RatingResult
from model.wording import BagalauError, Language


class RatingOutput(QObject):
    """Fills a menu; each action asks for a file and writes it away from the window."""

    def __init__(self, office: Office, campaign: Campaign, window: QWidget) -> None:
        """Nothing is offered before there is a rating."""
        super().__init__(window)
        self._office = office
        self._campaign = campaign
        self._window = window
        self._saving = Saving(office.language, window)
        self._saving.folder_used.connect(office.keep_folder)
        self._actions: list[QAction] = []

    def fill(self, menu: QMenu) -> None:
        """Add an action for each kind."""
        for name, text, act in (
            ("rating-xlsx", self.tr("Rating as Excel…"), lambda: self._save(".xlsx", "rating")),
            ("rating-pdf", self.tr("Rating as PDF, for publication…"), lambda: self._save(".pdf", "rating")),
            ("protocol", self.tr("Protocol with the commission's signatures…"), self._protocol),
            ("diplomas", self.tr("Diplomas for the first three places…"), self._diplomas),
            ("diplomas-own", self.tr("Diplomas from a template of ours…"), self._own_diplomas),
        ):
            action = menu.addAction(text, act)
            action.setObjectName(name)
            action.setEnabled(False)
            self._actions.append(action)
        sample = menu.addAction(self.tr("Save a sample template of a diploma…"), self._save_sample)
        sample.setObjectName("diploma-sample")

    def enable(self, enabled: bool) -> None:
        """Whether there is anything to give out."""
        for action in self._actions:
            action.setEnabled(enabled)

    def _protocol(self) -> None:
        self._save(".pdf", "protocol")

    def _diplomas(self) -> None:
        self._save(".pdf", "diplomas")

    def _own_diplomas(self) -> None:
        title = self.tr("Template of a diploma")
        kinds = self.tr("Templates (*.toml)")
        start = self._office.folder() or file_choice.documents()
        name, _ = QFileDialog.getOpenFileName(self._window, title, str(start), kinds)
        if not name:
            return
        try:
            read_template(Path(name))
        except BagalauError as error:
            heading = self.tr("The template of the diploma cannot be used")
            tell_problem(self._window, heading, error, self._office.language)
        else:
            self._save(".pdf", "diplomas", Path(name))

    def _save_sample(self) -> None:
        """The program's own template, for an office to change the words in."""
        name = file_choice.fit_for_files(self.tr("Template of a diploma"))
        sample = shipped("resources", "diplomas", "default.toml")
        self._saving.save(".toml", name, self._office.folder(), sample.read_bytes)

    def _save(self, ending: str, what: str, template: Path | None = None) -> None:
        office, campaign = self._office, self._campaign
        language = office.language
        words = office.said({"rating": "ranking.title", "protocol": "ranking.protocol"}.get(
            what, "ranking.diplomas"
        ))  # fmt: skip
        name = file_choice.fit_for_files(f"{words.capitalize()} {campaign.name}")
        paper = office.paper(campaign)
        printed = _printer(ending, what, template)

        def make() -> bytes:
            with office.beside() as campaigns:
                result = RatingResult(campaigns, campaigns.campaign(campaign.id), paper)
                return printed(result, language)

        self._saving.save(ending, name, office.folder(), make)


def _printer(ending: str, what: str, template: Path | None) -> Callable[[RatingResult, Language], bytes]:
    if ending == ".xlsx":
        from model.ranking.rating_workbook import rating_workbook

        return rating_workbook
    if what == "protocol":
        from model.ranking.protocol import print_protocol

        return print_protocol
    if what == "diplomas":
        from model.ranking.diploma import print_diplomas

        return lambda result, language: print_diplomas(result, language, template)
    from model.ranking.rating_pages import print_rating

    return print_rating
