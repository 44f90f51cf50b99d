"""The program's sign, drawn: a white Б on a sheet of the accent colour."""

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from gui import theme

SIZES: Final = (16, 32, 48, 64)


def program_icon() -> QIcon:
    """The icon in every size a system asks for."""
    icon = QIcon()
    for size in SIZES:
        icon.addPixmap(_drawn(size))
    return icon


def _drawn(size: int) -> QPixmap:
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.ACCENT)
    painter.drawRoundedRect(QRectF(0, 0, size, size), size * 0.2, size * 0.2)
    font = theme.screen_font(bold=True)
    font.setPixelSize(round(size * 0.7))
    painter.setFont(font)
    painter.setPen(theme.PAPER)
    painter.drawText(QRectF(0, 0, size, size), Qt.AlignmentFlag.AlignCenter, "Б")
    painter.end()
    return pixmap
