"""Where the marks of electronic signatures belong on our print, and the sheet that has room for them.

MP1 the PDF names a place for each of the two roles    MP3 the sheet stays on one page while it can
MP2 nothing is printed there                           MP4 where it cannot, no page stands without its head
"""

import io
from collections.abc import Iterator
from datetime import date

import pytest
from pypdf import PdfReader

from model.card.card import Card, Signer
from model.card.mark_place import MARKED_ROLES, mark_place_name
from model.card.revision import Accepted
from model.printing import Part, RevisionMark, print_paper
from model.printing.paper import laid_out
from model.printing.sheet import ASCENT, BOTTOM, LEFT, MM, RIGHT, TOP, MarkPlace, Page
from model.printing.wrap import text_width
from model.wording import LANGUAGES, Language, Text
from tests.printing.conftest import scored

Box = tuple[float, float, float, float]

DESCENT = 0.216  # of the font, in parts of the size
PARTS: tuple[Part, ...] = ("all", "paper", "signatures")
WARNING = Accepted(
    None,
    Text("Бывает очень редко: проверьте число.", "Өте сирек кездеседі: санды тексеріңіз."),
    "договор № 3",
)
LONG = WARNING._replace(reason="договор № 3 от 12.05.2021, " * 12)


@pytest.fixture(params=["rating card", "evaluation sheet"])
def full(request: pytest.FixtureRequest) -> Card:
    """Each of the two papers, filled in."""
    card = request.getfixturevalue("filled" if request.param == "rating card" else "sheet")
    assert isinstance(card, Card)
    return card


def revision(*accepted: Accepted) -> RevisionMark:
    return RevisionMark(2, date(2026, 11, 20), accepted)


def layout(card: Card, language: Language, part: Part, *accepted: Accepted) -> list[Page]:
    return laid_out(card, scored(card), language, revision=revision(*accepted), part=part)


def places(pages: list[Page]) -> dict[str, tuple[int, MarkPlace]]:
    found = [(place.role, (number, place)) for number, page in enumerate(pages) for place in page.places]
    assert len(found) == len(dict(found))
    return dict(found)


def printed_boxes(page: Page) -> Iterator[Box]:
    for words in page.words:
        size = words.style.size
        for number, line in enumerate(words.lines):
            y = words.y - number * words.style.leading
            yield words.x, y - DESCENT * size, words.x + text_width(line, words.style), y + ASCENT * size
    for rule in page.rules:
        yield rule.x1, rule.y1, rule.x2, rule.y2
    for code in page.codes:
        margin, whole = code.side * code.margin, code.side * code.across
        yield code.x - margin, code.y - margin, code.x + whole + margin, code.y + whole + margin


def meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


# ------------------------------------------------------------------------------ MP1, MP2 the places


@pytest.mark.parametrize("many", [0, 2, 6, 30])
@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_both_places_are_blank_and_large_enough(
    full: Card, language: Language, part: Part, many: int
) -> None:
    pages = layout(full, language, part, *[WARNING] * many)
    found = places(pages)
    assert set(found) == set(MARKED_ROLES)
    boxes = []
    for number, place in found.values():
        assert place.right - place.left >= 70 * MM
        assert place.upper - place.lower >= 16 * MM
        assert LEFT <= place.left < place.right <= RIGHT + 0.01
        assert BOTTOM <= place.lower < place.upper <= TOP
        assert not any(meet(place[1:], box) for box in printed_boxes(pages[number]))
        boxes.append((number, place[1:]))
    assert boxes[0][0] != boxes[1][0] or not meet(boxes[0][1], boxes[1][1])


@pytest.mark.parametrize("part", PARTS)
def test_long_names_and_posts_do_not_reach_into_them(full: Card, part: Part) -> None:
    for signatory in full.paper.signatories:
        full.signers[signatory.id] = Signer("Константинопольский Ғ. Ң. " * 3, "и. о. начальника отдела " * 4)
    pages = layout(full, "kk", part)
    for number, place in places(pages).values():
        assert not any(meet(place[1:], box) for box in printed_boxes(pages[number]))


def test_the_place_stands_on_the_line_to_sign(filled: Card) -> None:
    for part in PARTS:
        pages = layout(filled, "ru", part)
        for number, place in places(pages).values():
            lines = [rule for rule in pages[number].rules if place.lower - 6 * MM < rule.y1 < place.lower]
            assert any(place.left - 2 * MM < rule.x1 < place.right for rule in lines)


@pytest.mark.parametrize("part", PARTS)
def test_the_file_names_them(full: Card, part: Part) -> None:
    pdf = print_paper(full, scored(full), "ru", False, revision(), part)
    reader = PdfReader(io.BytesIO(pdf))
    named = reader.named_destinations
    for role, (number, place) in places(layout(full, "ru", part)).items():
        target = named[f"/{mark_place_name(role)}"]
        assert reader.get_destination_page_number(target) == number
        assert target.typ == "/FitR"
        assert [float(edge) for edge in (target.left, target.bottom, target.right, target.top)] == (
            pytest.approx(place[1:], abs=0.01)
        )


def test_a_copy_for_the_site_has_none(full: Card) -> None:
    assert places(layout(full, "ru", "site")) == {}
    pdf = print_paper(full, scored(full), "ru", False, revision(), "site")
    assert not PdfReader(io.BytesIO(pdf)).named_destinations


# ------------------------------------------------------------------------------ MP3, MP4 the sheet


@pytest.mark.parametrize("draft", [False, True])
@pytest.mark.parametrize("part", PARTS)
def test_the_code_is_on_the_last_page_of_every_part_but_the_sites(
    full: Card, part: Part, draft: bool
) -> None:
    pages = laid_out(full, scored(full), "ru", draft=draft, part=part)
    assert [bool(page.codes) for page in pages] == [False] * (len(pages) - 1) + [True]


@pytest.mark.parametrize("language", LANGUAGES)
def test_six_short_warnings_leave_the_sheet_on_one_page(full: Card, language: Language) -> None:
    assert len(layout(full, language, "signatures", *[WARNING] * 6)) == 1


@pytest.mark.parametrize(("warning", "most"), [(WARNING, 24), (LONG, 12)])
@pytest.mark.parametrize("language", LANGUAGES)
def test_however_many_warnings_no_page_stands_without_its_head(
    full: Card, language: Language, warning: Accepted, most: int
) -> None:
    title = {"ru": "Лист подписей (продолжение)", "kk": "Қол қою парағы (жалғасы)"}[language]
    lengths = set()
    for many in range(most):
        first, *others = layout(full, language, "signatures", *[warning] * many)
        lengths.add(1 + len(others))
        for page in others:
            assert page.words[0].lines == (title,)
        last = [line for words in (others or [first])[-1].words for line in words.lines]
        # Beside the code always stands the last line to sign or to be asked at.
        assert any(line.startswith({"ru": "Исполнитель", "kk": "Орындаушы"}[language]) for line in last)
    assert len(lengths) > 1
