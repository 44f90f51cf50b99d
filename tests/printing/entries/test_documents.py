"""Papers drawn up from chosen entries.

ED1 the acts say what they must           ED3 pictures stand in the report and nowhere else
ED2 an act before its day is refused      ED4 what is not filled in makes a draft
"""

import io
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from hashlib import sha256

import pytest
from PIL import Image as Pictures
from pypdf import PdfReader

from model.card.card import Card
from model.printing import PrintRefused, print_document
from model.printing.entries.documents import unbroken
from model.scoring.entries.values import Entry, Image
from model.wording import Language, say

Read = Callable[[bytes], list[str]]


def picture(width: int = 640, height: int = 480) -> bytes:
    target = io.BytesIO()
    Pictures.new("RGB", (width, height), "#336699").save(target, "PNG")
    return target.getvalue()


def nothing(_digest: str) -> bytes | None:
    return None


def with_cells(card: Card, table: str, number: int, **cells: object) -> None:
    entry = card.entries[table][number]
    card.entries[table][number] = Entry(number, {**entry.values, **cells})  # type: ignore[dict-item]


def drawings(pdf: bytes) -> list[tuple[int, int]]:
    """Sizes of the pictures in a PDF."""
    found = [picture.image for page in PdfReader(io.BytesIO(pdf)).pages for picture in page.images]
    return [image.size for image in found if image]


# ------------------------------------------------------------------------------ ED1


@pytest.mark.parametrize(
    ("language", "wanted"),
    [
        (
            "ru",
            (
                *("МБОУ «Верх-Чикская СОШ»", "УТВЕРЖДАЮ", "начальник отдела образования", "Кравцова Е. Л."),
                *(
                    "АКТ № 1 об уничтожении",
                    "4 марта 2025 г., с. Верх-Чик",
                    "Сафонова Н. В., директор (председатель)",
                ),
                *("Итого уничтожено: 18 экз. (восемнадцать).", "Способ уничтожения: измельчение", "2 экз."),
                *("Председатель комиссии:", "Члены комиссии:", "Журнал учёта КИМ: записи № 20, 21, 22, 23"),
            ),
        ),
        (
            "kk",
            (
                *("БЕКІТЕМІН", "№ 1 АКТ", "Жойылғанының жиыны: 18 дана (он сегіз).", "Жою тәсілі: ұсақтау"),
                *("Комиссия төрағасы:", "Комиссия мүшелері:", "ресми мәтін емес", "2025 жылғы 4 наурыз"),
            ),
        ),
    ],
)
def test_the_act_of_destruction_says_what_it_must(
    language: Language, wanted: tuple[str, ...], register: Card, read: Read
) -> None:
    (page,) = read(print_document(register, "destruction", 1, language, nothing))
    for text in wanted:
        assert text in page, text
    assert page.count("Лапина О. С.") == 2  # named and signing


@pytest.mark.parametrize(
    ("text", "unbroken_text"),
    [
        ("члены — Ермакова Т. П., учитель", "члены — Ермакова\u00a0Т.\u00a0П., учитель"),
        ("Лапина О.С.", "Лапина\u00a0О.\u00a0С."),
        ("приказ № 58", "приказ №\u00a058"),
        ("в с. Верх-Чик", "в с. Верх-Чик"),
    ],
)
def test_initials_are_not_torn_off(text: str, unbroken_text: str) -> None:
    assert unbroken(text) == unbroken_text


def test_the_act_of_transfer_counts_its_entries_from_one(register: Card, read: Read) -> None:
    (page,) = read(print_document(register, "transfer", 1, "ru", nothing))
    assert "Итого: 15 экз. (пятнадцать)." in page
    assert "1 КИМ использованные ГИА-9" in page
    assert "Сдал:" in page
    assert "Принял:" in page


def test_an_act_of_many_entries_goes_on_with_its_titles_on_the_next_page(register: Card, read: Read) -> None:
    entry = register.entries["journal"][17]
    for number in range(20, 120):
        register.entries["journal"][number] = Entry(number, {**entry.values, "quantity": Decimal(1)})
    with_cells(register, "transfers", 1, entries=tuple(range(20, 120)))
    pages = read(print_document(register, "transfer", 1, "ru", nothing))
    assert len(pages) > 2
    assert all("Вид материалов" in page for page in pages[:-1])
    assert "Итого: 100 экз. (сто)." in " ".join(pages)


# ------------------------------------------------------------------------------ ED2


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_an_act_of_destruction_before_the_day_is_refused_with_the_reason(
    language: Language, register: Card
) -> None:
    with_cells(register, "destructions", 1, day=date(2025, 2, 28))
    with pytest.raises(PrintRefused) as refused:
        print_document(register, "destruction", 1, language, nothing)
    said = say(refused.value.message, language)
    assert "01.03.2025" in said
    assert "28.02.2025" in said


def test_on_the_very_day_it_is_printed(register: Card, read: Read) -> None:
    with_cells(register, "destructions", 1, day=date(2025, 3, 1))
    for number in (20, 21, 22, 23):
        with_cells(register, "journal", number, moment=datetime(2025, 3, 1, 10, 0))  # noqa: DTZ001  (as typed)
    (page,) = read(print_document(register, "destruction", 1, "ru", nothing))
    assert "1 марта 2025 г., с. Верх-Чик" in page
    assert "ЧЕРНОВИК" not in page


def test_what_the_check_says_against_an_act_makes_it_a_draft(register: Card, read: Read) -> None:
    with_cells(register, "destructions", 1, entries=(1, 20))
    assert "ЧЕРНОВИК" in read(print_document(register, "destruction", 1, "ru", nothing))[0]


def test_an_act_of_one_person_and_one_entry(register: Card, read: Read) -> None:
    with_cells(register, "destructions", 1, members=(), entries=(20,))
    (page,) = read(print_document(register, "destruction", 1, "ru", nothing))
    assert "Я, Сафонова Н. В., директор, составил(а) настоящий акт" in page
    assert "Комиссия в составе" not in page
    assert "Журнал учёта КИМ: запись № 20" in page
    (page,) = read(print_document(register, "destruction", 1, "kk", nothing))
    assert "Мен, Сафонова Н. В., директор, сақтау мерзімі" in page


def test_an_unknown_document_is_no_print(register: Card) -> None:
    with pytest.raises(KeyError):
        print_document(register, "decree", 1, "ru", nothing)
    with pytest.raises(KeyError):
        print_document(register, "transfer", 99, "ru", nothing)


# ------------------------------------------------------------------------------ ED3


def attach(card: Card, content: bytes) -> Callable[[str], bytes | None]:
    digest = sha256(content).hexdigest()
    with_cells(card, "images", 1, image=Image("forum-1204.png", digest))
    return {digest: content}.get


def test_the_report_has_its_pictures(register: Card, read: Read) -> None:
    pdf = print_document(register, "monitoring", 1, "ru", attach(register, picture()))
    assert drawings(pdf) == [(640, 480)]
    text = " ".join(read(pdf))
    assert "Изображение 1: forum-1204.png" in text
    assert "Заверил: Волков С. И." in text.replace("\N{NO-BREAK SPACE}", " ")
    assert "Отправить не позднее 8 июня 2024 г." in text
    assert ".." not in text  # a date ends with a stop of its own
    assert "(подпись) 7 июня 2024 г." in text  # the day stands below the signature
    assert "а) является ли данный материал информацией, содержащейся в КИМ нет" in text


@pytest.mark.parametrize("size", [(4000, 300), (300, 4000), (20, 20)])
def test_a_picture_of_any_shape_stays_on_its_page(size: tuple[int, int], register: Card) -> None:
    pdf = print_document(register, "monitoring", 1, "ru", attach(register, picture(*size)))
    ((across, down),) = drawings(pdf)
    assert abs(across / down - size[0] / size[1]) < 0.05 * size[0] / size[1]


def test_the_register_itself_has_no_pictures(register: Card, printed: Callable[..., bytes]) -> None:
    attach(register, picture())
    assert drawings(printed(register)) == []


def test_a_picture_that_is_not_here_leaves_its_place(register: Card, read: Read) -> None:
    text = " ".join(read(print_document(register, "monitoring", 1, "ru", nothing)))
    assert "Изображения «forum-1204.png» на этом компьютере нет" in text


def test_a_damaged_picture_is_refused_by_name(register: Card) -> None:
    with pytest.raises(PrintRefused) as refused:
        print_document(register, "monitoring", 1, "ru", attach(register, picture()[:200]))
    assert "forum-1204.png" in say(refused.value.message, "ru")


# ------------------------------------------------------------------------------ ED4


def test_what_is_not_filled_in_makes_a_draft_with_lines_to_write_on(register: Card, read: Read) -> None:
    assert "ЧЕРНОВИК" not in read(print_document(register, "destruction", 1, "ru", nothing))[0]
    entry = register.entries["destructions"][1]
    register.entries["destructions"][1] = entry.with_cell("chairman", None)
    page = read(print_document(register, "destruction", 1, "ru", nothing))[0]
    assert "ЧЕРНОВИК" in page
    assert "________ (председатель)" in page


def test_what_another_document_lacks_is_no_matter(register: Card, read: Read) -> None:
    entry = register.entries["destructions"][1]
    register.entries["destructions"][1] = entry.with_cell("chairman", None)
    assert "ЧЕРНОВИК" not in read(print_document(register, "transfer", 1, "ru", nothing))[0]
