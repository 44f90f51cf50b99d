"""A damaged archive: what can be read of it is brought into a sound one, and the damaged file stays."""

import copy
import json
import os
import shutil
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from model.archive import (
    Archive,
    ArchiveDamaged,
    ArchiveInUse,
    ArchiveNewer,
    ArchiveUnavailable,
    Attachment,
    Told,
    recovery,
    swap,
)
from model.archive.content import written
from model.archive.lock import NoLock, taken
from model.archive.recovery import examine, facts_of, recover, sound_copies, what_is_newer
from model.card.card import Field
from model.wording import LANGUAGES, say

TODAY = date(2021, 6, 1)
FEDERAL = Field("values", "1.1-federal")
NOTE = Field("notes", "1.1-federal")
NAME = Field("organisation", "name")
PAGE = 4096


class School:
    """An archive with forty cards, its copy, and what was done after the copy."""

    def __init__(self, desk, *, log: bool = False) -> None:
        self.desk = desk
        self.path: Path = desk.path
        with desk.archive() as archive:
            for number in range(1, 41):
                session = desk.session(archive, desk.store(archive, desk.new_card(f"Школа {number}")))
                session.enter(FEDERAL, str(number))
                session.commit()
        self.copy = self._copied("000001-20210601-090000-start")
        self.before = self.path.read_bytes()
        archive = desk.archive()
        if log:  # what follows stays in the log
            archive._database._connection.execute("PRAGMA wal_autocheckpoint = 0")
        for card_id in (3, 30):
            session = desk.session(archive, card_id)
            session.enter(NOTE, "приказ № 12")
            session.commit()
            session.enter(FEDERAL, "64")
            session.commit()
            session.undo()
        self.new = desk.store(archive, desk.new_card("Новая школа"))
        session = desk.session(archive, self.new)
        session.enter(FEDERAL, "77")
        session.commit()
        archive.remove(5)
        card = archive.open_card(7).card
        archive.make_revision(7, card, ())
        archive.add_state(7, 1, Told("signed_on_paper", card.end, "Әбілқызы Ғ. Ң.", "директор"))
        self.expected = {card.id: written(archive.open_card(card.id).card) for card in archive.cards()}
        self.lines = {card_id: archive.lines(card_id) for card_id in self.expected}
        if log:
            shutil.copytree(self.path.parent, self.path.parent.with_name("crashed"))
        archive.close()
        if log:
            shutil.rmtree(self.path.parent)
            self.path.parent.with_name("crashed").rename(self.path.parent)
            self.path.with_name("archive.sqlite-lock").unlink()

    def _copied(self, name: str) -> Path:
        folder = self.path.parent / "backups"
        folder.mkdir()
        return Path(shutil.copy(self.path, folder / f"archive-{name}.sqlite"))

    def recovered(self, **how) -> recovery.Recovered:
        chosen = how.pop("copy", self.copy)
        return recover(self.path, chosen, self.desk.papers, self.desk.clock, who="завуч", **how)

    def found(self) -> dict[int, str]:
        with self.desk.archive() as archive:
            return {card.id: written(archive.open_card(card.id).card) for card in archive.cards()}


def overwrite(path: Path, place: int, length: int = PAGE, byte: bytes = b"\xa5") -> None:
    with path.open("r+b") as file:
        file.seek(place)
        file.write(byte * length)


def page_of(path: Path, text: str) -> int:
    return path.read_bytes().rindex(text.encode()) // PAGE * PAGE


def root_of(path: Path, name: str) -> int:
    with closing(sqlite3.connect(path)) as connection:
        query = "SELECT rootpage FROM sqlite_schema WHERE name = ?"
        return (connection.execute(query, (name,)).fetchone()[0] - 1) * PAGE


def header_zeroed(path: Path) -> None:
    overwrite(path, 0, 100, b"\0")


def first_page_zeroed(path: Path) -> None:
    overwrite(path, 0, PAGE, b"\0")


def page_of_a_card_overwritten(path: Path) -> None:
    overwrite(path, page_of(path, "Школа 20"))


def root_of_the_cards_overwritten(path: Path) -> None:
    overwrite(path, root_of(path, "card"))


def root_of_the_journal_overwritten(path: Path) -> None:
    overwrite(path, root_of(path, "journal"))


def index_overwritten(path: Path) -> None:
    overwrite(path, root_of(path, "journal_of_card"))


def cut_to_half(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2 + 1234)


def cut_at_a_page(path: Path) -> None:
    os.truncate(path, path.stat().st_size * 3 // 4 // PAGE * PAGE)


def overwritten_whole(path: Path) -> None:
    overwrite(path, 0, path.stat().st_size, b"\xff")


def emptied(path: Path) -> None:
    os.truncate(path, 0)


def vanished(path: Path) -> None:
    path.unlink()


DAMAGES = [
    header_zeroed,
    first_page_zeroed,
    page_of_a_card_overwritten,
    root_of_the_cards_overwritten,
    root_of_the_journal_overwritten,
    index_overwritten,
    cut_to_half,
    cut_at_a_page,
    overwritten_whole,
    emptied,
    vanished,
]
NOTHING_LOST = {
    header_zeroed,
    first_page_zeroed,
    page_of_a_card_overwritten,
    root_of_the_cards_overwritten,
    root_of_the_journal_overwritten,
    index_overwritten,
}
"""After these everything that was done since the copy is there again."""


def check_sound(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        in_bin = "SELECT card_id FROM bin ORDER BY card_id"
        assert (
            connection.execute(in_bin).fetchall()
            == connection.execute("SELECT id FROM card WHERE deleted_at IS NOT NULL ORDER BY id").fetchall()
        )


@pytest.fixture(scope="module")
def built(tmp_path_factory, desks, papers) -> dict[bool, School]:
    folder = tmp_path_factory.mktemp("school")
    return {
        log: School(desks(folder / str(log) / "archive.sqlite", papers), log=log) for log in (False, True)
    }


@pytest.fixture
def school_with(desk, built):
    """The school, with what was done last in the log beside the archive, as after a crash, or without."""

    def put(*, log: bool) -> School:
        school = copy.copy(built[log])
        shutil.copytree(school.path.parent, desk.path.parent)
        school.copy = desk.path.parent / school.copy.relative_to(school.path.parent)
        school.desk, school.path = desk, desk.path
        desk.clock.now = built[log].desk.clock.now
        return school

    return put


@pytest.fixture
def school(school_with) -> School:
    return school_with(log=False)


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.__name__)
def test_after_any_damage_the_cards_of_the_copy_and_what_can_be_read_are_there(desk, school, damage):
    damage(school.path)
    before = school.path.read_bytes() if school.path.exists() else None
    with pytest.raises(ArchiveDamaged):
        desk.archive()
    done = school.recovered()
    check_sound(school.path)
    assert (done.set_aside.read_bytes() if done.set_aside else None) == before
    assert school.copy.exists()
    found = school.found()
    assert set(range(1, 41)) - {5} <= set(found) | {5}
    for card_id in found:
        assert desk.content(card_id) == desk.replayed(card_id)
    if damage in NOTHING_LOST:
        assert found == school.expected
        with desk.archive() as archive:
            assert [card.id for card in archive.removed()] == [5]
            assert archive.revisions(7)[0].number == 1
            assert [state.state for state in archive.states(7)] == ["ready", "signed_on_paper"]


def test_the_very_lines_of_the_journal_are_brought_over_and_can_be_undone(desk, school):
    header_zeroed(school.path)
    done = school.recovered()
    with desk.archive() as archive:
        assert archive.lines(3) == school.lines[3]
        assert archive.lines(school.new) == school.lines[school.new]
        session = desk.session(archive, 3)
        assert session.typed(FEDERAL) == "3"
        session.undo()
        assert session.typed(NOTE) == ""
    assert [(one.card_id, one.name, one.how) for one in done.brought] == [
        (3, "Школа 3", "joined"),
        (30, "Школа 30", "joined"),
        (school.new, "Новая школа", "added"),
    ]
    assert done.texts is None


@pytest.mark.parametrize("damage", [cut_to_half, cut_at_a_page, page_of_a_card_overwritten, vanished])
def test_what_is_only_in_the_log_is_brought_over(school_with, damage):
    school = school_with(log=True)
    assert school.path.with_name("archive.sqlite-wal").stat().st_size > 0
    damage(school.path)
    done = school.recovered()
    assert not list(school.path.parent.glob("archive.sqlite-*"))
    assert done.set_aside
    assert Path(f"{done.set_aside}-wal").exists()
    found = school.found()
    assert {found[card_id] for card_id in (3, 30)} == {school.expected[card_id] for card_id in (3, 30)}


def test_of_a_log_cut_short_the_beginning_is_read(desk, school_with):
    school = school_with(log=True)
    log = school.path.with_name("archive.sqlite-wal")
    os.truncate(log, 32 + (PAGE + 24) * 6 + 100)
    overwrite(school.path, page_of(school.path, "Школа 20"))
    school.recovered()
    check_sound(school.path)
    with desk.archive() as archive:
        lines = archive.lines(3)
    assert school.lines[3][: len(lines)] == lines
    assert len(lines) > 1


def test_without_a_copy_a_new_archive_is_made_of_what_can_be_read(desk, school):
    shutil.rmtree(school.copy.parent)
    page_of_a_card_overwritten(school.path)
    done = school.recovered(copy=None)
    check_sound(school.path)
    found = school.found()
    assert found == school.expected  # the origin and the journal have made up for the page that was lost
    assert {one.how for one in done.brought} == {"added"}
    with desk.archive() as archive:
        assert archive.lines(3) == school.lines[3]


def test_a_text_that_is_not_utf8_is_kept_as_it_is_in_a_file(desk, school):
    with closing(sqlite3.connect(school.path, isolation_level=None)) as connection:
        for table, column in (("card", "id"), ("origin", "card_id")):
            connection.execute(
                f"UPDATE {table} SET content = CAST(x'7b22ff' AS TEXT) WHERE {column} = ?",
                (school.new,),
            )
    done = school.recovered()
    check_sound(school.path)
    assert [one.how for one in done.brought] == ["joined", "joined", "as_text"]
    assert done.texts
    kept = (done.texts / f"card-{school.new}.txt").read_bytes()
    assert b'{"\xff' in kept
    assert "Новая школа".encode() in kept
    assert b'"77"' in kept


def test_a_spoilt_line_goes_into_a_file_and_the_card_is_as_it_was(desk, school):
    with closing(sqlite3.connect(school.path, isolation_level=None)) as connection:
        last = connection.execute(
            "SELECT max(seq) FROM journal WHERE card_id = 3 AND kind = 'edit'"
        ).fetchone()
        connection.execute("UPDATE journal SET new = '{' WHERE seq = ?", last)
    done = school.recovered()
    assert school.found()[3] == school.expected[3]
    assert desk.content(3) == desk.replayed(3)
    assert done.texts
    assert b"new: {" in (done.texts / "journal-3.txt").read_bytes()


def test_a_card_that_cannot_be_joined_stands_beside_and_is_marked(desk, school):
    other = json.loads(school.expected[3]) | {"form": "kz-evaluation-sheet", "edition": "2022"}
    other = {key: other[key] for key in ("bagalau", "form", "edition")} | {"organisation": {"name": "Мектеп"}}
    with closing(sqlite3.connect(school.path, isolation_level=None)) as connection:
        connection.execute("UPDATE card SET content = ? WHERE id = 3", (json.dumps(other),))
        connection.execute("DELETE FROM journal WHERE card_id = 3 AND seq > 40")
    done = school.recovered(language="kk")
    (beside,) = [one for one in done.brought if one.how == "beside"]
    with desk.archive() as archive:
        assert archive.open_card(beside.card_id).card.organisation["name"] == "Мектеп (бүлінген мұрағаттан)"
        assert archive.open_card(3).card.organisation["name"] == "Школа 3"


def test_a_state_whose_revision_is_lost_is_kept_in_files_with_its_scan(desk, school):
    with desk.archive() as archive:
        archive.add_state(7, 1, Told("published", TODAY, attachment=Attachment("скан.pdf", b"%PDF-1.4")))
    with closing(sqlite3.connect(school.path, isolation_level=None)) as connection:
        connection.execute("DROP TRIGGER revision_is_not_removed")
        connection.execute("DELETE FROM revision")
    done = school.recovered()
    check_sound(school.path)
    assert done.texts
    assert b"published" in (done.texts / "state-3.txt").read_bytes()
    assert (done.texts / "state-3-attachment.bin").read_bytes() == b"%PDF-1.4"
    with desk.archive() as archive:
        assert archive.states(7) == []


def test_examining_tells_what_is_there_and_changes_nothing(desk, school):
    page_of_a_card_overwritten(school.path)
    before = sorted((file.name, file.read_bytes()) for file in school.path.parent.glob("archive*"))
    steps: list[int] = []
    damage = examine(school.path, desk.papers, lambda done, of: steps.append(done * 100 // of))
    assert sorted((file.name, file.read_bytes()) for file in school.path.parent.glob("archive*")) == before
    assert steps == sorted(steps)
    assert steps[-1] == 100
    assert [card.card_id for card in damage.cards] == list(range(1, 42))
    assert damage.cards[2].name == "Школа 3"
    assert damage.cards[2].years == "2020-2021"
    assert [card.card_id for card in damage.cards if card.removed] == [5]
    assert all(card.readable for card in damage.cards)
    assert damage.last_change == damage.cards[-1].changed_at
    newer = [(one.card_id, one.kind) for one in what_is_newer(damage, school.copy)]
    assert newer == [(41, "new"), (30, "changed"), (3, "changed"), (7, "revision")]


def test_what_was_examined_is_not_read_again_unless_it_has_changed(desk, school, monkeypatch):
    header_zeroed(school.path)
    damage = examine(school.path, desk.papers)
    read: list[Path] = []
    monkeypatch.setattr(recovery, "read_wreck", lambda path, _: read.append(path) or damage.wreck)
    school.recovered(damage=damage)
    assert read == []
    header_zeroed(school.path)
    school.recovered(damage=damage)
    assert read == [school.path]


def test_the_newest_sound_copy_comes_first_and_says_what_it_holds(desk, school):
    folder = school.copy.parent
    # A clock set back: the number counts.
    newer = Path(shutil.copy(school.path, folder / "archive-000002-20200101-000000-start.sqlite"))
    overwrite(Path(shutil.copy(school.path, folder / "archive-000003-20210602-000000-work.sqlite")), PAGE)
    with closing(
        sqlite3.connect(shutil.copy(school.path, folder / "archive-000004-20210603-000000-work.sqlite"))
    ) as c:
        c.execute("PRAGMA user_version = 99")
    (folder / "archive-000005-20210604-000000-work.sqlite").write_bytes(b"")
    by_hand = Path(shutil.copy(school.copy, folder / "мой архив.sqlite"))
    facts = sound_copies(school.path)
    assert [one.file for one in facts] == [newer, school.copy, by_hand]
    assert [one.cards for one in facts] == [40, 40, 40]
    assert facts[0].last_change > facts[1].last_change
    assert facts[1].when.isoformat() == "2021-06-01T09:00:00+00:00"
    assert sound_copies(school.path, 1) == facts[:1]


def test_a_damaged_copy_is_not_taken(school):
    header_zeroed(school.path)
    overwrite(school.copy, PAGE)
    before = school.path.read_bytes()
    with pytest.raises(ArchiveDamaged) as refusal:
        school.recovered()
    assert refusal.value.message.code == "archive.copy_unsound"
    assert all(str(school.copy) in say(refusal.value.message, language) for language in LANGUAGES)
    assert school.path.read_bytes() == before
    assert [file.name for file in school.path.parent.iterdir() if file.is_file()] == ["archive.sqlite"]


def test_an_archive_of_a_newer_program_is_no_damaged_one(school, papers):
    with closing(sqlite3.connect(school.path)) as connection:
        connection.execute("PRAGMA user_version = 99")
    before = school.path.read_bytes()
    for attempt in (lambda: examine(school.path, papers), school.recovered):
        with pytest.raises(ArchiveNewer):
            attempt()
    assert school.path.read_bytes() == before


def test_nobody_recovers_what_another_is_recovering(school):
    header_zeroed(school.path)
    lock = taken(school.path)
    with pytest.raises(ArchiveInUse):
        school.recovered()
    lock.release()
    assert school.recovered().set_aside


def test_what_was_set_aside_is_never_overwritten(school):
    school.desk.clock.step *= 0
    names = []
    for _ in range(3):
        header_zeroed(school.path)
        names.append(school.recovered().set_aside)
    assert len(set(names)) == 3
    assert all(name.exists() for name in names)


class PowerCut(BaseException):
    """The power goes: no `except` sees to anything any more."""


@pytest.mark.parametrize("log", [False, True], ids=["one file", "with its log"])
@pytest.mark.parametrize("moment", range(1, 12))
def test_after_a_power_cut_at_any_moment_nothing_is_lost_and_opening_goes_on(
    desk, school_with, monkeypatch, moment, log
):
    school = school_with(log=log)
    cut_at_a_page(school.path)
    before = school.path.read_bytes()
    steps = 0

    def at_each_step(done):
        def step(*arguments, **more):
            nonlocal steps
            steps += 1
            if steps == moment:
                raise PowerCut
            return done(*arguments, **more)

        return step

    with monkeypatch.context() as power:
        for name in ("rename", "replace", "unlink", "write_text"):
            power.setattr(Path, name, at_each_step(getattr(Path, name)))
        try:
            school.recovered(hold=lambda *_: NoLock())
            went = False
        except PowerCut:
            went = True
    assert went is (steps >= moment)
    there = [file for file in school.path.parent.glob("archive*.sqlite") if file.read_bytes() == before]
    assert len(there) == 1
    assert facts_of(school.copy)
    try:
        desk.archive().close()
    except ArchiveDamaged:
        assert there == [school.path]  # nothing had been moved
        school.recovered()
    check_sound(school.path)
    assert school.found()[3] == school.expected[3]
    assert not list(school.path.parent.glob("*-recovery"))
    assert [
        file for file in school.path.parent.glob("archive-damaged*.sqlite") if file.read_bytes() == before
    ]


def test_a_disk_without_room_leaves_everything_as_it_was(school, monkeypatch):
    header_zeroed(school.path)
    before = school.path.read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(shutil, "copyfile", full)
    with pytest.raises(ArchiveUnavailable):
        school.recovered()
    assert school.path.read_bytes() == before
    assert [file.name for file in school.path.parent.iterdir() if file.is_file()] == ["archive.sqlite"]


def test_a_plan_that_was_carried_out_is_forgotten(school):
    plan = school.path.with_name("archive.sqlite-recovery")
    plan.write_text(json.dumps({"aside": "aside.sqlite", "restored": "gone.sqlite"}))
    swap.finish(school.path)
    assert not plan.exists()
    assert school.path.exists()


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_emptied_archive_is_told_with_the_place_of_its_copies(school, language):
    vanished(school.path)
    with pytest.raises(ArchiveDamaged) as refusal:
        Archive.open(school.path, school.desk.papers)
    assert str(school.copy.parent) in say(refusal.value.message, language)
    assert not school.path.exists()
