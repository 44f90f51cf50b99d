"""Takes a text document apart without opening it whole: what would fill the memory is refused in words.

Only the parts that are needed are unpacked, each up to a limit that is far above any filled paper. A part
that declares entities or is not UTF-8 is refused: no text program writes one.
"""

import io
import re
import zipfile
import zlib
from typing import Any, Final, TypeAlias

from model.wording import BagalauError, Message, Said

Element: TypeAlias = Any
"""An element of lxml, which ships no types."""

MOST_BYTES: Final = 20 * 1024 * 1024
"""Longest file that is read at all."""

MOST_UNPACKED: Final = 10 * 1024 * 1024
"""Longest part that is unpacked; the text of a filled paper takes one of them."""

MOST_ROWS: Final = 1000
MOST_PARAGRAPHS: Final = 20_000
MOST_PARTS: Final = 2000

_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OTHER_KINDS: Final = (b"{\\rtf", b"<?xml", b"<html", b"<!DOCTYPE", b"MIME-Version", b"\xef\xbb\xbf<")
_PART_OF_A_ZIP: Final = b"PK\x01\x02"
_ENCODING: Final = re.compile(rb"""<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)""")
_UTF_8: Final = {b"utf-8", b"us-ascii", b"ascii"}
_BYTE_ORDER: Final = b"\xef\xbb\xbf"
_ROW: Final = re.compile(rb"<(?:\w+:)?tr[\s/>]")
_PARAGRAPH: Final = re.compile(rb"<(?:\w+:)?p[\s/>]")
_ROOT: Final = "_rels/.rels"
_MAIN: Final = "/officeDocument"
_WORD: Final = "word/"
_USUAL_MAIN: Final = "word/document.xml"


class DocumentRefused(BagalauError):
    """A file that is no text document, or one that is not opened; the message says why and what to do."""


def refusal(code: str, /, **details: Said) -> DocumentRefused:
    """The refusal with this code of the catalogue."""
    return DocumentRefused(Message(code, details))


class Parts:
    """The parts of a text document."""

    def __init__(self, content: bytes) -> None:
        """Look at the file's own kind and at the list of its parts.

        Raises:
            DocumentRefused: it is no text document, or not one that is opened.
        """
        if content.startswith(_OLE):
            locked = "EncryptedPackage".encode("utf-16-le") in content
            raise refusal("word.locked" if locked else "word.old_kind")
        if content.lstrip()[:12].startswith(_OTHER_KINDS):
            raise refusal("word.other_kind")
        if not content.startswith(b"PK"):
            raise refusal("word.not_a_document")
        if content.count(_PART_OF_A_ZIP) > MOST_PARTS:
            raise refusal("word.too_much", most=MOST_UNPACKED // 1024 // 1024)
        try:
            self._packed = zipfile.ZipFile(io.BytesIO(content))
        except (zipfile.BadZipFile, NotImplementedError, ValueError):
            raise refusal("word.damaged") from None
        self.names = frozenset(self._packed.namelist())
        self._refuse_other_kinds()

    def text(self) -> Element:
        """The root element of the document's text.

        Raises:
            DocumentRefused: as `read`; or there are more rows or paragraphs than a paper can have.
        """
        part = self._main()
        content = self.read(part)
        if len(_ROW.findall(content)) > MOST_ROWS or len(_PARAGRAPH.findall(content)) > MOST_PARAGRAPHS:
            raise refusal("word.too_large", rows=MOST_ROWS)
        return parsed(content)

    def read(self, name: str) -> bytes:
        """The bytes of one part, which is XML.

        Raises:
            DocumentRefused: damaged, locked, too large or odd.
        """
        try:
            with self._packed.open(name) as stream:
                content = stream.read(MOST_UNPACKED + 1)
        except (KeyError, zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError):
            raise refusal("word.damaged") from None
        except RuntimeError:  # a part under a password of the archive itself
            raise refusal("word.locked") from None
        if len(content) > MOST_UNPACKED:
            raise refusal("word.too_much", most=MOST_UNPACKED // 1024 // 1024)
        if _is_odd(content):
            raise refusal("word.odd_inside")
        return content

    def _refuse_other_kinds(self) -> None:
        if _ROOT in self.names and any(name.startswith(_WORD) for name in self.names):
            return
        raise refusal("word.other_kind" if "mimetype" in self.names else "word.not_a_document")

    def _main(self) -> str:
        """Name of the part that holds the text; a few programs give it a number."""
        for relation in parsed(self.read(_ROOT)):
            if str(relation.get("Type", "")).endswith(_MAIN):
                return str(relation.get("Target", "")).lstrip("/")
        return _USUAL_MAIN


def parsed(content: bytes) -> Element:
    """The root element of XML that `read` gave.

    Raises:
        DocumentRefused: it is not sound XML.
    """
    from lxml import etree  # 23 ms that only a reader of documents pays

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(content, parser)
    except etree.XMLSyntaxError:
        raise refusal("word.damaged") from None


def _is_odd(content: bytes) -> bool:
    """Whether the part declares entities, or has a coding in which a declaration could hide."""
    if not content.removeprefix(_BYTE_ORDER).lstrip().startswith(b"<") or b"\0" in content[:200]:
        return True
    coding = _ENCODING.search(content[:200])
    if coding and coding.group(1).lower() not in _UTF_8:
        return True
    return b"<!DOCTYPE" in content or b"<!ENTITY" in content
