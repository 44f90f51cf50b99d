"""Asks the user for a file, and proposes a name and a folder for a new one."""

import re
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from model.card.card import Card
from model.wording import Language

_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f«»]+')
MOST_LETTERS = 110
"""Of Cyrillic that is 220 bytes, and a name may have 255 with what a disk or a browser puts behind it."""

_PAPERS = "*.pdf *.png *.jpg *.jpeg *.tif *.tiff"
_OFFICE = "*.xlsx *.docx"


def choose_to_open(parent: QWidget) -> Path | None:
    """A file that holds a card; None if the user thinks better of it."""
    title = QCoreApplication.translate("FileChoice", "Open a card")
    return _opened_card(parent, title)


def choose_to_check(parent: QWidget) -> Path | None:
    """Somebody's card to be checked, of any kind."""
    return _opened_card(parent, QCoreApplication.translate("FileChoice", "Card to check"))


def choose_to_compare(parent: QWidget) -> Path | None:
    """Another card of the same paper, of any kind."""
    return _opened_card(parent, QCoreApplication.translate("FileChoice", "Card to compare with"))


def choose_folder_to_check(parent: QWidget) -> Path | None:
    """A folder with the cards of many schools."""
    title = QCoreApplication.translate("FileChoice", "Folder with cards")
    name = QFileDialog.getExistingDirectory(parent, title, str(documents()))
    return Path(name) if name else None


def choose_place_for_cards() -> Path | None:
    """A folder for the archive where something can be written; there is no window yet."""
    title = QCoreApplication.translate("FileChoice", "Folder for the cards")
    name = QFileDialog.getExistingDirectory(None, title, str(documents()))
    return Path(name) if name else None


def choose_to_save(parent: QWidget, ending: str, folder: Path | None, name: str) -> Path | None:
    """Where to write a file whose name shall end so; the folder used last is offered if it is there."""
    title = QCoreApplication.translate("FileChoice", "Save as")
    kinds = {
        ".xlsx": QCoreApplication.translate("FileChoice", "Excel workbook (*.xlsx)"),
        ".docx": QCoreApplication.translate("FileChoice", "Word document (*.docx)"),
        ".html": QCoreApplication.translate("FileChoice", "Web page (*.html)"),
        ".pdf": QCoreApplication.translate("FileChoice", "PDF (*.pdf)"),
        ".toml": QCoreApplication.translate("FileChoice", "Template (*.toml)"),
    }
    place = (folder if folder and folder.is_dir() else documents()) / f"{name}{ending}"
    while True:
        chosen, _ = QFileDialog.getSaveFileName(parent, title, str(place), kinds[ending])
        path = Path(chosen)
        if not chosen or path.suffix.lower() == ending:
            return path if chosen else None
        place = path.with_name(f"{path.name}{ending}")
        if not place.exists():  # else the dialog comes again: it has asked about another name
            return place


def choose_to_save_card(parent: QWidget, name: str) -> Path | None:
    """Where to write a card file."""
    title = QCoreApplication.translate("FileChoice", "Save as a card file")
    return _chosen(parent, title, documents() / f"{name}.json", _card_filter())


def choose_to_save_pdf(parent: QWidget, folder: Path | None, name: str) -> Path | None:
    """Where to write a PDF; the folder used last is offered if it is still there."""
    title = QCoreApplication.translate("FileChoice", "Save PDF")
    kinds = QCoreApplication.translate("FileChoice", "PDF (*.pdf)")
    place = folder if folder and folder.is_dir() else documents()
    return _chosen(parent, title, place / f"{name}.pdf", kinds)


def choose_scan(parent: QWidget) -> Path | None:
    """A scan to attach."""
    title = QCoreApplication.translate("FileChoice", "Attach a scan")
    scans = QCoreApplication.translate("FileChoice", "Scans (*.pdf *.png *.jpg *.jpeg *.tif *.tiff)")
    return _opened(parent, title, scans)


def choose_picture(parent: QWidget) -> Path | None:
    """A picture for an entry."""
    title = QCoreApplication.translate("FileChoice", "Choose a picture")
    pictures = QCoreApplication.translate("FileChoice", "Pictures (*.png *.jpg *.jpeg)")
    return _opened(parent, title, pictures)


def choose_key(parent: QWidget) -> Path | None:
    """The key file to sign with."""
    title = QCoreApplication.translate("FileChoice", "Key file")
    return _opened(parent, title, QCoreApplication.translate("FileChoice", "Key files (*.p12 *.pfx)"))


def choose_signed_pdf(parent: QWidget) -> Path | None:
    """A PDF whose signatures are to be checked."""
    title = QCoreApplication.translate("FileChoice", "Check the signatures of a PDF")
    return _opened(parent, title, QCoreApplication.translate("FileChoice", "PDF (*.pdf)"))


def choose_signature(parent: QWidget) -> Path | None:
    """A signature in a file of its own."""
    title = QCoreApplication.translate("FileChoice", "Signature file")
    kinds = QCoreApplication.translate("FileChoice", "Signature files (*.sig *.p7s *.cms *.sgn *.p7)")
    return _opened(parent, title, kinds)


def choose_card_file(parent: QWidget) -> Path | None:
    """A card file to compare with."""
    title = QCoreApplication.translate("FileChoice", "Card file to compare with")
    return _opened(parent, title, QCoreApplication.translate("FileChoice", "Card files (*.json)"))


def choose_trusted(parent: QWidget) -> Path | None:
    """A folder of root certificates."""
    title = QCoreApplication.translate("FileChoice", "Folder with trusted root certificates")
    name = QFileDialog.getExistingDirectory(parent, title, str(documents()))
    return Path(name) if name else None


def choose_copy(parent: QWidget, folder: Path) -> Path | None:
    """A copy of the archive."""
    title = QCoreApplication.translate("FileChoice", "Copy of the archive")
    kinds = QCoreApplication.translate("FileChoice", "Copies of the archive (*.sqlite)")
    name, _ = QFileDialog.getOpenFileName(parent, title, str(folder), kinds)
    return Path(name) if name else None


def choose_second_place(parent: QWidget) -> Path | None:
    """A folder on a stick or on another disk, for copies."""
    title = QCoreApplication.translate("FileChoice", "Folder for the second copies")
    name = QFileDialog.getExistingDirectory(parent, title, str(Path.home()))
    return Path(name) if name else None


def proposed_name(card: Card, language: Language, more: str = "") -> str:
    """ "Рейтинговая карта качества образования 2020-2021 МКОУ …", fit for any file system.

    `more` stands at the end, and is never cut.
    """
    parts = (card.paper.name.to(language), card.years, card.organisation.get("name", ""))
    return fit_for_files(" ".join(part for part in parts if part), more)


def fit_for_files(words: str, more: str = "") -> str:
    """The words as a name fit for any file system; `more` stands at the end, and is never cut."""
    name = _NOT_IN_NAMES.sub(" ", words)
    room = MOST_LETTERS - len(more) - 1 if more else MOST_LETTERS
    name = _cut(" ".join(name.split()), room).strip(" .") or "card"
    return f"{name} {more}".strip(" .") if more else name


def _cut(words: str, room: int) -> str:
    """The words that have room; a word is parted only where it stands alone."""
    if len(words) <= room:
        return words
    return words[: room + 1].rpartition(" ")[0] or words[:room]


def documents() -> Path:
    """The user's folder for documents, or the home folder where there is none."""
    folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return folder if folder.is_dir() else Path.home()


def _opened_card(parent: QWidget, title: str) -> Path | None:
    every = QCoreApplication.translate("FileChoice", "Cards: file, Excel, Word, PDF, scan or photo")
    office = QCoreApplication.translate("FileChoice", "Excel and Word")
    papers = QCoreApplication.translate("FileChoice", "Papers: PDF, scan or photo")
    filters = (
        f"{every} (*.json {_OFFICE} {_PAPERS});;{_card_filter()};;{office} ({_OFFICE});;{papers} ({_PAPERS})"
    )
    name, _ = QFileDialog.getOpenFileName(parent, title, str(documents()), filters)
    return Path(name) if name else None


def _card_filter() -> str:
    cards = QCoreApplication.translate("FileChoice", "Card files (*.json)")
    every = QCoreApplication.translate("FileChoice", "All files (*)")
    return f"{cards};;{every}"


def _opened(parent: QWidget, title: str, kinds: str) -> Path | None:
    every = QCoreApplication.translate("FileChoice", "All files (*)")
    name, _ = QFileDialog.getOpenFileName(parent, title, str(documents()), f"{kinds};;{every}")
    return Path(name) if name else None


def _chosen(parent: QWidget, title: str, proposal: Path, kinds: str) -> Path | None:
    name, _ = QFileDialog.getSaveFileName(parent, title, str(proposal), kinds)
    if not name:
        return None
    path = Path(name)
    return path if path.suffix else path.with_suffix(proposal.suffix)
