"""`compare`: two cards of one paper side by side."""

from pathlib import Path

from model.card.comparison import Comparison, RowChange, compared_cards, remarks
from model.commandline.arguments import UsageRefused
from model.commandline.output import write_json, write_line
from model.commandline.report_document import number_text
from model.commandline.words import in_columns, points_text
from model.exchange.any_file import read_any
from model.exchange.files import write_atomically
from model.paper.library import Papers
from model.paper.short_words import short_words
from model.wording import Language, Message, Said, say

_WIDTHS = (9, 44, 14, 14, 8)


def compare_files(
    old: Path, new: Path, output: Path | None, papers: Papers, language: Language, *, as_json: bool
) -> int:
    """Write what differs between two cards; exit code 0, or 1 where a jump is odd.

    Raises:
        UsageRefused: the output is no .pdf.
        NotComparable: the cards are of different papers.
        CardRefused, FileUnreadable, CodeRefused, WorkbookRefused, DocumentRefused: as `read_any`.
        FileNotWritten: the output could not be written.
    """
    if output and output.suffix.lower() != ".pdf":
        raise UsageRefused(Message("usage.ending", {"given": output.name[-60:], "allowed": ".pdf"}))
    comparison = compared_cards(read_any(old, papers).card, read_any(new, papers).card)
    if output:
        from model.printing.comparison_page import print_comparison

        write_atomically(output, print_comparison(comparison, language))
    if as_json:
        write_json(_document(comparison, language))
    else:
        _write(comparison, language)
        if output:
            write_line(say(Message("show.written", {"file": output.name}), language))
    return 1 if comparison.questions else 0


def _document(comparison: Comparison, language: Language) -> dict[str, object]:
    return {
        "form": comparison.after.paper.id,
        "editions": {"old": comparison.before.paper.edition, "new": comparison.after.paper.edition},
        "periods": {"old": comparison.before.years, "new": comparison.after.years},
        "rows": {one.row.id: _row(one, language) for one in comparison.rows},
        "sections": {
            one.id: {"old": number_text(one.old), "new": number_text(one.new)} for one in comparison.sections
        },
        "total": {
            "old": number_text(comparison.old_total),
            "new": number_text(comparison.new_total),
            "difference": number_text(comparison.difference),
        },
        "questions": [
            {"row": question.row, "text": _sentence(question.message, language)}
            for question in comparison.questions
        ],
        "remarks": [_sentence(message, language) for message in remarks(comparison)],
    }


def _row(one: RowChange, language: Language) -> dict[str, object]:
    return {
        "old": {"value": _worded(one.old, language), "points": number_text(one.old_points)},
        "new": {"value": _worded(one.new, language), "points": number_text(one.new_points)},
        "difference": number_text(one.difference),
    }


def _write(comparison: Comparison, language: Language) -> None:
    no_period = say(Message("compare.no_period"), language)
    write_line(f"{comparison.before.years or no_period} → {comparison.after.years or no_period}")
    for message in remarks(comparison):
        write_line(_sentence(message, language))
    words = short_words(comparison.before.paper) | short_words(comparison.after.paper)
    for code, rows in (("compare.risen", comparison.risen), ("compare.fallen", comparison.fallen)):
        write_line()
        write_line(say(Message(code, {"number": len(rows)}), language))
        for one in rows:
            points = points_text(one.difference)
            cells = (
                one.row.number,
                words[one.row.id].to(language),
                _worded(one.old, language),
                _worded(one.new, language),
                f"+{points}" if code == "compare.risen" else points,
            )
            for line in in_columns(cells, _WIDTHS):
                write_line(f"  {line}")
    if comparison.questions:
        write_line()
        number = len(comparison.questions)
        write_line(say(Message("compare.questions", {"number": number}), language))
        for question in comparison.questions:
            place = f"{comparison.after.paper.rows[question.row].number}: " if question.row else ""
            write_line(f"  {place}{_sentence(question.message, language)}")
    write_line()
    difference = points_text(comparison.difference)
    details: dict[str, Said] = {
        "old": comparison.old_total,
        "new": comparison.new_total,
        "difference": f"+{difference}" if comparison.difference > 0 else difference,
    }
    write_line(say(Message("compare.total", details), language))


def _worded(said: Said, language: Language) -> str:
    return _sentence(Message("check.paper", {"text": said}), language)


def _sentence(message: Message, language: Language) -> str:
    return " ".join(say(message, language).split())
