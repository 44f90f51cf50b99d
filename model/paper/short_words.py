"""What a row is in a few words, for narrow places."""

import re
import textwrap
from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Final

from model.paper.definition import Paper
from model.wording import LANGUAGES, Text

LONGEST_WORDS: Final = 88
_NUMBER: Final = re.compile(r"^\d+(\.\d+)*\.\s+|^\d+(\.\d+)+\s+")


_known: dict[tuple[str, str, str], dict[str, Text]] = {}


def short_words(paper: Paper) -> dict[str, Text]:
    """What each row is, the particular first: "3 место · областных · Количество призовых мест в…"."""
    key = (paper.id, paper.edition, paper.digest)
    if key not in _known:
        _known[key] = _short_words(paper)
    return _known[key]


def _short_words(paper: Paper) -> dict[str, Text]:
    found: dict[str, Text] = {}
    for section in paper.sections:
        for criterion in section.criteria:
            headings: list[Text] = []
            for line in criterion.lines:
                if line.text is not None:
                    headings[line.level :] = [line.text]
                for row in line.rows:
                    found[row.id] = _joined([*headings, *([row.label] if row.label else [])])
    return _told_apart(found)


def shared_numbers(paper: Paper) -> frozenset[str]:
    """Numbers that several rows have: there the number alone does not say which row is meant."""
    times = Counter(row.number for row in paper.rows.values())
    return frozenset(number for number, count in times.items() if count > 1)


def _told_apart(found: dict[str, Text]) -> dict[str, Text]:
    """The words cut to length: at the end, or in the middle where only the end tells rows apart."""
    alike: dict[str, set[str]] = defaultdict(set)
    for words in found.values():
        alike[_cut(words.ru)].add(words.ru)
    return {
        row: Text(*map(_cut if len(alike[_cut(words.ru)]) == 1 else _cut_within, words))
        for row, words in found.items()
    }


def _joined(texts: Iterable[Text]) -> Text:
    parts = list(texts)[::-1]
    return Text(*(" · ".join(_bare(part.to(language)) for part in parts) for language in LANGUAGES))


def _bare(text: str) -> str:
    """Without the printed number, list dashes and colons; the first line only."""
    return _NUMBER.sub("", text.partition("\n")[0]).strip(" -–:")


def _cut_within(text: str) -> str:
    head = textwrap.shorten(text, LONGEST_WORDS // 2, placeholder="…")
    tail = textwrap.shorten(text[::-1], LONGEST_WORDS // 2, placeholder="…")[::-1]
    return text if len(text) <= LONGEST_WORDS else f"{head} {tail}"


def _cut(text: str) -> str:
    return textwrap.shorten(text, LONGEST_WORDS, placeholder="…")
