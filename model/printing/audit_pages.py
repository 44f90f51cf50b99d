"""The findings of a folder of cards on paper: all schools in one table, then each one that has findings."""

from decimal import Decimal
from typing import Final

from model.card.audit import KIND_WORDS, MARK, AuditedCard, FolderAudit, row_said
from model.paper.short_words import shared_numbers, short_words
from model.printing.canvas import About, pdf_of
from model.printing.listing import LANG, ListColumn, Listing, minus, signed
from model.printing.sheet import MM
from model.printing.styles import CELL, CELL_BOLD, SMALL, TEXT_BOLD, TITLE
from model.wording import Language, Message, Said, say

_KEPT: Final = 30 * MM
"""Height of a table that must stand on the page of its heading."""


def print_audit(audit: FolderAudit, language: Language) -> bytes:
    """The findings as the bytes of a PDF; equal input gives equal bytes."""
    title = say(Message("audit.title"), language)
    listing = Listing(language)
    listing.text(title, TITLE, centred=True)
    listing.gap()
    sound = sum(one.report.ready for one in audit.cards)
    details: dict[str, Said] = {
        "number": len(audit.cards),
        "sound": sound,
        "unread": len(audit.unread),
    }
    listing.text(say(Message("audit.checked", details), language))
    if audit.stopped:
        listing.text(say(Message("audit.stopped"), language), CELL_BOLD)
    if audit.passed:
        listing.text(say(Message("audit.passed", {"files": audit.passed}), language), SMALL)
    listing.gap()
    if audit.cards:
        _schools(listing, audit, language)
    for one in audit.cards:
        if not one.report.ready:
            _school(listing, one, language)
    if audit.unread:
        _heading(listing, say(Message("audit.unread"), language))
        columns = _columns(language, ("audit.file", 35, False), ("audit.reason", 65, False))
        listing.table(columns, [(one.file, _sentence(one.reason, language)) for one in audit.unread])
    about = About(title=title, author="", subject=title, lang=LANG[language], mark=MARK)
    return pdf_of(listing.pages(title), about, None)


def _schools(listing: Listing, audit: FolderAudit, language: Language) -> None:
    columns = _columns(
        language,
        ("audit.place", 5, True),
        ("audit.school", 23.5, False),
        ("audit.file", 16, False),
        ("audit.faults", 9.3, True),
        ("audit.missing", 11, True),
        ("audit.printed_total", 11.5, True),
        ("audit.rows_total", 12.5, True),
        ("audit.method_total", 11.2, True),
    )
    lines = []
    for place, one in enumerate(audit.cards, start=1):
        lines.append(
            (
                str(place),
                ", ".join(part for part in (one.school, one.years) if part),
                one.file,
                str(len(one.report.faults)),
                str(len(one.report.missing)),
                *map(_number, one.totals),
            )
        )
    listing.table(columns, lines)


def _school(listing: Listing, one: AuditedCard, language: Language) -> None:
    _heading(listing, one.name)
    form = f"{one.paper.name.to(language)}, {one.paper.edition_name.to(language)}"
    listing.text(" · ".join(part for part in (one.file, form, one.years) if part), SMALL, keeps=_KEPT)
    totals = one.report.totals
    if totals.rows is not None:
        details: dict[str, Said] = {
            "printed": _number(totals.printed) or "—",
            "rows": _number(totals.rows),
            "method": _number(totals.method),
        }
        listing.text(say(Message("audit.totals", details), language), CELL, keeps=_KEPT)
    if one.report.missing:
        numbers = tuple(dict.fromkeys(_place(one, row, language) for row in one.report.missing))
        missing: dict[str, Said] = {"number": len(one.report.missing), "rows": numbers}
        listing.text(say(Message("audit.not_filled", missing), language))
    listing.gap(1 * MM)
    if not one.report.faults:
        return
    columns = _columns(
        language,
        ("audit.row", 10, False),
        ("audit.text", 54, False),
        ("audit.printed", 11, True),
        ("audit.method", 13, True),
        ("audit.difference", 12, True),
    )
    words, shared = short_words(one.paper), shared_numbers(one.paper)
    lines = []
    for finding in one.report.faults:
        text = f"{_kind(KIND_WORDS[finding.kind], language)}. {_sentence(finding.message, language)}"
        number, place = _place(one, finding.row, language), ""
        if finding.row is None:
            number = say(Message("audit.whole_card"), language)
        elif finding.row not in words:  # a cell of a table: too long for the narrow column
            number, place = "", number
        elif number in shared:
            place = words[finding.row].to(language)
        lines.append(
            (
                number,
                f"{place} — {text}" if place else text,
                _number(finding.printed),
                _number(finding.computed),
                _signed(finding.difference),
            )
        )
    listing.table(columns, lines)


def _place(one: AuditedCard, row: str | None, language: Language) -> str:
    return _sentence(Message("check.paper", {"text": row_said(one.paper, row)}), language)


def _heading(listing: Listing, text: str) -> None:
    listing.gap(5 * MM)
    listing.text(text, TEXT_BOLD, keeps=_KEPT)


def _columns(language: Language, *columns: tuple[str, float, bool]) -> list[ListColumn]:
    return [ListColumn(say(Message(code), language), width, numbers) for code, width, numbers in columns]


def _kind(code: str, language: Language) -> str:
    words = say(Message(code), language)
    return words[:1].upper() + words[1:]


def _sentence(message: Message, language: Language) -> str:
    return " ".join(say(message, language).split())


def _number(number: Decimal | None) -> str:
    return "" if number is None else minus(number)


def _signed(number: Decimal | None) -> str:
    return "" if number is None else signed(number)
