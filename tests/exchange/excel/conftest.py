"""Cards, workbooks of other hands, and what other programs do to ours."""

import io
from collections.abc import Callable, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

import openpyxl
import pytest
from hypothesis import strategies as st

from model.card.card import Card, Signer
from model.card.fields import read_line
from model.exchange.card_file import load_card
from model.exchange.excel.read import recognised_in
from model.exchange.recognition import Recognised
from model.paper import Bands, Choice, Count, Flag, Paper, Row, Share, Threshold
from model.paper.library import Papers
from model.scoring import Part, Scorer, Value, with_comma

ROOT = Path(__file__).resolve().parents[3]
PAPERS = Papers()
FORMS = (PAPERS.paper("volgograd-rating-card", "2021"), PAPERS.paper("kz-evaluation-sheet", "2022"))

percents = st.decimals(0, 100, places=6) | st.decimals(0, 100, places=1) | st.integers(0, 100).map(Decimal)
people = st.integers(0, 3000).map(Decimal)
money = st.decimals(0, 999_999, places=2)
texts = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=40) | st.sampled_from(
    ["=1+1", "+7 999", "-5", "@SUM(A1)", "=cmd|'/c calc'!A0", "_x0041_", "приказ № 12 от 01.02.2021"]
)


def values_for(row: Row, paper: Paper, base: Mapping[str, Decimal]) -> st.SearchStrategy[Value]:
    match row.rule:
        case Share(base=figure):
            kind = next(found.kind for found in paper.base if found.id == figure)
            amounts = people if kind == "people" else money
            return percents.filter(lambda percent: not 0 < percent <= 1) | parts(amounts, base.get(figure))
        case Flag():
            return st.booleans()
        case Choice(options):
            return st.sampled_from([option.id for option in options])
        case Bands(lowest, highest):
            return st.decimals(lowest, highest, places=4)
        case Count() | Threshold():
            return st.integers(0, 9999).map(Decimal)


@st.composite
def parts(draw: st.DrawFn, amounts: st.SearchStrategy[Decimal], base: Decimal | None) -> Part:
    whole = draw(amounts.filter(bool)) if base is None else draw(st.none() | amounts.filter(bool))
    of = base if whole is None else whole
    assert of is not None
    part = draw(amounts.filter(lambda amount: amount <= of) | st.just(Decimal(0)) | st.just(of))
    return Part(part, whole, draw(st.none() | percents))


@st.composite
def cards(draw: st.DrawFn, paper: Paper) -> Card:
    base = {
        figure.id: draw((people if figure.kind == "people" else money).filter(bool))
        for figure in paper.base
        if draw(st.booleans())
    }
    chosen = draw(st.lists(st.sampled_from(list(paper.rows)), unique=True))
    optional = [section.id for section in paper.sections if section.optional]
    line = texts.map(lambda text: read_line(" ".join(text.split())))
    signers = {one.id: Signer(draw(line), draw(line)) for one in paper.signatories if draw(st.booleans())}
    return Card(
        paper=paper,
        organisation={one.id: text for one in paper.organisation if (text := draw(line))},
        base=base,
        values={row: draw(values_for(paper.rows[row], paper, base)) for row in chosen},
        notes={row: text for row in chosen[:3] if (text := draw(line))},
        signers={key: signer for key, signer in signers.items() if signer.name or signer.post},
        not_applicable=frozenset(draw(st.sets(st.sampled_from(optional)))) if optional else frozenset(),
    )


class Altered(NamedTuple):
    """A workbook open in another program, and how it is read again."""

    book: Any

    @property
    def sheet(self) -> Any:
        return self.book.worksheets[0]

    def cell(self, row: str, column: str) -> Any:
        """The cell of a row in the column so titled."""
        titles = {cell.value: cell.column for line in self.sheet.iter_rows() for cell in line if cell.value}
        at = next(cell for line in self.sheet.iter_rows() for cell in line if cell.value == row)
        return self.sheet.cell(at.row, titles[column])

    def read(self) -> Recognised:
        saved = io.BytesIO()
        self.book.save(saved)
        return recognised_in(saved.getvalue(), PAPERS)


@pytest.fixture
def opened() -> Callable[[bytes], Altered]:
    return lambda content: Altered(openpyxl.load_workbook(io.BytesIO(content)))


@pytest.fixture
def rating_card() -> Card:
    return load_card(ROOT / "resources" / "examples" / "rating-card-2021.json", PAPERS)


@pytest.fixture
def evaluation_sheet() -> Card:
    return load_card(ROOT / "resources" / "examples" / "evaluation-sheet-2022.json", PAPERS)


class Line(NamedTuple):
    """A line as a stranger types it: criterion, indicator, method, points."""

    criterion: str
    indicator: str
    method: str
    points: object


def typed_lines(card: Card, language: Any = "ru") -> list[Line]:
    """The paper as a school types it into its own workbook: the numbers in the method cell, as on paper."""
    score = Scorer(card.paper).score(card.values, card.base, card.not_applicable)
    lines: list[Line] = []
    for section in card.paper.sections:
        lines.append(Line(f"{section.number}. {section.title.to(language)}", "", "", ""))
        for criterion in section.criteria:
            text = criterion.text.to(language) if criterion.text else ""
            for line in criterion.lines:
                method = line.method.to(language) if line.method else ""
                points: object = ""
                for row in line.rows:
                    value = card.values.get(row.id)
                    if isinstance(value, Decimal):
                        method = method.replace("{value}", with_comma(value))
                    if row.id in score.rows:
                        points = float(score.rows[row.id])
                if line.shows and line.shows.row in score.rows:
                    value, row_id = card.values[line.shows.row], line.shows.row
                    chosen = Scorer(card.paper).kinds[row_id].part(value) == line.shows.part
                    points = float(score.rows[row_id]) if chosen else 0
                elif any(row.id == "6.1.2" for row in line.rows):
                    points = ""
                indicator = line.text.to(language) if line.text else ""
                number = f"{line.number} " if line.number else ""
                lines.append(Line(text, number + indicator, method.replace("{value}", ""), points))
                text = ""
    lines.append(Line(card.paper.total.to(language), "", "", float(score.total)))
    return lines


def workbook_of_lines(lines: list[tuple[object, ...]], name: str = "Лист1") -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = name
    for line in lines:
        sheet.append([None if cell == "" else cell for cell in line])
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()
