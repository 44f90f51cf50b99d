"""Where things stand on the pages of a paper of entries, whatever is entered.

EL1 nothing leaves the page or its cell         EL3 an entry is not parted where a page can hold it
EL2 what is higher than a page loses no word    EL4 the titles of the columns stand on every page
EL5 sums of entries that are lines stand below their columns
"""

import re
from collections import Counter
from collections.abc import Callable
from decimal import Decimal

import pytest

from model.card.card import Card
from model.printing.sheet import ASCENT, FOOTER, LANDSCAPE, PORTRAIT, Page
from model.printing.wrap import text_width
from model.scoring.entries.values import Entry
from model.wording import LANGUAGES, Language, Text

Placed = Callable[..., list[Page]]
NEARLY = 0.01


def lines_of(page: Page) -> list[tuple[float, float, float, float, str]]:
    """Left, right, lower and upper edge of every line of text."""
    found = []
    for words in page.words:
        for place, line in enumerate(words.lines):
            y = words.y - place * words.style.leading
            size = words.style.size
            found.append((words.x, words.x + text_width(line, words.style), y, y + 0.6 * size, line))
    return found


def assert_all_in_place(pages: list[Page]) -> None:
    for page in pages:
        frame = page.frame
        lines = lines_of(page)
        for left, right, lower, upper, line in lines:
            assert frame.left - NEARLY <= left <= right <= frame.right + NEARLY, line
            assert min(frame.bottom, FOOTER) - NEARLY <= lower <= upper <= frame.top + NEARLY, line
        for rule in page.rules:
            assert frame.left - NEARLY <= min(rule.x1, rule.x2), rule
            assert max(rule.x1, rule.x2) <= frame.right + NEARLY, rule
            assert frame.bottom - NEARLY <= min(rule.y1, rule.y2), rule
            assert max(rule.y1, rule.y2) <= frame.top + NEARLY, rule
            for left, right, lower, upper, line in lines:  # no text runs over a rule
                if rule.x1 == rule.x2:
                    low, high = sorted((rule.y1, rule.y2))
                    crossed = left + NEARLY < rule.x1 < right - NEARLY and low < upper and lower < high
                else:
                    crossed = lower < rule.y1 < upper and rule.x1 < right - NEARLY and left + NEARLY < rule.x2
                assert not crossed, (line, rule)
        lines.sort()
        for place, (_, right, lower, upper, line) in enumerate(lines):
            for other_left, _, other_lower, other_upper, other in lines[place + 1 :]:
                if other_left >= right - NEARLY:
                    break
                assert other_lower >= upper - NEARLY or lower >= other_upper - NEARLY, (line, other)


def words_of(pages: list[Page]) -> Counter[str]:
    return Counter(word for page in pages for *_, line in lines_of(page) for word in line.split())


def with_cells(card: Card, table: str, **cells: str) -> Card:
    """The card with these texts in every entry of a table."""
    changed = {
        number: Entry(number, {**entry.values, **cells}) for number, entry in card.entries[table].items()
    }
    return card.replaced(entries={**card.entries, table: changed})


# ------------------------------------------------------------------------------ EL1


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", ["tos-programme", "kim-register"])
def test_the_examples_stand_as_they_should(
    form: str, language: Language, example: Callable[[str], Card], placed: Placed
) -> None:
    assert_all_in_place(placed(example(form), language))


@pytest.mark.parametrize(
    "text",
    ["Щ" * 400, "проведение обучающих мероприятий " * 12, "психолого-педагогическая-" * 20],
    ids=["one word", "many words", "hyphens"],
)
def test_texts_of_any_length_stay_in_their_cells(
    text: str, programme: Card, register: Card, placed: Placed
) -> None:
    assert_all_in_place(placed(with_cells(programme, "measures", name=text, executor=text, result=text)))
    assert_all_in_place(placed(with_cells(programme, "indicators", name=text, note=text)))
    assert_all_in_place(placed(with_cells(register, "journal", packet=text, place=text)))


# ------------------------------------------------------------------------------ EL2


@pytest.mark.parametrize(("table", "column"), [("measures", "executor"), ("indicators", "name")])
def test_what_is_higher_than_a_page_loses_no_word(
    table: str, column: str, programme: Card, placed: Placed
) -> None:
    text = " ".join(f"слово{number}" for number in range(1200))
    card = with_cells(programme, table, **{column: text})
    pages = placed(card)
    assert_all_in_place(pages)
    found = words_of(pages)
    entries = len(card.entries[table])
    assert {found[f"слово{number}"] for number in range(1200)} == {entries}


def test_a_task_longer_than_a_page_is_told_of_again_where_it_goes_on(programme: Card, placed: Placed) -> None:
    text = " ".join(f"слово{number}" for number in range(900))
    card = with_cells(programme, "tasks", text=text)
    pages = placed(card)
    assert_all_in_place(pages)
    # Above the measures and beside the indicators.
    tasks = len(card.entries["tasks"])
    assert words_of(pages)["слово899"] == 2 * tasks


# ------------------------------------------------------------------------------ EL3


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_measure_stays_on_one_page(language: Language, programme: Card, placed: Placed) -> None:
    table = programme.paper.table("measures")
    first = table.column("quantity").text.to(language)
    last = table.column("other").text.to(language).split("\n")[0]
    for page in placed(programme, language):
        lines = [line for *_, line in lines_of(page)]
        whole = [line for line in lines if line == last]
        assert len(whole) == lines.count(first)


def test_an_entry_of_the_journal_stays_on_one_page(register: Card, placed: Placed) -> None:
    pages = placed(register)[:2]
    whole = 0
    for page in pages:
        lines = [line for *_, line in lines_of(page)]
        first = sum(line in {"ГИА-9", "ГИА-11"} for line in lines)
        second = sum(bool(re.fullmatch(r"\d\d:\d\d", line)) for line in lines)  # below the day
        assert first == second > 0
        whole += first
    assert whole == len(register.entries["journal"])


# ------------------------------------------------------------------------------ EL4


def test_pages_lie_across_where_the_paper_says_so(programme: Card, placed: Placed) -> None:
    frames = [page.frame for page in placed(programme)]
    assert frames[0] == PORTRAIT  # the title
    assert set(frames[1:-1]) == {LANDSCAPE}  # appendices 1 and 2
    assert frames[-1] == PORTRAIT  # appendix 3


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_titles_stand_on_every_page(language: Language, programme: Card, placed: Placed) -> None:
    title = programme.paper.table("measures").column("executor").text.to(language).split("\n")[0]
    lacking = 0
    for page in placed(programme, language):
        lines = [line for *_, line in lines_of(page)]
        unit = programme.paper.table("measures").column("quantity").text.to(language)
        if unit in lines:
            assert title in lines
            assert "9" in lines
        else:
            lacking += 1
    assert lacking < len(placed(programme, language))


def test_the_tallest_letters_are_on_the_page(programme: Card, placed: Placed) -> None:
    for page in placed(programme):
        assert max(words.y + ASCENT * words.style.size for words in page.words) <= page.frame.top + NEARLY


# ------------------------------------------------------------------------------ EL5


def test_sums_of_a_table_of_lines_stand_below_their_columns(programme: Card, placed: Placed) -> None:
    """The measures of the programme, each as one line."""
    shown = {"name": 20, "money_unit": 10, "cost": 20, "regional": 20}
    tables = list(programme.paper.tables)
    place = next(place for place, table in enumerate(tables) if table.id == "measures")
    tables[place] = tables[place]._replace(
        layout="rows",
        columns=tuple(
            column._replace(width=Decimal(shown.get(column.id, 0))) for column in tables[place].columns
        ),
        total=Text("Всего по программе", "Бағдарлама бойынша барлығы"),
    )
    card = programme.replaced(paper=programme.paper._replace(tables=tuple(tables)))
    pages = placed(card)
    assert_all_in_place(pages)
    lines = [line for page in pages for *_, line in lines_of(page)]
    at = lines.index("Всего по программе")
    # Cost, and the part of the oblast, each by years and over all of them.
    cost, oblast = ["858,5", "1358,5", "1358,5", "3575,5"], ["708,5", "708,5", "708,5", "2125,5"]
    assert lines[at + 1 : at + 9] == [*cost, *oblast]
    assert "Сумма затрат," in lines  # above its years: they are not the only ones
