"""The content of one field of a card: read from text or JSON, written as JSON.

Every way in and out (keyboard, card file, archive, undo) goes through these functions, so a field has
one meaning everywhere.
"""

import re
from datetime import date
from decimal import Decimal

from model.card.card import Card, Field, Signer
from model.paper import BaseFigure
from model.scoring import (
    Base,
    Scorer,
    ValueRefused,
    plain,
    read_number,
    read_stored_number,
    refused,
    shortened,
)
from model.wording import Message

MOST_CHARACTERS = 4000
"""Longest note or name that is kept; an official's title takes 200."""

_FAR_TOO_LONG = 100 * MOST_CHARACTERS

EARLIEST = date(1990, 1, 1)
LATEST = date(2099, 12, 31)

_FIRST_SHORT_YEAR = 80
"""A year of two digits is of the last century from here on: "80" is 1980, "79" is 2079."""

_RUSSIAN_DATE = r"(?a)(\d{1,2})[.,/ ](\d{1,2})[.,/ ](\d{4}|\d{2})"
_ISO_DATE = r"(?a)(\d{4})-(\d{2})-(\d{2})"


_PLAIN_DATE = r"(?a)(\d{2})(\d{2})(\d{4})"


def read_date(text: str) -> date:
    """A date as "01.09.2020", "1.9.20" or "2020-09-01".

    Raises:
        ValueRefused: not a date, or not in 1990–2099.
    """
    stripped = text.strip()
    iso = re.fullmatch(_ISO_DATE, stripped)
    local = re.fullmatch(_RUSSIAN_DATE, stripped) or re.fullmatch(_PLAIN_DATE, stripped)
    if iso:
        year, month, day = (int(part) for part in iso.groups())
    elif local:
        day, month, year = (int(part) for part in local.groups())
        if len(local[3]) == len("20"):
            year += 1900 if year >= _FIRST_SHORT_YEAR else 2000
    else:
        raise refused("not_a_date", typed=shortened(text))
    try:
        found = date(year, month, day)
    except ValueError:
        raise refused("no_such_date", typed=shortened(text)) from None
    if not EARLIEST <= found <= LATEST:
        raise refused("date_out_of_range", earliest=EARLIEST.year, latest=LATEST.year)
    return found


def read_base(figure: BaseFigure, number: Decimal) -> Decimal:
    """A base figure: above zero, whole where it counts people.

    Raises:
        ValueRefused: it is not.
    """
    if number <= 0:
        raise refused("base_not_above_zero")
    if figure.kind == "people" and number != number.to_integral_value():
        raise refused("not_whole", number=number)
    return number


def read_line(text: str) -> str:
    """A name or a note: trimmed, without control characters.

    Raises:
        ValueRefused: longer than 4000 characters.
    """
    if len(text) > _FAR_TOO_LONG:  # a list of so many marks would not fit into the memory
        raise refused("text_too_long", most=MOST_CHARACTERS)
    kept = "".join(mark for mark in text if mark in "\n\t" or mark.isprintable() or mark == "\u00a0").strip()
    if len(kept) > MOST_CHARACTERS:
        raise refused("text_too_long", most=MOST_CHARACTERS)
    return kept


def content(card: Card, field: Field, scorer: Scorer) -> object | None:
    """What the field holds, as JSON; None if it is empty. A wrong entry is {"typed": …}."""
    if field in card.drafts:
        return {"typed": card.drafts[field]}
    group, key = field
    match group:
        case "values":
            value = card.values.get(key)
            return None if value is None else scorer.kinds[key].stored(value)
        case "base":
            return plain(card.base[key]) if key in card.base else None
        case "notes":
            return card.notes.get(key)
        case "organisation":
            return card.organisation.get(key)
        case "period":
            day = card.start if key == "from" else card.end
            return day.isoformat() if day else None
        case "signers":
            signatory, _, part = key.partition(".")
            signer = card.signers.get(signatory, Signer())
            return (signer.name if part == "name" else signer.post) or None
        case "sections":
            return True if key in card.not_applicable else None


def put(card: Card, field: Field, kept: object | None, scorer: Scorer) -> None:
    """Set the field to content as `content` gave it, without a question."""
    clear(card, field)
    if kept is None:
        return
    group, key = field
    if isinstance(kept, dict) and set(kept) == {"typed"}:
        card.drafts[field] = str(kept["typed"])
        return
    match group:
        case "values":
            # The base figure may have shrunk since; the score then says so, the value itself stays.
            card.values[key] = scorer.kinds[key].read_stored(kept, _ample_base(card))
        case "base":
            card.base[key] = read_stored_number(kept)
        case "notes":
            card.notes[key] = str(kept)
        case "organisation":
            card.organisation[key] = str(kept)
        case "period":
            _set_period(card, key, date.fromisoformat(str(kept)))
        case "signers":
            _set_signer(card, key, str(kept))
        case "sections":
            card.not_applicable |= {key}


def put_typed(card: Card, field: Field, typed: str, scorer: Scorer) -> ValueRefused | None:
    """Set the field to what was typed; a wrong entry is kept as typed and its refusal returned."""
    clear(card, field)
    if not typed.strip():
        return None
    try:
        _put_read(card, field, typed, scorer)
    except ValueRefused as refusal:
        card.drafts[field] = typed
        return refusal
    return None


def _put_read(card: Card, field: Field, typed: str, scorer: Scorer) -> None:
    group, key = field
    match group:
        case "values":
            card.values[key] = scorer.kinds[key].read_typed(typed, card.base)
        case "base":
            figure = next(figure for figure in card.paper.base if figure.id == key)
            card.base[key] = read_base(figure, read_number(typed))
        case "notes" | "organisation":
            text = read_line(typed)
            if key == "nomination":
                _check_nomination(card, text)
            if text:
                (card.notes if group == "notes" else card.organisation)[key] = text
        case "period":
            day = read_date(typed)
            other = card.end if key == "from" else card.start
            if other and (day > other if key == "from" else day < other):
                raise refused("period_backwards")
            _set_period(card, key, day)
        case "signers":
            _set_signer(card, key, read_line(typed))
        case "sections":
            card.not_applicable |= {key}


def _check_nomination(card: Card, text: str) -> None:
    known = [nomination.id for nomination in card.paper.nominations]
    if text not in known:
        raise refused("unknown_option", given=shortened(text), allowed=", ".join(known))


def fault_of_draft(card: Card, field: Field, scorer: Scorer) -> Message | None:
    """Why a wrong entry of the card is wrong; None if it would be taken by now. The card stays as it is."""
    probe = Card(paper=card.paper, base=dict(card.base), start=card.start, end=card.end)
    refusal = put_typed(probe, field, card.drafts[field], scorer)
    return refusal.message if refusal else None


def typed(card: Card, field: Field, scorer: Scorer) -> str:
    """What stands in the field on the screen."""
    if field in card.drafts:
        return card.drafts[field]
    group, key = field
    if group == "values":
        value = card.values.get(key)
        return "" if value is None else scorer.kinds[key].typed(value)
    if group == "period":
        day = card.start if key == "from" else card.end
        return f"{day:%d.%m.%Y}" if day else ""
    kept = content(card, field, scorer)
    if group == "base" and kept is not None:
        return str(kept).replace(".", ",")
    return "" if kept is None else str(kept)


def clear(card: Card, field: Field) -> None:
    """Empty the field."""
    card.drafts.pop(field, None)
    group, key = field
    match group:
        case "values":
            card.values.pop(key, None)
        case "base":
            card.base.pop(key, None)
        case "notes":
            card.notes.pop(key, None)
        case "organisation":
            card.organisation.pop(key, None)
        case "period":
            _set_period(card, key, None)
        case "signers":
            _set_signer(card, key, "")
        case "sections":
            card.not_applicable -= {key}


def _set_period(card: Card, key: str, day: date | None) -> None:
    if key == "from":
        card.start = day
    else:
        card.end = day


def _set_signer(card: Card, key: str, text: str) -> None:
    signatory, _, part = key.partition(".")
    signer = card.signers.setdefault(signatory, Signer())
    if part == "name":
        signer.name = text
    else:
        signer.post = text
    if not signer.name and not signer.post:
        del card.signers[signatory]


def _ample_base(card: Card) -> Base:
    """Base figures so large that no part is larger."""
    return dict.fromkeys((figure.id for figure in card.paper.base), Decimal(999_999_999))
