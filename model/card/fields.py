"""The content of one field of a card: read from text or JSON, written as JSON.

Every way in and out (keyboard, card file, archive, undo) goes through these functions, so a field has
one meaning everywhere.
"""

from datetime import date
from decimal import Decimal

from model.card import entry_fields
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
from model.scoring.entered import EARLIEST, LATEST, MOST_CHARACTERS, read_date, read_line
from model.wording import Message

__all__ = [
    "EARLIEST",
    "LATEST",
    "MOST_CHARACTERS",
    "clear",
    "content",
    "fault_of_draft",
    "put",
    "put_typed",
    "read_base",
    "read_date",
    "read_line",
    "typed",
]


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
        case "notes" | "organisation":
            return (card.notes if group == "notes" else card.organisation).get(key)
        case "period":
            day = card.start if key == "from" else card.end
            return day.isoformat() if day else None
        case "signers":
            signatory, _, part = key.partition(".")
            signer = card.signers.get(signatory, Signer())
            return (signer.name if part == "name" else signer.post) or None
        case "sections":
            return True if key in card.not_applicable else None
        case "parameters" | "entries":
            return entry_fields.any_content(card, field, scorer)


def put(card: Card, field: Field, kept: object | None, scorer: Scorer) -> None:
    """Set the field to content as `content` gave it, without a question."""
    clear(card, field)
    if kept is None:
        return
    group, key = field
    if group == "entries" and isinstance(kept, dict) and "/" not in key.partition("/")[2]:
        entry_fields.put(card, key, kept, scorer)
        return
    if group == "entries" and not entry_fields.is_there(card, key):
        return
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
        case "parameters":
            card.parameters[key] = scorer.parameters[key].read_stored(kept)
        case "entries":
            entry_fields.put(card, key, kept, scorer)


def put_typed(card: Card, field: Field, typed: str, scorer: Scorer) -> ValueRefused | None:
    """Set the field to what was typed; a wrong entry is kept as typed and its refusal returned."""
    clear(card, field)
    if not typed.strip() or (field.group == "entries" and not entry_fields.is_there(card, field.key)):
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
        case "parameters":
            card.parameters[key] = scorer.parameters[key].read_typed(typed)
        case "entries":
            entry_fields.put_typed(card, key, typed, scorer)


def _check_nomination(card: Card, text: str) -> None:
    known = [nomination.id for nomination in card.paper.nominations]
    if text not in known:
        raise refused("unknown_option", given=shortened(text), allowed=", ".join(known))


def fault_of_draft(card: Card, field: Field, scorer: Scorer) -> Message | None:
    """Why a wrong entry of the card is wrong; None if it would be taken by now. The card stays as it is."""
    if field.group in {"parameters", "entries"}:
        found = entry_fields.fault_of(field.key, field.group, card.drafts[field], scorer)
        return found.message if found else None
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
    if group == "parameters":
        held = card.parameters.get(key)
        return "" if held is None else scorer.parameters[key].typed(held)
    if group == "entries":
        return entry_fields.typed(card, key, scorer)
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
        case "parameters":
            card.parameters.pop(key, None)
        case "entries":
            entry_fields.clear(card, key)


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
