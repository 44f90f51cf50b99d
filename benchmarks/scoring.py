"""How many whole cards are scored in a second, on one core? And how long does one key press take?

python benchmarks/scoring.py [CARD] [--seconds N]
"""

import argparse
import statistics
import sys
import time
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

from model.exchange.card_file import load_card
from model.paper.library import Papers
from model.scoring import Scorer

EXAMPLE = Path(__file__).resolve().parent.parent / "resources" / "examples" / "rating-card-2021.json"
LEAST_CARDS = 5000
ROUNDS = 7


def main() -> int:
    """Measure and print the figures; 1 if fewer cards a second are scored than the budget allows."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("card", nargs="?", type=Path, default=EXAMPLE)
    parser.add_argument("--seconds", type=float, default=0.5, help="length of one of the seven rounds")
    options = parser.parse_args()
    card = load_card(options.card, Papers())
    scorer = Scorer(card.paper)
    score = scorer.score(card.values, card.base)
    changed, other = ("1.2.1",), {**card.values, "1.2.1": Decimal(30)}

    whole = per_second(lambda: scorer.score(card.values, card.base), options.seconds)
    one_row = per_second(lambda: scorer.rescored(score, changed, other, card.base), options.seconds)
    print(f"whole cards:   {whole:10,.0f} a second   {1e6 / whole:7.1f} µs each   budget {LEAST_CARDS:,}")
    print(f"one key press: {one_row:10,.0f} a second   {1e6 / one_row:7.1f} µs each")
    return int(whole < LEAST_CARDS)


def per_second(work: Callable[[], object], seconds: float) -> float:
    """Median of several rounds."""
    rates = []
    for _ in range(ROUNDS):
        done, start = 0, time.perf_counter()
        while (spent := time.perf_counter() - start) < seconds:
            for _ in range(100):
                work()
            done += 100
        rates.append(done / spent)
    return statistics.median(rates)


if __name__ == "__main__":
    sys.exit(main())
