"""The rating of a folder: the same as of a campaign, in an archive that is thrown away afterwards."""

import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from model.archive.campaign import Campaign
from model.archive.campaign_decisions import Decisions
from model.archive.campaign_rating import Rated
from model.archive.campaign_received import ReceivedFiles
from model.archive.campaigns import Campaigns
from model.exchange.any_file import read_any
from model.paper import Paper
from model.paper.library import Papers
from model.ranking.intake import Intake, Progress
from model.ranking.result import RatingResult
from model.ranking.school_list import SchoolList, read_school_list
from model.ranking.sources import files_in
from model.wording import BagalauError, Message


class NothingToRank(BagalauError):
    """No file of a folder holds a card; the message says so."""


class FolderRule(NamedTuple):
    """How the cards of a folder are ranked.

    Attributes:
        schools: list of those expected; without it nobody is a stranger.
        ties: sections that tell equal totals apart, by id or number.
        complete: cards with rows that are not filled in are left out.
    """

    schools: Path | None = None
    ties: Sequence[str] = ()
    complete: bool = False


@contextmanager
def rated_folder(
    folder: Path,
    papers: Papers,
    rule: FolderRule = FolderRule(),  # noqa: B008  (never changed)
    *,
    without: frozenset[Path] = frozenset(),
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Iterator[tuple[RatingResult, SchoolList]]:
    """Rank the cards of a folder.

    The paper and the period that most cards have are those of the rating; of two cards of one school the
    first by file name counts, unless only the other one has no faults.

    Args:
        folder: the folder.
        papers: the papers that are known.
        rule: by which they are ranked.
        without: files that are not looked at.
        progress: as `Intake.take`.
        cancelled: as `Intake.take`.

    Raises:
        FileUnreadable: there is no such folder, or no such list.
        SchoolListRefused: no list can be had from the file.
        NothingToRank: there is no card.
        NoSuchSection: the paper has no such section.
    """
    with tempfile.TemporaryDirectory(prefix="bagalau-") as name:
        path = Path(name) / "archive.sqlite"
        with Campaigns.open(path, lambda: datetime.now(UTC), "") as campaigns:
            campaign = campaigns.create(Campaign(incomplete_out=rule.complete))
            expected = SchoolList((), ())
            if rule.schools:
                expected = read_school_list(rule.schools, _first_paper(folder, papers, without))
                campaigns.add_schools(campaign.id, expected.schools)
            intake = Intake(campaigns, campaign, papers)
            intake.take([folder], progress=progress, cancelled=cancelled, without=without)
            files = ReceivedFiles(campaigns, campaign.id)
            rated = Rated(files)
            if rated.settle_paper() is None:
                raise NothingToRank(Message("ranking.nothing_to_rank", {"folder": folder.name}))
            campaign = campaigns.campaign(campaign.id)
            paper = papers.paper(campaign.form, campaign.edition)
            campaign = replace(campaign, tie_sections=_sections(rule.ties, paper))
            campaigns.change(campaign)
            Decisions(files).prefer_sound()
            rated.make()
            yield RatingResult(campaigns, campaign, paper), expected


class NoSuchSection(BagalauError):
    """A section that the paper does not have; the message names those it has."""


def _sections(ties: Sequence[str], paper: Paper) -> tuple[str, ...]:
    """Ids of the sections, given by id or number."""
    found = []
    for given in ties:
        section = next((one for one in paper.sections if given in {one.id, one.number}), None)
        if section is None:
            allowed = tuple(one.id for one in paper.sections)
            raise NoSuchSection(Message("ranking.no_such_section", {"given": given[:60], "allowed": allowed}))
        found.append(section.id)
    return tuple(found)


def _first_paper(folder: Path, papers: Papers, without: frozenset[Path]) -> Paper:
    for found in files_in([folder], without):
        try:
            return read_any(found.path, papers).card.paper
        except BagalauError:
            continue
    raise NothingToRank(Message("ranking.nothing_to_rank", {"folder": folder.name}))
