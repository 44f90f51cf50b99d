"""Where things stand on the printed pages, whatever the card says.

PL1 nothing leaves the page or its cell        PL3 total, signatures and a line of the table stay together
PL2 no line is parted, no heading left behind  PL4 what is higher than a page flows over pages
PL5 separate tables: titles and headers stand with their lines
"""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from model.card.card import Card, Signer
from model.paper import Column, ColumnKind, Line, Paper
from model.paper.library import Papers
from model.printing import PrintRefused
from model.printing.canvas import char_widths
from model.printing.paper import laid_out
from model.printing.sheet import ASCENT, BOTTOM, FOOTER, LEFT, RIGHT, TOP, Page
from model.printing.styles import CELL, SMALL, TABLE_TITLE, TOTAL
from model.printing.table import Grid
from model.printing.wrap import text_width, wrapped
from model.scoring import Scorer
from model.wording import LANGUAGES, Language, Text

PAPER = Papers().paper("volgograd-rating-card", "2021")
SHEET = Papers().paper("kz-evaluation-sheet", "2022")
NEARLY = 0.01
LETTERS = sorted(char_widths("regular").keys() & char_widths("bold").keys())
DRAWABLE = st.text(st.sampled_from(LETTERS), max_size=600) | st.text(st.sampled_from("ШЖ W—-."), max_size=900)


def pages_of(card: Card, language: Language = "ru") -> list[Page]:
    score = Scorer(card.paper).score(card.values, card.base, card.not_applicable)
    return laid_out(card, score, language, part="paper")


def assert_nothing_leaves_the_page(pages: list[Page]) -> None:
    for page in pages:
        for words in page.words:
            assert words.x >= LEFT - NEARLY, words
            assert words.y + ASCENT * words.style.size <= TOP + NEARLY, words
            lowest = words.y - (len(words.lines) - 1) * words.style.leading
            assert lowest >= (FOOTER if words.style == SMALL and words.y == FOOTER else BOTTOM) - NEARLY, (
                words
            )
            for line in words.lines:
                assert words.x + text_width(line, words.style) <= RIGHT + NEARLY, words
        for rule in page.rules:
            assert LEFT - NEARLY <= min(rule.x1, rule.x2) <= max(rule.x1, rule.x2) <= RIGHT + NEARLY
            assert BOTTOM - NEARLY <= min(rule.y1, rule.y2) <= max(rule.y1, rule.y2) <= TOP + NEARLY


def assert_cells_do_not_overlap(pages: list[Page]) -> None:
    """No two texts of a page share a place."""
    for page in pages:
        boxes = sorted(
            (
                words.x,
                words.x + max(text_width(line, words.style) for line in words.lines),
                words.y - (len(words.lines) - 1) * words.style.leading,
                words.y + 0.6 * words.style.size,
            )
            for words in page.words
            if any(words.lines)
        )
        for place, (_, right, low, high) in enumerate(boxes):
            for other_left, _, other_low, other_high in boxes[place + 1 :]:
                if other_left >= right - NEARLY:
                    break
                assert other_low >= high - NEARLY or low >= other_high - NEARLY


# ------------------------------------------------------------------------------ PL1 nothing leaves the page


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "name",
    [
        "Муниципальное казённое общеобразовательное учреждение " * 60,
        "Ш" * 3000,
        "психолого-педагогическая-" * 120,
        "a" * 61 + " " + "Щ" * 61,
    ],
    ids=["many words", "one word", "one word with hyphens", "two words a little too long"],
)
@pytest.mark.parametrize("paper", [PAPER, SHEET], ids=["rating card", "evaluation sheet"])
def test_names_of_any_length_stay_on_the_page(paper: Paper, name: str, language: Language) -> None:
    organisation = {"name": name, "municipality": name}
    if paper.nominations:
        organisation["nomination"] = "advanced"
    signers = {signatory.id: Signer(name, name) for signatory in paper.signatories}
    card = Card(paper=paper, organisation=organisation, signers=signers)
    pages = pages_of(card, language)
    assert_nothing_leaves_the_page(pages)
    assert_cells_do_not_overlap(pages)


@given(name=DRAWABLE, signer=DRAWABLE)
@settings(max_examples=30)
def test_no_name_leaves_the_page(name: str, signer: str) -> None:
    for paper in (PAPER, SHEET):
        card = Card(
            paper=paper,
            organisation={"name": name, "municipality": name},
            signers={"head": Signer(signer, signer)},
        )
        pages = pages_of(card)
        assert_nothing_leaves_the_page(pages)
        assert_cells_do_not_overlap(pages)


def test_a_wrapped_text_keeps_every_letter_and_breaks_at_spaces_and_hyphens() -> None:
    text = "Своевременно получившие психолого-педагогическую помощь в 2020-2021 году"
    lines = wrapped(text, CELL, 100)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert "психолого-" in [line.split()[-1] for line in lines]
    assert any("2020-2021" in line for line in lines)


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("80 - 100 баллов - 2 балла", "2 балла"),
        ("әр оқушы үшін 5 балл", "5 балл"),
        ("әр нысан үшін 4% x 0,2", "x 0,2"),
    ],
)
def test_a_number_stays_with_its_points(text: str, whole: str) -> None:
    for width in range(30, 120):
        lines = wrapped(text, CELL, width)
        assert " ".join(lines) == text
        assert width < text_width(whole, CELL) or whole in "|".join(lines)


# ------------------------------------------------------------------------------ PL2 lines stay whole


def folded(text: str) -> str:
    return "".join(text.split())


def cells(page: Page, paper: Paper, column: ColumnKind, language: Language) -> list[str]:
    """What stands in the cells of one column of a page, spaces left out; no titles, no small type."""
    grid = Grid(paper.columns)
    left, right = grid.span(column)
    above = {*paper.headings[0].text.to(language).split("\n"), "1", "2", "3", "4"}
    for other in paper.columns:
        above.update(grid.cell(other.id, other.title.to(language)).lines)
    return [
        folded("".join(words.lines))
        for words in page.words
        if words.style == CELL and left < words.x < right and not above.issuperset(words.lines)
    ]


def cards_that_break_everywhere() -> Iterator[Card]:
    """Each starts its table a line lower than the one before, so that pages end at every line."""
    for lines in range(45):
        organisation = {"municipality": "район " * 15 * lines}
        yield Card(paper=PAPER, organisation=organisation, signers={"head": Signer("И. И. Иванова")})


def lines_of(paper: Paper) -> list[Line]:
    return [line for section in paper.sections for criterion in section.criteria for line in criterion.lines]


@pytest.mark.parametrize("language", LANGUAGES)
def test_wherever_pages_end_each_cell_stands_whole_and_no_heading_is_left_behind(language: Language) -> None:
    def printed(text: Text) -> str:
        return folded(text.to(language).replace("{period.years}", "_____-_____"))

    lines = lines_of(PAPER)
    scored = {printed(line.text) for line in lines if line.text and (line.shows or line.rows)}
    headings = {printed(line.text) for line in lines if line.text} - scored | {
        printed(line.text) for line in lines if line.text and line.rows and line.rows[0].id == "6.1.2"
    }
    indicators = Counter(printed(line.text) for line in lines if line.text)
    criteria = Counter(
        printed(criterion.text)
        for section in PAPER.sections
        for criterion in section.criteria
        if criterion.text
    )
    assert headings

    for card in cards_that_break_everywhere():
        pages = pages_of(card, language)
        assert_nothing_leaves_the_page(pages)
        assert_cells_do_not_overlap(pages)
        on_pages = [cells(page, PAPER, "indicator", language) for page in pages]
        assert Counter(text for page in on_pages for text in page) == indicators
        assert (
            Counter(text for page in pages for text in cells(page, PAPER, "criterion", language)) == criteria
        )
        assert not [page[-1] for page in on_pages if page and page[-1] in headings]


# ------------------------------------------------------------------------------ PL3 signatures


@pytest.mark.parametrize("language", LANGUAGES)
def test_signatures_stand_with_the_total_below_a_line_of_the_table(language: Language) -> None:
    for card in cards_that_break_everywhere():
        last = pages_of(card, language)[-1]
        texts = ["".join(words.lines) for words in last.words]
        total = next(place for place, text in enumerate(texts) if text.startswith(PAPER.total.to(language)))
        for signatory in PAPER.signatories:
            assert any(
                signatory.text.to(language).split("\n")[-1].split()[-1] in text for text in texts[total:]
            )
        assert cells(last, PAPER, "method", language)


# ------------------------------------------------------------------------------ PL4 higher than a page


def paper_with(criterion_words: int, indicator_words: int) -> Paper:
    section, *others = PAPER.sections
    criterion, *rest = section.criteria
    heading, line, *lines = criterion.lines
    long_line = line._replace(text=Text(*["показатель " * indicator_words] * 2))
    monster = criterion._replace(
        text=Text(*["критерий " * criterion_words] * 2), lines=(heading, long_line, *lines)
    )
    return PAPER._replace(sections=(section._replace(criteria=(monster, *rest)), *others))


@pytest.mark.parametrize("criterion_words", [3, 400, 3000])
@pytest.mark.parametrize("indicator_words", [3, 250, 3000])
def test_texts_higher_than_a_page_flow_over_pages_and_lose_no_word(
    criterion_words: int, indicator_words: int
) -> None:
    card = Card(paper=paper_with(criterion_words, indicator_words))
    pages = pages_of(card)
    assert_nothing_leaves_the_page(pages)
    assert_cells_do_not_overlap(pages)
    words = " ".join(" ".join(block.lines) for page in pages for block in page.words)
    assert words.count("показатель") == indicator_words
    assert words.replace("критерий критерий критерий…", "").count("критерий") == criterion_words


def test_an_indicator_beside_two_methods_gets_room_for_all_its_words() -> None:
    *others, section = PAPER.sections
    criterion = section.criteria[-1]
    lines = tuple(
        line._replace(text=Text(*["предписания " * 40] * 2))
        if line.text and line.text.ru[:5] == "6.2.4"
        else line
        for line in criterion.lines
    )
    spoilt = section._replace(criteria=(*section.criteria[:-1], criterion._replace(lines=lines)))
    pages = pages_of(Card(paper=PAPER._replace(sections=(*others, spoilt))))
    assert_nothing_leaves_the_page(pages)
    assert_cells_do_not_overlap(pages)


def test_signatures_as_high_as_a_page_still_stand_together() -> None:
    card = Card(paper=PAPER, signers={"authority": Signer("Константин Константинопольский " * 20)})
    pages = pages_of(card)
    assert_nothing_leaves_the_page(pages)
    texts = [" ".join(" ".join(words.lines) for words in page.words) for page in pages]
    last = next(text for text in texts if "ИТОГО" in text)
    assert last.count("Константинопольский") == 20


def test_titles_that_fill_the_page_are_refused() -> None:
    first, *others = PAPER.columns
    columns = (first._replace(title=Text(*["критерии " * 200] * 2)), *others)
    with pytest.raises(PrintRefused, match="header_too_high"):
        pages_of(Card(paper=PAPER._replace(columns=columns)))


def test_a_paper_with_a_number_column_and_no_criteria() -> None:
    titles = {column.id: column for column in PAPER.columns}
    columns = (
        Column("number", Decimal(10), Text("№", "№")),
        Column("indicator", Decimal(50), titles["indicator"].title),
        titles["method"],
        titles["points"],
    )
    section = PAPER.sections[-1]
    criteria = tuple(
        criterion._replace(
            text=None,
            lines=tuple(
                line._replace(number=f"{number}." if line.text else "")
                for number, line in enumerate(criterion.lines)
            ),
        )
        for criterion in section.criteria
    )
    paper = PAPER._replace(columns=columns, sections=(section._replace(criteria=criteria),))
    pages = pages_of(Card(paper=paper))
    assert_nothing_leaves_the_page(pages)
    assert_cells_do_not_overlap(pages)
    assert any(words.lines == ("2.",) for page in pages for words in page.words)


def test_an_indicator_beside_two_points_needs_no_method_column() -> None:
    section, *others = SHEET.sections
    criterion = section.criteria[0]
    first, second, *rest = criterion.lines
    lines = (
        first._replace(text=Text(*["ұйымдардың саны " * 40] * 2)),
        second._replace(text=None, number=""),
        *rest,
    )
    spoilt = section._replace(criteria=(criterion._replace(lines=lines),))
    card = Card(paper=SHEET._replace(sections=(spoilt, *others)))
    pages = pages_of(card)
    assert_nothing_leaves_the_page(pages)
    assert_cells_do_not_overlap(pages)
    assert " ".join(" ".join(words.lines) for words in pages[0].words).count("ұйымдардың саны") == 40


# ------------------------------------------------------------------------------ PL5 separate tables


def sheets_that_break_everywhere(paper: Paper = SHEET) -> Iterator[Card]:
    for lines in range(45):
        yield Card(paper=paper, organisation={"name": "әкім аппараты " * 5 * lines})


def of_the_table(page: Page, language: Language) -> list[tuple[str, str]]:
    """What stands on a page in reading order: titles of tables, headers, lines and subtotals, by kind."""
    titles = {folded(section.title.to(language)): "title" for section in SHEET.sections}
    lines = {folded(line.text.to(language)) for line in lines_of(SHEET) if line.text}
    headings = {folded(line.text.to(language)) for line in lines_of(SHEET) if line.text and not line.rows}
    found = []
    whole = ""
    for words in page.words:
        text = folded("".join(words.lines))
        whole = whole + text if words.style == TABLE_TITLE else ""  # a centred title is set line by line
        if whole in titles:
            found.append(("title", whole))
        elif text == folded(SHEET.columns[0].title.to(language)):
            found.append(("header", text))
        elif text in lines:
            found.append(("heading" if text in headings else "line", text))
        elif text == folded(SHEET.sections[0].total.to(language)) if SHEET.sections[0].total else False:
            found.append(("subtotal", text))
        elif text.startswith(folded(SHEET.total.to(language))) and words.style == TOTAL:
            found.append(("total", text))
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_wherever_pages_end_titles_and_headers_stand_with_their_lines(language: Language) -> None:
    printed = Counter(folded(line.text.to(language)) for line in lines_of(SHEET) if line.text)
    for card in sheets_that_break_everywhere():
        pages = pages_of(card, language)
        assert_nothing_leaves_the_page(pages)
        assert_cells_do_not_overlap(pages)
        on_pages = [of_the_table(page, language) for page in pages]
        everything = [part for page in on_pages for part in page]
        assert Counter(text for kind, text in everything if kind in {"line", "heading"}) == printed
        assert [kind for kind, _ in everything if kind in {"title", "subtotal", "total"}] == [
            *["title", "subtotal"] * 4,
            "total",
        ]
        for page in on_pages:
            kinds = [kind for kind, _ in page]
            assert not kinds or kinds[0] in {"title", "header"}  # a table that goes on begins with its header
            assert not kinds or kinds[-1] in {"line", "subtotal", "total"}
            for before, after in pairwise(kinds):
                assert before != "title" or after == "header"
                assert before != "header" or after in {"line", "heading"}
                assert after != "total" or before == "subtotal"
                assert after != "subtotal" or before == "line"


def test_a_line_higher_than_a_page_leaves_no_title_behind() -> None:
    section, *others = SHEET.sections
    criterion = section.criteria[0]
    first, *rest = criterion.lines
    long = first._replace(text=Text(*["сөз " * 4000] * 2))
    spoilt = section._replace(criteria=(criterion._replace(lines=(long, *rest)),))
    pages = pages_of(Card(paper=SHEET._replace(sections=(spoilt, *others))), "kk")
    assert_nothing_leaves_the_page(pages)
    assert_cells_do_not_overlap(pages)
    texts = [" ".join(" ".join(words.lines) for words in page.words) for page in pages]
    title = next(text for text in texts if section.title.kk in text)
    assert title.count("сөз ") > 100
    assert " ".join(texts).count("сөз ") == 4000


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_title_of_any_length_keeps_its_note_on_the_page(language: Language) -> None:
    section, *others = SHEET.sections
    for letters in range(1, 150):
        named = section._replace(title=Text("Ш" * letters, "Ш" * letters))
        paper = SHEET._replace(sections=(named, *others))
        pages = pages_of(Card(paper=paper, not_applicable=frozenset({section.id})), language)
        assert_nothing_leaves_the_page(pages)
        assert_cells_do_not_overlap(pages)
