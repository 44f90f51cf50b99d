"""Whatever a file holds, it is read or refused in words; what was read can be written and read again."""

import json
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from model.card.checks import check
from model.card.document import card_from_bytes, card_to_bytes
from model.paper.library import Papers
from model.scoring import Scorer
from model.wording import LANGUAGES, BagalauError, say

EXAMPLE = Path(__file__).resolve().parents[2] / "resources" / "examples" / "rating-card-2021.json"
CONTENT = EXAMPLE.read_bytes()

relaxed = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
# What people and programs put where it does not belong, and some that does.
ODDITIES = st.sampled_from(
    [
        *(None, True, False, 0, -1, 1, 1.5, 1e300, 10**40),
        *("", "x", "64", "1/2", "none", "NaN", "2020-09-01", "\ud800", "а" * 5000),
        *([], {}, [1], {"rows": {}}, {"part": 1}, {"part": 1, "whole": 2}, {"part": 3, "whole": 2}),
    ]
)
KEYS = st.sampled_from(
    ["", "x", "1.2.1", "part", "whole", "bagalau", "name", "rows", "drafts", "base/students"]
)


@st.composite
def changed(draw: st.DrawFn, item: Any) -> Any:
    """The item with something in it taken out, put in or replaced."""
    if not isinstance(item, dict) or not item or draw(st.integers(0, 9)) == 0:
        return draw(ODDITIES)
    key = draw(st.sampled_from(list(item)))
    match draw(st.sampled_from(["change", "change", "change", "take out", "put in"])):
        case "take out":
            return {other: value for other, value in item.items() if other != key}
        case "put in":
            return {**item, draw(KEYS): draw(ODDITIES)}
        case _:
            return {**item, key: draw(changed(item[key]))}


def read_or_refused(content: bytes, papers: Papers) -> None:
    card, refusal = None, None
    try:
        card = card_from_bytes(content, papers)
    except BagalauError as error:
        refusal = error
    if card is None:
        assert refusal
        assert all(say(refusal.message, language) for language in LANGUAGES)
        return
    report = check(card, Scorer(card.paper).score(card.values, card.base, card.not_applicable))
    for item in (*report.findings, *report.warnings):
        assert all(say(item.message, language) for language in LANGUAGES)
    again = card_from_bytes(card_to_bytes(card, points=True), papers)
    assert again == card


@relaxed
@given(data=st.data())
def test_a_changed_card(papers: Papers, data: st.DataObject) -> None:
    document = json.loads(CONTENT)
    for _ in range(data.draw(st.integers(1, 3))):
        document = data.draw(changed(document))
    read_or_refused(json.dumps(document).encode(), papers)


@relaxed
@given(place=st.integers(0, len(CONTENT) - 1), mark=st.binary(max_size=3), length=st.integers(0, 3))
def test_a_damaged_card(papers: Papers, place: int, mark: bytes, length: int) -> None:
    read_or_refused(CONTENT[:place] + mark + CONTENT[place + length :], papers)


@relaxed
@given(
    content=st.binary(max_size=200) | st.text(max_size=200).map(lambda text: text.encode(errors="replace"))
)
def test_anything_at_all(papers: Papers, content: bytes) -> None:
    read_or_refused(content, papers)
