"""A made-up region: cards of many schools in all formats, with faults, doubles, strangers and wrecks planted.

What must become of each file is told beside it. Points are multiplied here, from the values that were drawn:
nothing asks the program what is right.
"""

import io
from collections.abc import Callable, Mapping
from decimal import Decimal
from pathlib import Path
from random import Random
from types import MappingProxyType
from typing import Literal, NamedTuple

from model.card.card import Card, Printed
from model.card.document import card_to_bytes
from model.exchange.excel.write import workbook_of
from model.exchange.word.write import document_of
from model.paper import Paper
from model.printing import print_paper
from model.printing.filled_paper import FilledPaper
from model.scoring import Scorer
from tests.exchange.wrong_cards import points, right_card

Fate = Literal["ranked", "faulty", "double", "version", "stranger", "wreck"]
PLACES = ("Камышинский район", "Ольховский район", "г. Волжский", "Даниловский муниципальный район")
NOMINATIONS = ("rural", "urban", "advanced")


class Sent(NamedTuple):
    """A file as it was sent."""

    file: str
    fate: Fate
    name: str = ""
    municipality: str = ""
    nomination: str = ""
    total: Decimal = Decimal(0)
    sections: Mapping[str, Decimal] = MappingProxyType({})
    rows: Mapping[str, Decimal] = MappingProxyType({})


def school_card(paper: Paper, seed: int, *, like: int | None = None) -> Card:
    """The card of school number `seed`; `like` another number fills it in as that one's."""
    card = right_card(paper, seed if like is None else like)
    card.organisation = {
        "name": f"МКОУ «Средняя школа № {seed}»",
        "municipality": PLACES[seed % len(PLACES)],
        "nomination": NOMINATIONS[seed % len(NOMINATIONS)],
    }
    return card


def sent(card: Card, file: str, fate: Fate = "ranked") -> Sent:
    """What the file says, counted here."""
    rows = {row.id: points(row, card.values[row.id]) for row in card.paper.rows.values()}
    sections = {section.id: Decimal(0) for section in card.paper.sections}
    for row, earned in rows.items():
        sections[card.paper.rows[row].section] += earned
    who = card.organisation
    total = sum(rows.values(), Decimal(0))
    return Sent(file, fate, who["name"], who["municipality"], who["nomination"], total, sections, rows)


def as_json(card: Card) -> bytes:
    return card_to_bytes(card)


def as_workbook(card: Card) -> bytes:
    return workbook_of(card.replaced(printed=None), "ru")


def as_document(card: Card) -> bytes:
    score = _score(card)
    plain = card.replaced(printed=None)
    return document_of(plain, FilledPaper(plain, score, "kk"), "kk")


def as_pdf(card: Card) -> bytes:
    return print_paper(card.replaced(printed=None), _score(card), "ru", draft=False)


def as_scan(card: Card) -> bytes:
    """The last page, where the code is, as a scanner at 200 dpi gives it."""
    import pypdfium2

    document = pypdfium2.PdfDocument(as_pdf(card))
    picture = document[len(document) - 1].render(scale=200 / 72).to_pil().convert("L")
    document.close()
    target = io.BytesIO()
    picture.save(target, "PNG")
    return target.getvalue()


FORMATS: dict[str, Callable[[Card], bytes]] = {
    "json": as_json,
    "xlsx": as_workbook,
    "docx": as_document,
    "pdf": as_pdf,
    "png": as_scan,
}
WRECKS = {
    "отчёт.docx": b"PK\x03\x04 broken",
    "карта (2).json": b'{"bagalau": 1, "form": ',
    "фото.jpg": b"\xff\xd8\xff\xe0 no picture",
}


def make_region(folder: Path, paper: Paper, number: int = 300, *, rare: int = 25) -> list[Sent]:
    """Fill a folder: `number` files, of which the three wrecks; every `rare`th one is a PDF or a scan."""
    chance = Random(number)
    files: list[Sent] = []
    for name, content in WRECKS.items():
        (folder / name).write_bytes(content)
        files.append(Sent(name, "wreck"))
    seed = 0
    while len(files) < number:
        seed += 1
        # Some schools have the very points of another: they share a place.
        like = seed - len(NOMINATIONS) if seed % 20 == 0 else None
        card = school_card(paper, seed, like=like)
        sub = folder / PLACES[seed % len(PLACES)]
        sub.mkdir(exist_ok=True)
        ending = _ending(seed, rare)
        file = f"{sub.name}/школа-{seed:04}.{ending}"
        if seed % 17 == 0:
            wrong = with_fault(card, chance.choice(sorted(paper.rows)))
            (folder / (file := f"{sub.name}/школа-{seed:04}.json")).write_bytes(as_json(wrong))
            files.append(sent(card, file, "faulty"))
            continue
        content = FORMATS[ending](card)
        (folder / file).write_bytes(content)
        files.append(sent(card, file))
        if seed % 29 == 0:
            again = f"{sub.name}/школа-{seed:04}~копия.{ending}"
            (folder / again).write_bytes(content)
            files.append(sent(card, again, "double"))
        if seed % 31 == 0:
            other = school_card(paper, seed, like=seed + 5000)
            later = f"{sub.name}/школа-{seed:04}~новая.json"
            (folder / later).write_bytes(as_json(other))
            files.append(sent(other, later, "version"))
    return files


def strange_card(paper: Paper) -> Card:
    """A card of a school that is on no list."""
    card = right_card(paper, 77)
    card.organisation = {"name": "Гимназия Ѣ", "municipality": "Чужой район", "nomination": "urban"}
    return card


def plain_ranking(cards: list[Sent]) -> dict[str, list[tuple[int, str, Decimal]]]:
    """(place, file, total) by nomination, in places 1-2-2-4: one more than there are better ones."""
    ranking: dict[str, list[tuple[int, str, Decimal]]] = {}
    for one in cards:
        rivals = [other.total for other in cards if other.nomination == one.nomination]
        place = 1 + sum(total > one.total for total in rivals)
        ranking.setdefault(one.nomination, []).append((place, one.file, one.total))
    return {nomination: sorted(lines) for nomination, lines in ranking.items()}


def _ending(seed: int, rare: int) -> str:
    if seed % rare == 0:
        return "png" if seed % (2 * rare) == 0 else "pdf"
    return ("json", "xlsx", "json", "docx")[seed % 4]


def with_fault(card: Card, row: str) -> Card:
    """Points of one row of the paper are not the method's."""
    assert card.printed
    wrong = card.printed.rows | {row: (card.printed.rows[row] or Decimal(0)) + 1}
    return card.replaced(printed=Printed(wrong, {}, card.printed.total))


def _score(card: Card):
    return Scorer(card.paper).score(card.values, card.base, card.not_applicable)
