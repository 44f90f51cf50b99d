"""Finds the rows of a paper in a table by number and wording; knows nothing of where the table comes from."""

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
        self._last = -1

    def search(self, grid: Grid) -> None:
        """Find what there is."""
        for row, line in enumerate(grid.lines):
            self._search_line(grid, row, [(at, cell) for at, cell in enumerate(line) if cell != ""])

    def _search_line(self, grid: Grid, row: int, cells: list[tuple[int, object]]) -> None:
        number = ""
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
            if self._is_landmark(row, column, words):
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

    def _is_landmark(self, row: int, column: int, words: str) -> bool:
        """Section titles, criteria and sums; they say where the lines below belong."""
        wording = self.wording
        if words in wording.totals:
            self.totals.append((row, column))
            return True
        if words in wording.subtotals:
            self._section, self._above = None, []
            return True
        if words in wording.sections:
            self._section, self._above = wording.sections[words], []
            return True
        if words in wording.criteria:
            criterion = wording.criteria[words]
            self._section = next(one.section for one in wording.entries if one.criterion == criterion)
            self._above = []
            return True
        return False

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

        numbered = [at for at in self.wording.numbers.get(number, []) if at not in self._used]
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
        free = [at for at in candidates if at not in self._used]
        entry = self._chosen(free, candidates, number)
        if sure < SAME and len(free) > 1 and entry is not None and self._is_one_of_many(entry, free):
            entry = None
        if entry is not None:
            self._take(entry, row, column, sure)
            return
        rows = [one.number for at in candidates for one in self.wording.entries[at].line.rows]
        if rows:
            code = "recognise.twice" if all(at in self._used for at in candidates) else "recognise.which"
            reason = Message(code, {"rows": tuple(dict.fromkeys(rows))})
            self.strays.append(Stray(grid.place(row, column), str(grid.at(row, column))[:200], reason))

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
