"""LibreOffice recalculates a workbook of ours to the very points of the model.

It is no part of the program's environment: `make test-office` installs it. BAGALAU_OFFICE_CARDS says how
many random cards of each paper are recalculated (3 without it, 50 in `make test-office`).
"""

import io
import os
import random
import re
import shutil
import subprocess
import zipfile
from decimal import Decimal
from pathlib import Path

import pytest
import python_calamine

from model.card.card import Card
from model.exchange.excel.write import workbook_of
from model.exchange.recognition_values import decimal_of
from model.paper import Bands, Choice, Count, Flag, Paper, Row, Share, Threshold
from model.scoring import Part, Scorer, Value
from model.wording import LANGUAGES
from tests.exchange.excel.conftest import FORMS

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
CARDS = int(os.environ.get("BAGALAU_OFFICE_CARDS", "3"))

pytestmark = pytest.mark.skipif(
    not OFFICE, reason="LibreOffice is not installed: make test-office installs it"
)


def random_card(paper: Paper, chance: random.Random) -> Card:
    base = {
        figure.id: Decimal(chance.randint(1, 900))
        if figure.kind == "people"
        else Decimal(chance.randint(1, 10**6)) / 100
        for figure in paper.base
    }
    values = {row.id: random_value(row, base, chance) for row in paper.rows.values() if chance.random() < 0.9}
    optional = [section.id for section in paper.sections if section.optional]
    out = frozenset(section for section in optional if chance.random() < 0.2)
    return Card(paper=paper, organisation={"name": "МКОУ"}, base=base, values=values, not_applicable=out)


def random_value(row: Row, base: dict[str, Decimal], chance: random.Random) -> Value:
    match row.rule:
        case Share(base=figure):
            if chance.random() < 0.5:
                return Decimal(chance.randint(0, 10 ** chance.randint(2, 8))) / Decimal(10) ** 6
            whole = chance.choice([None, Decimal(chance.randint(1, 400))])
            most = base[figure] if whole is None else whole
            return Part(Decimal(chance.randint(0, int(most))), whole)
        case Flag():
            return chance.random() < 0.5
        case Choice(options=options):
            return chance.choice(options).id
        case Bands(lowest=lowest, highest=highest):
            return Decimal(chance.randint(int(lowest) * 10, int(highest) * 10)) / 10
        case Count() | Threshold():
            return Decimal(chance.randint(0, 40))


def without_values(content: bytes) -> bytes:
    """The workbook without the values that we computed, so that none of them can pass for LibreOffice's."""
    kept = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(kept, "w") as new:
        for part in old.infolist():
            data = old.read(part)
            if part.filename.startswith("xl/worksheets/"):
                data = re.sub(rb"</f><v>[^<]*</v>", b"</f>", data)
            new.writestr(part, data)
    return kept.getvalue()


@pytest.fixture(scope="module")
def recalculated(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Card, Path]]:
    folder = tmp_path_factory.mktemp("office")
    chance = random.Random(20201)
    made = []
    for paper in FORMS:
        for number in range(CARDS):
            card = random_card(paper, chance)
            path = folder / f"{paper.id}-{number}.xlsx"
            path.write_bytes(without_values(workbook_of(card, LANGUAGES[number % 2])))
            made.append((card, path))
    out = folder / "out"
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = [str(OFFICE), profile, "--headless", "--convert-to", "xlsx", "--outdir", str(out)]
    subprocess.run([*command, *(str(path) for _, path in made)], check=True, capture_output=True, timeout=600)
    return [(card, out / path.name) for card, path in made]


def test_it_computes_the_models_points(recalculated: list[tuple[Card, Path]]) -> None:
    for card, path in recalculated:
        score = Scorer(card.paper).score(card.values, card.base, card.not_applicable)
        book = python_calamine.CalamineWorkbook.from_path(path)
        lines = book.get_sheet_by_index(0).to_python(skip_empty_area=False)
        titles = {text for column in card.paper.columns if column.id == "points" for text in column.title}
        at = next(line.index(cell) for line in lines for cell in line if cell in titles)
        together = dict.fromkeys(("6.1.2", "6.2.4", "6.2.5-score", "6.2.5-plan"), Decimal(0))
        for line in lines:
            cell, named = line[at], str(line[-1])
            if named.partition(">")[0] in together:
                together[named.partition(">")[0]] += decimal_of(cell) if isinstance(cell, float) else 0
            elif named == "2.1.1-family":
                earned = [score.rows[row] for row in ("2.1.1-family", "2.1.1-self") if row in score.rows]
                assert cell == (float(sum(earned)) if earned else "")
            elif named in card.paper.rows and card.paper.rows[named].section in card.not_applicable:
                assert cell == "–"
            elif named in card.paper.rows and named != "2.1.1-self":
                found = decimal_of(cell) if isinstance(cell, float) else cell
                assert found == score.rows.get(named, ""), (path.name, named)
            elif str(line[0]) in card.paper.total:
                assert decimal_of(float(str(cell))) == score.total, path.name
        for row, points in together.items():
            if row in card.paper.rows:
                assert points == score.rows.get(row, 0)
