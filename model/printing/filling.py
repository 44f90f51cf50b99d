"""What stands in the method cell and the points cell of a filled line."""

from model.card.card import Card
from model.paper import Count, Line, Paper, Row, Section, Share
from model.printing.places import filled_in
from model.scoring import Score, Scorer, ShareKind, with_comma
from model.wording import Language, Message, say

NOT_APPLICABLE = "–"
_VALUE = "{value}"


class Filling:
    """The words of one card's cells in one language."""

    def __init__(self, card: Card, score: Score, language: Language) -> None:
        """Take the card and its points."""
        self._card = card
        self._score = score
        self._language = language
        self._kinds = Scorer(card.paper).kinds
        self._shown = rows_shown_by_part(card.paper)

    def text(self, text: str) -> str:
        """A text of the paper with the card's period and names in it."""
        return filled_in(text, self._card, self._language)

    def holds_points(self, line: Line) -> bool:
        """Whether the line has a points cell to fill; the others are headings of the lines below."""
        return bool(line.shows) or any(row.id not in self._shown for row in line.rows)

    def method(self, line: Line) -> str:
        """The method cell: the act's words with the entered number where it belongs."""
        numbers = {row.id: self._number(row) for row in line.rows}
        if line.filled and self._counts(line, numbers):
            text = line.filled.to(self._language)
            for row, number in numbers.items():
                text = text.replace(f"{{{row}}}", number)
            return self.text(text)
        if not line.method:
            return ""
        text = self.text(line.method.to(self._language))
        if _VALUE in text:
            return text.replace(_VALUE, next(iter(numbers.values()), ""))
        if len(line.rows) == 1 and self._counts(line, numbers) and _is_award(line.rows[0]):
            details = {"number": numbers[line.rows[0].id], "method": text}
            return say(Message("print.times", details), self._language)
        return text

    def points(self, line: Line, section: Section) -> str:
        """The points cell: empty while the row is not filled in."""
        if not self.holds_points(line):
            return ""
        if not self.applies(section):
            return NOT_APPLICABLE
        earned = self._score.rows
        if line.shows:
            row = line.shows.row
            if row not in earned:
                return ""
            chosen = self._kinds[row].part(self._card.values[row]) == line.shows.part
            return with_comma(earned[row]) if chosen else "0"
        filled = [earned[row.id] for row in line.rows if row.id in earned]
        return with_comma(sum(filled[1:], filled[0])) if filled else ""

    def applies(self, section: Section) -> bool:
        """Whether the section is not set "not applicable"."""
        return section.id not in self._card.not_applicable

    def subtotal(self, section: Section) -> str:
        """The points cell of the subtotal line: empty while no row of the section is filled in."""
        if not self.applies(section):
            return NOT_APPLICABLE
        earned = self._score.rows
        filled = any(
            row.id in earned
            for criterion in section.criteria
            for line in criterion.lines
            for row in line.rows
        )
        return with_comma(self._score.sections[section.id]) if filled else ""

    def _number(self, row: Row) -> str:
        """The percent or number entered; "" when there is none that can be scored."""
        if row.id not in self._score.rows:
            return ""
        value, kind = self._card.values[row.id], self._kinds[row.id]
        if isinstance(kind, ShareKind):
            return with_comma(kind.percent(value, self._card.base))
        return "" if isinstance(value, bool | str) else kind.typed(value)

    def _counts(self, line: Line, numbers: dict[str, str]) -> bool:
        """Whether the numbers are worth a word: a share of 0 % is, a count of 0 things is not."""
        return any(
            numbers[row.id] not in {"", "0"} or (numbers[row.id] and isinstance(row.rule, Share))
            for row in line.rows
        )


def rows_shown_by_part(paper: Paper) -> frozenset[str]:
    """Ids of the rows whose points stand on lines of their parts, not on the row's own line."""
    return frozenset(
        line.shows.row
        for section in paper.sections
        for criterion in section.criteria
        for line in criterion.lines
        if line.shows
    )


def _is_award(row: Row) -> bool:
    """A count that earns: "2 x 10 баллов". "2 x минус 10" would be misread; such lines have `filled`."""
    return isinstance(row.rule, Count) and row.rule.points > 0
