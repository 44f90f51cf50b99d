"""The document that is written: the paper as it looks on paper, in both languages."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn

from model.__main__ import main
from model.card.card import Card, Signer
from model.exchange.card_file import load_card
from model.paper.library import Papers
from model.printing.filled_paper import FilledPaper
from model.scoring import Scorer
from model.wording import LANGUAGES, Language

EXAMPLES = Path(__file__).resolve().parents[3] / "resources" / "examples"
Written = Callable[..., bytes]


@pytest.fixture
def card(papers: Papers) -> Card:
    card = load_card(EXAMPLES / "rating-card-2021.json", papers)
    card.signers["head"] = Signer("И. И. Иванов", "директор")
    card.notes["1.2.1"] = "приказ № 12"
    return card


@pytest.fixture
def evaluation(papers: Papers) -> Card:
    return load_card(EXAMPLES / "evaluation-sheet-2022.json", papers)


def opened(content: bytes) -> docx.document.Document:
    return docx.Document(io.BytesIO(content))


def all_text(document: docx.document.Document) -> str:
    return "\n".join(
        [*(one.text for one in document.paragraphs)]
        + [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_of_the_paper_stands_in_it(card: Card, language: Language, written: Written) -> None:
    text = all_text(opened(written(card, language)))
    shown = FilledPaper(card, Scorer(card.paper).score(card.values, card.base), language)
    for section in card.paper.sections:
        assert section.title.to(language) in text
        for criterion in section.criteria:
            assert criterion.text
            assert criterion.text.to(language) in text
            for line in criterion.lines:
                assert line.text is None or shown.text(line.text.to(language)) in text
                assert shown.method(line) in text
    assert shown.total_line() in text


def test_the_page_is_that_of_the_printed_paper(card: Card, written: Written) -> None:
    section = opened(written(card)).sections[0]
    sides = (section.page_width, section.page_height, section.left_margin, section.right_margin)
    assert [round(side.mm) for side in sides] == [210, 297, 20, 15]


def test_the_titles_are_repeated_on_each_page_and_rows_stay_whole(card: Card, written: Written) -> None:
    rows = opened(written(card)).tables[0]._tbl.tr_lst
    assert [row.trPr.find(qn("w:tblHeader")) is not None for row in rows[:3]] == [True, True, False]
    assert all(row.trPr.find(qn("w:cantSplit")) is not None for row in rows)


def test_a_criterion_is_one_cell(card: Card, written: Written) -> None:
    table = opened(written(card)).tables[0]
    words = card.paper.sections[0].criteria[0].text
    assert words
    cells = [row.cells[0]._tc for row in table.rows if row.cells[0].text == words.to("ru")]
    assert len(cells) == len(card.paper.sections[0].criteria[0].lines)
    assert all(cell is cells[0] for cell in cells)


def test_each_table_of_the_sheet_has_its_own_titles(evaluation: Card, written: Written) -> None:
    tables = opened(written(evaluation, "kk")).tables
    sections = evaluation.paper.sections
    assert len(tables) == len(sections) + len(evaluation.paper.signatories)
    for table in tables[: len(sections)]:
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None


def test_the_font_is_named_and_so_are_its_stand_ins(card: Card, written: Written) -> None:
    content = written(card)
    assert {
        style.font.name for style in opened(content).styles if style.name in {"Normal", "Body Text", "Title"}
    } == {"Times New Roman"}
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        assert "PT Astra Serif" in parts.read("word/fontTable.xml").decode()


@pytest.mark.parametrize(("language", "spoken"), [("ru", "ru-RU"), ("kk", "kk-KZ")])
def test_the_words_are_spelt_by_the_rules_of_their_language(
    card: Card, language: Language, spoken: str, written: Written
) -> None:
    with zipfile.ZipFile(io.BytesIO(written(card, language))) as parts:
        assert f'w:lang w:val="{spoken}"' in parts.read("word/styles.xml").decode()


def test_a_translation_says_so(card: Card, evaluation: Card, written: Written) -> None:
    said = "аудармасы, бұйрықтың мәтіні емес"
    assert said in all_text(opened(written(card, "kk")))
    assert said not in all_text(opened(written(evaluation, "kk")))


def test_lines_to_sign_on(card: Card, written: Written) -> None:
    document = opened(written(card))
    table = document.tables[1]
    first, second = table.rows
    assert first.cells[2].text == "/ И. И. Иванов /"
    assert second.cells[1].text == "директор"
    assert first.cells[1]._tc.tcPr.find(qn("w:tcBorders")) is not None


def test_evidence_is_nowhere_in_the_file(card: Card, written: Written) -> None:
    with zipfile.ZipFile(io.BytesIO(written(card))) as parts:
        for name in parts.namelist():
            assert "приказ № 12" not in parts.read(name).decode(errors="replace")
            assert "\\u043f\\u0440\\u0438\\u043a\\u0430\\u0437 \\u2116 12" not in parts.read(name).decode(
                errors="replace"
            )


def test_no_part_is_there_twice_and_nothing_leads_outside(card: Card, written: Written) -> None:
    with zipfile.ZipFile(io.BytesIO(written(card))) as parts:
        names = parts.namelist()
        assert len(names) == len(set(names))
        assert not any('TargetMode="External"' in parts.read(name).decode(errors="replace") for name in names)


def test_marks_that_no_document_can_hold_are_left_out(card: Card, written: Written) -> None:
    card.organisation["name"] = "МКОУ \x00\x0b\ufffe& <СШ>"
    text = " ".join(all_text(opened(written(card))).split())
    assert "качества образования в МКОУ & <СШ> по итогам" in text


def test_convert_writes_a_document_and_reads_it_again(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out, again = tmp_path / "карта.docx", tmp_path / "карта.json"
    example = EXAMPLES / "evaluation-sheet-2022.json"
    assert main(["convert", str(example), "-o", str(out), "--language", "kk"]) == 0
    assert main(["convert", str(out), "-o", str(again), "--language", "kk"]) == 0
    assert capsys.readouterr().out == "карта.docx файлы жазылды.\nкарта.json файлы жазылды.\n"
    papers = Papers()
    assert load_card(again, papers) == load_card(example, papers).replaced(notes={})
