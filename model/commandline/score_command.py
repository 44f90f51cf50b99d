"""`score`: points of each row, subtotals, total."""

from decimal import Decimal
from pathlib import Path
from typing import Final

from model.card.card import Card
from model.commandline.convert_source import doubts
from model.commandline.output import complain, write_json, write_line
from model.commandline.words import in_columns, points_text
from model.exchange.any_file import read_any
from model.paper import Section
from model.paper.library import Papers
from model.paper.short_words import short_words
from model.scoring import Part, Score, Scorer, ShareKind, plain
from model.wording import Language, Message, say

WIDTHS: Final = (7, 46, 34, 7)


def score_card(path: Path, papers: Papers, language: Language, *, as_json: bool) -> int:
    """Write the points of a card; exit code 0, or 1 if a workbook was not understood to the last line.

    Raises:
        CardRefused, FileUnreadable, CodeRefused, WorkbookRefused: as `read_any`.
    """
    source = read_any(path, papers)
    card = source.card
    if card.paper.tables:
        _write_entries(card, language, as_json=as_json)
    else:
        _write_rows(card, language, as_json=as_json)
    for line in doubts(source, language):
        complain(line)
    return 1 if source.doubtful or source.swapped else 0


def _write_rows(card: Card, language: Language, *, as_json: bool) -> None:
    scorer = Scorer(card.paper)
    score = scorer.score(card.values, card.base, card.not_applicable)
    if as_json:
        write_json(_document(card, score, scorer))
    else:
        _write_table(card, score, scorer, language)


def _write_entries(card: Card, language: Language, *, as_json: bool) -> None:
    from model.commandline.entry_score import entry_document, write_entries
    from model.scoring.entries.ledger import Ledger

    ledger = Ledger(card.paper, card.parameters, card.entries)
    if as_json:
        complete = not card.missing() and not card.drafts
        write_json(entry_document(card, ledger, complete=complete))
    else:
        write_line(heading(card, language))
        write_entries(card, ledger, language)


def _document(card: Card, score: Score, scorer: Scorer) -> dict[str, object]:
    return {
        "form": card.paper.id,
        "edition": card.paper.edition,
        "rows": {row: _row(row, card, score, scorer) for row in card.paper.rows},
        "sections": {
            section.id: plain(score.sections[section.id]) if section.id in score.sections else None
            for section in card.paper.sections
        },
        "total": plain(score.total),
        "complete": not card.missing() and not card.drafts and not score.faults,
    }


def _row(row: str, card: Card, score: Score, scorer: Scorer) -> dict[str, object]:
    """Value and points; a value that earns nothing for want of a base figure counts as not filled in."""
    value, kind = card.values.get(row), scorer.kinds[row]
    if value is None or row not in score.rows:
        return {"value": None, "points": None}
    points = plain(score.rows[row])
    if isinstance(value, Part) and isinstance(kind, ShareKind):
        percent, whole = kind.percent(value, card.base), kind.whole(value, card.base)
        found = {"value": plain(percent), "points": points}
        return {**found, "part": plain(value.part), "whole": plain(whole)}
    return {"value": plain(value) if isinstance(value, Decimal) else value, "points": points}


def _write_table(card: Card, score: Score, scorer: Scorer, language: Language) -> None:
    paper = card.paper
    words = short_words(paper)
    write_line(heading(card, language))
    for section in paper.sections:
        write_line()
        write_line(f"{section.number}. {section.title.to(language)}")
        if section.id in card.not_applicable:
            write_line(say(Message("show.not_applicable"), language))
            continue
        for row in paper.rows.values():
            if row.section == section.id:
                explained = say(Message("show.not_filled"), language)
                if row.id in score.rows:
                    explanation = scorer.kinds[row.id].explain(card.values[row.id], card.base)
                    explained = say(explanation, language).replace("\n", "; ")
                cells = (
                    row.number,
                    words[row.id].to(language),
                    explained,
                    points_text(score.rows.get(row.id)),
                )
                for line in in_columns(cells, WIDTHS):
                    write_line(line)
        _write_sum(_subtotal_label(section, language), points_text(score.sections[section.id]))
    write_line()
    _write_sum(paper.total.to(language).rstrip(":"), points_text(score.total))
    rows = list(card.applicable_rows())
    filled = sum(row in score.rows for row in rows)
    write_line(say(Message("show.filled", {"number": filled, "of": len(rows)}), language))


def heading(card: Card, language: Language) -> str:
    """Which card it is: paper, edition, organisation, period."""
    period = " – ".join(f"{day:%d.%m.%Y}" for day in (card.start, card.end) if day)
    head = (card.paper.name.to(language), card.paper.edition_name.to(language), period)
    lines = [", ".join(part for part in head if part), card.organisation.get("name", "")]
    return "\n".join(line for line in lines if line)


def _subtotal_label(section: Section, language: Language) -> str:
    return say(Message("show.section_total", {"section": section.number}), language)


def _write_sum(label: str, points: str) -> None:
    # A sum stands under the points, and close to them on a wide screen too.
    width = sum(WIDTHS) + 2 * (len(WIDTHS) - 1)
    write_line(f"{label} {points}".rjust(width))
