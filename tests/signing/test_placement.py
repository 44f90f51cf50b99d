"""The visible marks on the paper: where the hand would sign, over no word and no code.

PL1 on our own prints, signed twice    PL2 on PDFs from elsewhere    PL3 the mark itself
"""

from collections.abc import Callable
from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdf
import pypdfium2
import pytest
from PIL import Image
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NumberObject,
    RectangleObject,
    TextStringObject,
)
from reportlab.pdfgen.canvas import Canvas

from model.card.card import Card
from model.card.fingerprint import fingerprint
from model.card.mark_place import mark_place_name
from model.card.revision import Accepted
from model.exchange.card_file import load_card
from model.exchange.scan import read_paper
from model.paper.library import Papers
from model.printing import Part, RevisionMark, print_paper
from model.scoring import Scorer
from model.signing import ROLES, SignaturePlace, places_for, sign_pdf, verify_pdf
from model.signing.mark import drawn_mark
from model.wording import LANGUAGES, Language, Text
from tests.signing.conftest import ROOT, Person

PAPERS = Papers()
CARDS = ("rating-card-2021", "evaluation-sheet-2022")
WARNING = Accepted(None, Text("Проверьте число.", "Санды тексеріңіз."), "договор № 3 от 12.05.2021")
DOTS = 200
WIDTH, HEIGHT = 595, 842
LINES = ("ДОКУМЕНТ ПОДПИСАН ЭЛЕКТРОННОЙ ПОДПИСЬЮ", "Сертификат № " + "E1A2B3C4" * 5, "Владелец: Ким", "", "")
DARK = 128

Box = tuple[float, float, float, float]


@cache
def card_of(name: str) -> Card:
    return load_card(ROOT / "resources" / "examples" / f"{name}.json", PAPERS)


def printed(card: Card, language: Language, part: Part, warnings: int) -> bytes:
    score = Scorer(card.paper).score(card.values, card.base, card.not_applicable)
    mark = RevisionMark(2, date(2026, 11, 20), (WARNING,) * warnings)
    return print_paper(card, score, language, False, mark, part)


@pytest.fixture(scope="session")
def both(head: Person, person: Callable[..., Person]) -> Callable[[bytes, Language], bytes]:
    keys = {"head": head.signing_key(), "authority": head.signing_key()}

    def sign(pdf: bytes, language: Language) -> bytes:
        for role in ROLES:
            pdf = sign_pdf(pdf, keys[role], role, language)
        return pdf

    return sign


def shown(pdf: bytes, page: int = -1, dots: int = DOTS) -> Image.Image:
    with pypdfium2.PdfDocument(pdf) as document:
        document.init_forms()  # else marks, which are fields, are not drawn
        return document[page % len(document)].render(scale=dots / 72, grayscale=True).to_pil().copy()


def words_of(pdf: bytes, page: int) -> list[Box]:
    """The rectangles of a page's own text; what stands in marks is not among them."""
    with pypdfium2.PdfDocument(pdf) as document:
        text = document[page].get_textpage()
        return [text.get_rect(number) for number in range(text.count_rects())]


def fields(pdf: bytes) -> dict[str, tuple[int, Box]]:
    """Page and rectangle of each mark, as the signed file has them."""
    found = {}
    for number, page in enumerate(pypdf.PdfReader(BytesIO(pdf)).pages):
        for annotation in (each.get_object() for each in page.get("/Annots", ())):
            x1, y1, x2, y2 = (float(edge) for edge in annotation["/Rect"])
            found[str(annotation["/T"])] = (number, (x1, y1, x2, y2))
    return found


def meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def dark(picture: Image.Image, box: Box, dots: int = DOTS) -> bool:
    """Whether anything stands in a rectangle given in points from the lower left corner."""
    scale = dots / 72
    left, lower, right, upper = (edge * scale for edge in box)
    part = picture.crop(
        (round(left), round(picture.height - upper), round(right), round(picture.height - lower))
    )
    return bool(part.getextrema()[0] < DARK)


# ------------------------------------------------------------------------------ PL1 our own prints


@pytest.mark.parametrize(
    ("part", "warnings"), [("all", 0), ("all", 6), ("paper", 0), ("signatures", 0), ("signatures", 14)]
)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", CARDS)
def test_two_marks_cover_no_word_and_the_code_is_read_back(
    name: str,
    language: Language,
    part: Part,
    warnings: int,
    both: Callable[[bytes, Language], bytes],
    tmp_path: Path,
) -> None:
    card = card_of(name)
    bare = printed(card, language, part, warnings)
    signed = both(bare, language)
    marks = fields(signed)
    assert set(marks) == set(ROLES)
    for number, box in marks.values():
        assert not any(meet(box, words) for words in words_of(bare, number))
        assert not dark(shown(bare, number, 100), box, 100)
        assert dark(shown(signed, number, 100), box, 100)
    assert marks["head"][0] != marks["authority"][0] or not meet(marks["head"][1], marks["authority"][1])
    scan = tmp_path / "скан.tiff"
    shown(signed).save(scan)
    read = read_paper(scan, PAPERS)
    assert (read.card.values, read.revision, read.fingerprint) == (card.values, 2, fingerprint(card))


def test_marks_stand_where_the_signatory_signs(card_pdf: bytes) -> None:
    reader = pypdf.PdfReader(BytesIO(card_pdf))
    for role, place in places_for(card_pdf).items():
        target: Any = reader.named_destinations[f"/{mark_place_name(role)}"]
        assert place.page == reader.get_destination_page_number(target) == len(reader.pages) - 1
        edges = (place.x, place.y, place.x + place.width, place.y + place.height)
        asked = (target.left, target.bottom, target.right, target.top)
        assert edges == pytest.approx([float(edge) for edge in asked], abs=1)
        assert all(edge == int(edge) for edge in edges)  # a field stands on whole points


# ------------------------------------------------------------------------------ PL2 PDFs from elsewhere


def document(*boxes: Box, turned: int = 0, crop: Box | None = None) -> bytes:
    """A PDF of one page with black boxes on it."""
    target = BytesIO()
    canvas = Canvas(target, pagesize=(WIDTH, HEIGHT))
    for x1, y1, x2, y2 in boxes:
        canvas.rect(x1, y1, x2 - x1, y2 - y1, fill=1)
    canvas.showPage()
    canvas.save()
    writer = pypdf.PdfWriter(clone_from=BytesIO(target.getvalue()))
    writer.pages[0].rotate(turned)
    if crop:
        writer.pages[0].cropbox = RectangleObject(crop)
    target = BytesIO()
    writer.write(target)
    return target.getvalue()


def test_side_by_side_at_the_foot_of_a_page_that_says_nothing() -> None:
    one, other = (places_for(document())[role] for role in ROLES)
    assert one.page == other.page == 0
    assert one.y == other.y < 80
    assert one.x + one.width < other.x
    assert other.x + other.width < WIDTH


@pytest.mark.parametrize(
    ("boxes", "height"),
    [
        (((60, 40, 160, 200),), 79),  # a picture at the foot: above it
        (((0, 40, 595, 60), (0, 130, 595, 842)), 51),  # a low strip: a smaller mark
        (((0, 0, 595, 400), (0, 480, 595, 842)), 51),
        (((0, 0, 65, 842), (0, 125, 595, 842)), 51),  # at the left edge: beside it
    ],
)
def test_they_go_to_the_first_blank_strip(
    boxes: tuple[Box, ...], height: int, both: Callable[[bytes, Language], bytes]
) -> None:
    bare = document(*boxes)
    marks = fields(both(bare, "ru"))
    for _, box in marks.values():
        assert not dark(shown(bare, 0, 72), box, 72)
        assert round(box[3] - box[1]) == height
    assert marks["head"][1][1] == marks["authority"][1][1]  # the second one sees no obstacle in the first


def test_a_full_page_has_them_at_its_foot() -> None:
    assert places_for(document((0, 0, 595, 842))) == places_for(document())


@pytest.mark.parametrize(("turned", "foot"), [(0, "lower"), (90, "right"), (180, "upper"), (270, "left")])
def test_on_a_turned_page_they_stand_at_the_foot_one_sees(turned: int, foot: str) -> None:
    for place in places_for(document(turned=turned)).values():
        edges = {
            "lower": place.y,
            "left": place.x,
            "right": WIDTH - place.x - place.width,
            "upper": HEIGHT - place.y - place.height,
        }
        assert edges[foot] == pytest.approx(22 / 25.4 * 72, abs=1)
        assert (place.width > place.height) == (turned in {0, 180})
        assert place.turned == turned


def test_what_is_cut_off_is_no_place() -> None:
    crop = (100, 200, 595, 842)
    for place in places_for(document(crop=crop)).values():
        assert place.x > crop[0]
        assert place.y > crop[1]


def with_names(*, tree: bool, target: list[Any], wrapped: bool = False) -> bytes:
    """A PDF whose names lead to such a target; 0 in it stands for the page."""
    writer = pypdf.PdfWriter(clone_from=BytesIO(document()))
    page = writer.pages[0].indirect_reference
    array = ArrayObject(
        [page, *(NameObject(x) if isinstance(x, str) else FloatObject(x) for x in target[1:])]
        if target
        else [NumberObject(1)]
    )
    entry: Any = DictionaryObject({NameObject("/D"): array}) if wrapped else array
    root = writer.root_object
    names = [mark_place_name(role) for role in ROLES]
    if tree:
        pairs = ArrayObject([part for name in sorted(names) for part in (TextStringObject(name), entry)])
        leaf = writer._add_object(DictionaryObject({NameObject("/Names"): pairs}))
        top = DictionaryObject({NameObject("/Kids"): ArrayObject([leaf])})
        root[NameObject("/Names")] = DictionaryObject({NameObject("/Dests"): writer._add_object(top)})
    else:
        listed = DictionaryObject({NameObject(f"/{name}"): entry for name in names})
        root[NameObject("/Dests")] = writer._add_object(listed)
    buffer = BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


@pytest.mark.parametrize("wrapped", [False, True])
@pytest.mark.parametrize("tree", [False, True])
def test_the_names_are_found_in_either_list(tree: bool, wrapped: bool) -> None:
    pdf = with_names(tree=tree, wrapped=wrapped, target=[0, "/FitR", 100.2, 300.2, 310.8, 350.8])
    assert places_for(pdf)["head"] == SignaturePlace(0, 101, 301, 209, 49)


@pytest.mark.parametrize(
    "target",
    [[], [0, "/Fit"], [0, "/XYZ", 1, 2, 3, 4], [0, "/FitR", 100, 300, 100, 300], [0, "/FitR", "/a", 1, 2, 3]],
)
def test_a_name_that_leads_to_no_rectangle_is_passed_over(target: list[Any]) -> None:
    assert places_for(with_names(tree=False, target=target)) == places_for(document())


def test_signing_a_turned_page_holds(both: Callable[[bytes, Language], bytes]) -> None:
    assert verify_pdf(both(document(turned=90), "kk")).sound


# ------------------------------------------------------------------------------ PL3 the mark


@pytest.mark.parametrize(("width", "height"), [(241, 79), (203, 46), (198, 45), (120, 30), (60, 20)])
def test_a_mark_keeps_within_its_frame(width: int, height: int) -> None:
    with pypdfium2.PdfDocument(drawn_mark(LINES, width, height)) as mark:
        text = mark[0].get_textpage()
        boxes = [text.get_rect(number) for number in range(text.count_rects())]
        said = "".join(text.get_text_bounded().split())
    assert "".join("".join(LINES).split()) in said  # nothing is left out
    for left, lower, right, upper in boxes:
        assert 0 < left < right < width
        assert 0 < lower < upper < height


def test_at_the_signature_line_the_longest_number_leaves_it_legible() -> None:
    lines = (
        *LINES[:3],
        "Действителен с 20.11.2025 по 20.11.2027",
        "Время подписания: 20.11.2026 11:56 (UTC+05:00)",
    )
    sizes: list[float] = []

    def note(words: str, _cm: Any, _tm: Any, _font: Any, size: float) -> None:
        sizes.extend([size] * bool(words.strip()))

    pypdf.PdfReader(BytesIO(drawn_mark(lines, 203, 46))).pages[0].extract_text(visitor_text=note)
    assert max(sizes) >= 6.5


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_it_stands_upright_on_a_turned_page(turned: int) -> None:
    size = (50, 204) if turned in {90, 270} else (204, 50)
    writer = pypdf.PdfWriter(clone_from=BytesIO(drawn_mark(LINES, *size, turned)))
    writer.pages[0].rotate(turned)
    target = BytesIO()
    writer.write(target)
    upright = shown(drawn_mark(LINES, 204, 50), 0, 72)
    turned_back = shown(target.getvalue(), 0, 72)
    assert turned_back.size == upright.size
    one, other = (picture.resize((51, 12)).tobytes() for picture in (upright, turned_back))
    assert max(abs(a - b) for a, b in zip(one, other, strict=True)) < 60
