"""How much slower than bare drawing is a print of the filled card? Prints ratios: a slow computer keeps them.

Warm: one process prints again and again. Cold: whole processes, from the start of Python to the PDF on disk.
Ours reads the form's definition and the card as well; the floor (bare_drawing.py) draws what was laid out
before.

    python benchmarks/print_card.py [CARD] [--warm N] [--cold N]
"""

import argparse
import marshal
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import bare_drawing
from print_once import card_and_score

from model.printing import print_paper
from model.printing.paper import laid_out

HERE = Path(__file__).resolve().parent
EXAMPLE = HERE.parent / "resources" / "examples" / "rating-card-2021.json"
WARM_LIMIT, COLD_LIMIT = 1.6, 2.0


def main() -> int:
    """Measure and print the table; 1 if a limit is passed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("card", nargs="?", type=Path, default=EXAMPLE)
    parser.add_argument("--warm", type=int, default=25, help="prints in one process")
    parser.add_argument("--cold", type=int, default=11, help="processes of each kind, taking turns")
    options = parser.parse_args()
    drawn = layout(options.card)
    measured = [
        ("warm", warm(options.card, drawn, options.warm), WARM_LIMIT),
        ("cold process", cold(options.card, drawn, options.cold), COLD_LIMIT),
    ]
    print(f"{'':14}{'bare drawing':>15}{'print_paper':>15}{'ratio':>8}{'limit':>8}")
    for name, (floor, ours), limit in measured:
        print(f"{name:14}{floor * 1000:12.1f} ms{ours * 1000:12.1f} ms{ours / floor:8.2f}{limit:8.1f}")
    return int(any(ours / floor > limit for _, (floor, ours), limit in measured))


def layout(file: Path) -> bare_drawing.Drawn:
    """The pages of the card as plain numbers and strings."""
    return [
        (
            [(w.x, w.y, list(w.lines), tuple(w.style)) for w in page.words],
            [tuple(rule) for rule in page.rules],
        )
        for page in laid_out(*card_and_score(file), "ru")
    ]


def warm(file: Path, drawn: bare_drawing.Drawn, times: int) -> tuple[float, float]:
    """Median seconds of the floor and of ours, taking turns."""
    card, score = card_and_score(file)
    bare_drawing.register_fonts()
    runs: dict[str, Callable[[], bytes]] = {
        "strings": lambda: bare_drawing.by_strings(drawn),
        "text object": lambda: bare_drawing.by_text_object(drawn),
        "ours": lambda: print_paper(card, score, "ru", draft=False),
    }
    taken: dict[str, list[float]] = {name: [] for name in runs}
    for _ in range(times + 1):
        for name, run in runs.items():
            start = time.perf_counter()
            run()
            taken[name].append(time.perf_counter() - start)
    middle = {name: statistics.median(seconds[1:]) for name, seconds in taken.items()}
    return min(middle["strings"], middle["text object"]), middle["ours"]


def cold(file: Path, drawn: bare_drawing.Drawn, times: int) -> tuple[float, float]:
    """Median seconds of whole processes, taking turns; the first of each is not counted."""
    with tempfile.TemporaryDirectory() as folder:
        # An installed program comes compiled: the uncounted first run compiles, wherever this is run.
        surroundings = os.environ | {"PYTHONPYCACHEPREFIX": folder}
        surroundings.pop("PYTHONDONTWRITEBYTECODE", None)
        laid = Path(folder, "drawn")
        laid.write_bytes(marshal.dumps(drawn))  # the quickest to read: the floor gets every advantage
        sources = {HERE / "bare_drawing.py": laid, HERE / "print_once.py": file}
        taken: dict[Path, list[float]] = {script: [] for script in sources}
        for _ in range(times + 1):
            for script, source in sources.items():
                start = time.perf_counter()
                command = [sys.executable, script, source, Path(folder, "out.pdf")]
                subprocess.run(command, check=True, env=surroundings)
                taken[script].append(time.perf_counter() - start)
    floor, ours = (statistics.median(seconds[1:]) for seconds in taken.values())
    return floor, ours


if __name__ == "__main__":
    raise SystemExit(main())
