"""The rating on paper, for publication: nominations, municipalities, what was left out, charts."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Final

from model.printing.canvas import About, pdf_of
from model.printing.listing import LANG, ListColumn, Listing, minus, printable, signed
from model.printing.sheet import LEFT, MM, RIGHT, WIDTH, Box, Rule, Words
from model.printing.styles import CELL, CELL_BOLD, SMALL, SUBTITLE, TEXT_BOLD, TITLE
from model.printing.wrap import fitted, text_width, wrapped
from model.ranking.change import Changes
from model.ranking.charts import Bar, histogram
from model.ranking.municipalities import MUNICIPALITY_COLUMNS, MunicipalityResult
from model.ranking.result import NominationPart, RatingResult
from model.wording import Language, Message, Said, say

_KEPT: Final = 30 * MM
"""Height of a table that must stand on the page of its heading."""

_CHART: Final = 45 * MM
_LABELS: Final = 55 * MM
_BAR: Final = 4 * MM
_NAME: Final = 0.6
_ROOMY: Final = 75 * MM
_NARROWEST: Final = 30 * MM
_PADDING: Final = 2.6 * MM
_WIDEST: Final = 22 * MM
_GREYS: Final = (0.25, 0.8, 0.45, 0.92, 0.6, 0.7)
_MOST_MUNICIPALITIES: Final = 50


def print_rating(result: RatingResult, language: Language) -> bytes:
    """The rating as the bytes of a PDF; equal input gives equal bytes."""
    title = _said("ranking.rating_of", language, paper=result.paper.name)
    listing = Listing(language)
    listing.text(_said("ranking.title", language), TITLE, centred=True)
    listing.text(result.paper.name.to(language), SUBTITLE, centred=True)
    listing.text(result.paper.act.title.to(language), SMALL, centred=True)
    period_lines(listing, result)
    listing.gap()
    for sentence in result.rule(language):
        listing.text(sentence)
    rating_tables(listing, result)
    if result.municipalities:
        heading(listing, _said("ranking.by_municipality", language))
        _municipalities(listing, result)
    _left_out_schools(listing, result)
    if result.ranked:
        _charts(listing, result)
    about = About(title=title, author=printable(result.campaign.office), subject=title, lang=LANG[language])
    return pdf_of(listing.pages(title), about, None)


def period_lines(listing: Listing, result: RatingResult) -> None:
    """Of which period the cards are, and whose rating it is."""
    campaign = result.campaign
    if campaign.start and campaign.end:
        days = {"from": f"{campaign.start:%d.%m.%Y}", "to": f"{campaign.end:%d.%m.%Y}"}
        listing.text(say(Message("ranking.period", days), listing.language), SUBTITLE, centred=True)
    if campaign.office:
        listing.text(campaign.office, SUBTITLE, centred=True)


def heading(listing: Listing, text: str) -> None:
    """A heading that stays with what follows it."""
    listing.gap(5 * MM)
    listing.text(text, TEXT_BOLD, keeps=_KEPT)
    listing.gap(1 * MM)


def rating_tables(listing: Listing, result: RatingResult) -> None:
    """Every nomination as a table."""
    changes = result.changes()
    sections = [one for one in result.paper.sections if one.number]
    if sections:
        named = (f"{one.number} – {one.short.to(listing.language)}" for one in sections)
        told = _said("ranking.sections", listing.language, sections="; ".join(named))
        listing.gap()
        listing.text(told, SMALL)
    for part in result.nominations:
        heading(listing, _capital(part.text.to(listing.language)))
        if part.number:
            _nomination(listing, result, part, changes)
        else:
            listing.text(_said("ranking.nobody", listing.language))


def left_out_table(listing: Listing, result: RatingResult) -> None:
    """What is not in the rating, with the reasons; nothing where nothing was left out."""
    if not result.number_left_out:
        return
    language = listing.language
    heading(listing, _said("ranking.left_out", language))
    columns = [
        ListColumn(_said("audit.file", language), 32),
        ListColumn(_said("ranking.organisation", language), 28),
        ListColumn(_said("ranking.reason", language), 40),
    ]
    lines = [(one.file, one.name or "–", one.reason.to(language)) for one in result.left_out()]
    listing.table(columns, lines)


def _left_out_schools(listing: Listing, result: RatingResult) -> None:
    """As `left_out_table`, for the public: each school once, and no names of files that have a school's."""
    language = listing.language
    lines = [
        (one.name or one.file.rpartition("/")[2], one.reason.to(language))
        for one in result.left_out()
        if not one.besides
    ]
    if lines:
        heading(listing, _said("ranking.left_out", language))
        columns = [
            ListColumn(_said("ranking.organisation", language), 50),
            ListColumn(_said("ranking.reason", language), 50),
        ]
        listing.table(columns, lines)


def _nomination(
    listing: Listing, result: RatingResult, part: NominationPart, changes: Changes | None
) -> None:
    language = listing.language
    sections = result.paper.sections
    titles = [_said("ranking.place", language)]
    titles += [section.number or section.short.to(language) for section in sections]
    titles.append(_said("ranking.total", language))
    if changes:
        titles.append(_said("ranking.last_year", language))
    names: list[tuple[str, ...]] = []
    numbers = []
    for line in result.lines(part.id):
        points = [_number(line.sections.get(section.id)) for section in sections]
        compared: tuple[str, ...] = ()
        if changes:
            change = changes.of(line)
            before = str(change.before.place) if change.before else "–"
            moved = f" ({signed(Decimal(change.places))})" if change.places else ""
            compared = (f"{before}{moved}",)
        names.append((line.name, line.municipality))
        numbers.append((str(line.place), *points, minus(line.total), *compared))
    widths = [_needed(title, (line[at] for line in numbers)) for at, title in enumerate(titles)]
    left = WIDTH - sum(widths)
    organisation = _said("ranking.organisation", language)
    municipality = _said("ranking.municipality", language)
    if left < _ROOMY:  # numbers are not parted for the sake of words
        words = [ListColumn(f"{organisation}, {municipality.lower()}", max(left, _NARROWEST))]
        names = [(", ".join(part for part in name if part),) for name in names]
    else:
        whole = _longest_word(name[1] for name in names) + _PADDING
        place = min(max(left * (1 - _NAME), whole), left * _NAME)
        words = [ListColumn(organisation, left - place), ListColumn(municipality, place)]
    columns = [ListColumn(titles[0], widths[0], numbers=True), *words]
    columns += [
        ListColumn(title, width, numbers=True) for title, width in zip(titles[1:], widths[1:], strict=True)
    ]
    listing.table(columns, [(line[0], *name, *line[1:]) for name, line in zip(names, numbers, strict=True)])


def _longest_word(texts: Iterable[str]) -> float:
    """Width of the longest word: that of a municipality is not parted while there is room."""
    words = {word for text in set(texts) for word in text.split()}
    return max((text_width(printable(word), CELL) for word in words), default=0)


def _needed(title: str, cells: Iterable[str]) -> float:
    """Width of a column of numbers in which nothing is parted; a long title may be."""
    words = max((text_width(word, CELL_BOLD) for word in title.split()), default=0)
    return min(max(words, *(text_width(cell, CELL) for cell in cells)), _WIDEST) + _PADDING


def _municipalities(listing: Listing, result: RatingResult) -> None:
    language = listing.language
    lines = [
        (
            str(one.place),
            one.municipality or "–",
            str(one.schools),
            *(minus(number) for number in (one.mean, one.median, one.best)),
            str(one.awarded),
        )
        for one in result.municipalities
    ]
    titles = [_said(code, language) for code in ("ranking.place", *MUNICIPALITY_COLUMNS)]
    cells = [[line[0], *line[2:]] for line in lines]
    widths = [_needed(title, (line[at] for line in cells)) for at, title in enumerate(titles)]
    words = ListColumn(_said("ranking.municipality", language), WIDTH - sum(widths))
    columns = [ListColumn(title, width, numbers=True) for title, width in zip(titles, widths, strict=True)]
    listing.table([columns[0], words, *columns[1:]], lines)


def _charts(listing: Listing, result: RatingResult) -> None:
    language = listing.language
    for part in result.nominations:
        bars = histogram([line.total for line in result.lines(part.id)])
        if bars:
            told = _said("ranking.distribution", language)
            words = f"{told}: {part.short.to(language)}"
            listing.gap(6 * MM)
            listing.text(words, CELL_BOLD, keeps=_CHART + 8 * MM)
            _columns_chart(listing, bars)
    if result.municipalities:
        listing.gap(6 * MM)
        number = min(len(result.municipalities), _MOST_MUNICIPALITIES)
        needed = min(number * 1.5 * _BAR, _CHART) + 10 * MM
        listing.text(_said("ranking.sections_mean", language), CELL_BOLD, keeps=needed)
        _legend(listing, result)
        _stacked(listing, result, result.municipalities[:_MOST_MUNICIPALITIES])


def _columns_chart(listing: Listing, bars: Sequence[Bar]) -> None:
    sheets = listing.sheets
    highest = max(bar.number for bar in bars)
    step = WIDTH / len(bars)
    floor = sheets.y - _CHART
    for at, bar in enumerate(bars):
        left, height = LEFT + at * step, (_CHART - 6 * MM) * bar.number / highest
        if bar.number:
            sheets.page.boxes.append(Box(left + 1 * MM, floor, step - 2 * MM, height, 0.7))
            _centred(listing, str(bar.number), left + step / 2, floor + height + 1 * MM)
        if bar.least == bar.most:  # all of them have this very total
            _centred(listing, minus(bar.least), left + step / 2, floor - SMALL.leading)
            continue
        label = fitted(minus(bar.least), SMALL, step)
        _centred(listing, label, left, floor - SMALL.leading)
        sheets.page.rules.append(Rule(left, floor, left, floor - 1 * MM))
    if bars[-1].least != bars[-1].most:
        _centred(listing, minus(bars[-1].most), RIGHT, floor - SMALL.leading)
    sheets.page.rules.append(Rule(LEFT, floor, RIGHT, floor))
    sheets.y = floor - 2 * SMALL.leading


def _legend(listing: Listing, result: RatingResult) -> None:
    sheets, x = listing.sheets, LEFT
    for at, section in enumerate(result.paper.sections):
        number = f"{section.number}. " if section.number else ""
        words = printable(f"{number}{section.short.to(listing.language)}")
        width = _BAR + 1.5 * MM + text_width(words, SMALL) + 5 * MM
        if x > LEFT and x + width > RIGHT:
            sheets.y -= _BAR + 1 * MM
            x = LEFT
        box = Box(x, sheets.y - _BAR, _BAR, _BAR - 1 * MM, _GREYS[at % len(_GREYS)])
        sheets.page.boxes.append(box)
        sheets.page.words.append(Words(x + _BAR + 1.5 * MM, sheets.y - _BAR + 0.5, (words,), SMALL))
        x += width
    sheets.y -= _BAR + 3 * MM


def _stacked(listing: Listing, result: RatingResult, found: Sequence[MunicipalityResult]) -> None:
    """A bar for each municipality, made of the means of its sections; those below nothing go to the left."""
    sheets = listing.sheets
    above = max(Decimal(1), *(_sum(one, 1) for one in found))
    below = max(_sum(one, -1) for one in found)
    unit = (WIDTH - _LABELS - 16 * MM) / float(above + below)
    zero = LEFT + _LABELS + float(below) * unit
    for one in found:
        names = wrapped(printable(one.municipality or "–"), CELL, _LABELS - 3 * MM)
        height = max(1.5 * _BAR, len(names) * CELL.leading + 1 * MM)
        if sheets.room < height:
            sheets.next_page()
        base = sheets.y - _BAR
        sheets.page.words.append(Words(LEFT, base + 1 * MM, names, CELL))
        left = right = zero
        for at, section in enumerate(result.paper.sections):
            points = one.sections.get(section.id, Decimal(0))
            width = abs(float(points)) * unit
            if points < 0:
                left -= width
            if points:
                x = left if points < 0 else right
                sheets.page.boxes.append(Box(x, base, width, _BAR, _GREYS[at % len(_GREYS)]))
            if points > 0:
                right += width
        words = minus(one.mean)
        sheets.page.words.append(Words(right + 1.5 * MM, base + 1 * MM, (words,), SMALL))
        sheets.page.rules.append(Rule(zero, sheets.y + 1 * MM, zero, sheets.y - height + 1 * MM))
        sheets.y -= height


def _sum(one: MunicipalityResult, sign: int) -> Decimal:
    """How far a bar goes from nothing: to the right with sign 1, to the left with -1."""
    return sum((max(sign * points, Decimal(0)) for points in one.sections.values()), Decimal(0))


def _centred(listing: Listing, words: str, x: float, y: float) -> None:
    listing.sheets.page.words.append(Words(x - text_width(words, SMALL) / 2, y, (words,), SMALL))


def _number(number: Decimal | None) -> str:
    return "–" if number is None else minus(number)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _said(code: str, language: Language, **details: Said) -> str:
    return say(Message(code, details), language)
