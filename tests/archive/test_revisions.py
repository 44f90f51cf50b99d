"""Revisions: a card frozen once stays as it was, with all that became of it."""

import json
import shutil
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from model.archive import Attachment, AttachmentTooLarge, CardChangedElsewhere, Told
from model.archive.backups import Backups
from model.archive.content import written
from model.archive.revisions import MOST_MEGABYTES
from model.card.card import Field
from model.card.fingerprint import fingerprint
from model.card.ready import same_on_paper
from model.card.revision import Accepted, CardStanding
from model.wording import Text

WARNING = Accepted("1.2.1", Text("Проверьте долю.", "Үлесті тексеріңіз."), "сверено с приказом № 12")
NAME, ROW = Field("organisation", "name"), Field("values", "1.1-federal")


@pytest.fixture
def at_a_card(desk):
    with desk.at_a_new_card() as (archive, session):
        session.enter(NAME, "МКОУ «Ақ-Бұлақ»")
        session.enter(ROW, "64")
        session.commit()
        yield archive, session


def outside(desk, sql, *parameters):
    with closing(sqlite3.connect(desk.path)) as connection, connection:
        return connection.execute(sql, parameters).fetchall()


def test_the_first_revision_is_number_one_and_ready_on_that_day(at_a_card):
    archive, session = at_a_card
    made = archive.make_revision(1, session.card, (WARNING,))
    assert (made.number, made.made_by, made.accepted) == (1, "завуч", (WARNING,))
    assert made.fingerprint == fingerprint(session.card).full
    assert archive.revisions(1) == [made]
    (ready,) = archive.states(1)
    assert (ready.state, ready.revision, ready.at) == ("ready", 1, made.made_at.astimezone().date())


def test_a_frozen_card_stays_as_it_was_while_the_card_goes_on(at_a_card):
    archive, session = at_a_card
    first = archive.make_revision(1, session.card, ())
    before = written(session.card)
    session.enter(ROW, "65")
    session.commit()
    second = archive.make_revision(1, session.card, ())
    assert [one.number for one in archive.revisions(1)] == [1, 2]
    assert first.fingerprint != second.fingerprint
    card, revision = archive.revision(1, 1)
    assert revision == first
    assert written(card) == before
    assert fingerprint(card).full == first.fingerprint
    assert fingerprint(archive.revision(1, 2)[0]).full == second.fingerprint


def test_what_is_frozen_already_is_not_frozen_twice(at_a_card):
    archive, session = at_a_card
    first = archive.make_revision(1, session.card, (WARNING,))
    session.enter(Field("notes", "1.2.1"), "приказ № 12")  # evidence is not printed
    session.commit()
    assert archive.make_revision(1, session.card, ()) == first
    assert archive.revisions(1) == [first]
    assert len(archive.states(1)) == 1


def test_a_card_as_it_was_before_its_newest_revision_makes_another_one(at_a_card):
    archive, session = at_a_card
    for typed in ("64", "65", "64"):
        session.enter(ROW, typed)
        session.commit()
        archive.make_revision(1, session.card, ())
    assert [one.number for one in archive.revisions(1)] == [1, 2, 3]


def test_the_list_can_say_where_each_card_stands(desk, at_a_card):
    archive, session = at_a_card
    assert archive.standings() == {}
    archive.make_revision(1, session.card, ())
    assert archive.standings() == {1: CardStanding(1, "ready", changed=False)}
    archive.add_state(1, 1, Told("signed_on_paper", date(2021, 6, 3), "Иванова"))
    session.enter(ROW, "65")
    session.commit()
    assert archive.standings() == {1: CardStanding(1, "signed_on_paper", changed=True)}
    archive.make_revision(1, session.card, ())
    archive.add_state(1, 1, Told("published", date(2021, 6, 5)))  # told late, of the older one
    desk.store(archive, desk.new_card("Другая"))
    assert archive.standings() == {1: CardStanding(2, "ready", changed=False)}


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        (ROW, "65"),
        (ROW, ""),
        (ROW, "много"),
        (Field("notes", "1.2.1"), "приказ № 12"),
        (Field("notes", "1.2.1"), "а" * 4001),
        (Field("organisation", "name"), "МКОУ «Другая»"),
        (Field("organisation", "municipality"), "Ольховский район"),
        (Field("base", "students"), "67"),
        (Field("period", "to"), "30.05.2021"),
        (Field("signers", "head.name"), "Иванова"),
        (Field("sections", "IV"), "yes"),
    ],
    ids=str,
)
def test_the_list_and_the_bar_agree_on_what_has_changed(at_a_card, field, typed):
    archive, session = at_a_card
    archive.make_revision(1, session.card, ())
    frozen, _ = archive.revision(1, 1)
    session.enter(field, typed)
    session.commit()
    assert archive.standings()[1].changed == (not same_on_paper(session.card, frozen))
    session.undo()
    assert not archive.standings()[1].changed


def test_a_damaged_card_does_not_take_the_list_away(desk, at_a_card):
    archive, session = at_a_card
    archive.make_revision(1, session.card, ())
    outside(desk, "UPDATE card SET content = '[1' WHERE id = 1")
    assert archive.standings()[1].changed


def test_revisions_come_back_after_the_program_was_closed(desk, at_a_card):
    archive, session = at_a_card
    made = archive.make_revision(1, session.card, (WARNING,))
    archive.close()
    with desk.archive() as again:
        assert again.revisions(1) == [made]
        assert written(again.revision(1, 1)[0]) == written(session.card)


def test_each_card_counts_its_own_revisions(desk, at_a_card):
    archive, session = at_a_card
    archive.make_revision(1, session.card, ())
    other = desk.session(archive, desk.store(archive, desk.new_card("Другая")))
    assert archive.make_revision(2, other.card, ()).number == 1
    assert len(archive.revisions(1)) == len(archive.states(2)) == 1


def test_a_card_that_another_window_has_changed_is_not_frozen(desk, at_a_card):
    archive, session = at_a_card
    stale = archive.open_card(1).card
    session.enter(ROW, "70")
    session.commit()
    with pytest.raises(CardChangedElsewhere):
        archive.make_revision(1, stale, ())
    assert archive.revisions(1) == []
    assert archive.states(1) == []


def test_no_such_card_and_no_such_revision(at_a_card):
    archive, session = at_a_card
    with pytest.raises(KeyError):
        archive.make_revision(9, session.card, ())
    with pytest.raises(KeyError):
        archive.revision(1, 1)
    with pytest.raises(sqlite3.IntegrityError):
        archive.add_state(1, 1, Told("published", date(2021, 6, 1)))


def test_states_follow_each_other_with_day_name_and_scan(at_a_card):
    archive, session = at_a_card
    archive.make_revision(1, session.card, ())
    scan = Attachment("скан подписей.pdf", b"%PDF scan")
    archive.add_state(1, 1, Told("signed_on_paper", date(2021, 6, 3), "Әбілқызы Ғ. Ң.", "директор", "", scan))
    archive.add_state(1, 1, Told("published", date(2021, 6, 2), note="https://school.example"))
    _, signed, published = archive.states(1)
    assert (signed.state, signed.at, signed.who, signed.post) == (
        "signed_on_paper",
        date(2021, 6, 3),
        "Әбілқызы Ғ. Ң.",
        "директор",
    )
    assert (signed.attachment, archive.attachment(signed.seq)) == (scan.name, scan)
    # In the order in which they were told, whatever the days say.
    assert (published.state, published.note, published.attachment) == (
        "published",
        "https://school.example",
        None,
    )
    assert archive.attachment(published.seq) is None


def test_a_scan_may_have_twenty_megabytes_and_no_more(at_a_card):
    archive, session = at_a_card
    archive.make_revision(1, session.card, ())
    most = MOST_MEGABYTES * 1024 * 1024
    archive.add_state(
        1, 1, Told("signed_on_paper", date(2021, 6, 3), attachment=Attachment("a", bytes(most)))
    )
    with pytest.raises(AttachmentTooLarge) as refused:
        archive.add_state(
            1, 1, Told("signed_on_paper", date(2021, 6, 3), attachment=Attachment("b.pdf", bytes(most + 1)))
        )
    assert refused.value.message.details == {"file": "b.pdf", "most": MOST_MEGABYTES}
    assert len(archive.states(1)) == 2


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE revision SET content = ''",
        "UPDATE revision SET accepted = '[]'",
        "DELETE FROM revision",
        "UPDATE state SET at = '2000-01-01'",
        "DELETE FROM state",
    ],
)
def test_nothing_frozen_can_be_changed_or_removed(desk, at_a_card, sql):
    archive, session = at_a_card
    archive.make_revision(1, session.card, (WARNING,))
    with pytest.raises(sqlite3.IntegrityError, match=r"frozen|history"):
        outside(desk, sql)
    assert json.loads(outside(desk, "SELECT accepted FROM revision")[0][0])[0]["reason"] == WARNING.reason


def test_a_revision_makes_a_new_copy_of_the_archive_due(desk, at_a_card):
    archive, session = at_a_card
    backups = Backups(archive.path, desk.clock)
    backups.back_up_if_changed("start")
    archive.make_revision(1, session.card, ())
    assert backups.back_up_if_changed("start")
    archive.add_state(1, 1, Told("published", date(2021, 6, 1)))
    assert backups.back_up_if_changed("start")
    assert not backups.back_up_if_changed("start")


def test_the_archive_of_the_second_schema_holds_its_revision(desk):
    desk.path.parent.mkdir()
    shutil.copy(Path(__file__).parent / "fixtures" / "schema_0002.sqlite", desk.path)
    with desk.archive() as archive:
        card, revision = archive.revision(1, 1)
        assert fingerprint(card).full == revision.fingerprint
        assert revision.accepted == (WARNING,)
        assert [(one.state, one.at.isoformat()) for one in archive.states(1)] == [
            ("ready", "2021-06-01"),
            ("signed_on_paper", "2021-06-03"),
            ("published", "2021-06-04"),
        ]
        scan = archive.attachment(archive.states(1)[1].seq)
        assert scan is not None
        assert scan.name == "скан.pdf"
