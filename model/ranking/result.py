"""A rating that was made, with all that papers and tables about it need; read in pages, not held."""

from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from model.archive.campaign import Campaign
from model.archive.campaign_rating import LeftOut, Ranked, Rated
from model.archive.campaign_received import ReceivedFiles
from model.archive.campaigns import Campaigns
from model.paper import Paper
from model.ranking.change import Changes
from model.ranking.municipalities import MunicipalityResult, by_municipality
from model.ranking.rating import AWARDED, Standing, TieRule
from model.ranking.sensitivity import Struck, struck_out
from model.ranking.statistics import RowStatistics, statistics
from model.wording import Language, Message, Text, say


class NominationPart(NamedTuple):
    """A nomination of the rating: its id ("" where the paper has none), its names, how many stand in it."""

    id: str
    text: Text
    short: Text
    number: int


class RatingResult:
    """The rating of a campaign as it was last made by `Rated.make`."""

    def __init__(self, campaigns: Campaigns, campaign: Campaign, paper: Paper) -> None:
        """For a campaign of this paper."""
        self.campaigns = campaigns
        self.campaign = campaign
        self.paper = paper
        self.files = ReceivedFiles(campaigns, campaign.id)
        self.rated = Rated(self.files)

    @cached_property
    def nominations(self) -> tuple[NominationPart, ...]:
        """The nominations in the paper's order; a paper without any has one for all."""
        numbers = self.rated.nominations()
        if self.paper.nominations:
            return tuple(
                NominationPart(one.id, one.text, one.short, numbers.get(one.id, 0))
                for one in self.paper.nominations
            )
        words = Text(*(say(Message("ranking.all_organisations"), language) for language in ("ru", "kk")))
        return (NominationPart("", words, words, numbers.get("", 0)),)

    @cached_property
    def ranked(self) -> int:
        """How many cards stand in the rating."""
        return sum(one.number for one in self.nominations)

    @cached_property
    def number_left_out(self) -> int:
        """How many files do not."""
        return self.rated.number_left_out()

    def lines(self, nomination: str) -> Iterator[Ranked]:
        """The lines of a nomination, the first place first."""
        return self.rated.lines(nomination)

    def all_lines(self) -> Iterator[Ranked]:
        """The lines of all nominations."""
        for one in self.nominations:
            yield from self.lines(one.id)

    def left_out(self) -> Iterator[LeftOut]:
        """Files that are not in the rating, with the reasons."""
        return self.rated.left_out()

    def winners(self, nomination: str) -> list[Ranked]:
        """Those on the first three places; with shared ones there may be more than three, or fewer places."""
        found = []
        for line in self.lines(nomination):
            if line.place > AWARDED:
                break
            found.append(line)
        return found

    @cached_property
    def municipalities(self) -> list[MunicipalityResult]:
        """The rating by municipality."""
        return by_municipality(self.all_lines())

    @cached_property
    def rows(self) -> dict[str, RowStatistics]:
        """Statistics of every row over the cards that stand for their schools."""
        return statistics(self.paper.rows, (points for _, points in self.files.points()))

    def changes(self) -> Changes | None:
        """What to compare with; None without a campaign of last year."""
        if not self.campaign.last_year:
            return None
        last = Rated(ReceivedFiles(self.campaigns, self.campaign.last_year))
        return Changes(line for one in last.nominations() for line in last.lines(one))

    def struck_out(self, row: str) -> Struck:
        """Whose place changes without a row."""
        wanted = {line.id: line for line in self.all_lines()}
        standings = [
            Standing(one.id, one.name, one.municipality, one.nomination, one.total, one.sections)
            for one in wanted.values()
        ]
        points = {
            number: rows[row] for number, rows in self.files.points() if row in rows and number in wanted
        }
        rule = TieRule(self.campaign.tie_sections)
        return struck_out(row, self.paper.rows[row].section, standings, points, rule)

    def rule(self, language: Language) -> list[str]:
        """How places were found, in sentences for the papers."""
        told = [Message("ranking.by_method")]
        if self.campaign.tie_sections:
            named = tuple(self._section(one) for one in self.campaign.tie_sections)
            told.append(Message("ranking.ties_by_sections", {"sections": named}))
        else:
            told.append(Message("ranking.ties_shared"))
        out = self.campaign.incomplete_out
        told.append(Message("ranking.incomplete_left_out" if out else "ranking.incomplete_counted"))
        return [say(one, language) for one in told]

    def _section(self, section_id: str) -> Text:
        section = self.paper.section(section_id)
        number = f"{section.number}. " if section.number else ""
        return Text(*(f"{number}{words}" for words in section.short))
