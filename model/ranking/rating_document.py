"""The rating for programs: JSON."""

import json

from model.ranking.result import RatingResult
from model.scoring import plain
from model.wording import Language


def rating_document(result: RatingResult, language: Language) -> dict[str, object]:
    """The rating; a paper without nominations has one that is called "all"."""
    return {
        "nominations": {
            part.id or "all": [
                {
                    "place": line.place,
                    "name": line.name,
                    "municipality": line.municipality,
                    "total": plain(line.total),
                    "sections": {section: plain(points) for section, points in line.sections.items()},
                    "file": line.file,
                }
                for line in result.lines(part.id)
            ]
            for part in result.nominations
        },
        "left_out": [{"file": one.file, "reason": one.reason.to(language)} for one in result.left_out()],
    }


def rating_json(result: RatingResult, language: Language) -> bytes:
    """The same as the bytes of a file."""
    text = json.dumps(rating_document(result, language), ensure_ascii=False, indent=2)
    return f"{text}\n".encode()
