"""From process start to the painted, editable card, against a bare PySide6 main window.

Both run in turns in one go; the figure that counts is the ratio of the medians (budget: 1.5).
Needs a display (Xvfb will do) or runs off screen. Usage: python benchmarks/start.py [ROUNDS]
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).parent
BUDGET = 1.5


def elapsed(script: str, *arguments: str) -> float:
    """Milliseconds from the start of the process to the paint it tells of."""
    # As installed: with compiled modules, which a developer's environment may forbid to be written.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    start = time.monotonic_ns()
    told = subprocess.run(
        [sys.executable, str(HERE / script), *arguments],
        capture_output=True,
        text=True,
        check=True,
        env=environment | {"PYTHONPATH": str(HERE.parent)},
    )
    return (int(told.stdout.split()[0]) - start) / 1e6


def main() -> int:
    """Measure, print, and fail if the budget is passed."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    os.environ.setdefault("QT_QPA_PLATFORM", "xcb" if os.environ.get("DISPLAY") else "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        example = HERE.parent / "resources" / "examples" / "rating-card-2021.json"
        ours = ["--archive", str(Path(folder) / "archive.sqlite"), str(example)]
        elapsed("open_card.py", *ours)  # takes the card in; from then on it is the card that was left open
        ours.pop()
        for _ in range(2):
            elapsed("bare_window.py")
            elapsed("open_card.py", *ours)
        bare, card = [], []
        for _ in range(rounds):
            bare.append(elapsed("bare_window.py"))
            card.append(elapsed("open_card.py", *ours))
    ratio = statistics.median(card) / statistics.median(bare)
    print(f"bare window   {statistics.median(bare):7.1f} ms")
    print(f"painted card  {statistics.median(card):7.1f} ms")
    print(f"ratio         {ratio:7.2f}    (budget {BUDGET})")
    return 0 if ratio <= BUDGET else 1


if __name__ == "__main__":
    sys.exit(main())
