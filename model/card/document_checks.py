"""What is said against documents drawn up from chosen entries: too early, of the wrong ones, of one twice."""

from collections.abc import Iterator

from model.card.documents import chosen, permitted
from model.card.entry_fields import entry_field
from model.card.entry_found import taken_back
from model.card.entry_words import cell_in_words, name_of
from model.card.report import Finding, FindingKind
from model.paper.entries import Document
from model.scoring.entries.ledger import Ledger
from model.scoring.entries.values import answers, day_in
from model.wording import Message, Said, Text


def document_findings(ledger: Ledger) -> Iterator[Finding]:
    """Everything that can be said against the documents of a card."""
    for document in ledger.paper.documents:
        if not document.chosen:
            continue
        first: dict[int, int] = {}
        for record in ledger.entries(document.records):
            for number in chosen(ledger, document, record.id):
                before = first.setdefault(number, record.id)
                if before != record.id:
                    details = _details(ledger, document, record.id, number)
                    details["first"] = name_of(ledger, document.records, before)
                    yield _against(document, record.id, "entries.document_twice", details)
            yield from against_document(ledger, document, record.id)


def against_document(ledger: Ledger, document: Document, record: int) -> Iterator[Finding]:
    """What is said against one document by itself."""
    if not document.chosen:
        return
    permission = permitted(ledger, document, record)
    day_field = entry_field(document.records, record, document.day)
    if permission.refused:
        yield Finding(day_field.key, "contradiction", None, None, permission.refused, day_field)
    elif permission.warned:
        yield Finding(day_field.key, "doubtful", None, None, permission.warned, day_field)
    gone = taken_back(ledger, document.table)
    for number in chosen(ledger, document, record):
        entry = ledger.entry(document.table, number)
        if entry is None:
            continue
        details = _details(ledger, document, record, number)
        if number in gone:
            yield _against(document, record, "entries.document_taken_back", details)
        elif not answers(entry, document.offered):
            yield _against(document, record, "entries.document_not_offered", details)
        for column in document.same:
            own = ledger.value(document.records, record, column)
            other = ledger.value(document.table, number, column)
            if own is not None and other is not None and own != other:
                said = {
                    "column": ledger.paper.table(document.table).column(column).text,
                    "own": cell_in_words(ledger, document.records, record, column) or Text("—", "—"),
                    "other": cell_in_words(ledger, document.table, number, column) or Text("—", "—"),
                }
                yield _against(document, record, "entries.document_other", details | said)
        day = day_in(ledger.value(document.records, record, document.day))
        since = day_in(ledger.value(document.table, number, document.since)) if document.since else None
        if day and since and day < since:
            dates: dict[str, Said] = {"day": f"{day:%d.%m.%Y}", "since": f"{since:%d.%m.%Y}"}
            message = Message("entries.document_before", details | dates)
            yield Finding(day_field.key, "contradiction", None, None, message, day_field)


def _details(ledger: Ledger, document: Document, record: int, number: int) -> dict[str, Said]:
    return {
        "document": document.short,
        "record": name_of(ledger, document.records, record),
        "entry": name_of(ledger, document.table, number),
    }


def _against(
    document: Document, record: int, code: str, details: dict[str, Said], kind: FindingKind = "contradiction"
) -> Finding:
    field = entry_field(document.records, record, document.chosen)
    return Finding(field.key, kind, None, None, Message(code, details), field)
