"""Asked once, while there is no card yet: the language of the window, and the school. Never a folder."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QRadioButton, QWidget

from gui.dialogs.calm_dialog import CalmDialog
from gui.letter_palette import palette_with_keys
from gui.translation import Translation, as_language
from model.archive import Archive
from model.wording import BagalauError

LANGUAGES = (("ru", "Русский"), ("kk", "Қазақша"))
"""Each by its own name, whatever language the window speaks."""

MOST_LETTERS = 300


def greet(archive: Archive, translation: Translation) -> None:
    """Ask, if this is the first start, and keep the answers."""
    try:
        known = archive.setting("language") is not None or archive.setting("school") is not None
        if archive.read_only or known or archive.cards() or archive.removed():
            return
    except BagalauError:
        return  # a question is no help there; opening the list tells what is wrong
    dialog = FirstStartDialog(translation, on_a_stick=archive.place == "removable")
    if not dialog.exec():
        return  # asked again at the next start
    try:
        archive.set_setting("language", translation.language)
        archive.set_setting("school", dialog.school)
    except BagalauError:
        return  # as above


class FirstStartDialog(CalmDialog):
    """Two questions. The language changes at once, so that the second is asked in it."""

    def __init__(
        self, translation: Translation, *, on_a_stick: bool = False, parent: QWidget | None = None
    ) -> None:
        """Ask.

        Args:
            translation: of the window; speaks the chosen language from then on.
            on_a_stick: the cards will lie on something that can be pulled out.
            parent: a window to stand over.
        """
        super().__init__(parent, "", width=560)
        self.school = ""
        """The name as it was typed; "" if it is to be told later. Still there when the dialog is gone."""
        self.setObjectName("first-start")
        self._translation = translation
        self._language_name = self.add_text("", "group")
        self._languages = QButtonGroup(self)
        line = QHBoxLayout()
        line.setSpacing(24)
        for code, name in LANGUAGES:
            button = QRadioButton(name, self)
            button.setObjectName(code)
            button.setChecked(code == translation.language)
            self._languages.addButton(button)
            line.addWidget(button)
        line.addStretch(1)
        self.body.addLayout(line)
        self.body.addSpacing(10)
        self._school_name = self.add_text("", "group")
        self._school = QLineEdit(self)
        self._school.setObjectName("school")
        self._school.setMaxLength(MOST_LETTERS)
        self._school.textChanged.connect(self._keep_school)
        self._school_name.setBuddy(self._school)
        self.body.addWidget(self._school)
        self._hint = self.add_text("", "muted")
        self._letters = palette_with_keys(self)
        self.body.addWidget(self._letters)
        self._stick = self.add_text("", "warn")
        self._stick.setVisible(on_a_stick)
        self.body.addStretch(1)
        self._go = self.add_button("", "go", primary=True)
        self._go.clicked.connect(self.accept)
        self._languages.buttonClicked.connect(lambda button: self._speak(button.objectName()))
        self._say()
        self._school.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language has changed."""
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_go"):
            self._say()
        super().changeEvent(event)

    def _keep_school(self, typed: str) -> None:
        self.school = " ".join(typed.split())

    def _speak(self, name: str) -> None:
        language = as_language(name)
        if language and language != self._translation.language:
            self._translation.use(language)
            self._say()
            self.fit()

    def _say(self) -> None:
        self.setWindowTitle(self.tr("Bagalau"))
        self.heading.setText(self.tr("Two questions before the start"))
        self._language_name.setText(self.tr("Language of the window"))
        self._school_name.setText(self.tr("Your school"))
        self._school.setAccessibleName(self.tr("Your school"))
        self._hint.setText(
            self.tr(
                "As it is written in papers. New cards begin with this name; it can be changed in each of "
                "them, and left empty here."
            )
        )
        self._stick.setText(
            self.tr(
                "The cards will lie beside the program, on the flash drive. Close the program and use "
                "“Safely remove” before you pull it out, and keep a copy of the cards elsewhere: "
                "flash drives get lost and wear out."
            )
        )
        self._go.setText(self.tr("To the cards"))
        self._letters.setVisible(self._translation.language == "kk")
