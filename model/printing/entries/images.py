"""Attached pictures, each as large as its page allows, with what is said of it below."""

import io
from collections.abc import Callable
from itertools import pairwise
from typing import Final

from model.paper.entries import Block
from model.printing.entries.checked import printable
from model.printing.entries.document_tables import linked_entries
from model.printing.entries.leaves import Leaves
from model.printing.entries.words import TableWords
from model.printing.refused import PrintRefused
from model.printing.sheet import MM, Picture, Rule
from model.printing.styles import CELL, TEXT, TEXT_BOLD
from model.printing.wrap import wrapped
from model.scoring.entries.ledger import Ledger
from model.scoring.entries.values import Image
from model.wording import Language, Message, say

MOST_MEGAPIXELS: Final = 60
_MOST_DOTS: Final = 2400
_MOST_ENLARGED: Final = 1.0  # points to a dot
_GAP: Final = 2 * MM
_EMPTY: Final = 30 * MM
_SHORT: Final = 12


def place_images(
    leaves: Leaves,
    ledger: Ledger,
    place: tuple[str, int],
    block: Block,
    title: str,
    language: Language,
    images: Callable[[str], bytes | None],
) -> None:
    """The pictures that are linked to the record.

    Raises:
        PrintRefused: a picture cannot be opened; the message names it.
    """
    table = ledger.paper.table(block.table)
    words = TableWords(ledger, table, language)
    entries = linked_entries(ledger, *place, block.table)
    if not entries:
        leaves.text(title, TEXT_BOLD)
        leaves.text(say(Message("print.no_entries"), language), TEXT)
        return
    columns = [table.column(name) for name in block.columns]
    for number, entry in enumerate(entries, start=1):
        for column in columns:
            image = ledger.value(table.id, entry, column.id)
            if column.kind != "image" or not isinstance(image, Image):
                continue
            said = [
                f"{printable(other.short.to(language))}: {text}"
                for other in columns
                if other.kind != "image" and (text := words.cell(entry, other).replace("\n", " "))
            ]
            details = {"number": str(number), "name": image.name, "digest": image.digest[:_SHORT]}
            caption = [printable(say(Message("print.image", details), language)), *said]
            _place(
                leaves,
                image,
                images(image.digest),
                "\n".join(caption),
                title if number == 1 else "",
                language,
            )


def _place(
    leaves: Leaves, image: Image, content: bytes | None, caption: str, title: str, language: Language
) -> None:
    frame = leaves.frame
    titles = wrapped(title, TEXT_BOLD, frame.width)
    around = (
        len(titles) * TEXT_BOLD.leading + len(wrapped(caption, CELL, frame.width)) * CELL.leading + 3 * _GAP
    )
    if content is None:
        width, height, picture = frame.width, _EMPTY, b""
    else:
        picture, across, down = _opened(image, content)
        scale = min(frame.width / across, (frame.height - around) / down, _MOST_ENLARGED)
        width, height = across * scale, down * scale
    if height + around > leaves.room:
        leaves.next_page()
    leaves.text(title, TEXT_BOLD)
    leaves.y -= _GAP
    left, lower = frame.left + (frame.width - width) / 2, leaves.y - height
    if content is None:
        leaves.y -= _GAP
        leaves.text(
            printable(say(Message("print.no_image", {"name": image.name}), language)), CELL, align="centre"
        )
    else:
        leaves.page.pictures.append(Picture(left, lower, width, height, picture))
    right, upper = left + width, lower + height
    corners = ((left, lower), (right, lower), (right, upper), (left, upper), (left, lower))
    leaves.page.rules.extend(Rule(*one, *other) for one, other in pairwise(corners))
    leaves.y = lower - _GAP
    leaves.text(caption, CELL)
    leaves.y -= _GAP


def _opened(image: Image, content: bytes) -> tuple[bytes, int, int]:
    """The picture as the PDF takes it, and how many dots it has across and down."""
    # Imported here: only a document with pictures needs it.
    from PIL import Image as Pictures
    from PIL import ImageOps

    try:
        with Pictures.open(io.BytesIO(content)) as opened:
            if opened.width * opened.height > MOST_MEGAPIXELS * 1_000_000:
                raise PrintRefused(
                    Message("print.large_image", {"name": image.name, "most": str(MOST_MEGAPIXELS)})
                )
            flat = ImageOps.exif_transpose(opened).convert("RGBA")  # as the camera was held
    except (OSError, ValueError, SyntaxError, Pictures.DecompressionBombError):
        raise PrintRefused(Message("print.broken_image", {"name": image.name})) from None
    white = Pictures.new("RGB", flat.size, "white")
    white.paste(flat, mask=flat.getchannel("A"))
    white.thumbnail((_MOST_DOTS, _MOST_DOTS))
    target = io.BytesIO()
    white.save(target, "PNG")
    return target.getvalue(), white.width, white.height
