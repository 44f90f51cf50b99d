"""A ledger kept in step is the ledger made anew, whatever was entered and taken back."""

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from model.card.card import Card, Field
from model.card.document import card_from_bytes, card_to_bytes
from model.card.entering import add_entry, remove_entry, reverse_entry
from model.card.entry_fields import content
from model.card.fixed import EntryFixed
from model.card.session import Session, Step, reading
from model.paper.library import Papers
from model.scoring import Score, Scorer
from model.scoring.entries.ledger import Ledger
from model.scoring.entries.money import Money
from model.scoring.entries.results import results
from model.wording import say

PAPERS = Papers()
EXAMPLE = Path(__file__).resolve().parents[2] / "resources" / "examples" / "tos-programme-2024.json"
CELLS = ["quantity@2024", "unit_cost@2025", "local@2026", "task", "money_unit", "balanced_by", "name"]
TYPED = ["", "0", "3", "12,5", "x", "roubles", "thousand_roubles", "1", "4", "99"]

edits = st.lists(
    st.one_of(
        st.tuples(st.just("cell"), st.integers(1, 10), st.sampled_from(CELLS), st.sampled_from(TYPED)),
        st.tuples(st.just("add"), st.none(), st.none(), st.none()),
        st.tuples(st.just("remove"), st.integers(1, 10), st.none(), st.none()),
        st.tuples(st.just("undo"), st.none(), st.none(), st.none()),
        st.tuples(st.just("redo"), st.none(), st.none(), st.none()),
        st.tuples(st.just("years"), st.none(), st.none(), st.sampled_from(["2024, 2025", "2024–2026", "?"])),
    ),
    max_size=12,
)


def said(ledger: Ledger) -> object:
    tables = ledger.paper.tables
    values = [
        (table.id, entry.id, column.id, year, ledger.value(table.id, entry.id, column.id, year))
        for table in tables
        for entry in ledger.entries(table.id)
        for column in table.columns
        for year in (ledger.years if column.per_year else (None,))
    ]
    return results(ledger), list(ledger.missing()), list(ledger.faults()), values


@settings(max_examples=60, deadline=None)
@given(steps=edits)
def test_kept_in_step(steps: list[tuple[str, int | None, str | None, str | None]]) -> None:
    session = opened()
    for what, number, cell, typed in steps:
        match what:
            case "cell":
                session.enter(Field("entries", f"measures/{number}/{cell}"), typed or "")
            case "add":
                add_entry(session, "measures")
            case "remove":
                remove_entry(session, "measures", number or 1)
            case "undo":
                session.undo()
            case "redo":
                session.redo()
            case _:
                session.enter(Field("parameters", "years"), typed or "")
    assert session.ledger is not None
    card = session.card
    assert said(session.ledger) == said(Ledger(card.paper, card.parameters, card.entries))
    again = card_from_bytes(card_to_bytes(card), PAPERS)
    assert (again.entries, again.parameters, again.drafts) == (card.entries, card.parameters, card.drafts)
    while session.can_undo:
        session.undo()
    untouched = opened().card
    assert (card.entries, card.parameters, card.drafts) == (
        untouched.entries,
        untouched.parameters,
        untouched.drafts,
    )


def opened() -> Session:
    card = card_from_bytes(EXAMPLE.read_bytes(), PAPERS)
    return Session(card, Scorer(card.paper), Forgetful())


class Forgetful:
    """A journal that keeps nothing."""

    def record(self, card: Card, score: Score, step: Step) -> None:
        pass


def test_a_change_names_what_moved_and_nothing_else(at_work: Callable[[str], Session]) -> None:
    session = at_work("tos-programme")
    change = session.enter(Field("entries", "measures/8/unit_cost@2024"), "41")
    assert change.entries == {("measures", 8)}
    assert change.sums == {"measures"}
    assert change.total
    assert session.score.total == Decimal("3576.5")
    change = session.enter(Field("entries", "measures/8/result"), "другой")
    assert (change.entries, change.sums, change.total) == ({("measures", 8)}, frozenset(), False)


def test_a_change_of_a_task_reaches_what_links_to_it(at_work: Callable[[str], Session]) -> None:
    session = at_work("tos-programme")
    change = session.enter(Field("entries", "tasks/4/goal"), "")
    assert {("measures", 6), ("indicators", 7), ("tasks", 4)} <= change.entries
    assert session.ledger is not None
    assert session.ledger.group_of("measures", 6) == ()


def test_money_meets_in_kopecks_only(at_work: Callable[[str], Session]) -> None:
    ledger = at_work("tos-programme").ledger
    assert ledger is not None
    assert ledger.money("measures", 6, "cost", 2025) == Money(72_148_676)
    assert ledger.money("measures", 8, "cost", 2025) == Money(4_000_000)
    assert ledger.sum_of("measures", "cost", 2025, (1, 4)) == Money(128_850_000)
    assert ledger.over_years("measures", 6, "unit_cost") is None
    assert ledger.over_years("measures", 5, "quantity") is None
    assert ledger.over_years("measures", 6, "cost") == Decimal("2164473.52")


def test_a_number_is_never_given_twice(at_work: Callable[[str], Session]) -> None:
    session = at_work("tos-programme")
    remove_entry(session, "measures", 9)
    number, _ = add_entry(session, "measures", {"name": "Новое"})
    assert number == 10
    assert card_from_bytes(card_to_bytes(session.card), PAPERS).next_id("measures") == 11
    remove_entry(session, "measures", 10)
    again = card_from_bytes(card_to_bytes(session.card), PAPERS)
    assert again.next_id("measures") == 11


def test_the_passport_takes_four_lines(at_work: Callable[[str], Session]) -> None:
    session = at_work("tos-programme")
    add_entry(session, "passport")
    with pytest.raises(EntryFixed) as refused:
        add_entry(session, "passport")
    assert "4" in say(refused.value.message, "ru")


def like_another(session: Session) -> dict[str, object]:
    """The cells of a complete entry of the journal."""
    cells = content(session.card, "journal/3", session.scorer)
    assert isinstance(cells, dict)
    return cells


class TestTheJournalIsOnlyAddedTo:
    def test_the_newest_entry_may_be_changed(self, at_work: Callable[[str], Session]) -> None:
        session = at_work("kim-register")
        number, _ = add_entry(session, "journal")
        session.enter(Field("entries", f"journal/{number}/note"), "акт № 2")
        assert session.typed(Field("entries", f"journal/{number}/note")) == "акт № 2"

    def test_it_is_closed_by_the_next_one_and_open_again_without_it(
        self, at_work: Callable[[str], Session]
    ) -> None:
        session = at_work("kim-register")
        number, _ = add_entry(session, "journal", like_another(session))
        assert not session.is_fixed("journal", number)
        add_entry(session, "journal")
        assert session.is_fixed("journal", number)
        session.undo()
        assert not session.is_fixed("journal", number)

    def test_one_that_was_followed_before_it_was_complete_can_be_completed(
        self, at_work: Callable[[str], Session]
    ) -> None:
        session = at_work("kim-register")
        cells = like_another(session)
        del cells["quantity"]
        number, _ = add_entry(session, "journal", cells)
        add_entry(session, "journal")
        for typed in ("1", "15", "15.", "15.5", "15"):
            session.enter(Field("entries", f"journal/{number}/quantity"), typed)
            session.commit()
        assert session.typed(Field("entries", f"journal/{number}/quantity")) == "15"
        again = card_from_bytes(card_to_bytes(session.card), PAPERS)
        assert reading(again).is_fixed("journal", number)

    def test_one_that_is_not_complete_is_not_taken_back(self, at_work: Callable[[str], Session]) -> None:
        session = at_work("kim-register")
        number, _ = add_entry(session, "journal")
        before = session.card.copied()
        with pytest.raises(EntryFixed) as refused:
            reverse_entry(session, "journal", number)
        assert session.card == before
        assert "не дописана" in say(refused.value.message, "ru")

    def test_it_is_closed_by_the_act_that_takes_it(self, at_work: Callable[[str], Session]) -> None:
        session = at_work("kim-register")
        number, _ = add_entry(session, "journal")
        session.enter(Field("entries", "destructions/1/entries"), f"18; {number}")
        with pytest.raises(EntryFixed):
            session.enter(Field("entries", f"journal/{number}/quantity"), "3")

    @pytest.mark.parametrize("complete", [True, False])
    def test_it_is_closed_when_the_card_is_opened_again_once_it_is_complete(
        self, at_work: Callable[[str], Session], *, complete: bool
    ) -> None:
        session = at_work("kim-register")
        number, _ = add_entry(session, "journal", like_another(session) if complete else {})
        again = card_from_bytes(card_to_bytes(session.card), PAPERS)
        assert reading(again).is_fixed("journal", number) is complete

    @pytest.mark.parametrize("key", ["journal/5/quantity", "journal/5", "journal/23", "journal/23/note"])
    def test_another_may_not_and_none_is_taken_out(self, at_work: Callable[[str], Session], key: str) -> None:
        session = at_work("kim-register")
        before = session.card.copied()
        with pytest.raises(EntryFixed) as refused:
            session.put_all({Field("entries", key): None})
        assert session.card == before
        assert "сторнирующей" in say(refused.value.message, "ru")

    def test_a_reversing_entry_takes_one_back(self, at_work: Callable[[str], Session]) -> None:
        session = at_work("kim-register")
        assert session.ledger is not None
        number, change = reverse_entry(session, "journal", 20)
        assert (number, session.ledger.value("journal", 24, "balance")) == (24, Decimal(9))
        assert ("journal", 24) in change.entries
        assert session.typed(Field("entries", "journal/24/moment")) == ""
        with pytest.raises(EntryFixed) as refused:
            session.enter(Field("entries", "journal/24/quantity"), "3")
        assert "Кол-во" in say(refused.value.message, "ru")
        session.enter(Field("entries", "journal/24/note"), "не то событие")
        assert session.typed(Field("entries", "journal/24/quantity")) == "9"
        session.undo()
        with pytest.raises(EntryFixed):
            reverse_entry(session, "journal", 20)
        session.undo()
        assert 24 not in session.card.entries["journal"]
        assert session.ledger.balances("journal", "balance").last()[("МА-9-0417-01",)] == 0

    def test_a_balance_counts_on_from_the_entry_that_changed(self, papers: Papers) -> None:
        from model.scoring.entries.balances import Balances
        from model.scoring.entries.values import Entry

        paper = papers.newest("kim-register")
        table = paper.table("journal")
        rule = table.column("balance").computed
        balances = Balances(rule, table)  # type: ignore[arg-type]

        def entry(number: int, event: str, quantity: int, packet: str = "А") -> Entry:
            values = {"event": event, "quantity": Decimal(quantity), "packet": packet}
            return Entry(number, values)

        entries = {number: entry(number, "received", 1) for number in range(1, 6)}
        for number in entries:
            balances.put(number, entries)
        assert balances.left == {number: Decimal(number) for number in range(1, 6)}
        entries[2] = entry(2, "received", 3)
        assert balances.put(2, entries) == {2, 3, 4, 5}
        entries[3] = entry(3, "received", 1, "Б")
        assert balances.put(3, entries) == {3, 4, 5}
        assert balances.left == {1: 1, 2: 4, 3: 1, 4: 5, 5: 6}
        assert balances.put(1, entries) == set()


def test_days_left_take_today_from_outside(at_work: Callable[[str], Session]) -> None:
    ledger = at_work("kim-register").ledger
    assert ledger is not None
    assert ledger.value("journal", 16, "days_left") is None
    assert ledger.value("journal", 16, "days_left", today=date(2025, 2, 27)) == 2
    assert ledger.value("journal", 16, "days_left", today=date(2025, 3, 5)) == -4


@pytest.mark.parametrize(
    ("key", "typed", "stored"),
    [
        ("journal/24/moment", "4.3.25 9:05", "2025-03-04T09:05"),
        ("journal/24/exam_date", "06.06.2024", "2024-06-06"),
        (
            "journal/24/handed_by",
            "Ермакова Т. П., руководитель ППЭ",
            {"name": "Ермакова Т. П.", "post": "руководитель ППЭ"},
        ),
        ("journal/24/quantity", "3", 3),
        (
            "destructions/1/members",
            "А. А., учитель\nБ. Б.",
            [{"name": "А. А.", "post": "учитель"}, {"name": "Б. Б."}],
        ),
        ("destructions/1/entries", "19; 18", [19, 18]),
        ("findings/1/is_kim", "да", True),
    ],
)
def test_what_is_typed_is_read(
    at_work: Callable[[str], Session], key: str, typed: str, stored: object
) -> None:
    from model.card import fields

    session = at_work("kim-register")
    number, _ = add_entry(session, "journal")  # the newest one may be changed
    field = Field("entries", key.replace("new", str(number)))
    session.enter(field, typed)
    assert session.fault(field) is None
    assert fields.content(session.card, field, session.scorer) == stored
    session.enter(field, session.typed(field))
    assert fields.content(session.card, field, session.scorer) == stored


@pytest.mark.parametrize(
    ("key", "typed"),
    [
        ("journal/24/moment", "04.03.2025"),
        ("journal/24/moment", "04.03.2025 25:00"),
        ("journal/24/quantity", "1,5"),
        ("journal/24/quantity", "-1"),
        ("journal/24/event", "украдено"),
        ("journal/24/exam_date", "31.02.2024"),
        ("destructions/1/entries", "18, x"),
        ("findings/1/is_kim", "может быть"),
    ],
)
def test_a_wrong_entry_is_kept_and_explained(at_work: Callable[[str], Session], key: str, typed: str) -> None:
    session = at_work("kim-register")
    number, _ = add_entry(session, "journal")  # the newest one may be changed
    field = Field("entries", key.replace("new", str(number)))
    session.enter(field, typed)
    fault = session.fault(field)
    assert fault is not None
    assert all(say(fault, language) for language in ("ru", "kk"))
    assert session.typed(field) == typed
    again: Card = card_from_bytes(card_to_bytes(session.card), PAPERS)
    assert again.drafts == {field: typed}
    session.undo()
    assert session.card.drafts == {}


def test_a_moment_is_the_wall_clocks(at_work: Callable[[str], Session]) -> None:
    session = at_work("kim-register")
    value = session.card.entries["journal"][1].values["moment"]
    assert value == datetime(2024, 6, 3, 7, 40)  # noqa: DTZ001
