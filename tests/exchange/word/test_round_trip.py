"""A card written as a document and read again: the same card, and after an edit what the edit says."""

import io
import os
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from model.card.card import Card, Field, Signer
from model.card.checks import check
from model.exchange.card_file import load_card
from model.exchange.word.read import recognised_in
from model.exchange.word.write import document_of
from model.paper import Bands, Choice, Flag, Paper, Row, Share
from model.paper.library import Papers
from model.printing.filled_paper import FilledPaper
from model.scoring import Part, Scorer, Value
from model.wording import LANGUAGES, Language
from tests.exchange.excel.conftest import cards
from tests.exchange.word.documents import edited, repacked, row_of, stripped

EXAMPLES = Path(__file__).resolve().parents[3] / "resources" / "examples"
PAPERS = Papers()
FORMS = [PAPERS.paper("volgograd-rating-card", "2021"), PAPERS.paper("kz-evaluation-sheet", "2022")]
Written = Callable[..., bytes]

EXAMPLES_EACH = 60 if os.environ.get("BAGALAU_THOROUGH") else 6

relaxed = settings(
    max_examples=EXAMPLES_EACH, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
periods = st.none() | st.integers(1990, 2098).map(lambda year: (date(year, 9, 1), date(year + 1, 5, 31)))


def document(card: Card, language: Language) -> bytes:
    score = Scorer(card.paper).score(card.values, card.base, card.not_applicable)
    return document_of(card, FilledPaper(card, score, language), language)


@st.composite
def filled(draw: st.DrawFn, paper: Paper) -> Card:
    card: Card = draw(cards(paper))
    if period := draw(periods):
        card.start, card.end = period
    if paper.nominations and draw(st.booleans()):
        card.organisation["nomination"] = draw(st.sampled_from([one.id for one in paper.nominations]))
    return card


@relaxed
@given(data=st.data())
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("paper", FORMS, ids=lambda paper: paper.id)
def test_a_card_comes_back(paper: Paper, language: Language, data: st.DataObject) -> None:
    card = data.draw(filled(paper))
    found = recognised_in(document(card, language), PAPERS)
    assert found.ours
    assert found.complete
    assert found.card == card.replaced(notes={})


@relaxed
@given(data=st.data())
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("paper", FORMS, ids=lambda paper: paper.id)
def test_what_the_paper_alone_says_is_never_misread(
    paper: Paper, language: Language, data: st.DataObject
) -> None:
    card = data.draw(filled(paper))
    scorer = Scorer(paper)
    score = scorer.score(card.values, card.base, card.not_applicable)
    found = recognised_in(stripped(document(card, language)), PAPERS)
    assert not found.ours
    again = scorer.score(found.card.values, found.card.base)
    for row in found.rows:
        if row.value is not None:
            assert again.rows[row.row] == score.rows[row.row], row
        elif row.row in score.rows and not row.fault:
            assert score.rows[row.row] == 0, row


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["rating-card-2021.json", "evaluation-sheet-2022.json"])
def test_the_examples_come_back_and_twice_the_same_bytes(name: str, language: Language) -> None:
    card = load_card(EXAMPLES / name, PAPERS)
    written = document(card, language)
    assert written == document(card, language)
    assert recognised_in(written, PAPERS).card == card.replaced(notes={})


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_added_sheet_begins_a_page_without_an_empty_one_before_it(language: Language) -> None:
    card = load_card(EXAMPLES / "evaluation-sheet-2022.json", PAPERS)
    paragraphs = docx.Document(io.BytesIO(document(card, language))).paragraphs
    begins = [one for one in paragraphs if one.paragraph_format.page_break_before]
    assert len(begins) == 1
    assert begins[0].text
    assert not any(run.contains_page_break for one in paragraphs for run in one.runs)


def test_evidence_and_wrong_entries() -> None:
    card = load_card(EXAMPLES / "rating-card-2021.json", PAPERS)
    card.notes["1.2.1"] = "тайна 4711"
    card.drafts[Field("values", "2.2.1")] = "много"
    written = document(card, "ru")
    found = recognised_in(written, PAPERS).card
    assert found.drafts == {Field("values", "2.2.1"): "много"}
    assert found.notes == {}


class TestAfterAnEdit:
    """A card of ours in which somebody has written since."""

    @pytest.fixture
    def card(self) -> Card:
        card = load_card(EXAMPLES / "rating-card-2021.json", PAPERS)
        card.printed = None
        card.values["1.2.1"] = Part(Decimal(3), Decimal(15))
        card.values["6.2.3"] = Decimal(7)
        return card

    def change(self, card: Card, words: str, **cells: str) -> Card:
        places = {"method": 2, "points": 3}

        def write(document: docx.document.Document) -> None:
            row = row_of(document, words)
            for name, text in cells.items():
                row.cells[places[name]].text = text

        found = recognised_in(edited(document(card, "ru"), write), PAPERS)
        assert found.ours
        return found.card

    def test_a_row_that_was_changed_says_what_it_says_now(self, card: Card) -> None:
        found = self.change(card, "1.2.2.", method="18% x 0,1", points="1,8")
        assert found == card.replaced(values=card.values | {"1.2.2": Decimal(18)}, printed=found.printed)
        assert found.printed
        assert found.printed.rows == {}

    def test_the_total_that_was_left_as_it_was_is_told(self, card: Card) -> None:
        found = self.change(card, "1.2.2.", method="18% x 0,1", points="1,8")
        score = Scorer(found.paper).score(found.values, found.base)
        assert [one.kind for one in check(found, score).findings if one.row is None] == ["total"]

    def test_points_that_are_not_the_method_s_are_told(self, card: Card) -> None:
        found = self.change(card, "1.2.2.", points="13")
        score = Scorer(found.paper).score(found.values, found.base)
        told = {one.row: (one.kind, one.printed) for one in check(found, score).findings}
        assert told["1.2.2"] == ("miscalculated", Decimal(13))

    def test_the_cells_are_shown_and_what_no_page_says_is_said_to_be_hidden(self, card: Card) -> None:
        card.values["1.2.2"] = Decimal(13)
        found = recognised_in(document(card, "ru"), PAPERS)
        raw = {one.row: (one.place, one.raw) for one in found.rows}
        assert raw["1.2.2"][1] == "13% x 0,1"
        assert "«1.2.1." in raw["1.2.1"][0]  # not the criterion before it in the same line
        head = {one.field: one for one in found.head}
        assert not head[Field("organisation", "name")].hidden
        assert {field.key for field, one in head.items() if one.hidden} == set(card.base)

    def test_an_emptied_row_is_not_filled_in(self, card: Card) -> None:
        found = self.change(card, "1.2.2.", method="% x 0,1", points="")
        assert "1.2.2" not in found.values

    def test_what_the_paper_does_not_show_stays_where_nobody_touched_it(self, card: Card) -> None:
        found = self.change(card, "1.2.2.", method="18% x 0,1", points="1,8")
        assert found.values["1.2.1"] == Part(Decimal(3), Decimal(15))
        assert found.values["6.2.3"] == Decimal(7)
        assert found.base == card.base

    def test_a_row_taken_out_is_told(self, card: Card) -> None:
        def take_out(document: docx.document.Document) -> None:
            row = row_of(document, "1.2.3.")
            row._tr.getparent().remove(row._tr)

        found = recognised_in(edited(document(card, "ru"), take_out), PAPERS)
        assert found.absent == ("1.2.3",)
        assert "1.2.3" not in found.card.values

    def test_rows_may_change_places(self, card: Card) -> None:
        def swap(document: docx.document.Document) -> None:
            row = row_of(document, "1.2.3.")
            row._tr.addprevious(row_of(document, "1.2.4.")._tr)

        assert recognised_in(edited(document(card, "ru"), swap), PAPERS).card == card

    def test_another_name_and_another_signer(self, card: Card) -> None:
        card.signers["head"] = Signer("И. И. Иванов", "директор")

        def rename(document: docx.document.Document) -> None:
            for paragraph in document.paragraphs:
                if "Буерак" in paragraph.text:
                    text = paragraph.text.replace("МКОУ Буерак-Поповская СШ", "МБОУ СОШ № 2")
                    paragraph.clear().add_run(text)
                if paragraph.text.startswith("Муниципальный район"):
                    paragraph.clear().add_run("Муниципальный район (городской округ): г. Волгоград")
            row_of(document, "/ И. И. Иванов /").cells[2].text = "/ П. П. Петров /"

        found = recognised_in(edited(document(card, "ru"), rename), PAPERS).card
        assert found.organisation == card.organisation | {
            "name": "МБОУ СОШ № 2",
            "municipality": "г. Волгоград",
        }
        assert found.signers["head"] == Signer("П. П. Петров", "директор")
        assert (found.start, found.end) == (card.start, card.end)
        assert found.values == card.values

    def test_a_hidden_part_that_somebody_spoilt_is_passed_over(self, card: Card) -> None:
        def spoil(name: str, part: bytes) -> bytes:
            return part.replace(b'"values"', b'"valves"', 1) if name.startswith("customXml/") else part

        for found in (
            recognised_in(repacked(document(card, "ru"), spoil), PAPERS),
            recognised_in(stripped(document(card, "ru")), PAPERS),
        ):
            assert not found.ours
            assert found.card.values["1.2.2"] == card.values["1.2.2"]


def test_nothing_filled_in_is_an_empty_paper() -> None:
    for paper in FORMS:
        found = recognised_in(stripped(document(Card(paper=paper), "ru")), PAPERS)
        assert found.complete
        assert found.card.values == {}


def some_value(row: Row, chance: Random) -> Value:
    match row.rule:
        case Flag():
            return chance.random() < 0.5
        case Choice(options):
            return chance.choice(options).id
        case Share() | Bands():
            return Decimal(chance.choice((0, 1000, chance.randint(0, 1000)))) / 10 + 0
        case _:
            return Decimal(chance.randint(0, 12))


@pytest.mark.parametrize("seed", range(20 if os.environ.get("BAGALAU_THOROUGH") else 5))
@pytest.mark.parametrize("paper", FORMS, ids=lambda paper: paper.id)
def test_a_card_filled_to_the_last_row(paper: Paper, seed: int) -> None:
    """Both readings: with the hidden part the very card, without it never other points than those printed."""
    chance, scorer = Random(seed), Scorer(paper)
    card = Card(paper=paper, values={row.id: some_value(row, chance) for row in paper.rows.values()})
    score = scorer.score(card.values, card.base)
    written = document(card, chance.choice(LANGUAGES))
    assert recognised_in(written, PAPERS).card == card
    found = recognised_in(stripped(written), PAPERS)
    assert found.absent == ()
    assert found.card.printed
    assert found.card.printed.total == score.total
    again = scorer.score(found.card.values, found.card.base)
    understood = [row for row in found.rows if row.value is not None]
    assert len(understood) > len(paper.rows) * 0.9
    for row in understood:
        assert again.rows[row.row] == score.rows[row.row], row
    for row in found.rows:
        assert row.value is not None or row.fault or score.rows[row.row] == 0, row
