"""The letter with which a card goes back to be mended, with the file of remarks beside it."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from gui import file_choice
from gui.calm_combo_box import CalmComboBox
from gui.campaign.fields import NotADay, add_labelled, day_of, made_day
from gui.campaign.office import Office
from gui.dialogs.calm_dialog import CalmDialog
from gui.exchange.saving import Output, Saving
from gui.top_bar import LANGUAGE_NAMES
from model.archive.campaign import Campaign
from model.archive.campaign_received import Received
from model.ranking.letter import Letter, letter_of
from model.wording import LANGUAGES, Language


class LetterSaving(Saving):
    """Tells when the files are written."""

    written = Signal()

    def _saved_words(self, number: int) -> str:
        return self.tr("%n file(s) saved", "", number)

    def _tell_saved(self, paths: list[Path], over: QWidget) -> None:
        super()._tell_saved(paths, over)
        self.written.emit()


class LetterDialog(CalmDialog):
    """Asks in which language and until when; `written` follows once the letter is on the disk."""

    written = Signal()

    def __init__(self, office: Office, campaign: Campaign, received: Received, parent: QWidget) -> None:
        """Show what the letter will say."""
        super().__init__(parent, "", width=760)
        self.setWindowTitle(self.tr("Send back to be mended"))
        self.heading.setText(self.windowTitle())
        self._office, self._campaign, self._received = office, campaign, received
        self._saving = LetterSaving(office.language, parent)
        self._saving.folder_used.connect(office.keep_folder)
        self._saving.written.connect(self._finish)
        letter = self._letter(None)
        self.add_text(received.name, "strong")
        language = office.language
        if letter.items:
            self.add_text(self.tr("To be mended: {0}").format(len(letter.items)))
            said = [
                f"{one.number} — {one.text.to(language)}" if one.number else one.text.to(language)
                for one in letter.items
            ]
            self.add_text("\n".join(said), "muted")
        else:
            self.add_text(
                self.tr("Nothing was found and nothing remarked: the letter would be empty."), "warn"
            )
        self._until = made_day("until", self.tr("The mended card is expected until"))
        add_labelled(self.body, self.tr("The mended card is expected until"), self._until)
        self._language = CalmComboBox(self)
        self._language.setObjectName("letter-language")
        self._language.setAccessibleName(self.tr("Language of the letter"))
        for name in LANGUAGES:
            self._language.addItem(LANGUAGE_NAMES[name], name)
        self._language.setCurrentIndex(LANGUAGES.index(language))
        add_labelled(self.body, self.tr("Language of the letter"), self._language)
        self._beside = QCheckBox(
            self.tr("Beside it the file of remarks: the school's Bagalau opens it at the right rows"), self
        )
        self._beside.setObjectName("beside")
        self._beside.setAccessibleName(self._beside.text())
        self._beside.setChecked(True)
        self.body.addWidget(self._beside)
        self._fault = self.add_text("", "fault")
        self._fault.hide()
        self.body.addStretch(1)
        self.add_button(self.tr("Cancel"), "cancel").clicked.connect(self.reject)
        for text, ending in ((self.tr("Word document…"), "docx"), (self.tr("PDF…"), "pdf")):
            button = self.add_button(text, f"letter-{ending}", primary=ending == "pdf")
            button.setEnabled(bool(letter.items))
            button.setProperty("ending", f".{ending}")
            button.clicked.connect(self._save)

    def _letter(self, until: date | None) -> Letter:
        files = self._office.files(self._campaign)
        return letter_of(files, self._received.id, self._office.papers, self._campaign, until)

    def _save(self) -> None:
        ending = str(self.sender().property("ending"))
        try:
            letter = self._letter(day_of(self._until.text()))
        except NotADay as fault:
            text = self.tr("“{text}” is not a day. Write it as 15.10.2026.").format(text=fault)
            self._fault.setText(text)
            self._fault.show()
            self.fit()
            return
        language: Language = self._language.currentData()
        name = file_choice.fit_for_files(f"{self._office.said('ranking.letter_title')} {self._received.name}")
        with_remarks = self._beside.isChecked()
        self._saving.save(
            ending,
            name,
            self._office.folder(),
            lambda: _written(letter, ending, language),
            beside=lambda path: (
                [Output(path.with_name(letter.remarks_file(language)), lambda: _remarks(letter))]
                if with_remarks
                else []
            ),
        )

    def _finish(self) -> None:
        self.written.emit()
        self.accept()


def _written(letter: Letter, ending: str, language: Language) -> bytes:
    if ending == ".docx":
        from model.ranking.letter_document import letter_document

        return letter_document(letter, language)
    from model.ranking.letter_pages import print_letter

    return print_letter(letter, language)


def _remarks(letter: Letter) -> bytes:
    from model.ranking.remarks import remarks_file

    return remarks_file(letter)
