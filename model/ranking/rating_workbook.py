"""The rating as a workbook with real numbers: nominations, municipalities, rows, what was left out, charts.

Written line by line, so that forty thousand lines need no more memory than forty.
"""

import io
import tempfile
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final

from model.exchange.excel.book import FORMATS
from model.exchange.excel.listing import Column, write_list
from model.paper import Section
from model.paper.short_words import short_words
from model.ranking.change import Changes
from model.ranking.charts import Bar, histogram
from model.ranking.result import NominationPart, RatingResult
from model.scoring import with_comma
from model.wording import Language, Message, Said, say

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_MADE: Final = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)
"""Two workbooks of one rating are the same to the byte."""

_A4: Final = 9
_POINTS: Final = 13
"""Width of a column of points, in letters."""

_PAGE_WIDTH: Final = 82
"""Letters of a column that fills an upright page; one column alone is not made to fit by every program."""

_LONGEST_NAME: Final = 31
_FORBIDDEN: Final = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))
_ROW_COLUMNS: Final = (
    *("ranking.cards", "ranking.lowest", "ranking.lower", "ranking.median"),
    *("ranking.upper", "ranking.highest", "ranking.outliers"),
)
_LINE: Final = 13.0
_FULL: Final = 0.95
"""So much of a column is filled before a word goes to the next line."""

_MOST_IN_CHART: Final = 60
_MOST_LINES: Final = 8
_CHART: Final = {"width": 900, "height": 400}


def rating_workbook(result: RatingResult, language: Language) -> bytes:
    """The bytes of an .xlsx; equal input gives equal bytes."""
    with tempfile.TemporaryDirectory(prefix="bagalau-") as folder:
        return _Workbook(result, language, folder).content()


class _Workbook:
    """The workbook under writing, sheet by sheet."""

    def __init__(self, result: RatingResult, language: Language, folder: str) -> None:
        import xlsxwriter

        self._result = result
        self._language: Language = language
        self._bytes = io.BytesIO()
        self._file = xlsxwriter.Workbook(
            self._bytes,
            {
                "constant_memory": True,
                "tmpdir": folder,
                "strings_to_formulas": False,
                "strings_to_urls": False,
                "strings_to_numbers": False,
                "default_format_properties": {"font_name": "Times New Roman", "font_size": 12},
            },
        )
        title = self._said("ranking.rating_of", paper=result.paper.name)
        self._file.set_properties({"title": title, "author": "Bagalau", "created": _MADE})
        self._formats: dict[tuple[str, bool], Format] = {}
        self._names: set[str] = set()
        self._charts: list[Any] = []

    def content(self) -> bytes:
        """Write everything."""
        self._about()
        changes = self._result.changes()
        for part in self._result.nominations:
            self._nomination(part, changes)
        self._municipalities(changes)
        self._rows()
        left_out = ((one.file, one.name, one.reason.to(self._language)) for one in self._result.left_out())
        columns = [
            self._column("audit.file", 44),
            self._column("ranking.organisation", 44),
            self._column("ranking.reason", 70),
        ]
        self._table("ranking.left_out", columns, left_out)
        self._draw_charts()
        self._file.close()
        return self._bytes.getvalue()

    def _about(self) -> None:
        result, language = self._result, self._language
        sheet = self._sheet("ranking.title")
        sheet.set_column(0, 0, _PAGE_WIDTH)
        sheet.set_paper(_A4)
        sheet.fit_to_pages(1, 0)
        campaign = result.campaign
        lines = [(self._said("ranking.rating_of", paper=result.paper.name), "title")]
        lines.append((result.paper.act.title.to(language), "plain"))
        if campaign.start and campaign.end:
            days = {"from": f"{campaign.start:%d.%m.%Y}", "to": f"{campaign.end:%d.%m.%Y}"}
            lines.append((say(Message("ranking.period", days), language), "plain"))
        if campaign.office:
            lines.append((campaign.office, "plain"))
        lines += [(sentence, "plain") for sentence in result.rule(language)]
        counted = self._said(
            "ranking.ranked_and_left_out", ranked=result.ranked, left_out=result.number_left_out
        )
        lines.append((counted, "bold"))
        for at, (text, style) in enumerate(lines):
            sheet.set_row(at, _height([(text, _PAGE_WIDTH)]) + 4)
            sheet.write_string(at, 0, text, self._format(style))

    def _nomination(self, part: NominationPart, changes: Changes | None) -> None:
        sections = self._result.paper.sections
        columns = [
            self._column("ranking.place", 8, numbers=True),
            self._column("ranking.organisation", 50),
            self._column("ranking.municipality", 30),
            self._column("ranking.total", 10, numbers=True),
            *(self._section(section) for section in sections),
        ]
        if changes:
            columns += [
                self._column("ranking.last_year", 10, numbers=True),
                self._column("ranking.change", 11, numbers=True),
                self._column("ranking.change_points", 11, numbers=True),
            ]
        columns.append(self._column("audit.file", 40))
        self._table(part.short.to(self._language), columns, self._lines(part, changes), translated=True)

    def _lines(self, part: NominationPart, changes: Changes | None) -> Iterable[Sequence[object]]:
        for line in self._result.lines(part.id):
            points = (line.sections.get(section.id) for section in self._result.paper.sections)
            compared: tuple[object, ...] = ()
            if changes:
                change = changes.of(line)
                compared = (change.before.place if change.before else None, change.places, change.points)
            yield (line.place, line.name, line.municipality, line.total, *points, *compared, line.file)

    def _municipalities(self, changes: Changes | None) -> None:
        found = self._result.municipalities
        sections = self._result.paper.sections
        columns = [
            self._column("ranking.place", 8, numbers=True),
            self._column("ranking.municipality", 36),
            *(
                self._column(code, 12, numbers=True)
                for code in (
                    "ranking.schools",
                    "ranking.mean",
                    "ranking.median",
                    "ranking.best",
                    "ranking.awarded",
                )
            ),
            *(self._section(section) for section in sections),
        ]
        if changes:
            columns.append(self._column("ranking.change_mean", 12, numbers=True))
        lines = (
            (
                *one[:7],
                *(one.sections.get(section.id) for section in sections),
                *((changes.of_municipality(one),) if changes else ()),
            )
            for one in found
        )
        sheet = self._table("ranking.by_municipality", columns, lines)
        if found and len(found) <= _MOST_IN_CHART:
            self._municipality_chart(sheet, len(found))

    def _municipality_chart(self, sheet: str, number: int) -> None:
        chart = self._file.add_chart({"type": "bar", "subtype": "stacked"})
        for at in range(len(self._result.paper.sections)):
            column = 7 + at
            chart.add_series(
                {
                    "name": [sheet, 0, column],
                    "categories": [sheet, 1, 1, number, 1],
                    "values": [sheet, 1, column, number, column],
                }
            )
        chart.set_title({"name": self._said("ranking.sections_mean"), "name_font": {"size": 12}})
        # Names stand at the edge, not over the bars of sections that are below nothing.
        chart.set_x_axis({"label_position": "high"})  # below: the other axis runs downwards
        chart.set_y_axis({"reverse": True, "label_position": "low"})
        chart.set_size(_CHART | {"height": 160 + 40 * number})
        self._charts.append(chart)

    def _rows(self) -> None:
        words = short_words(self._result.paper)
        columns = [
            self._column("ranking.row", 9),
            self._column("ranking.row_words", 60),
            *(
                self._column(code, 12, numbers=True)
                for code in (
                    "ranking.cards",
                    "ranking.lowest",
                    "ranking.lower",
                    "ranking.median",
                    "ranking.upper",
                    "ranking.highest",
                    "ranking.outliers",
                )
            ),
        ]
        lines = (
            (
                self._result.paper.rows[row].number,
                words[row].to(self._language),
                *(one.number, one.lowest, one.lower, one.median, one.upper, one.highest, one.outliers),
            )
            for row, one in self._result.rows.items()
        )
        self._table("ranking.rows", columns, lines)

    def _draw_charts(self) -> None:
        """A sheet of numbers that the charts are drawn from, and the charts beside them."""
        sheet = self._sheet("ranking.charts")
        name = sheet.get_name()
        sheet.set_column(0, 0, 26)
        sheet.set_paper(_A4)
        sheet.fit_to_pages(1, 1)
        at, anchor = 0, 0
        for part in self._result.nominations:
            bars = histogram([line.total for line in self._result.lines(part.id)])
            if not bars:
                continue
            sheet.write_string(at, 0, part.short.to(self._language), self._format("bold"))
            for offset, bar in enumerate(bars, start=1):
                label = with_comma(bar.least)
                if bar.most != bar.least:
                    label = self._said("ranking.up_to", least=bar.least, most=bar.most)
                sheet.write_string(at + offset, 0, label, self._format("plain"))
                sheet.write_number(at + offset, 1, bar.number, self._format("plain"))
            chart = self._file.add_chart({"type": "column"})
            last = at + len(bars)
            chart.add_series(
                {
                    "name": part.short.to(self._language),
                    "categories": [name, at + 1, 0, last, 0],
                    "values": [name, at + 1, 1, last, 1],
                    "gap": 20,
                }
            )
            told = self._said("ranking.distribution")
            title = f"{told}: {part.short.to(self._language)}"
            chart.set_title({"name": title, "name_font": {"size": 12}})
            chart.set_legend({"none": True})
            chart.set_x_axis({"label_position": "low"})
            chart.set_y_axis({"num_format": "0", "major_unit": _whole_step(bars), "min": 0})
            chart.set_size(_CHART)
            sheet.insert_chart(anchor, 3, chart)
            at, anchor = last + 2, anchor + 21
        for chart in self._charts:
            sheet.insert_chart(anchor, 3, chart)

    def _table(
        self,
        name: str,
        columns: Sequence[Column],
        lines: Iterable[Sequence[object]],
        *,
        translated: bool = False,
    ) -> str:
        """A list on a sheet of its own; the name of the sheet."""
        sheet = self._sheet(name, translated=translated)
        for at, column in enumerate(columns):
            sheet.set_column(at, at, column.width)
        write_list(sheet, columns, lines, self._format, _height_of)
        return str(sheet.get_name())

    def _sheet(self, name: str, *, translated: bool = False) -> "Worksheet":
        """A sheet; its name is shortened to what Excel takes, and unlike any other."""
        words = name if translated else self._said(name)
        free = words.translate(_FORBIDDEN).strip()[:_LONGEST_NAME].strip()
        number = 1
        while free.casefold() in self._names:
            number += 1
            free = f"{words.translate(_FORBIDDEN).strip()[: _LONGEST_NAME - 3].strip()} {number}"
        self._names.add(free.casefold())
        return self._file.add_worksheet(free)

    def _column(self, code: str, width: int, *, numbers: bool = False) -> Column:
        return Column(self._said(code), width, numbers)

    def _section(self, section: Section) -> Column:
        """Points of a section; the longest word of its name is not parted."""
        words = section.short.to(self._language)
        return Column(words, max(_POINTS, *(len(word) + 2 for word in words.split())), numbers=True)

    def _said(self, code: str, **details: Said) -> str:
        return say(Message(code, details), self._language)

    def _format(self, name: str, *, quoted: bool = False) -> "Format":
        key = (name, quoted)
        if key not in self._formats:
            self._formats[key] = self._file.add_format(
                FORMATS[name] | ({"quote_prefix": True} if quoted else {})
            )
        return self._formats[key]


def _whole_step(bars: Sequence[Bar]) -> int:
    """Between two lines of a chart that counts schools: a whole number."""
    return max(-(-max(bar.number for bar in bars) // _MOST_LINES), 1)


def _height_of(columns: Sequence[Column], line: Sequence[object]) -> float:
    cells = zip(columns, line, strict=True)
    return _height((cell, column.width) for column, cell in cells if isinstance(cell, str))


def _height(texts: Iterable[tuple[str, int]]) -> float:
    """Height of a row, in points, in which the texts are seen whole; not every program finds it out."""
    lines = max((-(-len(text) // max(int(width * _FULL), 1)) for text, width in texts), default=1)
    return _LINE * max(lines, 1) + 2
