"""Entries in the archive: one row for each, written as it changes; everything comes back as it was."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from model.archive import Archive, contents_that_differ
from model.archive.content import written
from model.card.card import Card, Field
from model.card.entering import add_entry, remove_entry
from model.card.fingerprint import fingerprint
from model.card.scored import score_of
from model.card.session import Session
from model.paper.library import Papers
from model.scoring import Scorer


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "archive.sqlite"


@pytest.fixture
def archive(place: Path, papers: Papers) -> Iterator[Archive]:
    with Archive.open(place, papers, who="завуч") as opened:
        yield opened


def stored(archive: Archive, card: Card) -> int:
    return archive.create(card, score_of(card, Scorer(card.paper)))


def session_of(archive: Archive, card_id: int = 1) -> Session:
    found = archive.open_card(card_id)
    return Session(found.card, Scorer(found.card.paper), found.journal, found.history)


def rows_of(place: Path) -> dict[tuple[str, int], str]:
    with closing(sqlite3.connect(place)) as connection:
        rows = connection.execute("SELECT table_id, entry_id, content FROM entry").fetchall()
    return {(table, entry): content for table, entry, content in rows}


@pytest.mark.parametrize("form", ["tos-programme", "kim-register"])
def test_a_card_comes_back_as_it_was(archive: Archive, example: Callable[[str], Card], form: str) -> None:
    card = example(form)
    card_id = stored(archive, card)
    assert archive.open_card(card_id).card == card
    (line,) = archive.cards()
    assert line.filled == line.rows == sum(len(entries) for entries in card.entries.values())


def test_a_commit_writes_the_entry_it_changed_and_no_other(
    archive: Archive, place: Path, example: Callable[[str], Card]
) -> None:
    stored(archive, example("tos-programme"))
    session = session_of(archive)
    before = rows_of(place)
    session.enter(Field("entries", "measures/8/unit_cost@2024"), "41")
    session.enter(Field("entries", "measures/8/local@2024"), "сорок один")
    session.commit()
    after = rows_of(place)
    assert {key for key in after if after[key] != before[key]} == {("measures", 8)}
    assert "сорок один" in after["measures", 8]
    with closing(sqlite3.connect(place)) as connection:
        (content,) = connection.execute("SELECT content FROM card").fetchone()
    assert "Лучший" not in content
    assert archive.cards()[0].total == session.score.total
    assert archive.open_card(1).card == session.card


def test_undo_goes_on_after_a_restart(
    archive: Archive, place: Path, papers: Papers, example: Callable[[str], Card]
) -> None:
    card = example("tos-programme")
    stored(archive, card)
    session = session_of(archive)
    number, _ = add_entry(session, "measures", {"name": "Новое", "task": 2})
    session.enter(Field("entries", f"measures/{number}/quantity@2025"), "много")
    session.commit()
    remove_entry(session, "measures", number)
    remove_entry(session, "measures", 3)
    archive.close()
    with Archive.open(place, papers, who="завуч") as again:
        session = session_of(again)
        assert 3 not in session.card.entries["measures"]
        session.undo()
        assert list(session.card.entries["measures"])[:4] == [1, 2, 3, 4]
        session.undo()
        assert session.typed(Field("entries", f"measures/{number}/quantity@2025")) == "много"
        session.undo()
        session.undo()
        assert session.card.entries == card.entries
        assert session.card.drafts == {}
        assert again.open_card(1).card.entries == card.entries


def test_an_earlier_state_is_looked_at_and_brought_back(
    archive: Archive, example: Callable[[str], Card]
) -> None:
    stored(archive, example("tos-programme"))
    session = session_of(archive)
    remove_entry(session, "measures", 7)
    session.enter(Field("entries", "measures/8/name"), "Другое")
    session.commit()
    then = archive.history(1).state_at(0)
    session.put_all(contents_that_differ(then, session.card), brought_back=0)
    assert session.card.entries == then.entries
    assert archive.open_card(1).card.entries == then.entries


def test_a_revision_holds_the_entries_and_tells_a_change(
    archive: Archive, example: Callable[[str], Card]
) -> None:
    card = example("kim-register")
    stored(archive, card)
    session = session_of(archive)
    revision = archive.make_revision(1, session.card, ())
    assert revision.fingerprint == fingerprint(card).full
    assert not archive.standings()[1].changed
    session.enter(Field("entries", "destructions/1/number"), "2")
    session.commit()
    assert archive.standings()[1].changed
    assert archive.revision(1, 1)[0].entries == card.entries


def test_rows_that_are_missing_are_a_damage(
    archive: Archive, place: Path, example: Callable[[str], Card]
) -> None:
    from model.archive import ArchiveDamaged

    stored(archive, example("kim-register"))
    with closing(sqlite3.connect(place)) as connection:
        connection.execute("DELETE FROM entry WHERE entry_id = 7")
        connection.commit()
    with pytest.raises(ArchiveDamaged):
        archive.open_card(1)


def test_pictures_are_kept_by_their_digest(archive: Archive) -> None:
    digest = archive.keep_file("page.png", b"\x89PNG")
    assert archive.keep_file("again.png", b"\x89PNG") == digest
    assert archive.file(digest) == b"\x89PNG"
    assert archive.file("0" * 64) is None


def test_origin_and_journal_lead_to_the_card(
    archive: Archive, place: Path, papers: Papers, example: Callable[[str], Card]
) -> None:
    stored(archive, example("kim-register"))
    session = session_of(archive)
    add_entry(session, "journal", {"packet": "Х-1"})
    session.enter(Field("entries", "journal/24/quantity"), "7")
    session.commit()
    lines = archive.lines(1)
    assert written(archive.history(1).state_at(lines[-1].seq)) == written(session.card)


def test_a_number_as_long_as_a_cell_takes_is_kept(archive: Archive, example: Callable[[str], Card]) -> None:
    stored(archive, example("kim-register"))
    session = session_of(archive)
    number, _ = add_entry(session, "journal")
    session.enter(Field("entries", f"journal/{number}/quantity"), "9" * 12)
    session.commit()
    assert session_of(archive).typed(Field("entries", f"journal/{number}/quantity")) == "9" * 12


def test_what_a_cell_held_is_said_in_words(papers: Papers) -> None:
    from model.card.in_words import content_in_words
    from model.wording import Text

    scorer = Scorer(papers.newest("kim-register"))

    def said(key: str, content: object) -> object:
        return content_in_words(Field("entries", key), content, scorer)

    assert said("journal/3/event", "issued") == Text("выдано", "берілді")
    assert said("journal/3/moment", "2024-06-03T09:45") == Text("03.06.2024 09:45", "03.06.2024 09:45")
    assert said("journal/3/quantity", 15) == Text("15", "15")
    assert said("journal/3/quantity", None) == ""


def test_a_changed_entry_prints_another_paper(example: Callable[[str], Card]) -> None:
    from model.card.ready import same_on_paper

    card = example("kim-register")
    other = card.copied()
    assert same_on_paper(card, other)
    other.entries["journal"][19] = other.entries["journal"][19].with_cell("packet", "Х-1")
    assert not same_on_paper(card, other)
    assert "Х-1" not in card.entries["journal"][19].values.values()
