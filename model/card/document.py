"""A card as a JSON document: the contract of docs/card-file.md. Reading is strict, writing canonical."""

import json
import re
from collections.abc import Collection, Iterable, Mapping
from datetime import date
from decimal import Decimal

from model.card import entry_document
from model.card.card import Card, Field, Group, Printed, Signer
from model.card.fields import content, read_base, read_date, read_line, typed
from model.card.strict_json import CardRefused, parse, refuse
from model.paper import Paper
from model.paper.faults import nearest
from model.paper.library import Papers
from model.scoring import Scorer, Value, ValueRefused, plain, read_stored_number, read_stored_points
from model.wording import Message

VERSION = 1
_DIGEST = r"[0-9a-f]{64}"
KEYS = (
    "bagalau",
    "form",
    "edition",
    "definition",
    "organisation",
    "period",
    "base",
    "values",
    "not_applicable",
    "notes",
    "drafts",
    "signers",
    "parameters",
    "tables",
    "last",
    "printed",
    "points",
)


def read_card(document: object, papers: Papers) -> Card:
    """The card in a parsed document.

    Raises:
        CardRefused: with the first fault found; the message names the key or the row.
        PaperUnknown: no such form or edition.
    """
    top = _object(document, "")
    version = top.get("bagalau")
    if version != VERSION or isinstance(version, bool):
        raise refuse("newer_format" if isinstance(version, Decimal) and version > VERSION else "not_a_card")
    _only(top, KEYS, "")
    paper = papers.paper(_string(top, "form", ""), _string(top, "edition", ""))
    card = Card(paper=paper)
    scorer = Scorer(paper)
    _read_organisation(card, _part(top, "organisation"))
    _read_period(card, _part(top, "period"))
    _read_base(card, _part(top, "base"))
    _read_not_applicable(card, top.get("not_applicable", []))
    _read_values(card, _part(top, "values"), scorer)
    _read_notes(card, _part(top, "notes"))
    _read_signers(card, _part(top, "signers"))
    entry_document.read_parameters(card, _part(top, "parameters"), scorer)
    entry_document.read_tables(card, _part(top, "tables"), scorer)
    entry_document.read_last_ids(card, _part(top, "last"))
    _read_drafts(card, _part(top, "drafts"), scorer)
    if "printed" in top:
        card.printed = _read_printed(paper, _object(top["printed"], "printed"))
    if "definition" in top:
        card.other_definition = _digest(top, paper)
    if "points" in top:
        _compare_points(card, _object(top["points"], "points"), scorer)
    return card


def card_from_bytes(content: bytes, papers: Papers) -> Card:
    """The card in the bytes of a card file.

    Raises:
        CardRefused, PaperUnknown: as `read_card` and `parse`.
    """
    return read_card(parse(content), papers)


def write_card(card: Card, *, points: bool = False, entries: bool = True) -> dict[str, object]:
    """The card as a document, in the canonical order; empty parts are left out.

    Args:
        card: the card.
        points: also carry the points, for readers without Bagalau.
        entries: carry the tables of entries; the archive keeps them elsewhere.
    """
    paper, scorer = card.paper, Scorer(card.paper)
    values, period, drafts = _readable(card, scorer)
    document: dict[str, object] = {
        "bagalau": VERSION,
        "form": paper.id,
        "edition": paper.edition,
        # A card keeps the definition it was filled on; a code on paper carries too little of it to be kept.
        "definition": card.other_definition if re.fullmatch(_DIGEST, card.other_definition) else paper.digest,
        "organisation": _in_order(
            card.organisation, [*(field.id for field in paper.organisation), "nomination"]
        ),
        "period": {key: day.isoformat() for key, day in period.items()},
        "base": {
            figure.id: int(card.base[figure.id]) if figure.kind == "people" else plain(card.base[figure.id])
            for figure in paper.base
            if figure.id in card.base
        },
        "values": {row: scorer.kinds[row].stored(values[row]) for row in paper.rows if row in values},
        "not_applicable": [section.id for section in paper.sections if section.id in card.not_applicable],
        "notes": _in_order(card.notes, paper.rows),
        "drafts": {
            str(field): text for field, text in sorted(drafts.items()) if entries or field.group != "entries"
        },
        "signers": {
            signatory.id: {
                key: text
                for key, text in (
                    ("name", card.signers[signatory.id].name),
                    ("post", card.signers[signatory.id].post),
                )
                if text
            }
            for signatory in paper.signatories
            if signatory.id in card.signers
        },
        "parameters": entry_document.written_parameters(card, scorer),
        "tables": entry_document.written_tables(card, scorer) if entries else {},
        "last": entry_document.written_last_ids(card),
    }
    if card.printed:
        document["printed"] = _written_printed(card.printed, paper)
    if points and paper.rows:
        score = scorer.score(card.values, card.base, card.not_applicable)
        document["points"] = {
            "rows": {row: plain(score.rows[row]) for row in paper.rows if row in score.rows},
            "total": plain(score.total),
        }
    optional = {"not_applicable", "notes", "drafts", "signers", "printed", "parameters", "tables", "last"}
    return {key: part for key, part in document.items() if part or key not in optional}


def card_to_bytes(card: Card, *, points: bool = False) -> bytes:
    """The bytes of the card file: UTF-8, two spaces of indent, a line feed at the end."""
    return (json.dumps(write_card(card, points=points), ensure_ascii=False, indent=2) + "\n").encode()


def _readable(card: Card, scorer: Scorer) -> tuple[dict[str, Value], dict[str, date], dict[Field, str]]:
    """Values, period and wrong entries so that `read_card` takes them.

    A value may have gone wrong after it was entered (its base figure shrank, the period's other day moved):
    it is written as what stands in its field, for a wrong entry is kept and a wrong file is refused.
    """
    values, drafts = dict(card.values), dict(card.drafts)
    for row, value in card.values.items():
        try:
            scorer.kinds[row].points(value, card.base)
        except ValueRefused:
            field = Field("values", row)
            drafts[field] = typed(card, field, scorer)
            del values[row]
    period = {key: day for key, day in (("from", card.start), ("to", card.end)) if day}
    if card.start and card.end and card.start > card.end:
        drafts[Field("period", "to")] = typed(card, Field("period", "to"), scorer)
        del period["to"]
    return values, period, drafts


def _in_order(texts: Mapping[str, str], order: Iterable[str]) -> dict[str, str]:
    return {key: texts[key] for key in order if key in texts}


def _written_printed(printed: Printed, paper: Paper) -> dict[str, object]:
    written: dict[str, object] = {}
    if printed.rows:
        written["rows"] = {
            row: None if points is None else plain(points)
            for row, points in ((row, printed.rows[row]) for row in paper.rows if row in printed.rows)
        }
    if printed.methods:
        written["methods"] = _in_order(printed.methods, paper.rows)
    if printed.total is not None:
        written["total"] = plain(printed.total)
    return written | entry_document.written_printed_cells(printed)


def _read_organisation(card: Card, part: dict[str, object]) -> None:
    _only(part, [*(field.id for field in card.paper.organisation), "nomination"], "organisation")
    for key in part:
        text = _line(part, key, "organisation")
        nominations = [nomination.id for nomination in card.paper.nominations]
        if key == "nomination" and text and text not in nominations:
            raise refuse(
                "not_allowed",
                place="organisation.nomination",
                given=text[:60],
                allowed=", ".join(nominations),
            )
        if text:
            card.organisation[key] = text


def _read_period(card: Card, part: dict[str, object]) -> None:
    _only(part, ("from", "to"), "period")
    days = {}
    for key in part:
        try:
            days[key] = read_date(_string(part, key, "period"))
        except ValueRefused as refusal:
            raise _at(f"period.{key}", refusal) from None
    card.start, card.end = days.get("from"), days.get("to")
    if card.start and card.end and card.start > card.end:
        raise refuse("period_backwards")


def _read_base(card: Card, part: dict[str, object]) -> None:
    figures = {figure.id: figure for figure in card.paper.base}
    _only(part, figures, "base")
    for key, stored in part.items():
        try:
            card.base[key] = read_base(figures[key], read_stored_number(stored))
        except ValueRefused as refusal:
            raise _at(f"base.{key}", refusal) from None


def _read_values(card: Card, part: dict[str, object], scorer: Scorer) -> None:
    _only(part, card.paper.rows, "values")
    for row, stored in part.items():
        try:
            card.values[row] = scorer.kinds[row].read_stored(stored, card.base)
        except ValueRefused as refusal:
            raise _at(row, refusal) from None


def _read_not_applicable(card: Card, stored: object) -> None:
    if not isinstance(stored, list) or not all(isinstance(item, str) for item in stored):
        raise refuse("wrong_kind", place="not_applicable", expected="[…]")
    optional = [section.id for section in card.paper.sections if section.optional]
    for section in stored:
        if section not in optional:
            allowed = ", ".join(optional) or "—"
            raise refuse("not_allowed", place="not_applicable", given=section[:60], allowed=allowed)
    if len(set(stored)) != len(stored):
        raise refuse("listed_twice", place="not_applicable")
    card.not_applicable = frozenset(stored)


def _read_notes(card: Card, part: dict[str, object]) -> None:
    _only(part, card.paper.rows, "notes")
    for row in part:
        text = _line(part, row, "notes")
        if text:
            card.notes[row] = text


def _read_drafts(card: Card, part: dict[str, object], scorer: Scorer) -> None:
    paper = card.paper
    organisation = [*(field.id for field in paper.organisation), "nomination"]
    keys: dict[Group, Iterable[str]] = {
        "values": paper.rows,
        "notes": paper.rows,
        "base": (figure.id for figure in paper.base),
        "period": ("from", "to"),
        "organisation": organisation,
        "signers": (f"{signatory.id}.{part}" for signatory in paper.signatories for part in ("name", "post")),
    }
    allowed = {f"{group}/{key}": Field(group, key) for group, names in keys.items() for key in names}
    for place in part:
        entered = entry_document.draft_keys(card, place, scorer)
        if entered:
            allowed[place] = entered
    _only(part, allowed, "drafts")
    for place in part:
        field = allowed[place]
        if content(card, field, scorer) is not None:
            raise refuse("listed_twice", place=f"drafts.{place}")
        text = _string(part, place, "drafts")
        if text.strip():
            card.drafts[field] = text


def _read_signers(card: Card, part: dict[str, object]) -> None:
    _only(part, [signatory.id for signatory in card.paper.signatories], "signers")
    for key, stored in part.items():
        signer = _object(stored, f"signers.{key}")
        _only(signer, ("name", "post"), f"signers.{key}")
        texts = {name: _line(signer, name, f"signers.{key}") for name in signer}
        if any(texts.values()):
            card.signers[key] = Signer(texts.get("name", ""), texts.get("post", ""))


def _read_printed(paper: Paper, part: dict[str, object]) -> Printed | None:
    _only(part, ("rows", "methods", "total", "cells", "repeated"), "printed")
    rows, methods = _part(part, "rows", "printed."), _part(part, "methods", "printed.")
    _only(rows, paper.rows, "printed.rows")
    _only(methods, paper.rows, "printed.methods")
    cells = entry_document.read_printed_cells(paper, _part(part, "cells", "printed."))
    repeated = entry_document.read_repeated(paper, _part(part, "repeated", "printed."))
    if not rows and not methods and not cells and not repeated and part.get("total") is None:
        return None
    return Printed(
        rows={row: _printed_points(stored, f"printed.rows.{row}") for row, stored in rows.items()},
        methods={row: _line(methods, row, "printed.methods") for row in methods},
        total=_printed_points(part.get("total"), "printed.total"),
        cells=dict(cells),
        repeated=repeated,
    )


def _digest(top: dict[str, object], paper: Paper) -> str:
    digest = _string(top, "definition", "")
    if not re.fullmatch(_DIGEST, digest):
        raise refuse("bad_digest")
    return "" if digest == paper.digest else digest


def _printed_points(stored: object, place: str) -> Decimal | None:
    if stored is None:
        return None
    try:
        return read_stored_points(stored)
    except ValueRefused as refusal:
        raise _at(place, refusal) from None


def _compare_points(card: Card, part: dict[str, object], scorer: Scorer) -> None:
    """Points in a file are never taken over; those that differ from the method's are kept as printed."""
    _only(part, ("rows", "total"), "points")
    rows = _part(part, "rows", "points.")
    _only(rows, card.paper.rows, "points.rows")
    score = scorer.score(card.values, card.base, card.not_applicable)
    given = {row: _printed_points(stored, f"points.rows.{row}") for row, stored in rows.items()}
    differing = {row: points for row, points in given.items() if points != score.rows.get(row)}
    total = _printed_points(part.get("total"), "points.total")
    before = card.printed or Printed()
    if differing or total not in {None, score.total}:
        # What the file claims stands before what its paper prints: the paper's own faults are known already.
        claimed = total if total not in {None, score.total} else before.total
        card.printed = before.replaced(rows=before.rows | differing, total=claimed)


def _object(stored: object, place: str) -> dict[str, object]:
    if not isinstance(stored, dict):
        raise refuse("wrong_kind", place=place, expected="{…}") if place else refuse("not_a_card")
    return stored


def _part(parent: dict[str, object], key: str, before: str = "") -> dict[str, object]:
    return _object(parent.get(key, {}), f"{before}{key}")


def _only(part: Mapping[str, object], allowed: Collection[str], place: str) -> None:
    for key in part:
        if key not in allowed:
            code = "unknown_row" if place == "values" else "unknown_key"
            full = f"{place}.{key[:60]}" if place else key[:60]
            raise refuse(code, key=full, row=key[:60], nearest=nearest(key[:60], allowed))


def _string(part: Mapping[str, object], key: str, place: str) -> str:
    full = f"{place}.{key}" if place else key
    if key not in part:
        raise refuse("key_missing", key=full)
    stored = part[key]
    if not isinstance(stored, str):
        raise refuse("wrong_kind", place=full, expected='"…"')
    return stored


def _line(part: Mapping[str, object], key: str, place: str) -> str:
    try:
        return read_line(_string(part, key, place))
    except ValueRefused as refusal:
        raise _at(f"{place}.{key}", refusal) from None


def _at(place: str, refusal: ValueRefused) -> CardRefused:
    return CardRefused(Message("card.at", {"place": place, "fault": refusal.message}))
