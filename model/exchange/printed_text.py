"""Words of a PDF that was printed by a program; a scan has none."""

import re
from contextlib import closing
from pathlib import Path
from typing import Final

from model.exchange.files import FileUnreadable, read_limited
from model.exchange.pictures import MOST_PAGES, is_pdf
from model.pdfium import one_at_a_time
from model.wording import Message, Said

_BEGINNING: Final = 1024
_SEVERAL: Final = {"code.several", "code.not_together"}
_FINGERPRINT: Final = re.compile(r"(?<![\w-])[0-9A-F]{4}(?:-[0-9A-F]{4}){2}(?![\w-])")


def printed_fingerprints(content: bytes) -> frozenset[str]:
    """The fingerprints that stand on the pages of a PDF in words; none on a scan, or what is no PDF."""
    import pypdfium2

    found: set[str] = set()
    try:
        with one_at_a_time, closing(pypdfium2.PdfDocument(content)) as document:
            for number in range(min(len(document), MOST_PAGES)):
                with closing(document[number]) as page, closing(page.get_textpage()) as words:
                    found.update(_FINGERPRINT.findall(words.get_text_bounded()))
    except pypdfium2.PdfiumError:
        return frozenset(found)
    return frozenset(found)


def printed_in(path: Path, most: int) -> frozenset[str]:
    """The same of a file of at most `most` bytes; none where it cannot be read: its reader says why."""
    try:
        content = read_limited(path, most)
    except FileUnreadable:
        return frozenset()
    return printed_fingerprints(content) if is_pdf(content[:_BEGINNING]) else frozenset()


def several_cards(no_card: Message | None, printed: frozenset[str]) -> Message | None:
    """That pages of several cards lie in one file, so that nothing on them can be held against one card.

    Args:
        no_card: why no card could be read from the codes; None if one could.
        printed: fingerprints that stand on the pages.
    """
    if no_card is None:
        return None
    fault = no_card.details.get("fault")
    code = (fault if isinstance(fault, Message) else no_card).code
    if code in _SEVERAL or len(printed) > 1:
        return Message("inside.several_cards")
    return None


def swapped_pages(printed: frozenset[str], own: str) -> Message | None:
    """That pages of a paper are of another card than its code, where their fingerprints say so.

    Args:
        printed: fingerprints that stand on the pages.
        own: that of the card in the code, as it is printed.
    """
    if not printed or printed == {own}:
        return None
    details: dict[str, Said] = {"printed": ", ".join(sorted(printed - {own})), "own": own}
    return Message("inside.printed_differs", details)
