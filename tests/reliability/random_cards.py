"""Cards as people and other programs could write them: odd right spellings, ties, blanks, wrong entries."""

import json
from random import Random
from typing import NamedTuple

from tests.reliability.second_scorer import MONEY, MORE_OPTIONS, PAPERS, Line

HEAD = {"volgograd-rating-card": "2021", "kz-evaluation-sheet": "2022"}
FIGURES = (
    "students",
    "students_5_11",
    "graduates",
    "students_elsewhere",
    "teachers",
    "subject_teachers",
    MONEY,
)
TABLES = tuple(dict.fromkeys(line.section for line in PAPERS["kz-evaluation-sheet"].values()))
# Wholes that give percents ending in an exact 5 in the second place.
TIES = (8, 16, 24, 32, 40, 48, 80, 96, 160, 200, 400, 800, 2000)
WRONG = (
    *(
        "null",
        "true",
        "false",
        '""',
        '" "',
        "[]",
        "{}",
        "[3]",
        "NaN",
        "Infinity",
        "-Infinity",
        "1e3",
        "-1E+2",
    ),
    *(
        "-1",
        '"-0,5"',
        '"−3"',
        "100.1",
        '"100,000001"',
        '"101"',
        "250",
        '"1,2,3"',
        '"12 50"',
        '"1 250"',
        '"½"',
    ),
    *("1234567890", "0.1234567", '"64 %"', '"3/15"', '"none "', '"NONE"', '"все"', '"٣"', '"0x10"', "0.5"),
    *('{"whole": 5}', '{"part": 3, "of": 5}', '{"part": 2.5, "whole": 7}', '{"part": 9, "whole": 7}'),
    *('{"part": 0, "whole": 0}', '{"part": -1, "whole": 7}', '{"part": null}', '{"part": {"part": 1}}'),
    *('{"part": 3, "whole": 15, "percent": "100,1"}', '{"part": 3, "whole": 15, "percent": -1}', "999999999"),
)


class RandomCard(NamedTuple):
    """A card file, and what may change after it was read: the base figures, the tables that apply."""

    text: str
    base: dict[str, str]
    not_applicable: list[str]


def spelled(chance: Random, whole: int, places: str = "") -> str:
    """A number as JSON: a literal, or a string in one of the ways that are read."""
    literal = f"{whole}.{places}" if places else str(whole)
    if chance.random() < 0.4:
        return literal
    before = str(whole)
    match chance.randrange(7):
        case 0:
            before = f"{whole:,}".replace(",", chance.choice(" \u00a0\u202f\u2009"))
        case 1:
            before = f"00{whole}"
        case 2:
            before = f"+{whole}"
        case 3 if len(places) < 6:
            places += "0" * chance.randint(1, 3)
    point = chance.choice((",", ".", ", ", " ,", " . "))
    text = f"{before}{point}{places}" if places else before
    return json.dumps(chance.choice(("", " ", "\u00a0")) + text + chance.choice(("", " ")))


def some_places(chance: Random) -> str:
    """Decimal places: mostly none or one, at most six."""
    return "".join(chance.choices("0123456789", k=chance.choice((0, 0, 0, 1, 1, 2, 3, 6))))


def some_percent(chance: Random) -> str:
    whole = chance.choice((0, 100, chance.randint(0, 99), chance.randint(0, 99)))
    return spelled(chance, whole, "" if whole == 100 else some_places(chance))


def some_share(chance: Random, line: Line, base: dict[str, str]) -> str:
    if chance.random() < 0.4:
        return some_percent(chance)
    money = line.base == MONEY
    over = f', "percent": {some_percent(chance)}' if chance.random() < 0.2 else ""
    if line.base in base and chance.random() < 0.5:
        most = int(base[line.base].partition(".")[0])
        return f'{{"part": {spelled(chance, chance.randint(0, most))}{over}}}'
    whole = chance.choice((chance.choice(TIES), chance.randint(1, 60), chance.randint(1, 3000), 999_999_998))
    part = chance.choice((0, whole - 1, chance.randint(0, whole - 1), whole))
    places = some_places(chance) if money and part < whole else ""
    whole_places = some_places(chance) if money else ""
    return (
        f'{{"part": {spelled(chance, part, places)}, "whole": {spelled(chance, whole, whole_places)}{over}}}'
    )


def some_value(chance: Random, row: str, line: Line, base: dict[str, str]) -> str:
    match line.rule:
        case "share":
            return some_share(chance, line, base)
        case "count" | "threshold":
            return spelled(chance, chance.choice((0, 1, 2, 3, 4, chance.randint(0, 500), 999_999_999)))
        case "flag":
            return chance.choice(("true", "false"))
        case "band":
            edge = chance.choice((0, 49, 50, 79, 80, 99))
            return chance.choice((some_percent(chance), spelled(chance, edge, some_places(chance)), "100"))
        case _:
            options = [option.split("=")[0] for option in line.factor.split("; ")]
            return json.dumps(chance.choice([*options, *MORE_OPTIONS.get(row, ())]))


def some_base(chance: Random) -> dict[str, str]:
    return {
        figure: f"{chance.choice((1, 2, chance.choice(TIES), chance.randint(1, 2500)))}"
        + (f".{chance.randint(0, 99)}" if figure == MONEY and chance.random() < 0.5 else "")
        for figure in FIGURES
        if chance.random() < 0.85
    }


def random_card(seed: int) -> RandomCard:
    chance = Random(seed)
    form = "volgograd-rating-card" if chance.random() < 0.75 else "kz-evaluation-sheet"
    base = some_base(chance) if form == "volgograd-rating-card" else {}
    blanks = chance.choice((0, 0.1, 0.5, 0.95))
    wrong = chance.choice((0, 0, 0, 0.03, 0.3))
    values = []
    for row, line in PAPERS[form].items():
        if chance.random() < blanks:
            continue
        stored = chance.choice(WRONG) if chance.random() < wrong else some_value(chance, row, line, base)
        values.append(f'"{row}": {stored}')
    chance.shuffle(values)
    text = (
        f'{{"bagalau": 1, "form": "{form}", "edition": "{HEAD[form]}", '
        f'"base": {{{", ".join(f"{json.dumps(key)}: {kept}" for key, kept in base.items())}}}, '
        f'"values": {{{", ".join(values)}}}}}'
    )
    later = {**base, **some_base(chance)} if chance.random() < 0.3 else dict(base)
    for figure in list(later):
        if chance.random() < 0.05:
            del later[figure]
    sections = list(dict.fromkeys(line.section for line in PAPERS[form].values()))
    left_out = [section for section in sections if chance.random() < 0.2] if chance.random() < 0.5 else []
    return RandomCard(text, later, left_out)
