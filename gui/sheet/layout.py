"""Gives every cell of the table its place."""

from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QFontMetrics

from gui.sheet.columns import ScreenColumns
from gui.sheet.line_box import CriterionBox, LineBox, SectionBox
from gui.sheet.words import Words
from model.paper import Paper
from model.wording import Language

PAD: Final = 6
"""Pixels between a cell's frame and its text."""

SHORT: Final = 6
"""Letters of a title that stays on one line."""


class TableLayout:
    """Places of header, sections, lines and total, in pixels.

    Attributes:
        columns: the columns in the width laid out last.
        header_height: height of the column titles; `number_height` that of the row 1–2–3–4 below.
        total_top, height: where the total stands, and where the table ends.
    """

    def __init__(self, paper: Paper, language: Language, font: QFont, bold: QFont) -> None:
        """Take what does not change with the width."""
        self._paper = paper
        self.columns = ScreenColumns(paper)
        self.header = [Words(column.title.to(language), bold, centred=True) for column in paper.columns]
        self.total = Words(paper.total.to(language), bold)
        metrics = QFontMetrics(bold)
        self._least_widths = [
            max(metrics.horizontalAdvance(word) for word in _kept_whole(words.text)) + 2 * PAD + 2
            for words in self.header
        ]
        texts = QFontMetrics(font)
        self._longest_word = max(
            (
                texts.horizontalAdvance(word)
                for section in paper.sections
                for criterion in section.criteria
                for word in (criterion.text.to(language).split() if criterion.text else ())
            ),
            default=0,
        )
        self._text_height = texts.height()
        self.number_height = self._text_height + PAD
        self.least = self._text_height + 2 * PAD
        self.header_height = self.total_top = self.height = 0
        self.done = False

    def lay_out(self, sections: list[SectionBox], width: int) -> None:
        """Place everything in the width."""
        self.done = True
        self.columns.lay_out(width, self._paper, self._least(width))
        titles = [
            words.lay_out(column - 2 * PAD)
            for words, column in zip(self.header, self.columns.widths, strict=True)
        ]
        self.header_height = int(max(titles)) + 2 * PAD
        y = self.header_height + self.number_height
        for section in sections:
            y = self._lay_out_section(section, y, width)
        self.total_top = y
        self.height = y + int(self.total.lay_out(width / 2)) + 2 * PAD + 1

    def _least(self, width: int) -> list[int]:
        """Widths without which a title, or a word of a criterion, would be broken."""
        wide = min(self._longest_word + 2 * PAD + 2, width * 3 // 10)
        return [
            max(least, wide) if column.id == "criterion" else least
            for column, least in zip(self._paper.columns, self._least_widths, strict=True)
        ]

    def needs(self, line: LineBox) -> int:
        """Height that a line needs for itself, without the cells that span several lines."""
        width = self.answer_width
        method = sum(piece.height(width) for piece in line.pieces) + PAD * (len(line.pieces) + 1)
        alone = line.indicator.lay_out(self.columns.inner("indicator", PAD)) if line.indicator else 0
        if line.number:
            line.number.lay_out(self.columns.inner("number", PAD))
        if not self.columns.method_apart:
            return int(alone) + (method if line.pieces else PAD) + PAD
        # A text that hangs down over several lines is given its height by the group, not by its first line.
        return max(self.least, method, 0 if line.continued else int(alone) + 2 * PAD)

    @property
    def answer_width(self) -> int:
        """Width that the pieces of a line have."""
        return self.columns.inner("method" if self.columns.method_apart else "indicator", PAD)

    def answer_origin(self, line: LineBox) -> tuple[int, int]:
        """Where the first piece of a line stands."""
        if self.columns.method_apart:
            return self.columns.places["method"] + PAD, line.top + PAD
        below = int(line.indicator.height) + PAD if line.indicator else 0
        return self.columns.places["indicator"] + PAD, line.top + PAD + below

    def place(self, line: LineBox) -> None:
        """Put the fields of a line where they belong."""
        x, y = self.answer_origin(line)
        for piece in line.pieces:
            height = piece.height(self.answer_width)
            piece.place(x, y)
            y += height + PAD

    def _lay_out_section(self, section: SectionBox, y: int, width: int) -> int:
        section.top = y
        mark = section.leave_out.sizeHint() if section.leave_out else QSize(0, 0)
        # The mark stands at the right; the title stays in the middle, so it gives way on both sides.
        title = section.title.lay_out(width - 2 * PAD - 2 * mark.width())
        section.band_height = max(int(title), mark.height()) + 2 * PAD
        if section.leave_out:
            top = y + (section.band_height - mark.height()) // 2
            section.leave_out.setGeometry(width - PAD - mark.width(), top, mark.width(), mark.height())
        y += section.band_height
        for criterion in section.criteria:
            y = self._lay_out_criterion(criterion, y)
        section.total_top = y
        if section.total:
            section.total_height = int(section.total.lay_out(width / 2)) + 2 * PAD
            y += section.total_height
        return y

    def _lay_out_criterion(self, criterion: CriterionBox, y: int) -> int:
        criterion.top = y
        group_top, group_text = y, 0.0
        for place, line in enumerate(criterion.lines):
            line.top, line.height = y, self.needs(line)
            if line.indicator:
                group_top, group_text = y, line.indicator.height + 2 * PAD
            last = place + 1 == len(criterion.lines) or criterion.lines[place + 1].indicator is not None
            if last:
                line.height = max(line.height, int(group_text) - (y - group_top))
            y += line.height
        if criterion.text and "criterion" in self.columns.places:
            needed = int(criterion.text.lay_out(self.columns.inner("criterion", PAD))) + 2 * PAD
            short = needed - (y - criterion.top)
            if short > 0:
                criterion.lines[-1].height += short
                y += short
        criterion.height = y - criterion.top
        for line in criterion.lines:
            self.place(line)
        return y


def _kept_whole(title: str) -> list[str]:
    """The words of a title, or a short one as it is: "№ п/п" would be parted after its stroke."""
    return [title] if len(title) <= SHORT else title.split()
