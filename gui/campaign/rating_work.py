"""Makes the rating away from the window and hands over what fits into the memory with any number of cards."""

from collections.abc import Callable
from typing import NamedTuple

from gui.campaign.office import Office
from gui.job import Asked, Report
from model.archive.campaign import Campaign
from model.archive.campaign_rating import LeftOut
from model.ranking.change import Changes
from model.ranking.municipalities import MunicipalityResult
from model.ranking.result import NominationPart, RatingResult
from model.ranking.sensitivity import Struck
from model.ranking.statistics import RowStatistics

MOST_LEFT_OUT = 5000


class MadeRating(NamedTuple):
    """A rating as the window shows it; its lines are read page by page from the archive."""

    nominations: tuple[NominationPart, ...]
    left_out: tuple[LeftOut, ...]
    number_left_out: int
    municipalities: tuple[MunicipalityResult, ...]
    changes: Changes | None
    rule: tuple[str, ...]


class OddCard(NamedTuple):
    """A card whose points in a row are far from the others'."""

    id: int
    name: str
    municipality: str
    points: str


def made_rating(office: Office, campaign: Campaign) -> Callable[[Report, Asked], MadeRating]:
    """Work that makes the rating anew."""
    language, paper = office.language, office.paper(campaign)

    def work(_report: Report, _given_up: Asked) -> MadeRating:
        with office.beside() as campaigns:
            result = RatingResult(campaigns, campaigns.campaign(campaign.id), paper)
            result.rated.make()
            left_out: list[LeftOut] = []
            for one in result.left_out():
                if len(left_out) >= MOST_LEFT_OUT:
                    break
                left_out.append(one)
            return MadeRating(
                result.nominations,
                tuple(left_out),
                result.number_left_out,
                tuple(result.municipalities),
                result.changes(),
                tuple(result.rule(language)),
            )

    return work


def struck_out(office: Office, campaign: Campaign, row: str) -> Callable[[Report, Asked], Struck]:
    """Work that finds whose place changes without a row."""
    paper = office.paper(campaign)

    def work(_report: Report, _given_up: Asked) -> Struck:
        with office.beside() as campaigns:
            return RatingResult(campaigns, campaigns.campaign(campaign.id), paper).struck_out(row)

    return work


def row_statistics(office: Office, campaign: Campaign) -> Callable[[Report, Asked], dict[str, RowStatistics]]:
    """Work that counts every row over all cards."""
    paper = office.paper(campaign)

    def work(_report: Report, _given_up: Asked) -> dict[str, RowStatistics]:
        with office.beside() as campaigns:
            return RatingResult(campaigns, campaigns.campaign(campaign.id), paper).rows

    return work


def odd_cards(
    office: Office, campaign: Campaign, row: RowStatistics
) -> Callable[[Report, Asked], list[OddCard]]:
    """Work that finds the cards that are far from the others in a row, the farthest first."""
    from gui.exchange.numbers import points_text

    def work(_report: Report, given_up: Asked) -> list[OddCard]:
        with office.beside() as campaigns:
            files = RatingResult(campaigns, campaign, office.paper(campaign)).files
            found = []
            for number, points in files.points():
                if given_up():
                    break
                if row.row in points and row.is_odd(points[row.row]):
                    found.append((abs(points[row.row] - row.median), number, points[row.row]))
            found.sort(key=lambda one: (-one[0], one[1]))
            cards = []
            for _, number, earned in found[:MOST_LEFT_OUT]:
                one = files.one(number)
                cards.append(OddCard(number, one.name, one.municipality, points_text(earned)))
            return cards

    return work
