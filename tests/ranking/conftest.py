"""A region's cards and an office that gathers them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import NamedTuple

import pytest

from model.archive.campaign import Campaign, CommissionMember
from model.archive.campaign_decisions import Decisions
from model.archive.campaign_rating import Rated
from model.archive.campaign_received import ReceivedFiles
from model.archive.campaigns import Campaigns
from model.paper import Paper
from model.paper.library import Papers
from model.ranking.campaigns import new_campaign
from model.ranking.intake import Intake, Outcome
from model.ranking.result import RatingResult
from tests.ranking.region import Sent, make_region

TODAY = date(2023, 9, 1)
NUMBER = 300
"""Files of the region."""


class Office(NamedTuple):
    """A campaign under way."""

    campaigns: Campaigns
    campaign: Campaign
    files: ReceivedFiles
    decisions: Decisions
    rated: Rated
    papers: Papers

    def take(self, *sources: Path, **how: object) -> Outcome:
        return Intake(self.campaigns, self.campaign, self.papers).take(sources, **how)  # type: ignore[arg-type]

    def result(self) -> RatingResult:
        self.rated.make()
        campaign = self.campaigns.campaign(self.campaign.id)
        paper = self.papers.paper(campaign.form, campaign.edition)
        return RatingResult(self.campaigns, campaign, paper)

    def states(self) -> dict[str, str]:
        return {one.file: one.state for one in self.files.listed()}


def clock() -> datetime:
    return datetime(2023, 11, 20, 9, tzinfo=UTC)


def office_at(path: Path, papers: Papers, paper: Paper) -> Office:
    campaigns = Campaigns.open(path, clock, "координатор")
    campaign = campaigns.create(
        replace(
            new_campaign(paper, TODAY, "ru"),
            office="Академия",
            protocol_number="7",
            protocol_date=date(2023, 12, 8),
            commission=(CommissionMember("Иванова А. П.", "проректор", "Председатель"),),
        )
    )
    files = ReceivedFiles(campaigns, campaign.id)
    return Office(campaigns, campaign, files, Decisions(files), Rated(files), papers)


@pytest.fixture(scope="session")
def paper(papers: Papers) -> Paper:
    return papers.newest("volgograd-rating-card")


@pytest.fixture
def office(tmp_path: Path, papers: Papers, paper: Paper) -> Iterator[Office]:
    found = office_at(tmp_path / "дело" / "archive.sqlite", papers, paper)
    with found.campaigns:
        yield found


class Region(NamedTuple):
    """A folder of files and what each of them is."""

    folder: Path
    files: list[Sent]


@pytest.fixture(scope="session")
def region(tmp_path_factory: pytest.TempPathFactory, paper: Paper) -> Region:
    folder = tmp_path_factory.mktemp("Карты области")
    return Region(folder, make_region(folder, paper, NUMBER))


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    folder = tmp_path / "Почта"
    folder.mkdir()
    return folder
