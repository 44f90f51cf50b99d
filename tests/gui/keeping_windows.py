"""The windows about copies, damage and sharing, each brought about as a user meets it."""

import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtWidgets import QWidget

from gui.dialogs.in_use import InUseDialog
from gui.dialogs.no_archive import NoArchiveDialog
from gui.dialogs.recovered import RecoveredDialog
from gui.dialogs.recovery import RecoveryDialog, Restored
from gui.keeping import Keeping
from gui.keeping_desk import KeepingDesk
from gui.reading_only import ReadingOnly
from model.archive import ArchiveInUse
from model.archive.backups import Backups
from model.archive.lock import Owner
from model.archive.recovery import CopyFacts, Recovered
from model.archive.rescue import Brought, How
from model.archive.rescue_rows import RowsBrought
from model.archive.tables import tables
from model.card.card import Field
from model.wording import Message
from tests.gui.conftest import PAPERS, TODAY
from tests.gui.person import Person
from tests.gui.test_recovery import an_archive, damage

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
LONG = "Муниципальное общеобразовательное учреждение «Верхнебалыклейская средняя школа»"


def cared_for(person: Person) -> tuple[Keeping, KeepingDesk]:
    window = person.window
    keeping = Keeping(Backups(window.shelf.archive.path, lambda: NOW), window)
    desk = KeepingDesk(keeping, window.shelf, window._translation, lambda: TODAY, window)
    with person.qtbot.waitSignal(keeping.told):
        keeping.start()
    return keeping, desk


def copies(person: Person, path: Path) -> QWidget:
    """Some copies, and a second place with a long name that is not there now."""
    person.open_card_file()
    keeping, desk = cared_for(person)
    stick = path / "флешка бухгалтерии" / "Копии карт качества образования"
    stick.mkdir(parents=True)
    for _ in range(6):
        keeping.backups.back_up("before-emptying")
    keeping.backups.name_second_place(stick)
    keeping.backups.copy_to_second_place()
    shutil.rmtree(stick)
    with person.qtbot.waitSignal(keeping.told):
        desk.show_copies()
    dialog = person.dialog()
    person.qtbot.waitUntil(lambda: desk._counting is not None)
    return dialog


def copies_with_a_fault(person: Person, path: Path) -> QWidget:
    person.open_card_file()
    keeping, desk = cared_for(person)
    (copy,) = keeping.backups.copies()
    copy.file.write_bytes(b"\xa5" * copy.size)
    keeping.backups.check_newest()
    shutil.move(keeping.backups.folder, path / "away")
    keeping.backups.folder.write_bytes(b"")
    with person.qtbot.waitSignal(keeping.told):
        keeping.tend()
    with person.qtbot.waitSignal(keeping.told):
        desk.show_copies()
    return person.dialog()


def foot_with_a_copy(person: Person, _: Path) -> QWidget:
    person.open_card_file()
    cared_for(person)
    return person.window


def reminder(person: Person, path: Path) -> QWidget:
    """The second place was reached eight days ago; the archive lies on a stick besides."""
    person.window.shelf.archive._database.place = "removable"
    person.open_card_file()
    keeping, _desk = cared_for(person)
    stick = path / "флешка"
    stick.mkdir()
    keeping.backups.name_second_place(stick)
    keeping.backups.copy_to_second_place()
    shutil.rmtree(stick)
    person.page.enter(Field("values", "6.2.5-score"), "85")
    person.page.saver.save()
    keeping.backups._clock = lambda: NOW + timedelta(days=8)
    with person.qtbot.waitSignal(keeping.told):
        keeping.tend()
    person.click("brand")
    return person.window


def damaged_archive(person: Person, path: Path) -> QWidget:
    folder = path / "damaged"
    folder.mkdir()
    archive = an_archive(folder, 50)
    damage(archive)
    reason = Message("archive.damaged", {"path": str(archive), "backups": str(folder / "backups")})
    dialog = RecoveryDialog(archive, reason, PAPERS, person.window._translation.language, TODAY)
    person.qtbot.addWidget(dialog)
    dialog.open()
    person.qtbot.waitUntil(dialog._restore.isEnabled, timeout=10_000)
    return dialog


def restored_archive(person: Person, path: Path) -> QWidget:
    hows: tuple[How, ...] = ("joined", "added", "beside", "as_text", "unreadable")
    brought = tuple(Brought(number, LONG, "2025-2026", how) for number, how in enumerate(hows * 4))
    recovered = Recovered(
        path / "archive.sqlite",
        path / "copy.sqlite",
        path / "archive-damaged-20261120-140233.sqlite",
        brought,
        path / "rescued-20261120-140233",
        tuple(RowsBrought(table, 3000, 12, 40) for table in tables()),
    )
    dialog = RecoveredDialog(
        Restored(recovered, CopyFacts(path / "copy.sqlite", NOW, 3000, NOW)), TODAY, person.window
    )
    dialog.open()
    return dialog


def in_use(person: Person, path: Path) -> QWidget:
    said = {
        "path": str(path / "archive.sqlite"), "login": "ivanova", "computer": "UCHITELSKAYA-2",
        "day": "20.11.2026", "time": "14:02",
    }  # fmt: skip
    dialog = InUseDialog(
        ArchiveInUse(Message("archive.in_use", said), None), person.window._translation.language
    )
    person.qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def protected_archive(person: Person, path: Path) -> QWidget:
    file = path / "archive.sqlite"
    fault = Message("archive.forbidden", {"path": str(file), "folder": str(path)})
    reason = Message("archive.not_opened", {"fault": fault})
    dialog = NoArchiveDialog(reason, path, person.window._translation.language, readable=True)
    person.qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def for_reading_only(person: Person, path: Path) -> QWidget:
    person.open_card_file()
    window = person.window
    owner = Owner("ivanova", "UCHITELSKAYA-2", NOW, 1)
    reading = ReadingOnly(path / "archive.sqlite", owner, shared=False, window=window)
    window.strips.addWidget(reading.strip)
    window.status.show_read_only()
    window.bar.forbid_changes()
    return window


def free_again(person: Person, path: Path) -> QWidget:
    for_reading_only(person, path)
    reading = person.window.findChild(ReadingOnly)
    assert reading is not None
    reading.look()
    person.qtbot.waitUntil(reading.strip._act.isVisible)
    return person.window


def problem_report(person: Person, _: Path) -> QWidget:
    person.window.bar._report_action.trigger()
    return person.dialog()


KEEPING_WINDOWS = [
    copies, copies_with_a_fault, foot_with_a_copy, reminder, damaged_archive, restored_archive, in_use,
    protected_archive, for_reading_only, free_again, problem_report,
]  # fmt: skip
