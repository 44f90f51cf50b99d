"""Pages under way, upright and across; each is handed on as soon as the next one begins."""

from collections.abc import Callable
from typing import Final

from model.paper.entries import Orientation
from model.printing.sheet import LANDSCAPE, PORTRAIT, Frame, Page, Sheets, Style
from model.printing.wrap import text_width, wrapped

FRAMES: Final[dict[Orientation, Frame]] = {"portrait": PORTRAIT, "landscape": LANDSCAPE}


class Leaves(Sheets):
    """The page being filled; those before it are gone."""

    def __init__(self, sink: Callable[[Page], None], frame: Frame = PORTRAIT) -> None:
        """Hand each complete page to `sink`."""
        super().__init__(frame)
        self._sink = sink

    @property
    def is_blank(self) -> bool:
        """Whether nothing stands on the page yet."""
        return self.y >= self.frame.top and not self.page.words and not self.page.rules

    def next_page(self) -> None:
        """Go on at the top of a new page."""
        self._sink(self.pages.pop())
        super().next_page()

    def begin(self, frame: Frame) -> None:
        """A page of this frame with nothing on it yet."""
        if self.is_blank:
            self.pages.clear()
            self.frame = frame
            self.pages.append(Page(frame))
            self.y = frame.top
        else:
            self.frame = frame
            self.next_page()

    def close(self) -> None:
        """Hand on the last page, unless it is blank."""
        if not self.is_blank:
            self._sink(self.pages.pop())

    def text(
        self,
        text: str,
        style: Style,
        *,
        left: float | None = None,
        right: float | None = None,
        align: str = "left",
    ) -> None:
        """Lines from edge to edge, on the next page where this one is full."""
        x1 = self.frame.left if left is None else left
        x2 = self.frame.right if right is None else right
        for line in wrapped(text, style, x2 - x1):
            if style.leading > self.room:
                self.next_page()
            free = x2 - x1 - text_width(line, style)
            self.put(x1 + free * {"left": 0.0, "centre": 0.5, "right": 1.0}[align], (line,), style)
            self.y -= style.leading

    def gap(self, height: float) -> None:
        """Leave some height free, unless a page begins here."""
        if not self.is_blank:
            self.y -= min(height, max(self.room, 0.0))
