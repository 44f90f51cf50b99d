"""Back to a copy by the user's will: cards as they were, settings as they are, nothing lost."""

import pytest

from model.archive import ArchiveDamaged, ArchiveInUse
from model.archive.backups import Backups
from model.archive.figures import figures_of
from model.archive.going_back import go_back
from model.card.card import Field

FEDERAL = Field("values", "1.1-federal")


@pytest.fixture
def backups(desk) -> Backups:
    return Backups(desk.path, desk.clock)


@pytest.fixture
def copy(desk, backups, tmp_path):
    """Of one card with one entry; after it came another entry, another card, a second place."""
    stick = tmp_path / "stick"
    stick.mkdir()
    with desk.archive() as archive:
        session = desk.session(archive, desk.store(archive, desk.new_card("Школа")))
        session.enter(FEDERAL, "64")
        session.commit()
        archive.set_setting("language", "ru")
        found = backups.back_up("start")
        session.enter(FEDERAL, "77")
        session.commit()
        desk.store(archive, desk.new_card("Другая школа"))
        archive.set_setting("language", "kk")
    backups.name_second_place(stick)
    return found


def test_the_cards_are_as_they_were_and_the_settings_as_they_are(desk, backups, copy):
    go_back(desk.path, copy.file, desk.clock)
    with desk.archive() as archive:
        assert [card.name for card in archive.cards()] == ["Школа"]
        assert archive.open_card(1).card.values["1.1-federal"] == 64
        assert archive.setting("language") == "kk"
        assert backups.second_place() is not None
        assert backups.last_check() is None
        assert backups.due(starting=True).copy  # what came back is in no copy of today


def test_the_archive_of_before_stays_under_another_name(desk, copy):
    before = desk.path.read_bytes()
    aside = go_back(desk.path, copy.file, desk.clock)
    assert aside is not None
    assert aside.name.startswith("archive-replaced-")
    assert aside.read_bytes() == before


def test_a_copy_that_is_not_sound_changes_nothing(desk, copy):
    before = desk.path.read_bytes()
    copy.file.write_bytes(b"\xa5" * copy.size)
    with pytest.raises(ArchiveDamaged):
        go_back(desk.path, copy.file, desk.clock)
    assert desk.path.read_bytes() == before


def test_not_while_somebody_has_it_open(desk, copy):
    with desk.archive(), pytest.raises(ArchiveInUse):
        go_back(desk.path, copy.file, desk.clock)


def test_giving_up_moves_nothing(desk, copy):
    class GivenUp(Exception):
        pass

    def give_up(done: int, of: int) -> None:
        raise GivenUp

    before = desk.path.read_bytes()
    with pytest.raises(GivenUp):
        go_back(desk.path, copy.file, desk.clock, give_up)
    assert desk.path.read_bytes() == before
    with desk.archive() as archive:
        assert len(archive.cards()) == 2


def test_figures_are_numbers_alone(desk, copy):
    figures = figures_of(desk.path)
    assert figures.place == "local"
    assert figures.schema == figures.newest_schema
    assert figures.lines["card"] == 2
    assert figures.lines["journal"] >= 2
    assert figures.copies == 1
    assert figures.copies_size == copy.size
