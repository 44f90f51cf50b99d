"""The cases of tests/entries/cases: what is changed in an example, and what is then found."""

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from model.card.card import Card, Field
from model.card.checks import check
from model.card.entering import add_entry
from model.card.report import Report
from model.card.session import Session
from model.scoring import Scorer
from model.scoring.entries.results import results
from model.wording import LANGUAGES, say
from tests.entries.conftest import Forgetful

FOLDER = Path(__file__).parent / "cases"
KEYS = {"name", "enter", "add", "add_to", "found", "gone", "asked", "missing", "totals", "balance"}


def cases() -> list[Any]:
    found = []
    for file in sorted(FOLDER.glob("*.toml")):
        listed = tomllib.loads(file.read_text(encoding="utf-8"))
        found += [pytest.param(file.stem, case, id=case["name"]) for case in listed["case"]]
    return found


def reported(session: Session) -> Report:
    return check(session.card, session.score, ledger=session.ledger)


def places(report: Report) -> set[tuple[str, str | None]]:
    return {(finding.kind, finding.row) for finding in report.findings}


@pytest.mark.parametrize(("form", "case"), cases())
def test_a_case(form: str, case: dict[str, Any], at_work: Callable[[str], Session]) -> None:
    assert set(case) <= KEYS
    session = at_work(form)
    assert session.ledger is not None
    before, figures = reported(session), results(session.ledger)

    for key, typed in case.get("enter", {}).items():
        session.enter(Field("entries", key), typed)
        assert session.fault(Field("entries", key)) is None or case["found"]
    if "add" in case:
        add_entry(session, case.get("add_to", "journal"), case["add"])
    after = reported(session)

    gone = set(case.get("gone", ()))
    kept = {place for place in places(before) if place[1] not in gone}
    assert places(after) - kept == {(kind, row) for kind, row in case.get("found", ())}
    assert kept <= places(after)
    assert not gone & {row for _, row in places(after)}
    assert [one.row for one in after.warnings if one.row] == case.get("asked", [])
    assert list(after.missing) == case.get("missing", [])
    now = results(session.ledger)
    assert now.get("totals", {}) == figures.get("totals", {}) | case.get("totals", {})
    assert now.get("balance", {}) == figures.get("balance", {}) | case.get("balance", {})
    for finding in after.findings:
        assert all(say(finding.message, language).strip() for language in LANGUAGES)
        assert "{" not in say(finding.message, "kk")


def test_the_programme_is_reported_as_the_act_differs_and_no_more(example: Callable[[str], Card]) -> None:
    from model.card.scored import score_of

    card = example("tos-programme")
    report = check(card, score_of(card, Scorer(card.paper)))

    assert [(finding.kind, finding.row) for finding in report.findings] == [
        ("contradiction", "indicators/3/value@2024"),  # 2.1: seminars 2/2/2, the measure 1/1/1
        ("contradiction", "indicators/5/task"),  # 3.1 under task 3, its measure under task 1
        ("doubtful", "measures/6/local@2024"),  # 13 000 is not 1,8 %; the remainder is balanced
        ("doubtful_weight", "indicators/2/weight"),  # sums over years
        ("doubtful_weight", "indicators/1/weight"),  # neither sums nor weights
        ("doubtful", "measures/6/money_unit"),  # roubles among thousands
        ("doubtful", "passport/1/unit_words"),  # «тыс. руб. рублей»
        ("doubtful", None),  # the weight column has no number
        ("contradiction", "parameters/title_on"),  # no date of approval on the title
        ("wrong_place", "measures/4/unit_cost@all"),  # prices added up
        ("wrong_place", "measures/5/quantity@all"),  # percents added up
        *(("wrong_place", f"measures/{number}/unit_cost@all") for number in (6, 7, 8, 9)),
        ("wrong_place", "measures/4/other"),  # a line printed twice
    ]
    assert report.missing == ()
    assert report.warnings == ()


def said_of(session: Session, row: str) -> str:
    return next(say(one.message, "ru") for one in reported(session).findings if one.row == row)


def test_the_indicator_of_a_task_is_compared_with_a_task(at_work: Callable[[str], Session]) -> None:
    session = at_work("tos-programme")
    session.enter(Field("entries", "indicators/6/value@2024"), "700")
    assert "по мероприятиям задачи 4" in said_of(session, "indicators/6/value@2024")


def test_a_share_is_said_in_the_places_it_is_written_with(at_work: Callable[[str], Session]) -> None:
    session = at_work("tos-programme")
    session.enter(Field("entries", "measures/6/money_unit"), "thousand_roubles")
    assert "было бы 12986,8." in said_of(session, "measures/6/local@2024")
    assert ("doubtful", "measures/6/local@2025") not in places(reported(session))


def test_a_quotation_that_was_cut_keeps_its_marks(example: Callable[[str], Card]) -> None:
    from model.card.entry_words import name_of
    from model.scoring.entries.ledger import Ledger

    card = example("tos-programme")
    ledger = Ledger(card.paper, card.parameters, card.entries)
    names = [name_of(ledger, "measures", number).ru for number in card.entries["measures"]]
    assert any(" … «" in name for name in names)
    assert all(name.count("«") == name.count("»") for name in names)


def test_numbers_of_columns_run_on_with_other_years(at_work: Callable[[str], Session]) -> None:
    session = at_work("tos-programme")
    session.enter(Field("parameters", "years"), "2024, 2025, 2026, 2027")
    said = next(one for one in reported(session).findings if one.row is None)
    assert "(1, 2, 3, –, 4, 5, 6, 7, 8)" in say(said.message, "ru")


def test_a_period_after_the_end_of_the_edition_is_asked_about(at_work: Callable[[str], Session]) -> None:
    session = at_work("kim-register")
    assert reported(session).warnings == ()
    for key, day in (("from", "01.01.2028"), ("to", "31.12.2028")):
        session.enter(Field("period", key), day)
    (asked,) = reported(session).warnings
    assert "29.02.2028" in say(asked.message, "ru")
    assert "29.02.2028" in say(asked.message, "kk")


@pytest.mark.parametrize(
    ("day", "kind"), [("28.02.2025", "contradiction"), ("01.03.2025", "doubtful"), ("04.03.2025", None)]
)
def test_an_act_that_is_too_early_is_told_by_the_check(
    example: Callable[[str], Card], day: str, kind: str | None
) -> None:
    from datetime import datetime

    card = example("kim-register")
    moment = datetime.strptime(day, "%d.%m.%Y")  # noqa: DTZ007  (the wall clock's time)
    for number in (20, 21, 22, 23):
        card.entries["journal"][number] = card.entries["journal"][number].with_cell("moment", moment)
    session = Session(card, Scorer(card.paper), Forgetful())
    session.enter(Field("entries", "destructions/1/day"), day)
    told = [one.kind for one in reported(session).findings if one.row == "destructions/1/day"]
    assert told == ([kind] if kind else [])
