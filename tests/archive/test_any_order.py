"""Whatever is typed, undone, closed or refused, in whatever order: the archive holds what was entered.

1. The stored content is always what the card's origin and its journal lead to.
2. After a commit it is also the card on the screen.
3. After reopening, card, score, undo and redo are what they were.
"""

import sqlite3
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from model.archive import ArchiveUnavailable
from model.archive.content import fields_of, read, written
from model.card.card import Field
from model.paper.library import Papers

PAPERS = Papers()
PAPER = PAPERS.newest("volgograd-rating-card")
FIELDS = list(fields_of(PAPER))
ROWS_OF_A_CLASS = ["1.1-federal", "1.1-regional", "1.2.1", "1.3.1", "2.6.2-region-1", "6.1.2"]

# Few fields, met again and again, and among them those that act on each other.
BUSY = [
    *(Field("values", row) for row in ROWS_OF_A_CLASS),
    Field("base", "students"),
    Field("base", "teachers"),
    Field("period", "from"),
    Field("period", "to"),
    Field("notes", "1.2.1"),
    Field("organisation", "nomination"),
    Field("signers", "head.name"),
    Field("signers", "head.post"),
]
TYPED = st.one_of(
    st.sampled_from(
        ["", "0", "3", "64,5", "3/", "20/", "3/15", "20/15", "3/15=20,5%", "yes", "no", "none", "rural", "-1"]
    ),
    st.sampled_from(["01.09.2020", "31.05.2021", "01.09.2022", "31.02.2021"]),
    st.text(max_size=8),
    st.text(st.characters(), max_size=3),  # halves of characters too
)
ENTER = st.tuples(st.just("enter"), st.sampled_from(BUSY) | st.sampled_from(FIELDS), TYPED)
OTHER = st.sampled_from(["commit", "undo", "redo", "reopen", "disk full", "disk free"]).map(
    lambda name: (name,)
)
ACTIONS = st.lists(ENTER | OTHER, max_size=40)


def check(desk, session, *, saved: bool) -> None:
    assert desk.content() == desk.replayed()
    if saved:
        assert desk.content() == written(session.card)


@settings(settings.get_profile("slow"))
@given(actions=ACTIONS)
def test_the_archive_holds_what_was_entered(desks, sickly, actions):
    with tempfile.TemporaryDirectory() as folder:
        desk = desks(Path(folder) / "archive.sqlite", PAPERS)
        archive = desk.archive()
        session = desk.session(archive, desk.store(archive))
        disk = sickly.in_place_of(archive)
        full = False
        for action, *details in actions:
            match action:
                case "enter":
                    session.enter(*details)
                case "disk full" | "disk free":
                    full = action == "disk full"
                    disk.fails(sqlite3.SQLITE_FULL) if full else disk.recovers()
                case "reopen":
                    disk.recovers()
                    session.commit()
                    archive.close()
                    archive = desk.archive()
                    session = reopened(desk, session, archive)
                    disk, full = sickly.in_place_of(archive), False
                case step:
                    try:
                        getattr(session, step)()
                    except ArchiveUnavailable:
                        assert full
                    check(desk, session, saved=not session.unsaved)
        disk.recovers()
        session.commit()
        check(desk, session, saved=True)
        archive.close()


def reopened(desk, before, archive):
    session = desk.session(archive, 1)
    assert session.card == before.card
    assert session.score == before.score
    assert session._history == before._history
    assert all(session.typed(field) == before.typed(field) for field in BUSY)
    return session


@given(typed=st.dictionaries(st.sampled_from(FIELDS), TYPED, max_size=30))
def test_a_card_is_read_as_it_was_written(desks, typed):
    desk = desks(Path("unused"), PAPERS)
    session = desk.session_in_memory()
    for field, text in typed.items():
        session.enter(field, text)
    assert read(written(session.card), PAPERS) == session.card
