"""The printed paper, read back from its PDF.

PP1 every word of the act is on the paper     PP5 a draft is marked as one
PP2 method and points stand as entered        PP6 Kazakh letters come back; what no font has is refused
PP3 what is not filled in stays empty         PP7 equal cards give equal files with nothing foreign in them
PP4 total, signatures, page numbers           PP8 the PDF library waits for the first print
"""

import csv
import io
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from pypdf import PdfReader

from model.card.card import Card, Signer
from model.paper import Paper
from model.printing import PrintRefused
from model.scoring import Part
from model.wording import LANGUAGES, Language, Text, say

ROWS = Path(__file__).parents[1] / "forms" / "rating_card_rows.csv"
KAZAKH = "ӘәҒғҚқҢңӨөҰұҮүҺһІі"
PLACE = re.compile(r"\{[\w.]+\}")

Pages = Callable[..., list[str]]
Printed = Callable[..., bytes]


def folded(text: str) -> str:
    return "".join(text.split())


def texts_of(paper: Paper) -> Iterator[Text]:
    """Every text of the definition that the paper prints, but for `filled`, which replaces `method`."""
    for part in (*paper.headings, *paper.signatories):
        yield part.text
    for column in paper.columns:
        yield column.title
    yield paper.total
    for section in paper.sections:
        yield section.title
        for criterion in section.criteria:
            assert criterion.text
            yield criterion.text
            for line in criterion.lines:
                yield from (text for text in (line.text, line.method) if text)


# ------------------------------------------------------------------------------ PP1 every word of the act


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_of_the_definition_is_on_the_paper(empty: Card, pages: Pages, language: Language) -> None:
    everything = "".join(pages(empty, language))
    missing = [
        text.to(language)
        for text in texts_of(empty.paper)
        for piece in PLACE.split(text.to(language))
        if folded(piece) not in everything
    ]
    assert missing == []


def test_every_line_with_its_method_and_points_is_on_the_paper(filled: Card, pages: Pages) -> None:
    everything = "".join(pages(filled))
    position = 0
    with ROWS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["rule"] != "share" or not row["sample_input"] or row["id"] == "1.2.6":  # 2,5 for 25 x 1,0
                continue
            method = folded(row["method_as_printed"]).replace("х", "x")
            line = folded(row["label_ru"]) + method + row["sample_points_as_printed"].replace(".", ",")
            position = everything.find(line, position)
            assert position >= 0, line
            position += len(line)


def test_the_head_names_school_period_municipality_and_nomination(filled: Card, pages: Pages) -> None:
    first = pages(filled)[0]
    assert folded("качества образования в МКОУ Буерак-Поповской СШ") in first
    assert folded("(с 01.09.2020 г. по 31.05.2021 г.)") in first
    assert folded("Муниципальный район (городской округ): Серафимовичский район") in first
    assert folded("Номинация: сельские общеобразовательные организации") in first


def test_the_head_in_kazakh(filled: Card, pages: Pages) -> None:
    assert folded("(01.09.2020 ж. – 31.05.2021 ж.)") in pages(filled, "kk")[0]


def test_a_text_that_speaks_of_the_school_year_names_the_cards_own(filled: Card, pages: Pages) -> None:
    assert folded("получивших в 2020-2021 учебном году премии") in "".join(pages(filled))


def test_column_titles_and_numbers_stand_on_every_page_of_the_table(filled: Card, pages: Pages) -> None:
    header = folded("Критерии Целевые индикаторы Методика подсчета баллов Сумма баллов 1 2 3 4")
    assert all(header in page for page in pages(filled))


def test_a_translation_says_that_it_is_one(filled: Card, pages: Pages) -> None:
    note = folded("Қазақша мәтін – бағдарламаның аудармасы, бұйрықтың мәтіні емес")
    assert note in pages(filled, "kk")[0]
    assert folded("перевод программы") not in pages(filled, "ru")[0]


# ------------------------------------------------------------------------------ PP2 as entered


@pytest.mark.parametrize(
    ("row", "value", "line"),
    [
        ("1.1-federal", Decimal(64), "- федерального 64% x 0,1 6,4"),
        ("1.2.1", Part(Decimal(3), Decimal(15)), "высшую квалификационную категорию 20% x 0,5 10"),
        ("1.2.1", Part(Decimal(1), Decimal(15)), "высшую квалификационную категорию 6,7% x 0,5 3,35"),
        ("2.5.2-lower", Decimal(2), "- ниже 2% x (-0,2) -0,4"),
        ("2.6.2-region-1", Decimal(3), "1 место - 3x9 баллов 27"),
        ("2.6.2-region-1", Decimal(0), "1 место - 0x9 баллов 0"),
        ("1.3.2", Decimal(2), "с ОВЗ) 2 x 10 баллов за каждого обучающегося 20"),
        ("1.3.2", Decimal(0), "с ОВЗ) 10 баллов за каждого обучающегося 0"),
        ("5.1.4-silver", Decimal(5), "категории 5 x 0,5 балла за каждого обучающегося 2,5"),
        ("3.1.1-base", True, "стажировочной площадки 10 баллов 10"),
        ("3.1.1-base", False, "стажировочной площадки 10 баллов 0"),
        ("6.2.3", Decimal(4), "за прошедший год) 1 балл 1"),
    ],
)
def test_a_line_prints_what_was_entered(
    empty: Card, pages: Pages, row: str, value: Decimal | Part | bool, line: str
) -> None:
    empty.values[row] = value
    assert folded(line) in "".join(pages(empty))


def test_in_kazakh_the_number_follows_the_words(empty: Card, pages: Pages) -> None:
    empty.values["1.3.2"] = Decimal(2)
    assert folded("әр білім алушы үшін 10 балл x 2") in "".join(pages(empty, "kk"))


def test_a_line_of_two_rows_prints_both_percents_and_their_sum(empty: Card, pages: Pages) -> None:
    empty.values |= {"2.1.1-family": Decimal(10), "2.1.1-self": Decimal("2.5")}
    assert folded("10% x 0,2 + 2,5% x 0,2 за каждую форму 2,5") in "".join(pages(empty))


def test_a_penalty_is_never_printed_as_a_product_that_reads_badly(empty: Card, pages: Pages) -> None:
    empty.values["5.1.1"] = Decimal(2)
    everything = "".join(pages(empty))
    assert folded("2 x минус") not in everything
    assert folded("каждый случай -20") in everything


@pytest.mark.parametrize(
    ("row", "chosen", "lines"),
    [
        ("6.1.2", "under_10", "Менее 10% от бюджетного финансирования 3 балла 3 Отсутствие минус 3 балла 0"),
        ("6.1.2", "none", "Отсутствие минус 3 балла -3"),
        ("6.2.4", "absent", "при отсутствии предписаний/ обращений 2 минус 1 балл при наличии"),
        ("6.2.4", "present", "предписаний/ обращений 0 минус 1 балл при наличии предписаний/ обращений -1"),
        ("6.2.5-score", Decimal(60), "80 - 100 баллов - 2 балла 0 79 - 50 баллов - 1 балл 1"),
        ("6.2.5-score", Decimal(20), "80 - 100 баллов - 2 балла 0 79 - 50 баллов - 1 балл 0"),
        ("6.2.5-plan", "not_done", "при выполнении плана 0 минус 1 балл при невыполнении плана -1"),
    ],
)
def test_points_stand_on_the_line_of_the_chosen_part_and_0_on_the_others(
    empty: Card, pages: Pages, row: str, chosen: str | Decimal, lines: str
) -> None:
    empty.values[row] = chosen
    assert folded(lines) in "".join(pages(empty))


# ------------------------------------------------------------------------------ PP3 what is not filled in


def test_an_empty_card_is_a_blank_form(empty: Card, pages: Pages) -> None:
    everything = "".join(pages(empty))
    assert (
        folded("- международного % x 0,1 - федерального % x 0,1 - регионального % x 0,1 1.2.") in everything
    )
    assert folded("1 место - x9 баллов 2 место - x8 баллов") in everything
    assert folded("5 баллов Менее 10% от бюджетного финансирования 3 балла Отсутствие") in everything
    assert re.search(r"качестваобразованияв_{20,}поитогам", everything)
    assert re.search(r"ИТОГО:_+Подпись", everything)
    assert "None" not in everything
    assert "{" not in everything


def test_a_row_that_cannot_be_scored_stays_empty(empty: Card, pages: Pages) -> None:
    empty.values["1.2.1"] = Part(Decimal(3))  # of how many teachers? the base figure is not entered
    everything = "".join(pages(empty))
    assert folded("имеющих высшую квалификационную категорию % x 0,5 1.2.2.") in everything


def test_a_section_that_does_not_apply_prints_dashes_and_says_so(filled: Card, pages: Pages) -> None:
    filled.not_applicable = frozenset({"IV"})
    everything = "".join(pages(filled))
    assert folded("получающих платные образовательные услуги % x 0,3 – 4.1.2.") in everything
    assert folded("образовательной организации (не применяется) 4.1. Привлечение") in everything


# ------------------------------------------------------------------------------ PP4 total, signatures, pages


def test_the_total_of_the_filled_card(filled: Card, pages: Pages) -> None:
    assert folded("ИТОГО: 311,4 Подпись руководителя") in pages(filled)[-1]


def test_names_and_posts_of_those_who_sign(filled: Card, pages: Pages) -> None:
    last = pages(filled)[-1]
    assert folded("общеобразовательной организации / И. И. Иванова / директор") in last
    assert folded("муниципального района (городского округа) / П. П. Петров /") in last


def test_without_names_the_lines_are_left_to_be_signed(empty: Card, pages: Pages) -> None:
    last = pages(empty)[-1].split("ИТОГО")[1]
    assert "/" not in last


@pytest.mark.parametrize(
    ("language", "form"),
    [
        ("ru", "Рейтинговая карта качества образования, ред. 22.03.2021 стр. {} из {}"),
        ("kk", "Білім беру сапасының рейтинг картасы, 22.03.2021 ред. {}-бет, барлығы {}"),
    ],
)
def test_every_page_names_the_form_and_its_number(
    filled: Card, pages: Pages, language: Language, form: str
) -> None:
    texts = pages(filled, language)
    assert len(texts) > 5
    for number, page in enumerate(texts, start=1):
        assert page.endswith(folded(form.format(number, len(texts))))


def test_a_paper_with_subtotals_prints_them(filled: Card, pages: Pages) -> None:
    first = filled.paper.sections[0]._replace(total=Text("Итого по разделу I", "I бөлім бойынша"))
    filled.paper = filled.paper._replace(sections=(first, *filled.paper.sections[1:]))
    assert folded("Итого по разделу I 56,1") in "".join(pages(filled))


# ------------------------------------------------------------------------------ PP5 drafts


@pytest.mark.parametrize(("language", "word"), [("ru", "ЧЕРНОВИК"), ("kk", "ЖОБА")])
def test_a_draft_says_so_behind_the_text_of_every_page(
    filled: Card, pages: Pages, language: Language, word: str
) -> None:
    assert all(page.startswith(word) for page in pages(filled, language, draft=True))
    assert not any(word in page for page in pages(filled, language))


def test_the_mark_of_a_draft_leaves_the_text_as_it_is(filled: Card, pages: Pages) -> None:
    marked = [page.removeprefix("ЧЕРНОВИК") for page in pages(filled, draft=True)]
    assert marked[:-1] == pages(filled)[:-1]  # the last page says it once more, beside the code


# ------------------------------------------------------------------------------ PP6 letters


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_18_kazakh_letters_come_back_in_regular_and_in_bold(
    either: Card, printed: Printed, language: Language
) -> None:
    either.organisation["name"] = f"Мекеме {KAZAKH}"
    either.paper = either.paper._replace(total=Text(f"Итого {KAZAKH}:", f"Жиыны {KAZAKH}:"))
    in_face: dict[str, str] = {}

    def take(
        text: str, _matrix: object, _position: object, font: dict[str, str] | None, _size: float
    ) -> None:
        if font:
            in_face[font["/BaseFont"]] = in_face.get(font["/BaseFont"], "") + text

    for page in PdfReader(io.BytesIO(printed(either, language))).pages:
        page.extract_text(visitor_text=take)
    assert KAZAKH in in_face["/AAAAAA+Tinos"]
    assert KAZAKH in in_face["/AAAAAA+Tinos-Bold"]
    assert len(set(KAZAKH)) == 18


def refusal(printed: Printed, card: Card) -> str:
    with pytest.raises(PrintRefused) as caught:
        printed(card)
    return say(caught.value.message, "ru")


def test_a_character_that_no_font_has_is_refused_by_name(empty: Card, printed: Printed) -> None:
    empty.organisation["name"] = "Школа ☃ № 1"
    said = refusal(printed, empty)
    assert "☃" in said
    assert "U+2603" in said
    assert "Наименование общеобразовательной организации" in said


def test_the_refusal_says_whose_signature_it_is(empty: Card, printed: Printed) -> None:
    empty.signers["head"] = Signer("山田")
    said = refusal(printed, empty)
    assert "U+5C71" in said
    assert "директор" in said


def test_the_refusal_names_the_line_of_a_definition(empty: Card, printed: Printed) -> None:
    section, *others = empty.paper.sections
    criterion, *rest = section.criteria
    line = criterion.lines[1]._replace(text=Text("→ ☂", "→"))
    spoilt = section._replace(criteria=(criterion._replace(lines=(criterion.lines[0], line)), *rest))
    empty.paper = empty.paper._replace(sections=(spoilt, *others))
    said = refusal(printed, empty)
    assert "U+2602" in said
    assert "1.1" in said


@pytest.mark.parametrize("character", ["\x00", "\x1b", "\ud800", "\U0001f600"])
def test_whatever_is_pasted_is_printed_or_refused(empty: Card, printed: Printed, character: str) -> None:
    empty.organisation["name"] = f"Школа {character}"
    assert f"U+{ord(character):04X}" in refusal(printed, empty)


def test_letters_pasted_in_two_parts_and_invisible_marks_print_as_one_sees_them(
    empty: Card, pages: Pages
) -> None:
    empty.organisation["name"] = "\ufeffРаи\u0306онная\u200b ш\u00adкола\n\u00a0№\u202f5"
    assert folded("в Районная школа № 5 по итогам") in pages(empty)[0]


def test_a_name_of_hundreds_of_different_letters_comes_back(empty: Card, pages: Pages) -> None:
    codes = (*range(0x21, 0x7F), *range(0xC0, 0x100), *range(0x400, 0x482), *range(0x48A, 0x530))
    letters = "".join(map(chr, codes))
    empty.organisation["municipality"] = letters
    assert letters in "".join(pages(empty))


# ------------------------------------------------------------------------------ PP7 the file


@pytest.mark.parametrize("draft", [False, True])
@pytest.mark.parametrize("language", LANGUAGES)
def test_equal_cards_give_equal_bytes(
    filled: Card, empty: Card, printed: Printed, language: Language, *, draft: bool
) -> None:
    once = printed(filled, language, draft=draft)
    printed(empty, "kk")
    assert printed(filled, language, draft=draft) == once


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_file_holds_its_own_fonts_and_no_helvetica(
    filled: Card, printed: Printed, language: Language
) -> None:
    content = printed(filled, language, draft=True)
    assert b"Helvetica" not in content
    reader = PdfReader(io.BytesIO(content))
    fonts = {
        font["/BaseFont"]: "/FontFile2" in font["/FontDescriptor"]
        for page in reader.pages
        for font in (reference.get_object() for reference in page["/Resources"]["/Font"].values())
    }
    assert fonts == {"/AAAAAA+Tinos": True, "/AAAAAA+Tinos-Bold": True}


def test_the_file_says_what_it_is(filled: Card, printed: Printed) -> None:
    reader = PdfReader(io.BytesIO(printed(filled, "kk")))
    assert reader.metadata
    assert reader.metadata.title == "Білім беру сапасының рейтинг картасы"
    assert reader.metadata.author == "МКОУ Буерак-Поповской СШ"
    assert reader.metadata.subject
    assert not reader.metadata.keywords
    assert reader.trailer["/Root"]["/Lang"] == "kk-KZ"
    assert PdfReader(io.BytesIO(printed(filled))).trailer["/Root"]["/Lang"] == "ru-RU"


# ------------------------------------------------------------------------------ PP8 start-up


def test_importing_the_package_does_not_load_the_pdf_library() -> None:
    script = "import sys, model.printing; print('reportlab' in sys.modules)"
    result = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "False"
