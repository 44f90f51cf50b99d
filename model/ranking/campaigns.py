"""A new campaign from what the paper itself says: its period, its deadlines, its next year."""

from dataclasses import replace
from datetime import date
from typing import NamedTuple

from model.archive.campaign import Campaign, ExpectedSchool
from model.archive.campaigns import Campaigns
from model.paper import Paper
from model.wording import Language, Message, Said, say


def new_campaign(paper: Paper, today: date, language: Language) -> Campaign:
    """A campaign for the newest period of the paper that has ended, with the paper's own deadlines."""
    start, end = paper.period.last_ended(today)
    deadlines = tuple((one.day.in_year(end.year), one.text.to(language)) for one in paper.deadlines)
    years = "–".join(sorted({str(start.year), str(end.year)}))
    name = f"{paper.name.to(language)}, {years}"
    return Campaign(
        name=name, form=paper.id, edition=paper.edition, start=start, end=end, deadlines=deadlines
    )


def next_campaign(last: Campaign, paper: Paper, today: date, language: Language) -> Campaign:
    """Next year's campaign: the office, the commission and the rule as they were, compared with this one."""
    fresh = new_campaign(paper, today, language)
    return replace(
        last,
        id=0,
        name=fresh.name,
        edition=fresh.edition,
        form=fresh.form,
        start=fresh.start,
        end=fresh.end,
        deadlines=fresh.deadlines,
        protocol_number="",
        protocol_date=None,
        last_year=last.id,
    )


class DaysLeft(NamedTuple):
    """A deadline: how many days are left; below zero when it has passed."""

    day: date
    words: str
    days: int


def days_left(campaign: Campaign, today: date) -> list[DaysLeft]:
    """Every deadline, the first first."""
    return [DaysLeft(day, words, (day - today).days) for day, words in sorted(campaign.deadlines)]


def reminder(
    campaigns: Campaigns, campaign: Campaign, today: date, language: Language
) -> tuple[str, list[ExpectedSchool]]:
    """Who has not sent a card: as a text to copy, and as a list to print."""
    late = campaigns.schools(campaign.id, sent=False)
    details: dict[str, Said] = {"campaign": campaign.name, "number": len(late), "date": f"{today:%d.%m.%Y}"}
    lines = [say(Message("ranking.reminder", details), language)]
    for left in days_left(campaign, today):
        if left.days >= 0:
            day = f"{left.day:%d.%m.%Y}"
            told: dict[str, Said] = {"date": day, "words": left.words, "days": left.days}
            lines.append(say(Message("ranking.days_left", told), language))
    place = None
    for number, school in enumerate((one.school for one in late), start=1):
        if school.municipality != place:
            place = school.municipality
            lines += ["", place] if place else [""]
        contact = f" — {school.contact}" if school.contact else ""
        lines.append(f"{number}. {school.name}{contact}")
    return "\n".join(lines) + "\n", late
