"""How fast are filled workbooks read back, recognised, scored and checked, and how fast is one written?

python benchmarks/excel.py [--files N]

As many different workbooks are written into a folder and read from it once. The measure of reading is
python-calamine reading the same files alone, in the same run, by turns with ours and by turns first; both
by the processor's time, so that other programs on the computer decide less.
"""

import argparse
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import python_calamine

from model.card.card import Card
from model.card.checks import check
from model.exchange.card_file import load_card
from model.exchange.excel.read import read_workbook
from model.exchange.excel.write import workbook_of
from model.paper import Choice, Count, Flag, Share
from model.paper.library import Papers
from model.scoring import Scorer

EXAMPLE = Path(__file__).resolve().parent.parent / "resources" / "examples" / "rating-card-2021.json"
LEAST_SHARE = 0.5
MOST_SECONDS = 0.5
FILES = 1000


def main() -> int:
    """Measure and print the figures; 1 if a budget is not kept."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--files", type=int, default=FILES, help="different workbooks, each read once")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        return measure(options.files, Path(folder))


def measure(files: int, folder: Path) -> int:
    """Write and read so many workbooks."""
    papers = Papers()
    chance = random.Random(1)  # noqa: S311  (school cards, not keys)
    example = load_card(EXAMPLE, papers)
    scorer = Scorer(example.paper)

    written: list[float] = []
    paths = [folder / f"{number}.xlsx" for number in range(files)]
    for path in paths:
        card = other_card(example, chance)
        start = time.perf_counter()
        path.write_bytes(workbook_of(card, "ru"))
        written.append(time.perf_counter() - start)

    bare = whole = 0.0
    for number, path in enumerate(paths):
        if number % 2:
            bare += seconds(read_alone, path)
        start = time.process_time()
        found = read_workbook(path, papers).card
        score = scorer.score(found.values, found.base, found.not_applicable)
        check(found, score, scorer=scorer)
        whole += time.process_time() - start
        if not number % 2:
            bare += seconds(read_alone, path)
    share = bare / whole
    slowest, usual = max(written), statistics.median(written)
    print(f"calamine alone:       {files / bare:8,.0f} workbooks a second")
    print(
        f"read, scored, checked:{files / whole:8,.0f} a second   {share:.2f} of that   budget {LEAST_SHARE}"
    )
    print(
        f"written:              {usual * 1000:8.0f} ms, slowest {slowest * 1000:.0f} ms"
        f"   budget {MOST_SECONDS * 1000:.0f}"
    )
    return int(share < LEAST_SHARE or slowest > MOST_SECONDS)


def other_card(example: Card, chance: random.Random) -> Card:
    """The example's card with other numbers, as another school would have them."""
    values = dict(example.values)
    for row in example.paper.rows.values():
        match row.rule:
            case Share():
                values[row.id] = Decimal(chance.randint(0, 1000)) / 10
            case Count():
                values[row.id] = Decimal(chance.choice([0, 0, 0, 1, 2, 3, 7]))
            case Flag():
                values[row.id] = chance.choice([True, False])
            case Choice(options=choices):
                values[row.id] = chance.choice(choices).id
    return Card(
        paper=example.paper,
        organisation=dict(example.organisation),
        start=example.start,
        end=example.end,
        base=dict(example.base),
        values=values,
    )


def read_alone(path: Path) -> None:
    """Every cell of every sheet, and nothing done with it."""
    found = python_calamine.CalamineWorkbook.from_path(path)
    for name in found.sheet_names:
        found.get_sheet_by_name(name).to_python()


def seconds(work: Callable[[Path], None], path: Path) -> float:
    """How long the processor works on it."""
    start = time.process_time()
    work(path)
    return time.process_time() - start


if __name__ == "__main__":
    sys.exit(main())
