"""Every window of a campaign in both languages at 1024 × 600: nothing is cut off, everything has a name."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from gui.campaign.school_list import show_list
from model.wording import Language
from tests.gui.campaign.conftest import Coordinator
from tests.gui.conftest import Open
from tests.gui.fit import cut_off, unnamed

Window = Callable[[Coordinator], QWidget]


def whole(office: Coordinator) -> QWidget:
    return office.person.window


def no_campaigns(office: Coordinator) -> QWidget:
    office.person.click("campaign-back")
    return whole(office)


def new_campaign(office: Coordinator) -> QWidget:
    no_campaigns(office)
    office.person.click("campaign-new")
    return office.person.dialog()


def new_campaign_with_a_fault(office: Coordinator) -> QWidget:
    dialog = new_campaign(office)
    dialog.findChild(QWidget, "from").setText("осенью")  # type: ignore[union-attr]
    office.person.click("create", dialog)
    return dialog


def next_years(office: Coordinator) -> QWidget:
    no_campaigns(office)
    office.person.click("campaign-next")
    return office.person.dialog()


def school_list(office: Coordinator) -> QWidget:
    path = office.person.window.shelf.folder / "Список организаций муниципального района.csv"
    lines = ["Наименование;Район;Номинация", "Школа № 1;Ольховский район;сельские", ";Даниловский район;"]
    path.write_text("\n".join([*lines, "Школа № 2;Ольховский район;космические"]), encoding="utf-8")
    paper = office.desk.office.paper(office.page.campaign)
    show_list(path, office.person.window, paper, office.desk.office.language, lambda _: None)
    return office.person.dialog()


def cards(office: Coordinator) -> QWidget:
    return whole(office)


def interrupted(office: Coordinator) -> QWidget:
    office.page._strip.show_interrupted()
    return whole(office)


def taking_in(office: Coordinator) -> QWidget:
    office.page._strip.show_step(17, 300, "Даниловский муниципальный район/школа-0017.json")
    return whole(office)


def versions(office: Coordinator) -> QWidget:
    office.person.click("state-second")
    office.person.click("versions")
    return office.person.dialog()


def assigning(office: Coordinator) -> QWidget:
    office.person.click("state-stranger")
    office.person.click("assign")
    return office.person.dialog()


def letting_in(office: Coordinator) -> QWidget:
    office.person.click("state-remarks")
    office.person.click("accept")
    dialog = office.person.dialog()
    dialog.findChild(QPlainTextEdit).setPlainText("Опечатка")  # type: ignore[union-attr]
    return dialog


def rejecting(office: Coordinator) -> QWidget:
    office.person.click("state-remarks")
    office.person.click("reject")
    return office.person.dialog()


def schools(office: Coordinator) -> QWidget:
    office.person.click("tab-schools")
    return whole(office)


def reminder_copied(office: Coordinator) -> QWidget:
    schools(office)
    office.person.click("copy-reminder")
    return office.person.dialog()


def taking_off_the_list(office: Coordinator) -> QWidget:
    schools(office)
    office.person.click("which-sent")
    office.person.click("remove-school")
    return office.person.dialog()


def rows(office: Coordinator) -> QWidget:
    office.person.click("tab-rows")
    office.person.qtbot.waitUntil(lambda: bool(office.page.rows._found))
    office.page.rows._only.setChecked(True)
    return whole(office)


def rating(office: Coordinator) -> QWidget:
    office.rate()
    return whole(office)


def left_out(office: Coordinator) -> QWidget:
    office.rate()
    office.person.click("left-out")
    return whole(office)


def municipalities(office: Coordinator) -> QWidget:
    office.rate()
    office.person.click("municipalities")
    return whole(office)


def struck_out(office: Coordinator) -> QWidget:
    office.rate()
    office.person.click("struck")
    before = office.page.rating._struck.said.text()
    office.person.click("strike-out")
    office.person.qtbot.waitUntil(lambda: office.page.rating._struck.said.text() != before)
    return whole(office)


def settings(office: Coordinator) -> QWidget:
    office.person.click("campaign-settings")
    return office.person.dialog()


def review(office: Coordinator) -> QWidget:
    office.person.click("state-remarks")
    office.person.click("review")
    panel = office.review.panel
    office.person.qtbot.waitUntil(lambda: bool(panel._statistics))
    office.person.qtbot.waitUntil(lambda: office.review.page.sheet.focused_row() is not None)
    panel._note.setText("Приложите подтверждающие документы")
    panel._add_remark()
    return whole(office)


def letter(office: Coordinator) -> QWidget:
    review(office)
    office.person.click("send-back")
    return office.person.dialog()


WINDOWS: list[Window] = [
    no_campaigns, new_campaign, new_campaign_with_a_fault, next_years, school_list, cards, interrupted,
    taking_in, versions, assigning, letting_in, rejecting, schools, reminder_copied, taking_off_the_list,
    rows, rating, left_out, municipalities, struck_out, settings, review, letter,
]  # fmt: skip


@pytest.mark.parametrize("language", ["ru", "kk"])
@pytest.mark.parametrize("window", WINDOWS, ids=lambda window: window.__name__)
def test_nothing_is_cut_off_and_everything_has_a_name(
    request: pytest.FixtureRequest,
    forty_taken_in: Callable[[Language], bytes],
    tmp_path: Path,
    window: Window,
    language: Language,
) -> None:
    path = tmp_path / "cards" / "archive.sqlite"
    path.parent.mkdir()
    path.write_bytes(forty_taken_in(language))
    program: Open = request.getfixturevalue("program")  # only now: it opens what stands there
    office = Coordinator(program(language=language))
    (campaign,) = office.desk.office.campaigns.all()
    office.desk.open(campaign.id)
    shown = window(office)
    office.person.qtbot.waitExposed(shown)
    for _ in range(3):
        QApplication.processEvents()
    assert cut_off(shown) == []
    assert list(unnamed(shown)) == []
    assert shown.width() <= 1024
    assert shown.height() <= (600 if shown is office.person.window else 560)


def test_with_no_campaign_the_page_says_what_it_is_for(program: Open) -> None:
    office = Coordinator(program())
    assert cut_off(office.person.window) == []
    assert "координатора" in office.person.reads()
