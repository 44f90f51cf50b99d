"""The protocol of the commission: how places were found, who stands where, who was left out, signatures."""

from typing import Final

from model.card.places import long_date
from model.printing.canvas import About, pdf_of
from model.printing.listing import LANG, ListColumn, Listing, minus, printable
from model.printing.sheet import LEFT, RIGHT
from model.printing.styles import TEXT, TEXT_BOLD, TITLE
from model.printing.wrap import text_width
from model.ranking.rating_pages import heading, left_out_table, period_lines, rating_tables
from model.ranking.result import RatingResult
from model.ranking.signing_lines import SigningLine, signing_lines
from model.wording import Language, Message, Said, say

_EMPTY_LINES: Final = 3
"""Lines for a commission that was not named."""


def print_protocol(result: RatingResult, language: Language) -> bytes:
    """The protocol as the bytes of a PDF; equal input gives equal bytes."""
    title = _said("ranking.protocol", language)
    listing = Listing(language)
    _head(listing, result)
    for sentence in _facts(result, language):
        listing.text(sentence, TEXT)
    heading(listing, _said("ranking.rule", language))
    for sentence in result.rule(language):
        listing.text(sentence, TEXT)
    _winners(listing, result)
    rating_tables(listing, result)
    _in_spite(listing, result)
    _with_missing(listing, result)
    left_out_table(listing, result)
    heading(listing, _said("ranking.commission", language))
    signing_lines(listing, _signers(result, language))
    name = _said("ranking.protocol_of", language, paper=result.paper.name)
    about = About(
        title=f"{title} {name}", author=printable(result.campaign.office), subject=name, lang=LANG[language]
    )
    return pdf_of(listing.pages(f"{title} {name}"), about, None)


def _head(listing: Listing, result: RatingResult) -> None:
    language, campaign = listing.language, result.campaign
    number = _said("ranking.protocol_number", language, number=campaign.protocol_number or "______")
    listing.text(f"{_said('ranking.protocol', language)} {number}", TITLE, centred=True)
    listing.text(_said("ranking.protocol_of", language, paper=result.paper.name), TEXT_BOLD, centred=True)
    period_lines(listing, result)
    listing.gap()
    day = campaign.protocol_date
    words = long_date(day, language) if day else _said("ranking.blank_date", language)
    place = printable(campaign.protocol_place)
    if place:
        listing.sheets.put(RIGHT - text_width(place, TEXT), (place,), TEXT)
    listing.sheets.put(LEFT, (words,), TEXT)
    listing.sheets.y -= TEXT.leading
    listing.gap()


def _facts(result: RatingResult, language: Language) -> list[str]:
    told = []
    progress = result.campaigns.progress(result.campaign.id)
    if progress.expected:
        details: dict[str, Said] = {
            "expected": progress.expected,
            "sent": progress.sent,
            "missing": progress.expected - progress.sent,
        }
        told.append(say(Message("ranking.not_sent", details), language))
    told.append(_said("ranking.agenda", language, ranked=result.ranked, left_out=result.number_left_out))
    return told


def _winners(listing: Listing, result: RatingResult) -> None:
    language = listing.language
    if not result.ranked:
        listing.gap()
        listing.text(_said("ranking.nothing_ranked", language), TEXT)
        return
    heading(listing, _said("ranking.winners", language))
    columns = [
        ListColumn(_said("ranking.place", language), 8, numbers=True),
        ListColumn(_said("ranking.organisation", language), 36),
        ListColumn(_said("ranking.municipality", language), 22),
        ListColumn(_said("ranking.total", language), 10, numbers=True),
    ]
    lines: list[tuple[str, ...]] = [
        (part.short.to(language), str(one.place), one.name, one.municipality, minus(one.total))
        for part in result.nominations
        for one in result.winners(part.id)
    ]
    if result.paper.nominations:
        columns.insert(0, ListColumn(_said("print.nomination", language), 24))
    else:
        lines = [line[1:] for line in lines]
    listing.table(columns, lines)


def _in_spite(listing: Listing, result: RatingResult) -> None:
    accepted = result.rated.accepted_in_spite()
    if not accepted:
        return
    language = listing.language
    heading(listing, _said("ranking.accepted_in_spite", language))
    columns = [
        ListColumn(_said("ranking.organisation", language), 34),
        ListColumn(_said("ranking.letter_found", language), 33),
        ListColumn(_said("ranking.reason", language), 33),
    ]
    lines = [(one.name, one.reason.to(language) if one.reason else "", note) for one, note in accepted]
    listing.table(columns, lines)


def _with_missing(listing: Listing, result: RatingResult) -> None:
    """Those who are ranked although rows are empty: a row that is not filled in is not the same as 0."""
    found = [one for one in result.all_lines() if one.missing]
    if not found:
        return
    language = listing.language
    heading(listing, _said("ranking.with_missing", language))
    columns = [
        ListColumn(_said("ranking.organisation", language), 50),
        ListColumn(_said("ranking.municipality", language), 30),
        ListColumn(_said("audit.missing", language), 20, numbers=True),
    ]
    listing.table(columns, [(one.name, one.municipality, str(one.missing)) for one in found])


def _signers(result: RatingResult, language: Language) -> list[SigningLine]:
    under = _said("ranking.commission_line", language).lower()
    members = result.campaign.commission
    if not members:
        codes = ["ranking.chairman", *["ranking.member"] * _EMPTY_LINES]
        return [SigningLine(_said(code, language), "", under) for code in codes]
    lines = []
    for at, member in enumerate(members):
        role = member.role or _said("ranking.member" if at else "ranking.chairman", language)
        words = f"{role}, {member.post}" if member.post else role
        lines.append(SigningLine(words, member.name, under))
    return lines


def _said(code: str, language: Language, **details: Said) -> str:
    return say(Message(code, details), language)
