"""Asks what a revision is to be signed with: key, password, role, and where the signed PDF goes."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from gui import file_choice
from gui.calm_combo_box import CalmComboBox
from gui.dialogs.calm_dialog import CalmDialog, text_label
from gui.dialogs.file_row import FileRow
from gui.state_words import revision_words
from model.signing import ROLES, Role

MOST_PASSWORD: Final = 1000


@dataclass(frozen=True, slots=True)
class SigningWish:
    """What the user wants; the password is not shown where this is."""

    key: Path
    password: str = field(repr=False)
    role: Role
    target: Path


class SigningDialog(CalmDialog):
    """Gives a SigningWish by `wanted` and stays open: what is refused is said below."""

    wanted = Signal(object)

    def __init__(self, number: int, signed_by: str, role: Role, target: Path, parent: QWidget | None) -> None:
        """Ask.

        Args:
            number: of the revision.
            signed_by: who has signed the PDF that is to be signed; empty for the PDF as printed.
            role: the one offered.
            target: the file offered.
            parent: over which it stands.
        """
        heading = self.tr("Sign electronically: {revision}").format(revision=revision_words(number))
        super().__init__(parent, heading, width=640)
        text = self.tr("The PDF of the revision is signed, as it is printed.")
        if signed_by:
            text = self.tr("The second signature goes onto the PDF that {who} has signed.").format(
                who=signed_by
            )
        self.add_text(text, "muted")
        self._folder, self._proposed = target.parent, target.stem
        self._key = FileRow(
            self.tr("Key file (.p12, .pfx)"), self.tr("not chosen yet"), "key", file_choice.choose_key
        )
        self.body.addWidget(self._key)
        self._password = QLineEdit(self)
        self._add_password()
        self._role = CalmComboBox(self)
        self._add_role(role)
        self._target = FileRow(self.tr("Where the signed PDF goes"), "", "target", self._choose_target)
        self._target.show_path(target)
        self.body.addWidget(self._target)
        self._place = self.add_text("", "muted")
        self._target.changed.connect(self._say_place)
        self._fault = self.add_text("", "fault")
        self._fault.hide()
        self.body.addStretch(1)
        self.add_button(self.tr("Cancel"), "cancel").clicked.connect(self.reject)
        self._sign = self.add_button(self.tr("Sign"), "sign", primary=True)
        self._sign.clicked.connect(self._finish)
        self._say_place()
        self._key.changed.connect(self._password.setFocus)
        self._key.button.setFocus()

    def show_fault(self, text: str) -> None:
        """Say why it was not signed; the password has to be typed again."""
        self._fault.setText(text)
        self._fault.setVisible(bool(text))
        self.fit()
        self.area.ensureWidgetVisible(self._fault)
        self._password.setFocus()

    def set_working(self, *, working: bool) -> None:
        """One signature at a time."""
        self._sign.setEnabled(not working)

    def reject(self) -> None:
        """Nothing of the password stays in the field."""
        self._password.clear()
        super().reject()

    def _add_password(self) -> None:
        self._password.setObjectName("password")
        self._password.setEchoMode(QLineEdit.EchoMode.Password)
        self._password.setMaxLength(MOST_PASSWORD)
        words = self.tr("Password of the key: it is kept nowhere")
        self._password.setAccessibleName(words)
        label = text_label(words, "muted")
        label.setBuddy(self._password)
        self.body.addWidget(label)
        self.body.addWidget(self._password)

    def _add_role(self, role: Role) -> None:
        names = {
            "head": self.tr("head of the school"),
            "authority": self.tr("head of the education authority"),
        }
        for one in ROLES:
            self._role.addItem(names[one], one)
        self._role.setCurrentIndex(ROLES.index(role))
        self._role.setObjectName("role")
        words = self.tr("Who signs")
        self._role.setAccessibleName(words)
        label = text_label(words, "muted")
        label.setBuddy(self._role)
        self.body.addWidget(label)
        self.body.addWidget(self._role)

    def _choose_target(self, _row: QWidget) -> Path | None:
        return file_choice.choose_to_save_pdf(self, self._folder, self._proposed)

    def _say_place(self) -> None:
        path = self._target.path
        self._place.setText(self.tr("Folder: {0}").format(path.parent if path else ""))

    def _finish(self) -> None:
        key, target = self._key.path, self._target.path
        password = self._password.text()
        self._password.clear()
        if key is None or target is None:
            self.show_fault(self.tr("Choose the key file."))
            self._key.button.setFocus()
            return
        self._fault.hide()
        self.wanted.emit(SigningWish(key, password, ROLES[self._role.currentIndex()], target))
