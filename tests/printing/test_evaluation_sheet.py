"""The Бағалау парағы of annex 4, read back from its PDF and from its layout.

ES1 the head: two attachments, name and period on their lines    ES4 the sheet that the program adds
ES2 four tables, each with its title, header and subtotal        ES5 what is refused
ES3 a table that does not apply                                  ES6 the file, and the command line
"""

import io
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from model.card.card import Card, Signer
from model.printing import PrintRefused
from model.printing.paper import laid_out
from model.printing.sheet import LEFT, RIGHT, WIDTH, Page, Words
from model.printing.styles import SMALL, SUBTITLE, TABLE_TITLE, TITLE
from model.printing.wrap import text_width
from model.scoring import Scorer
from model.wording import LANGUAGES, Language, Text, say

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted(
    path
    for path in (ROOT / "resources" / "examples").glob("*.json")
    if not path.stem.startswith(("kim-register", "tos-programme"))  # tables of entries are printed otherwise
)

Pages = Callable[..., list[str]]
Printed = Callable[..., bytes]


def folded(text: str) -> str:
    return "".join(text.split())


def layout(card: Card, language: Language = "kk") -> list[Page]:
    return laid_out(card, Scorer(card.paper).score(card.values, card.base, card.not_applicable), language)


def standing(page: Page, text: str) -> Words:
    """The words of the page that begin so."""
    return next(words for words in page.words if words.lines and words.lines[0].startswith(text))


def is_centred(words: Words) -> bool:
    return all(
        abs(words.x - LEFT - (WIDTH - text_width(line, words.style)) / 2) < 0.01 for line in words.lines
    )


# ------------------------------------------------------------------------------ ES1 the head


def test_both_attachments_stand_at_the_right_above_the_title(sheet: Card) -> None:
    first = layout(sheet)[0]
    attachment, form, title = (standing(first, text) for text in ("4-қосымша", "Нысан", "Бағалау парағы"))
    for words in (attachment, form):
        assert words.x + text_width(words.lines[0], words.style) == pytest.approx(RIGHT)
    assert attachment.y > form.y > title.y
    assert title.style == TITLE


@pytest.mark.parametrize(
    ("language", "name", "period", "of_the_name", "of_the_period"),
    [
        (
            "kk",
            "Қарасу ауылдық округі",
            "2022 жылғы 1 қаңтар – 2022 жылғы 31 желтоқсан",
            "(тиісті саланың",
            "(есепті кезең)",
        ),
        (
            "ru",
            "Қарасу ауылдық округі",
            "1 января 2022 г. – 31 декабря 2022 г.",
            "(наименование",
            "(отчётный период)",
        ),
    ],
)
def test_name_and_period_stand_on_lines_with_small_words_under_them(
    sheet: Card, language: Language, name: str, period: str, of_the_name: str, of_the_period: str
) -> None:
    first = layout(sheet, language)[0]
    for text, explanation in ((name, of_the_name), (period.replace(" ", "\u00a0"), of_the_period)):
        written = next(words for words in first.words if words.lines[0].startswith(text.split("\u00a0–")[0]))
        caption = standing(first, explanation)
        assert (written.style, caption.style) == (SUBTITLE, SMALL)
        assert is_centred(written)
        assert is_centred(caption)
        assert any(
            rule.y1 == rule.y2
            and caption.y + SMALL.size / 2 < rule.y1 < written.y
            and rule.x1 <= written.x
            and rule.x2 >= written.x + text_width(written.lines[0], SUBTITLE)
            for rule in first.rules
        )


def test_the_period_is_written_out(sheet: Card, pages: Pages) -> None:
    assert folded("2022 жылғы 1 қаңтар – 2022 жылғы 31 желтоқсан (есепті кезең)") in pages(sheet, "kk")[0]
    assert folded("1 января 2022 г. – 31 декабря 2022 г. (отчётный период)") in pages(sheet, "ru")[0]


MONTHS = """
    қаңтар января  ақпан февраля  наурыз марта  сәуір апреля  мамыр мая  маусым июня
    шілде июля  тамыз августа  қыркүйек сентября  қазан октября  қараша ноября  желтоқсан декабря
"""


@pytest.mark.parametrize("month", range(1, 13))
def test_every_month_has_its_name(sheet: Card, pages: Pages, month: int) -> None:
    kazakh, russian = MONTHS.split()[2 * month - 2 : 2 * month]
    sheet.start = date(2021, month, 15)
    assert folded(f"2021 жылғы 15 {kazakh} –") in pages(sheet, "kk")[0]
    assert folded(f"15 {russian} 2021 г. –") in pages(sheet, "ru")[0]


def test_without_name_and_period_their_lines_are_left_to_be_written_on(
    blank_sheet: Card, pages: Pages
) -> None:
    assert folded("Бағалау парағы (тиісті саланың") in pages(blank_sheet, "kk")[0]
    assert folded("аппаратының атауы) (есепті кезең) Мемлекеттік") in pages(blank_sheet, "kk")[0]
    first = layout(blank_sheet)[0]
    above = standing(first, "Мемлекеттік мекемелерді").y
    lines = [rule for rule in first.rules if rule.y1 == rule.y2 > above]
    assert len(lines) == 2
    assert (lines[0].x1, lines[0].x2) == pytest.approx((LEFT, RIGHT))


def test_a_period_without_its_end_leaves_a_place_for_the_date(sheet: Card, pages: Pages) -> None:
    sheet.end = None
    assert folded("2022 жылғы 1 қаңтар – 20___ ж. «___»") in pages(sheet, "kk")[0]


def test_the_acts_pages_say_nothing_that_the_act_does_not_ask(sheet: Card, pages: Pages) -> None:
    *of_the_act, added = pages(sheet, "kk")
    everything = "".join(of_the_act)
    assert folded("Облыс, аудан") not in everything
    assert folded("Облыс, аудан: Солтүстік Қазақстан облысы, Аққайың ауданы") in added
    assert "Ахметов" not in everything


@pytest.mark.parametrize("language", LANGUAGES)
def test_remarks_on_the_edition_are_not_printed(sheet: Card, pages: Pages, language: Language) -> None:
    everything = "".join(pages(sheet, language))
    assert sheet.paper.remarks
    assert not [remark for remark in sheet.paper.remarks if folded(remark.to(language)) in everything]


def test_the_russian_paper_says_that_it_is_a_translation(sheet: Card, pages: Pages) -> None:
    note = folded("Русский текст — перевод программы, не текст приказа")
    assert note in pages(sheet, "ru")[0]
    assert "бағдарламаныңаудармасы" not in "".join(pages(sheet, "kk"))


# ------------------------------------------------------------------------------ ES2 four tables


def texts_of(card: Card) -> Iterator[Text]:
    paper = card.paper
    yield from (heading.text for heading in paper.headings if "{" not in heading.text.kk)
    yield from (column.title for column in paper.columns)
    yield paper.total
    for section in paper.sections:
        yield from (text for text in (section.title, section.total, section.indicator_title) if text)
        for criterion in section.criteria:
            yield from (line.text for line in criterion.lines if line.text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_of_annex_4_is_on_the_blank_paper(
    blank_sheet: Card, pages: Pages, language: Language
) -> None:
    everything = "".join(pages(blank_sheet, language))
    missing = [
        text.to(language) for text in texts_of(blank_sheet) if folded(text.to(language)) not in everything
    ]
    assert missing == []
    assert "{" not in everything
    assert "None" not in everything


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_table_has_its_title_its_own_header_and_its_first_line(
    blank_sheet: Card, pages: Pages, language: Language
) -> None:
    everything = "".join(pages(blank_sheet, language))
    number, indicator, points = (column.title.to(language) for column in blank_sheet.paper.columns)
    for section in blank_sheet.paper.sections:
        named = section.indicator_title.to(language) if section.indicator_title else indicator
        first = section.criteria[0].lines[0]
        assert first.text
        header = f"{section.title.to(language)} {number} {named} {points} 1 2 3 1 {first.text.to(language)}"
        assert folded(header) in everything


def test_the_second_table_words_its_indicator_column_as_the_act_does(blank_sheet: Card, pages: Pages) -> None:
    everything = "".join(pages(blank_sheet, "kk"))
    enterprises = folded("Мемлекеттік кәсіпорындарды басқару Р/с № Өлшемшарт/көрсеткіш атауы Балл")
    companies = folded("пакеттерін басқару Р/с № Өлшемшарттың/көрсеткіштің атауы Балл")
    assert enterprises in everything
    assert companies in everything


def test_titles_stand_bold_and_centred_above_their_tables_without_a_number(sheet: Card) -> None:
    titles = [
        words
        for page in layout(sheet)[:-1]
        for words in page.words
        if words.style == TABLE_TITLE and not words.lines[0].startswith("Барлық")
    ]
    assert [words.lines[0] for words in titles] == [section.title.kk for section in sheet.paper.sections]
    companies = next(words for words in titles if words.lines[0].startswith("Акционерлік"))
    assert all(
        is_centred(words) for words in titles if words is not companies
    )  # that one has a note beside it


def test_points_and_subtotals_of_the_filled_sheet(sheet: Card, pages: Pages) -> None:
    everything = "".join(pages(sheet, "kk"))
    for line in (
        "1 Қаржылық нәтижесі теріс ұйымдардың санын азайту 1 2 Бекітілген нормативтер",
        "2 Бекітілген нормативтер мен заттай нормаларды сақтау 2.1 Бюджет кодексінің",
        "паспорттауды және қайта бағалауды жүргізу 0 Жиыны: 4",
        "7.2 Мемлекеттік кәсіпорындардың қаржылық жағдайының тұрақтылығын бағалау 2 Жиыны: 15",
        "6.2 Мемлекет бақылайтын АҚ (ЖШС) қаржылық жағдайының тұрақтылығын бағалау 0 Жиыны: 7",
        "Жиыны: 7 Барлық кестелер бойынша жиыны: 26",
    ):
        assert folded(line) in everything, line


def test_the_chosen_options_words_are_not_on_the_paper(sheet: Card, pages: Pages) -> None:
    everything = "".join(pages(sheet, "kk"))
    for words in ("Бұзушылықтардың болмауы", "азаю жағына қарай", "тексерулер жүргізбеуі"):
        assert folded(words) not in everything


def test_the_subtotal_of_a_table_not_begun_is_left_empty(sheet: Card, pages: Pages) -> None:
    sheet.values = {row: value for row, value in sheet.values.items() if not row.startswith("institutions")}
    assert folded("қайта бағалауды жүргізу Жиыны: Мемлекеттік кәсіпорындарды") in "".join(pages(sheet, "kk"))


def test_a_blank_sheet_leaves_points_subtotals_and_total_to_be_written(
    blank_sheet: Card, pages: Pages
) -> None:
    everything = "".join(pages(blank_sheet, "kk"))
    assert folded("қайта бағалауды жүргізу Жиыны: Мемлекеттік кәсіпорындарды") in everything
    assert folded("жиыны: ____________") in everything


# ------------------------------------------------------------------------------ ES3 does not apply


@pytest.mark.parametrize(
    ("language", "title", "after"),
    [
        ("kk", "пакеттерін басқару (қолданылмайды) Р/с №", "бағалау – Жиыны: – Жауапкершілігі"),
        ("ru", "акционерных обществ (не применяется) № п/п", "АО (ТОО) – Итого: – Управление"),
    ],
)
def test_a_table_that_does_not_apply_says_so_and_prints_dashes(
    sheet: Card, pages: Pages, language: Language, title: str, after: str
) -> None:
    everything = "".join(pages(sheet, language))
    assert folded(title) in everything
    assert folded(after) in everything
    table = everything.partition(folded(title))[2].partition(folded(after))[0]
    rows = [row for row in sheet.paper.rows.values() if row.section == "jsc"]
    assert table.count("–") == len(rows) - 1  # the last one's stands in `after`


def test_the_note_is_small_and_stands_on_the_titles_line(sheet: Card) -> None:
    page = layout(sheet)[1]
    title, note = standing(page, "Акционерлік қоғамдар акцияларының"), standing(page, "(қолданылмайды)")
    assert note.style == SMALL
    assert note.y == pytest.approx(title.y)
    end = title.x + text_width(title.lines[0], title.style)
    assert end < note.x
    assert title.x - LEFT == pytest.approx(RIGHT - note.x - text_width(note.lines[0], SMALL))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_title_that_fills_its_line_has_the_note_below_it(sheet: Card, language: Language) -> None:
    sheet.not_applicable = frozenset({"llp"})
    page = next(
        page
        for page in layout(sheet, language)
        if any(words.lines[0] in {"(қолданылмайды)", "(не применяется)"} for words in page.words)
    )
    note = standing(page, "(")
    assert is_centred(note) == (language == "kk")  # the Russian title ends with a short second line
    assert note.x + text_width(note.lines[0], SMALL) <= RIGHT


def test_when_no_table_applies_there_is_no_total_either(blank_sheet: Card, pages: Pages) -> None:
    blank_sheet.not_applicable = frozenset(section.id for section in blank_sheet.paper.sections)
    assert folded("Барлық кестелер бойынша жиыны: –") in pages(blank_sheet, "kk")[-2]


# ------------------------------------------------------------------------------ ES4 the added sheet


def test_without_names_the_added_sheet_leaves_lines_to_be_written_on(blank_sheet: Card, pages: Pages) -> None:
    last = pages(blank_sheet, "kk")[-1]
    assert folded("аппаратының) атауы: ____") in last
    assert folded("Облыс, аудан") not in last  # the act does not ask for it
    assert folded("Есепті кезең: ____") in last
    assert folded("Басшы (лауазымы) (қолы) (тегі") in last
    assert folded("бекітілмеген") in last


def test_each_signer_has_three_lines_to_write_on_and_the_name_stands_on_its_own(sheet: Card) -> None:
    last = layout(sheet)[-1]
    heights = [words.y for words in last.words if words.lines[0] in {"Басшы", "Орындаушы"}]
    for y in heights:
        rules = [rule for rule in last.rules if y - 65 < rule.y1 < y]
        assert len(rules) == 3
        assert len({rule.y1 for rule in rules}) == 1
    name = standing(last, "Б. С. Ахметов")
    assert any(name.y - 5 < rule.y1 < name.y for rule in last.rules)


def test_a_long_post_grows_upwards_from_its_line(sheet: Card) -> None:
    sheet.signers["head"] = Signer("Б. С. Ахметов", "Аққайың ауданы Қарасу ауылдық округінің әкімі")
    last = layout(sheet)[-1]
    head, first_line, last_line = (standing(last, text) for text in ("Басшы", "Аққайың", "ауылдық"))
    assert head.y > first_line.y > last_line.y == standing(last, "Б. С. Ахметов").y


# ------------------------------------------------------------------------------ ES5 what is refused


def refusal(printed: Printed, card: Card, language: Language = "ru") -> str:
    with pytest.raises(PrintRefused) as caught:
        printed(card, language)
    return say(caught.value.message, language)


def test_a_missing_glyph_in_the_name_is_named(sheet: Card, printed: Printed) -> None:
    sheet.organisation["name"] = "Қарасу ☃"
    said = refusal(printed, sheet, "kk")
    assert "☃" in said
    assert "U+2603" in said
    assert "Органның (әкім аппаратының) атауы" in said


def test_a_missing_glyph_in_a_signature_names_whose_it_is(sheet: Card, printed: Printed) -> None:
    sheet.signers["executor"] = Signer("А. Серікова", "маман ☎\ufe0f")
    said = refusal(printed, sheet, "kk")
    assert "U+260E" in said or "U+FE0F" in said
    assert "бас маман" in said


def spoilt(card: Card, table: int, *, line: bool) -> None:
    sections = list(card.paper.sections)
    section = sections[table]
    if line:
        criterion = section.criteria[0]
        at = next(place for place, one in enumerate(criterion.lines) if one.number == "3.1")
        wrong = criterion.lines[at]._replace(text=Text("→ ☂", "→ ☂"))
        lines = (*criterion.lines[:at], wrong, *criterion.lines[at + 1 :])
        sections[table] = section._replace(criteria=(criterion._replace(lines=lines),))
    else:
        sections[table] = section._replace(indicator_title=Text("☂", "☂"))
    card.paper = card.paper._replace(sections=tuple(sections))


def test_a_missing_glyph_in_a_line_names_line_and_table(sheet: Card, printed: Printed) -> None:
    spoilt(sheet, 3, line=True)
    said = refusal(printed, sheet)
    assert "U+2602" in said
    assert "строки 3.1 таблицы «Товарищества (ТОО)»" in said


def test_a_missing_glyph_in_a_tables_titles_names_the_table(sheet: Card, printed: Printed) -> None:
    spoilt(sheet, 2, line=False)
    assert "таблицы «Акционерные общества»" in refusal(printed, sheet)


def test_titles_that_fill_the_page_are_refused(sheet: Card, printed: Printed) -> None:
    first, *others = sheet.paper.sections
    long = first._replace(title=Text(*["Мемлекеттік мекемелерді басқару " * 60] * 2))
    sheet.paper = sheet.paper._replace(sections=(long, *others))
    assert "половины страницы" in refusal(printed, sheet)


# ------------------------------------------------------------------------------ ES6 file and command line


@pytest.mark.parametrize("draft", [False, True])
@pytest.mark.parametrize("language", LANGUAGES)
def test_equal_sheets_give_equal_bytes(
    sheet: Card, filled: Card, printed: Printed, language: Language, *, draft: bool
) -> None:
    once = printed(sheet, language, draft=draft)
    printed(filled, "ru")
    assert printed(sheet, language, draft=draft) == once


@pytest.mark.parametrize(("language", "word"), [("ru", "ЧЕРНОВИК"), ("kk", "ЖОБА")])
def test_a_draft_says_so_on_every_page_and_leaves_the_text_as_it_is(
    sheet: Card, pages: Pages, language: Language, word: str
) -> None:
    marked = pages(sheet, language, draft=True)
    assert all(page.startswith(word) for page in marked)
    unmarked = pages(sheet, language)
    # The last page says it once more, in the words beside the code.
    assert [page.removeprefix(word) for page in marked[:-1]] == unmarked[:-1]
    assert len(marked) == len(unmarked)


def test_the_file_says_what_it_is(sheet: Card, printed: Printed) -> None:
    reader = PdfReader(io.BytesIO(printed(sheet, "kk")))
    assert reader.metadata
    assert reader.metadata.title == "Бағалау парағы"
    assert reader.metadata.author == "Қарасу ауылдық округі әкімінің аппараты"
    assert reader.trailer["/Root"]["/Lang"] == "kk-KZ"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_the_command_line_prints_each_example(tmp_path: Path, example: Path, language: Language) -> None:
    out = tmp_path / "x.pdf"
    command = [sys.executable, "-m", "model", "print", example, "-o", out, "--language", language]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert PdfReader(out).trailer["/Root"]["/Lang"][:2] == language
