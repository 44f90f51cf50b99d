"""Checks papers from outside against the archive: signatures of a PDF, and the fingerprint on a paper."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from gui import file_choice
from gui.attached_signature import packed
from gui.card_revisions import CardRevisions, FrozenCard
from gui.dates import local_today
from gui.dialogs.problem import tell, tell_problem
from gui.dialogs.question import Answer, Question
from gui.fingerprint_search import Findings, Found, find_same, find_short
from gui.job import Job
from gui.printout import printout_of
from gui.shelf import Shelf
from gui.state_words import revision_words
from model.archive import Told
from model.signing import SigningRefused, refuse_unless_installed
from model.wording import LANGUAGES, BagalauError, Language, Message, say

if TYPE_CHECKING:
    from gui.dialogs.verdict import VerdictDialog
    from gui.signature_check import Checked

TRUSTED = "trusted_folder"
"""Setting: the folder of root certificates used last."""


class SignatureDesk(QObject):
    """Serves the window in one language."""

    open_wanted = Signal(object)
    """Carries a Found: the card, or the revision, to be shown."""

    attached = Signal()
    """Something was told of a revision."""

    def __init__(
        self,
        shelf: Shelf,
        revisions_of: Callable[[int], CardRevisions],
        language: Language,
        window: QWidget,
    ) -> None:
        """Serve from the shelf; `revisions_of` gives the revisions of a card by its id."""
        super().__init__(window)
        self._shelf = shelf
        self._revisions_of = revisions_of
        self._language: Language = language
        self._window = window
        self._dialog: VerdictDialog | None = None
        self._job: Job | None = None
        self._checked: Checked | None = None

    def find(self) -> None:
        """Ask for a fingerprint and look for it."""
        from gui.dialogs.find import FindDialog
        from model.exchange.card_file import load_card

        dialog = FindDialog(
            lambda short: find_short(self._shelf, short, self._language),
            lambda path: load_card(path, self._shelf.papers),
            self._language,
            self._window,
        )
        dialog.open_wanted.connect(self.open_wanted)
        dialog.open()

    def verify(self) -> None:
        """Ask for a PDF and show what is to be thought of its signatures."""
        try:
            refuse_unless_installed()
        except SigningRefused as refusal:
            tell_problem(self._window, self.tr("Signatures cannot be checked"), refusal, self._language)
            return
        path = file_choice.choose_signed_pdf(self._window)
        if path is None:
            return
        from gui.dialogs.verdict import VerdictDialog
        from gui.signature_check import Sources

        dialog = VerdictDialog(Sources(path, None, self._kept_folder()), self._language, self._window)
        self._dialog = dialog
        dialog.check_wanted.connect(self._check)
        dialog.open_wanted.connect(self.open_wanted)
        dialog.attach_wanted.connect(self._ask_to_attach)
        dialog.finished.connect(self._forget_dialog)
        dialog.open()
        self._check()

    def _check(self) -> None:
        from gui.dialogs.waiting import WaitingDialog
        from gui.signature_check import checked

        if self._dialog is None:
            return
        if self._job:
            self._job.cancel()
        sources, papers = self._dialog.sources, self._shelf.papers
        self._keep_folder(sources.trusted)
        self._dialog.show_fault("")
        job = Job(lambda report, given_up: checked(sources, papers, report, given_up), self._window)
        waiting = WaitingDialog(self.tr("The signatures are being checked"), self._dialog)
        waiting.rejected.connect(job.cancel)
        waiting.rejected.connect(waiting.deleteLater)
        job.stepped.connect(waiting.show_step)
        for end in (job.done, job.refused, job.broken):
            end.connect(waiting.finish)
            end.connect(self._forget_job)
        job.done.connect(self._show)
        job.refused.connect(self._show_refusal)
        job.broken.connect(_raise)
        self._job = job
        job.start()

    def _show(self, checked: "Checked") -> None:
        if self._dialog is None:
            return
        findings: Findings | None = None
        try:
            if checked.card:
                findings = find_same(self._shelf, checked.card, self._language)
        except BagalauError as error:
            self._show_refusal(error)
            return
        self._dialog.show_checked(checked, findings)
        self._checked = checked

    def _show_refusal(self, error: BagalauError) -> None:
        if self._dialog:
            self._dialog.show_fault(say(error.message, self._language))

    def _ask_to_attach(self, found: Found) -> None:
        """Compare with what the program prints of the revision, then ask."""
        checked, number = self._checked, found.number
        if checked is None or number is None or self._dialog is None:
            return
        try:
            frozen = self._revisions_of(found.card_id).frozen(number)
        except BagalauError as error:
            self._tell_problem(error)
            return
        job = Job(lambda _report, _given_up: is_our_print(frozen, checked.content), self._window)
        job.done.connect(lambda ours: self._ask(checked, found, ours=bool(ours)))
        job.refused.connect(self._tell_problem)
        job.broken.connect(_raise)
        job.start()

    def _ask(self, checked: "Checked", found: Found, *, ours: bool) -> None:
        if self._dialog is None or found.number is None:
            return
        paragraphs = [", ".join(_names(checked))]
        if ours and checked.sources.detached:
            paragraphs.append(
                self.tr(
                    "The PDF is the print of this revision, byte for byte; the signature is in its own file."
                )
            )
        elif ours:
            paragraphs.append(self.tr("The PDF is the print of this revision, with signatures at its end."))
        else:
            paragraphs.append(
                self.tr(
                    "The code on the paper is that of the revision, but the PDF was not printed"
                    " by this program as it is now. Compare what stands on the paper yourself."
                )
            )
        if checked.unproved:
            paragraphs.append(self.tr("The mathematics of the ГОСТ signature was not checked here."))
        heading = self.tr("Attach to {revision}?").format(revision=revision_words(found.number))
        answers = [
            Answer(self.tr("Cancel"), "cancel"),
            Answer(
                self.tr("Attach"), "attach", lambda: self._attach(checked, found, ours=ours), primary=True
            ),
        ]
        Question(self._dialog, heading, paragraphs, answers).open()

    def _attach(self, checked: "Checked", found: Found, *, ours: bool) -> None:
        if found.number is None:
            return
        try:
            told = self._told(checked, ours=ours)
            self._revisions_of(found.card_id).tell(found.number, told)
        except BagalauError as error:
            self._tell_problem(error)
            return
        self.attached.emit()
        tell(
            self._dialog or self._window,
            self.tr("Attached to {revision}").format(revision=revision_words(found.number)),
            [", ".join(_names(checked))],
        )

    def _told(self, checked: "Checked", *, ours: bool) -> Told:
        persons = [one for one in checked.verdict.signatures if not one.is_timestamp]
        days = [one.signed_at.astimezone().date() for one in persons if one.signed_at]
        posts = [one.certificate.post for one in persons if one.certificate and one.certificate.post]
        notes = [
            say(Message("signing.number_note", {"number": one.certificate.number}), self._language)
            for one in persons
            if one.certificate
        ]
        if checked.unproved:
            notes.append(self.tr("the mathematics of the ГОСТ signature was not checked"))
        if not ours:
            notes.append(self.tr("the PDF was not printed by this program"))
        return Told(
            "signed_electronically",
            max(days) if days else local_today(),
            ", ".join(_names(checked)),
            ", ".join(dict.fromkeys(posts)),
            "; ".join(notes),
            packed(checked.sources.pdf, checked.content, checked.sources.detached, checked.signature),
        )

    def _tell_problem(self, error: BagalauError) -> None:
        heading = self.tr("It could not be attached")
        tell_problem(self._dialog or self._window, heading, error, self._language)

    def _kept_folder(self) -> Path | None:
        try:
            kept = self._shelf.archive.setting(TRUSTED)
        except BagalauError:
            return None  # a setting is a comfort
        return Path(kept) if kept else None

    def _keep_folder(self, folder: Path | None) -> None:
        try:
            self._shelf.archive.set_setting(TRUSTED, str(folder or ""))
        except BagalauError:
            return  # the same

    def _forget_dialog(self) -> None:
        self._dialog, self._checked = None, None
        if self._job:
            self._job.cancel()
            self._job = None

    def _forget_job(self) -> None:
        self._job = None


def is_our_print(frozen: FrozenCard, content: bytes) -> bool:
    """Whether a PDF is the print of a revision, in either language, perhaps with something at its end."""
    from model.printing import print_paper
    from model.signing import signed_is_continued

    one = printout_of(frozen)
    return any(
        signed_is_continued(print_paper(one.card, one.score, language, one.draft, one.revision), content)
        for language in LANGUAGES
    )


def _names(checked: "Checked") -> list[str]:
    persons = [one for one in checked.verdict.signatures if not one.is_timestamp]
    return list(dict.fromkeys(one.certificate.owner for one in persons if one.certificate))


def _raise(error: Exception) -> None:
    """A fault of the program goes where all of them go."""
    raise error
