"""The comparison page and the pages of an audit: on A4, whole, in both languages, the same each time.

Requirements:
P1  the comparison is one page, however much differs; what it has no room for is counted;
P2  every section has two bars, in proportion; a fall below zero goes to the other side;
P3  tables go on over pages with their header, and nothing stands outside the margins.
"""

import io
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from pypdf import PdfReader

from model.card.audit import FolderAudit, UnreadFile, audited
from model.card.card import Card, Printed
from model.card.comparison import Comparison, compared_cards
from model.paper import Choice, Count, Flag, Share
from model.paper.library import Papers
from model.printing.audit_pages import print_audit
from model.printing.comparison_page import comparison_pages, print_comparison
from model.printing.sheet import BOTTOM, FOOTER, LEFT, RIGHT, TOP, Page
from model.printing.wrap import text_width
from model.wording import LANGUAGES, Language, Message

EXAMPLES = Path(__file__).resolve().parents[2] / "resources" / "examples"
PAPERS = Papers()


def filled(form: str, much: bool, year: int) -> Card:
    paper = PAPERS.newest(form)
    card = Card(paper=paper, organisation={"name": "МКОУ СШ № 1"})
    card.start, card.end = date(year, 9, 1), date(year + 1, 5, 31)
    for place, row in enumerate(paper.rows.values()):
        match row.rule:
            case Share():
                card.values[row.id] = Decimal(90 if much == bool(place % 2) else 10)
            case Flag():
                card.values[row.id] = much
            case Choice(options):
                card.values[row.id] = options[0 if much else -1].id
            case Count():
                card.values[row.id] = Decimal(9 if much else 0)
    return card


@pytest.fixture(params=["volgograd-rating-card", "kz-evaluation-sheet"])
def comparison(request: pytest.FixtureRequest) -> Comparison:
    """Nearly every row differs."""
    return compared_cards(filled(request.param, True, 2021), filled(request.param, False, 2022))


def inside(page: Page) -> None:
    for words in page.words:
        width = max(text_width(line, words.style) for line in words.lines)
        assert words.x >= LEFT - 0.01
        assert words.x + width <= RIGHT + 0.01
        assert words.y == FOOTER or BOTTOM - 0.01 <= words.y <= TOP
    for box in page.boxes:
        assert LEFT - 0.01 <= box.x <= box.x + box.width <= RIGHT + 0.01


@pytest.mark.parametrize("language", LANGUAGES)
class TestComparison:
    def test_one_page(self, comparison: Comparison, language: Language) -> None:  # P1
        content = print_comparison(comparison, language)
        assert content == print_comparison(comparison, language)
        (page,) = PdfReader(io.BytesIO(content)).pages
        text = page.extract_text()
        assert "2021-2022" in text
        assert ("ещё строк" if language == "ru" else "тағы") in text

    def test_all_within_the_margins(self, comparison: Comparison, language: Language) -> None:  # P3
        (page,) = comparison_pages(comparison, language)
        inside(page)

    def test_no_difference_at_all(self, comparison: Comparison, language: Language) -> None:  # P1
        same = compared_cards(comparison.before, comparison.before)
        assert len(comparison_pages(same, language)) == 1

    def test_empty_cards(self, comparison: Comparison, language: Language) -> None:
        paper = comparison.after.paper
        (page,) = comparison_pages(compared_cards(Card(paper=paper), Card(paper=paper)), language)
        assert len(page.boxes) == 2  # the legend alone


class TestBars:  # P2
    @pytest.fixture
    def bars(self) -> list[tuple[float, float]]:
        """(left edge, width) of the two bars of section V: 18 points, and 30 lost."""
        paper = Papers().newest("volgograd-rating-card")
        before = Card(paper=paper, values={"5.1.4-gold": Decimal(18)})
        after = Card(paper=paper, values={"5.1.1": Decimal(3)})
        (page,) = comparison_pages(compared_cards(before, after), "ru")
        return [(box.x, box.width) for box in page.boxes[2:]]

    def test_in_proportion(self, bars: list[tuple[float, float]]) -> None:
        (_, old), (_, new) = bars
        assert old / new == pytest.approx(18 / 30)

    def test_a_loss_goes_to_the_other_side(self, bars: list[tuple[float, float]]) -> None:
        (zero, _), (left, width) = bars
        assert left + width == pytest.approx(zero)


@pytest.mark.parametrize("language", LANGUAGES)
class TestAudit:
    @pytest.fixture
    def audit(self) -> FolderAudit:
        """Forty schools whose points are all blank."""
        cards = []
        for number in range(40):
            card = filled("volgograd-rating-card", True, 2021)
            card.organisation["name"] = f"СШ № {number}"
            card.printed = Printed(dict.fromkeys(list(card.values)[:30]), {}, Decimal(1))
            cards.append(audited(f"{number}.json", card))
        return FolderAudit(tuple(cards), (UnreadFile("я.txt", Message("files.unknown_kind")),))

    def test_every_school_and_every_file(self, audit: FolderAudit, language: Language) -> None:  # P3
        reader = PdfReader(io.BytesIO(print_audit(audit, language)))
        text = "".join(page.extract_text() for page in reader.pages)
        assert all(f"СШ № {number}" in text for number in range(40))
        assert "я.txt" in text
        assert len(reader.pages) > 10

    def test_each_page_of_a_table_begins_with_its_titles(
        self, audit: FolderAudit, language: Language
    ) -> None:
        reader = PdfReader(io.BytesIO(print_audit(audit, language)))
        title = "Что не так" if language == "ru" else "Не дұрыс емес"
        assert all(title in page.extract_text() for page in reader.pages[2:-1])
