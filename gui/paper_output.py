"""What is done with the open card's paper: in the language and the folder chosen last."""

from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject

from gui.card_desk import CardDesk
from gui.kept_settings import KeptSettings
from gui.translation import Translation, as_language
from model.wording import Language

if TYPE_CHECKING:
    from gui.card_actions import Output
    from gui.exchange.save_as import Kind
    from model.printing.revision_mark import Part


class PaperOutput(QObject):
    """Prints it, and saves it as PDF and for other programs."""

    def __init__(self, desk: CardDesk, kept: KeptSettings, translation: Translation, parent: QObject) -> None:
        """Of the card on the desk."""
        super().__init__(parent)
        self._desk = desk
        self._kept = kept
        self._translation = translation

    def output(self, kind: "Output", part: "Part" = "all") -> None:
        """Print the paper, or save it as PDF."""
        if self._desk.actions:
            self._desk.actions.output(kind, self.language(), self.folder(), part)

    def save_as(self, kind: "Kind") -> None:
        """Save the card for other programs."""
        if self._desk.actions:
            self._desk.actions.save_as(kind, self.language(), self.folder())

    def output_revision(self, kind: "Output | Literal['sign']", number: int, part: "Part") -> None:
        """Print a revision, save it as PDF, or sign it electronically."""
        actions, signing = self._desk.actions, self._desk.signing
        if kind == "sign":
            if signing:
                signing.sign_electronically(number, self.language(), self.folder())
        elif actions:
            actions.output_revision(kind, number, part, self.language(), self.folder())

    def print_document(self, document: str, record: int) -> None:
        """Print a document of the card (an act, a report)."""
        self._desk.print_document(document, record, self.language())

    def folder(self) -> Path | None:
        """Where the last paper was saved."""
        kept = self._kept.get("pdf_folder")
        return Path(kept) if kept else None

    def keep_folder(self, folder: str) -> None:
        """A paper was saved there."""
        self._kept.set("pdf_folder", folder)

    def language(self) -> Language:
        """As chosen last for this paper; at first the language of the act."""
        kept = as_language(self._kept.get(self._language_key()))
        card = self._desk.card
        return kept or (card.session.card.paper.act_language if card else self._translation.language)

    def keep_language(self, name: str) -> None:
        """The language was chosen for the paper of the open card."""
        self._kept.set(self._language_key(), name)

    def _language_key(self) -> str:
        card = self._desk.card
        return f"paper_language/{card.session.card.paper.id if card else ''}"
