"""`print`: the paper as PDF."""

from pathlib import Path
from typing import Final

from model.card.card import Card
from model.card.checks import check
from model.card.documents import permitted
from model.card.report import Report
from model.card.scored import score_of
from model.commandline.arguments import UsageRefused
from model.commandline.convert_source import doubts
from model.commandline.output import complain, write_line
from model.exchange.any_file import read_any
from model.exchange.files import write_atomically
from model.paper.faults import nearest
from model.paper.library import Papers
from model.printing.revision_mark import Part
from model.scoring import Scorer
from model.scoring.entries.ledger import Ledger
from model.scoring.entries.values import Image
from model.wording import BagalauError, Language, Message, say

_MOST_PICTURE: Final = 50 * 1024 * 1024


class NotPrinted(BagalauError):
    """The card cannot be printed; the message names its file and says why."""


def print_card(path: Path, output: Path, part: Part, papers: Papers, language: Language) -> int:
    """Print a card to a PDF, as a draft while something is missing or wrong.

    Exit code 0, or 1 if a workbook or a document was not understood to the last line: then it is a draft too.

    Raises:
        UsageRefused: the output is no PDF.
        CardRefused, FileUnreadable, CodeRefused, WorkbookRefused, DocumentRefused: as `read_any`.
        NotPrinted: a character is in no font.
        FileNotWritten: the PDF could not be written.
    """
    _refuse_other_than_pdf(output)
    source = read_any(path, papers)
    card = source.card
    score = score_of(card, Scorer(card.paper))
    report = check(card, score)
    is_understood = not source.doubtful and not source.swapped
    # The PDF library alone takes longer to load than all the rest.
    from model.printing import PrintRefused, print_paper

    try:
        content = print_paper(card, score, language, draft=not (report.ready and is_understood), part=part)
    except PrintRefused as refusal:
        raise NotPrinted(Message("files.fault", {"file": path.name, "fault": refusal.message})) from None
    write_atomically(output, content)
    write_line(say(Message("show.printed", {"file": output.name}), language))
    if not report.ready:
        write_line(say(draft_said(report), language))
    for line in doubts(source, language):
        complain(line)
    return 0 if is_understood else 1


def print_drawn_up(path: Path, output: Path, wanted: str, papers: Papers, language: Language) -> int:
    """Print a document of a card, "destruction/1", to a PDF; exit code 0.

    Pictures are looked for beside the card file, by their names; one with other content is not taken.

    Raises:
        UsageRefused: the output is no PDF; the card has no such document.
        CardRefused, FileUnreadable, CodeRefused, WorkbookRefused, DocumentRefused: as `read_any`.
        NotPrinted: it may not be drawn up yet; a character is in no font; a picture cannot be opened.
        FileNotWritten: the PDF could not be written.
    """
    _refuse_other_than_pdf(output)
    card = read_any(path, papers).card
    known = {
        f"{document.id}/{record}": (document, record)
        for document in card.paper.documents
        for record in card.entries.get(document.records, {})
    }
    if wanted not in known:
        details = {
            "name": "--document",
            "given": wanted[:60],
            "allowed": ", ".join(known) or "—",
            "nearest": nearest(wanted, list(known)),
        }
        raise UsageRefused(Message("usage.not_allowed", details))
    document, record = known[wanted]
    from model.printing import PrintRefused, print_document

    try:
        content = print_document(card, document.id, record, language, _pictures(card, path.parent).get)
    except PrintRefused as refusal:
        raise NotPrinted(Message("files.fault", {"file": path.name, "fault": refusal.message})) from None
    write_atomically(output, content)
    write_line(say(Message("show.printed", {"file": output.name}), language))
    warned = permitted(Ledger(card.paper, card.parameters, card.entries), document, record).warned
    if warned:
        complain(say(warned, language))
    return 0


def _pictures(card: Card, folder: Path) -> dict[str, bytes]:
    """The attached pictures that lie in a folder, by their SHA-256."""
    import hashlib

    found = {}
    for entries in card.entries.values():
        for entry in entries.values():
            for value in entry.values.values():
                if not isinstance(value, Image):
                    continue
                path = folder / Path(value.name).name
                if path.is_file() and path.stat().st_size <= _MOST_PICTURE:
                    content = path.read_bytes()
                    if hashlib.sha256(content).hexdigest() == value.digest:
                        found[value.digest] = content
    return found


def draft_said(report: Report) -> Message:
    """Why what was printed is a draft: what contradicts itself or is wrong, and what is empty."""
    wrong, missing = len(report.faults), len(report.missing)
    if wrong and missing:
        return Message("show.draft_both", {"faults": wrong, "number": missing})
    if wrong:
        return Message("show.draft_faults", {"faults": wrong})
    return Message("show.draft", {"number": missing})


def _refuse_other_than_pdf(output: Path) -> None:
    if output.suffix.lower() != ".pdf":
        raise UsageRefused(Message("usage.ending", {"given": output.name[-60:], "allowed": ".pdf"}))
