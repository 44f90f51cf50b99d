"""The signature sheet and the parts of a print: what stands where, and what the site must not have."""

import io
from collections.abc import Callable
from datetime import date

import pytest
from pypdf import PdfReader

from model.card.card import Card, Signer
from model.card.fingerprint import fingerprint
from model.card.revision import Accepted
from model.printing import Part, PrintRefused, RevisionMark, print_paper
from model.printing.paper import laid_out
from model.printing.sheet import BOTTOM, LEFT, RIGHT, TOP
from model.scoring import Scorer
from model.wording import Language, Text, say

WARNING = Accepted("4.1.2", Text("Бывает очень редко.", "Өте сирек кездеседі."), "грант района, договор № 3")
MARK = RevisionMark(2, date(2026, 11, 20), (WARNING,))
PARTS: tuple[Part, ...] = ("all", "paper", "signatures", "site")
LANGUAGES: tuple[Language, ...] = ("ru", "kk")


def pdf(card: Card, language: Language, part: Part, mark: RevisionMark | None = MARK) -> bytes:
    score = Scorer(card.paper).score(card.values, card.base, card.not_applicable)
    return print_paper(card, score, language, False, mark, part)


def pages(card: Card, language: Language, part: Part, mark: RevisionMark | None = MARK) -> list[str]:
    reader = PdfReader(io.BytesIO(pdf(card, language, part, mark)))
    return [" ".join(page.extract_text().split()) for page in reader.pages]


@pytest.fixture(params=["rating card", "evaluation sheet"])
def full(request: pytest.FixtureRequest) -> Card:
    """Each of the two papers, filled in."""
    name = "filled" if request.param == "rating card" else "sheet"
    card = request.getfixturevalue(name)
    assert isinstance(card, Card)
    return card


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_is_the_paper_and_then_the_sheet(full: Card, language: Language) -> None:
    title = {"ru": "Лист подписей", "kk": "Қол қою парағы"}[language]
    whole, paper, sheet = (pages(full, language, part) for part in ("all", "paper", "signatures"))
    assert len(whole) == len(paper) + len(sheet)
    assert title not in "".join(paper)
    assert sheet[0].startswith(title)
    assert whole[len(paper)].startswith(title)


def test_the_sheet_says_what_is_signed(filled: Card) -> None:
    text = " ".join(pages(filled, "ru", "signatures"))
    for words in (
        "Лист подписей Дополнительный лист (добавлен программой)",
        "МКОУ Буерак-Поповской СШ",
        "Рейтинговая карта качества образования, ред. 22.03.2021",
        "1 сентября 2020 г. – 31 мая 2021 г.".replace(" г", "\u00a0г"),
        "2 от 20",
        fingerprint(filled).short,
        "IV. Инвестиционная привлекательность 25",
        "ИТОГО",
        "4.1.2. Бывает очень редко.",
        "Причина: грант района, договор № 3",
        "Подпись руководителя общеобразовательной организации директор И. И. Иванова",
        "(должность) (подпись) (фамилия, имя, отчество (при наличии))",
        "«___» ______________ 20___ г. М.П. (при наличии)",
        "Исполнитель: Телефон:",
    ):
        assert words.replace("\u00a0", " ") in text.replace("\u00a0", " "), words
    assert text.count("М.П.") == 2


def test_the_kazakh_sheet_is_in_kazakh(sheet: Card) -> None:
    text = " ".join(pages(sheet, "kk", "signatures"))
    for words in (
        "Қол қою парағы Қосымша парақ (бағдарлама қосқан)",
        "Қарасу ауылдық округі әкімінің аппараты",
        "2-нұсқа, 2026 жылғы 20 қараша",
        "3. Акционерлік қоғамдар –",
        "Барлық кестелер бойынша жиыны 26",
        "Өте сирек кездеседі. Себебі: грант района",
        "(лауазымы) (қолы) (тегі, аты, әкесінің аты (бар болса))",
        "20___ ж. «___» ______________ М.О. (бар болса)",
        "Орындаушы бас маман А. Қ. Серікова",
        "Телефоны:",
    ):
        assert words in text.replace("\u00a0", " "), words
    assert text.count("М.О.") == 1  # the executor has a phone instead


@pytest.mark.parametrize("part", PARTS)
def test_every_page_bears_fingerprint_revision_and_its_number(full: Card, part: Part) -> None:
    found = pages(full, "ru", part)
    for number, text in enumerate(found, start=1):
        assert f"{fingerprint(full).short}, ред. карты 2" in text
        assert f"стр. {number} из {len(found)}" in text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("part", PARTS)
def test_equal_revisions_give_equal_bytes(full: Card, part: Part, language: Language) -> None:
    once = pdf(full, language, part)
    pdf(full, "ru", "all", None)
    assert pdf(full, language, part) == once


def test_without_a_revision_the_sheet_says_that_nothing_is_frozen(filled: Card) -> None:
    text = " ".join(pages(filled, "ru", "signatures", None))
    assert "не зафиксирована" in text
    assert "черновик" not in text.lower()
    assert "Принятые замечания" not in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_site_gets_no_name_no_line_to_sign_and_no_code(full: Card, language: Language) -> None:
    for signatory in full.paper.signatories:
        full.signers[signatory.id] = Signer("Секретова Т. А.", "тел. 8 (84464) 1-23-45")
    score = Scorer(full.paper).score(full.values, full.base, full.not_applicable)
    text = " ".join(pages(full, language, "site"))
    assert "Секретова" not in text
    assert "84464" not in text
    for signatory in full.paper.signatories:
        assert " ".join(signatory.text.to(language).split()) not in text
    assert full.paper.total.to(language).split()[0] in text
    assert not any(page.codes for page in laid_out(full, score, language, revision=MARK, part="site"))
    # The code holds the names too; a paper to be signed has one.
    assert laid_out(full, score, language, revision=MARK)[-1].codes


def test_the_acts_pages_are_the_same_with_the_sheet_and_without(filled: Card) -> None:
    score = Scorer(filled.paper).score(filled.values, filled.base, filled.not_applicable)
    paper = laid_out(filled, score, "ru", part="site")
    whole = laid_out(filled, score, "ru", part="all")
    assert [page.rules for page in paper[:-1]] == [page.rules for page in whole[: len(paper) - 1]]


def test_many_warnings_go_on_a_second_page_and_nothing_leaves_it(filled: Card) -> None:
    score = Scorer(filled.paper).score(filled.values, filled.base, filled.not_applicable)
    mark = MARK._replace(accepted=(WARNING._replace(reason="договор № 3 " * 30),) * 14)
    found = laid_out(filled, score, "ru", revision=mark, part="signatures")
    assert len(found) > 1
    for page in found:
        for words in page.words[:-3]:  # the last three are the foot
            assert LEFT <= words.x < RIGHT
            assert BOTTOM <= words.y < TOP


def test_a_sign_no_font_has_in_a_reason_is_named(filled: Card) -> None:
    mark = MARK._replace(accepted=(WARNING._replace(reason="так ☃"),))
    with pytest.raises(PrintRefused) as refused:
        pages(filled, "ru", "signatures", mark)
    said = say(refused.value.message, "ru")
    assert "U+2603" in said
    assert "причина принятого замечания" in said
    assert pages(filled, "ru", "paper", mark)  # the reasons do not stand there


def test_long_names_and_posts_stand_on_their_lines(full: Card, pages: Callable[..., list[str]]) -> None:
    for signatory in full.paper.signatories:
        full.signers[signatory.id] = Signer("Константинопольский Ғ. Ң. " * 3, "и. о. начальника отдела " * 4)
    text = "".join(pages(full, "kk", part="signatures"))
    assert text.count("Константинопольский") == 3 * len(full.paper.signatories)
