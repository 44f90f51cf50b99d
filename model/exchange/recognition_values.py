"""What a cell of a foreign table means as the value of a row: read as people write, never guessed."""

import re
from datetime import date, time, timedelta
from decimal import Decimal
from typing import Final, NamedTuple

from model.exchange.recognition import Cell
from model.exchange.recognition_text import folded, normal
from model.paper import Choice, Count, Flag, Row, Share, Threshold
from model.scoring import Base, Kind, Value, ValueRefused, read_number, read_stored_points, shortened
from model.wording import LANGUAGES, Message

YES: Final = frozenset(
    {"да", "иә", "ия", "yes", "true", "истина", "ақиқат", "есть", "бар", "имеется", "+", "✓", "v"}
)
NO: Final = frozenset(
    {"нет", "жоқ", "no", "false", "ложь", "жалған", "не имеется", "отсутствует", "-", "–", "—", "−"}
)
_BLANK: Final = frozenset({"", "-", "–", "—", "−", "_", "х", "x"})
_N: Final = r"\d[\d\u00a0 ]*(?:\s*[.,]\s*\d+)?"
_TIMES: Final = r"\s*[xхXХ×*·]\s*"
_SHARE: Final = re.compile(rf"({_N})\s*%{_TIMES}\(?\s*([-−–]?\s*{_N})")
_COUNT: Final = re.compile(rf"^\s*({_N}){_TIMES}\(?\s*(?:минус|[-−–])?\s*({_N})")
_COUNT_AFTER: Final = re.compile(rf"({_N})\s*балл\w*{_TIMES}({_N})\s*$")
_UNIT: Final = re.compile(
    rf"^\s*({_N})\s*(?:чел\w*\.?|учен\w*|обуч\w*|педагог\w*|мест\w*|случа\w*|шт\.?|адам|оқушы|орын)\s*$",
    re.IGNORECASE,
)
_DIGITS: Final = 15
_ALIKE: Final = 92
_MARGIN: Final = 4
ONE: Final = Decimal(1)
HUNDRED: Final = Decimal(100)


class NotUnderstood(Exception):
    """A cell without a sure meaning: why, and the meanings it may have."""

    def __init__(self, message: Message, alternatives: tuple[Value, ...] = ()) -> None:
        super().__init__(message.code)
        self.message = message
        self.alternatives = alternatives


class Given(NamedTuple):
    """What the table says of a row beside the cell itself.

    Attributes:
        points: the points that stand there; None if blank or unknown.
        is_percent: the cell's number is shown with a percent sign: 0.64 is 64 %.
    """

    points: Decimal | None = None
    is_percent: bool = False


def decimal_of(number: float) -> Decimal:
    """The number as it stands in the cell: binary fractions are shown with 15 digits."""
    return Decimal(f"{number:.{_DIGITS}g}") + 0


def points_in(cell: Cell) -> Decimal | None:
    """Points in a cell; None where no number stands."""
    if isinstance(cell, bool) or not isinstance(cell, int | float | str):
        return None
    if not isinstance(cell, str):
        return decimal_of(cell)
    text = re.sub(r"бал[лд]\w*\.?|плюс", "", cell.lower().replace("минус", "-"))
    try:
        return read_stored_points(re.sub(r"^\s*[-–−]\s*", "-", text))
    except ValueRefused:
        return None


def is_blank(cell: Cell) -> bool:
    """Whether nothing stands in the cell."""
    return isinstance(cell, str) and folded(cell) in _BLANK


def value_in(row: Row, kind: Kind, cell: Cell, base: Base, given: Given) -> Value:
    """The value in a row's own cell.

    Raises:
        NotUnderstood: there is no sure one.
    """
    if isinstance(cell, date | time | timedelta):
        raise NotUnderstood(Message("recognise.a_date"))
    try:
        if isinstance(row.rule, Flag):
            return _flag(row.rule, cell)
        if isinstance(row.rule, Choice):
            return _choice(row.rule, cell)
        if isinstance(cell, bool):
            raise NotUnderstood(Message("recognise.unclear", {"raw": str(cell)}))
        if isinstance(row.rule, Share):
            return _share(row.rule, kind, cell, base, given)
        return _number(row, kind, cell, base)
    except ValueRefused as refusal:
        raise NotUnderstood(refusal.message) from None


def values_in_method(
    rows: tuple[Row, ...], kinds: dict[str, Kind], text: str, base: Base
) -> dict[str, Value]:
    """Values that a method cell holds ("64% x 0,1", "3х9 баллов"); nothing where it holds none.

    Raises:
        NotUnderstood: the factor is not the act's, or the numbers are not one for each row.
    """
    if not rows:
        return {}
    if isinstance(rows[0].rule, Share):
        found = [(str(number), str(factor)) for number, factor in _SHARE.findall(text)]
    elif isinstance(rows[0].rule, Count):
        match = _COUNT.search(text)
        after = _COUNT_AFTER.search(text)
        found = [(match[1], match[2])] if match else [(after[2], after[1])] if after else []
    else:
        return {}
    if not found:
        return {}
    if len(found) != len(rows):
        raise NotUnderstood(Message("recognise.unclear", {"raw": shortened(text)}))
    values: dict[str, Value] = {}
    for row, (number, factor) in zip(rows, found, strict=True):
        own = row.rule.weight if isinstance(row.rule, Share) else getattr(row.rule, "points", None)
        try:
            value = kinds[row.id].read_typed(number, base)
            printed = read_number(re.sub(r"\s+", "", factor).replace("–", "-"))
        except ValueRefused as refusal:
            raise NotUnderstood(refusal.message) from None
        if own is None or abs(printed) != abs(own):
            details = {"raw": shortened(text), "factor": own or Decimal(0)}
            raise NotUnderstood(Message("recognise.other_factor", details), (value,))
        values[row.id] = value
    return values


def value_of_points(row: Row, points: Decimal) -> Value | None:
    """The one value that earns these points; None where several do, or none."""
    match row.rule:
        case Flag(points=earned):
            return points == earned if points in {earned, Decimal(0)} and earned else None
        case Choice(options=options):
            fitting = [option.id for option in options if option.points == points]
            return fitting[0] if len(fitting) == 1 else None
        case Count(points=each) if each:
            number = points / each
            return number + 0 if number >= 0 and number == number.to_integral_value() else None
        case Threshold(at_least=least, points=earned) if earned:
            # The paper shows no number, only that it was reached: the least one says so much and no more.
            return {earned: least, Decimal(0): Decimal(0)}.get(points)
    return None


def _flag(rule: Flag, cell: Cell) -> bool:
    if isinstance(cell, bool):
        return cell
    if isinstance(cell, str):
        answer = folded(cell)
        if answer in YES | NO:
            return answer in YES
    number = points_in(cell)
    if number is not None and number in {rule.points, ONE, Decimal(0)}:
        return number != 0
    raise NotUnderstood(Message("recognise.not_yes_or_no", {"raw": shortened(str(cell))}))


def _choice(rule: Choice, cell: Cell) -> str:
    from rapidfuzz import fuzz

    if isinstance(cell, str):
        for option in rule.options:
            if cell.strip() in {option.id, *option.text}:
                return option.id
        words = normal(cell)
        scored = sorted(
            (
                (
                    max(fuzz.ratio(words, normal(option.text.to(language))) for language in LANGUAGES),
                    option.id,
                )
                for option in rule.options
            ),
            reverse=True,
        )
        if scored[0][0] >= _ALIKE and scored[0][0] - scored[1][0] >= _MARGIN:
            return scored[0][1]
    options = tuple(option.text for option in rule.options)
    raise NotUnderstood(Message("recognise.no_option", {"raw": shortened(str(cell)), "options": options}))


def _share(rule: Share, kind: Kind, cell: Cell, base: Base, given: Given) -> Value:
    if isinstance(cell, str):
        if "%" in cell or "/" in cell or re.search(r"\b(?:из|of)\b", cell):
            found = _SHARE.search(cell)
            return kind.read_typed(found.group(1) if found else cell, base)
        number = read_number(cell)
    else:
        assert not isinstance(cell, bool | date | time | timedelta)  # noqa: S101
        number = decimal_of(cell)
        if given.is_percent:
            return kind.read_stored(number * HUNDRED + 0, base)
    if 0 < number <= ONE:
        return _fraction_or_percent(rule, number, given)
    return kind.read_stored(number, base)


def _fraction_or_percent(rule: Share, number: Decimal, given: Given) -> Value:
    """0,64 is 64 % or hardly a percent: the points decide, or nobody does."""
    readings = (number, number * HUNDRED + 0)
    if given.points is not None:
        earned = [reading for reading in readings if reading * rule.weight == given.points]
        if len(earned) == 1:
            return earned[0]
    details = {"percent": readings[0], "fraction": readings[1]}
    raise NotUnderstood(Message("recognise.fraction", details), readings)


def _number(row: Row, kind: Kind, cell: Cell, base: Base) -> Value:
    if isinstance(cell, str):
        unit = _UNIT.match(cell)
        if unit:
            return kind.read_typed(unit.group(1).strip(), base)
        found = _COUNT.search(cell)
        if found and isinstance(row.rule, Count):
            return values_in_method((row,), {row.id: kind}, cell, base)[row.id]
        return kind.read_typed(cell, base)
    assert not isinstance(cell, date | time | timedelta)  # noqa: S101
    return kind.read_stored(decimal_of(cell), base)
