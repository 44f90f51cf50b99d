"""What a school is asked to mend: the letter «на доработку», as data."""

import re
from datetime import date
from typing import NamedTuple

from model.archive.campaign import Campaign
from model.archive.campaign_arrival import MENDED
from model.archive.campaign_decisions import Decisions
from model.archive.campaign_received import ReceivedFiles
from model.card.card import Card
from model.card.fingerprint import fingerprint
from model.paper.library import Papers
from model.paper.short_words import short_words
from model.wording import Language, Message, Said, Text, say

_QUESTION: frozenset[str] = frozenset({"doubtful_weight", MENDED})
"""Findings that are the act's own affair, or told to the office: no school can mend them."""

_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f«»]+')
_LONGEST_NAME = 80


class ToMend(NamedTuple):
    """One thing to mend.

    Attributes:
        row: id of the row; "" for the whole card.
        number, words: of the row as printed.
        text: what is wrong.
        by_office: a remark of the office, not of the program.
    """

    row: str
    number: str
    words: Text
    text: Text
    by_office: bool


class Letter(NamedTuple):
    """A letter to a school.

    Attributes:
        head: the head of the school, as the card names the person.
        file: as it was sent.
        fingerprint: of the card, by which the school's program knows it again.
        until: when the mended card is expected.
    """

    office: str
    name: str
    municipality: str
    head: str
    file: str
    form: str
    edition: str
    start: date | None
    end: date | None
    fingerprint: str
    until: date | None
    items: tuple[ToMend, ...]
    signer: str
    signer_post: str

    def remarks_file(self, language: Language) -> str:
        """The name of the file of remarks; one that every system takes."""
        words = say(Message("ranking.remarks_file", {"name": self.name}), language)
        plain = " ".join(_NOT_IN_NAMES.sub(" ", words).split())[:_LONGEST_NAME].strip(" .")
        return f"{plain} {self.fingerprint[:6]}.json"

    def about(self, language: Language) -> str:
        """The sentence the letter begins with."""
        details: dict[str, Said] = {"from": _day(self.start), "to": _day(self.end), "file": self.file}
        return say(Message("ranking.letter_about", details), language)


def letter_of(
    files: ReceivedFiles, received_id: int, papers: Papers, campaign: Campaign, until: date | None = None
) -> Letter:
    """The letter about a card: what the check found, what the office remarked, what is not filled in.

    Raises:
        KeyError: there is no card to this file.
        PaperUnknown: this program does not have its paper.
    """
    received, card = files.one(received_id), files.card(received_id, papers)
    signer = next(iter(campaign.commission), None)
    head = next(iter(card.paper.signatories), None)
    named = card.signers.get(head.id) if head else None
    return Letter(
        office=campaign.office,
        name=received.name,
        municipality=received.municipality,
        head=named.name if named else "",
        file=received.file.rpartition("/")[2],
        form=card.paper.id,
        edition=card.paper.edition,
        start=card.start,
        end=card.end,
        fingerprint=fingerprint(card).full,
        until=until,
        items=tuple(_items(files, received_id, card)),
        signer=signer.name if signer else "",
        signer_post=signer.post if signer else "",
    )


def _items(files: ReceivedFiles, received_id: int, card: Card) -> list[ToMend]:
    rows, words = card.paper.rows, short_words(card.paper)
    whole = _text("ranking.whole_card")
    found: list[ToMend] = []

    def add(row: str, text: Text, *, by_office: bool) -> None:
        known = row in rows
        number = rows[row].number if known else ""
        found.append(ToMend(row if known else "", number, words[row] if known else whole, text, by_office))

    for decision in Decisions(files).remarks(received_id):
        add(decision.field.partition("/")[2], Text(decision.note, decision.note), by_office=True)
    for remark in files.findings(received_id):
        if remark.kind not in _QUESTION:
            add(remark.row, remark.text, by_office=False)
    for row in card.missing():
        add(row, _text("ranking.not_filled"), by_office=False)
    order = {row: place for place, row in enumerate(rows)}
    return sorted(found, key=lambda one: (order.get(one.row, len(order)), not one.by_office))


def _text(code: str) -> Text:
    return Text(*(say(Message(code), language) for language in ("ru", "kk")))


def _day(day: date | None) -> str:
    return f"{day:%d.%m.%Y}" if day else "—"
