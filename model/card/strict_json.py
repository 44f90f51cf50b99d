"""JSON read strictly: exact numbers, no key twice, no NaN, no bottomless nesting."""

import functools
import json
import re
from decimal import Decimal

from model.scoring import OddNumber
from model.wording import BagalauError, Message, Said

MOST_BYTES = 28 * 1024 * 1024
"""A card takes some 10 KB, a journal of 40 000 entries 23 MB; anything over that is not one."""

DEEPEST = 32
_SHORT = 12
# To its end or, where it has none, to the end of the text. "*+" never goes back: it takes no memory.
_STRING = r'(?s)"[^"\\]*+(?:\\.[^"\\]*+)*+"?'
_HALF = "[\ud800-\udfff]"
_NUMBER = r"(?a)-?\d{1,30}(?:\.\d{1,30})?"


class CardRefused(BagalauError):
    """A card document that cannot be read; the message names the place and the fault."""


def refuse(code: str, /, **details: Said) -> CardRefused:
    """The refusal `card.<code>` of the catalogue."""
    return CardRefused(Message(f"card.{code}", details))


def parse(content: bytes) -> object:
    """The JSON value in the bytes; every number is a Decimal.

    Raises:
        CardRefused: not UTF-8, not JSON, too large, too deep, a key twice, NaN, an exponent.
    """
    if len(content) > MOST_BYTES:
        raise refuse("too_large", most=MOST_BYTES // 1024 // 1024)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise refuse("not_utf8") from None
    if not text.strip():
        raise refuse("empty")
    _check_depth(text)
    try:
        return json.loads(
            text, parse_float=_number, parse_int=_number, parse_constant=OddNumber, object_pairs_hook=_object
        )
    except json.JSONDecodeError as error:
        raise refuse("not_json", line=error.lineno, column=error.colno) from None
    except RecursionError:
        raise refuse("too_deep") from None


def _check_depth(text: str) -> None:
    # The parser recurses on the C stack; a file 100 000 levels deep must not get that far.
    depth = 0
    for run in re.finditer(r"[\[{]+|[\]}]+", re.sub(_STRING, "", text)):
        depth += len(run.group()) if run.group()[0] in "[{" else -len(run.group())
        if depth > DEEPEST:
            raise refuse("too_deep")


def _number(literal: str) -> Decimal | OddNumber:
    return _short_number(literal) if len(literal) <= _SHORT else _any_number(literal)


@functools.lru_cache(10_000)
def _short_number(literal: str) -> Decimal | OddNumber:
    # A file of eight megabytes holds four million of them: one object each would be half a gigabyte.
    return _any_number(literal)


def _any_number(literal: str) -> Decimal | OddNumber:
    # Not refused here, where nobody knows the row: whoever reads the value will name it.
    return Decimal(literal) if re.fullmatch(_NUMBER, literal) else OddNumber(literal)


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found: dict[str, object] = {}
    for key, value in pairs:
        # "\ud800" alone is half a character: it cannot be written again, nor shown.
        if re.search(_HALF, key) or (isinstance(value, str) and re.search(_HALF, value)):
            raise refuse("half_character", key=key.encode(errors="replace").decode()[:60])
        if key in found:
            raise refuse("key_twice", key=key[:60])
        found[key] = value
    return found
