"""Words of a PDF that was printed by a program; a scan has none."""

import re
from contextlib import closing
from typing import Final

from model.exchange.pictures import MOST_PAGES
from model.pdfium import one_at_a_time

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
