"""Asks what has happened to a revision: who signed it on paper and when, or where it was published."""

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from gui import file_choice
from gui.card_revisions import FrozenCard
from gui.dates import local_today
from gui.dialogs.calm_dialog import CalmDialog, text_label
from gui.elided_label import ElidedLabel
from gui.state_words import revision_words, state_words
from model.archive import Attachment, Told
from model.archive.revisions import MOST_MEGABYTES
from model.card.card import Signer
from model.card.fields import read_date, read_line
from model.card.revision import State
from model.scoring import ValueRefused
from model.wording import Language, Message, say, why


class StateDialog(CalmDialog):
    """Gives what was told by `told`; what is wrong is said below, and nothing typed is lost."""

    told = Signal(object)

    def __init__(self, frozen: FrozenCard, state: State, language: Language, parent: QWidget | None) -> None:
        """Ask about the state of the revision."""
        heading = f"{state_words(state)}: {revision_words(frozen.revision.number)}"
        super().__init__(parent, heading, width=620)
        self._state: State = state
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
        self.add_button(self.tr("Note it"), "note-it", primary=True).clicked.connect(self._finish)
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
                    texts["date"] = read_date(text).isoformat()
                else:
                    texts[name] = read_line(text)
            except ValueRefused as refusal:
                fault = say(refusal.message, self._language)
            if name in {"who", "note"} and not text:
                fault = self.tr("Write who signed.") if name == "who" else self.tr("Write the address.")
            edit.setProperty("fault", bool(fault))
            edit.style().polish(edit)
            faults += [fault] if fault else []
        attachment = None
        if not faults and self._scan:
            attachment = self._read_scan(self._scan, faults)
        self._fault.setText("\n".join(faults))
        self._fault.setVisible(bool(faults))
        if faults:
            self.fit()
            return
        day = read_date(self._inputs["date"].text().strip())
        self.accept()
        who, post, note = (texts.get(key, "") for key in ("who", "post", "note"))
        self.told.emit(Told(self._state, day, who, post, note, attachment))

    def _read_scan(self, path: Path, faults: list[str]) -> Attachment | None:
        most = MOST_MEGABYTES * 1024 * 1024
        try:
            with path.open("rb") as file:
                content = file.read(most + 1)
        except OSError as error:
            message = Message("files.unreadable", {"file": path.name, "reason": why(error)})
            faults.append(say(message, self._language))
            return None
        if len(content) > most:
            message = Message("archive.attachment_too_large", {"file": path.name, "most": MOST_MEGABYTES})
            faults.append(say(message, self._language))
            return None
        return Attachment(path.name, content)


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
