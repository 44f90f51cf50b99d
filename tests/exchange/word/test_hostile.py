"""Documents made to do harm, or damaged, or of another kind: refused in words, soon, in little memory."""

import io
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import docx
import pytest

from model.exchange.word.guard import MOST_BYTES, MOST_PARTS, DocumentRefused
from model.exchange.word.read import is_document, recognised_in
from model.paper.library import Papers
from tests.exchange.word.documents import filled_card, repacked, saved
from tests.readers import Reader, reading_with

READER = Path(__file__).with_name("reader.py")
LONGEST = 2.0
MOST_MEMORY = 300
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
MAIN = "word/document.xml"
NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    with reading_with(READER, tmp_path_factory.mktemp("reader")) as reader:
        yield reader


def with_text(body: str | bytes, beginning: str = "") -> bytes:
    """A document with this body."""
    text = body.encode() if isinstance(body, str) else body
    begun = f"{beginning}<w:document {NAMESPACE}><w:body>".encode()
    return repacked(
        filled_card(), lambda name, part: begun + text + b"</w:body></w:document>" if name == MAIN else part
    )


def with_main(part_of: Callable[[bytes], bytes]) -> bytes:
    return repacked(filled_card(), lambda name, part: part_of(part) if name == MAIN else part)


def many_parts() -> bytes:
    made = io.BytesIO(filled_card())
    with zipfile.ZipFile(made, "a") as target:
        for number in range(MOST_PARTS + 1):
            target.writestr(f"word/media/{number}.bin", b"")
    return made.getvalue()


def locked_part() -> bytes:
    """The flag of a password of the archive on every part."""
    content = bytearray(filled_card())
    for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = content.find(mark)
        while at >= 0:
            content[at + flags] |= 1
            at = content.find(mark, at + 4)
    return bytes(content)


def spoilt() -> bytes:
    """A scratch across the packed text."""
    content = filled_card()
    begun = content.find(MAIN.encode()) + 500
    return content[:begun] + b"\0" * 200 + content[begun + 200 :]


def rows(number: int, text: str = "") -> str:
    cell = f"<w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>" if text else "<w:tc><w:p/></w:tc>"
    return f"<w:tbl>{f'<w:tr>{cell * 4}</w:tr>' * number}</w:tbl>"


LAUGHS = "<!DOCTYPE x [<!ENTITY a0 'ха'>" + "".join(
    f"<!ENTITY a{n + 1} '{f'&a{n};' * 10}'>" for n in range(12)
)

HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    "a zip bomb": (lambda: with_text(b" " * 300_000_000), "10 МБ"),
    "a bomb in the hidden part": (
        lambda: repacked(
            filled_card(),
            lambda name, part: (
                b"<a>" + b" " * 100_000_000 + b"</a>" if name.startswith("customXml") else part
            ),
        ),
        "10 МБ",
    ),
    "a file from this computer as an entity": (
        lambda: with_text(
            "<w:p><w:r><w:t>&x;</w:t></w:r></w:p>", "<!DOCTYPE x [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
        ),
        "может быть опасен",
    ),
    "an address as an entity": (
        lambda: with_text("<w:p>&x;</w:p>", "<!DOCTYPE x [<!ENTITY x SYSTEM 'http://127.0.0.1:9/'>]>"),
        "может быть опасен",
    ),
    "a billion laughs": (lambda: with_text("<w:p>&a12;</w:p>", LAUGHS + "]>"), "может быть опасен"),
    "a billion laughs in UTF-16": (
        lambda: with_main(
            lambda _: f'<?xml version="1.0" encoding="UTF-16"?>{LAUGHS}]><a>&a12;</a>'.encode("utf-16")
        ),
        "может быть опасен",
    ),
    "a coding in which a declaration hides": (
        lambda: with_main(lambda _: b'<?xml version="1.0" encoding="UTF-7"?>+ADw-!DOCTYPE x+AD4-'),
        "может быть опасен",
    ),
    "an entity in the relations": (
        lambda: repacked(
            filled_card(),
            lambda name, part: (
                b"<!DOCTYPE x [<!ENTITY x 'y'>]>" + part.partition(b"?>")[2]
                if name == "_rels/.rels"
                else part
            ),
        ),
        "может быть опасен",
    ),
    "truncated in the middle": (lambda: filled_card()[:9000], "повреждён"),
    "truncated at the end": (lambda: filled_card()[:-30], "повреждён"),
    "text cut short": (lambda: with_main(lambda part: part[: len(part) // 2]), "повреждён"),
    "spoilt in the middle": (spoilt, "повреждён"),
    "closed with a password": (
        lambda: OLE + b"\0" * 2000 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 3000,
        "закрыт паролем",
    ),
    "a password of the archive": (locked_part, "закрыт паролем"),
    ".doc renamed": (lambda: OLE + b"\0" * 5000, "старого вида"),
    "RTF renamed": (lambda: b"{\\rtf1\\ansi " + b"x" * 5000 + b"}", "другого вида"),
    "a web page renamed": (lambda: b"<html><body><table></table></body></html>", "другого вида"),
    "a picture renamed": (lambda: b"GIF89a" + b"\0" * 5000, "не документ Word"),
    "empty": (lambda: b"", "Файл пуст"),
    "an archive of other things": (
        lambda: repacked(filled_card(), lambda name, part: None if name.startswith("word/") else part),
        "не документ Word",
    ),
    "a hundred thousand rows": (lambda: with_text(rows(100_000)), "больше 1000 строк"),
    "a million paragraphs": (lambda: with_text("<w:p/>" * 1_000_000), "больше 1000 строк"),
    "a thousand long rows": (lambda: with_text(rows(1000, "доля обучающихся " * 120)), "МБ"),
    "tables within tables": (
        lambda: with_text("<w:tbl><w:tr><w:tc>" * 5000 + "</w:tc></w:tr></w:tbl>" * 5000),
        "больше 1000 строк",
    ),
    "content controls within content controls": (
        lambda: with_text("<w:sdt>" * 100_000 + "</w:sdt>" * 100_000),
        "повреждён",
    ),
    "thousands of parts": (many_parts, "МБ"),
    "a document with nothing of ours": (lambda: saved(docx.Document()), "ни одного бланка"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_it_is_refused_in_words(name: str, tmp_path: Path, reader: Reader) -> None:
    made, words = HOSTILE[name]
    path = tmp_path / "карта.docx"
    path.write_bytes(made())
    answer = reader.answer(path)
    said = answer["said"]
    assert len(said) == 2
    assert all(text.startswith("карта.docx: ") for text in said)
    assert words in said[0]
    assert said[0] != said[1]
    assert answer["seconds"] < LONGEST
    assert answer["megabytes"] < MOST_MEMORY


def test_a_file_of_two_gigabytes_is_not_even_opened(tmp_path: Path, reader: Reader) -> None:
    path = tmp_path / "карта.docx"
    with path.open("wb") as file:
        file.truncate(2 * 1024**3)  # takes no place on the disk
    assert str(MOST_BYTES // 1024 // 1024) in reader.answer(path)["said"][0]


def test_a_cell_as_wide_as_can_be_said_fills_no_memory(papers: Papers) -> None:
    span = '<w:tbl><w:tr><w:trPr><w:gridBefore w:val="99999999"/></w:trPr><w:tc><w:tcPr>'
    content = with_text(f'{span}<w:gridSpan w:val="999999999"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>')
    with pytest.raises(Exception, match=r"recognise\.no_paper"):
        recognised_in(content, papers)


@pytest.mark.parametrize("cut", range(0, 100, 7))
def test_cut_short_anywhere(cut: int, papers: Papers) -> None:
    content = filled_card()
    with pytest.raises(DocumentRefused):
        recognised_in(content[: len(content) * cut // 100], papers)


@pytest.mark.parametrize(
    ("name", "content", "is_one"),
    [
        ("карта.docx", b"", True),
        ("карта.doc", OLE, True),
        ("карта.rtf", b"{\\rtf1", True),
        ("карта.json", b"{}", False),
        ("карта.xlsx", b"", False),
        ("карта.pdf", b"%PDF", False),
    ],
)
def test_what_is_taken_for_a_document(name: str, content: bytes, is_one: bool, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert is_document(path) is is_one


def test_a_document_without_its_ending_is_known_by_what_is_in_it(tmp_path: Path) -> None:
    path = tmp_path / "карта"
    path.write_bytes(filled_card())
    assert is_document(path)
