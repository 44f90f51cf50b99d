"""What the packed program costs, against a bare PySide6 window packed in the same way in the same run.

    measure.py WORK DIST [ROUNDS]

Sizes as they travel; start to the painted, editable card; memory with the card open. Start and memory are
measured with the Linux bundle, in turns with the bare one, on the display there is (Xvfb will do). The table
goes to DIST/measured.md; the exit code is 1 if a budget is passed.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Final

from version import VERSION

WORK, DIST = (Path(name).resolve() for name in sys.argv[1:3])
ROUNDS: Final = int(sys.argv[3]) if len(sys.argv) > 3 else 9
CARD: Final = Path(__file__).parents[1] / "resources" / "examples" / "rating-card-2021.json"
MB: Final = 1_000_000
BUDGETS: Final = {"tar": 40.0, "setup": 30.0, "start": 1.4, "memory": 1.4}
GROUPS: Final = (
    ("Qt: окна, шрифты, экран", "PySide6 shiboken6 libQt6 libpyside6 libshiboken6 libicu libxcb- libxkb"),
    (
        "Python и его библиотека",
        "python3 libpython base_library sqlite libsqlite libffi libbz2 unicodedata _",
    ),
    ("подпись", "cryptography"),
    ("чтение бумаг: PDF, снимки, код", "pypdfium2 PIL zxingcpp lib"),
    ("таблицы и документы", "lxml rapidfuzz python_calamine docx"),
    ("бланки, слова, шрифты, примеры", "forms i18n resources model"),
    ("программа и библиотеки на Python", "bagalau"),
)
"""Beginnings of names; the first group that fits takes the file."""


def main() -> int:
    """Measure, write the table, compare with the budgets."""
    rows, over = sizes()
    lines = [f"Bagalau {VERSION}", "", "| что | МБ | бюджет |", "|---|---|---|", *rows, ""]
    if os.environ.get("DISPLAY") or shutil.which("Xvfb"):
        told, slow = speed()
        lines += told
        over += slow
    for bundle in (WORK / "linux" / "bagalau", WORK / "windows" / "bagalau"):
        if bundle.is_dir():
            lines += ["", *inside(bundle)]
    text = "\n".join(lines) + "\n"
    (DIST / "measured.md").write_text(text, "utf-8")
    print(text)
    for one in over:
        print(f"over the budget: {one}", file=sys.stderr)
    return 1 if over else 0


def sizes() -> tuple[list[str], list[str]]:
    """What travels, and the bare window packed in the same way."""
    rows, over = [], []
    for pattern, budget in (
        ("*-linux-x86_64.tar.xz", BUDGETS["tar"]),
        ("*.deb", BUDGETS["tar"]),
        ("*.rpm", None),
        ("*-setup.exe", BUDGETS["setup"]),
        ("*-portable.zip", None),
    ):
        for file in sorted(DIST.glob(pattern)):
            size = file.stat().st_size / MB
            rows.append(f"| {file.name} | {size:.1f} | {budget or '—'} |")
            if budget and size > budget:
                over.append(f"{file.name}: {size:.1f} MB, {budget} allowed")
    for name, folder in (("Linux", WORK / "linux"), ("Windows", WORK / "windows")):
        for bundle in ("bagalau", "bare"):
            if (folder / bundle).is_dir():
                total = sum(file.stat().st_size for file in (folder / bundle).rglob("*") if file.is_file())
                rows.append(f"| на диске, {name}, {bundle} | {total / MB:.0f} | — |")
    bare = WORK / "linux" / "bare"
    if bare.is_dir():
        packed = packed_size(bare)
        rows.append(f"| bare, tar.xz | {packed:.1f} | — |")
    return rows, over


def packed_size(folder: Path) -> float:
    """Of a folder as .tar.xz."""
    command = f"tar -C '{folder.parent}' -cf - {folder.name} | xz --x86 --lzma2=preset=9e,dict=128MiB | wc -c"
    return int(subprocess.run(["bash", "-c", command], capture_output=True, check=True).stdout) / MB


def speed() -> tuple[list[str], list[str]]:
    """Start and memory, in turns."""
    server = None
    environment = dict(os.environ)
    if not environment.get("DISPLAY"):
        server = subprocess.Popen(
            ["Xvfb", ":96", "-screen", "0", "1366x768x24"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        environment["DISPLAY"] = ":96"
        time.sleep(1)
    try:
        with tempfile.TemporaryDirectory() as made:
            folder = Path(made)
            environment |= {"BAGALAU_DATA": str(folder / "data"), "QT_QPA_PLATFORM": "xcb"}
            forget(WORK / "linux")
            bare_start, bare_memory, start, memory = [], [], [], []
            for number in range(-2, ROUNDS):
                first, second = bare(folder, environment), card(folder, environment)
                if number >= 0:  # the first ones only warm the disk
                    bare_start.append(first[0])
                    bare_memory.append(first[1])
                    start.append(second[0])
                    memory.append(second[1])
    finally:
        if server:
            server.terminate()
    rows, over = [], []
    for name, key, ours, floor, unit in (
        ("запуск до карты, которую можно заполнять", "start", start, bare_start, "мс"),
        ("память с открытой картой (RSS)", "memory", memory, bare_memory, "МБ"),
    ):
        middle, lowest = statistics.median(ours), statistics.median(floor)
        ratio = middle / lowest
        rows.append(f"| {name} | {lowest:.0f} {unit} | {middle:.0f} {unit} | {ratio:.2f} | {BUDGETS[key]} |")
        if ratio > BUDGETS[key]:
            over.append(f"{key}: {ratio:.2f} times the bare window, {BUDGETS[key]} allowed")
    return [
        "| что | пустое окно | программа | во сколько раз | бюджет |",
        "|---|---|---|---|---|",
        *rows,
    ], over


def forget(folder: Path) -> None:
    """Let the system forget the files, as after a night.

    One that was just written lies in its memory in large pieces, and the first look at any of it counts as
    two megabytes of the process that looked.
    """
    os.sync()
    for file in folder.rglob("*"):
        if file.is_file() and not file.is_symlink():
            handle = os.open(file, os.O_RDONLY)
            os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
            os.close(handle)


def bare(folder: Path, environment: dict[str, str]) -> tuple[float, float]:
    """The bare window: milliseconds to its first paint, MB."""
    told = folder / "bare"
    begun = time.monotonic_ns()
    subprocess.run([str(WORK / "linux/bare/bare"), str(told)], env=environment, check=True)
    painted, memory = told.read_text("ascii").split()
    return (int(painted) - begun) / 1e6, int(memory) / 1000


def card(folder: Path, environment: dict[str, str]) -> tuple[float, float]:
    """The program with the card that was left open."""
    told = folder / "card"
    told.unlink(missing_ok=True)
    known = (folder / "data" / "archive.sqlite").exists()
    begun = time.monotonic_ns()
    subprocess.run(
        [str(WORK / "linux/bagalau/bagalau"), *([] if known else [str(CARD)])],
        env=environment | {"BAGALAU_MEASURE": str(told)},
        check=True,
    )
    painted, memory = told.read_text("ascii").split()
    return (int(painted) - begun) / 1e6, int(memory) / 1000


def inside(bundle: Path) -> list[str]:
    """What each megabyte is for."""
    left = {file: file.stat().st_size for file in bundle.rglob("*") if file.is_file()}
    rows = [f"{bundle.parent.name}:", "", "| на что уходит место на диске | МБ |", "|---|---|"]
    for name, beginnings in GROUPS:
        starts = tuple(beginnings.split())
        found = [
            file
            for file in left
            if file.relative_to(bundle).as_posix().removeprefix("inside/").startswith(starts)
        ]
        rows.append(f"| {name} | {sum(left.pop(file) for file in found) / MB:.1f} |")
    rows.append(f"| остальное | {sum(left.values()) / MB:.1f} |")
    return rows


if __name__ == "__main__":
    sys.exit(main())
