"""Card files spoiled on purpose: in their bytes, in their letters, in their structure."""

import json
from collections.abc import Callable
from random import Random
from typing import Any

# JSON texts, not all of them sound: what may stand where a value stood.
VALUES = (
    *("null", "true", "false", "0", "-0", "00", "1.", ".5", "+1", "1e5", "1e999999", "-1E-999999", "1e-7"),
    *("NaN", "Infinity", "-Infinity", "undefined", "0x10", "1_000", "'1'", "9" * 31, "9" * 5000, "-" * 50),
    *("0." + "9" * 5000, '""', '" "', '"\\ud800"', '"\\udfff\\ud800"', '"\\u0000"', '"\u0000"', '"\n"'),
    *('"' + "а" * 5000 + '"', '"' + "9" * 70_000 + '"', '"' + "\\u202e" * 300 + '"', '"../../x"', '"%s{0}"'),
    *('"\u0660\u0663"', '"1/"', '"/"', '"0/0"', '"3/15=1e9"', '"' + "/" * 3000 + '"'),
    *('"2020-02-30"', '"9999-99-99"', '"\\x"', '{"part": "\\ud800"}', "{" * 50),
    *("[]", "{}", "[[]]", '[{}, "x", 1]', "[" * 40 + "]" * 40, "[" * 3000, '{"":' * 33 + "1" + "}" * 33),
    *('{"part": 1}', '{"part": 1e400, "whole": NaN}', '{"part": {"part": 1}, "whole": [2]}'),
    *("[" + "1," * 3000 + "1]", '{"1.2.1": 1, "1.2.1": 2}', '"', "{", "]", ""),
)  # fmt: skip
KEYS = (
    "",
    " ",
    "x",
    "1.2.1",
    "part",
    "bagalau",
    "values",
    "__class__",
    "constructor",
    "а" * 3000,
    "\ud800",
    "%s{0}",
)

Pairs = list[tuple[str, Any]]


class Text(str):
    """Stands in the file as it is."""

    __slots__ = ()


class Pairwise(list[Any]):
    """An object as pairs, so that a key may stand in it twice."""


def parsed(content: bytes) -> Any:
    return json.loads(content, object_pairs_hook=Pairwise, parse_float=Text, parse_int=Text)


def written(item: Any) -> str:
    if isinstance(item, Text):
        return str(item)
    if isinstance(item, Pairwise):
        return "{" + ", ".join(f"{json.dumps(key)}: {written(value)}" for key, value in item) + "}"
    if isinstance(item, list):
        return "[" + ", ".join(map(written, item)) + "]"
    return json.dumps(item, ensure_ascii=False)


def objects(item: Any) -> list[Pairwise]:
    """The object and all objects within it that hold something."""
    if not isinstance(item, Pairwise):
        return []
    return [*([item] if item else []), *(found for _, value in item for found in objects(value))]


def spoiled_structure(chance: Random, content: bytes) -> bytes:
    document = parsed(content)
    for _ in range(chance.randint(1, 4)):
        # The parts of a card are chosen as often as the many small objects among its values.
        found = objects(document)
        target = chance.choice(found[: chance.choice((1, 6, len(found)))]) if found else Pairwise()
        if not target:
            break
        place = chance.randrange(len(target))
        key, value = target[place]
        other = chance.choice(target)[1]
        match chance.randrange(8):
            case 0:
                del target[place]
            case 1:
                target.append((key, value))
            case 2:
                target.append((chance.choice(KEYS), value))
            case 3:
                target[place] = (chance.choice(KEYS), value)
            case 4:
                target[place] = (key, [value] * chance.choice((1, 2, 50)))
            case 5:
                target[place] = (key, other)
            case _:
                target[place] = (key, Text(chance.choice(VALUES)))
    return written(document).encode("utf-8", "surrogatepass")


def spoiled_bytes(chance: Random, content: bytes) -> bytes:
    spoiled = bytearray(content)
    for _ in range(chance.choice((1, 1, 2, 5, 200))):
        if not spoiled:
            break
        place, length = chance.randrange(len(spoiled)), chance.choice((0, 1, 1, 2, 7, 300))
        piece = chance.choice(
            (b"", b"\0", b"\xff", b"\xc3", b"\xed\xa0\x80", b'"', b"{", b"}", b"[", b",", b":", b"\\", b"-"),
        )  # fmt: skip
        match chance.randrange(4):
            case 0:
                spoiled[place : place + length] = piece
            case 1:
                spoiled[place:place] = spoiled[chance.randrange(len(spoiled)) :][: length * 10]
            case 2:
                spoiled[place] ^= 1 << chance.randrange(8)
            case _:
                spoiled[place : place + length] = chance.randbytes(length)
    return bytes(spoiled)


def spoiled_whole(chance: Random, content: bytes) -> bytes:
    """In another coding, cut short, doubled, wrapped."""
    text = content.decode()
    return chance.choice(
        (
            lambda: text.encode("utf-16"),
            lambda: text.encode("utf-16-be"),
            lambda: text.encode("utf-32"),
            lambda: text.encode("cp1251", "replace"),
            lambda: b"\xef\xbb\xbf" * chance.choice((1, 2)) + content,
            lambda: content[: chance.randrange(len(content))],
            lambda: content[chance.randrange(len(content)) :],
            lambda: content + content,
            lambda: content + b"\0" * chance.choice((1, 5000)),
            lambda: b"\0" * len(content),
            lambda: b"[" + content + b"]",
            lambda: text.replace("\n", "\r").encode(),
            lambda: text.replace('"', "\u201c").encode(),
            lambda: b"%PDF-1.7\n" + content,
            lambda: b"\x89PNG\r\n\x1a\n" + content,
            lambda: b"PK\x03\x04" + content,
            lambda: chance.randbytes(chance.randrange(3000)),
        )
    )()


WAYS: tuple[Callable[[Random, bytes], bytes], ...] = (
    *(spoiled_structure, spoiled_structure, spoiled_structure),
    *(spoiled_bytes, spoiled_bytes, spoiled_whole),
)


def hostile(seed: int, examples: list[bytes]) -> bytes:
    """The spoiled file of this number; always the same."""
    chance = Random(seed)
    content = chance.choice(examples)
    for _ in range(chance.choice((1, 1, 1, 2))):
        way = chance.choice(WAYS)
        try:
            content = way(chance, content)
        except (ValueError, RecursionError):  # spoiled too much already to be spoiled in this way
            break
    return content
