"""A process that reads one document, and says what came of it, in what time, in what memory."""

import json
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT))

from model.exchange.any_file import read_any  # noqa: E402
from model.paper.library import Papers  # noqa: E402
from model.wording import LANGUAGES, BagalauError, say  # noqa: E402

path, papers = Path(sys.argv[1]), Papers()
papers.known()
started = time.process_time()  # not disturbed by what else the computer does
try:
    read_any(path, papers)
    said = ["read"]
except BagalauError as refusal:
    said = [say(refusal.message, language) for language in LANGUAGES]
seconds = time.process_time() - started
status = Path("/proc/self/status").read_text(encoding="ascii")
megabytes = int(status.partition("VmHWM:")[2].split()[0]) // 1024
sys.stdout.write(json.dumps({"said": said, "seconds": seconds, "megabytes": megabytes}))
