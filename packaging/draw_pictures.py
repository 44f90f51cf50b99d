"""The pictures of the installation pages: the first start and a card, in both languages.

Run .venv/bin/python packaging/draw_pictures.py; those of the installer are taken under wine.
"""

import os
import sys
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ["QT_QPA_PLATFORM"] = "offscreen"
HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))

from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from gui.application import make_application
from gui.first_start import FirstStartDialog
from gui.main_window import MainWindow
from gui.shelf import Shelf
from gui.translation import Translation
from model.archive import Archive
from model.locations import shipped
from model.paper.library import Papers
from model.wording import LANGUAGES

OUT = HERE.parent / "docs" / "install"
SCHOOLS = {"ru": "МКОУ «Степная СШ»", "kk": "«Степная орта мектебі» КММ"}


def main() -> None:
    """Draw."""
    application = make_application()
    OUT.mkdir(exist_ok=True)
    for language in LANGUAGES:
        translation = Translation(application, language)
        dialog = FirstStartDialog(translation)
        school = dialog.findChild(QLineEdit, "school")
        assert school is not None  # noqa: S101
        school.setText(SCHOOLS[language])
        dialog.show()
        grab(dialog, f"first-start.{language}.png")
        dialog.close()
        with TemporaryDirectory() as made, Archive.open(Path(made) / "archive.sqlite", Papers()) as archive:
            shelf = Shelf(archive, Papers(), Path(made))
            window = MainWindow(shelf, translation, today=lambda: date(2026, 1, 20))
            window.start(shipped("resources", "examples", "rating-card-2021.json"))
            window.showNormal()
            window.resize(1024, 600)
            grab(window, f"card.{language}.png")
            window.hide()


def grab(widget: QWidget, name: str) -> None:
    """Write the picture, with few colours: pages should load by bad mail too."""
    for _ in range(20):
        QApplication.processEvents()
    from io import BytesIO

    from PIL import Image
    from PySide6.QtCore import QBuffer, QIODevice

    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    widget.grab().save(buffer, "PNG")
    picture = Image.open(BytesIO(bytes(buffer.data().data()))).convert("RGB")
    picture.quantize(64).save(OUT / name, optimize=True)


if __name__ == "__main__":
    main()
