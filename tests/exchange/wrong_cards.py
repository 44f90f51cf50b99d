"""Cards as schools hand them in, right ones and ones with a fault planted on purpose.

Nothing here asks the program what is right: values are drawn, points are multiplied here, and the one fault
is put in by hand. What must be found follows from the fault alone.
"""

import io
from collections.abc import Iterator
from decimal import Decimal
from random import Random
from typing import Any, NamedTuple

import openpyxl

from model.card.card import Card, Printed
from model.card.document import card_to_bytes
from model.exchange.excel.write import workbook_of
from model.paper import Bands, Choice, Count, Flag, Paper, Row, Share, Threshold
from model.scoring import Value

Cells = list[list[Any]]

FAULTS = ("slip of ten", "swapped", "blank product", "wrong sum", "both options", "comma lost")
OF_WORKBOOKS = ("slip of ten", "swapped", "wrong sum", "both options", "comma lost", "row left out")


class Planted(NamedTuple):
    """A card with one fault.

    Attributes:
        content: of the file.
        row: id of the row that is wrong; None for the total.
        kind: of the finding.
        difference: what the method gives beyond what is printed; None where it gives nothing.
    """

    content: bytes
    ending: str
    fault: str
    row: str | None
    kind: str
    difference: Decimal | None


def right_card(paper: Paper, seed: int) -> Card:
    """A card with every row filled in, its points and their sum printed as the method has them."""
    chance = Random(seed)
    card = Card(
        paper=paper,
        organisation={"name": f"МКОУ СШ № {seed}", "municipality": "Камышинский район"},
        start=paper.period.start.in_year(2022),
        end=paper.period.end.in_year(2023 if paper.period.start > paper.period.end else 2022),
    )
    if paper.nominations:
        card.organisation["nomination"] = "rural"
    card.values = {row.id: some_value(row, chance) for row in paper.rows.values()}
    card.values |= {row: Decimal(0) for row in ("2.5.2-higher",) if row in card.values}
    rows = {row.id: points(row, card.values[row.id]) for row in paper.rows.values()}
    card.printed = Printed(dict(rows), {}, sum(rows.values(), Decimal(0)))
    return card


def some_value(row: Row, chance: Random) -> Value:
    match row.rule:
        case Share():
            return chance.choice(
                (
                    Decimal(0),
                    Decimal(100),
                    Decimal(chance.randint(2, 99)),
                    Decimal(chance.randint(20, 999)) / 10,
                )
            )
        case Flag():
            return chance.random() < 0.5
        case Choice(options):
            return chance.choice(options).id
        case Bands(lowest, highest):
            return Decimal(chance.randint(int(lowest), int(highest)))
        case Count() | Threshold():
            return Decimal(chance.choice((0, 1, 2, 3, chance.randint(4, 40))))


def points(row: Row, value: Value) -> Decimal:
    """By the act's own words; another hand than the model's."""
    match row.rule:
        case Share(weight=factor) | Count(points=factor):
            assert isinstance(value, Decimal)
            return value * factor + 0
        case Flag(points=earned):
            return earned if value else Decimal(0)
        case Choice(options):
            return next(option.points for option in options if option.id == value)
        case Bands(bands=bands):
            assert isinstance(value, Decimal)
            return next(band.points for band in bands if value >= band.start)
        case Threshold(limit, earned):
            assert isinstance(value, Decimal)
            return earned if value >= limit else Decimal(0)


def planted(paper: Paper, fault: str, seed: int) -> Planted:
    """A right card, then one thing made wrong; as a card file."""
    card, chance = right_card(paper, seed), Random(seed)
    assert card.printed is not None
    printed, total = card.printed.rows, card.printed.total
    assert total is not None
    row, kind, difference = multiplied(card, chance), "miscalculated", None
    if fault in {"slip of ten", "comma lost", "blank product"}:
        right = printed[row]
        assert right is not None
        wrong = {
            "slip of ten": right * 10 if chance.random() < 0.5 else right / 10,
            "comma lost": Decimal("".join(f"{right + Decimal('0.0'):f}".split("."))),
            "blank product": None,
        }[fault]
        printed[row], kind = wrong, "miscalculated" if fault != "blank product" else "blank"
        difference = right - (wrong or 0)
        total += (wrong or 0) - right  # whoever slips adds his own numbers up
    elif fault == "swapped":
        value, right = card.values[row], printed[row]
        assert isinstance(value, Decimal)
        assert right is not None
        card.values[row], printed[row] = right, value
        total += value - right
        kind, difference = "wrong_place", points(paper.rows[row], right) - value
    elif fault == "wrong sum":
        wrong_total = total + chance.choice((-100, -10, Decimal("-0.1"), 1, Decimal("5.2"), 9))
        difference, total, kind = total - wrong_total, wrong_total, "total"
    else:
        row, other = "2.5.2-lower", "2.5.2-higher"
        for one in (row, other):
            card.values[one] = Decimal(chance.randint(1, 40))
            total += points(paper.rows[one], card.values[one]) - (printed[one] or 0)
            printed[one] = points(paper.rows[one], card.values[one])
        kind = "contradiction"
    card.printed = Printed(printed, {}, total)
    return Planted(card_to_bytes(card), ".json", fault, None if kind == "total" else row, kind, difference)


def multiplied(card: Card, chance: Random) -> str:
    """A row whose number, points and slips all differ, alone in its points cell."""
    assert card.printed is not None
    fitting = []
    for line in lines(card.paper):
        row = line[0] if len(line) == 1 else None
        if row is None or not isinstance(row.rule, Share | Count):
            continue
        factor = row.rule.weight if isinstance(row.rule, Share) else row.rule.points
        value, earned = card.values[row.id], card.printed.rows[row.id]
        assert isinstance(value, Decimal)
        assert earned is not None
        if factor > 0 and factor != 1 and value > 1 and earned > 1 and earned < 100 and value < 100:
            fitting.append((row.id, value, earned))
    # Points of a count are whole: so they can pass for a number, and lose a comma only where they have one.
    fitting = [one for one in fitting if one[2] != one[1] and not (one[2] * 10) % 1]
    return chance.choice(fitting)[0]


def lines(paper: Paper) -> Iterator[tuple[Row, ...]]:
    for section in paper.sections:
        for criterion in section.criteria:
            for line in criterion.lines:
                if line.rows:
                    yield line.rows


class PlantedBook:
    """A workbook of ours with one thing made wrong by another hand."""

    def __init__(self, paper: Paper, seed: int) -> None:
        self.card = right_card(paper, seed)
        self.chance = Random(seed)
        # Its own card, not one that was taken from a paper: the points of the sheet are those printed.
        content = workbook_of(self.card.replaced(printed=None), "ru")
        book = openpyxl.load_workbook(io.BytesIO(content), data_only=True)
        self.sheets: dict[str, Cells] = {
            sheet.title: [[cell.value for cell in line] for line in sheet.iter_rows()]
            for sheet in book.worksheets
        }
        self.cells = next(iter(self.sheets.values()))
        titles = {str(cell): at for line in self.cells for at, cell in enumerate(line) if cell}
        self.value, self.points = titles["Значение"], titles["Сумма баллов"]

    def line(self, row: str) -> list[Any]:
        return next(line for line in self.cells if row in line)

    def plant(self, fault: str) -> Planted:
        row, kind, difference = multiplied(self.card, self.chance), "miscalculated", None
        line = self.line(row)
        match fault:
            case "slip of ten":
                right = Decimal(str(line[self.points]))
                line[self.points] = float(right * 10)
                difference = right - right * 10
            case "swapped":
                value, right = (Decimal(str(line[at])) for at in (self.value, self.points))
                line[self.value], line[self.points] = float(right), float(value)
                kind, difference = "wrong_place", points(self.card.paper.rows[row], right) - value
            case "wrong sum":
                total = next(
                    line for line in reversed(self.cells) if any(str(c).startswith("ИТОГО") for c in line)
                )
                at = next(at for at in range(len(total) - 1, -1, -1) if isinstance(total[at], int | float))
                total[at] += 7
                return self.planted(fault, None, "total", Decimal(-7))
            case "both options":
                row, kind = "2.5.2-lower", "contradiction"
                for one in (row, "2.5.2-higher"):
                    self.line(one)[self.value], self.line(one)[self.points] = 4, -0.8
            case "comma lost":
                row = next(
                    one
                    for one, value in self.card.values.items()
                    if is_broken(value, self.card.paper.rows[one])
                )
                line = self.line(row)
                line[self.value] = str(line[self.value]).replace(".", "")
                kind = "impossible"
            case _:
                self.cells.remove(line)
                kind = "blank"
        return self.planted(fault, row, kind, difference)

    def planted(self, fault: str, row: str | None, kind: str, difference: Decimal | None) -> Planted:
        book = openpyxl.Workbook()
        book.remove(book.active)
        for name, cells in self.sheets.items():
            sheet = book.create_sheet(name)
            for line in cells:
                sheet.append(line)
        kept = io.BytesIO()
        book.save(kept)
        return Planted(kept.getvalue(), ".xlsx", fault, row, kind, difference)


def is_broken(value: Value, row: Row) -> bool:
    """A percent that is impossible without its comma."""
    return isinstance(row.rule, Share) and isinstance(value, Decimal) and bool(value % 1) and value > 10
