"""Checks of tables that compare amounts."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from model.card.card import Card
from model.card.entry_found import Found, standing
from model.card.entry_words import Put, cell_in_words, filled, name_of
from model.paper.entries import Balance
from model.paper.entry_checks import (
    Compared,
    MatchesLinked,
    MatchesSums,
    NotBelowZero,
    PartsMakeWhole,
    PrintedWeights,
    SharedCost,
    WholeIsParts,
)
from model.scoring import plain, with_comma
from model.scoring.entries.ledger import Ledger
from model.scoring.entries.money import Amount, Money, with_places
from model.scoring.entries.values import Entry, answers, cell_of
from model.scoring.numbers import rounded
from model.wording import Message, Text

ZERO, HUNDRED = Decimal(0), Decimal(100)
_WEIGHTS_MAKE: Final = (Decimal(1), HUNDRED)
_KOPECK_PLACES: Final = 2
_PERCENT_PLACES: Final = 3


def not_below_zero(check: NotBelowZero, ledger: Ledger) -> Iterator[Found]:
    """The first entry of each key after which less than nothing is left."""
    balances = ledger.balances(check.table, check.column)
    said = set()
    rule = ledger.paper.table(check.table).column(check.column).computed
    for entry_id in sorted(balances.left):
        key, left = balances.key_of(entry_id), balances.left[entry_id]
        if left < 0 and key not in said and isinstance(rule, Balance):
            said.add(key)
            details: dict[str, Put] = {"entry": name_of(ledger, check.table, entry_id), "balance": left}
            details["key"] = tuple(_key_in_words(ledger, check.table, entry_id, name) for name in rule.keys)
            row = f"{check.table}/{entry_id}/{rule.quantity}"
            yield Found(row, filled(check.text, details), left, None)


def _key_in_words(ledger: Ledger, table: str, entry_id: int, column: str) -> Text:
    """A key of a balance: an option by the group it is counted in."""
    option = ledger.paper.table(table).column(column).option(str(ledger.value(table, entry_id, column)))
    if option and option.group_text:
        return option.group_text
    return cell_in_words(ledger, table, entry_id, column) or Text("", "")


def whole_is_parts(check: WholeIsParts, ledger: Ledger) -> Iterator[Found]:
    """Keys whose parts, once the first of them came back, do not make the whole."""
    keys: dict[tuple[object, ...], list[Entry]] = {}
    for entry in standing(check.table, ledger):
        key = tuple(entry.values.get(name) for name in check.keys)
        if None not in key:
            keys.setdefault(key, []).append(entry)
    for entries in keys.values():

        def total(only: object, entries: list[Entry] = entries) -> Decimal:
            chosen = (entry for entry in entries if answers(entry, only))  # type: ignore[arg-type]  # a filter
            return sum((entry.number(check.column) or ZERO for entry in chosen), ZERO)

        parts = [total(part.only) for part in check.parts]
        if not any(answers(entry, part.only) for entry in entries for part in check.parts):
            continue
        whole, taken = total(check.whole), total(check.taken)
        parts[0] += whole - taken
        if sum(parts, ZERO) != whole:
            last = entries[-1]
            details: dict[str, Put] = {
                "key": tuple(cell_in_words(ledger, check.table, last.id, name) or "" for name in check.keys),
                "whole": whole,
                "sum": sum(parts, ZERO),
                "parts": _listed_parts(check, parts),
            }
            row = f"{check.table}/{last.id}/{check.column}"
            yield Found(row, filled(check.text, details), sum(parts, ZERO), whole)


def _listed_parts(check: WholeIsParts, parts: list[Decimal]) -> Text:
    both = list(zip(check.parts, parts, strict=True))
    return Text(
        ", ".join(f"{part.text.ru} {with_comma(number)}" for part, number in both),
        ", ".join(f"{part.text.kk} {with_comma(number)}" for part, number in both),
    )


def parts_make_whole(check: PartsMakeWhole, ledger: Ledger) -> Iterator[Found]:
    """Years in which the parts do not add up to the whole."""
    column = ledger.paper.table(check.table).column(check.whole)
    for entry in ledger.entries(check.table):
        for year in ledger.years if column.per_year else (None,):
            whole = ledger.value(check.table, entry.id, check.whole, year)
            found = [ledger.value(check.table, entry.id, part, year) for part in check.parts]
            parts = [part for part in found if isinstance(part, Decimal)]
            total = sum(parts, ZERO)
            if isinstance(whole, Decimal) and len(parts) == len(found) and total != whole:
                details: dict[str, Put] = {
                    "entry": name_of(ledger, check.table, entry.id),
                    "year": str(year),
                    "whole": _in_places(ledger, check.table, entry.id, check.whole, whole),
                    "sum": _in_places(ledger, check.table, entry.id, check.whole, total),
                }
                row = f"{check.table}/{entry.id}/{cell_of(_odd_part(check, entry, year, ledger), year)}"
                yield Found(row, filled(check.text, details), total, whole)


def _odd_part(check: PartsMakeWhole, entry: Entry, year: int | None, ledger: Ledger) -> str:
    """The part that is most likely wrong: without the difference it would be what it is in another year.

    Where none would, the greatest part that can be wrong by so much.
    """
    held = {
        part: number
        for part in check.parts
        if isinstance(number := ledger.value(check.table, entry.id, part, year), Decimal)
    }
    whole = ledger.value(check.table, entry.id, check.whole, year)
    excess = sum(held.values(), ZERO) - (whole if isinstance(whole, Decimal) else ZERO)
    for part, number in held.items():
        others = [ledger.value(check.table, entry.id, part, one) for one in ledger.years if one != year]
        if year is not None and number - excess in others:
            return part
    possible = [part for part, number in held.items() if number and number >= excess]
    return max(possible or held, key=lambda part: held[part])


def matches_linked(check: MatchesLinked, ledger: Ledger) -> Iterator[Found]:
    """Entries that do not say, in some year, what they are measured by."""
    targets = {target.option: target for target in check.targets}
    for entry in ledger.entries(check.table):
        target = targets.get(str(entry.values.get(check.by)))
        if target is None:
            continue
        own = [_amount(ledger, check.table, entry.id, check.column, year) for year in ledger.years]
        other, name = _measured(check, target, entry, ledger)
        if None in own or None in other or own == other:
            continue
        unit = ledger.unit(check.table, entry.id, check.column)
        scale = unit.scale if unit and unit.scale is not None else Decimal(1)
        details: dict[str, Put] = {
            "entry": name_of(ledger, check.table, entry.id),
            "own": _series(own, scale),
            "other": _series(other, scale),
            "name": name,
        }
        year = next(year for year, one, two in zip(ledger.years, own, other, strict=True) if one != two)
        row = f"{check.table}/{entry.id}/{cell_of(check.column, year)}"
        said, expected = (_number(_total(amounts), scale) for amounts in (own, other))
        yield Found(row, filled(target.text or check.text, details), said, expected)


def _measured(
    check: MatchesLinked, target: Compared, entry: Entry, ledger: Ledger
) -> tuple[list[Amount | None], Text]:
    """What stands against the entry, by years, and what that is called."""
    table = ledger.paper.table(check.link_table)
    if not target.group:
        link = entry.link(check.link)
        if link is None or ledger.entry(table.id, link) is None:
            return [None], Text("", "")
        amounts = [_amount(ledger, table.id, link, target.column, year) for year in ledger.years]
        return amounts, name_of(ledger, table.id, link)
    key = []
    for group in table.groups:
        value = ledger.value(check.table, entry.id, group.column)
        if value is None:
            return [None], Text("", "")
        key.append(value)
        if group.column == target.group:
            break
    if _uncounted(ledger, table.id):
        return [None], Text("", "")
    found = [ledger.sum_of(table.id, target.column, year, tuple(key)) for year in ledger.years]
    return list(found), cell_in_words(ledger, check.table, entry.id, target.group) or Text("", "")


def _uncounted(ledger: Ledger, table: str) -> bool:
    """Whether money of some entry is in no sum, as its unit is not chosen; that alone is said."""
    units = {column.unit_from for column in ledger.paper.table(table).columns if column.kind == "money"}
    return any(unit and unit not in entry.values for entry in ledger.entries(table) for unit in units)


def matches_sums(check: MatchesSums, ledger: Ledger) -> Iterator[Found]:
    """Entries that do not say what another table adds up to, in a year or in all of them."""
    sums = dict(check.sums)
    if _uncounted(ledger, check.sums_table):
        return
    for entry in ledger.entries(check.table):
        column = sums.get(str(entry.values.get(check.by)))
        if column is None:
            continue
        compared: list[tuple[str, int | None, Put, Amount]] = [
            (check.column, year, str(year), ledger.sum_of(check.sums_table, column, year))
            for year in ledger.years
        ]
        if check.total:
            all_years = Message("entries.all_years")
            compared.append((check.total, None, all_years, ledger.sum_of(check.sums_table, column)))
        for name, year, said, expected in compared:
            own = _amount(ledger, check.table, entry.id, name, year)
            if own is None or own == expected:
                continue
            unit = ledger.unit(check.table, entry.id, name)
            scale = unit.scale if unit and unit.scale is not None else Decimal(1)
            places = unit.places if unit else 0
            details: dict[str, Put] = {
                "entry": name_of(ledger, check.table, entry.id),
                "year": said,
                "own": _comma(_number(own, scale), places),
                "sum": _comma(_number(expected, scale), places),
            }
            row = f"{check.table}/{entry.id}/{cell_of(name, year)}"
            yield Found(row, filled(check.text, details), _number(own, scale), _number(expected, scale))


def shared_cost(check: SharedCost, card: Card, ledger: Ledger) -> Iterator[Found]:
    """Years in which own money is not the agreed share beside given money, or leaves another remainder."""
    share = card.parameters.get(check.share)
    if not isinstance(share, Decimal) or not share:
        return
    for entry in ledger.entries(check.table):
        if not answers(entry, check.only):
            continue
        for year in ledger.years:
            given = ledger.value(check.table, entry.id, check.given, year)
            own = ledger.value(check.table, entry.id, check.own, year)
            if not isinstance(given, Decimal) or not isinstance(own, Decimal) or not given + own:
                continue
            unit = ledger.unit(check.table, entry.id, check.own)
            if unit is None and ledger.paper.table(check.table).column(check.own).unit_from:
                continue  # the unit is wanting, and that is said
            scale = unit.scale if unit and unit.scale is not None else Decimal(1)
            places = _KOPECK_PLACES if scale == 1 else max(_written_places(own), unit.places if unit else 0)
            computed = rounded(given * (HUNDRED - share) / share, places)
            balancing, balanced = _balancing(check, entry, year, ledger)
            row = f"{check.table}/{entry.id}/{cell_of(check.own, year)}"
            if own != computed:
                details: dict[str, Put] = {
                    "entry": name_of(ledger, check.table, entry.id),
                    "year": str(year),
                    "given": _comma(given, places),
                    "own": _comma(own, places),
                    "share": share,
                    "computed": _comma(computed, places),
                    "percent": rounded(given * HUNDRED / (given + own), _PERCENT_PLACES),
                    "balancing": balancing,
                }
                yield Found(row, filled(check.text, details), own, computed)
            elif not balanced:
                yield Found(row, Text(balancing.ru.strip(), balancing.kk.strip()), kind="contradiction")


def _balancing(check: SharedCost, entry: Entry, year: int, ledger: Ledger) -> tuple[Text, bool]:
    """What is said of the entry that takes up the remainder, and whether the remainder is right."""
    link = entry.link(check.balanced_by) if check.balanced_by else None
    remainder = _amount(ledger, check.table, entry.id, check.remainder, None) if check.remainder else None
    mine = _amount(ledger, check.table, entry.id, check.own, year)
    theirs = _amount(ledger, check.table, link, check.own, year) if link is not None else None
    if link is None or not isinstance(mine, Money) or not isinstance(theirs, Money):
        return Text("", ""), True
    unit = ledger.unit(check.table, entry.id, check.own)
    scale, places = (unit.scale or Decimal(1), unit.places) if unit else (Decimal(1), 0)
    together = mine + theirs
    details: dict[str, Put] = {
        "name": name_of(ledger, check.table, link),
        "together": _comma(_number(together, scale), places),
        "remainder": None if remainder is None else _comma(_number(remainder, scale), places),
    }
    return filled(check.unbalanced, details), remainder is None or remainder == together


def printed_weights(check: PrintedWeights, ledger: Ledger) -> Iterator[Found]:
    """A column said to be weights that holds sums over years, or neither."""
    weights = {
        entry.id: weight
        for entry in ledger.entries(check.table)
        if isinstance(weight := ledger.value(check.table, entry.id, check.column), Decimal)
    }
    total = sum(weights.values(), ZERO)
    if not weights or total in _WEIGHTS_MAKE:
        return
    sums, others = [], []
    for entry_id, weight in weights.items():
        values = [ledger.value(check.table, entry_id, check.values, year) for year in ledger.years]
        numbers = [value for value in values if isinstance(value, Decimal)]
        called = f"{_first_word(name_of(ledger, check.table, entry_id).ru)} — {with_comma(weight)}"
        if weight == sum(numbers, ZERO):
            sums.append((entry_id, called))
        else:
            others.append((entry_id, called + _times(weight, numbers)))
    for found, text in ((sums, check.text), (others, check.others)):
        if found:
            listed = "; ".join(called for _, called in found)
            details: dict[str, Put] = {"sum": total, "sums": listed, "others": listed}
            yield Found(f"{check.table}/{found[0][0]}/{check.column}", filled(text, details), total, None)


def _first_word(name: str) -> str:
    return name.split(" ", 1)[0].rstrip(".")


def _times(weight: Decimal, numbers: list[Decimal]) -> str:
    """ " (1,2 × 15)", where the weight is a short multiple of the last year's value."""
    if not numbers or not numbers[-1]:
        return ""
    factor = weight / numbers[-1]
    return f" ({with_comma(factor)} × {with_comma(numbers[-1])})" if factor == round(factor, 2) else ""


def _amount(ledger: Ledger, table: str, entry_id: int, column: str, year: int | None) -> Amount | None:
    money = ledger.money(table, entry_id, column, year)
    if money is not None:
        return money
    value = ledger.value(table, entry_id, column, year)
    return value if isinstance(value, Decimal) else None


def _number(amount: Amount, scale: Decimal) -> Decimal:
    return amount.in_unit(scale) if isinstance(amount, Money) else amount


def _total(amounts: list[Amount | None]) -> Amount:
    money = [amount.kopecks for amount in amounts if isinstance(amount, Money)]
    if money:
        return Money(sum(money))
    return sum((amount for amount in amounts if isinstance(amount, Decimal)), ZERO)


def _series(amounts: list[Amount | None], scale: Decimal) -> str:
    """ "2 + 2 + 2 = 6"."""
    numbers = [_number(amount, scale) for amount in amounts if amount is not None]
    added = " + ".join(with_comma(number) for number in numbers)
    return f"{added} = {with_comma(sum(numbers, ZERO))}"


def _written_places(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _comma(number: Decimal, places: int) -> str:
    return with_places(number, places).replace(".", ",")


def _in_places(ledger: Ledger, table: str, entry_id: int, column: str, number: Decimal) -> str:
    unit = ledger.unit(table, entry_id, column)
    return _comma(number, unit.places) if unit else plain(number).replace(".", ",")
