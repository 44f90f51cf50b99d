"""The code on the printed paper, read back from our own PDF.

PC1 the code on the last page holds the card     PC3 it is drawn so that it can be read
PC2 every page bears the fingerprint             PC4 a card too long goes without, in words
"""

import io
import random
from collections.abc import Callable

import pypdfium2
import pytest
import zxingcpp
from PIL import Image
from pypdf import PdfReader

from model.card.card import Card, Signer
from model.card.code import decode, encode
from model.card.fingerprint import fingerprint
from model.paper.library import Papers
from model.printing.code import MARGIN, SIDE, Code
from model.printing.sheet import BOTTOM, LEFT, MM, RIGHT, TOP, Sheets
from model.wording import LANGUAGES, Language

PAPERS = Papers()
NEARLY = 0.01
DOTS = 150

Printed = Callable[..., bytes]


@pytest.fixture(params=["filled", "sheet"])
def card(request: pytest.FixtureRequest) -> Card:
    found: Card = request.getfixturevalue(request.param)
    return found


def pictures(pdf: bytes) -> list[Image.Image]:
    document = pypdfium2.PdfDocument(pdf)
    return [page.render(scale=DOTS / 72, grayscale=True).to_pil().copy() for page in document]


def codes(picture: Image.Image) -> list[zxingcpp.Barcode]:
    return zxingcpp.read_barcodes(picture, zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode))


def folded(text: str) -> str:
    return "".join(text.split())


def mixed(length: int) -> str:
    return "".join(random.Random(1).choices("".join(map(chr, range(0x410, 0x450))), k=length))


def placed(card: Card, language: Language = "ru", *, room: float = TOP - BOTTOM) -> tuple[Code, Sheets]:
    code, sheets = Code(card, language, draft=False, revision=7), Sheets()
    sheets.y = BOTTOM + room
    code.place(sheets)
    return code, sheets


# ------------------------------------------------------------------------------ PC1 the card


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("draft", [False, True])
def test_the_card_is_read_back_from_the_last_page(
    card: Card, printed: Printed, language: Language, draft: bool
) -> None:
    *others, last = pictures(printed(card, language, draft=draft))
    assert not any(codes(picture) for picture in others)
    (found,) = codes(last)
    coded = decode([found.bytes], PAPERS)
    assert (coded.card.values, coded.card.signers) == (card.values, card.signers)
    assert (coded.revision, coded.draft, coded.fingerprint) == (None, draft, fingerprint(card))
    assert found.ec_level == "M"


def test_a_card_of_many_words_has_two_codes_side_by_side(card: Card, printed: Printed) -> None:
    card.organisation["name"] = mixed(170)
    found = codes(pictures(printed(card))[-1])
    assert sorted(one.bytes for one in found) == sorted(encode(card, None, draft=False))
    assert decode([one.bytes for one in found], PAPERS).card.organisation == card.organisation


def test_equal_cards_give_equal_files(card: Card, printed: Printed) -> None:
    assert printed(card, draft=True) == printed(card, draft=True)


# ------------------------------------------------------------------------------ PC2 the fingerprint


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_bears_the_fingerprint(card: Card, printed: Printed, language: Language) -> None:
    short = fingerprint(card).short
    texts = [page.extract_text() for page in PdfReader(io.BytesIO(printed(card, language))).pages]
    assert [page.count(short) >= 1 for page in texts] == [True] * len(texts)
    assert texts[-1].count(short) >= 2  # beside the code as well


# ------------------------------------------------------------------------------ PC3 drawing


def test_it_is_35_mm_wide_black_and_within_its_white_margin(card: Card) -> None:
    _, sheets = placed(card)
    (code,) = sheets.page.codes
    assert code.side * code.across == pytest.approx(SIDE) == pytest.approx(35 * MM)
    assert code.margin == MARGIN == 4
    cells = {(column + step, row) for column, row, length in code.runs for step in range(length)}
    assert len(cells) == sum(length for *_, length in code.runs)
    assert {column for column, _ in cells} == {row for _, row in cells} == set(range(code.across))


def test_nothing_stands_within_the_white_margin(card: Card) -> None:
    card.organisation["name"] = mixed(170)
    _, sheets = placed(card)
    one, two = sheets.page.codes
    margin = one.side * MARGIN
    assert one.x >= LEFT - NEARLY
    assert two.x - (one.x + SIDE) >= margin
    assert all(words.x - (two.x + SIDE) >= margin for words in sheets.page.words)
    assert max(one.y, two.y) + SIDE <= TOP - margin


def test_it_is_never_parted_from_its_words(card: Card) -> None:
    code, sheets = placed(card, room=30 * MM)
    assert len(sheets.pages) == 2
    assert not sheets.pages[0].words
    assert not sheets.pages[0].codes
    assert sheets.page.codes[0].y >= BOTTOM
    assert sheets.y == pytest.approx(TOP - code.height)
    _, sheets = placed(card, room=code.height)
    assert len(sheets.pages) == 1
    assert sheets.page.codes[0].y >= BOTTOM - NEARLY
    assert all(words.x < RIGHT for words in sheets.page.words)


def test_the_mark_of_a_draft_does_not_run_through_it(card: Card, printed: Printed) -> None:
    last = pictures(printed(card, draft=True))[-1]
    (found,) = codes(last)
    place = found.position
    square = last.crop((place.top_left.x, place.top_left.y, place.bottom_right.x, place.bottom_right.y))
    dark, light = (sum(square.histogram()[part]) for part in (slice(0, 64), slice(250, 256)))
    assert light > dark / 3  # a mark of a draft would make the white grey


# ------------------------------------------------------------------------------ PC4 too long


@pytest.mark.parametrize(("language", "words"), [("ru", "Кода здесь нет"), ("kk", "Мұнда код жоқ")])
def test_a_card_too_long_for_two_codes_is_printed_without(
    card: Card, printed: Printed, language: Language, words: str
) -> None:
    card.signers["head"] = Signer(mixed(700), mixed(700))
    pdf = printed(card, language)
    assert not any(codes(picture) for picture in pictures(pdf))
    text = PdfReader(io.BytesIO(pdf)).pages[-1].extract_text()
    assert folded(words) in folded(text)
    assert fingerprint(card).short in text
