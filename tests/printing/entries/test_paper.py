"""What stands on the printed papers of entries.

EP1 the programme: appendices 1-3 as in the act    EP3 marks of the card, of drafts, of translations
EP2 the register: journal and access list          EP4 what cannot be printed is refused by name
"""

import io
from collections.abc import Callable

import pytest
from pypdf import PdfReader

from model.card.card import Card
from model.card.fingerprint import fingerprint
from model.card.mark_place import MARKED_ROLES, mark_place_name
from model.printing import PrintRefused
from model.scoring.entries.values import Entry
from model.wording import LANGUAGES, Language, say

Printed = Callable[..., bytes]
Read = Callable[[bytes], list[str]]


def page_with(pages: list[str], *wanted: str) -> str:
    """The first page that has all of these texts."""
    return next(page for page in pages if all(text in page for text in wanted))


# ------------------------------------------------------------------------------ EP1


def test_the_appendices_have_the_sums_of_the_act(programme: Card, printed: Printed, read: Read) -> None:
    pages = read(printed(programme))
    goal = page_with(pages, "Итого затрат на достижение цели 1")
    after = goal.split("Итого затрат на достижение цели 1, в том числе:")[1]
    assert after.startswith(" тыс. руб 858,5 1358,5 1358,5 3575,5 x")
    assert "областной бюджет тыс. руб 708,5 708,5 708,5 2125,5" in after
    assert "местные бюджеты тыс. руб 150,0 650,0 650,0 1450,0" in after
    assert "внебюджетные источники тыс. руб 0,0 0,0 0,0 0,0" in after
    task = goal.split("Итого затрат на решение задачи 4, в том числе:")[1]
    assert task.startswith(" тыс. руб 788,5 1288,5 1288,5 3365,5")
    summary = page_with(pages, "Сводные финансовые затраты", "Примечание")
    assert "в том числе за счет: 3575,5 858,5 1358,5 1358,5" in summary
    assert "средств областного бюджета Новосибирской области 2125,5 708,5 708,5 708,5" in summary


def test_prices_of_different_years_have_no_sum(programme: Card, printed: Printed, read: Read) -> None:
    pages = read(printed(programme))
    page = page_with(pages, "«Если хочешь изменить мир")
    assert "Стоимость единицы руб 721 500,00 721 486,76 721 486,76 x" in page
    assert "2 164 473,52" in page  # the sum of the cost
    percents = page_with(pages, "проценты")
    assert "проценты 10 5 5 x" in percents


def test_columns_are_numbered_as_in_the_act(programme: Card, printed: Printed, read: Read) -> None:
    pages = read(printed(programme))
    assert "1 2 3 4 5 6 7 Цель:" in page_with(pages, "Значение весового коэффициента")
    assert "1 2 3 4 5 6 7 8 9" in page_with(pages, "Ответственный исполнитель")


def test_the_approval_stands_on_each_appendix(programme: Card, printed: Printed, read: Read) -> None:
    pages = read(printed(programme))
    for number in (1, 2, 3):
        page_with(pages, f"от 18.08.2023 г. № 1056/89 Приложение №{number}", "УТВЕРЖДЕНО")
    assert "от ____________ № ____________" in pages[0]  # on the title sheet it is not filled in


def test_another_number_of_years(programme: Card, printed: Printed, read: Read) -> None:
    programme.parameters["years"] = (2024, 2025)
    pages = read(printed(programme))
    assert not any("2026 год Примечание" in page or "2026 год итого" in page for page in pages)
    assert "1 2 3 4 5 6 7 8 1. Цель" in page_with(pages, "Ответственный исполнитель")


# ------------------------------------------------------------------------------ EP2


def test_the_journal_has_every_entry_and_its_balance(register: Card, printed: Printed, read: Read) -> None:
    journal = " ".join(read(printed(register))[:2])
    assert "с 01.01.2024 по 31.12.2024" in journal
    assert "получено ГИА-9 русский язык 03.06.2024 0417 КИМ неиспользованные РУ-9-0417-01 экз. 15" in journal
    assert journal.count("01.03.2025") == len(register.entries["journal"])


def test_what_was_taken_back_says_so(register: Card, printed: Printed, read: Read) -> None:
    journal = " ".join(read(printed(register))[:2])
    assert "10 см. № 11" in journal
    assert "11 сторно № 10" in journal


def test_a_table_that_nobody_filled_in_is_left_out(register: Card, printed: Printed, read: Read) -> None:
    titles = " ".join(read(printed(register)))
    assert "Материалы разработки КИМ" not in titles
    assert "Графики доставки КИМ" in titles


def test_a_journal_without_entries_is_its_header(register: Card, printed: Printed, read: Read) -> None:
    empty = register.replaced(
        entries={**register.entries, "journal": {}, "transfers": {}, "destructions": {}}
    )
    first = read(printed(empty))[0]
    assert "Записей нет" in first
    assert "Остаток" in first


# ------------------------------------------------------------------------------ EP3


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", ["tos-programme", "kim-register"])
def test_every_page_names_the_card(
    form: str, language: Language, example: Callable[[str], Card], printed: Printed, read: Read
) -> None:
    card = example(form)
    pages = read(printed(card, language))
    last = "стр. {0} из {0}" if language == "ru" else "{0}-бет, барлығы {0}"
    assert all(fingerprint(card).short in page for page in pages)
    assert last.format(len(pages)) in pages[-1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sheet_for_signatures_has_the_figures(
    language: Language, programme: Card, register: Card, printed: Printed, read: Read
) -> None:
    sheet = read(printed(programme, language))[-1]
    assert f"{programme.paper.total.to(language)} 3575,5" in sheet
    assert "2125,5" in sheet
    assert " 23 " in read(printed(register, language))[-1]


def test_a_translation_says_that_it_is_one(programme: Card, printed: Printed, read: Read) -> None:
    remark = "бағдарламаның аудармасы, ресми мәтін емес"
    kazakh, russian = read(printed(programme, "kk")), read(printed(programme))
    assert sum(remark in page for page in kazakh) == 4  # title, appendices 1, 2 and 3
    assert not any("перевод программы" in page for page in russian)
    assert "БЕКІТІЛГЕН" in kazakh[0]


def test_whoever_signs_electronically_finds_his_place(register: Card, printed: Printed) -> None:
    places = PdfReader(io.BytesIO(printed(register))).named_destinations
    assert {f"/{mark_place_name(role)}" for role in MARKED_ROLES} == set(places)


def test_equal_cards_give_equal_files(example: Callable[[str], Card], printed: Printed) -> None:
    assert printed(example("tos-programme")) == printed(example("tos-programme"))


def test_a_draft_says_so(register: Card, printed: Printed, read: Read) -> None:
    assert all("ЧЕРНОВИК" in page for page in read(printed(register, draft=True)))
    assert not any("ЧЕРНОВИК" in page for page in read(printed(register)))


# ------------------------------------------------------------------------------ EP4


def test_a_letter_that_no_font_has_is_named_with_its_place(register: Card, printed: Printed) -> None:
    entry = register.entries["journal"][3]
    register.entries["journal"][3] = Entry(3, {**entry.values, "packet": "РУ\N{SNOWMAN}"})
    with pytest.raises(PrintRefused) as refused:
        printed(register)
    said = say(refused.value.message, "ru")
    assert "U+2603" in said
    assert "«Журнал», запись № 3, графа «Пакет»" in said
