"""Asks for what is to be taken in: files, a folder, a stick."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStorageInfo
from PySide6.QtWidgets import QFileDialog, QWidget

from gui import file_choice
from model.archive.place import kind_of_place


def choose_files(parent: QWidget) -> list[Path]:
    """Files of any kind; none if the user thinks better of it."""
    translate = QCoreApplication.translate
    kinds = translate("CampaignSources", "Cards: file, Excel, Word, PDF, scan or photo")
    every = translate("CampaignSources", "All files (*)")
    endings = "*.json *.xlsx *.docx *.pdf *.png *.jpg *.jpeg *.tif *.tiff"
    names, _ = QFileDialog.getOpenFileNames(
        parent,
        translate("CampaignSources", "Files that schools have sent"),
        str(file_choice.documents()),
        f"{kinds} ({endings});;{every}",
    )
    return [Path(name) for name in names]


def choose_folder(parent: QWidget) -> list[Path]:
    """A folder."""
    title = QCoreApplication.translate("CampaignSources", "Folder that schools have sent")
    return _chosen_folder(parent, title, file_choice.documents())


def choose_stick(parent: QWidget) -> list[Path]:
    """A stick; the first one that is there is offered."""
    title = QCoreApplication.translate("CampaignSources", "Stick to scan for cards")
    return _chosen_folder(parent, title, next(iter(sticks()), file_choice.documents()))


def sticks() -> list[Path]:
    """Sticks that are plugged in."""
    found = []
    for volume in QStorageInfo.mountedVolumes():
        root = Path(volume.rootPath())
        if (
            volume.isValid()
            and volume.isReady()
            and not volume.isRoot()
            and kind_of_place(root / "card") == "removable"
        ):
            found.append(root)
    return found


def _chosen_folder(parent: QWidget, title: str, start: Path) -> list[Path]:
    name = QFileDialog.getExistingDirectory(parent, title, str(start))
    return [Path(name)] if name else []
