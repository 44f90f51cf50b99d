"""A card as one self-contained web page: no scripts, nothing fetched, nobody's name.

Signatures, evidence and what the paper does not show stay out: order No 44 (point 2.4) wants the filled paper
on the site, not the people. On a phone each row of the table is laid out as a block; browsers then forget
that it is a table, so every part says its role itself.
"""

from collections.abc import Iterator
from html import escape
from typing import Final

from model.card.card import Card
from model.card.shown import Shown
from model.exchange.web_page.looks import STYLE_SHEET
from model.paper import Column, Criterion, Line, Section
from model.wording import Language, Message, say

_POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def page_of(card: Card, shown: Shown, language: Language, *, draft: bool) -> bytes:
    """The bytes of an .html.

    Args:
        card: the card.
        shown: the words of its cells, in the language.
        language: of the page.
        draft: something is wrong or missing, and the page says so.
    """
    lines = _Page(card, shown, language).lines(draft=draft)
    return "\n".join(line for line in lines if line).encode() + b"\n"


class _Page:
    """The page under writing."""

    def __init__(self, card: Card, shown: Shown, language: Language) -> None:
        self._card = card
        self._paper = card.paper
        self._shown = shown
        self._language: Language = language
        self._columns = card.paper.columns

    def lines(self, *, draft: bool) -> Iterator[str]:
        """The page from top to bottom."""
        paper, language = self._paper, self._language
        name = paper.name.to(language)
        who = self._card.organisation.get("name", "")
        yield f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">'
        yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
        yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        yield f"<title>{_text(': '.join(part for part in (name, who) if part))}</title>"
        yield f"<style>{STYLE_SHEET}</style>\n</head>\n<body>\n<header>"
        yield from self._headings()
        yield "</header>\n<main>"
        if draft:
            yield f'<p class="draft">{self._say("page.draft")}</p>'
        yield from self._facts()
        yield from self._contents()
        for section in paper.sections:
            yield from self._table(section)
        yield f'<p class="total" id="total">{_text(self._shown.total_line())}</p>'
        yield "</main>\n<footer>"
        edition, act = paper.edition_name.to(language), paper.act.title.to(language)
        yield f"<p>{_text(name)}, {_text(edition)}. {_text(act)}</p>"
        yield "</footer>\n</body>\n</html>"

    def _say(self, code: str) -> str:
        return _text(say(Message(code), self._language))

    def _headings(self) -> Iterator[str]:
        """The blocks above the table; the first title is the heading of the page."""
        titled = False
        for heading in self._shown.headings():
            if not heading.text:
                continue
            is_first = heading.style == "title" and not titled
            titled = titled or is_first
            tag = "h1" if is_first else "p"
            kind = f"{heading.style} lined" if heading.lined else heading.style
            yield f'<{tag} class="{kind}">{_text(heading.text)}</{tag}>'
        if not titled:
            yield f"<h1>{_text(self._paper.name.to(self._language))}</h1>"
        if self._language != self._paper.act_language:
            yield f'<p class="caption">{self._say("print.translation")}</p>'

    def _facts(self) -> Iterator[str]:
        facts = list(self._shown.facts())
        if facts:
            yield '<dl class="facts">'
            for fact in facts:
                yield f"<div><dt>{_text(fact.label)}:</dt> <dd>{_text(fact.value)}</dd></div>"
            yield "</dl>"

    def _contents(self) -> Iterator[str]:
        """Where each section is, and its points."""
        yield f'<nav aria-labelledby="contents">\n<h2 id="contents">{self._say("page.contents")}</h2>\n<ul>'
        for section in self._paper.sections:
            points = self._shown.subtotal(section)
            words = f"{section.number}. {section.short.to(self._language)}"
            yield f'<li><a href="#{_id(section)}">{_text(words)}</a> <span>{_text(points)}</span></li>'
        yield "</ul>"
        total = self._paper.total.to(self._language)
        points = self._shown.total()
        yield f'<p class="sum"><a href="#total">{_text(total)}</a> <span>{_text(points)}</span></p>'
        yield "</nav>"

    def _table(self, section: Section) -> Iterator[str]:
        title = f"{section.number}. {self._shown.text(section.title.to(self._language))}"
        if not self._shown.applies(section):
            title = f"{title} {say(Message('print.not_applicable'), self._language)}"
        yield '<table role="table">'
        yield f'<caption><h2 id="{_id(section)}">{_text(title)}</h2></caption>'
        yield (
            "<colgroup>"
            + "".join(f'<col style="width:{width}%">' for width in self._widths())
            + "</colgroup>"
        )
        yield '<thead role="rowgroup"><tr role="row">'
        for column in self._in_table():
            yield f'<th scope="col" role="columnheader">{_text(self._title(column, section))}</th>'
        yield "</tr></thead>"
        for criterion in section.criteria:
            yield from self._criterion(criterion, section)
        if section.total:
            yield from self._subtotal(section)
        yield "</table>"

    def _in_table(self) -> list[Column]:
        """Columns of the page's table: a criterion stands above its rows instead of beside them."""
        return [column for column in self._columns if column.id != "criterion"]

    def _widths(self) -> list[str]:
        shares = [float(column.width) for column in self._in_table()]
        return [f"{100 * share / sum(shares):.2f}" for share in shares]

    def _title(self, column: Column, section: Section) -> str:
        if column.id == "indicator" and section.indicator_title:
            return section.indicator_title.to(self._language)
        return column.title.to(self._language)

    def _criterion(self, criterion: Criterion, section: Section) -> Iterator[str]:
        yield '<tbody role="rowgroup">'
        if criterion.text:
            words = _text(self._shown.text(criterion.text.to(self._language)))
            span = len(self._in_table())
            yield '<tr class="criterion" role="row">'
            yield f'<th scope="rowgroup" role="rowheader" colspan="{span}">{words}</th></tr>'
        for at, line in enumerate(criterion.lines):
            yield from self._row(line, section, _reach(criterion.lines, at))
        yield "</tbody>"

    def _row(self, line: Line, section: Section, reach: int) -> Iterator[str]:
        yield '<tr role="row">'
        for column in self._in_table():
            title = f' data-title="{_text(self._title(column, section))}"'
            match column.id:
                case "number":
                    yield f'<td role="cell">{_text(line.number)}</td>'
                case "indicator" if line.text:
                    words = _text(self._shown.text(line.text.to(self._language)))
                    down = f' rowspan="{reach}"' if reach > 1 else ""
                    inset = f' class="in{line.level}"' if line.level and not self._has_numbers() else ""
                    yield f'<th scope="row" role="rowheader"{inset}{down}>{words}</th>'
                case "method":
                    yield f'<td role="cell"{title}>{_text(self._shown.method(line))}</td>'
                case "points":
                    points = _text(self._shown.points(line, section))
                    yield f'<td class="points" role="cell"{title}>{points}</td>'
        yield "</tr>"

    def _has_numbers(self) -> bool:
        return any(column.id == "number" for column in self._columns)

    def _subtotal(self, section: Section) -> Iterator[str]:
        words = section.total.to(self._language) if section.total else ""
        span = len(self._in_table()) - 1
        yield '<tbody role="rowgroup"><tr class="sum" role="row">'
        yield f'<th scope="row" role="rowheader" colspan="{span}">{_text(words)}</th>'
        yield f'<td class="points" role="cell">{_text(self._shown.subtotal(section))}</td></tr></tbody>'


def _reach(lines: tuple[Line, ...], at: int) -> int:
    """How many rows the indicator cell of a line takes: those after it that have none of their own."""
    following = at + 1
    while following < len(lines) and lines[following].text is None:
        following += 1
    return following - at


def _id(section: Section) -> str:
    return f"section-{section.id}"


def _text(text: str) -> str:
    """A text within the page: marks of HTML are written out, marks that no page may hold are gone."""
    kept = "".join(mark for mark in text if mark == "\n" or mark.isprintable() or mark in "\u00a0\u2009")
    return escape(kept).replace("\n", "<br>")
