"""Printed pages as plain data: where each line of text and each rule stands.

Measures are points from the lower left corner, as in PDF. Knows neither papers nor the PDF library, so
a test can look at a layout without reading a PDF.
"""

from typing import Final, Literal, NamedTuple

Face = Literal["regular", "bold"]

MM: Final = 72 / 25.4
PAGE_WIDTH: Final = 210 * MM
PAGE_HEIGHT: Final = 297 * MM
LEFT: Final = 20 * MM
RIGHT: Final = PAGE_WIDTH - 15 * MM
TOP: Final = PAGE_HEIGHT - 15 * MM
BOTTOM: Final = 22 * MM
FOOTER: Final = 15 * MM
WIDTH: Final = RIGHT - LEFT

ASCENT: Final = 0.891
"""Height of the tallest letters above the baseline, in parts of the size (Tinos, as Times)."""


class Frame(NamedTuple):
    """A page and the part of it that may be filled: its size, and where the edges of the text stand."""

    page_width: float
    page_height: float
    left: float
    right: float
    top: float
    bottom: float

    @property
    def width(self) -> float:
        """Width of the text, in points of the page."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Height of the text, in points of the page."""
        return self.top - self.bottom


PORTRAIT: Final = Frame(PAGE_WIDTH, PAGE_HEIGHT, LEFT, RIGHT, TOP, BOTTOM)
LANDSCAPE: Final = Frame(PAGE_HEIGHT, PAGE_WIDTH, LEFT, PAGE_HEIGHT - 15 * MM, PAGE_WIDTH - 15 * MM, BOTTOM)


class Style(NamedTuple):
    """How a text is set: face, size, and distance from one line to the next."""

    face: Face
    size: float
    leading: float


class Words(NamedTuple):
    """Lines of text below each other; x, y is the start of the first one's baseline."""

    x: float
    y: float
    lines: tuple[str, ...]
    style: Style


class Rule(NamedTuple):
    """A thin straight line."""

    x1: float
    y1: float
    x2: float
    y2: float


class Box(NamedTuple):
    """A filled rectangle: x, y is its lower left corner; grey is 0 for black and 1 for white."""

    x: float
    y: float
    width: float
    height: float
    grey: float


class Squares(NamedTuple):
    """Black squares of a two-dimensional code on white.

    Attributes:
        x: left edge.
        y: lower edge.
        side: of one square.
        across: squares in a row, and rows.
        margin: squares left white on each side.
        runs: column, row from below, and length of each unbroken run of black squares.
    """

    x: float
    y: float
    side: float
    across: int
    margin: int
    runs: tuple[tuple[int, int, int], ...]


class MarkPlace(NamedTuple):
    """A rectangle left blank for the mark of a role's electronic signature."""

    role: str
    left: float
    lower: float
    right: float
    upper: float


class Picture(NamedTuple):
    """An attached picture: x, y is its lower left corner; `content` is its file."""

    x: float
    y: float
    width: float
    height: float
    content: bytes


class Page:
    """One page; its words stand in reading order."""

    __slots__ = ("boxes", "codes", "frame", "pictures", "places", "rules", "words")

    def __init__(self, frame: Frame = PORTRAIT) -> None:
        """An empty page."""
        self.frame = frame
        self.words: list[Words] = []
        self.rules: list[Rule] = []
        self.boxes: list[Box] = []
        self.codes: list[Squares] = []
        self.places: list[MarkPlace] = []
        self.pictures: list[Picture] = []


class Sheets:
    """The pages of a document under way, and how far down the last one is filled.

    Attributes:
        frame: of the last page.
        y: upper edge of what is still free on the last page.
    """

    def __init__(self, frame: Frame = PORTRAIT) -> None:
        """Start with one empty page."""
        self.frame = frame
        self.pages = [Page(frame)]
        self.y = frame.top

    @property
    def page(self) -> Page:
        """The page being filled."""
        return self.pages[-1]

    @property
    def room(self) -> float:
        """Height still free on the page."""
        return self.y - self.frame.bottom

    def next_page(self) -> None:
        """Go on at the top of a new page."""
        self.pages.append(Page(self.frame))
        self.y = self.frame.top

    def put(self, x: float, lines: tuple[str, ...], style: Style, down: float = 0) -> None:
        """Set lines from x to the right, their upper edge `down` below the free edge, which stays."""
        self.page.words.append(Words(x, self.y - down - ASCENT * style.size, lines, style))

    def rule(self, x1: float, x2: float) -> None:
        """A horizontal rule at the free edge."""
        self.page.rules.append(Rule(x1, self.y, x2, self.y))
