"""Both papers scored a second time, by other hands: fractions, tables of the acts, no code of the program.

Written from docs/card-file.md and the tables in tests/forms (98 rows of the rating card, 44 lines of the
evaluation sheet), never from model/. Who mends one scorer must not mend the other to match: the act decides.
"""

import csv
import json
from collections.abc import Collection, Mapping
from fractions import Fraction
from math import floor
from pathlib import Path
from typing import Any, NamedTuple

TABLES = Path(__file__).parents[1] / "forms"
MONEY = "funding"
"""The one base figure that does not count people."""
MORE_OPTIONS = {"6.2.5-plan": {"not_required": Fraction(0)}}
"""«не проводилась»: no line of the act gives points for it, so it earns none."""
LARGEST = 10**9
MILLIONTH = 10**6


class Wrong(Exception):
    """An entry that may not be a value."""


class Literal(str):
    """A number of a JSON text as it was written."""

    __slots__ = ()


class Line(NamedTuple):
    section: str
    rule: str
    factor: str
    base: str


class Points(NamedTuple):
    rows: dict[str, Fraction]
    wrong: frozenset[str]
    sections: dict[str, Fraction]
    total: Fraction


def lines(name: str) -> list[dict[str, str]]:
    with (TABLES / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


PAPERS: dict[str, dict[str, Line]] = {
    "volgograd-rating-card": {
        line["id"]: Line(line["section"], line["rule"], line["factor"], line["base"])
        for line in lines("rating_card_rows.csv")
    },
    "kz-evaluation-sheet": {
        line["id"]: Line(line["section"], "choice", line["options"], "")
        for line in lines("kz_sheet_rows.csv")
        if line["options"]
    },
}


def read_document(text: str) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(text, parse_float=Literal, parse_int=Literal)
    return document


def number(stored: object) -> Fraction:
    """At most 9 digits before the point or comma and 6 after it; thousands may stand apart."""
    if not isinstance(stored, str):
        raise Wrong(stored)
    text = str(stored)
    for space in "\u00a0\u2009\u202f\t":
        text = text.replace(space, " ")
    text = text.strip(" ").replace("\u2212", "-").replace(",", ".")
    while " ." in text or ". " in text:
        text = text.replace(" .", ".").replace(". ", ".")
    minus = text.startswith("-")
    before, point, after = text.removeprefix("-" if minus else "+").partition(".")
    first, *groups = before.split(" ")
    if groups:
        if len(first) > 3 or not all(len(group) == 3 for group in groups) or (point and not after):
            raise Wrong(stored)
        before = first + "".join(groups)
    digits = set("0123456789")
    if not first or not set(before) <= digits or not set(after) <= digits:
        raise Wrong(stored)
    size = Fraction(int(before)) + (Fraction(int(after), 10 ** len(after)) if after else 0)
    if size >= LARGEST or (size * MILLIONTH).denominator != 1:
        raise Wrong(stored)
    return -size if minus else size


def people(stored: object) -> Fraction:
    found = number(stored)
    if found < 0 or found.denominator != 1:
        raise Wrong(stored)
    return found


def money(stored: object) -> Fraction:
    found = number(stored)
    if not 0 <= found < LARGEST:
        raise Wrong(stored)
    return found


def percent(stored: object) -> Fraction:
    found = number(stored)
    if not 0 <= found <= 100:
        raise Wrong(stored)
    return found


def share(line: Line, stored: object, base: Mapping[str, Fraction]) -> Fraction:
    if isinstance(stored, dict):
        if "part" not in stored or not set(stored) <= {"part", "whole", "percent"}:
            raise Wrong(stored)
        amount = money if line.base == MONEY else people
        part = amount(stored["part"])
        whole = amount(stored["whole"]) if "whole" in stored else base.get(line.base)
        if not whole or part > whole:
            raise Wrong(stored)
        if "percent" in stored:
            hundredths = percent(stored["percent"])
        else:
            hundredths = Fraction(floor(part / whole * 1000 + Fraction(1, 2)), 10)
    else:
        hundredths = percent(stored)
    return hundredths * Fraction(line.factor)


def named(row: str, factor: str, stored: object) -> Fraction:
    options = dict(option.split("=") for option in factor.split("; "))
    more = MORE_OPTIONS.get(row, {})
    if type(stored) is not str or (stored not in options and stored not in more):
        raise Wrong(stored)
    return Fraction(options[stored]) if stored in options else more[stored]


def band(factor: str, stored: object) -> Fraction:
    found = number(stored)
    for part in factor.split("; "):
        limits, points = part.split("=")
        low, high = limits[1:-1].split(",")
        if int(low) <= found < int(high) or (found == int(high) and limits.endswith("]")):
            return Fraction(points)
    raise Wrong(stored)


def threshold(factor: str, stored: object) -> Fraction:
    limit, points = factor.removeprefix(">=").split(" -> ")
    return Fraction(points) if people(stored) >= int(limit) else Fraction(0)


def points_of(row: str, line: Line, stored: object, base: Mapping[str, Fraction]) -> Fraction:
    match line.rule:
        case "share":
            return share(line, stored, base)
        case "count":
            return people(stored) * Fraction(line.factor)
        case "flag":
            if not isinstance(stored, bool):
                raise Wrong(stored)
            return Fraction(line.factor) if stored else Fraction(0)
        case "choice":
            return named(row, line.factor, stored)
        case "band":
            return band(line.factor, stored)
        case "threshold":
            return threshold(line.factor, stored)
    raise AssertionError(line)


def score(document: Mapping[str, Any], base: Mapping[str, object], not_applicable: Collection[str]) -> Points:
    """Points of every row, subtotals and total; base figures and tables that do not apply are given apart."""
    figures = {figure: number(stored) for figure, stored in base.items()}
    paper = PAPERS[document["form"]]
    rows: dict[str, Fraction] = {}
    wrong = set()
    sections = {line.section: Fraction(0) for line in paper.values() if line.section not in not_applicable}
    for row, stored in document["values"].items():
        line = paper[row]
        try:
            found = points_of(row, line, stored, figures)
        except Wrong:
            wrong.add(row)
            continue
        if line.section in sections:
            rows[row] = found
            sections[line.section] += found
    return Points(rows, frozenset(wrong), sections, sum(sections.values(), Fraction(0)))
