"""The file of remarks that goes with a letter: the school's program opens it at the right rows.

Its format is told in docs/ranking.md.
"""

import json
from pathlib import Path
from typing import Any, Final, NamedTuple, TypeAlias

from model.card.card import Card, Field
from model.card.fingerprint import fingerprint
from model.card.strict_json import CardRefused, parse
from model.exchange.files import read_limited
from model.ranking.letter import Letter
from model.wording import BagalauError, Message, Text

Json: TypeAlias = Any
"""What a file holds, before it is looked at."""

VERSION: Final = 1
MOST_BYTES: Final = 4 * 1024 * 1024
_LONGEST: Final = 2000


class RemarksRefused(BagalauError):
    """A file that is no file of remarks, or not one of this card; the message says so."""


class Remark(NamedTuple):
    """What is to be mended where; `field` is None for the whole card."""

    field: Field | None
    text: Text


class RemarksFile(NamedTuple):
    """Remarks to one card.

    Attributes:
        name, years: of the card, for whoever looks for it.
        fingerprint: of the card as it was sent: it may have been mended since.
        office, until: whose remarks they are, and when the card is expected; "" if not told.
    """

    form: str
    edition: str
    name: str
    years: str
    fingerprint: str
    office: str
    until: str
    remarks: tuple[Remark, ...]


def remarks_file(letter: Letter) -> bytes:
    """The bytes of the file; equal input gives equal bytes."""
    days = {"from": letter.start, "to": letter.end}
    document = {
        "bagalau_remarks": VERSION,
        "form": letter.form,
        "edition": letter.edition,
        "organisation": {"name": letter.name, "municipality": letter.municipality},
        "period": {key: day.isoformat() for key, day in days.items() if day},
        "fingerprint": letter.fingerprint,
        "office": letter.office,
        "until": letter.until.isoformat() if letter.until else "",
        "remarks": [
            {"field": f"values/{one.row}" if one.row else "", "ru": one.text.ru, "kk": one.text.kk}
            for one in letter.items
        ],
    }
    return f"{json.dumps(document, ensure_ascii=False, indent=2)}\n".encode()


def is_remarks_file(beginning: bytes) -> bool:
    """Whether a file that begins so says that it is one of remarks."""
    return b'"bagalau_remarks"' in beginning[:200]


def read_remarks(path: Path) -> RemarksFile:
    """The remarks in a file.

    Raises:
        FileUnreadable: missing, forbidden, a folder, or over 4 MB.
        RemarksRefused: it is no such file.
    """
    try:
        document = parse(read_limited(path, MOST_BYTES))
        return _read(document)
    except (CardRefused, TypeError, ValueError, KeyError, AttributeError):
        raise _refused(path, "ranking.remarks_not_ours") from None
    except _NewerError:
        raise _refused(path, "ranking.remarks_newer") from None


def refuse_unless_of(remarks: RemarksFile, card: Card) -> None:
    """See that the remarks are to this card, mended or not.

    Raises:
        RemarksRefused: they are to another one.
    """
    same = fingerprint(card).full == remarks.fingerprint
    alike = (card.paper.id, card.organisation.get("name", ""), card.years) == (
        remarks.form,
        remarks.name,
        remarks.years,
    )
    if not same and not alike:
        details = {"name": remarks.name, "years": remarks.years}
        raise RemarksRefused(Message("ranking.remarks_other_card", details))


class _NewerError(Exception):
    """Written by a newer program."""


def _read(document: Json) -> RemarksFile:
    if int(document["bagalau_remarks"]) > VERSION:
        raise _NewerError
    period = document["period"]
    years = sorted({str(period[key])[:4] for key in ("from", "to") if key in period})
    return RemarksFile(
        form=_text(document["form"]),
        edition=_text(document["edition"]),
        name=_text(document["organisation"]["name"]),
        years="-".join(years),
        fingerprint=_text(document["fingerprint"]),
        office=_text(document["office"]),
        until=_text(document["until"]),
        remarks=tuple(
            Remark(_field(one["field"]), Text(_text(one["ru"]), _text(one["kk"])))
            for one in document["remarks"]
        ),
    )


def _field(name: str) -> Field | None:
    if not name:
        return None
    group, _, row = name.partition("/")
    if group != "values" or not row:
        raise ValueError(name)
    return Field("values", row)


def _text(stored: object) -> str:
    if not isinstance(stored, str):
        raise TypeError(stored)
    return " ".join(stored.split())[:_LONGEST]


def _refused(path: Path, code: str) -> RemarksRefused:
    return RemarksRefused(Message("files.fault", {"file": path.name, "fault": Message(code)}))
