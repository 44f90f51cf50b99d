"""Asks what has happened to a revision: who signed it on paper and when, or where it was published."""

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from gui import file_choice
from gui.card_revisions import FrozenCard
from gui.dates import local_today
from gui.dialogs.calm_dialog import CalmDialog, text_label
from gui.dialogs.waiting import WaitingDialog
from gui.elided_label import ElidedLabel
from gui.job import Job
from gui.shell_style import mark
from gui.state_words import revision_words, state_words
from model.archive import Attachment, Told
from model.archive.revisions import MOST_MEGABYTES, refuse_later_day
from model.card.card import Signer
from model.card.fields import read_date, read_line
from model.card.fingerprint import Fingerprint
from model.card.revision import State
from model.exchange.signed_scan import Of, Scan, scan_of
from model.paper.library import Papers
from model.scoring import ValueRefused
from model.wording import BagalauError, Language, Message, say


class StateDialog(CalmDialog):
    """Gives what was told by `told`; what is wrong is said below, and nothing typed is lost."""

    told = Signal(object)

    def __init__(self, frozen: FrozenCard, state: State, language: Language, parent: QWidget | None) -> None:
        """Ask about the state of the revision."""
        heading = f"{state_words(state)}: {revision_words(frozen.revision.number)}"
        super().__init__(parent, heading, width=620)
        self._state: State = state
        self._of = Of(frozen.revision.number, Fingerprint(frozen.revision.fingerprint))
        self._job: Job | None = None
        self._language: Language = language
        self._scan: Path | None = None
        self._scan_name = ElidedLabel(parent=self)
        self._inputs: dict[str, QLineEdit] = {}
        if state == "published":
            self._add("date", self.tr("Day of publication"), f"{local_today():%d.%m.%Y}")
            self._add("note", self.tr("Address on the site"), "")
        else:
            signer = _next_to_sign(frozen)
            self._add("who", self.tr("Who signed"), signer.name)
            self._add("post", self.tr("Post"), signer.post)
            self._add("date", self.tr("Day of the signature"), f"{local_today():%d.%m.%Y}")
            self._add_scan()
        self._fault = self.add_text("", "fault")
        self._fault.hide()
        self.body.addStretch(1)
        self.add_button(self.tr("Cancel"), "cancel").clicked.connect(self.reject)
        self._note = self.add_button(self.tr("Note it"), "note-it", primary=True)
        self._note.clicked.connect(self._finish)
        self.finished.connect(self._give_up)
        next(iter(self._inputs.values())).setFocus()

    def _add(self, name: str, words: str, text: str) -> None:
        edit = QLineEdit(text, self)
        edit.setObjectName(name)
        edit.setAccessibleName(words)
        label = text_label(words, "muted")
        label.setBuddy(edit)
        self.body.addWidget(label)
        self.body.addWidget(edit)
        self._inputs[name] = edit
        if name == "date":
            edit.editingFinished.connect(lambda: _show_in_full(edit))

    def _add_scan(self) -> None:
        button = QPushButton(self.tr("Attach a scan…"))
        button.setObjectName("attach")
        button.setAutoDefault(False)
        button.clicked.connect(self._choose_scan)
        self._scan_name.setProperty("kind", "muted")
        self._scan_name.setText(self.tr("no scan: it can do without"))
        row = QHBoxLayout()
        row.setContentsMargins(0, 8, 0, 0)
        row.setSpacing(10)
        row.addWidget(button)
        row.addWidget(self._scan_name, 1)
        self.body.addLayout(row)

    def _choose_scan(self) -> None:
        path = file_choice.choose_scan(self)
        if path:
            self._scan = path
            self._scan_name.setText(path.name)

    def _finish(self) -> None:
        texts, faults = {}, []
        for name, edit in self._inputs.items():
            fault = ""
            text = edit.text().strip()
            try:
                if name == "date":
                    day = read_date(text)
                    refuse_later_day(day, local_today())
                else:
                    texts[name] = read_line(text)
            except ValueRefused as refusal:
                fault = say(refusal.message, self._language)
            if name in {"who", "note"} and not text:
                fault = self.tr("Write who signed.") if name == "who" else self.tr("Write the address.")
            mark(edit, "fault", bool(fault))
            faults += [fault] if fault else []
        self._show_faults(faults)
        if faults:
            return
        day = read_date(self._inputs["date"].text().strip())
        who, post, note = (texts.get(key, "") for key in ("who", "post", "note"))
        told = Told(self._state, day, who, post, note)
        if self._scan:
            self._read_scan(self._scan, told)
        else:
            self._tell(told)

    def _show_faults(self, faults: list[str]) -> None:
        self._fault.setText("\n".join(faults))
        self._fault.setVisible(bool(faults))
        if faults:
            self.fit()

    def _tell(self, told: Told) -> None:
        self.accept()
        self.told.emit(told)

    def _read_scan(self, path: Path, told: Told) -> None:
        """Look what the scan is of, away from the window's thread; it is told when that is known."""
        of, most = self._of, MOST_MEGABYTES * 1024 * 1024
        # Without a parent: it may outlive the dialog. The papers are its own, for it is a thread of its own.
        job = Job(lambda report, given_up: scan_of(path, of, most, Papers(), report, given_up))
        waiting = WaitingDialog(self.tr("The scan is being read"), self)
        waiting.rejected.connect(self._give_up)
        waiting.rejected.connect(waiting.deleteLater)
        job.stepped.connect(waiting.show_step)
        for end in (job.done, job.refused, job.broken):
            end.connect(waiting.finish)
            end.connect(self._rest)
        job.done.connect(lambda scan: self._take_scan(scan, told))
        job.refused.connect(self._refuse_scan)
        job.broken.connect(_raise)
        self._job = job
        self._note.setEnabled(False)
        job.start()

    def _take_scan(self, scan: Scan, told: Told) -> None:
        note = "" if scan.recognised else say(Message("inside.scan_unread"), self._language)
        self._tell(told._replace(note=note, attachment=Attachment(scan.name, scan.content)))

    def _refuse_scan(self, error: BagalauError) -> None:
        self._show_faults([say(error.message, self._language)])

    def _give_up(self) -> None:
        if self._job:
            self._job.cancel()
        self._rest()

    def _rest(self) -> None:
        self._job = None
        self._note.setEnabled(True)


def _raise(error: Exception) -> None:
    """A fault of the program goes where all of them go."""
    raise error


def _show_in_full(edit: QLineEdit) -> None:
    """ "3.6.21" is shown as the day it is taken for; what is no day stays as typed."""
    with suppress(ValueRefused):
        edit.setText(f"{read_date(edit.text().strip()):%d.%m.%Y}")


def _next_to_sign(frozen: FrozenCard) -> Signer:
    """The first of the paper's signatories who has not signed yet."""
    signed = {one.who for one in frozen.history if one.state == "signed_on_paper"}
    signers = [frozen.card.signers.get(one.id, Signer()) for one in frozen.card.paper.signatories]
    named = [signer for signer in signers if signer.name and signer.name not in signed]
    return named[0] if named else Signer()
