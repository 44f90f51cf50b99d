"""Draws the program's sign into files: an icon for Windows, pictures for Linux.

Run after a change of gui/icon.py, from the project's folder: .venv/bin/python packaging/draw_icons.py
"""

import os
import sys
from io import BytesIO
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))

from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPixmap

from gui import icon, theme

SIZES = (16, 24, 32, 48, 64, 128)


def main() -> None:
    """Draw."""
    application = QGuiApplication([])
    theme.load_fonts()
    pictures = [_opened(icon._drawn(size)) for size in SIZES]  # noqa: SLF001  (the same drawing)
    for picture in pictures:
        if picture.width in {48, 128}:
            picture.save(HERE / "linux" / f"bagalau-{picture.width}.png", optimize=True)
    # Uncompressed: makensis and old programs know no PNG inside an icon.
    pictures[-1].save(
        HERE / "windows" / "bagalau.ico",
        sizes=[(size, size) for size in SIZES],
        append_images=pictures[:-1],
        bitmap_format="bmp",
    )
    banner = QPixmap(164, 314)
    banner.fill(theme.ACCENT)
    painter = QPainter(banner)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(theme.PAPER)
    font = theme.screen_font(bold=True)
    font.setPixelSize(96)
    painter.setFont(font)
    painter.drawText(QRectF(0, 30, 164, 140), Qt.AlignmentFlag.AlignCenter, "Б")
    font.setPixelSize(22)
    painter.setFont(font)
    painter.drawText(QRectF(0, 180, 164, 40), Qt.AlignmentFlag.AlignCenter, "Bagalau")
    painter.end()
    _opened(banner).convert("RGB").save(HERE / "windows" / "banner.bmp")
    del application


def _opened(pixmap: QPixmap) -> Image.Image:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    pixmap.save(buffer, "PNG")
    return Image.open(BytesIO(bytes(buffer.data().data()))).convert("RGBA")


if __name__ == "__main__":
    main()
