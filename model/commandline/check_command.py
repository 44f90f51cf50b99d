"""`check`: what is missing, contradictory or miscalculated."""

from collections.abc import Iterable
from pathlib import Path

from model.card.card import Card
from model.card.checks import check
from model.card.code import CodedCard
from model.card.fingerprint import fingerprint
from model.card.report import Finding, Question, Report
from model.card.scored import score_of
from model.commandline.convert_source import doubts
from model.commandline.output import write_json, write_line
from model.commandline.report_document import report_document, sentence
from model.commandline.score_command import heading
from model.commandline.words import cell_name, numbered, points_text
from model.exchange.any_file import Reading, read_any
from model.paper.library import Papers
from model.paper.short_words import short_words
from model.scoring import Scorer
from model.wording import Language, Message, Said, say


def check_any(path: Path, output: Path | None, papers: Papers, language: Language, *, as_json: bool) -> int:
    """Check a card, or every card of a folder; exit code 0 if nothing is wrong or missing, else 1.

    Args:
        path: a file that holds a card, or a folder of such files.
        output: where the findings are written, if anywhere.
        papers: the papers that are known.
        language: of the findings.
        as_json: for programs.

    Raises:
        UsageRefused: the ending of the output is none that can be written.
        CardRefused, FileUnreadable, CodeRefused, WorkbookRefused, DocumentRefused: as `read_any`.
        FileNotWritten: the output could not be written.
    """
    if output is None and not path.is_dir():
        return check_card(path, papers, language, as_json=as_json)
    from model.commandline.audit_command import check_folder

    return check_folder(path, output, papers, language, as_json=as_json)


def check_card(path: Path, papers: Papers, language: Language, *, as_json: bool) -> int:
    """Write what is wrong with a card file or a paper; exit code 0 if nothing is wrong or missing, else 1.

    Raises:
        CardRefused, FileUnreadable, CodeRefused, WorkbookRefused, DocumentRefused: as `read_any`.
    """
    source = read_any(path, papers)
    card, coded = source.card, source.coded
    score = score_of(card, Scorer(card.paper))
    report = check(card, score, source.findings)
    if as_json:
        write_json(report_document(report, language) | _origin(card, coded) | _doubtful(source, language))
    else:
        _write(card, report, coded, language)
    return 0 if report.ready else 1


def _doubtful(source: Reading, language: Language) -> dict[str, object]:
    """Lines of a workbook that were not understood."""
    return {"not_understood": list(doubts(source, language))} if source.recognised else {}


def _origin(card: Card, coded: CodedCard | None) -> dict[str, object]:
    """The fingerprint of the card; for one read from its paper, what else the code says."""
    found: dict[str, object] = {"fingerprint": fingerprint(card).full}
    return found | ({"revision": coded.revision, "draft": coded.draft} if coded else {})


def _write(card: Card, report: Report, coded: CodedCard | None, language: Language) -> None:
    doubtful = [finding for finding in report.findings if finding.kind == "doubtful_weight"]
    to_look_at = [finding for finding in report.findings if finding.kind == "doubtful"]
    faults = report.faults
    words = short_words(card.paper)
    write_line(heading(card, language))
    _write_origin(card, coded, language)
    _write_list("show.faults", faults, card, language)
    _write_list("show.doubtful", doubtful, card, language)
    _write_list("show.to_look_at", to_look_at, card, language)
    _write_list("show.questions", report.warnings, card, language)
    if report.missing:
        write_line()
        write_line(say(Message("show.missing", {"number": len(report.missing)}), language))
        for row in report.missing:
            if row in card.paper.rows:
                write_line(f"  {numbered(card.paper.rows[row], words[row], language)}")
            else:
                write_line(f"  {cell_name(card.paper, row, language)}")
    write_line()
    for code, points in (
        ("show.total_printed", report.totals.printed),
        ("show.total_rows", report.totals.rows),
        ("show.total_method", report.totals.method),
    ):
        if points is not None and (card.paper.total.ru or points):
            write_line(say(Message(code, {"points": points_text(points)}), language))
    if report.ready:
        write_line(say(Message("show.ready"), language))


def _write_origin(card: Card, coded: CodedCard | None, language: Language) -> None:
    details: dict[str, Said] = {"fingerprint": fingerprint(card).short}
    message = Message("print.fingerprint", details)
    if coded and coded.revision is None:
        message = Message("code.read", details)
    elif coded and coded.revision is not None:
        message = Message("code.read_revision", details | {"revision": coded.revision})
    write_line(say(message, language))
    if coded and coded.draft:
        write_line(say(Message("code.read_draft"), language))


def _write_list(title: str, found: Iterable[Finding | Question], card: Card, language: Language) -> None:
    listed = list(found)
    if not listed:
        return
    details: dict[str, Said] = {"number": len(listed)}
    write_line()
    write_line(say(Message(title, details), language))
    for item in listed:
        row = card.paper.rows.get(item.row or "")
        place = f"{row.number}: " if row else ""
        write_line(f"  {place}{sentence(item.message, language)}{_difference(item, language)}")


def _difference(item: Finding | Question, language: Language) -> str:
    difference = item.difference if isinstance(item, Finding) else None
    if difference is None:
        return ""
    sign = "+" if difference > 0 else ""
    details: dict[str, Said] = {"difference": f"{sign}{points_text(difference)}"}
    return f" {say(Message('show.difference', details), language)}"
