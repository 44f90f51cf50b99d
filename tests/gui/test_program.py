"""The program as a whole: its command line, its start, its accidents, the tour of `make run`."""

import gc
import os
import subprocess
import sys
from pathlib import Path
from types import TracebackType

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui.__main__ import main
from gui.accidents import Accidents
from gui.dialogs.question import Question
from gui.options import Options, UsageError, read_options
from gui.translation import Translation, as_language, system_language
from gui.window_place import put_back
from model.archive import Archive, ArchiveNewer
from model.wording import Message
from tests.gui.conftest import PAPERS, Open
from tests.gui.person import EXAMPLE

ROOT = Path(__file__).resolve().parents[2]
NOT_AT_START = (
    "reportlab", "openpyxl", "model.printing", "model.card.checks",
    "PySide6.QtPrintSupport", "PySide6.QtNetwork", "PySide6.QtTest", "gui.start_desk", "gui.check_panel",
    "gui.card_actions", "gui.dialogs",
)  # fmt: skip


@pytest.mark.parametrize(
    ("line", "options"),
    [
        ("", Options()),
        ("--example", Options(example=True)),
        ("card.json --language kk", Options(card=Path("card.json"), language="kk")),
        ("--archive=a.sqlite --offscreen-tour out", Options(archive=Path("a.sqlite"), tour=Path("out"))),
        ("a=b.json", Options(card=Path("a=b.json"))),
        ("--help", Options(help=True)),
    ],
)
def test_the_command_line_is_read(line: str, options: Options) -> None:
    assert read_options(line.split()) == options


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("--exmaple", "unknown option: --exmaple"),
        ("--archive", "--archive needs a value"),
        ("--language en", "--language is ru or kk, not en"),
        ("a.json b.json", "one card at a time: b.json"),
    ],
)
def test_a_wrong_command_line_is_refused_in_one_line(
    line: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(UsageError, match=said):
        read_options(line.split())
    assert main(line.split()) == 2
    assert capsys.readouterr().err == f"bagalau: {said}\n"


def test_help_names_every_option(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    told = capsys.readouterr().out
    for option in ("--example", "--archive", "--language", "--offscreen-tour"):
        assert option in told


def test_the_tour_leaves_a_pdf_and_a_picture(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "gui", "--example", "--offscreen-tour", str(tmp_path / "tour")]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (told.returncode, told.stderr) == (0, "")
    pdf, picture = (Path(line) for line in told.stdout.splitlines())
    assert pdf.read_bytes().startswith(b"%PDF")
    assert picture.read_bytes().startswith(b"\x89PNG")


def test_a_start_with_a_card_loads_nothing_it_does_not_show(tmp_path: Path) -> None:
    script = (
        "import os, sys\n"
        "from gui.sheet.table import SheetTable\n"
        "def painted(table, event):\n"
        "    print(*sys.modules, sep='\\n', flush=True)\n"
        "    os._exit(0)\n"
        "SheetTable.paintEvent = painted\n"
        "from gui.__main__ import main\n"
        "main(sys.argv[1:])\n"
    )
    command = [sys.executable, "-c", script, "--archive", str(tmp_path / "a.sqlite"), str(EXAMPLE)]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True, env=os.environ)
    loaded = told.stdout.split()
    assert "gui.card_page" in loaded
    assert [name for name in loaded if name.startswith(NOT_AT_START)] == []


def test_the_system_decides_the_first_language(monkeypatch: pytest.MonkeyPatch) -> None:
    for wanted, language in ((["kk-KZ", "ru"], "kk"), (["ru-RU"], "ru"), (["en-US"], "ru"), ([], "ru")):
        monkeypatch.setattr(QLocale, "uiLanguages", lambda *_, wanted=wanted: wanted)
        assert system_language() == language
    assert [as_language(name) for name in ("ru", "kk", "en", None)] == ["ru", "kk", None, None]


def test_a_place_that_cannot_be_read_is_no_accident(program: Open) -> None:
    window = program().window
    for place in ("!", "AAAA", None):
        put_back(window, place)
        assert window.width() > 0


def an_accident() -> tuple[type[BaseException], BaseException, TracebackType | None]:
    try:
        raise ZeroDivisionError("a fault of the program")  # noqa: TRY301  (it is the thing under test)
    except ZeroDivisionError as error:
        return type(error), error, error.__traceback__


def test_an_accident_is_logged_told_calmly_and_once(program: Open, tmp_path: Path) -> None:
    person = program(EXAMPLE)
    accidents = Accidents(tmp_path / "accidents.log", person.window.card_desk.save)
    accidents.happened(*an_accident())
    accidents.happened(*an_accident())
    words = person.reads(person.dialog())
    assert "В программе произошёл сбой" in words
    assert "Всё, что вы ввели, сохранено" in words
    assert "Traceback" not in words
    assert "ZeroDivisionError" not in words
    log = (tmp_path / "accidents.log").read_text(encoding="utf-8")
    assert log.count("ZeroDivisionError: a fault of the program") == 2
    person.click("go-on", person.dialog())
    assert QApplication.activeModalWidget() is None
    person.come_back()
    person.fill_in("6.2.5-score", "85")
    person.wait_until_saved()


def test_an_accident_with_unsaved_entries_says_so(program: Open, tmp_path: Path) -> None:
    person = program()

    def keep() -> bool:
        raise ZeroDivisionError

    Accidents(tmp_path / "accidents.log", keep).happened(*an_accident())
    assert "возможно, ещё не сохранена" in person.reads(person.dialog())


def test_an_accident_without_a_window_in_front_is_told_too(
    qapp: QApplication, qtbot: QtBot, translation: Translation, tmp_path: Path
) -> None:
    Accidents(tmp_path / "accidents.log", lambda: True).happened(*an_accident())
    qtbot.waitUntil(lambda: any(isinstance(window, Question) and window.isVisible() for window in told()))
    gc.collect()
    (dialog,) = (window for window in told() if isinstance(window, Question) and window.isVisible())
    dialog.close()


def told() -> list[QWidget]:
    return QApplication.topLevelWidgets()


def test_a_log_does_not_grow_for_ever(tmp_path: Path) -> None:
    log = tmp_path / "accidents.log"
    log.write_bytes(b"x" * 1_000_001)
    Accidents(log, lambda: True)._write(*an_accident())
    assert log.stat().st_size < 10_000


def test_a_newer_archive_is_left_alone_and_told(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from gui.dialogs.no_archive import NoArchiveDialog
    from gui.opening import open_archive

    refusals = [ArchiveNewer(Message("system.read_only")), ArchiveNewer(Message("system.read_only"))]
    told: list[str] = []

    def refuse(*_: object, **_how: object) -> Archive:
        raise refusals.pop()

    def answer(dialog: NoArchiveDialog) -> int:
        told.append(dialog.windowTitle())
        return bool(refusals)  # try again once, then give up

    monkeypatch.setattr(Archive, "open", refuse)
    monkeypatch.setattr(NoArchiveDialog, "exec", answer)
    assert open_archive(tmp_path / "a.sqlite", PAPERS, Translation(qapp, "ru")) is None
    assert told == ["Карты не открываются"] * 2
