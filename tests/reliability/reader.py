"""A process that reads one file, card or paper, and says what came of it, in what time, in what memory."""

import contextlib
import json
import resource
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from model.exchange.card_file import load_card  # noqa: E402
from model.exchange.scan import is_paper, read_paper  # noqa: E402
from model.paper.library import Papers  # noqa: E402
from model.wording import BagalauError, say  # noqa: E402

path, papers = Path(sys.argv[1]), Papers()
papers.known()
started = time.process_time()  # not disturbed by what else the computer does
try:
    if is_paper(path):
        read_paper(path, papers)
    else:
        load_card(path, papers)
    said = "read"
except BagalauError as refusal:
    said = say(refusal.message, "ru")
seconds = time.process_time() - started


def largest() -> int:
    """Megabytes. On Linux not from getrusage, which counts the memory of the process that started us."""
    with contextlib.suppress(OSError):
        status = Path("/proc/self/status").read_text(encoding="ascii")
        return int(status.partition("VmHWM:")[2].split()[0]) // 1024
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most // (1024**2 if sys.platform == "darwin" else 1024)


sys.stdout.write(json.dumps({"said": said, "seconds": seconds, "megabytes": largest()}))
