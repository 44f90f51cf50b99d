"""How many cards are read back from paper? Random cards are printed, scanned at three densities and spoiled.

Every last page is spoiled in ways that scanners and photos have, one at a time and all together, and read by
`read_paper` from a file. What matters: 100 % from 200 dpi on, not one card read wrongly at any, and ten pages
in less than five seconds.

    python benchmarks/scan.py [--cards N] [--seed N]
"""

import argparse
import io
import random
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Final, NamedTuple

import pypdfium2
from PIL import Image, ImageChops, ImageDraw, ImageFilter

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from model.card.card import Card, Signer
from model.card.code import CodeRefused, encode
from model.exchange.scan import read_paper
from model.paper import Bands, Choice, Flag, Row, Share
from model.paper.library import Papers
from model.printing import print_paper
from model.printing.paper import laid_out
from model.printing.sheet import PAGE_HEIGHT
from model.scoring import Part, Score, Scorer, Value

DENSITIES: Final = (150, 200, 300)
NEEDED: Final = 200
TEN_PAGES_LIMIT: Final = 5.0
NOISE: Final = 24
NAMES: Final = (
    "Муниципальное казённое общеобразовательное учреждение средняя школа имени Героя Советского Союза "
    "Серафимовичский муниципальный район Қарасу ауылдық округі әкімінің аппараты Солтүстік облысы"
)
WORDS: Final = tuple(NAMES.split())


class Printed(NamedTuple):
    """A card, its last page in each density, and where its code stands on it, in parts of the page."""

    card: Card
    codes: int
    content: bytes
    middle: float


def main() -> int:
    """Measure and print the tables; 1 if a card was read wrongly, or not read where it must be."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--cards", type=int, default=18)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    chance, papers = random.Random(options.seed), Papers()  # noqa: S311  (the same cards every time)
    cards = [printed(random_card(chance, papers, place), place) for place in range(options.cards)]
    sizes = sorted(sum(map(len, encode(one.card, None, draft=False))) for one in cards)
    two = sum(one.codes > 1 for one in cards)
    print(f"{len(cards)} cards, {sizes[0]} to {sizes[-1]} bytes, {two} of them in two codes\n")
    print(f"{'read, %':24}" + "".join(f"{dots:>8} dpi" for dots in DENSITIES) + f"{'slowest':>12}")
    wrong, missed = 0, 0
    for name, spoil in SPOILERS.items():
        rates, slowest = [], 0.0
        for dots in DENSITIES:
            read = 0
            for one in cards:
                outcome, seconds = read_back(one, spoil(scanned(one, dots), one, dots, chance), papers)
                read += outcome == "read"
                wrong += outcome == "wrong"
                slowest = max(slowest, seconds)
            missed += (len(cards) - read) * (dots >= NEEDED)
            rates.append(100 * read / len(cards))
        print(f"{name:24}" + "".join(f"{rate:12.0f}" for rate in rates) + f"{slowest:10.2f} s", flush=True)
    print(f"\nread wrongly: {wrong}; not read from {NEEDED} dpi on: {missed}")
    slow = ten_pages(cards, papers, chance)
    return int(bool(wrong or missed or slow))


# ------------------------------------------------------------------------------ cards


def random_card(chance: random.Random, papers: Papers, place: int) -> Card:
    """A card of one of the papers, filled more or less, with names short and long."""
    scored = [paper for known in papers.known() if (paper := papers.paper(*known)).rows]
    paper = scored[place % len(scored)]
    card = Card(paper=paper, start=date(2020, 9, 1), end=date(2021, 5, 31))
    longest = (4, 8, 14)[place // 2 % 3]
    for field in paper.organisation:
        card.organisation[field.id] = " ".join(chance.choices(WORDS, k=chance.randint(2, longest)))
    for signatory in paper.signatories:
        card.signers[signatory.id] = Signer(" ".join(chance.choices(WORDS, k=3)), chance.choice(WORDS))
    card.base |= {figure.id: Decimal(chance.randint(20, 900)) for figure in paper.base}
    filled = chance.choice((0.3, 0.8, 1, 1))
    for row in paper.rows.values():
        if chance.random() < filled:
            card.values[row.id] = random_value(chance, row)
    return card


def random_value(chance: random.Random, row: Row) -> Value:
    """What might be entered in a row."""
    match row.rule:
        case Share():
            whole = Decimal(chance.randint(5, 99))
            share = Part(Decimal(chance.randint(0, int(whole))), whole)
            return chance.choice((share, Decimal(chance.randint(0, 1000)) / 10, Decimal(0)))
        case Flag():
            return chance.random() < 0.5  # noqa: PLR2004
        case Choice(options):
            return chance.choice(options).id
        case Bands(lowest, highest):
            return Decimal(chance.randint(int(lowest), int(highest)))
        case _:
            return Decimal(chance.choice((0, 0, chance.randint(1, 40))))


def scored(card: Card) -> Score:
    """The card's points."""
    return Scorer(card.paper).score(card.values, card.base, card.not_applicable)


def printed(card: Card, place: int) -> Printed:
    """The card as PDF."""
    language = ("ru", "kk")[place // 2 % 2]
    page = laid_out(card, scored(card), language)[-1]
    middle = 1 - (page.codes[0].y + page.codes[0].side * page.codes[0].across / 2) / PAGE_HEIGHT
    return Printed(card, len(page.codes), print_paper(card, scored(card), language, draft=False), middle)


# ------------------------------------------------------------------------------ scanner


def scanned(one: Printed, dots: int, place: int = -1) -> Image.Image:
    """A page as a scanner would give it were it perfect."""
    document = pypdfium2.PdfDocument(one.content)
    page = document[place % len(document)]
    return page.render(scale=dots / 72, grayscale=True).to_pil().copy()


def clean(page: Image.Image, _one: Printed, _dots: int, _chance: random.Random) -> Image.Image:
    """Nothing spoiled."""
    return page


def tilted(page: Image.Image, _one: Printed, _dots: int, chance: random.Random) -> Image.Image:
    """Laid on the glass askew, up to three degrees."""
    angle = chance.choice((-3, 3, chance.uniform(-3, 3)))
    return page.rotate(angle, Image.Resampling.BILINEAR, fillcolor=255)


def blurred(page: Image.Image, _one: Printed, dots: int, _chance: random.Random) -> Image.Image:
    """Out of focus by a tenth of a millimetre."""
    return page.filter(ImageFilter.GaussianBlur(0.1 / 25.4 * dots))


def noisy(page: Image.Image, _one: Printed, _dots: int, _chance: random.Random) -> Image.Image:
    """Grain of a cheap sensor; paper and ink faded to 210 and 60."""
    faded = page.point(lambda value: 60 + value * 150 // 255)
    return ImageChops.add(faded, Image.effect_noise(page.size, NOISE), scale=1, offset=-128)


def unevenly_lit(page: Image.Image, _one: Printed, _dots: int, chance: random.Random) -> Image.Image:
    """From full light to two fifths of it from one side of the page to another."""
    light = Image.linear_gradient("L").rotate(chance.choice((0, 90, 180, 270))).resize(page.size)
    return ImageChops.multiply(page, light.point(lambda value: 102 + value * 153 // 255))


def folded(page: Image.Image, one: Printed, dots: int, chance: random.Random) -> Image.Image:
    """A fold across the code: ink off along 0.6 mm, and a shadow beside it."""
    folded_page, drawing = page.copy(), ImageDraw.Draw(page_shadow := Image.new("L", page.size, 255))
    y = (one.middle + chance.uniform(-0.03, 0.03)) * page.height
    millimetre = dots / 25.4
    drawing.rectangle((0, y, page.width, y + 2 * millimetre), fill=190)
    folded_page = ImageChops.multiply(folded_page, page_shadow)
    ImageDraw.Draw(folded_page).rectangle((0, y, page.width, y + 0.6 * millimetre), fill=250)
    return folded_page


def pressed(page: Image.Image, _one: Printed, _dots: int, _chance: random.Random) -> Image.Image:
    """Kept as JPEG of quality 60."""
    kept = io.BytesIO()
    page.save(kept, "JPEG", quality=60)
    return Image.open(kept).convert("L")


Spoiler = Callable[[Image.Image, Printed, int, random.Random], Image.Image]


def one_after_another(*spoilers: Spoiler) -> Spoiler:
    """All of them."""

    def spoil(page: Image.Image, one: Printed, dots: int, chance: random.Random) -> Image.Image:
        for spoiler in spoilers:
            page = spoiler(page, one, dots, chance)
        return page

    return spoil


ALL: Final = one_after_another(tilted, blurred, noisy, unevenly_lit, pressed)
SPOILERS: Final[dict[str, Spoiler]] = {
    "clean": clean,
    "tilted, 3 degrees": tilted,
    "blurred": blurred,
    "noisy and faded": noisy,
    "JPEG 60": pressed,
    "uneven light": unevenly_lit,
    "folded": folded,
    "all but the fold": ALL,
    "all": one_after_another(folded, ALL),
}


# ------------------------------------------------------------------------------ reading


def read_back(one: Printed, page: Image.Image, papers: Papers) -> tuple[str, float]:
    """ "read", "wrong" or "refused", and the seconds it took."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "scan.png")
        page.save(file, compress_level=1)
        start = time.perf_counter()
        try:
            card = read_paper(file, papers).card
        except CodeRefused:
            return "refused", time.perf_counter() - start
        seconds = time.perf_counter() - start
    same = card.values == one.card.values and card.signers == one.card.signers and card.base == one.card.base
    same = same and card.organisation == one.card.organisation and card.paper is one.card.paper
    return ("read" if same else "wrong"), seconds


def ten_pages(cards: list[Printed], papers: Papers, chance: random.Random) -> bool:
    """Read scans of ten pages, the code on the last one; whether it took too long."""
    one = cards[next(place for place, one in enumerate(cards) if len(pypdfium2.PdfDocument(one.content)) > 5)]  # noqa: PLR2004
    slow = False
    print()
    for dots in (200, 300):
        pages = [ALL(scanned(one, dots, place), one, dots, chance) for place in range(-10, 0)]
        with tempfile.TemporaryDirectory() as folder:
            file, steps = Path(folder, "scan.pdf"), []
            pages[0].save(file, "PDF", save_all=True, append_images=pages[1:], resolution=dots, quality=60)
            start = time.perf_counter()
            read_paper(file, papers, lambda done, of, steps=steps: steps.append((done, of)))
            seconds = time.perf_counter() - start
            size = file.stat().st_size / 1e6
        print(f"10 pages, {dots} dpi, {size:.1f} MB, all spoiled: {seconds:.2f} s, told {len(steps)} times")
        slow = slow or seconds > TEN_PAGES_LIMIT
    return slow


if __name__ == "__main__":
    raise SystemExit(main())
