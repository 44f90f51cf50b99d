"""The rating for programs: JSON, written line by line, so that a long rating needs little memory."""

import io
import json
from collections.abc import Iterable, Iterator
from textwrap import indent
from typing import Final

from model.archive.campaign_rating import LeftOut, Ranked
from model.ranking.result import RatingResult
from model.scoring import plain
from model.wording import Language

_STEP: Final = "  "


def rating_json(result: RatingResult, language: Language) -> bytes:
    """The rating as the bytes of a file; a paper without nominations has one that is called "all"."""
    target = io.BytesIO()
    for piece in _pieces(result, language):
        target.write(piece.encode())
    return target.getvalue()


def _pieces(result: RatingResult, language: Language) -> Iterator[str]:
    yield f'{{\n{_STEP}"nominations": {{\n'
    last = result.nominations[-1]
    for part in result.nominations:
        yield f"{2 * _STEP}{_text(part.id or 'all')}: "
        yield from _array((_line(one) for one in result.lines(part.id)), 2)
        yield "\n" if part is last else ",\n"
    yield f'{_STEP}}},\n{_STEP}"left_out": '
    yield from _array((_left_out(one, language) for one in result.left_out()), 1)
    yield "\n}\n"


def _line(line: Ranked) -> dict[str, object]:
    told: dict[str, object] = {
        "place": line.place,
        "name": line.name,
        "municipality": line.municipality,
        "total": plain(line.total),
        "sections": {section: plain(points) for section, points in line.sections.items()},
        "file": line.file,
    }
    return told | {"complete": False} if line.missing else told


def _left_out(one: LeftOut, language: Language) -> dict[str, object]:
    return {"file": one.file, "reason": one.reason.to(language)}


def _array(items: Iterable[dict[str, object]], depth: int) -> Iterator[str]:
    """An array at a depth, as `json.dumps` with an indent of two would write it."""
    between = "[\n"
    for item in items:
        yield between + indent(_text(item), (depth + 1) * _STEP)
        between = ",\n"
    yield "[]" if between == "[\n" else f"\n{depth * _STEP}]"


def _text(content: object) -> str:
    return json.dumps(content, ensure_ascii=False, indent=2)
