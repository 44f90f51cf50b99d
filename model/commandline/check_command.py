"""`check`: what is missing, contradictory or miscalculated."""

from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path

from model.card.card import Card
from model.card.checks import check
from model.card.code import CodedCard
from model.card.fingerprint import fingerprint
from model.card.report import Finding, Question, Report
from model.commandline.convert_source import Source, doubts, read_source
from model.commandline.output import write_json, write_line
from model.commandline.score_command import heading
from model.commandline.words import numbered, points_text, short_words
from model.paper.library import Papers
from model.scoring import Scorer, plain
from model.wording import Language, Message, Said, say


def check_card(path: Path, papers: Papers, language: Language, *, as_json: bool) -> int:
    """Write what is wrong with a card file or a paper; exit code 0 if nothing is wrong or missing, else 1.

    Raises:
        CardRefused, FileUnreadable, CodeRefused, WorkbookRefused: as `read_source`.
    """
    source = read_source(path, papers)
    card, coded = source.card, source.coded
    score = Scorer(card.paper).score(card.values, card.base, card.not_applicable)
    report = check(card, score)
    if as_json:
        write_json(_document(report, language) | _origin(card, coded) | _doubtful(source, language))
    else:
        _write_doubts(source, language)
        _write(card, report, coded, language)
    return 0 if report.ready and not source.doubtful else 1


def _doubtful(source: Source, language: Language) -> dict[str, object]:
    """Lines of a workbook that were not understood."""
    return {"not_understood": list(doubts(source, language))} if source.recognised else {}


def _write_doubts(source: Source, language: Language) -> None:
    found = list(doubts(source, language))
    if found:
        write_line(say(Message("show.doubts", {"number": len(found)}), language))
        for line in found:
            write_line(f"  {line}")
        write_line()


def _document(report: Report, language: Language) -> dict[str, object]:
    return {
        "findings": [
            {
                "row": finding.row,
                "kind": finding.kind,
                "printed": _number(finding.printed),
                "computed": _number(finding.computed),
                "text": _sentence(finding.message, language),
            }
            for finding in report.findings
        ],
        "missing": list(report.missing),
        "totals": {
            "printed": _number(report.totals.printed),
            "rows": _number(report.totals.rows),
            "method": _number(report.totals.method),
        },
        "warnings": [
            {"row": question.row, "text": _sentence(question.message, language)}
            for question in report.warnings
        ],
    }


def _origin(card: Card, coded: CodedCard | None) -> dict[str, object]:
    """The fingerprint of the card; for one read from its paper, what else the code says."""
    found: dict[str, object] = {"fingerprint": fingerprint(card).full}
    return found | ({"revision": coded.revision, "draft": coded.draft} if coded else {})


def _number(number: Decimal | None) -> str | None:
    return None if number is None else plain(number)


def _sentence(message: Message, language: Language) -> str:
    return " ".join(say(message, language).split())


def _write(card: Card, report: Report, coded: CodedCard | None, language: Language) -> None:
    doubtful = [finding for finding in report.findings if finding.kind == "doubtful_weight"]
    faults = [finding for finding in report.findings if finding.kind != "doubtful_weight"]
    words = short_words(card.paper)
    write_line(heading(card, language))
    _write_origin(card, coded, language)
    _write_list("show.faults", faults, card, language)
    _write_list("show.doubtful", doubtful, card, language)
    _write_list("show.questions", report.warnings, card, language)
    if report.missing:
        write_line()
        write_line(say(Message("show.missing", {"number": len(report.missing)}), language))
        for row in report.missing:
            write_line(f"  {numbered(card.paper.rows[row], words[row], language)}")
    write_line()
    for code, points in (
        ("show.total_printed", report.totals.printed),
        ("show.total_rows", report.totals.rows),
        ("show.total_method", report.totals.method),
    ):
        if points is not None:
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
        place = f"{card.paper.rows[item.row].number}: " if item.row else ""
        write_line(f"  {place}{_sentence(item.message, language)}")
