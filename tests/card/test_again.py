"""What could not be written, because another session had: found, sorted out, entered again."""

from datetime import date

import pytest

from model.card.again import sorted_out
from model.card.card import Field, new_card
from model.card.session import Session, Step
from model.scoring import Scorer
from model.wording import BagalauError, Message

A, B, NOTE = Field("values", "1.2.4"), Field("values", "1.1-federal"), Field("notes", "1.2.4")


class Journal:
    """Refuses to write while it is shut."""

    def __init__(self) -> None:
        self.shut = False

    def record(self, card: object, score: object, step: Step) -> None:
        if self.shut:
            raise BagalauError(Message("archive.disk_full", {"path": "/x"}))


@pytest.fixture
def journal() -> Journal:
    return Journal()


@pytest.fixture
def session(paper, journal) -> Session:
    return fresh(paper, journal)


def fresh(paper, journal) -> Session:
    return Session(new_card(paper, date(2021, 6, 1)), Scorer(paper), journal)


def fail(act) -> None:
    with pytest.raises(BagalauError):
        act()


def unwritten(session: Session) -> list[tuple[str, object, object]]:
    return [(str(edit.field), edit.old, edit.new) for edit in session.unwritten()]


def test_what_is_written_is_not_unwritten(session):
    session.enter(A, "2")
    assert unwritten(session) == [("values/1.2.4", None, 2)]
    session.commit()
    assert unwritten(session) == []


def test_several_failed_steps_and_what_is_typed_now_make_one_edit_of_each_field(session, journal):
    session.enter(A, "1")
    session.commit()
    journal.shut = True
    for typed in ("2", "3"):
        session.enter(A, typed)
        fail(session.commit)
    session.enter(B, "64")
    session.enter(NOTE, "приказ")
    assert unwritten(session) == [
        ("values/1.2.4", 1, 3),
        ("values/1.1-federal", None, "64"),
        ("notes/1.2.4", None, "приказ"),
    ]


def test_an_undo_that_was_not_written_counts(session, journal):
    session.enter(A, "1")
    session.commit()
    journal.shut = True
    fail(session.undo)
    assert unwritten(session) == [("values/1.2.4", 1, None)]
    session.enter(A, "1")
    assert unwritten(session) == []


@pytest.mark.parametrize(
    ("elsewhere", "free", "taken"),
    [
        ({}, [A, B], []),
        ({A: "7"}, [B], [A]),
        ({A: "2"}, [B], []),
        ({A: "7", B: "65"}, [], [A, B]),
        ({NOTE: "приказ № 1"}, [A, B], []),
    ],
)
def test_only_what_nobody_else_changed_is_entered_again(paper, session, journal, elsewhere, free, taken):
    session.enter(A, "2")
    session.enter(B, "64")
    other = fresh(paper, journal)
    for field, typed in elsewhere.items():
        other.enter(field, typed)
    other.commit()
    found = sorted_out(session.unwritten(), other)
    assert [edit.field for edit in found.free] == free
    assert [edit.field for edit in found.taken] == taken


def test_a_wrong_entry_is_entered_again_as_it_was_typed(paper, session, journal):
    session.enter(A, "два")
    other = fresh(paper, journal)
    found = sorted_out(session.unwritten(), other)
    other.put_all({edit.field: edit.new for edit in found.free})
    assert other.card.drafts == {A: "два"}
