"""Finds the rows of a paper in a table by number and wording; knows nothing of where the table comes from."""

import re
from collections import defaultdict
from collections.abc import Callable
from typing import Final, NamedTuple

from model.exchange.recognition import Grid, Stray
from model.exchange.recognition_text import leading_number, normal
from model.paper import Line, Paper
from model.wording import LANGUAGES, Message

SAME: Final = 100
_ALIKE: Final = 90
"""Two wordings this like each other are the same one, if no other comes near."""

_ALIKE_BELOW_HEADING: Final = 80
_ALIKE_WITH_NUMBER: Final = 60
_MARGIN: Final = 4
_SHORTEST_COMPARED: Final = 6
_LONGEST_NUMBER: Final = 14
_LARGEST_NUMBER: Final = 100
_ALIKE_TITLES: Final = 85
_SHORTEST_TITLE: Final = 12
_TABLE: Final = re.compile(
    r"^\s*(?:(?:таблица|раздел|кесте|бөлім)\s*№?\s*(\w{1,4})|(\w{1,4})\s*[-–]?\s*(?:кесте|бөлім))(?:[\s.:)]|$)",
    re.IGNORECASE,
)
_ROMAN: Final = str.maketrans("ІХ", "IX")
_TITLE_CELLS: Final = 2
"""A title stands alone on its line, or beside its number."""

_ONLY_NUMBER: Final = re.compile(r"^\s*([\dIVXІХ]{1,4})\s*[.)]\s*$")


class Entry(NamedTuple):
    """A printed line as it can be found.

    Attributes:
        line: the line.
        section: id of its section.
        criterion: id of its criterion.
        parent: place of the heading above it; None where there is none.
        number: its number, as printed.
    """

    line: Line
    section: str
    criterion: str
    parent: int | None
    number: str


class Match(NamedTuple):
    """A printed line found: its place among the paper's, the row of the table, the column, how like it is."""

    entry: int
    row: int
    column: int
    sure: int


class Wording:
    """Every wording of a paper, in both languages."""

    def __init__(self, paper: Paper) -> None:
        """Index the paper."""
        self.entries: list[Entry] = []
        self.lines: dict[str, list[int]] = defaultdict(list)
        self.numbers: dict[str, list[int]] = defaultdict(list)
        self.sections: dict[str, str] = {}
        self.section_numbers = {section.id: section.number for section in paper.sections}
        self.criteria: dict[str, str] = {}
        self.subtotals: set[str] = set()
        self.totals = {normal(paper.total.to(language)) for language in LANGUAGES}
        for section in paper.sections:
            for language in LANGUAGES:
                self.sections[normal(section.title.to(language))] = section.id
                if section.total:
                    self.subtotals.add(normal(section.total.to(language)))
            for criterion in section.criteria:
                for language in LANGUAGES:
                    if criterion.text:
                        self.criteria[normal(criterion.text.to(language))] = criterion.id
                self._add_lines(criterion.lines, section.id, criterion.id)
        self.subtotals -= self.totals

    def _add_lines(self, lines: tuple[Line, ...], section: str, criterion: str) -> None:
        above: list[int] = []
        for line in lines:
            place = len(self.entries)
            above = [at for at in above if self.entries[at].line.level < line.level]
            text = line.text.ru if line.text else ""
            number = line.number or leading_number(text)
            self.entries.append(Entry(line, section, criterion, above[-1] if above else None, number))
            if line.text:
                above.append(place)
                for wording in {normal(line.text.to(language)) for language in LANGUAGES}:
                    self.lines[wording].append(place)
                if number:
                    self.numbers[number].append(place)


_wordings: Final[dict[str, Wording]] = {}


def wording_of(paper: Paper) -> Wording:
    """The index of a paper, made once."""
    if paper.digest not in _wordings:
        _wordings[paper.digest] = Wording(paper)
    return _wordings[paper.digest]


def familiar(grid: Grid, paper: Paper) -> int:
    """How many lines of the table are worded as in the paper: a quick look, to the letter."""
    known = wording_of(paper).lines
    return sum(any(isinstance(cell, str) and normal(cell) in known for cell in line) for line in grid.lines)


class RowFinder:
    """Goes through one table from top to bottom and remembers under which heading it is."""

    def __init__(self, paper: Paper) -> None:
        """Take the paper."""
        self.wording = wording_of(paper)
        self.matches: list[Match] = []
        self.totals: list[tuple[int, int]] = []
        self.strays: list[Stray] = []
        self._used: set[int] = set()
        self._above: list[int] = []
        self._section: str | None = None
        self._is_certain = False
        """Whether a title, a number or a wording of its own tells in which section the table is now."""
        self._since_title = 0
        self._last = -1

    def search(self, grid: Grid) -> None:
        """Find what there is."""
        if self._since_title:
            self._is_certain = False  # another table may be another section
        for row, line in enumerate(grid.lines):
            self._search_line(grid, row, [(at, cell) for at, cell in enumerate(line) if cell != ""])

    def _search_line(self, grid: Grid, row: int, cells: list[tuple[int, object]]) -> None:
        if self._is_number_of_table(cells):
            return
        before, number, titles = len(self.matches), "", 0
        found: tuple[int, str, list[int]] | None = None
        fuzzy: list[tuple[int, str]] = []
        for column, cell in cells:
            if not isinstance(cell, str):
                number = number or _as_number(cell)
                continue
            words = normal(cell)
            if not any(mark.isalpha() for mark in words):
                number = number or (leading_number(cell) if len(cell) <= _LONGEST_NUMBER else "")
                continue
            if self._is_landmark(row, column, words) or self._is_title(cell, words, number):
                titles += 1
                continue
            exact = self.wording.lines.get(words)
            if exact and (found is None or len(words) > len(found[1])):
                found = (column, words, exact)
                number = leading_number(cell) or number
            elif len(words) >= _SHORTEST_COMPARED:
                fuzzy.append((column, cell))
        if found:
            self._assign(grid, row, found[0], found[2], number, SAME)
        elif not self._continues(row, cells):
            self._search_alike(grid, row, fuzzy, number)
        is_unknown = fuzzy and not titles and len(self.matches) == before
        if is_unknown and self._since_title and len(cells) <= _TITLE_CELLS and len(fuzzy) == 1:
            self._is_certain = False  # it may be the title of the next section in words of its own

    def _is_landmark(self, row: int, column: int, words: str) -> bool:
        """Section titles, criteria and sums; they say where the lines below belong."""
        wording = self.wording
        if words in wording.totals:
            self.totals.append((row, column))
            return True
        if words in wording.subtotals:
            self._begin(None)
            return True
        if words in wording.sections:
            self._begin(wording.sections[words])
            return True
        if words in wording.criteria:
            criterion = wording.criteria[words]
            self._begin(next(one.section for one in wording.entries if one.criterion == criterion))
            return True
        return False

    def _begin(self, section: str | None) -> None:
        """Below here stand the lines of a section; None: of which is not known yet."""
        self._section, self._above = section, []
        self._is_certain, self._since_title = section is not None, 0

    def _is_number_of_table(self, cells: list[tuple[int, object]]) -> bool:
        """Whether all that the line says is the number of a section: "3.", "III."."""
        if len(cells) != 1 or not isinstance(cells[0][1], str):
            return False
        number = _ONLY_NUMBER.match(cells[0][1])
        section = self._numbered(number[1]) if number else None
        if section:
            self._begin(section)
        return section is not None

    def _is_title(self, cell: str, words: str, number: str) -> bool:
        """Whether the cell is the title of a section, though not to the letter: "Таблица 3", a word amiss."""
        if words in self.wording.lines:
            return False
        named = _TABLE.match(cell)
        section = self._numbered(named[1] or named[2]) if named else None
        if section is None and len(words) >= _SHORTEST_TITLE:
            section = self._titled_alike(words, self._numbered(leading_number(cell) or number))
        if section:
            self._begin(section)
        return section is not None

    def _titled_alike(self, words: str, numbered: str | None) -> str | None:
        """The section whose title is the nearest; with its number before it need not be as near."""
        from rapidfuzz import fuzz

        likeness: dict[str, float] = {}
        for title, section in self.wording.sections.items():
            likeness[section] = max(fuzz.ratio(words, title), likeness.get(section, 0.0))
        if not likeness:  # a paper of tables of entries has none
            return None
        best = max(likeness, key=lambda section: likeness[section])
        second = max((like for section, like in likeness.items() if section != best), default=0.0)
        if likeness[best] >= _ALIKE_TITLES and likeness[best] - second >= _MARGIN:
            return best
        if numbered and likeness[numbered] >= max(_ALIKE_WITH_NUMBER, likeness[best] - _MARGIN):
            return numbered
        return None

    def _numbered(self, number: str) -> str | None:
        """The section of a number, as printed before its title."""
        latin = number.upper().translate(_ROMAN)
        numbers = self.wording.section_numbers.items()
        return next((section for section, own in numbers if own and own.upper() == latin), None)

    def _continues(self, row: int, cells: list[tuple[int, object]]) -> bool:
        """Whether the line goes on the one above it, which has several method cells beside one wording."""
        following = self._last + 1
        if self._last < 0 or following >= len(self.wording.entries) or following in self._used:
            return False
        entry = self.wording.entries[following]
        if entry.line.text is not None or not entry.line.method or self.matches[-1].row >= row:
            return False
        methods = {normal(entry.line.method.to(language)) for language in LANGUAGES}
        for column, cell in cells:
            if isinstance(cell, str) and normal(cell) in methods:
                self._take(following, row, column, SAME)
                return True
        return False

    def _search_alike(self, grid: Grid, row: int, texts: list[tuple[int, str]], number: str) -> None:
        """The wording that comes nearest, if it is near enough and the next one is far enough."""
        best: tuple[int, int, list[int]] | None = None
        for column, text in texts:
            near = self._nearest(normal(text), leading_number(text) or number)
            if near and (best is None or near[0] > best[0]):
                best = (near[0], column, near[1])
        if best:
            self._assign(grid, row, best[1], best[2], number, best[0])

    def _nearest(self, words: str, number: str) -> tuple[int, list[int]] | None:
        from rapidfuzz import fuzz, process

        entries = self.wording.entries
        numbered = self.wording.numbers.get(number, [])
        if len({entries[at].section for at in numbered}) > 1 and self._is_certain:
            numbered = [at for at in numbered if entries[at].section == self._section]
        if self._is_certain or len({entries[at].section for at in numbered}) == 1:
            numbered = [at for at in numbered if at not in self._used]
        if numbered:
            scored = sorted(
                ((self._score(fuzz.token_set_ratio, words, at), at) for at in numbered), reverse=True
            )
            best = scored[0][0]
            if best >= _ALIKE_WITH_NUMBER:
                return int(best), [at for score, at in reversed(scored) if score > best - _MARGIN]
        below = [
            at for at, one in enumerate(self.wording.entries) if self._above and one.parent == self._above[-1]
        ]
        scored = sorted(((self._score(fuzz.ratio, words, at), at) for at in below), reverse=True)
        if scored and scored[0][0] >= _ALIKE_BELOW_HEADING:
            second = scored[1][0] if len(scored) > 1 else 0
            if scored[0][0] - second >= 2 * _MARGIN:
                return int(scored[0][0]), [scored[0][1]]
        near = process.extract(
            words, self.wording.lines.keys(), scorer=fuzz.ratio, limit=2, score_cutoff=_ALIKE
        )
        if near and (len(near) == 1 or near[0][1] - near[1][1] >= _MARGIN):
            return int(near[0][1]), self.wording.lines[near[0][0]]
        return None

    def _score(self, scorer: Callable[[str, str], float], words: str, at: int) -> float:
        line = self.wording.entries[at].line
        texts = [normal(line.text.to(language)) for language in LANGUAGES] if line.text else []
        return max((scorer(words, text) for text in texts), default=0.0)

    def _assign(
        self, grid: Grid, row: int, column: int, candidates: list[int], number: str, sure: int
    ) -> None:
        told = self._told_by_number(candidates, number)
        candidates = told or candidates
        free = [at for at in candidates if at not in self._used]
        entry = self._chosen(free, candidates, number)
        is_alike = len({self.wording.entries[at].section for at in candidates}) > 1
        if sure == SAME and entry is not None and self._is_next(entry):
            self._is_certain = True
        if is_alike and (not self._is_certain or entry is None or entry < self._last):
            # A row of this wording has been here, or would stand above the last one: another table has begun.
            entry, self._is_certain = None, False
        if sure < SAME and len(free) > 1 and entry is not None and self._is_one_of_many(entry, free):
            entry = None
        if entry is not None:
            self._is_certain = self._is_certain or not is_alike
            self._take(entry, row, column, sure)
            return
        rows = [one.number for at in candidates for one in self.wording.entries[at].line.rows]
        if rows:
            code = "recognise.twice" if all(at in self._used for at in candidates) else "recognise.which"
            reason = Message(code, {"rows": tuple(dict.fromkeys(rows))})
            self.strays.append(Stray(grid.place(row, column), str(grid.at(row, column))[:200], reason))

    def _is_next(self, entry: int) -> bool:
        """Whether the line is the very one below the last: a table cut in two goes on where it was cut."""
        entries = self.wording.entries
        is_below = self._last >= 0 and entry == self._last + 1
        return is_below and entries[entry].section == entries[self._last].section

    def _told_by_number(self, candidates: list[int], number: str) -> list[int]:
        """The line whose number has that of its section before it: 2.3.1 is 3.1 of the second."""
        entries, numbers = self.wording.entries, self.wording.section_numbers
        if len(candidates) == 1 or not number or any(entries[at].number == number for at in candidates):
            return []
        return [
            at
            for at in candidates
            if entries[at].number and f"{numbers[entries[at].section]}.{entries[at].number}" == number
        ]

    def _chosen(self, free: list[int], candidates: list[int], number: str) -> int | None:
        entries = self.wording.entries
        if len(candidates) == 1:
            return free[0] if free else None
        if self._section:
            free = [at for at in free if entries[at].section == self._section]
        fitting = [at for at in free if entries[at].parent is None or entries[at].parent in self._above]
        if number and len(fitting) > 1:
            fitting = [at for at in fitting if entries[at].number in {"", number}] or fitting
        following = [at for at in fitting if at > self._last] or fitting
        if following and (len(following) == 1 or entries[following[0]].parent is None):
            return following[0]
        return following[0] if following and self._above else None

    def _is_one_of_many(self, entry: int, free: list[int]) -> bool:
        """Whether another line under the same heading is worded nearly so: which is meant cannot be told."""
        entries = self.wording.entries
        return any(at != entry and entries[at].parent == entries[entry].parent for at in free)

    def _take(self, entry: int, row: int, column: int, sure: int) -> None:
        self.matches.append(Match(entry, row, column, sure))
        self._used.add(entry)
        self._last = entry
        self._since_title += 1
        line = self.wording.entries[entry]
        self._section = line.section
        self._above = [at for at in self._above if self.wording.entries[at].line.level < line.line.level]
        self._above = [at for at in self._above if self.wording.entries[at].criterion == line.criterion]
        self._above.append(entry)


def _as_number(cell: object) -> str:
    """The number of a row that a spreadsheet has taken for a number: 2.1, 3.0."""
    if isinstance(cell, bool) or not isinstance(cell, int | float):
        return ""
    return f"{cell:g}" if 0 < cell < _LARGEST_NUMBER else ""
