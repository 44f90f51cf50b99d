"""A scan is attached to the revision it is of, and to no other.

SS1 the scan of the revision is taken, and so is one that nobody can read, which is told
SS2 a scan of another card, of another revision or of pages of two cards is refused in words
"""

from datetime import date
from pathlib import Path

import pypdfium2
import pytest

from model.__main__ import main
from model.card.card import Card
from model.card.document import card_from_bytes
from model.card.fingerprint import fingerprint
from model.exchange.any_file import read_any
from model.exchange.files import FileUnreadable
from model.exchange.signed_scan import Of, Scan, ScanRefused, scan_of
from model.paper.library import Papers
from model.printing import RevisionMark, print_paper
from model.scoring import Scorer
from model.wording import LANGUAGES, say

EXAMPLES = Path(__file__).resolve().parents[2] / "resources" / "examples"
PAPERS = Papers()
MOST = 20 * 1024 * 1024
CARD = card_from_bytes((EXAMPLES / "evaluation-sheet-2022.json").read_bytes(), PAPERS)
OTHER = CARD.replaced(organisation=CARD.organisation | {"name": "Басқа мекеме"})
OWN = Of(1, fingerprint(CARD))


def printed(card: Card, revision: int | None = None) -> bytes:
    mark = RevisionMark(revision, date(2022, 12, 31)) if revision else None
    score = Scorer(card.paper).score(card.values, card.base, card.not_applicable)
    return print_paper(card, score, "ru", draft=False, revision=mark)


def swapped(folder: Path) -> Path:
    """All pages of one card but the last, which is another's."""
    pages, last = pypdfium2.PdfDocument(printed(OTHER)), pypdfium2.PdfDocument(printed(CARD))
    mixed = pypdfium2.PdfDocument.new()
    mixed.import_pages(pages, list(range(len(pages) - 1)))
    mixed.import_pages(last, [len(last) - 1])
    path = folder / "смешано.pdf"
    mixed.save(path)
    return path


def scan(folder: Path, content: bytes) -> Scan:
    path = folder / "скан.pdf"
    path.write_bytes(content)
    return scan_of(path, OWN, MOST, PAPERS)


@pytest.mark.parametrize("revision", [1, None])
def test_the_paper_of_the_revision_is_taken(tmp_path: Path, revision: int | None) -> None:
    content = printed(CARD, revision)
    assert scan(tmp_path, content) == Scan("скан.pdf", content, recognised=True)


def test_a_picture_of_its_last_page_is_recognised_by_the_code(tmp_path: Path) -> None:
    document = pypdfium2.PdfDocument(printed(CARD, 1))
    path = tmp_path / "фото.png"
    document[len(document) - 1].render(scale=200 / 72).to_pil().save(path)
    assert scan_of(path, OWN, MOST, PAPERS).recognised


@pytest.mark.parametrize("content", [b"%PDF scan", b"", "просто текст".encode()])
def test_what_nobody_can_read_is_taken_and_not_recognised(tmp_path: Path, content: bytes) -> None:
    assert scan(tmp_path, content) == Scan("скан.pdf", content, recognised=False)


def test_a_page_without_a_code_is_known_by_the_fingerprint_in_its_foot(tmp_path: Path) -> None:
    for card, recognised in ((CARD, True), (OTHER, False)):
        first = pypdfium2.PdfDocument.new()
        first.import_pages(pypdfium2.PdfDocument(printed(card, 1)), [0])
        path = tmp_path / "первая.pdf"
        first.save(path)
        if recognised:
            assert scan_of(path, OWN, MOST, PAPERS).recognised
        else:
            with pytest.raises(ScanRefused, match="scan_of_another"):
                scan_of(path, OWN, MOST, PAPERS)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (printed(OTHER, 1), (fingerprint(OTHER).short, fingerprint(CARD).short)),
        (printed(CARD, 2), ("редакция карты 2", "редакция 1")),
    ],
)
def test_another_card_and_another_revision_are_refused(
    tmp_path: Path, content: bytes, words: tuple[str, ...]
) -> None:
    with pytest.raises(ScanRefused) as refused:
        scan(tmp_path, content)
    said = say(refused.value.message, "ru")
    assert said.startswith("скан.pdf: ")
    assert all(word in said for word in words)
    assert say(refused.value.message, "kk") != said


def test_pages_of_two_cards_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ScanRefused, match="scan_of_another"):
        scan_of(swapped(tmp_path), OWN, MOST, PAPERS)


def test_a_file_that_is_gone_or_too_large_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable):
        scan_of(tmp_path / "нет.pdf", OWN, MOST, PAPERS)
    path = tmp_path / "большой.pdf"
    path.write_bytes(bytes(1024 * 1024 + 1))
    with pytest.raises(FileUnreadable):
        scan_of(path, OWN, 1024 * 1024, PAPERS)


# ------------------------------------------------------------------------------ swapped pages, wherever read


def test_swapped_pages_are_a_finding(tmp_path: Path) -> None:
    reading = read_any(swapped(tmp_path), PAPERS)
    assert [one.kind for one in reading.findings] == ["contradiction"]
    said = {language: say(reading.findings[0].message, language) for language in LANGUAGES}
    assert said["ru"].count(fingerprint(OTHER).short) == said["ru"].count(fingerprint(CARD).short) == 1
    assert said["ru"] != said["kk"]


@pytest.mark.parametrize("revision", [None, 2])
def test_pages_of_one_card_are_none(tmp_path: Path, revision: int | None) -> None:
    path = tmp_path / "одна.pdf"
    path.write_bytes(printed(CARD, revision))
    assert read_any(path, PAPERS).findings == ()


def test_the_commands_tell_and_convert_writes_only_when_told_to(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, output = swapped(tmp_path), tmp_path / "карта.json"
    assert main(["check", str(path), "--language", "ru"]) == 1
    assert "листы и код — от разных карт" in capsys.readouterr().out
    assert main(["convert", str(path), "-o", str(output), "--language", "ru"]) == 1
    assert "листы и код — от разных карт" in capsys.readouterr().err
    assert not output.exists()
    assert main(["convert", str(path), "-o", str(output), "--accept"]) == 1
    assert output.exists()
