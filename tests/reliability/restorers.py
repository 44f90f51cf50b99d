"""Restorers: each brings an archive back in a process of its own, and is killed at it.

Asked for by a line of JSON, ["archive", way]: "back" takes a sound archive back to its copy, "damaged"
restores a damaged one. A fork each, as in `typists.py`: {"started": process}, then {"dead": true} when it is.
"""

import json
import os
import signal
import sys
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from model.archive.going_back import go_back  # noqa: E402
from model.archive.recovery import recover, sound_copies  # noqa: E402
from model.paper.library import Papers  # noqa: E402
from tests.reliability.typists import say  # noqa: E402


def restore(path: Path, way: str, papers: Papers) -> None:
    (copy,) = sound_copies(path)
    if way == "back":
        go_back(path, copy.file, lambda: datetime.now(UTC))
    else:
        recover(path, copy.file, papers, lambda: datetime.now(UTC))


if __name__ == "__main__":
    the_papers = Papers()
    the_papers.newest("volgograd-rating-card")
    for line in sys.stdin:
        archive_path, the_way = json.loads(line)
        if process := os.fork():
            os.waitpid(process, 0)
            os.write(1, b'\n{"dead": true}\n')
        else:
            say(started=os.getpid())
            restore(Path(archive_path), the_way, the_papers)
            signal.pause()  # done: it waits to be killed
