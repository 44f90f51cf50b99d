"""What a coordinator decides and gives out.

Requirements:
R1  a rejection is taken back with a reason, from the list and from the review;
R2  what was sent back is marked with its day, and found;
R3  two versions tell what keeps the one that stands for the school out of the rating;
R4  the name of a new collection follows its period until it is written by hand;
R5  rating, protocol, diplomas and reminder are saved from the window; a faulty template is named as such.
"""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QFileDialog, QPlainTextEdit, QPushButton, QWidget

from gui.campaign.new_dialog import NewCampaignDialog
from model.archive.campaign import School
from model.archive.campaign_decisions import Decisions
from model.paper import Paper
from tests.gui.campaign.conftest import Coordinator
from tests.gui.campaign.test_campaign import show_state
from tests.ranking.region import Sent, as_json, school_card

Start = Callable[..., Coordinator]
Forty = tuple[Path, list[Sent]]


def give_reason(office: Coordinator, reason: str) -> None:
    dialog = office.person.dialog()
    note = dialog.findChild(QPlainTextEdit)
    assert note is not None
    note.setPlainText(reason)
    office.person.click("decide", dialog)


def offers_way_back(page: QWidget) -> bool:
    button = page.findChild(QPushButton, "take-back")
    assert button is not None
    return button.isVisible()


@pytest.fixture
def with_one_card(coordinator: Start, paper: Paper, tmp_path: Path) -> Coordinator:
    (tmp_path / "карта.json").write_bytes(as_json(school_card(paper, 3)))
    office = coordinator()
    who = school_card(paper, 3).organisation
    office.begin([School(who["name"], who["municipality"], who["nomination"])])
    office.take(tmp_path / "карта.json")
    return office


class TestRejection:  # R1
    @pytest.fixture
    def rejected(self, with_one_card: Coordinator) -> Coordinator:
        with_one_card.person.click("reject")
        give_reason(with_one_card, "подпись не директора")
        assert show_state(with_one_card, "rejected") == ["карта.json"]
        return with_one_card

    def test_it_is_taken_back_in_the_list(self, rejected: Coordinator) -> None:
        rejected.person.click("take-back")
        give_reason(rejected, "приказ о замещении прислан")
        assert show_state(rejected, "all") == ["карта.json"]
        assert rejected.page.files._files.listed()[0].state == "accepted"

    def test_it_is_taken_back_in_the_review(self, rejected: Coordinator) -> None:
        rejected.person.click("review")
        before = rejected.review
        rejected.person.click("take-back", before)
        give_reason(rejected, "приказ о замещении прислан")
        assert rejected.review is not before
        assert not offers_way_back(rejected.review)
        assert "приказ о замещении прислан" in rejected.person.reads(rejected.review)

    def test_an_accepted_card_offers_no_way_back(self, with_one_card: Coordinator) -> None:
        assert not offers_way_back(with_one_card.page)


def test_a_card_sent_back_is_marked_and_found(with_one_card: Coordinator) -> None:  # R2
    office = with_one_card
    assert not office.page.files._state_buttons["sent_back"].isVisible()
    (one,) = office.page.files._files.listed()
    Decisions(office.page.files._files).sent_back(one.id)
    office.page.refresh()
    assert show_state(office, "sent_back") == ["карта.json"]
    table = office.page.files.table.paged
    assert any("на доработке с " in str(table.index(0, at).data()) for at in range(table.columnCount()))
    office.person.click("tab-schools")
    office.person.click("which-sent")
    schools = office.page.schools.table.paged
    assert "на доработке с " in schools.index(0, 4).data()


def test_a_card_with_empty_rows_says_how_many(coordinator: Start, paper: Paper, tmp_path: Path) -> None:
    card = school_card(paper, 3)
    for row in list(card.values)[:2]:
        del card.values[row]
    document = json.loads(as_json(card))
    document.pop("printed", None)
    (tmp_path / "карта.json").write_text(json.dumps(document), encoding="utf-8")
    office = coordinator()
    office.begin()
    office.take(tmp_path / "карта.json")
    assert show_state(office, "remarks") == ["карта.json"]
    assert "не заполнено строк: 2" in office.page.files._about.text()
    office.person.click("review")
    assert "не заполнено строк: 2" in office.person.reads(office.review)


def test_versions_tell_why_one_is_left_out(coordinator: Start, paper: Paper, tmp_path: Path) -> None:  # R3
    document = json.loads(as_json(school_card(paper, 3)))
    for name, total in (("первая", "1"), ("вторая", "2")):
        document["printed"] = {"total": total}
        (tmp_path / f"{name}.json").write_text(json.dumps(document), encoding="utf-8")
    office = coordinator()
    office.begin()
    office.take(tmp_path / "первая.json")
    office.take(tmp_path / "вторая.json")
    assert show_state(office, "second") == ["вторая.json"]
    office.person.click("versions")
    words = office.person.reads(office.person.dialog())
    assert "считается за школу" in words
    assert "в рейтинг не входит" in words
    assert "Отличий нет" not in words


def test_the_name_follows_the_period_until_it_is_written_by_hand(coordinator: Start) -> None:  # R4
    office = coordinator()
    office.person.click("campaign-new")
    dialog = office.person.dialog()
    assert isinstance(dialog, NewCampaignDialog)
    for edit, day in zip(dialog._period, ("01.09.2021", "31.05.2022"), strict=True):
        edit.setText(day)
    assert dialog._name.text().endswith("2021–2022")
    dialog._name.setText("Наш сбор")
    dialog._period[0].setText("01.09.2019")
    assert dialog._name.text() == "Наш сбор"


class TestGivenOut:  # R5
    @pytest.fixture
    def asked(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        """Every file goes into one folder, under the name proposed."""
        folder = tmp_path / "выдано"
        folder.mkdir()

        def choose(_parent: QWidget, ending: str, _folder: Path | None, name: str) -> Path:
            return folder / f"{name}{ending}"

        monkeypatch.setattr("gui.file_choice.choose_to_save", choose)
        return folder

    def saved(self, office: Coordinator, folder: Path, before: set[Path]) -> Path:
        person = office.person

        def told() -> bool:
            dialog = QApplication.activeModalWidget()
            return dialog is not None and str(folder) in person.reads(dialog)

        person.qtbot.waitUntil(told, timeout=30_000)
        (path,) = set(folder.iterdir()) - before
        assert path.name in person.reads(person.dialog())
        person.click("close", person.dialog())
        return path

    def trigger(self, office: Coordinator, name: str) -> None:
        action = office.page.rating.findChild(QAction, name)
        assert action is not None
        assert action.isEnabled()
        action.trigger()

    @pytest.mark.parametrize(
        ("action", "ending", "begins"),
        [
            ("rating-xlsx", ".xlsx", b"PK"),
            ("rating-pdf", ".pdf", b"%PDF"),
            ("protocol", ".pdf", b"%PDF"),
            ("diplomas", ".pdf", b"%PDF"),
            ("diploma-sample", ".toml", b"#"),
        ],
    )
    def test_the_rating_is_saved(
        self, with_one_card: Coordinator, asked: Path, action: str, ending: str, begins: bytes
    ) -> None:
        with_one_card.rate()
        self.trigger(with_one_card, action)
        path = self.saved(with_one_card, asked, set())
        assert path.suffix == ending
        assert path.read_bytes().startswith(begins)

    def test_the_reminder_is_saved(self, with_one_card: Coordinator, asked: Path) -> None:
        with_one_card.person.click("tab-schools")
        with_one_card.person.click("print-reminder")
        path = self.saved(with_one_card, asked, set())
        assert path.read_bytes().startswith(b"%PDF")

    def test_the_sample_is_a_template_of_its_own(
        self, with_one_card: Coordinator, asked: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        with_one_card.rate()
        self.trigger(with_one_card, "diploma-sample")
        sample = self.saved(with_one_card, asked, set())
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(sample), ""))
        self.trigger(with_one_card, "diplomas-own")
        diplomas = self.saved(with_one_card, asked, {sample})
        assert diplomas.read_bytes().startswith(b"%PDF")

    def test_a_faulty_template_is_named(
        self, with_one_card: Coordinator, asked: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        faulty = asked / "наша.toml"
        faulty.write_text("line = 3", encoding="utf-8")
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(faulty), ""))
        with_one_card.rate()
        self.trigger(with_one_card, "diplomas-own")
        words = with_one_card.person.reads(with_one_card.person.dialog())
        assert "Шаблон грамоты не читается" in words
        assert "наша.toml" in words
        assert list(asked.iterdir()) == [faulty]
