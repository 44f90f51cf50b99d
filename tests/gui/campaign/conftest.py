"""A coordinator at the window: the program of tests/gui, with a region's cards beside it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from gui.campaign.desk import CampaignDesk
from gui.campaign.new_dialog import NewCampaignDialog
from gui.campaign.page import CampaignPage
from gui.campaign.review_page import ReviewPage
from model.archive.archive import utc_now
from model.archive.campaign import School
from model.archive.campaigns import Campaigns
from model.archive.lock import Owner
from model.paper import Paper
from model.ranking.campaigns import new_campaign
from model.ranking.intake import Intake
from model.wording import Language
from tests.gui.conftest import PAPERS, TODAY, Open
from tests.gui.person import Person
from tests.ranking.region import Sent, as_json, make_region, strange_card

FIRST, LAST = "01.09.2022", "31.05.2023"
"""The period of the cards that tests/ranking makes."""


class Coordinator:
    """A person who gathers cards."""

    def __init__(self, person: Person) -> None:
        self.person = person
        person.click("campaigns")

    @property
    def desk(self) -> CampaignDesk:
        desk = self.person.window.start_desk.campaigns
        assert desk is not None
        return desk

    @property
    def page(self) -> CampaignPage:
        page = self.desk.page
        assert isinstance(page, CampaignPage)
        return page

    @property
    def review(self) -> ReviewPage:
        page = self.desk.page
        assert isinstance(page, ReviewPage)
        return page

    def begin(
        self,
        schools: Sequence[School] = (),
        form: str = "volgograd-rating-card",
        period: tuple[str, str] = (FIRST, LAST),
    ) -> None:
        """Make a campaign through the dialog."""
        self.person.click("campaign-new")
        dialog = self.person.dialog()
        assert isinstance(dialog, NewCampaignDialog)
        papers = [paper.id for paper in dialog._papers]
        dialog._paper_box.setCurrentIndex(papers.index(form))
        for edit, day in zip(dialog._period, period, strict=True):
            edit.setText(day)
        if schools:
            dialog.take_schools(tuple(schools))
        self.person.click("create", dialog)
        self.person.come_back()

    def take(self, *sources: Path, cards_only: bool = False) -> None:
        """Have files taken in, to the end."""
        self.page.take(sources, cards_only=cards_only)
        self.wait_for_intake()

    def wait_for_intake(self) -> None:
        self.person.qtbot.waitUntil(lambda: self.desk.intake.lot is None, timeout=240_000)

    def rate(self) -> None:
        """Look at the rating."""
        with self.person.qtbot.waitSignal(self.page.rating.made, timeout=30_000):
            self.person.click("tab-rating")
        left_out = self.page.rating._buttons["left-out"]
        self.person.qtbot.waitUntil(left_out.isVisible)


@pytest.fixture
def coordinator(program: Open) -> Callable[..., Coordinator]:
    return lambda **how: Coordinator(program(**how))


@pytest.fixture(scope="session")
def paper() -> Paper:
    return PAPERS.newest("volgograd-rating-card")


@pytest.fixture(scope="session")
def folder_of_forty(tmp_path_factory: pytest.TempPathFactory, paper: Paper) -> tuple[Path, list[Sent]]:
    folder = tmp_path_factory.mktemp("Карты района")
    return folder, make_region(folder, paper, 40, rare=1000)


@pytest.fixture(scope="session")
def forty_taken_in(
    tmp_path_factory: pytest.TempPathFactory, folder_of_forty: tuple[Path, list[Sent]], paper: Paper
) -> Callable[[Language], bytes]:
    """An archive whose one campaign has taken in the forty files, and the card of a school on no list."""

    @cache
    def archive(language: Language) -> bytes:
        folder, files = folder_of_forty
        place = tmp_path_factory.mktemp("Дело")
        (stranger := place / "чужая.json").write_bytes(as_json(strange_card(paper)))
        first, last = (date(*reversed([int(part) for part in day.split(".")])) for day in (FIRST, LAST))
        with Campaigns.open(place / "archive.sqlite", utc_now, Owner.here().login) as campaigns:
            campaign = campaigns.create(replace(new_campaign(paper, TODAY, language), start=first, end=last))
            expected = [School(one.name, one.municipality, one.nomination) for one in files[:-3] if one.name]
            campaigns.add_schools(campaign.id, expected)
            Intake(campaigns, campaign, PAPERS).take((folder, stranger))
        return (place / "archive.sqlite").read_bytes()

    return archive
