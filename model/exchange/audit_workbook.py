"""The findings of a folder of cards as a workbook: a line for each school, a line for each finding."""

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from model.card.audit import KIND_WORDS, MARK, AuditedCard, FolderAudit, row_said
from model.exchange.excel.book import Book
from model.exchange.excel.listing import Column, write_list
from model.exchange.excel.measure import HIGHEST, height
from model.paper.short_words import short_words
from model.wording import Language, Message, Text, say

_DIGIT: Final = 7
"""Dots of a screen to a digit; three quarters of a point to a dot."""

_POINT: Final = 0.75


class _Column(NamedTuple):
    """Title, width in digits, and whether it holds numbers."""

    code: str
    width: int
    numbers: bool = False


_FILE: Final = _Column("audit.file", 26)
_SCHOOL: Final = _Column("audit.school", 34)
_SCHOOLS: Final = (
    _Column("audit.place", 5, numbers=True),
    _SCHOOL,
    _FILE,
    _Column("audit.paper", 30),
    _Column("audit.period", 11),
    _Column("audit.faults", 9, numbers=True),
    _Column("audit.missing", 11, numbers=True),
    _Column("audit.printed_total", 11, numbers=True),
    _Column("audit.rows_total", 11, numbers=True),
    _Column("audit.method_total", 11, numbers=True),
    _Column("audit.difference", 11, numbers=True),
)
_FINDINGS: Final = (
    _SCHOOL,
    _FILE,
    _Column("audit.row", 8),
    _Column("audit.words", 40),
    _Column("audit.kind", 18),
    _Column("audit.printed", 10, numbers=True),
    _Column("audit.method", 11, numbers=True),
    _Column("audit.difference", 11, numbers=True),
    _Column("audit.text", 70),
)
_UNREAD: Final = (_Column("audit.file", 40), _Column("audit.reason", 90))


def workbook_of_audit(audit: FolderAudit, language: Language) -> bytes:
    """The bytes of an .xlsx; equal input gives equal bytes."""
    book = Book(language, say(Message("audit.title"), language))
    book.file.set_custom_property("kind", MARK)
    _sheet(book, "audit.schools", _SCHOOLS, _schools(audit, language))
    lines = (line for one in audit.cards for line in _findings(one, short_words(one.paper), language))
    _sheet(book, "audit.findings", _FINDINGS, lines)
    if audit.unread:
        unread = ((one.file, _sentence(one.reason, language)) for one in audit.unread)
        _sheet(book, "audit.unread", _UNREAD, unread)
    return book.content()


def _schools(audit: FolderAudit, language: Language) -> Iterable[Sequence[object]]:
    for place, one in enumerate(audit.cards, start=1):
        printed, rows, method = one.totals
        difference = None if printed is None or method is None else method - printed
        yield (
            place,
            one.school,
            one.file,
            f"{one.paper.name.to(language)}, {one.paper.edition_name.to(language)}",
            one.years,
            len(one.report.faults),
            len(one.report.missing),
            printed,
            rows,
            method,
            difference,
        )


def _findings(one: AuditedCard, words: dict[str, Text], language: Language) -> Iterable[Sequence[object]]:
    for finding in one.report.faults:
        yield (
            one.school,
            one.file,
            _sentence(Message("check.paper", {"text": row_said(one.paper, finding.row)}), language),
            words[finding.row].to(language) if finding.row in words else "",
            say(Message(KIND_WORDS[finding.kind]), language),
            finding.printed,
            finding.computed,
            finding.difference,
            _sentence(finding.message, language),
        )


def _sheet(book: Book, name: str, columns: Sequence[_Column], lines: Iterable[Sequence[object]]) -> None:
    sheet = book.file.add_worksheet(book.said(name))
    for at, column in enumerate(columns):
        sheet.set_column_pixels(at, at, column.width * _DIGIT)
    titled = [Column(book.said(column.code), column.width, column.numbers) for column in columns]
    write_list(sheet, titled, lines, book.format, _height)


def _height(columns: Sequence[Column], line: Sequence[object]) -> float:
    """Height in points of a row that cuts none of its words."""
    cells = zip(columns, line, strict=True)
    return min(max(height(str(cell or ""), one.width * _DIGIT * _POINT) for one, cell in cells), HIGHEST)


def _sentence(message: Message, language: Language) -> str:
    return " ".join(say(message, language).split())
