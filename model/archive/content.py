"""A card <-> the text the archive keeps of it.

The text is the card document, with one difference. A card half filled in may be in a state that no card
file may be in: a base figure was corrected and is now smaller than a part of it. The document writes such
a value as a wrong entry; the archive keeps it as the value it is, so that a card opens exactly as it was
left and undo leads where it led before. Reading it back therefore asks no questions, and holds the text to
none of the limits (size, depth) set for files that come from strangers.
"""

import json
from collections.abc import Iterator
from typing import Any

from model.archive.entry_rows import APART, counts
from model.archive.to_json import to_json
from model.card import fields
from model.card.card import Card, Field
from model.card.document import read_card, write_card
from model.card.entry_fields import entry_field, place_of
from model.card.strict_json import refuse
from model.paper import Paper
from model.paper.faults import nearest
from model.paper.library import Papers
from model.scoring import Scorer

_BY_FIELD = frozenset(
    {"organisation", "period", "base", "values", "notes", "signers", "not_applicable", "drafts"}
)
_NOT_PRINTED = frozenset({"notes", "printed", "definition"})

__all__ = [
    "field_named",
    "fields_of",
    "fields_that_may_differ",
    "read",
    "same_on_paper",
    "to_json",
    "written",
    "written_apart",
]


def written(card: Card) -> str:
    """The text of the card."""
    return to_json(_document(card, write_card(card)))


def written_apart(card: Card) -> str:
    """The text of the card for `card.content`: its entries stand in rows of their own."""
    if not card.paper.tables:
        return written(card)
    return to_json(_document(card, write_card(card, entries=False)) | {APART: counts(card)})


def _document(card: Card, document: dict[str, object]) -> dict[str, object]:
    drafts = _object(document, "drafts")
    gone_wrong = sorted(set(drafts) - {str(field) for field in card.drafts})
    if gone_wrong:
        scorer = Scorer(card.paper)
        for field in map(field_named, gone_wrong):
            del drafts[str(field)]
            _object(document, field.group)[field.key] = fields.content(card, field, scorer)
    return document


def from_json(text: str) -> Any:  # noqa: ANN401  (whatever stands there)
    """What is written there.

    Raises:
        ValueError: it is damaged.
    """
    try:
        return json.loads(text)
    except RecursionError as fault:  # hundreds of brackets in one another
        raise ValueError(text[:60]) from fault


def read(text: str, papers: Papers) -> Card:
    """The card, exactly as it was written.

    Raises:
        CardRefused, ValueRefused, ValueError: the text is damaged.
        PaperUnknown, DefinitionFaulty: its paper is not there or not sound.
    """
    document = from_json(text)
    if not isinstance(document, dict):
        raise refuse("not_a_card")
    # The strict reader takes what no field holds: version, paper, printed points; and refuses unknown keys.
    rest = {key: part for key, part in document.items() if key not in _BY_FIELD}
    card = read_card(rest, papers)
    scorer = Scorer(card.paper)
    known = {str(field): field for field in fields_of(card.paper)}
    for place, kept in _kept(document):
        if place not in known and card.paper.tables and (entered := _of_entry(card, place, scorer)):
            known[place] = entered
        if place not in known:
            raise refuse("unknown_key", key=place[:60], nearest=nearest(place[:60], known))
        fields.put(card, known[place], kept, scorer)
    return card


def _of_entry(card: Card, place: str, scorer: Scorer) -> Field | None:
    from model.card.entry_document import draft_keys  # most papers have no tables

    return draft_keys(card, place, scorer)


def same_on_paper(text: str, other: str) -> bool:
    """Whether the cards of two texts print the same: `model.card.ready.same_on_paper` without reading a card.

    A text that cannot be read is not the same as another; whoever opens its card is told.
    """
    try:
        return _printed(json.loads(text)) == _printed(json.loads(other))
    except (ValueError, TypeError, AttributeError):
        return False


def _printed(document: dict[str, Any]) -> dict[str, Any]:
    kept = {key: part for key, part in document.items() if key not in _NOT_PRINTED}
    kept["organisation"] = {key: text for key, text in document.get("organisation", {}).items() if text}
    # A wrong entry prints as nothing, whatever stands in it.
    kept["drafts"] = {key for key in document.get("drafts", {}) if not key.startswith("notes/")}
    return kept


def fields_of(paper: Paper) -> Iterator[Field]:
    """Every field a card of the paper has."""
    for line in paper.organisation:
        yield Field("organisation", line.id)
    yield Field("organisation", "nomination")
    yield Field("period", "from")
    yield Field("period", "to")
    for figure in paper.base:
        yield Field("base", figure.id)
    for row in paper.rows:
        yield Field("values", row)
        yield Field("notes", row)
    for signatory in paper.signatories:
        yield Field("signers", f"{signatory.id}.name")
        yield Field("signers", f"{signatory.id}.post")
    for section in paper.sections:
        yield Field("sections", section.id)
    for parameter in paper.parameters:
        yield Field("parameters", parameter.id)


def fields_that_may_differ(card: Card, other: Card) -> Iterator[Field]:
    """Every field in which two cards of one paper can differ; an entry as a whole."""
    yield from fields_of(card.paper)
    for table in card.paper.tables:
        entries, others = card.entries.get(table.id, {}), other.entries.get(table.id, {})
        drafts = {
            place_of(field.key).entry
            for field in card.drafts.keys() | other.drafts.keys()
            if field.group == "entries" and place_of(field.key).table == table.id
        }
        for number in sorted(entries.keys() | others.keys()):
            if entries.get(number) != others.get(number) or number in drafts:
                yield entry_field(table.id, number)


def field_named(name: str) -> Field:
    """The field whose name in the journal this is ("values/1.2.1").

    Raises:
        ValueError: no field has such a name.
    """
    group, slash, key = name.partition("/")
    match group:
        case "organisation" | "period" | "base" | "values" | "notes" | "signers" | "sections" if slash:
            return Field(group, key)
        case "parameters" | "entries" if slash:
            return Field(group, key)
    raise ValueError(name)


def _kept(document: dict[str, object]) -> Iterator[tuple[str, object]]:
    """(name of the field, its content) of everything a document holds by field."""
    for group in ("base", "values"):
        for key, kept in _object(document, group).items():
            yield f"{group}/{key}", kept
    for group in ("organisation", "period", "notes"):
        for key, text in _texts(document, group):
            yield f"{group}/{key}", text
    for signatory in (signers := _object(document, "signers")):
        for part, text in _texts(signers, signatory):
            yield f"signers/{signatory}.{part}", text
    sections = document.get("not_applicable", [])
    if not isinstance(sections, list):
        raise refuse("wrong_kind", place="not_applicable", expected="[…]")
    for section in sections:
        yield f"sections/{section}", True
    for place, typed in _texts(document, "drafts"):
        yield place, {"typed": typed}


def _object(parent: dict[str, object], key: str) -> dict[str, object]:
    part = parent.get(key, {})
    if not isinstance(part, dict):
        raise refuse("wrong_kind", place=key, expected="{…}")
    return part


def _texts(parent: dict[str, object], key: str) -> Iterator[tuple[str, str]]:
    for name, text in _object(parent, key).items():
        if not isinstance(text, str):
            raise refuse("wrong_kind", place=f"{key}.{name}", expected='"…"')
        yield name, text
