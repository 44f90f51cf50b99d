"""Acts: which entries may be chosen, when an act is refused, what it says; days that must not be missed."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from model.card.card import Card, Field
from model.card.documents import (
    chosen,
    document_text,
    due_text,
    group_text,
    offered,
    permitted,
    total,
    totals_text,
)
from model.card.entering import reverse_entry
from model.card.session import Session
from model.paper.entries import Document
from model.scoring.entries.ledger import Ledger
from model.scoring.entries.reminders import expired, expires_within, reminders
from model.scoring.entries.words import in_words
from model.wording import say


def ledger_of(card: Card) -> Ledger:
    return Ledger(card.paper, card.parameters, card.entries)


def document(card: Card, name: str) -> Document:
    return next(one for one in card.paper.documents if one.id == name)


@pytest.mark.parametrize(
    ("day", "refused", "warned"),
    [("28.02.2025", True, False), ("01.03.2025", False, True), ("02.03.2025", False, False)],
)
def test_the_act_of_destruction_waits_for_the_first_of_march(
    at_work: Callable[[str], Session], day: str, refused: bool, warned: bool
) -> None:
    session = at_work("kim-register")
    session.enter(Field("entries", "destructions/1/day"), day)
    assert session.ledger is not None
    found = permitted(session.ledger, document(session.card, "destruction"), 1)
    assert (found.refused is not None, found.warned is not None) == (refused, warned)
    for message in (found.refused, found.warned):
        if message:
            assert day in say(message, "ru")
            assert day in say(message, "kk")
    if found.refused:
        assert "01.03.2025" in say(found.refused, "ru")
        assert "01.03.2025" in say(found.refused, "kk")


def test_what_an_act_is_drawn_up_from(example: Callable[[str], Card]) -> None:
    card = example("kim-register")
    ledger, act = ledger_of(card), document(card, "destruction")
    assert list(offered(ledger, act, 1)) == [20, 21, 22, 23]
    assert list(offered(ledger, document(card, "transfer"))) == [2, 7, 14]
    assert chosen(ledger, act, 1) == (20, 21, 22, 23)
    assert total(ledger, act, 1) == Decimal(18)
    assert list(offered(ledger, act)) == [], "another act has them"


def test_what_was_taken_back_or_is_of_another_exam_is_not_offered(
    at_work: Callable[[str], Session],
) -> None:
    session = at_work("kim-register")
    assert session.ledger is not None
    act = document(session.card, "destruction")
    reverse_entry(session, "journal", 21)
    assert list(offered(session.ledger, act, 1)) == [20, 22, 23]
    session.enter(Field("entries", "destructions/1/gia"), "gia-11")
    assert list(offered(session.ledger, act, 1)) == []


@pytest.mark.parametrize(
    ("quantities", "russian", "kazakh"),
    [
        ({20: 1, 23: 1}, "1 экз. (один), 1 лист (один)", "1 дана (бір), 1 парақ (бір)"),
        ({20: 15, 23: 3}, "15 экз. (пятнадцать), 3 листа (три)", "15 дана (он бес), 3 парақ (үш)"),
        ({20: 2, 23: 12}, "2 экз. (два), 12 листов (двенадцать)", "2 дана (екі), 12 парақ (он екі)"),
    ],
)
def test_units_are_added_up_apart(
    example: Callable[[str], Card], quantities: dict[int, int], russian: str, kazakh: str
) -> None:
    card = example("kim-register")
    journal = card.entries["journal"]
    for number, quantity in quantities.items():
        journal[number] = journal[number].with_cell("quantity", Decimal(quantity))
    journal[23] = journal[23].with_cell("unit", "sheet")
    record = card.entries["destructions"][1]
    card.entries["destructions"][1] = record.with_cell("entries", (20, 23))
    ledger, act = ledger_of(card), document(card, "destruction")
    assert totals_text(ledger, act, 1, "ru") == russian
    assert totals_text(ledger, act, 1, "kk") == kazakh


def test_what_an_act_says(example: Callable[[str], Card]) -> None:
    card = example("kim-register")
    ledger, act = ledger_of(card), document(card, "destruction")
    for language, heading, words in (
        ("ru", "АКТ № 1", "18 экз. (восемнадцать"),
        ("kk", "№ 1 АКТ", "18 дана (он сегіз"),
    ):
        texts = [
            document_text(block.text, card, ledger, act, 1, language) for block in act.blocks if block.text
        ]
        whole = "\n".join(texts)
        assert heading in whole
        assert f"{words})" in whole
        assert {"ru": "4 марта 2025 г.", "kk": "2025 жылғы 4 наурыз"}[language] in whole.replace(
            "\u00a0", " "
        )
        assert "{" not in whole


def test_what_is_not_entered_becomes_a_line_to_write_on(at_work: Callable[[str], Session]) -> None:
    session = at_work("kim-register")
    session.enter(Field("entries", "destructions/1/city"), "")
    assert session.ledger is not None
    act = document(session.card, "destruction")
    text = next(block.text for block in act.blocks if block.kind == "text")
    assert text is not None
    assert "____" in document_text(text, session.card, session.ledger, act, 1, "ru")


def test_headings_of_groups_are_the_papers_own(example: Callable[[str], Card]) -> None:
    card = example("tos-programme")
    ledger, table = ledger_of(card), card.paper.table("measures")
    goal, task = table.groups
    heading = group_text(task.heading, ledger, table, "task", 2, "ru")
    assert heading.startswith("1.2. Задача 2: Формирование и совершенствование")
    assert goal.total is not None
    assert group_text(goal.total, ledger, table, "goal", 1, "ru") == (
        "Итого затрат на достижение цели 1, в том числе:"
    )


@pytest.mark.parametrize(
    ("number", "russian", "kazakh"),
    [
        (0, "ноль", "нөл"),
        (1, "один", "бір"),
        (12, "двенадцать", "он екі"),
        (40, "сорок", "қырық"),
        (125, "сто двадцать пять", "жүз жиырма бес"),
        (200, "двести", "екі жүз"),
        (1000, "одна тысяча", "мың"),
        (2019, "две тысячи девятнадцать", "екі мың он тоғыз"),
        (11_000, "одиннадцать тысяч", "он бір мың"),
        (1_100_021, "один миллион сто тысяч двадцать один", "бір миллион жүз мың жиырма бір"),
        (5_000_000, "пять миллионов", "бес миллион"),
    ],
)
def test_numbers_in_words(number: int, russian: str, kazakh: str) -> None:
    assert (in_words(number, "ru"), in_words(number, "kk")) == (russian, kazakh)


class TestReminders:
    def due(self, card: Card, today: date) -> list[tuple[str, date, int]]:
        return [(one.reminder.id, one.day, one.days) for one in reminders(ledger_of(card), today)]

    def test_what_is_left_is_reminded_of_until_it_is_gone(self, example: Callable[[str], Card]) -> None:
        card = example("kim-register")
        day = date(2025, 3, 1)
        assert self.due(card, date(2024, 12, 30)) == []
        assert [name for name, _, _ in self.due(card, date(2024, 6, 25))] == ["access"] * 2
        assert self.due(card, date(2024, 12, 31)) == [("keep_until", day, 60)]
        assert self.due(card, date(2025, 3, 10)) == [("keep_until", day, -9)]
        (one,) = reminders(ledger_of(card), day)
        assert (one.left, one.entries) == (Decimal(1), (16,))
        said = due_text(one, ledger_of(card))
        assert said.ru == (
            "ГИА-11, русский язык, 13.06.2024: срок хранения КИМ и критериев — до 01.03.2025,"
            " осталось уничтожить с актом: 1."
        )
        assert "01.03.2025" in said.kk

    def test_a_schedule_is_due_by_the_first_of_march_of_its_year(
        self, at_work: Callable[[str], Session]
    ) -> None:
        session = at_work("kim-register")
        session.enter(Field("entries", "schedule/1/agreed_on"), "")
        assert ("schedule", date(2024, 3, 1), 10) in self.due(session.card, date(2024, 2, 20))

    def test_a_report_is_due_the_day_after_it_is_signed(self, at_work: Callable[[str], Session]) -> None:
        session = at_work("kim-register")
        session.enter(Field("entries", "reports/1/sent_on"), "")
        assert ("send_report", date(2024, 6, 8), 1) in self.due(session.card, date(2024, 6, 7))

    def test_the_edition_says_when_it_ends(self, example: Callable[[str], Card]) -> None:
        paper = example("kim-register").paper
        assert not expired(paper, date(2028, 2, 29))
        assert expired(paper, date(2028, 3, 1))
        assert expires_within(paper, date(2028, 2, 1), 60)
        assert not expires_within(paper, date(2027, 2, 1), 60)


def test_development_papers_are_kept_three_years(at_work: Callable[[str], Session]) -> None:
    from model.card.entering import add_entry

    session = at_work("kim-register")
    number, _ = add_entry(session, "development", {"what": "исходные задания", "checked_on": "2024-02-29"})
    assert session.ledger is not None
    assert session.ledger.value("development", number, "keep_until") == date(2027, 2, 28)
