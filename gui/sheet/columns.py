"""Widths of the table's columns on the screen."""

from typing import Final

from model.paper import Paper

METHOD_SHARE: Final = 27
"""Percent that the method column takes on the screen: it holds fields there, not only words."""


class ScreenColumns:
    """Places of the columns, in pixels from the left edge.

    Attributes:
        lefts, widths: by the order of the paper's columns.
        places: left edge by column id.
        method_apart: whether the paper has a method column; else answers stand under the indicator.
    """

    def __init__(self, paper: Paper) -> None:
        """Take the paper's columns."""
        ids = [column.id for column in paper.columns]
        self.method_apart = "method" in ids
        shares = {column.id: float(column.width) for column in paper.columns}
        if self.method_apart:
            rest = sum(share for name, share in shares.items() if name != "method")
            scale = (100 - METHOD_SHARE) / rest
            shares = {
                name: METHOD_SHARE if name == "method" else share * scale for name, share in shares.items()
            }
        self._shares = shares
        self.lefts: list[int] = []
        self.widths: list[int] = []
        self.places: dict[str, int] = {}
        self._inner: dict[str, int] = {}

    def lay_out(self, width: int, paper: Paper, least: list[int]) -> None:
        """Give every column its place in the width.

        Args:
            width: of the table.
            paper: whose columns they are.
            least: width that each column's title needs; the indicator column gives what is short.
        """
        wanted = {column.id: width * self._shares[column.id] / 100 for column in paper.columns}
        for column, needed in zip(paper.columns, least, strict=True):
            short = needed - wanted[column.id]
            if short > 0 and column.id != "indicator":
                wanted[column.id] += short
                wanted["indicator"] -= short
        edge = 0.0
        self.lefts = []
        for column in paper.columns:
            self.lefts.append(round(edge))
            edge += wanted[column.id]
        ends = [*self.lefts[1:], width]
        self.widths = [end - left for left, end in zip(self.lefts, ends, strict=True)]
        self.places = {column.id: left for column, left in zip(paper.columns, self.lefts, strict=True)}
        self._inner = {column.id: wide for column, wide in zip(paper.columns, self.widths, strict=True)}

    def inner(self, column: str, pad: int) -> int:
        """Width for the text of a column."""
        return self._inner[column] - 2 * pad

    @property
    def after_criterion(self) -> int:
        """Where the lines begin, right of the criterion cell."""
        return self.lefts[1] if "criterion" in self.places else 0

    @property
    def after_indicator(self) -> int:
        """Where the cells right of the indicator begin."""
        return self.places["method"] if self.method_apart else self.places["points"]
