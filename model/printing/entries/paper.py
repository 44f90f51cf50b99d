"""A paper of entries -> pages -> PDF: title, tables, summaries, the sheet for signatures."""

from collections.abc import Callable, Iterator, Sequence
from typing import Final, NamedTuple

from model.card.card import Card
from model.paper.entries import EntryTable, Summary
from model.printing.canvas import About, LongPdf
from model.printing.code import Code, short_mark
from model.printing.entries.checked import printable
from model.printing.entries.headings import Above, place_facts, place_headings
from model.printing.entries.leaves import FRAMES, Leaves
from model.printing.entries.slabs import TablePages
from model.printing.entries.summaries import SummarySlabs
from model.printing.entries.tables import EntrySlabs
from model.printing.entries.watch import Watch, Watched
from model.printing.entries.words import TableWords, grouped
from model.printing.glyphs import clean, refuse_unprintable
from model.printing.listing import LANG
from model.printing.revision_mark import Part, RevisionMark
from model.printing.sheet import FOOTER, MM, PORTRAIT, Frame, Page, Words
from model.printing.signature_sheet import Figure, place_signature_sheet
from model.printing.styles import SMALL
from model.printing.wrap import fitted, text_width
from model.scoring import Score
from model.scoring.entries.ledger import Ledger
from model.scoring.entries.money import Money, with_places
from model.wording import Language, Message, Text, say

_FOOTER_GAP: Final = 6 * MM
_TITLE_DOWN: Final = 45 * MM


class Wanted(NamedTuple):
    """What is printed: whether it is a draft, of which revision, and which part of it."""

    draft: bool = False
    revision: RevisionMark | None = None
    part: Part = "all"


DEFAULT: Final = Wanted()
UNWATCHED: Final = Watch()


def printed_entries(
    card: Card,
    score: Score,
    language: Language,
    *,
    draft: bool,
    revision: RevisionMark | None = None,
    part: Part = "all",
    watch: Watch | None = None,
) -> bytes:
    """The paper as the bytes of a PDF.

    Raises:
        PrintRefused: as `place_pages`.
        PrintCancelled: `watch` has had enough.
    """
    name = card.paper.name.to(language)
    about = About(
        name, clean(card.organisation.get("name", "")), card.paper.act.title.to(language), LANG[language]
    )
    pdf = LongPdf(about, say(Message("print.draft"), language) if draft else None)
    place_pages(pdf.add, card, score, language, Wanted(draft, revision, part), watch or Watch())
    whole = f"{name}, {card.paper.edition_name.to(language)}"
    mark = short_mark(card, language, revision.number if revision else None)
    return pdf.finished(lambda frame, number, of: foot(frame, (whole, mark), number, of, language))


def place_pages(
    sink: Callable[[Page], None],
    card: Card,
    score: Score,
    language: Language,
    wanted: Wanted = DEFAULT,
    watch: Watch = UNWATCHED,
) -> None:
    """Hand on the pages one after the other, with every line of text and every rule in its place.

    Raises:
        PrintRefused: a character is in no font of ours, or the titles of a table fill the page.
        PrintCancelled: `watch` has had enough.
    """
    draft, revision, part = wanted
    with_sheet = part in {"all", "signatures"}
    refuse_unprintable(card, language, revision.accepted if revision and with_sheet else ())
    number = revision.number if revision else None
    code = Code(card, language, draft=draft, revision=number) if part != "site" else None
    ledger = Ledger(card.paper, card.parameters, card.entries)
    leaves = Leaves(sink)
    if part != "signatures":
        _place_tables(leaves, card, ledger, language, watch)
    if with_sheet:
        leaves.begin(PORTRAIT)
        figures = list(_figures(card, ledger, language))
        place_signature_sheet(leaves, card, score, language, revision, code.height if code else 0.0, figures)
    if code:
        code.place(leaves)
    leaves.close()


def foot(
    frame: Frame, form_and_mark: tuple[str, str], number: int, of: int, language: Language
) -> Sequence[Words]:
    """Which form this is, which card, and which page of how many."""
    form, mark = form_and_mark
    place = say(Message("print.page", {"number": number, "count": of}), language)
    right = frame.right - text_width(place, SMALL)
    middle = right - _FOOTER_GAP - text_width(mark, SMALL)
    form = fitted(form, SMALL, middle - _FOOTER_GAP - frame.left)
    return (
        Words(middle, FOOTER, (mark,), SMALL),
        Words(frame.left, FOOTER, (form,), SMALL),
        Words(right, FOOTER, (place,), SMALL),
    )


def _place_tables(leaves: Leaves, card: Card, ledger: Ledger, language: Language, watch: Watch) -> None:
    tables = list(_printed(card))
    watched = Watched(watch, sum(len(card.entries.get(table.id, ())) for table in tables))
    above = [Above(heading.style, heading.text) for heading in card.paper.headings]
    if above and (not tables or tables[0].headings):  # the tables have titles of their own: a title page
        _place_title_page(leaves, above, card, language)
        above = []
    for table in tables:
        leaves.begin(FRAMES[table.orientation])
        own = [Above(heading.style, heading.text) for heading in table.headings]
        place_headings(leaves, above or own or [Above("title", table.title)], card, language)
        if above:
            place_facts(leaves, card, language, above)
        above = []
        slabs = EntrySlabs(TableWords(ledger, table, language), leaves.frame)
        pages = TablePages(leaves, slabs.grid.header())
        for slab, entries in slabs.slabs():
            pages.put(slab)
            for _ in range(entries):
                watched.step()
        pages.close()
    for summary in card.paper.summaries:
        _place_summary(leaves, summary, card, ledger, language)


def _printed(card: Card) -> Iterator[EntryTable]:
    """The tables that are printed; one that nobody need fill in and nobody has is left out."""
    for table in card.paper.tables:
        if table.printed and (table.least or card.entries.get(table.id)):
            yield table


def _place_title_page(leaves: Leaves, above: Sequence[Above], card: Card, language: Language) -> None:
    attachments = [one for one in above if one.style == "attachment"]
    titles = [one for one in above if one.style != "attachment"]
    leaves.begin(PORTRAIT)
    if attachments:
        place_headings(leaves, attachments, card, language, remark=not titles)
    leaves.gap(_TITLE_DOWN)
    place_headings(leaves, titles, card, language)
    leaves.gap(_TITLE_DOWN / 3)
    place_facts(leaves, card, language, above)


def _place_summary(leaves: Leaves, summary: Summary, card: Card, ledger: Ledger, language: Language) -> None:
    leaves.begin(FRAMES[summary.orientation])
    own = [Above(heading.style, heading.text) for heading in summary.headings]
    place_headings(leaves, own or [Above("title", summary.title)], card, language)
    slabs = SummarySlabs(summary, ledger, leaves.frame, language)
    pages = TablePages(leaves, slabs.grid.header())
    for slab in slabs.slabs():
        pages.put(slab)
    pages.close()


def _figures(card: Card, ledger: Ledger, language: Language) -> Iterator[Figure]:
    """What the sheet for signatures says of the paper: how many entries, its sums, its main figure."""
    for table in _printed(card):
        number = len(card.entries.get(table.id, ()))
        words = say(Message("print.number_of_entries", {"table": table.short}), language)
        yield Figure(printable(words), str(number))
    for summary in card.paper.summaries:
        slabs = SummarySlabs(summary, ledger, PORTRAIT, language)
        for row in summary.rows[1:]:
            words = f"{_flat(row.text, language)}, {_flat(summary.unit.text, language)}"
            yield Figure(words, slabs.amount(row.column, None))
    for result in card.paper.results:
        if result.main and result.kind == "all_years":
            amount = ledger.sum_of(result.table, result.column)
            number_ = amount.in_unit(result.scale) if isinstance(amount, Money) else amount
            total = grouped(with_places(number_, result.places))
            yield Figure(_flat(card.paper.total, language).rstrip(": "), total, bold=True)


def _flat(text: Text, language: Language) -> str:
    return printable(" ".join(text.to(language).split()))
