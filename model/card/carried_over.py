"""The answers of a card taken over to another edition of its paper, by the permanent ids of the rows."""

from typing import Final, NamedTuple

from model.card.card import Card, Field, Signer
from model.card.fields import content, put
from model.paper import Paper
from model.paper.edition_difference import OtherPaper, RowDifference, edition_difference
from model.scoring import Part, Scorer, Value, ValueRefused
from model.wording import Message

_REMARKS: Final = {"weight": "carry.weight", "words": "carry.words", "moved": "carry.moved"}
"""What to look at in a row that was carried over, the weightiest reason first."""


class Taken(NamedTuple):
    """A row that was carried over; `remark` says what to look at, None where nothing changed."""

    row: str
    remark: Message | None


class LeftBehind(NamedTuple):
    """Something that was not carried over: a row, or a field of the head, and why."""

    field: Field
    reason: Message


class CarriedOver(NamedTuple):
    """A card on another edition.

    Attributes:
        card: a new one; the old card stays as it is.
        taken: rows that were carried over, in the new paper's order.
        left: what was not, in the old paper's order.
        empty: rows of the new edition that the old one did not have.
    """

    card: Card
    taken: tuple[Taken, ...]
    left: tuple[LeftBehind, ...]
    empty: tuple[str, ...]


def carried_over(card: Card, paper: Paper) -> CarriedOver:
    """The card on another edition of its paper.

    What is printed on a foreign paper stays behind without a word: it is the old edition's.

    Raises:
        OtherPaper: it is not an edition of the card's paper, or that holds tables of entries.
    """
    if card.paper.tables or paper.tables:
        raise OtherPaper(Message("carry.tables", {"name": paper.name}))
    different = {one.row: one for one in edition_difference(card.paper, paper)}
    made, left = _with_head(card, paper)
    taken: list[Taken] = []
    scorers = (Scorer(card.paper), Scorer(paper))
    answered = {*card.values, *card.notes, *(field.key for field in card.drafts if field.group == "values")}
    for row in paper.rows:
        if row in answered and row in card.paper.rows:
            refused = _take(row, card, made, different.get(row), scorers)
            if refused:
                left.append(LeftBehind(Field("values", row), refused))
            else:
                taken.append(Taken(row, _remark(different.get(row))))
    for row in card.paper.rows:
        if row in answered and row not in paper.rows:
            left.append(LeftBehind(Field("values", row), Message("carry.row_gone")))
    empty = tuple(row for row in paper.rows if row not in card.paper.rows)
    return CarriedOver(made, tuple(taken), tuple(left), empty)


def _with_head(card: Card, paper: Paper) -> tuple[Card, list[LeftBehind]]:
    """The new card with head, base figures and signatories, and what of those has no place in it."""
    fields = {field.id for field in paper.organisation}
    nominations = {nomination.id for nomination in paper.nominations}
    if card.organisation.get("nomination") in nominations:
        fields.add("nomination")
    figures = {figure.id for figure in paper.base}
    signatories = {signatory.id for signatory in paper.signatories}
    optional = {section.id for section in paper.sections if section.optional}
    made = Card(
        paper=paper,
        organisation={key: text for key, text in card.organisation.items() if key in fields},
        start=card.start,
        end=card.end,
        base={key: number for key, number in card.base.items() if key in figures},
        signers={key: Signer(one.name, one.post) for key, one in card.signers.items() if key in signatories},
        not_applicable=card.not_applicable & optional,
    )
    left = [Field("organisation", key) for key in card.organisation if key not in fields]
    left += [Field("base", key) for key in card.base if key not in figures]
    left += [Field("signers", f"{key}.name") for key in card.signers if key not in signatories]
    left += [Field("sections", key) for key in sorted(card.not_applicable - optional)]
    return made, [LeftBehind(field, Message("carry.field_gone")) for field in left]


def _take(
    row: str, card: Card, made: Card, different: RowDifference | None, scorers: tuple[Scorer, Scorer]
) -> Message | None:
    """Put the row's answer and evidence into the new card; the reason, where the answer stays behind."""
    old, new = scorers
    if row in card.notes:
        made.notes[row] = card.notes[row]
    if different and "rule" in different.kinds:
        return Message("carry.other_rule")
    value = card.values.get(row)
    if _hangs_on_figure(value) and not _whole_known(row, made, new):
        return Message("carry.no_figure")
    field = Field("values", row)
    kept = content(card, field, old)
    if kept is None:
        return None
    try:
        if value is not None:
            new.kinds[row].read_stored(kept, made.base)
        put(made, field, kept, new)
    except ValueRefused as refusal:
        return Message("carry.refused", {"fault": refusal.message})
    return None


def _hangs_on_figure(value: Value | None) -> bool:
    """Whether the answer is a part of a base figure that stands in the head."""
    return isinstance(value, Part) and value.whole is None


def _whole_known(row: str, made: Card, new: Scorer) -> bool:
    return any(row in new.rows_divided_by(figure) for figure in made.base)


def _remark(different: RowDifference | None) -> Message | None:
    kinds = different.kinds if different else ()
    return next((Message(code) for kind, code in _REMARKS.items() if kind in kinds), None)
