"""A card as the QR code on its paper holds it: a line of text, deflated, in one payload or two.

A payload is 16 bytes of head and a part of the deflated text:

    BG  version  part/parts  first 8 bytes of the fingerprint  CRC-32 of these 8 bytes and the whole stream

The text is a row of fields between "|": form, edition, beginning of the definition's digest, revision, "d"
for a draft, then what the paper has, in its own order: organisation and nomination, both days, base figures,
sections that do not apply, name and post of each signatory, and last the values of all rows between commas.
An empty field is one not filled in. Points are not in it: they are computed. Points of a foreign paper are
not in it either, for they do not stand on the paper that carries the code: what is read back is the card as
printed, not the comparison with another paper.

Tables of entries have no room in a code. On a paper that has some it is a payload of the second version: its
text ends after the mark of a draft, and says no more than which card this is. Whoever reads it is told to
look that card up by its fingerprint. A program that knows only the first version says that the code is newer.

Reading is strict: the text becomes a card document, which is read as any card file is, and the fingerprint of
that card must be the one that the code carries.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any, Final, NamedTuple

from model.card.card import Card
from model.card.document import VERSION as CARD_VERSION
from model.card.document import read_card
from model.card.fingerprint import Fingerprint, fingerprint, standing
from model.card.strict_json import CardRefused
from model.paper import Flag, Paper, Row, Share
from model.paper.library import Papers, PaperUnknown
from model.wording import BagalauError, Message, Said

MOST_BYTES: Final = 440
"""A payload of so many bytes is a QR code of 81 modules: 35 mm of it are read from a scan of 200 dpi."""

MOST_CODES: Final = 2

_MARK: Final = b"BG"
_VERSION: Final = 1
_NAMED: Final = 2  # the version of a code that only names its card
_NAMED_FIELDS: Final = 5
_HEAD: Final = 16
_CARRIED: Final = 8
_DIGEST: Final = 12
_MOST_TEXT: Final = 64 * 1024
_PLAIN_DEFLATE: Final = -15
_PART: Final = r"([^/=]+)/([^/=]*)(?:=([^/=]+))?"


class CodeRefused(BagalauError):
    """No card can be had from these codes; the message says why and what to do."""


class CardElsewhere(CodeRefused):
    """The code names a card and does not hold it: its data are in the archive or in its file.

    Attributes:
        form, edition: of its paper.
        fingerprint: the card's, as it is printed and typed.
        revision: which revision of the card was printed; None where it was not kept in an archive.
    """

    def __init__(self, paper: Paper, fingerprint: str, revision: int | None) -> None:
        """Name the card."""
        details: dict[str, Said] = {
            "paper": paper.name,
            "edition": paper.edition_name,
            "fingerprint": fingerprint,
        }
        if revision is None:
            super().__init__(Message("code.elsewhere", details))
        else:
            super().__init__(Message("code.elsewhere_revision", {**details, "revision": revision}))
        self.form = paper.id
        self.edition = paper.edition
        self.fingerprint = fingerprint
        self.revision = revision


class CodedCard(NamedTuple):
    """A card read back from its paper.

    Attributes:
        card: what stands on the paper: no notes, no wrong entries.
        revision: which revision of the card was printed; None where it was not kept in an archive.
        draft: it was printed as a draft.
        fingerprint: computed from the card, and the same that the code carries.
    """

    card: Card
    revision: int | None
    draft: bool
    fingerprint: Fingerprint


class _Piece(NamedTuple):
    """One payload, taken apart. Pieces of one print share all but `part` and `stream`."""

    part: int
    parts: int
    carried: bytes
    crc: bytes
    stream: bytes
    version: int

    @property
    def print_(self) -> tuple[int, int, bytes, bytes]:
        """What all pieces of one print have in common."""
        return self.version, self.parts, self.carried, self.crc


def encode(card: Card, revision: int | None, draft: bool) -> list[bytes]:
    """The payloads of the codes for a paper: one, or two where one would be too dense to be read.

    Of a paper of entries it is one that names the card.

    Raises:
        CodeRefused: it would take more than two (names of many lines).
    """
    import zlib

    deflating = zlib.compressobj(9, zlib.DEFLATED, _PLAIN_DEFLATE, 9)
    stream = deflating.compress(_text(card, revision, draft).encode()) + deflating.flush()
    room = MOST_BYTES - _HEAD
    parts = -(-len(stream) // room)
    if parts > MOST_CODES:
        raise CodeRefused(Message("code.too_long"))
    share = -(-len(stream) // parts)
    carried = bytes.fromhex(fingerprint(card).full)[:_CARRIED]
    crc = zlib.crc32(carried + stream).to_bytes(4)
    version = _NAMED if card.paper.tables else _VERSION
    heads = [_MARK + bytes((version, part << 4 | parts)) + carried + crc for part in range(1, parts + 1)]
    return [head + stream[share * place : share * (place + 1)] for place, head in enumerate(heads)]


def is_ours(payload: bytes) -> bool:
    """Whether a code is one that a card was put into, by any version of the program."""
    return payload.startswith(_MARK) and len(payload) > _HEAD


def complete(payloads: Sequence[bytes]) -> bool:
    """Whether every print that these codes come from is here with all of its codes."""
    pieces = {_taken_apart(payload) for payload in payloads}
    return bool(pieces) and all(
        sum(other.print_ == piece.print_ for other in pieces) == piece.parts for piece in pieces
    )


def decode(payloads: Sequence[bytes], papers: Papers) -> CodedCard:
    """The card in the codes of one paper, in any order; the same code may be there more than once.

    Raises:
        CardElsewhere: the code only names its card.
        CodeRefused: with the reason in words; a card that is returned is the one that was printed.
        DefinitionFaulty: the paper's own definition is not sound.
    """
    version, stream, carried = _joined(payloads)
    fields = _inflated(stream).split("|")
    if version == _NAMED:
        raise _elsewhere(fields, carried, papers)
    try:
        paper = papers.paper(*map(_unescaped, [*fields, ""][:2]))
        card = read_card(_document(paper, fields), papers)
    except (PaperUnknown, CardRefused) as refusal:
        raise CodeRefused(refusal.message) from None
    digest, revision, draft = _print_of(fields)
    if not paper.digest.startswith(digest):
        card.other_definition = digest
    own = fingerprint(card)
    if bytes.fromhex(own.full)[:_CARRIED] != carried:
        raise CodeRefused(Message("code.differs"))
    return CodedCard(card, int(revision) if revision else None, draft == "d", own)


def _print_of(fields: list[str]) -> list[str]:
    """Beginning of the definition's digest, revision and mark of a draft."""
    found = fields[2:5]
    if not re.fullmatch(rf"[0-9a-f]{{{_DIGEST}}}\|[0-9]{{0,9}}\|d?", "|".join(found)):
        raise _damaged()
    return found


def _elsewhere(fields: list[str], carried: bytes, papers: Papers) -> CodeRefused:
    """Which card a code names; its paper is looked up for its words."""
    _, revision, _ = _print_of(fields)
    try:
        paper = papers.paper(*map(_unescaped, fields[:2]))
    except PaperUnknown as refusal:
        return CodeRefused(refusal.message)
    if len(fields) != _NAMED_FIELDS or not paper.tables:
        return _damaged()
    return CardElsewhere(paper, Fingerprint(carried.hex()).short, int(revision) if revision else None)


def _damaged() -> CodeRefused:
    return CodeRefused(Message("code.damaged"))


# ------------------------------------------------------------------------------ payloads


def _taken_apart(payload: bytes) -> _Piece:
    if not is_ours(payload):
        raise CodeRefused(Message("code.foreign"))
    version, part, parts = payload[2], payload[3] >> 4, payload[3] & 15
    if version > _NAMED:
        raise CodeRefused(Message("code.newer"))
    if version < _VERSION or not 1 <= part <= parts <= MOST_CODES:
        raise _damaged()
    return _Piece(part, parts, payload[4:12], payload[12:_HEAD], payload[_HEAD:], version)


def _joined(payloads: Sequence[bytes]) -> tuple[int, bytes, bytes]:
    """Version and deflated text of one print, and the beginning of its fingerprint."""
    import zlib

    pieces = sorted({_taken_apart(payload) for payload in payloads})
    if not pieces:
        raise CodeRefused(Message("code.no_code"))
    first = pieces[0]
    prints = {piece.print_ for piece in pieces}
    if len(prints) > 1:
        whole = complete(payloads)
        raise CodeRefused(Message("code.several") if whole else Message("code.not_together"))
    if len(pieces) < first.parts:
        raise CodeRefused(Message("code.half"))
    stream = b"".join(piece.stream for piece in pieces)
    if len(pieces) > first.parts or zlib.crc32(first.carried + stream).to_bytes(4) != first.crc:
        raise _damaged()
    return first.version, stream, first.carried


def _inflated(stream: bytes) -> str:
    import zlib

    inflating = zlib.decompressobj(_PLAIN_DEFLATE)
    try:
        # With a limit: a code is made by anybody, and a few bytes can be inflated without end.
        text = inflating.decompress(stream, _MOST_TEXT)
        if not inflating.eof or inflating.unused_data:
            raise _damaged()
        return text.decode()
    except (zlib.error, UnicodeDecodeError):
        raise _damaged() from None


# ------------------------------------------------------------------------------ text


def _text(card: Card, revision: int | None, draft: bool) -> str:
    head = (
        card.paper.id,
        card.paper.edition,
        card.paper.digest[:_DIGEST],
        "" if revision is None else str(revision),
        "d" if draft else "",
    )
    fields = () if card.paper.tables else _fields(standing(card), card.paper)
    return "|".join(map(_escaped, (*head, *fields)))


def _fields(document: dict[str, Any], paper: Paper) -> Iterator[str]:
    for key in _organisation(paper):
        yield document["organisation"].get(key, "")
    for key in ("from", "to"):
        yield document["period"].get(key, "").replace("-", "")
    for figure in paper.base:
        yield str(document["base"].get(figure.id, ""))
    yield ",".join(document.get("not_applicable", ()))
    for signatory in paper.signatories:
        signer = document.get("signers", {}).get(signatory.id, {})
        yield from (signer.get("name", ""), signer.get("post", ""))
    yield ",".join(_short_value(document["values"].get(row)) for row in paper.rows)


def _document(paper: Paper, fields: list[str]) -> dict[str, object]:
    """The card document of the fields; what is in them is judged by whoever reads it."""
    organisation = _organisation(paper)
    counts = (5, len(organisation), 2, len(paper.base), 1, 2 * len(paper.signatories), 1)
    if len(fields) != sum(counts):
        raise CodeRefused(Message("code.other_form"))
    left = iter([_unescaped(field) for field in fields])
    _, head, days, base, (sections,), signers, (values,) = [[next(left) for _ in range(n)] for n in counts]
    rows = values.split(",")
    if len(rows) != len(paper.rows):
        raise CodeRefused(Message("code.other_form"))
    return {
        "bagalau": CARD_VERSION,
        "form": paper.id,
        "edition": paper.edition,
        "organisation": _filled(organisation, head),
        "period": _filled(("from", "to"), map(_long_day, days)),
        "base": _filled([figure.id for figure in paper.base], base),
        "not_applicable": sections.split(",") if sections else [],
        "signers": {
            signatory.id: _filled(("name", "post"), signers[2 * place : 2 * place + 2])
            for place, signatory in enumerate(paper.signatories)
        },
        "values": {
            row.id: _long_value(short, row)
            for row, short in zip(paper.rows.values(), rows, strict=True)
            if short
        },
    }


def _organisation(paper: Paper) -> list[str]:
    return [*(field.id for field in paper.organisation), "nomination"]


def _filled(keys: Sequence[str], texts: Iterable[str]) -> dict[str, str]:
    return {key: text for key, text in zip(keys, texts, strict=True) if text}


def _short_value(stored: object) -> str:
    """ "64", "1" for yes, "none", "3/15", "3/" or "3/15=20.5"."""
    if stored is None:
        return ""
    if isinstance(stored, bool):
        return str(int(stored))
    if isinstance(stored, dict):
        over = f"={stored['percent']}" if "percent" in stored else ""
        return f"{stored['part']}/{stored.get('whole', '')}{over}"
    return str(stored)


def _long_value(short: str, row: Row) -> object:
    if isinstance(row.rule, Flag):
        return {"1": True, "0": False}.get(short, short)
    match = re.fullmatch(_PART, short) if isinstance(row.rule, Share) else None
    return _filled(("part", "whole", "percent"), match.groups("")) if match else short


def _long_day(short: str) -> str:
    if not short:
        return ""
    try:
        return date.fromisoformat(short).isoformat()
    except ValueError:
        raise _damaged() from None


def _escaped(field: str) -> str:
    return field.replace("\\", "\\\\").replace("|", "\\i")


def _unescaped(field: str) -> str:
    def plain(match: re.Match[str]) -> str:
        kept = {"\\\\": "\\", "\\i": "|"}.get(match[0])
        if kept is None:
            raise _damaged()
        return kept

    return re.sub(r"\\.?", plain, field, flags=re.DOTALL)
