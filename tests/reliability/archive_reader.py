"""A process that opens one archive, or looks what can be saved of it, and says what came of it."""

import contextlib
import json
import resource
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from model.archive import Archive, ArchiveDamaged, ArchiveError  # noqa: E402
from model.archive.recovery import examine  # noqa: E402
from model.paper.library import Papers  # noqa: E402
from model.wording import say  # noqa: E402

path, papers = Path(sys.argv[1]), Papers()
papers.known()
started = time.process_time()  # not disturbed by what else the computer does
try:
    with Archive.open(path, papers) as archive:
        cards = archive.cards()
        if cards:
            archive.open_card(cards[0].id)
            archive.history(cards[0].id)
    said = "opened"
except ArchiveError as refusal:
    said = say(refusal.message, "ru")
    opening = time.process_time() - started
    if isinstance(refusal, ArchiveDamaged) and "examine" in sys.argv:
        examine(path, papers)
seconds = time.process_time() - started


def largest() -> int:
    """Megabytes. On Linux not from getrusage, which counts the memory of the process that started us."""
    with contextlib.suppress(OSError):
        status = Path("/proc/self/status").read_text(encoding="ascii")
        return int(status.partition("VmHWM:")[2].split()[0]) // 1024
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most // (1024**2 if sys.platform == "darwin" else 1024)


sys.stdout.write(json.dumps({"said": said, "seconds": seconds, "megabytes": largest()}))
