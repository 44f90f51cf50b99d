"""From the open card to its signature: asks, freezes, tells, and shows what was frozen before."""

from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from gui.card_revisions import FrozenCard
from gui.dates import long_date
from gui.dialogs.comparison import ComparisonDialog, Side
from gui.dialogs.problem import tell, tell_problem
from gui.dialogs.question import Answer, Question
from gui.dialogs.ready import ReadyDialog, Reasons
from gui.dialogs.revision_sheet import RevisionSheet
from gui.dialogs.revisions import RevisionsDialog
from gui.dialogs.state import StateDialog
from gui.shelf import OpenCard
from gui.state_words import revision_words, state_words
from model.archive import Told
from model.card.checks import check
from model.card.fingerprint import Fingerprint
from model.card.ready import same_on_paper
from model.card.revision import Accepted, State
from model.exchange.files import write_atomically
from model.wording import BagalauError, Language


class ReadyToSign(QObject):
    """Serves one open card in one language of the window."""

    changed = Signal()
    """A revision was made, or something was told of one."""

    mend_wanted = Signal(object)
    """The user goes to this field first."""

    print_wanted = Signal(str, int, str)
    """Kind of output ("sign" is an electronic signature), number of the revision, part of the paper."""

    def __init__(self, card: OpenCard, language: Language, window: QWidget, print_folder: Path) -> None:
        """Serve the card; scans are laid into the folder to be looked at."""
        super().__init__(window)
        self._session = card.session
        self._previous = card.previous
        self._revisions = card.revisions
        self._language: Language = language
        self._window = window
        self._print_folder = print_folder
        self._list: RevisionsDialog | None = None

    def begin(self) -> None:
        """Show what stands in the way; where nothing does, ask about the rest and freeze the card."""
        card, score = self._session.card, self._session.score
        newest = self._revisions.newest()
        if newest and same_on_paper(card, newest.card):
            self._tell_frozen_already(newest)
            return
        reasons: Reasons = {}
        if newest:
            reasons = {(one.row, one.text): one.reason for one in newest.revision.accepted}
        number = newest.revision.number + 1 if newest else 1
        dialog = ReadyDialog(card, score, check(card, score), number, reasons, self._language, self._window)
        dialog.go.connect(self.mend_wanted)
        dialog.agreed.connect(self._freeze)
        dialog.open()

    def show_revisions(self) -> None:
        """Show every revision with what became of it."""
        try:
            found = self._revisions.all()
        except BagalauError as error:
            self._tell_problem(error)
            return
        if not found:
            tell(
                self._window,
                self.tr("No revisions yet"),
                [
                    self.tr(
                        "A revision is made when the card is ready to sign: it is kept as it was signed,"
                        " whatever changes in the card afterwards."
                    )
                ],
            )
            return
        dialog = RevisionsDialog(found, self._language, self._window)
        dialog.print_wanted.connect(self.print_wanted)
        dialog.open_wanted.connect(self._open)
        dialog.compare_wanted.connect(self._compare)
        dialog.tell_wanted.connect(self._ask_what_happened)
        dialog.scan_wanted.connect(self._show_scan)
        dialog.sign_wanted.connect(lambda number: self.print_wanted.emit("sign", number, "all"))
        self._list = dialog
        dialog.destroyed.connect(self._forget_list)
        dialog.open()

    def sign_electronically(self, number: int, paper_language: Language, folder: Path | None) -> None:
        """Sign a revision; a further signature goes onto the PDF that bears the first."""
        from gui.electronic_signing import ElectronicSigning

        try:
            frozen = self._revisions.frozen(number)
            signed = self._revisions.signed_pdf(frozen)
        except BagalauError as error:
            self._tell_problem(error)
            return
        signing = ElectronicSigning(
            frozen,
            signed,
            self._language,
            paper_language,
            lambda told: self._tell(number, told),
            self._list or self._window,
        )
        signing.ask(folder)

    def _freeze(self, accepted: tuple[Accepted, ...]) -> None:
        try:
            made = self._revisions.freeze(self._session.card, accepted)
        except BagalauError as error:
            self._tell_problem(error)
            return
        self.changed.emit()
        revision = _capital(revision_words(made.revision.number))
        heading = self.tr("{revision} is ready to sign").format(revision=revision)
        what_next = self.tr(
            "When it has been signed, note it: button “Revisions”."
            " The card itself can still be changed; this revision stays as it is."
        )
        self._offer_print(made, heading, [what_next])

    def _tell_frozen_already(self, newest: FrozenCard) -> None:
        """A second revision that says the same would only leave people asking which one was signed."""
        revision = revision_words(newest.revision.number)
        standing = newest.history[-1]
        said = self.tr("{state} ({day}). Nothing on the paper has changed since it was frozen.").format(
            state=state_words(standing.state), day=long_date(standing.at)
        )
        way_on = self.tr("To make the next revision, change the card first.")
        heading = self.tr("The card is {revision} already").format(revision=revision)
        self._offer_print(newest, heading, [said, way_on], also_revisions=True)

    def _offer_print(
        self, frozen: FrozenCard, heading: str, paragraphs: list[str], *, also_revisions: bool = False
    ) -> None:
        number = frozen.revision.number
        fingerprint = self.tr("Its fingerprint, in the foot of every page: {fingerprint}").format(
            fingerprint=Fingerprint(frozen.revision.fingerprint).short
        )
        answers = [
            Answer(self.tr("Close"), "close"),
            *([Answer(self.tr("Revisions"), "revisions", self.show_revisions)] if also_revisions else []),
            Answer(self.tr("Save PDF…"), "pdf", lambda: self.print_wanted.emit("pdf", number, "all")),
            Answer(
                self.tr("Print…"),
                "print",
                lambda: self.print_wanted.emit("print", number, "all"),
                primary=True,
            ),
        ]
        Question(self._window, heading, [fingerprint, *paragraphs], answers).open()

    def _open(self, number: int) -> None:
        frozen = self._frozen(number)
        if frozen:
            RevisionSheet(frozen, self._previous, self._language, self._window).open()

    def _compare(self, number: int, other: int) -> None:
        """Compare two revisions; 0 is the card as it is now."""
        then = self._frozen(number)
        newer = self._frozen(other) if other else None
        if then and (newer or not other):
            now = Side.of(newer) if newer else Side("", self._session.card)
            ComparisonDialog(Side.of(then), now, self._language, self._list or self._window).open()

    def _ask_what_happened(self, number: int, state: State) -> None:
        frozen = self._frozen(number)
        if frozen:
            dialog = StateDialog(frozen, state, self._language, self._list or self._window)
            dialog.told.connect(lambda told: self._tell(number, told))
            dialog.open()

    def _tell(self, number: int, told: Told) -> bool:
        """Keep what was told; true if it is kept."""
        try:
            self._revisions.tell(number, told)
            found = self._revisions.all()
        except BagalauError as error:
            self._tell_problem(error)
            return False
        self.changed.emit()
        if self._list:
            self._list.show_revisions(found)
        return True

    def _show_scan(self, seq: int) -> None:
        try:
            scan = self._revisions.attachment(seq)
            if scan is None:
                return
            # The name came with a file once: only its ending is of use, and no folder in it.
            path = self._print_folder / f"scan-{seq}{Path(scan.name).suffix[:8]}"
            path.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(path, scan.content)
        except BagalauError as error:
            self._tell_problem(error)
            return
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            tell(
                self._list or self._window,
                self.tr("This computer has no program to show it"),
                [self.tr("The scan lies here:"), str(path)],
            )

    def _frozen(self, number: int) -> FrozenCard | None:
        try:
            return self._revisions.frozen(number)
        except BagalauError as error:
            self._tell_problem(error)
            return None

    def _forget_list(self) -> None:
        self._list = None

    def _tell_problem(self, error: BagalauError) -> None:
        heading = self.tr("The revision cannot be written or read")
        tell_problem(self._list or self._window, heading, error, self._language)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
