"""Cards of many schools taken in, audited and ranked: how the cost grows from a region to a country.

The floor is plain reading and inserting of the same files in the same run: `read_any`, and the bytes put
into a table, as many to a transaction. The memory is measured in processes of their own.

PYTHONPATH=. python benchmarks/ranking.py [NUMBER …] [--keep FOLDER]
"""

import io
import json
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
import zipfile
from contextlib import closing
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from model.archive.campaign_rating import Rated
from model.archive.campaign_received import ReceivedFiles, Wanted
from model.archive.campaigns import Campaigns
from model.card.card import Card, new_card
from model.card.document import card_to_bytes
from model.exchange.any_file import read_any
from model.exchange.excel.write import workbook_of
from model.paper import Bands, Choice, Flag, Paper, Threshold
from model.paper.library import Papers
from model.ranking.campaigns import new_campaign
from model.ranking.intake import Intake
from model.ranking.rating_document import rating_json
from model.ranking.rating_workbook import rating_workbook
from model.ranking.result import RatingResult

NUMBERS = (300, 3_000, 42_000)
WORKBOOK_EACH = 10
VARIANTS = 40
AT_ONCE = 256
PAGE = 50
TIMES = 20
NAME = "МКОУ «Школа 00000000»"
TODAY = date(2021, 9, 1)


def clock() -> datetime:
    """A moment that stands still."""
    return datetime(2021, 11, 1, tzinfo=UTC)


def filled(paper: Paper, chance: random.Random) -> Card:
    """A card with every row filled in."""
    card = new_card(paper, TODAY)
    for row in paper.rows.values():
        match row.rule:
            case Flag():
                card.values[row.id] = chance.choice((False, True))
            case Choice(options):
                card.values[row.id] = options[-1].id
            case Bands(lowest, highest):
                card.values[row.id] = Decimal(chance.randint(int(lowest), int(highest)))
            case Threshold():
                card.values[row.id] = Decimal(chance.randint(0, 5))
            case _:
                card.values[row.id] = Decimal(chance.randint(0, 9))
    for row in ("2.5.2-higher", "4.1.1"):
        card.values[row] = Decimal(0)
    card.organisation = {"name": NAME, "municipality": "Район 00", "nomination": "rural"}
    return card


def generate(folder: Path, paper: Paper, number: int) -> None:
    """Files of `number` schools, each tenth a workbook."""
    chance = random.Random(7)  # noqa: S311  (no secret)
    cards = [filled(paper, chance) for _ in range(VARIANTS)]
    documents = [json.loads(card_to_bytes(card)) for card in cards]
    books = [workbook_of(card, "ru") for card in cards[:4]]
    for at in range(number):
        name = NAME.replace("00000000", f"{at:08}")
        place = f"Район {at % 60:02}"
        nomination = ("rural", "rural", "urban", "advanced")[at % 4]
        sub = folder / f"{at // 500:03}"
        sub.mkdir(exist_ok=True)
        if at % WORKBOOK_EACH == 0:
            content = renamed(books[at % len(books)], name)
            (sub / f"{at:06}.xlsx").write_bytes(content)
        else:
            document = documents[at % VARIANTS]
            document["organisation"] = {"name": name, "municipality": place, "nomination": nomination}
            document["values"]["1.1-federal"] = at % 97
            document.pop("points", None)
            text = json.dumps(document, ensure_ascii=False)
            (sub / f"{at:06}.json").write_text(text, encoding="utf-8")


def renamed(book: bytes, name: str) -> bytes:
    """The workbook of another school: writing each one anew would take longer than what is measured."""
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(book)) as source,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for part in source.infolist():
            target.writestr(part, source.read(part).replace(NAME.encode(), name.encode()))
    return made.getvalue()


def files(folder: Path) -> list[Path]:
    """The files in the order in which they are taken."""
    return sorted(path for path in folder.rglob("*") if path.is_file())


def plain(folder: Path, target: Path) -> tuple[float, float]:
    """Seconds of plain reading and inserting, by the clock and of the processor."""
    papers = Papers()
    papers.newest("volgograd-rating-card")
    begun, worked = time.perf_counter(), time.process_time()
    with closing(sqlite3.connect(target)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("CREATE TABLE plain (file TEXT, name TEXT, content BLOB)")
        for at, path in enumerate(files(folder), start=1):
            card = read_any(path, papers).card
            row = (str(path), card.organisation["name"], path.read_bytes())
            connection.execute("INSERT INTO plain VALUES (?, ?, ?)", row)
            if at % AT_ONCE == 0:
                connection.commit()
        connection.commit()
    return time.perf_counter() - begun, time.process_time() - worked


def ours(folder: Path, archive: Path) -> dict[str, float]:
    """Seconds of taking in and ranking, milliseconds of a page; megabytes of memory at most."""
    papers = Papers()
    paper = papers.newest("volgograd-rating-card")
    found = {}
    with Campaigns.open(archive, clock, "") as campaigns:
        campaign = campaigns.create(new_campaign(paper, TODAY, "ru"))
        begun, worked = time.perf_counter(), time.process_time()
        Intake(campaigns, campaign, papers).take([folder])
        found["taken in"] = time.perf_counter() - begun
        found["taken in, processor"] = time.process_time() - worked
        found["memory, taken in"] = peak()
        received = ReceivedFiles(campaigns, campaign.id)
        rated, begun = Rated(received), time.perf_counter()
        rated.make()
        found["ranked"] = time.perf_counter() - begun
        found["memory, ranked"] = peak()
        last = max(received.number() - PAGE, 0)
        found["page: first"] = worst(lambda: received.listed(limit=PAGE))
        found["page: last"] = worst(lambda: received.listed(limit=PAGE, offset=last))
        found["page: by total"] = worst(lambda: received.listed(order="total", limit=PAGE, offset=last))
        found["filter: text"] = worst(lambda: received.listed(Wanted(text="школа 0000029"), limit=PAGE))
        found["filter: nothing fits"] = worst(lambda: received.listed(Wanted(text="такой нет"), limit=PAGE))
        found["filter: state, place"] = worst(
            lambda: received.listed(Wanted(states=("accepted",), municipality="Район 07"), limit=PAGE)
        )
        found["number of a filter"] = worst(lambda: received.number(Wanted(text="7")))
        found["rating: last page"] = worst(lambda: rated.page("rural", limit=PAGE, offset=last // 2))
        found["rating: text"] = worst(lambda: rated.page("rural", text="школа 0000029", limit=PAGE))
        result, begun = RatingResult(campaigns, campaign, paper), time.perf_counter()
        rating_json(result, "ru")
        found["JSON"] = time.perf_counter() - begun
        begun = time.perf_counter()
        rating_workbook(result, "ru")
        found["workbook"] = time.perf_counter() - begun
        found["memory, written"] = peak()
    return found


def worst(work: object) -> float:
    """Milliseconds of the slowest of some times but one."""
    taken = []
    for _ in range(TIMES):
        begun = time.perf_counter()
        work()  # type: ignore[operator]
        taken.append((time.perf_counter() - begun) * 1000)
    return sorted(taken)[-2]


def peak() -> float:
    """Most memory so far, in megabytes; of this process alone, not of the one that began it."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


def measure(number: int, base: Path) -> dict[str, float]:
    """All figures for so many cards."""
    folder = base / f"cards-{number}"
    if not folder.exists():
        folder.mkdir(parents=True)
        generate(folder, Papers().newest("volgograd-rating-card"), number)
    with tempfile.TemporaryDirectory(dir=base) as name:
        seconds, worked = plain(folder, Path(name) / "plain.sqlite")
        command = [sys.executable, __file__, "--one", str(folder), str(Path(name) / "a" / "archive.sqlite")]
        told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    floor = {"plain reading and inserting": seconds, "plain, processor": worked}
    return floor | json.loads(told)


def main() -> None:
    """Measure and print."""
    if "--one" in sys.argv:
        sys.stdout.write(json.dumps(ours(Path(sys.argv[-2]), Path(sys.argv[-1]))))
        return
    kept = Path(sys.argv[sys.argv.index("--keep") + 1]) if "--keep" in sys.argv else None
    numbers = [int(one) for one in sys.argv[1:] if one.isdigit()] or NUMBERS
    base = kept or Path(tempfile.mkdtemp())
    try:
        for number in numbers:
            found = measure(number, base)
            times = found["taken in"] / found["plain reading and inserting"]
            worked = found["taken in, processor"] / found["plain, processor"]
            told = f"{times:.2f} × of plain reading and inserting ({worked:.2f} × of its processor time)"
            print(f"{number} cards: taken in and audited at {told}")
            for what, figure in found.items():
                unit = "MB" if "memory" in what else "ms" if ":" in what or "number" in what else "s"
                each = f"{figure / number * 1000:9.2f} ms each" if unit == "s" else ""
                print(f"  {what:32}{figure:10.2f} {unit}{each}", flush=True)
    finally:
        if not kept:
            shutil.rmtree(base)


if __name__ == "__main__":
    main()
