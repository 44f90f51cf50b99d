"""How fast are filled workbooks read back, recognised, scored and checked, and how fast is one written?

python benchmarks/excel.py [--files N] [--read N]

The measure of reading is python-calamine reading the same files alone, in the same run, by turns with ours.
"""

import argparse
import io
import random
import statistics
import sys
import time
from decimal import Decimal
from pathlib import Path

import python_calamine

from model.card.card import Card
from model.card.checks import check
from model.exchange.card_file import load_card
from model.exchange.excel.read import recognised_in
from model.exchange.excel.write import workbook_of
from model.paper import Choice, Count, Flag, Share
from model.paper.library import Papers
from model.scoring import Scorer

EXAMPLE = Path(__file__).resolve().parent.parent / "resources" / "examples" / "rating-card-2021.json"
LEAST_SHARE = 0.5
MOST_SECONDS = 0.5
FILES, READ = 100, 1000


def main() -> int:
    """Measure and print the figures; 1 if a budget is not kept."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--files", type=int, default=FILES, help="different workbooks")
    parser.add_argument("--read", type=int, default=READ, help="workbooks read in all")
    options = parser.parse_args()
    papers = Papers()
    chance = random.Random(1)  # noqa: S311  (school cards, not keys)
    example = load_card(EXAMPLE, papers)

    written: list[float] = []
    books: list[bytes] = []
    for _ in range(options.files):
        card = other_card(example, chance)
        start = time.perf_counter()
        books.append(workbook_of(card, "ru"))
        written.append(time.perf_counter() - start)

    scorer = Scorer(example.paper)
    bare = whole = 0.0
    for number in range(options.read):
        book = books[number % len(books)]
        start = time.perf_counter()
        read_alone(book)
        between = time.perf_counter()
        found = recognised_in(book, papers).card
        score = scorer.score(found.values, found.base, found.not_applicable)
        check(found, score, scorer=scorer)
        bare += between - start
        whole += time.perf_counter() - between
    share = bare / whole
    slowest, usual = max(written), statistics.median(written)
    print(f"calamine alone:       {options.read / bare:8,.0f} workbooks a second")
    print(
        f"read, scored, checked:{options.read / whole:8,.0f} a second"
        f"   {share:.2f} of that   budget {LEAST_SHARE}"
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


def read_alone(book: bytes) -> None:
    """Every cell of every sheet, and nothing done with it."""
    found = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(book))
    for name in found.sheet_names:
        found.get_sheet_by_name(name).to_python()


if __name__ == "__main__":
    sys.exit(main())
