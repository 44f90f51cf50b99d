"""Papers of a campaign with the longest names there are, and with nobody in them.

Requirements:
L1  a diploma stays on one page, whatever the names;
L2  no word of a municipality is parted, and no sign stands alone below a name;
L3  where everybody has sent a card, the reminder has no empty table.
"""

import io
from dataclasses import replace
from pathlib import Path

import openpyxl
import openpyxl.utils
import pytest
from pypdf import PdfReader

from model.archive.campaign import CommissionMember
from model.paper import Paper
from model.ranking.diploma import print_diplomas
from model.ranking.protocol import print_protocol
from model.ranking.rating_pages import print_rating
from model.ranking.rating_workbook import rating_workbook
from model.ranking.reminder_pages import print_reminder
from model.wording import LANGUAGES, Language
from tests.ranking.conftest import TODAY, Office
from tests.ranking.region import as_json, school_card

SCHOOL = (
    "Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа"
    " с углублённым изучением отдельных предметов имени Героя Советского Союза Н. И. Крылова»"
    " Среднеахтубинского муниципального района Волгоградской области"
)
PLACE = "Новотракторозаводский муниципальный район"
NAME = "Константинопольская Александра Владиславовна"


def long_named(office: Office, inbox: Path, paper: Paper, school: str, chairman: str) -> Office:
    members = (CommissionMember(chairman, "проректор", "Председатель"),)
    office.campaigns.change(replace(office.campaign, office=school, commission=members))
    for seed in (3, 6, 4):
        card = school_card(paper, seed)
        card.organisation = {**card.organisation, "name": f"{school} {seed}", "municipality": PLACE}
        (inbox / f"{seed}.json").write_bytes(as_json(card))
    office.take(inbox)
    return office


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("school", "chairman"), [(SCHOOL, NAME), ("Ш" * 200, "Ф" * 60)])
def test_a_diploma_is_one_page(  # L1
    office: Office, inbox: Path, paper: Paper, language: Language, school: str, chairman: str
) -> None:
    result = long_named(office, inbox, paper, school, chairman).result()
    pages = PdfReader(io.BytesIO(print_diplomas(result, language))).pages
    assert len(pages) == result.ranked == 3


@pytest.mark.parametrize("make", [print_rating, print_protocol])
def test_words_stay_whole(office: Office, inbox: Path, paper: Paper, make: object) -> None:  # L2
    result = long_named(office, inbox, paper, SCHOOL, NAME).result()
    pages = PdfReader(io.BytesIO(make(result, "ru"))).pages  # type: ignore[operator]
    lines = [line.strip() for page in pages for line in page.extract_text().splitlines()]
    assert sum("Новотракторозаводский" in line for line in lines) >= 3
    assert "/" not in lines


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_reminder_of_nobody(office: Office, language: Language) -> None:  # L3
    pdf = print_reminder(office.campaigns, office.campaign, TODAY, language)
    (page,) = PdfReader(io.BytesIO(pdf)).pages
    assert ": 0." in page.extract_text()
    assert not {"Организация", "Ұйым"} & set(page.extract_text().split())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sheet_is_one_page_wide(  # L2
    office: Office, inbox: Path, paper: Paper, language: Language
) -> None:
    campaign = long_named(office, inbox, paper, SCHOOL, NAME).campaign
    office.campaigns.change(replace(campaign, tie_sections=("II", "I")))
    book = openpyxl.load_workbook(io.BytesIO(rating_workbook(office.result(), language)))
    for sheet in book.worksheets:
        assert sheet.sheet_properties.pageSetUpPr.fitToPage, sheet.title
        assert sheet.page_setup.fitToWidth in {None, 1}
    assert book.worksheets[0].column_dimensions["A"].width * 7 + 5 < (210 - 36) / 25.4 * 96  # pixels
    first = book.worksheets[1]
    short = {section.short.to(language) for section in paper.sections}
    for cell in first[1]:
        if cell.value in short:
            width = first.column_dimensions[openpyxl.utils.get_column_letter(cell.column)].width
            assert width > max(map(len, cell.value.split()))
