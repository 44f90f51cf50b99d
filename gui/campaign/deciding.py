"""What can be decided about a file that was taken in: the buttons, the questions, the decision itself."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from gui import file_choice
from gui.campaign.assign_dialog import AssignDialog
from gui.campaign.office import Office
from gui.campaign.reason_dialog import ReasonDialog
from gui.campaign.versions_dialog import VersionsDialog
from gui.dialogs.problem import tell, tell_problem
from model.archive.campaign import Campaign
from model.archive.campaign_decisions import Decisions
from model.archive.campaign_received import Received
from model.wording import BagalauError


class Deciding(QObject):
    """Shows the buttons that fit the file at hand; `decided` follows every decision."""

    decided = Signal()

    def __init__(self, office: Office, campaign: Campaign, window: QWidget) -> None:
        """Make the buttons; whoever shows them lays them out."""
        super().__init__(window)
        self._office = office
        self._campaign = campaign
        self._window = window
        self._files = office.files(campaign)
        self._decisions = Decisions(self._files)
        self._one: Received | None = None
        self._versions = self._button("versions", self.tr("Compare versions…"), self._show_versions)
        self._assign = self._button("assign", self.tr("Which school is it…"), self._ask_for_school)
        self._accept = self._button("accept", self.tr("Let into the rating…"), self._ask_to_accept)
        self._reject = self._button("reject", self.tr("Reject…"), self._ask_to_reject)
        self.back = self._button("take-back", self.tr("Take the rejection back…"), self._ask_to_take_back)
        self._save = self._button("save-file", self.tr("Save the file as it came…"), self._save_file)

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """From left to right."""
        return (self._versions, self._assign, self._accept, self._reject, self.back, self._save)

    def offer(self, one: Received | None) -> None:
        """Show what can be decided about this file."""
        self._one = one
        card = one if one is not None and one.total is not None else None
        stands = card is not None and card.state != "rejected"
        self._versions.setVisible(stands and self._has_versions(card))
        self._assign.setVisible(card is not None and card.state == "stranger")
        self._accept.setVisible(card is not None and card.counted and card.barred)
        self._reject.setVisible(stands)
        self.back.setVisible(
            card is not None and card.state == "rejected" and self._decisions.can_take_back(card.id)
        )
        self._save.setVisible(one is not None)

    def offer_back(self, one: Received) -> None:
        """Offer nothing but to take a rejection back."""
        self.offer(one)
        for button in self.buttons:
            if button is not self.back:
                button.hide()

    def _has_versions(self, one: Received | None) -> bool:
        return one is not None and len(self._to_compare(one)) > 1

    def _to_compare(self, one: Received) -> list[Received]:
        return [found for found in self._files.versions(one.id) if found.state != "rejected"]

    def _show_versions(self) -> None:
        if self._one:
            found = self._to_compare(self._one)
            if len(found) > 1:
                dialog = VersionsDialog(self._office, self._files, found, self._one.id, self._window)
                dialog.choose.connect(lambda number: self._do(lambda: self._decisions.choose(number)))
                dialog.open()

    def _ask_for_school(self) -> None:
        one = self._one
        if one:
            dialog = AssignDialog(self._office, self._campaign, one, self._window)
            dialog.assigned.connect(lambda school: self._do(lambda: self._decisions.assign(one.id, school)))
            dialog.listed.connect(lambda: self._do(lambda: self._decisions.put_on_list(one.id)))
            dialog.open()

    def _ask_to_accept(self) -> None:
        one = self._one
        if one:
            reason = one.reason.to(self._office.language) if one.reason else ""
            said = [one.name, self.tr("What keeps it out: {reason}").format(reason=reason) if reason else ""]
            dialog = ReasonDialog(self.tr("Let the card into the rating"), said, self._window)
            dialog.given.connect(lambda note: self._do(lambda: self._decisions.accept(one.id, note)))
            dialog.open()

    def _ask_to_reject(self) -> None:
        one = self._one
        if one:
            kept = self.tr("It stays here with its file; the rejection can be taken back.")
            said = [one.name, one.file, kept]
            if one.counted and len(self._to_compare(one)) > 1:
                said.append(self.tr("Another card of this school will stand for it."))
            dialog = ReasonDialog(self.tr("Reject the card"), said, self._window)
            dialog.given.connect(lambda note: self._do(lambda: self._decisions.reject(one.id, note)))
            dialog.open()

    def _ask_to_take_back(self) -> None:
        one = self._one
        if one:
            reason = one.reason.to(self._office.language) if one.reason else ""
            said = [one.name, one.file, reason]
            dialog = ReasonDialog(self.tr("Take the rejection back"), said, self._window)
            dialog.given.connect(lambda note: self._do(lambda: self._decisions.take_back(one.id, note)))
            dialog.open()

    def _do(self, decide: Callable[[], object]) -> None:
        try:
            decide()
        except BagalauError as error:
            heading = self.tr("This cannot be decided so")
            tell_problem(self._window, heading, error, self._office.language)
        else:
            self.decided.emit()

    def _save_file(self) -> None:
        one = self._one
        if one is None:
            return
        folder = self._office.folder() or file_choice.documents()
        name = Path(one.file).name
        chosen, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Save the file as it came"), str(folder / name)
        )
        if not chosen:
            return
        path = Path(chosen)
        self._office.keep_folder(str(path.parent))
        try:
            path.unlink(missing_ok=True)  # the dialog has asked whether it is to be replaced
            self._files.save_file(one.id, path)
        except OSError as error:
            words = self.tr("The file could not be written. Choose another folder.")
            tell(self._window, self.tr("The file is not saved"), [words, error.strerror or ""])

    def _button(self, name: str, text: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(text, self._window)
        button.setObjectName(name)
        button.clicked.connect(act)
        return button
