"""Signs a revision electronically: asks, works away from the window's thread, writes the new PDF."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Final, NamedTuple

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QWidget

from gui import file_choice
from gui.card_revisions import FrozenCard
from gui.dialogs.problem import tell_problem
from gui.dialogs.question import Answer, Question
from gui.dialogs.signing import SigningDialog, SigningWish
from gui.job import Job
from gui.printout import printout_of
from gui.state_words import revision_words
from model.archive import Attachment, Told
from model.archive.revisions import MOST_MEGABYTES
from model.exchange.files import read_limited, write_atomically
from model.signing import (
    ROLES,
    Certificate,
    KeyRefused,
    Role,
    SigningRefused,
    language_of,
    read_key,
    refuse_unless_installed,
    sign_pdf,
    signed_places,
)
from model.wording import BagalauError, Language, Message, say

_LONGEST_KEY: Final = 1024 * 1024
_ROLES: Final = {"head": "signing.of_head", "authority": "signing.of_authority"}

Keep = Callable[[Told], bool]


class NotSigned(BagalauError):
    """The revision is not signed; the message names what is to blame."""


class Signed(NamedTuple):
    """What came out: the new PDF, and by whose certificate and when it was signed."""

    content: bytes
    certificate: Certificate
    moment: datetime


class ElectronicSigning(QObject):
    """Signs one revision; `keep` writes the state into the archive and says whether it is there."""

    def __init__(
        self,
        frozen: FrozenCard,
        signed: Attachment | None,
        language: Language,
        paper_language: Language,
        keep: Keep,
        over: QWidget,
    ) -> None:
        """Sign the revision as it is printed, or the PDF that bears signatures already."""
        # The list of revisions may be closed while a signature given up is still being made.
        super().__init__(over.parentWidget() if isinstance(over, QDialog) else over)
        self._frozen = frozen
        self._signed = signed
        self._language: Language = language
        self._paper_language: Language = paper_language
        self._keep = keep
        self._window = over
        self._dialog: SigningDialog | None = None
        self._job: Job | None = None

    def ask(self, folder: Path | None) -> None:
        """Ask for key and password."""
        try:
            refuse_unless_installed()
        except SigningRefused as refusal:
            tell_problem(self._window, self.tr("The revision cannot be signed"), refusal, self._language)
            return
        number = self._frozen.revision.number
        before = [one.who for one in self._frozen.history if one.state == "signed_electronically"]
        dialog = SigningDialog(
            number,
            before[-1] if before and self._signed else "",
            self._place_to_sign(signed_before=bool(before)),
            self._proposed(folder),
            self._window,
        )
        self._dialog = dialog
        dialog.wanted.connect(self._sign)
        dialog.finished.connect(self._close)
        dialog.open()

    def _place_to_sign(self, *, signed_before: bool) -> Role:
        """Whose place is still empty. A signature in a file of its own takes none: the head goes first."""
        taken = signed_places(self._signed.content) if self._signed else frozenset[Role]()
        if not taken:
            return "authority" if signed_before and self._signed else "head"
        return next((role for role in ROLES if role not in taken), ROLES[-1])

    def _proposed(self, folder: Path | None) -> Path:
        """A file that is not there yet."""
        signed = self.tr("signed")
        more = f"{revision_words(self._frozen.revision.number)} {signed}"
        place = folder if folder and folder.is_dir() else file_choice.documents()
        number = 1
        while True:
            name = more if number == 1 else f"{more} {number}"
            path = place / f"{file_choice.proposed_name(self._frozen.card, self._paper_language, name)}.pdf"
            if not path.exists():
                return path
            number += 1

    def _sign(self, wish: SigningWish) -> None:
        from gui.dialogs.waiting import WaitingDialog

        if wish.target.exists():
            self._refuse(NotSigned(Message("signing.same_file", {"file": wish.target.name[-60:]})))
            return
        frozen, signed, language = self._frozen, self._signed, self._paper_language
        job = Job(lambda _report, _given_up: sign_revision(frozen, signed, wish, language), self)
        waiting = WaitingDialog(self.tr("The PDF is being signed"), self._dialog)
        waiting.rejected.connect(self._give_up)
        waiting.rejected.connect(waiting.deleteLater)
        for end in (job.done, job.refused, job.broken):
            end.connect(waiting.finish)
            end.connect(self._rest)
        job.done.connect(lambda result: self._finish(result, wish))
        job.refused.connect(self._refuse)
        job.broken.connect(_raise)
        self._job = job
        if self._dialog:
            self._dialog.set_working(working=True)
        job.start()

    def _give_up(self) -> None:
        """Nothing is written any more."""
        if self._job:
            self._job.cancel()
        self._rest()

    def _rest(self) -> None:
        self._job = None
        if self._dialog:
            self._dialog.set_working(working=False)

    def _close(self) -> None:
        """The dialog is gone; a job that is still at work deletes itself, and this object stays for it."""
        self._dialog = None
        if self._job:
            self._job.cancel()
        else:
            self.deleteLater()

    def _refuse(self, error: BagalauError) -> None:
        if self._dialog:
            self._dialog.show_fault(say(error.message, self._language))

    def _finish(self, result: Signed, wish: SigningWish) -> None:
        try:
            if wish.target.exists():
                raise NotSigned(Message("signing.same_file", {"file": wish.target.name[-60:]}))
            write_atomically(wish.target, result.content)
        except BagalauError as error:
            self._refuse(error)
            return
        if self._dialog:
            self._dialog.accept()
        certificate = result.certificate
        note = Message(
            "signing.state_note", {"role": Message(_ROLES[wish.role]), "number": certificate.number}
        )
        attachment = Attachment(f"{wish.target.stem}.pdf", result.content)  # it is opened by this ending
        told = Told(
            "signed_electronically",
            result.moment.date(),
            certificate.owner,
            certificate.post,
            say(note, self._language),
            attachment,
        )
        if self._keep(told):
            self._tell_done(result, wish)

    def _tell_done(self, result: Signed, wish: SigningWish) -> None:
        certificate = result.certificate
        by = Message("signing.signed_by", {"owner": certificate.owner, "number": certificate.number})
        paragraphs = [
            say(by, self._language),
            wish.target.name,
            self.tr("Folder: {0}").format(wish.target.parent),
        ]
        if wish.role == "authority" and self._signed is None:
            paragraphs.append(say(Message("signing.head_missing"), self._language))
        place = QUrl.fromLocalFile(str(wish.target.parent))
        answers = [
            Answer(self.tr("Show in its folder"), "folder", lambda: QDesktopServices.openUrl(place)),
            Answer(self.tr("Close"), "close", primary=True),
        ]
        Question(self._window, self.tr("Signed"), paragraphs, answers).open()


def sign_revision(
    frozen: FrozenCard, signed: Attachment | None, wish: SigningWish, paper_language: Language
) -> Signed:
    """The signed PDF of a revision.

    Raises:
        NotSigned, FileUnreadable, PrintRefused: with the reason.
    """
    try:
        key = read_key(read_limited(wish.key, _LONGEST_KEY), wish.password)
    except KeyRefused as refusal:
        raise _not_signed(wish.key.name, refusal) from None
    content = signed.content if signed else _printed(frozen, paper_language)
    _refuse_if_too_large(content)
    moment = datetime.now().astimezone()
    try:
        made = sign_pdf(content, key, wish.role, language_of(content) or paper_language, moment)
    except KeyRefused as refusal:
        raise _not_signed(wish.key.name, refusal) from None
    except SigningRefused as refusal:
        raise _not_signed(signed.name if signed else "PDF", refusal) from None
    _refuse_if_too_large(made)
    return Signed(made, key.certificate, moment)


def _refuse_if_too_large(content: bytes) -> None:
    """The archive keeps the signed PDF: what it would not take is not even written."""
    if len(content) > MOST_MEGABYTES * 1024 * 1024:
        raise NotSigned(Message("signing.too_large_to_keep", {"most": MOST_MEGABYTES}))


def _printed(frozen: FrozenCard, paper_language: Language) -> bytes:
    from model.printing import print_paper

    one = printout_of(frozen)
    return print_paper(one.card, one.score, paper_language, one.draft, one.revision, one.part)


def _not_signed(name: str, refusal: SigningRefused) -> NotSigned:
    return NotSigned(Message("files.fault", {"file": name, "fault": refusal.message}))


def _raise(error: Exception) -> None:
    """A fault of the program goes where all of them go."""
    raise error
