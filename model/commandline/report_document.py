"""What was found in a card, for programs: findings, missing rows, totals, warnings."""

from decimal import Decimal

from model.card.report import Report
from model.scoring import plain
from model.wording import Language, Message, say


def report_document(report: Report, language: Language) -> dict[str, object]:
    """The report as the contract of the command line has it."""
    return {
        "findings": [
            {
                "row": finding.row,
                "kind": finding.kind,
                "printed": number_text(finding.printed),
                "computed": number_text(finding.computed),
                "difference": number_text(finding.difference),
                "text": sentence(finding.message, language),
            }
            for finding in report.findings
        ],
        "missing": list(report.missing),
        "totals": {
            "printed": number_text(report.totals.printed),
            "rows": number_text(report.totals.rows),
            "method": number_text(report.totals.method),
        },
        "warnings": [
            {"row": question.row, "text": sentence(question.message, language)}
            for question in report.warnings
        ],
    }


def number_text(number: Decimal | None) -> str | None:
    """A number for programs, with a point."""
    return None if number is None else plain(number)


def sentence(message: Message, language: Language) -> str:
    """The message on one line."""
    return " ".join(say(message, language).split())
