"""Points as live formulas: what a reader's own program computes is what `model.scoring` computes.

Results are rounded to the places that the exact product can have, so that binary fractions never show.
"""

from collections.abc import Mapping
from decimal import Decimal

from model.paper import Band, Bands, Choice, Count, Flag, Rule, Share, Threshold
from model.scoring import plain

MOST_PLACES = 12
TYPED_PLACES = 6


def quoted(text: str) -> str:
    """A text inside a formula; longer than 255 characters it must be put together of pieces."""
    pieces = [text[at : at + 250] for at in range(0, len(text), 250)] or [""]
    return "&".join('"' + piece.replace('"', '""').replace("\n", '"&CHAR(10)&"') + '"' for piece in pieces)


def percent(part: str, whole: str, base: str, places: int) -> str:
    """The percent of a part: rounded half up, the half being exact in binary (6,15 is not; 61,5 is)."""
    of = f'IF({whole}="",{base},{whole})'
    ten = 10**places
    return (
        f"=IF(AND(ISNUMBER({part}),ISNUMBER({of})),IF(AND({of}>0,{part}>=0,{part}<={of}),"
        f'ROUND({part}*{100 * ten}/{of},0)/{ten},""),"")'
    )


def points(rule: Rule, value: str, options: Mapping[str, str], yes: str, no: str) -> str:
    """Points of a row, without the equals sign; "" where nothing sound is entered.

    Args:
        rule: the row's rule.
        value: address of its input.
        options: address of every option's text, by its id.
        yes: the word for yes, as it stands in the cell.
        no: the word for no.
    """
    match rule:
        case Share(weight=weight):
            product = f"ROUND({value}*{plain(weight)},{_places(weight)})"
            return f'IF(ISNUMBER({value}),IF(AND({value}>=0,{value}<=100),{product},""),"")'
        case Count(points=each):
            return _whole(value, f"ROUND({value}*{plain(each)},{_places(each)})")
        case Threshold(at_least=limit, points=earned):
            return _whole(value, f"IF({value}>={plain(limit)},{plain(earned)},0)")
        case Bands(lowest=lowest, highest=highest, bands=bands):
            inside = f"AND({value}>={plain(lowest)},{value}<={plain(highest)})"
            return f'IF(ISNUMBER({value}),IF({inside},{_of_band(value, bands)},""),"")'
        case Flag(points=earned):
            return f'IF({value}={quoted(yes)},{plain(earned)},IF({value}={quoted(no)},0,""))'
        case Choice(options=known):
            found = '""'
            for option in reversed(known):
                found = f"IF({value}={options[option.id]},{plain(option.points)},{found})"
            return f'IF({value}="","",{found})'


def points_of_part(rule: Rule, part: str, value: str, options: Mapping[str, str], whole: str) -> str:
    """Points on the line of one option or band: the row's if it is that one, else 0; "" if not filled in.

    Args:
        rule: the row's rule.
        part: id of the option or band.
        value: address of the row's input.
        options: address of every option's text, by its id.
        whole: the row's points, as `points` gives them.
    """
    match rule:
        case Choice(options=known):
            earned = next(option.points for option in known if option.id == part)
            return f'IF({whole}="","",IF({value}={options[part]},{plain(earned)},0))'
        case Bands(bands=bands):
            own = next(band for band in bands if band.id == part)
            higher = [band.start for band in bands if band.start > own.start]
            limit = f",{value}<{plain(min(higher))}" if higher else ""
            return f'IF({whole}="","",IF(AND({value}>={plain(own.start)}{limit}),{plain(own.points)},0))'
    raise TypeError(rule)


def _of_band(value: str, bands: tuple[Band, ...]) -> str:
    found = '""'
    for band in reversed(bands):
        found = f"IF({value}>={plain(band.start)},{plain(band.points)},{found})"
    return found


def _whole(value: str, then: str) -> str:
    return f'IF(ISNUMBER({value}),IF(AND({value}>=0,{value}=INT({value})),{then},""),"")'


def _places(weight: Decimal) -> int:
    exponent = weight.as_tuple().exponent
    own = -exponent if isinstance(exponent, int) else 0
    return min(MOST_PLACES, TYPED_PLACES + max(own, 0))
