"""Who has not sent a card, on paper."""

from datetime import date

from model.archive.campaign import Campaign
from model.archive.campaigns import Campaigns
from model.printing.canvas import About, pdf_of
from model.printing.listing import LANG, ListColumn, Listing, printable
from model.printing.styles import TEXT, TEXT_BOLD
from model.ranking.campaigns import reminder
from model.wording import Language, Message, say


def print_reminder(campaigns: Campaigns, campaign: Campaign, today: date, language: Language) -> bytes:
    """The list as the bytes of a PDF; equal input gives equal bytes."""
    text, late = reminder(campaigns, campaign, today, language)
    listing = Listing(language)
    title, *days = text.partition("\n\n")[0].splitlines()
    listing.text(title, TEXT_BOLD)
    for line in days:
        listing.text(line, TEXT)
    listing.gap()
    columns = [
        ListColumn(say(Message("audit.place"), language), 7, numbers=True),
        ListColumn(say(Message("ranking.organisation"), language), 40),
        ListColumn(say(Message("ranking.municipality"), language), 25),
        ListColumn(say(Message("ranking.contact"), language), 28),
    ]
    lines = [
        (str(number), one.school.name, one.school.municipality, one.school.contact)
        for number, one in enumerate(late, start=1)
    ]
    if lines:
        listing.table(columns, lines)
    about = About(title=title, author=printable(campaign.office), subject=title, lang=LANG[language])
    return pdf_of(listing.pages(title), about, None)
