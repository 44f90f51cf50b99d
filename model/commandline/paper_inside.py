"""The card on a signed paper: read back from its code, and compared with what the user names."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final, NamedTuple

from model.archive import Archive
from model.card.card import Card, Field
from model.card.code import CodedCard, CodeRefused
from model.card.fingerprint import Fingerprint, fingerprint
from model.card.ready import differences, field_differences
from model.commandline.score_command import heading
from model.commandline.words import numbered
from model.exchange.card_file import load_card
from model.exchange.files import FileUnreadable
from model.exchange.printed_text import printed_fingerprints, several_cards, swapped_pages
from model.exchange.scan import is_paper, read_paper
from model.paper import BaseFigure, OrganisationField, Signatory
from model.paper.library import Papers
from model.paper.short_words import short_words
from model.wording import BagalauError, Language, Message, Said, say, why

_MOST_PAGES_READ_HARD: Final = 20
"""A longer file is looked through once: it is not a card of ours that a bad scanner spoilt."""

_PARTS: Final = {
    "from": "inside.from",
    "to": "inside.to",
    "name": "inside.name",
    "post": "inside.post",
}
_HARD: Final = 4
"""Pages that `read_paper` looks at hard."""


class Comparison(NamedTuple):
    """The card on the paper beside another one.

    Attributes:
        file: of the other card.
        equal: whether both say the same on paper; False as well where the paper gives no card.
        own: fingerprint of the other card.
        same_paper: whether both are filled on one edition of one paper.
        fields: how many fields beside the rows are different.
        rows: the ids of those that are.
        lines: both for a person to read.
    """

    file: str
    equal: bool
    own: str
    same_paper: bool = True
    fields: int = 0
    rows: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()


class InArchive(NamedTuple):
    """A card of an archive, or one of its revisions, that says the same on paper."""

    name: str
    years: str
    revision: int | None
    removed: bool


class Search(NamedTuple):
    """What an archive has, and how many of its cards or revisions could not be read."""

    file: str
    found: tuple[InArchive, ...]
    unread: int


class Inside(NamedTuple):
    """What stands on the paper besides signatures.

    Attributes:
        coded: the card in the code; None if there is none to be had, and `no_card` says why.
        printed: fingerprints printed on its pages in words.
    """

    coded: CodedCard | None
    no_card: Message | None
    printed: frozenset[str]
    comparison: Comparison | None
    search: Search | None

    @property
    def agrees(self) -> bool | None:
        """Whether the printed fingerprint is that of the card; None where one of them is not there."""
        if self.coded is None or not self.printed:
            return None
        return self.printed == {self.coded.fingerprint.short}

    def problems(self) -> tuple[Message, ...]:
        """What speaks against the paper."""
        found: list[Message] = []
        swapped = swapped_pages(self.printed, self.coded.fingerprint.short) if self.coded else None
        found += [one for one in (swapped, several_cards(self.no_card, self.printed)) if one]
        if self.comparison and not self.comparison.equal:
            found.append(_difference(self.comparison, self.coded))
        if self.search and not self.search.found:
            code = "inside.not_in_archive" if self.coded else "inside.nothing_to_find"
            found.append(Message(code, {"file": self.search.file}))
        return tuple(found)


def look_inside(
    path: Path, content: bytes, papers: Papers, language: Language, card: Path | None, archive: Path | None
) -> Inside:
    """Read the card on a paper, and compare.

    Raises:
        CardRefused, FileUnreadable: the card file to compare with, or the archive.
        ArchiveError: the archive.
    """
    other = load_card(card, papers) if card else None
    coded, no_card = _coded(path, papers)
    comparison = _compared(card.name, other, coded, language) if card and other else None
    search = _searched(archive, coded, papers) if archive else None
    return Inside(coded, no_card, printed_fingerprints(content), comparison, search)


def draft_card(path: Path, papers: Papers) -> bool:
    """Whether a PDF says by its code that it is a draft; looked through once, for nobody should wait."""
    try:
        look = _Look(0)
        return is_paper(path) and read_paper(path, papers, look.step, look.enough).draft
    except CodeRefused:
        return False


def _coded(path: Path, papers: Papers) -> tuple[CodedCard | None, Message | None]:
    if not is_paper(path):
        return None, Message("code.not_a_picture")
    try:
        look = _Look(_MOST_PAGES_READ_HARD)
        return read_paper(path, papers, look.step, look.enough), None
    except CodeRefused as refusal:
        fault = refusal.message.details.get("fault")
        message = fault if isinstance(fault, Message) else refusal.message
        return None, Message("code.no_code") if message.code == "code.cancelled" else message


class _Look:
    """For `read_paper`: gives up a file of more than so many pages after one look at each of them.

    Each page is a step in each of two looks, and a few of them in a third.
    """

    def __init__(self, most: int) -> None:
        self._most, self._done, self._of = most, 0, 0

    def step(self, done: int, of: int) -> None:
        self._done, self._of = done, of

    def enough(self) -> bool:
        pages = self._of // 3 if self._of <= 3 * _HARD else (self._of - _HARD) // 2
        return pages > self._most and self._done >= pages


def _compared(file: str, other: Card, coded: CodedCard | None, language: Language) -> Comparison:
    own = fingerprint(other)
    apart = Comparison(file, equal=False, own=own.short)
    if coded is None or own == coded.fingerprint:
        return apart._replace(equal=coded is not None)
    if (other.paper.id, other.paper.edition) != (coded.card.paper.id, coded.card.paper.edition):
        return apart._replace(same_paper=False, lines=tuple(heading(other, language).splitlines()))
    beside, rows = field_differences(coded.card, other), differences(coded.card, other)
    words = short_words(other.paper)
    lines = [_pair(_label(one.field, other, language), one.old, one.new, language) for one in beside]
    lines += [
        _pair(numbered(other.paper.rows[one.row], words[one.row], language), one.old, one.new, language)
        for one in rows
    ]
    return apart._replace(fields=len(beside), rows=tuple(one.row for one in rows), lines=tuple(lines))


def _label(field: Field, card: Card, language: Language) -> str:
    """What a field beside the rows is called."""
    paper = card.paper
    if field.group == "period":
        return f"{paper.period.text.to(language)} ({say(Message(_PARTS[field.key]), language)})"
    if field == Field("organisation", "nomination"):
        return say(Message("print.nomination"), language)
    named: dict[str, Sequence[OrganisationField | BaseFigure | Signatory]] = {
        "organisation": paper.organisation,
        "base": paper.base,
        "signers": paper.signatories,
    }
    own, _, part = field.key.partition(".")
    text = next((one.text.to(language) for one in named[field.group] if one.id == own), field.key)
    return f"{text} ({say(Message(_PARTS[part]), language)})" if part else text


def _pair(label: str, old: Said, new: Said, language: Language) -> str:
    details: dict[str, Said] = {"label": label, "old": old or "—", "new": new or "—"}
    return say(Message("inside.pair", details), language)


def _difference(comparison: Comparison, coded: CodedCard | None) -> Message:
    details: dict[str, Said] = {"file": comparison.file, "own": comparison.own}
    if coded is None:
        return Message("inside.nothing_to_compare", details)
    if not comparison.same_paper:
        return Message("inside.other_paper", details)
    return Message("inside.card_differs", details | {"number": comparison.fields + len(comparison.rows)})


def _searched(path: Path, coded: CodedCard | None, papers: Papers) -> Search:
    """Opened for reading only: nothing is written, nothing is locked."""
    try:
        path.stat()  # what is not there must not be made
    except OSError as error:
        details: dict[str, Said] = {"file": path.name, "reason": why(error)}
        raise FileUnreadable(Message("files.unreadable", details)) from None
    with Archive.open(path, papers, read_only=True) as archive:
        return Search(path.name, *_found(archive, coded.fingerprint if coded else Fingerprint("")))


def _found(archive: Archive, wanted: Fingerprint) -> tuple[tuple[InArchive, ...], int]:
    found: list[InArchive] = []
    unread = 0
    for removed, listed in ((False, archive.cards()), (True, archive.removed())):
        for one in listed:
            try:
                if fingerprint(archive.open_card(one.id).card) == wanted:
                    found.append(InArchive(one.name, one.years, None, removed))
            except BagalauError:
                unread += 1
            try:
                found += [
                    InArchive(one.name, one.years, revision.number, removed)
                    for revision in archive.revisions(one.id)
                    if revision.fingerprint == wanted.full
                ]
            except BagalauError:
                unread += 1
    return tuple(found), unread


def inside_lines(inside: Inside, language: Language) -> list[str]:
    """What is told of the card, problems apart."""
    coded = inside.coded
    told = [say(Message("inside.title"), language)]
    if coded is None:
        if inside.no_card:
            told.append(f"  {say(inside.no_card, language)}")
    else:
        told += [f"  {line}" for line in _card_lines(coded, inside, language)]
    if inside.comparison:
        if inside.comparison.equal:
            told.append(f"  {say(Message('inside.card_equal', {'file': inside.comparison.file}), language)}")
        told += [f"    {line}" for line in inside.comparison.lines]
    if inside.search:
        told += [f"  {say(line, language)}" for line in _search_lines(inside.search)]
    return told


def _card_lines(coded: CodedCard, inside: Inside, language: Language) -> list[str]:
    details: dict[str, Said] = {"fingerprint": coded.fingerprint.short}
    read = Message("code.read", details)
    if coded.revision is not None:
        read = Message("code.read_revision", details | {"revision": coded.revision})
    lines = [*heading(coded.card, language).splitlines(), say(read, language)]
    if inside.agrees:
        lines.append(say(Message("inside.printed_same"), language))
    elif inside.agrees is None:
        lines.append(say(Message("inside.printed_unread"), language))
    if coded.draft:
        draft = Message("signing.remark", {"text": Message("inside.draft")})
        lines.append(say(draft, language))
    return lines


def _search_lines(search: Search) -> list[Message]:
    lines = []
    for one in search.found:
        details: dict[str, Said] = {
            "file": search.file,
            "name": one.name,
            "years": one.years.replace("-", "–"),
        }
        if one.revision is None:
            lines.append(Message("inside.in_archive", details))
        else:
            lines.append(Message("inside.revision_in_archive", details | {"revision": one.revision}))
            if not search.unread and one._replace(revision=None) not in search.found:
                lines.append(Message("inside.changed_since"))
        if one.removed:
            lines.append(Message("inside.in_bin"))
    if search.unread:
        lines.append(Message("inside.unread", {"number": search.unread}))
    return lines


def inside_entry(inside: Inside) -> dict[str, object]:
    """The same for programs."""
    coded, comparison, search = inside.coded, inside.comparison, inside.search
    return {
        "card": coded
        and {
            "form": coded.card.paper.id,
            "edition": coded.card.paper.edition,
            "organisation": coded.card.organisation.get("name"),
            "revision": coded.revision,
            "draft": coded.draft,
            "fingerprint": coded.fingerprint.full,
            "printed": sorted(inside.printed),
            "agrees": inside.agrees,
        },
        "compared": comparison
        and {"file": comparison.file, "equal": comparison.equal, "rows": list(comparison.rows)},
        "archive": search
        and {
            "file": search.file,
            "found": [one._asdict() for one in search.found],
            "unread": search.unread,
        },
    }
