"""Makes the boxes of a sheet from the paper's definition."""

from collections.abc import Mapping
from itertools import pairwise

from PySide6.QtGui import QFont

from gui.sheet.cells import FlagPiece, NumberPiece, OptionPiece, SharePiece, words_of
from gui.sheet.inputs import LeaveOutBox
from gui.sheet.line_box import CriterionBox, LineBox, SectionBox
from gui.sheet.pieces import Ground, Piece, factor_words, on_screen
from gui.sheet.words import Words
from model.card.card import Card, Field
from model.card.places import fill_places
from model.paper import Bands, Choice, Count, Flag, Line, Option, Paper, Row, Section, Share
from model.scoring import with_comma
from model.wording import Language, Text

VALUE = "{value}"


class SheetBuilder:
    """Builds the boxes for one card in one language."""

    def __init__(self, ground: Ground, card: Card, language: Language, bold: QFont) -> None:
        """Take what every box needs."""
        self._ground = ground
        self._card = card
        self._language = language
        self._bold = bold
        self._shown = _parts_shown(card.paper)
        self._options: dict[str, list[OptionPiece]] = {}

    def section(self, section: Section) -> SectionBox:
        """One section, not yet laid out."""
        box = self._section(section)
        for pieces in self._options.values():
            for piece in pieces:
                piece.siblings = pieces
        self._options.clear()
        return box

    def _section(self, section: Section) -> SectionBox:
        criteria = []
        for criterion in section.criteria:
            text = Words(self._words(criterion.text), self._ground.font_paper) if criterion.text else None
            criteria.append(CriterionBox(text, [self._line(line, section.id) for line in criterion.lines]))
        box = SectionBox(
            section_id=section.id,
            title=Words(self._title(section), self._bold, centred=True),
            criteria=criteria,
            total=Words(self._words(section.total), self._bold) if section.total else None,
            most=f" / {with_comma(section.most)}" if section.total and section.most is not None else "",
        )
        if section.optional:
            box.leave_out = self._leave_out(section)
        for line, below in pairwise(box.lines):
            line.continued = below.indicator is None
        return box

    def _title(self, section: Section) -> str:
        title = self._words(section.title)
        return title if self._card.paper.separate_tables else f"{section.number}. {title}"

    def _leave_out(self, section: Section) -> LeaveOutBox:
        mark = LeaveOutBox(words_of("SheetTable", "does not apply"), self._ground.widget())
        mark.setObjectName(f"sections/{section.id}")
        mark.setAccessibleName(f"{self._words(section.title)}: {mark.text()}")
        mark.setFont(self._ground.font_small)
        field = Field("sections", section.id)
        if self._ground.read_only:
            mark.close_for_typing()
        mark.clicked.connect(lambda on: self._ground.typed(field, "yes" if on else ""))
        mark.clicked.connect(self._ground.left)
        mark.stepped.connect(lambda by: self._ground.stepped(mark, by))
        return mark

    def _line(self, line: Line, section: str) -> LineBox:
        pieces = [piece for row in line.rows for piece in self._pieces(row, line)]
        if line.shows and not pieces:
            pieces = self._shown_pieces(line)
        if not pieces and line.method:
            pieces = [Piece(self._ground, on_screen(self._words(line.method)))]
        rows = (line.shows.row,) if line.shows else tuple(row.id for row in line.rows)
        split = [row for row in line.rows if row.id in self._shown]
        if split and not line.shows:
            rows = ()  # the points stand in the lines that show the row's parts
        return LineBox(
            line=line,
            section=section,
            number=Words(line.number, self._ground.font_paper, centred=True) if line.number else None,
            indicator=Words(self._words(line.text), self._ground.font_paper) if line.text else None,
            pieces=pieces,
            rows=rows,
            part=line.shows.part if line.shows else None,
        )

    def _pieces(self, row: Row, line: Line) -> list[Piece]:
        ground, name = self._ground, self._name(row)
        method = self._words(line.method) if line.method else ""
        before, _, after = method.partition(VALUE)
        lead = self._words(row.label) if row.label else ""
        match row.rule:
            case Share():
                tail = (after if VALUE in method else method).lstrip("% ")
                if row is not line.rows[-1]:
                    tail = ""
                return [SharePiece(ground, row, on_screen(tail), name, lead)]
            case Count():
                words = on_screen(after) if VALUE in method else factor_words(method)
                return [
                    NumberPiece(ground, row, words, name, lead or (before.strip() if VALUE in method else ""))
                ]
            case Flag():
                return [FlagPiece(ground, row, on_screen(method), name)]
            case Choice(options=options):
                return self._choice(row, line, options)
            case Bands():
                return [NumberPiece(ground, row, on_screen(method), name, lead)]
            case _:
                return [NumberPiece(ground, row, on_screen(method), name, lead)]

    def _choice(self, row: Row, line: Line, options: tuple[Option, ...]) -> list[Piece]:
        if row.id not in self._shown:
            return [
                self._option(
                    row, option, f"{self._words(option.text)}\u00a0—\u00a0{with_comma(option.points)}"
                )
                for option in options
            ]
        if line.shows and line.shows.row == row.id:
            return self._shown_pieces(line, row)
        return []

    def _shown_pieces(self, line: Line, row: Row | None = None) -> list[Piece]:
        shows = line.shows
        if shows is None:
            return []
        shown_row = row or self._card.paper.rows[shows.row]
        method = on_screen(self._words(line.method)) if line.method else ""
        if not isinstance(shown_row.rule, Choice):
            return [Piece(self._ground, method)]
        options = {option.id: option for option in shown_row.rule.options}
        pieces: list[Piece] = [self._option(shown_row, options[shows.part], method)]
        shown = self._shown[shown_row.id]
        if shows.part == shown[-1]:
            # An option without a printed line of its own stands under the last one, in the program's words.
            pieces += [
                self._option(shown_row, option, self._words(option.text))
                for option in options.values()
                if option.id not in shown
            ]
        return pieces

    def _option(self, row: Row, option: Option, words: str) -> OptionPiece:
        name = f"{self._name(row)}: {self._words(option.text)}"
        piece = OptionPiece(self._ground, row, option, words, name)
        self._options.setdefault(row.id, []).append(piece)
        return piece

    def _name(self, row: Row) -> str:
        wording = self._words(row.wording)
        return wording if wording.startswith(row.number) else f"{row.number}. {wording}"

    def _words(self, text: Text) -> str:
        return fill_places(text.to(self._language), self._card)


def _parts_shown(paper: Paper) -> Mapping[str, tuple[str, ...]]:
    """Parts of each row that have a printed line of their own, in the paper's order."""
    found: dict[str, tuple[str, ...]] = {}
    for section in paper.sections:
        for criterion in section.criteria:
            for line in criterion.lines:
                if line.shows:
                    found[line.shows.row] = (*found.get(line.shows.row, ()), line.shows.part)
    return found
