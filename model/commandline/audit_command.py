"""`check FOLDER`, `check … -o OUT`: the findings in the cards of many schools."""

from pathlib import Path
from typing import Final

from model.card.audit import MARK, AuditedCard, FolderAudit, audited
from model.commandline.arguments import UsageRefused
from model.commandline.counter import counter
from model.commandline.output import write_json, write_line
from model.commandline.report_document import report_document
from model.commandline.words import in_columns, points_text
from model.exchange.any_file import read_any
from model.exchange.audit_folder import audit_folder
from model.exchange.files import write_atomically
from model.paper.library import Papers
from model.wording import Language, Message, Said, say

WRITES: Final = (".xlsx", ".pdf", ".json")
_WIDTHS: Final = (36, 26, 9, 13, 10, 10, 10)


def check_folder(
    path: Path, output: Path | None, papers: Papers, language: Language, *, as_json: bool
) -> int:
    """Check every card of a folder, or one; exit code 0 if all were read and nothing is wrong, else 1.

    Raises:
        UsageRefused: the ending of the output is none that can be written.
        FileUnreadable: as `audit_folder`; for a single file as `read_any`.
        FileNotWritten: the output could not be written.
    """
    ending = output.suffix.lower() if output else ""
    if output and ending not in WRITES:
        details = {"given": output.name[-60:], "allowed": ", ".join(WRITES)}
        raise UsageRefused(Message("usage.ending", details))
    if path.is_dir():
        with counter(language) as progress:
            audit = audit_folder(path, papers, progress, without=(output,) if output else ())
    else:
        reading = read_any(path, papers)
        audit = FolderAudit((audited(path.name, reading.card, reading.findings),), ())
    if output:
        write_atomically(output, _content(audit, ending, language))
    if as_json:
        write_json(audit_document(audit, language))
    else:
        _write(audit, language)
        if output:
            write_line(say(Message("show.written", {"file": output.name}), language))
    return 0 if audit.sound else 1


def audit_document(audit: FolderAudit, language: Language) -> dict[str, object]:
    """The audit for programs."""
    return {
        "kind": MARK,
        "cards": [_card(one, language) for one in audit.cards],
        "unread": [
            {"file": one.file, "text": " ".join(say(one.reason, language).split())} for one in audit.unread
        ],
        "passed": list(audit.passed),
    }


def _card(one: AuditedCard, language: Language) -> dict[str, object]:
    about: dict[str, object] = {
        "file": one.file,
        "school": one.school,
        "form": one.paper.id,
        "edition": one.paper.edition,
        "period": one.years,
    }
    return about | report_document(one.report, language)


def _content(audit: FolderAudit, ending: str, language: Language) -> bytes:
    if ending == ".xlsx":
        from model.exchange.audit_workbook import workbook_of_audit

        return workbook_of_audit(audit, language)
    if ending == ".pdf":
        from model.printing.audit_pages import print_audit

        return print_audit(audit, language)
    import json

    return f"{json.dumps(audit_document(audit, language), ensure_ascii=False, indent=2)}\n".encode()


def _write(audit: FolderAudit, language: Language) -> None:
    codes = ("school", "file", "faults", "missing", "printed_total", "rows_total", "method_total")
    titles = [say(Message(f"audit.{code}"), language) for code in codes]
    if audit.cards:
        for line in in_columns(titles, _WIDTHS):
            write_line(line)
    for one in audit.cards:
        cells = (
            one.school,
            one.file,
            str(len(one.report.faults)),
            str(len(one.report.missing)),
            *map(points_text, one.totals),
        )
        for line in in_columns(cells, _WIDTHS):
            write_line(line)
    for unread in audit.unread:
        details: dict[str, Said] = {"file": unread.file, "reason": unread.reason}
        write_line(" ".join(say(Message("show.not_checked", details), language).split()))
    for passed in audit.passed:
        told: dict[str, Said] = {"file": passed, "reason": Message("audit.own_table")}
        write_line(say(Message("show.not_checked", told), language))
    write_line()
    sound = sum(one.report.ready for one in audit.cards)
    details = {"number": len(audit.cards), "sound": sound, "unread": len(audit.unread)}
    write_line(say(Message("audit.checked", details), language))
