"""A card read back from a PDF, a scan, a photo.

SC1 PDF, PNG, JPEG and TIFF give the card back, whatever they are called
SC2 so do tilted, blurred, noisy, folded and badly lit ones
SC3 what gives no card is refused in words, and so are two cards at once
SC4 progress is told, reading can be stopped, and no file is too much for the memory
"""

import io
import json
import os
import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from PIL import Image, ImageChops, ImageDraw, ImageFilter
from pypdf import PdfReader, PdfWriter

from model.__main__ import main
from model.card.card import Card
from model.card.code import CodedCard, CodeRefused
from model.card.document import card_from_bytes
from model.card.fingerprint import fingerprint
from model.exchange import pictures, scan
from model.exchange.card_file import load_card
from model.exchange.files import FileUnreadable
from model.exchange.scan import is_paper, read_paper
from model.paper.library import Papers
from model.printing import print_paper
from model.scoring import Scorer
from model.wording import BagalauError, say

EXAMPLES = Path(__file__).resolve().parents[2] / "resources" / "examples"
PAPERS = Papers()


def card_of(name: str) -> Card:
    return card_from_bytes((EXAMPLES / name).read_bytes(), PAPERS)


def paper_of(card: Card, *, draft: bool = False) -> bytes:
    return print_paper(
        card, Scorer(card.paper).score(card.values, card.base, card.not_applicable), "ru", draft
    )


CARDS = {name: card_of(f"{name}.json") for name in ("rating-card-2021", "evaluation-sheet-2022")}
PDFS = {name: paper_of(card) for name, card in CARDS.items()}
RATING = PDFS["rating-card-2021"]


def scanned(pdf: bytes, dots: int = 200, place: int = -1) -> Image.Image:
    document = pypdfium2.PdfDocument(pdf)
    return document[place % len(document)].render(scale=dots / 72, grayscale=True).to_pil().copy()


PAGE = scanned(RATING)


@pytest.fixture
def read(tmp_path: Path) -> Callable[..., CodedCard]:
    def from_bytes(content: bytes, name: str = "скан.dat", **more: object) -> CodedCard:
        path = tmp_path / name
        path.write_bytes(content)
        return read_paper(path, PAPERS, **more)  # type: ignore[arg-type]

    return from_bytes


def saved(picture: Image.Image, form: str, **options: object) -> bytes:
    kept = io.BytesIO()
    picture.save(kept, form, **options)
    return kept.getvalue()


def said(read: Callable[..., CodedCard], content: bytes, **more: object) -> str:
    with pytest.raises(CodeRefused) as refusal:
        read(content, "скан.dat", **more)
    words = say(refusal.value.message, "ru")
    assert words.startswith("скан.dat: ")
    assert words != say(refusal.value.message, "kk")
    return words


def assert_is(coded: CodedCard, name: str = "rating-card-2021") -> None:
    card = CARDS[name]
    assert (coded.card.values, coded.card.organisation, coded.card.signers) == (
        card.values,
        card.organisation,
        card.signers,
    )
    assert coded.fingerprint == fingerprint(card)


# ------------------------------------------------------------------------------ SC1 kinds of files


@pytest.mark.parametrize("name", CARDS)
def test_our_own_pdf(read: Callable[..., CodedCard], name: str) -> None:
    assert_is(read(PDFS[name]), name)


@pytest.mark.parametrize("form", ["PNG", "JPEG", "TIFF", "PDF"])
@pytest.mark.parametrize("mode", ["1", "L", "RGB"])
def test_a_scan(read: Callable[..., CodedCard], form: str, mode: str) -> None:
    assert_is(read(saved(PAGE.convert(mode), form)))


def test_a_scan_of_several_pages(read: Callable[..., CodedCard]) -> None:
    pages = [scanned(RATING, 150, place) for place in range(-3, 0)]
    for form in ("TIFF", "PDF"):
        assert_is(read(saved(pages[0], form, save_all=True, append_images=pages[1:])))
        assert_is(read(saved(pages[2], form, save_all=True, append_images=pages[:2])))


def test_a_transparent_picture_stands_on_white(read: Callable[..., CodedCard]) -> None:
    ink = Image.new("RGBA", PAGE.size, (0, 0, 0, 0))
    ink.paste((0, 0, 0, 255), mask=ImageChops.invert(PAGE))
    assert_is(read(saved(ink, "PNG")))


def test_a_picture_of_16_bits(read: Callable[..., CodedCard]) -> None:
    deep = PAGE.convert("I").point(lambda value: value * 257).convert("I;16")
    assert_is(read(saved(deep, "PNG")))


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_page_may_lie_on_its_side(read: Callable[..., CodedCard], turn: int) -> None:
    assert_is(read(saved(PAGE.rotate(turn, expand=True), "PNG")))


def test_a_photo_on_a_small_page_of_a_pdf(read: Callable[..., CodedCard]) -> None:
    # 20 dots an inch: the page shows a tenth of what the picture in it holds.
    assert_is(read(saved(PAGE, "PDF", resolution=2000)))


def test_a_file_is_known_by_what_is_in_it(tmp_path: Path) -> None:
    path = tmp_path / "карта.json"
    for content, expected in (
        (RATING, True),
        (b"\r\n\r\n" + RATING, True),
        (saved(PAGE, "PNG"), True),
        (saved(PAGE, "JPEG"), True),
        (saved(PAGE, "TIFF"), True),
        (b'{"bagalau": 1}', False),
        (b"", False),
    ):
        path.write_bytes(content)
        assert is_paper(path) is expected
    assert not is_paper(tmp_path)
    assert not is_paper(tmp_path / "нет")


# ------------------------------------------------------------------------------ SC2 spoiled


def noisy(picture: Image.Image, sigma: float) -> Image.Image:
    faded = picture.point(lambda value: 60 + value * 150 // 255)
    return ImageChops.add(faded, Image.effect_noise(picture.size, sigma), scale=1, offset=-128)


def shaded(picture: Image.Image) -> Image.Image:
    light = Image.linear_gradient("L").rotate(90).resize(picture.size)
    return ImageChops.multiply(picture, light.point(lambda value: 102 + value * 153 // 255))


def folded(picture: Image.Image) -> Image.Image:
    picture = picture.copy()
    place = zxingcpp.read_barcodes(picture)[0].position
    y = (place.top_left.y + place.bottom_left.y) / 2
    ImageDraw.Draw(picture).rectangle((0, y, picture.width, y + 5), fill=250)
    return picture


def tilted(picture: Image.Image) -> Image.Image:
    return picture.rotate(3, Image.Resampling.BILINEAR, fillcolor=255)


def blurred(picture: Image.Image) -> Image.Image:
    return picture.filter(ImageFilter.GaussianBlur(0.8))


@pytest.mark.parametrize("name", CARDS)
@pytest.mark.parametrize("dots", [200, 300])
def test_a_badly_spoiled_scan(read: Callable[..., CodedCard], name: str, dots: int) -> None:
    picture = shaded(noisy(blurred(tilted(folded(scanned(PDFS[name], dots)))), 16))
    assert_is(read(saved(picture, "JPEG", quality=60)), name)
    assert_is(read(saved(picture, "PDF", quality=60, resolution=dots)), name)


def test_a_photo_from_aside(read: Callable[..., CodedCard]) -> None:
    width, height = PAGE.size
    corners = (-60, -40, -10, height + 90, width + 80, height + 10, width + 20, -90)
    photo = PAGE.transform(PAGE.size, Image.Transform.QUAD, corners, Image.Resampling.BICUBIC, fillcolor=90)
    assert_is(read(saved(shaded(photo.convert("RGB").convert("L")), "JPEG", quality=60)))


# ------------------------------------------------------------------------------ SC3 refused


def cut(pdf: bytes, *places: int) -> bytes:
    writer, reader, kept = PdfWriter(), PdfReader(io.BytesIO(pdf)), io.BytesIO()
    for place in places:
        writer.add_page(reader.pages[place])
    writer.write(kept)
    return kept.getvalue()


def joined(*pdfs: bytes) -> bytes:
    writer, kept = PdfWriter(), io.BytesIO()
    for pdf in pdfs:
        writer.append(io.BytesIO(pdf))
    writer.write(kept)
    return kept.getvalue()


def test_two_cards_in_one_file(read: Callable[..., CodedCard]) -> None:
    assert "открыть можно одну" in said(read, joined(*PDFS.values()))
    assert "открыть можно одну" in said(read, joined(RATING, paper_of(CARDS["rating-card-2021"], draft=True)))


def test_the_same_paper_twice_is_one_card(read: Callable[..., CodedCard]) -> None:
    assert_is(read(joined(RATING, RATING)))


def test_a_page_without_the_code(read: Callable[..., CodedCard]) -> None:
    assert "не видно" in said(read, cut(RATING, 0, 1))
    assert "не видно" in said(read, saved(Image.new("L", (400, 300), 255), "PNG"))
    assert "не видно" in said(read, saved(Image.new("1", (1, 1)), "PNG"))


def test_a_code_beyond_reading(read: Callable[..., CodedCard]) -> None:
    words = said(read, saved(_unreadable(PAGE), "PNG"))
    assert "не читается" in words
    assert "отпечатку" in words


def _unreadable(page: Image.Image) -> Image.Image:
    spoiled = page.copy()
    place = zxingcpp.read_barcodes(spoiled)[0].position
    middle = (
        place.top_left.x + 70,
        place.top_left.y + 70,
        place.bottom_right.x - 70,
        place.bottom_right.y - 70,
    )
    ImageDraw.Draw(spoiled).rectangle(middle, fill=128)
    return spoiled


def test_somebody_elses_code(read: Callable[..., CodedCard]) -> None:
    picture = Image.new("L", (600, 800), 255)
    picture.paste(Image.frombytes("L", *_dots("https://example.org/оплата")), (100, 100))
    assert "не от нашей программы" in said(read, saved(picture, "PNG"))
    page = _unreadable(PAGE)
    page.paste(Image.frombytes("L", *_dots("https://example.org/")), (900, 1900))
    assert "не читается" in said(read, saved(page, "PNG"))
    page = PAGE.copy()
    page.paste(Image.frombytes("L", *_dots("https://example.org/оплата")), (900, 1900))
    assert_is(read(saved(page, "PNG")))


def _dots(content: str) -> tuple[tuple[int, int], bytes]:
    code = zxingcpp.create_barcode(content, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    dots = memoryview(code.to_image(scale=4))  # type: ignore[arg-type]
    assert dots.shape
    return (dots.shape[1], dots.shape[0]), dots.tobytes()


def test_a_pdf_with_a_password(read: Callable[..., CodedCard]) -> None:
    writer, kept = PdfWriter(clone_from=io.BytesIO(RATING)), io.BytesIO()
    writer.encrypt("1234", algorithm="RC4-128")
    writer.write(kept)
    assert "паролем" in said(read, kept.getvalue())


def test_a_pdf_that_may_be_read_but_not_changed(read: Callable[..., CodedCard]) -> None:
    writer, kept = PdfWriter(clone_from=io.BytesIO(RATING)), io.BytesIO()
    writer.encrypt("", "владелец", algorithm="RC4-128")
    writer.write(kept)
    assert_is(read(kept.getvalue()))


@pytest.mark.parametrize("length", [5, 9, 100, 2000])
def test_files_cut_short(read: Callable[..., CodedCard], length: int) -> None:
    assert "PDF повреждён" in said(read, RATING[:length])
    for form in ("PNG", "JPEG", "TIFF"):
        assert "Снимок повреждён" in said(read, saved(PAGE, form)[: max(length, 8)])


def test_what_is_no_picture(read: Callable[..., CodedCard]) -> None:
    for content in (b"", b"GIF89a", b"\x00\x00\x00\x18ftypheic", "карта".encode(), os.urandom(3000)):
        assert "Это не PDF и не снимок" in said(read, content)


def test_a_missing_file_and_a_folder(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "нет.pdf"):
        with pytest.raises(FileUnreadable):
            read_paper(path, PAPERS)


@pytest.mark.parametrize("form", ["PNG", "JPEG", "TIFF", "PDF"])
def test_bytes_changed_here_and_there(read: Callable[..., CodedCard], form: str) -> None:
    content = saved(scanned(RATING, 100), form)
    for place in range(0, len(content), max(len(content) // 10, 1)):
        spoiled = bytearray(content)
        spoiled[place : place + 3] = b"\xff\x00\x7f"
        try:
            assert_is(read(bytes(spoiled)))
        except BagalauError as error:
            refusal = error
            assert say(refusal.message, "ru")


# ------------------------------------------------------------------------------ SC4 limits


def test_progress_is_told_and_ends(read: Callable[..., CodedCard]) -> None:
    steps: list[tuple[int, int]] = []
    read(RATING, progress=lambda done, of: steps.append((done, of)))
    assert len(steps) > len(PdfReader(io.BytesIO(RATING)).pages)
    assert steps == sorted(steps)
    assert steps[-1][0] == steps[-1][1]
    steps.clear()
    said(read, cut(RATING, 0, 1), progress=lambda done, of: steps.append((done, of)))
    assert steps[-1] == (6, 6)


def test_reading_can_be_stopped(read: Callable[..., CodedCard]) -> None:
    steps: list[int] = []
    words = said(
        read, RATING, progress=lambda done, _of: steps.append(done), cancelled=lambda: len(steps) == 2
    )
    assert "остановлено" in words
    assert steps == [1, 2]


def png_of(width: int, height: int) -> bytes:
    """The head of a PNG that says it is so large."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return (
            struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
        )

    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")
    )


@pytest.mark.parametrize("size", [(8000, 8000), (30_000, 30_000), (2_000_000, 60)])
def test_a_picture_of_too_many_dots_is_not_unpacked(
    read: Callable[..., CodedCard], size: tuple[int, int]
) -> None:
    assert "миллионов" in said(read, png_of(*size))


def test_a_page_as_large_as_a_field_is_read_coarsely(
    read: Callable[..., CodedCard], monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[int] = []
    monkeypatch.setattr(pictures, "_MOST_PIXELS", 1_000_000)
    look_at = scan._Found.look_at

    def counted(self: scan._Found, picture: Image.Image, place: int) -> None:
        seen.append(picture.width * picture.height)
        look_at(self, picture, place)

    monkeypatch.setattr(scan._Found, "look_at", counted)
    assert_is(read(cut(RATING, -1)))
    assert max(seen) < 1_010_000


def test_too_many_pages(read: Callable[..., CodedCard], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "MOST_PAGES", 2)
    assert "не больше 2" in said(read, RATING)
    pages = [Image.new("1", (40, 40))] * 3
    assert "не больше 2" in said(read, saved(pages[0], "TIFF", save_all=True, append_images=pages[1:]))


def test_too_large_a_file(read: Callable[..., CodedCard], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scan, "MOST_BYTES", 1024)
    with pytest.raises(FileUnreadable):
        read(RATING)


def test_too_large_a_file_is_known_by_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    names = {"скан.PDF": True, "скан.tiff": True, "карта.json": False}
    for name in names:
        (tmp_path / name).write_bytes(bytes(2000))
    monkeypatch.setattr(scan, "MOST_BYTES", 1024)
    monkeypatch.setattr(Path, "open", None)
    assert {name: is_paper(tmp_path / name) for name in names} == names


# ------------------------------------------------------------------------------ the command line


def test_check_takes_a_paper(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    card = CARDS["evaluation-sheet-2022"]
    path = tmp_path / "бумага.json"  # by what is in it, not by its name
    path.write_bytes(paper_of(card, draft=True))
    assert main(["check", str(path)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert f"Карта прочитана с бумаги. Отпечаток: {fingerprint(card).short}" in lines
    assert "Бумага напечатана как черновик." in lines
    assert main(["check", str(path), "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert (report["fingerprint"], report["revision"], report["draft"]) == (
        fingerprint(card).full,
        None,
        True,
    )


def test_convert_takes_a_paper(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path, out = tmp_path / "скан.png", tmp_path / "карта.json"
    path.write_bytes(saved(PAGE, "PNG"))
    assert main(["convert", str(path), "-o", str(out)]) == 0
    assert fingerprint(load_card(out, PAPERS)) == fingerprint(CARDS["rating-card-2021"])
    path.write_bytes(saved(Image.new("L", (300, 300), 255), "PNG"))
    assert main(["convert", str(path), "-o", str(tmp_path / "none.json")]) == 2
    assert capsys.readouterr().err.startswith("скан.png: Кода карты здесь не видно.")
    assert not (tmp_path / "none.json").exists()
