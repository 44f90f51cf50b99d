"""What the program says of copies: why one was made, how large it is, how safe the cards are."""

from datetime import date, datetime
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from gui.dates import long_date, short_date, when
from gui.keeping import KeepingFacts
from model.archive.copy_check import CopyCheck
from model.archive.second_place import SecondPlace
from model.scoring import with_comma
from model.wording import Language, say

_KILOBYTE = 1024
_MEGABYTE = 1024 * 1024


class Said(NamedTuple):
    """A few words, and whether they are good news."""

    text: str
    fine: bool


def day_words(moment: datetime, today: date) -> str:
    """ "18 November", with the year if it is another one."""
    day = moment.astimezone().date()
    return short_date(day) if day.year == today.year else long_date(day)


def copy_time(moment: datetime, today: date) -> str:
    """When a copy was made: day and time, for there may be several a day."""
    words, time = when(moment, today), f"{moment.astimezone():%H:%M}"
    return words if time in words else f"{words}, {time}"


def card_words(name: str, card_id: int, years: str) -> str:
    """Which card of a damaged archive is meant: its name may never have been typed, or be lost."""
    nameless = QCoreApplication.translate("Keeping", "card № {number} without a name")
    named = name or nameless.format(number=card_id)
    return ", ".join(part for part in (named, years.replace("-", "–")) if part)


def reason_words(reason: str) -> str:
    """Why a copy was made."""
    translate = QCoreApplication.translate
    if reason.startswith("before-schema"):
        return translate("Keeping", "before an update of the archive")
    known = {
        "start": translate("Keeping", "at a start of the program"),
        "work": translate("Keeping", "while working"),
        "asked": translate("Keeping", "at your wish"),
        "before-emptying": translate("Keeping", "before old removed cards were deleted"),
        "before-restore": translate("Keeping", "before going back to a copy"),
    }
    return known.get(reason, reason)


def size_words(size: int) -> str:
    """ "1,4 MB"."""
    if size < _MEGABYTE:
        kilobytes = max(1, round(size / _KILOBYTE)) if size else 0
        return QCoreApplication.translate("Keeping", "{0} KB").format(kilobytes)
    tenths = f"{size / _MEGABYTE:.1f}".replace(".", ",")
    return QCoreApplication.translate("Keeping", "{0} MB").format(tenths)


def cards_words(number: int) -> str:
    """How many; lupdate knows the forms of a plural only in `tr`."""
    return QCoreApplication.translate("Keeping", "cards: {0}").format(number)


def in_short(facts: KeepingFacts, today: date) -> Said | None:
    """What stands at the foot of the window; None if nothing is known yet."""
    translate = QCoreApplication.translate
    place = facts.place
    if facts.check and not facts.check.sound:
        return Said(translate("Keeping", "The copy has a fault"), fine=False)
    if facts.faults and not (place and place.overdue):
        return Said(translate("Keeping", "No copy could be made"), fine=False)
    if place and place.overdue:
        if place.reached is None:
            return Said(translate("Keeping", "No second copy yet: time to make it"), fine=False)
        text = translate("Keeping", "Second copy: {day} — time to renew it")
        return Said(text.format(day=day_words(place.reached, today)), fine=False)
    if facts.check:
        text = translate("Keeping", "Copy checked on {day}")
        return Said(text.format(day=day_words(facts.check.checked_at, today)), fine=True)
    if facts.newest:
        text = translate("Keeping", "Copy made on {day}")
        return Said(text.format(day=day_words(facts.newest.when, today)), fine=True)
    return None


def check_words(check: CopyCheck | None, today: date, language: Language) -> Said:
    """What the last check of a copy has found."""
    translate = QCoreApplication.translate
    if check is None:
        return Said(translate("Keeping", "No copy has been checked yet. It is done once a week."), fine=True)
    if check.fault:
        return Said(say(check.fault, language), fine=False)
    text = translate("Keeping", "Copy checked: {when}. Everything in it can be read; {cards}, {points}.")
    cards = cards_words(check.cards)
    points = translate("Keeping", "{0} points in all").format(with_comma(check.total))
    words = text.format(when=copy_time(check.checked_at, today), cards=cards, points=points)
    return Said(words, fine=True)


def place_words(place: SecondPlace | None, today: date) -> Said:
    """How things stand with the second place."""
    translate = QCoreApplication.translate
    if place is None:
        text = translate(
            "Keeping",
            "Not chosen. If this disk fails or the computer is stolen, the copies on it go with the cards. "
            "Choose a folder on a stick or on another disk: copies will go there too.",
        )
        return Said(text, fine=True)
    if place.reached is None:
        reached = translate("Keeping", "No copy has come there yet.")
    elif place.up_to_date:
        reached = translate("Keeping", "The newest copy lies there: {when}.")
    else:
        reached = translate("Keeping", "The last copy came there: {when}.")
    if place.reached:
        reached = reached.format(when=copy_time(place.reached, today))
    more = ""
    if not place.there:
        more = translate("Keeping", "It cannot be reached now: put the stick in or connect the disk.")
    elif place.same_disk:
        more = translate("Keeping", "It lies on the disk of the archive: a stick or another disk is safer.")
    fine = place.there and not place.same_disk and not place.overdue
    return Said("\n".join(part for part in (str(place.folder), reached, more) if part), fine=fine)


def reminder_words(place: SecondPlace, today: date) -> str:
    """What the start page says when the second place has not been reached for a week."""
    translate = QCoreApplication.translate
    if place.reached is None:
        text = translate("Keeping", "No copy of the cards lies in the second place yet ({folder}).")
    else:
        text = translate(
            "Keeping",
            "The copy in the second place ({folder}) is of {day}: the newest changes are not in it.",
        )
    day = day_words(place.reached, today) if place.reached else ""
    more = (
        translate("Keeping", "The place can be reached now.")
        if place.there
        else translate("Keeping", "Put the stick in or connect the disk: the copy is made by itself.")
    )
    return f"{text.format(folder=place.folder, day=day)} {more}"
