"""What a field held, as a person reads it: "64 %", "да", the name of an option, a date."""

from decimal import Decimal

from model.card import fields
from model.card.card import Card, Field
from model.card.entry_fields import place_of, put_entry
from model.card.entry_words import value_in_words
from model.card.ready import worded
from model.paper import Row, Share
from model.scoring import Scorer, ValueRefused
from model.scoring.entries.ledger import Ledger
from model.scoring.entries.values import Entry, column_of
from model.wording import Message, Said


def content_in_words(field: Field, content: object | None, scorer: Scorer) -> Said:
    """Content as `fields.content` gives it; "" if it is empty, a wrong entry with a word that it is one."""
    if field.group == "sections":
        return Message("history.left_out" if content else "history.counted")
    if content is None:
        return ""
    if isinstance(content, dict) and set(content) == {"typed"}:
        return Message("history.not_taken", {"typed": str(content["typed"])})
    paper = scorer.paper
    if field == Field("organisation", "nomination"):
        return next((one.text for one in paper.nominations if one.id == content), str(content))
    if field.group == "entries":
        return _entry_in_words(field, content, scorer)
    probe = Card(paper=paper)
    try:
        fields.put(probe, field, content, scorer)
    except (ValueRefused, ValueError, ArithmeticError):
        return str(content)  # a damaged line: whoever asks for the state after it is told
    if field.group == "values":
        return row_in_words(paper.rows[field.key], probe, scorer)
    return fields.typed(probe, field, scorer)


def _entry_in_words(field: Field, content: object, scorer: Scorer) -> Said:
    """A cell, or the number of a whole entry. A link is told by its number too: no other entry is at hand."""
    place = place_of(field.key)
    if not place.cell:
        return Message("history.entry", {"number": str(place.entry)})
    probe = Card(paper=scorer.paper)
    put_entry(probe, place.table, Entry(place.entry, {}))
    try:
        fields.put(probe, field, content, scorer)
    except (ValueRefused, ValueError, ArithmeticError):
        return str(content)  # a damaged line, as below
    ledger = Ledger(probe.paper, probe.parameters, probe.entries)
    value = probe.entries[place.table][place.entry].values[place.cell]
    return value_in_words(ledger, place.table, place.entry, column_of(place.cell)[0], value)


def row_in_words(row: Row, card: Card, scorer: Scorer) -> Said:
    """The value of a row of a card; a percent with its sign."""
    field = Field("values", row.id)
    if field in card.drafts and row.section not in card.not_applicable:
        return Message("history.not_taken", {"typed": card.drafts[field]})
    said = worded(row, card, scorer)
    percent = isinstance(row.rule, Share) and isinstance(card.values.get(row.id), Decimal)
    return f"{said}\u00a0%" if percent and isinstance(said, str) else said
