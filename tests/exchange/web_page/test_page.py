"""The web page: sound HTML, readable by everybody on anything, and without personal data."""

import re
import shutil
import subprocess
from itertools import pairwise
from pathlib import Path
from typing import Any

import html5lib
import pytest
from html5lib.constants import namespaces

from model.__main__ import main
from model.card.card import Card, Signer
from model.exchange.card_file import load_card
from model.exchange.web_page.looks import STYLE_SHEET
from model.exchange.web_page.page import page_of
from model.paper.library import Papers
from model.printing.filled_paper import FilledPaper
from model.scoring import Scorer
from model.wording import LANGUAGES, Language
from tests.exchange.web_page.browser import Browser, found

EXAMPLES = Path(__file__).resolve().parents[3] / "resources" / "examples"
PAPERS = Papers()
NAMES = ("rating-card-2021.json", "evaluation-sheet-2022.json")
HTML = f"{{{namespaces['html']}}}"
CONTRAST = 4.5


def example(name: str) -> Card:
    card = load_card(EXAMPLES / name, PAPERS)
    card.signers["head"] = Signer("Иванова Марья Петровна", "директор школы")
    card.notes[next(iter(card.paper.rows))] = "удостоверение 4711"
    return card


def page(card: Card, language: Language, *, draft: bool = False) -> str:
    score = Scorer(card.paper).score(card.values, card.base, card.not_applicable)
    return page_of(card, FilledPaper(card, score, language), language, draft=draft).decode()


def parsed(text: str) -> Any:
    """The document, read strictly: a fault of HTML is an error."""
    return html5lib.HTMLParser(strict=True).parse(text)


each_page = pytest.mark.parametrize(
    ("name", "language"), [(name, language) for name in NAMES for language in LANGUAGES]
)


@each_page
class TestThePage:
    def test_it_is_html_without_a_fault(self, name: str, language: Language) -> None:
        text = page(example(name), language)
        assert text.startswith("<!DOCTYPE html>\n")
        parsed(text)

    def test_it_says_its_language_its_title_and_its_width(self, name: str, language: Language) -> None:
        root = parsed(page(example(name), language))
        assert root.get("lang") == language
        assert root.find(f".//{HTML}title").text
        assert root.find(f".//{HTML}meta[@charset='utf-8']") is not None
        assert root.find(f".//{HTML}meta[@name='viewport']") is not None

    def test_its_headings_tell_what_is_where(self, name: str, language: Language) -> None:
        card = example(name)
        root = parsed(page(card, language))
        levels = [
            int(one.tag[-1]) for one in root.iter() if re.fullmatch(rf"{re.escape(HTML)}h[1-6]", str(one.tag))
        ]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert levels.count(2) == len(card.paper.sections) + 1
        assert all(after - before <= 1 for before, after in pairwise(levels))
        assert len(root.findall(f".//{HTML}main")) == 1

    def test_every_table_has_a_caption_and_every_title_a_scope(self, name: str, language: Language) -> None:
        root = parsed(page(example(name), language))
        tables = root.findall(f".//{HTML}table")
        assert tables
        for table in tables:
            assert "".join(table.find(f"{HTML}caption").itertext()).strip()
            titles = list(table.iter(f"{HTML}th"))
            assert all(title.get("scope") in {"col", "row", "rowgroup"} for title in titles)
            assert all("".join(title.itertext()).strip() for title in titles)
            for row in table.find(f"{HTML}thead"):
                assert all(cell.get("scope") == "col" for cell in row)

    def test_every_row_of_a_table_is_as_wide_as_its_titles(self, name: str, language: Language) -> None:
        root = parsed(page(example(name), language))
        for table in root.findall(f".//{HTML}table"):
            width = len(table.find(f"{HTML}thead")[0])
            reach: list[int] = []
            for row in (row for body in table.findall(f"{HTML}tbody") for row in body):
                cells = list(row)
                taken = sum(int(cell.get("colspan", 1)) for cell in cells) + len(reach)
                assert taken == width
                reach = [left - 1 for left in reach if left > 1]
                reach += [
                    int(cell.get("rowspan", 1)) - 1 for cell in cells if int(cell.get("rowspan", 1)) > 1
                ]

    def test_a_table_laid_out_as_blocks_is_still_called_a_table(self, name: str, language: Language) -> None:
        root = parsed(page(example(name), language))
        roles = {"table": {"table"}, "tr": {"row"}, "td": {"cell"}, "th": {"columnheader", "rowheader"}}
        for tag, allowed in roles.items():
            assert {one.get("role") for one in root.iter(f"{HTML}{tag}")} <= allowed

    def test_it_takes_nothing_from_anywhere(self, name: str, language: Language) -> None:
        text = page(example(name), language)
        root = parsed(text)
        unwanted = {"script", "link", "img", "iframe", "object", "embed", "form", "base", "svg"}
        assert not [one.tag for one in root.iter() if str(one.tag).removeprefix(HTML) in unwanted]
        assert not [key for one in root.iter() for key in one.attrib if key.startswith("on") or key == "src"]
        assert all(one.get("href", "").startswith("#") for one in root.iter(f"{HTML}a"))
        assert not re.search(r"https?:|url\(|@import", text)

    def test_every_link_leads_to_its_place(self, name: str, language: Language) -> None:
        root = parsed(page(example(name), language))
        places = [one.get("id") for one in root.iter() if one.get("id")]
        assert len(places) == len(set(places))
        assert {one.get("href")[1:] for one in root.iter(f"{HTML}a")} <= set(places)

    def test_nobody_is_named(self, name: str, language: Language) -> None:
        text = page(example(name), language)
        for word in ("Иванова", "Марья", "директор школы", "4711"):
            assert word not in text

    def test_the_points_are_those_of_the_paper(self, name: str, language: Language) -> None:
        card = example(name)
        shown = FilledPaper(
            card, Scorer(card.paper).score(card.values, card.base, card.not_applicable), language
        )
        root = parsed(page(card, language))
        points = [cell.text or "" for cell in root.iter(f"{HTML}td") if cell.get("class") == "points"]
        expected = []
        for section in card.paper.sections:
            lines = [line for criterion in section.criteria for line in criterion.lines]
            expected += [shown.points(line, section) for line in lines]
            expected += [shown.subtotal(section)] if section.total else []
        assert points == expected
        assert shown.total_line() in "".join(root.itertext())


def test_every_colour_of_words_stands_out() -> None:
    words = {"#1a1a1a", "#4a4a4a", "#8a1c1c", "#0b4a8f", "#000"}
    used = set(re.findall(r"(?<!-)\bcolor: (#\w+)", STYLE_SHEET))
    assert used <= words
    grounds = set(re.findall(r"background: (#\w+)", STYLE_SHEET))
    assert grounds
    for colour in used:
        assert all(contrast(colour, ground) >= CONTRAST for ground in grounds)


def contrast(one: str, other: str) -> float:
    """As WCAG 2 computes it."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(digit * 2 for digit in colour[1:])
    parts = [int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_what_was_entered_is_never_taken_for_html() -> None:
    card = example(NAMES[0])
    card.organisation["name"] = '</title><script>alert("1")</script> & "СШ" \x00\ud800'
    root = parsed(page(card, "ru"))
    assert root.find(f".//{HTML}script") is None
    assert '</title><script>alert("1")</script> & "СШ"' in "".join(root.itertext())


def test_a_draft_says_so() -> None:
    card = example(NAMES[0])
    assert "Черновик" in page(card, "ru", draft=True)
    assert "Жоба" in page(card, "kk", draft=True)
    assert "Черновик" not in page(card, "ru")


def test_an_empty_card_is_a_page_too() -> None:
    for form, edition in PAPERS.known():
        paper = PAPERS.paper(form, edition)
        if paper.sections:
            parsed(page(Card(paper=paper), "ru"))


def test_an_organisation_without_a_name_leaves_no_empty_heading() -> None:
    card = example(NAMES[1]).replaced(organisation={})
    root = parsed(page(card, "kk"))
    assert all("".join(one.itertext()).strip() for one in root.find(f".//{HTML}header"))


def test_convert_writes_the_page_and_says_that_it_is_a_draft(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "карта.html"
    assert main(["convert", str(EXAMPLES / NAMES[0]), "-o", str(out), "--language", "ru"]) == 0
    assert "Это черновик" in capsys.readouterr().out
    parsed(out.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Any:
    program = found()
    if not program:
        pytest.skip("no Chromium on this computer (Debian, Ubuntu: apt-get install chromium)")
    with Browser(program, tmp_path_factory.mktemp("chromium")) as opened:
        yield opened


@pytest.mark.parametrize("width", [320, 360, 1200])
@each_page
def test_nothing_is_wider_than_the_screen(
    name: str, language: Language, width: int, browser: Browser, tmp_path: Path
) -> None:
    file = tmp_path / "page.html"
    file.write_text(page(example(name), language, draft=True), encoding="utf-8")
    browser.open(file, width)
    assert browser.value("document.documentElement.scrollWidth") <= width
    edges = "[...document.body.querySelectorAll('*')].map(e => e.getBoundingClientRect().right)"
    assert browser.value(f"Math.max(...{edges})") <= width + 1
    assert browser.value("document.compatMode") == "CSS1Compat"
    picture = tmp_path / "page.png"
    browser.picture(picture)
    assert picture.read_bytes().startswith(b"\x89PNG")


@each_page
def test_no_number_is_broken_over_two_lines(
    name: str, language: Language, browser: Browser, tmp_path: Path
) -> None:
    file = tmp_path / "page.html"
    file.write_text(page(example(name), language), encoding="utf-8")
    browser.open(file, 320)
    lines = (
        "[...document.querySelectorAll('nav span')].map(e => {"
        " const words = document.createRange(); words.selectNodeContents(e);"
        " return words.getClientRects().length; })"
    )
    assert browser.value(f"Math.max(...{lines})") == 1


def test_letters_are_large_enough_on_a_phone(browser: Browser, tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    file.write_text(page(example(NAMES[0]), "ru"), encoding="utf-8")
    browser.open(file, 360)
    sizes = "[...document.querySelectorAll('th, td')].map(e => parseFloat(getComputedStyle(e).fontSize))"
    assert browser.value(f"Math.min(...{sizes})") >= 16


def test_a_screen_reader_still_finds_the_tables_on_a_phone(browser: Browser, tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    card = example(NAMES[0])
    file.write_text(page(card, "ru"), encoding="utf-8")
    browser.open(file, 360)
    nodes = browser.ask("Accessibility.getFullAXTree")["nodes"]
    roles = [node["role"]["value"] for node in nodes if not node["ignored"]]
    assert roles.count("table") == len(card.paper.sections)
    for role in ("row", "columnheader", "rowheader", "cell", "main", "navigation", "heading"):
        assert role in roles


def test_it_prints_on_a4_without_the_links(browser: Browser, tmp_path: Path) -> None:
    if not shutil.which("pdftotext"):
        pytest.skip("no pdftotext on this computer")
    file, printed = tmp_path / "page.html", tmp_path / "page.pdf"
    file.write_text(page(example(NAMES[0]), "ru"), encoding="utf-8")
    browser.open(file, 1200)
    printed.write_bytes(browser.printed())
    text = subprocess.run(["pdftotext", str(printed), "-"], capture_output=True, check=True).stdout.decode()
    assert "ИТОГО: 311,4" in text
    assert "Баллы по разделам" not in text
