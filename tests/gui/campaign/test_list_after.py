"""A list that comes after the cards, the rule about empty rows, and rows that can be told apart."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QCheckBox

from model.archive.campaign import School
from model.paper import Paper
from model.paper.short_words import LONGEST_WORDS
from model.wording import LANGUAGES, Language
from tests.gui.campaign.conftest import Coordinator
from tests.ranking.region import as_json, school_card, with_fault


def listed(paper: Paper, seed: int) -> School:
    told = school_card(paper, seed).organisation
    return School(told["name"], told["municipality"], told["nomination"])


@pytest.fixture
def office(coordinator: Callable[..., Coordinator], paper: Paper, tmp_path: Path) -> Coordinator:
    office = coordinator()
    office.begin()
    for seed in (3, 6):
        (tmp_path / f"{seed}.json").write_bytes(as_json(school_card(paper, seed)))
    office.take(tmp_path / "3.json", tmp_path / "6.json")
    return office


def test_the_list_is_told_what_it_does_to_the_cards(office: Coordinator, paper: Paper) -> None:
    office.person.click("tab-schools")
    office.page.schools.add_schools((listed(paper, 3), listed(paper, 9)))
    told = office.person.reads(office.person.dialog())
    assert "Новых: 2" in told
    assert "Карт школ, которых нет в списке: 1" in told
    office.person.dialog().close()
    office.person.come_back()
    assert "прислали: 1 · не прислали: 1" in office.person.reads()
    office.rate()
    assert office.page.rating.rating
    assert sum(one.number for one in office.page.rating.rating.nominations) == 1


def test_versions_are_compared_where_there_are_two(office: Coordinator, paper: Paper, tmp_path: Path) -> None:
    (tmp_path / "3 б.json").write_bytes(as_json(with_fault(school_card(paper, 3, like=33), "1.2.6")))
    office.take(tmp_path / "3 б.json")
    deciding = office.page.files._deciding
    (first,) = [one for one in deciding._files.listed() if one.file == "3.json"]
    deciding.offer(first)
    assert not deciding._versions.isHidden()
    deciding._decisions.reject(first.id, "подписи нет")
    deciding.offer(next(one for one in deciding._files.listed() if one.file == "3 б.json"))
    assert deciding._versions.isHidden()


def test_the_rule_about_empty_rows_is_for_every_card(office: Coordinator) -> None:
    office.person.click("campaign-settings")
    dialog = office.person.dialog()
    rule = dialog.findChild(QCheckBox, "incomplete")
    assert isinstance(rule, QCheckBox)
    assert rule.text() == "Не включать карты с незаполненными строками"


@pytest.mark.parametrize("language", LANGUAGES)
def test_rows_are_told_apart(coordinator: Callable[..., Coordinator], language: Language) -> None:
    office = coordinator(language=language)
    office.begin()
    rows = office.page.rows
    told = [(rows._paper.rows[row].number, words) for row, words in rows._words.items()]
    assert len(set(told)) == len(told)
    assert max(len(words) for _, words in told) <= LONGEST_WORDS
    box = office.page.rating._struck._box
    assert len({box.itemText(at) for at in range(box.count())}) == box.count() == len(told)


def test_who_rejects_a_card_is_told_of_the_other_one(
    office: Coordinator, paper: Paper, tmp_path: Path
) -> None:
    said = "За школу будет считаться другая её карта."
    for another in (False, True):
        if another:
            (tmp_path / "3 б.json").write_bytes(as_json(school_card(paper, 3, like=33)))
            office.take(tmp_path / "3 б.json")
        office.person.click("state-accepted")
        office.page.files.table.setCurrentIndex(office.page.files.table.paged.index(0, 0))
        office.person.click("reject")
        dialog = office.person.dialog()
        assert (said in office.person.reads(dialog)) == another
        dialog.close()
        office.person.come_back()


def test_a_wide_window_shows_whole_municipalities(office: Coordinator) -> None:
    table = office.page.files.table
    narrow = [table.columnWidth(at) for at in range(1, table.paged.columnCount())]
    office.person.window.resize(1366, 768)
    office.person.qtbot.waitUntil(lambda: table.viewport().width() > 1200)
    wide = [table.columnWidth(at) for at in range(1, table.paged.columnCount())]
    assert table.fontMetrics().horizontalAdvance("Даниловский муниципальный район") + 8 < wide[0]
    assert wide[0] > narrow[0]
    assert table.columnWidth(0) > 400
    office.person.window.resize(1024, 600)
    office.person.qtbot.waitUntil(lambda: table.viewport().width() < 1020)
    assert [table.columnWidth(at) for at in range(1, table.paged.columnCount())] == narrow


def test_an_empty_campaign_says_how_to_begin(
    coordinator: Callable[..., Coordinator], paper: Paper, tmp_path: Path
) -> None:
    office = coordinator()
    office.begin()
    about = office.page.files._about
    assert about.text() == "Перетащите сюда файлы или папки с картами или нажмите «Принять…»."
    (tmp_path / "3.json").write_bytes(as_json(school_card(paper, 3)))
    office.take(tmp_path / "3.json")
    assert about.text() == ""
