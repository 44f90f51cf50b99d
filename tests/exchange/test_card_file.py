"""Card files, the filled example, and the schema that describes them."""

import json
import re
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from model.card.card import Card, Field
from model.card.document import card_to_bytes, write_card
from model.card.strict_json import CardRefused
from model.exchange.card_file import load_card, save_card
from model.paper import Paper
from model.paper.library import Papers
from model.scoring import Scorer
from model.wording import say

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "resources" / "examples" / "rating-card-2021.json"
SCHEMA = json.loads((ROOT / "docs" / "card.schema.json").read_text(encoding="utf-8"))


@pytest.fixture
def example(papers: Papers) -> Card:
    # Whether it pins today's definition is the affair of one test alone, see test_it_is_canonical.
    return load_card(EXAMPLE, papers).replaced(other_definition="")


def test_a_saved_card_is_loaded_again(tmp_path: Path, papers: Papers, example: Card) -> None:
    path = tmp_path / "копия.json"
    save_card(path, example)
    assert load_card(path, papers) == example
    assert "points" in json.loads(path.read_bytes())


def test_points_may_be_left_out(tmp_path: Path, papers: Papers, example: Card) -> None:
    path = tmp_path / "card.json"
    save_card(path, example, points=False)
    assert load_card(path, papers) == example
    assert "points" not in json.loads(path.read_bytes())


def test_a_refusal_names_the_file(tmp_path: Path, papers: Papers) -> None:
    path = tmp_path / "плохая.json"
    path.write_text("{", encoding="utf-8")
    with pytest.raises(CardRefused) as refusal:
        load_card(path, papers)
    assert say(refusal.value.message, "ru").startswith("плохая.json: Это не файл карты")


class TestTheExample:
    def test_it_is_canonical(self, papers: Papers) -> None:
        path = EXAMPLE.relative_to(ROOT)
        renew = f"The definition has changed? Then: python -m model convert {path} -o {path}"
        assert card_to_bytes(load_card(EXAMPLE, papers), points=True) == EXAMPLE.read_bytes(), renew

    def test_it_is_the_card_of_the_paper(self, example: Card, scorer: Scorer) -> None:
        assert example.organisation == {
            "name": "МКОУ Буерак-Поповская СШ",
            "municipality": "Серафимовичский муниципальный район",
            "nomination": "rural",
        }
        assert example.base == {"students": 67, "teachers": 15}
        assert len(example.values) == 93
        assert scorer.score(example.values, example.base).total == Decimal("311.4")

    def test_it_quotes_the_whole_paper(self, example: Card, paper: Paper) -> None:
        assert example.printed
        assert set(example.printed.rows) == set(paper.rows)
        blank = [row for row, points in example.printed.rows.items() if points is None]
        assert blank == ["2.1.1-family", "2.1.1-self", "2.2.1", "2.6.2-region-3"]
        assert example.printed.total == Decimal("287.1")
        assert sum(points or 0 for points in example.printed.rows.values()) == Decimal("281.9")


# ------------------------------------------------------------------------------------------- schema

SPOKEN = {"$schema", "$id", "$defs", "$ref", "title", "description"}
KINDS: dict[str, Callable[[Any], bool]] = {
    "object": lambda value: isinstance(value, dict),
    "array": lambda value: isinstance(value, list),
    "string": lambda value: isinstance(value, str),
    "boolean": lambda value: isinstance(value, bool),
    "null": lambda value: value is None,
    "number": lambda value: isinstance(value, int | float) and not isinstance(value, bool),
    "integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
}


def valid(value: Any, schema: dict[str, Any]) -> bool:
    """Whether the value keeps to the schema: as much of JSON Schema as ours uses, and no word more."""
    assert set(schema) <= {*TESTS, *SPOKEN}, set(schema) - {*TESTS, *SPOKEN}
    if "$ref" in schema:
        return valid(value, SCHEMA["$defs"][schema["$ref"].removeprefix("#/$defs/")])
    return all(test(value, schema[keyword], schema) for keyword, test in TESTS.items() if keyword in schema)


def _is_of_type(value: Any, kinds: Any, _: Any) -> bool:
    return any(KINDS[kind](value) for kind in ([kinds] if isinstance(kinds, str) else kinds))


def _same(value: Any, other: Any, _: Any) -> bool:
    return value == other and type(value) is type(other)


TESTS: dict[str, Callable[[Any, Any, dict[str, Any]], bool]] = {
    "type": _is_of_type,
    "const": _same,
    "enum": lambda value, allowed, _: value in allowed,
    "anyOf": lambda value, schemas, _: any(valid(value, one) for one in schemas),
    "pattern": lambda value, pattern, _: re.search(pattern, value) is not None,
    "maxLength": lambda value, most, _: len(value) <= most,
    "minimum": lambda value, least, _: value >= least,
    "exclusiveMinimum": lambda value, least, _: value > least,
    "maximum": lambda value, most, _: value <= most,
    "items": lambda value, schema, _: all(valid(item, schema) for item in value),
    "uniqueItems": lambda value, _, __: len({*value}) == len(value),
    "required": lambda value, keys, _: set(keys) <= set(value),
    "additionalProperties": lambda value, _, schema: all(_known(key, schema) for key in value),
    "properties": lambda value, known, _: all(
        valid(value[key], known[key]) for key in set(value) & set(known)
    ),
    "patternProperties": lambda value, patterns, _: all(
        valid(item, schema)
        for pattern, schema in patterns.items()
        for key, item in value.items()
        if re.search(pattern, key)
    ),
}
"""Each stands after the type it needs: a value of another type is told by then."""


def _known(key: str, schema: dict[str, Any]) -> bool:
    patterns = schema.get("patternProperties", {})
    return key in schema.get("properties", {}) or any(re.search(pattern, key) for pattern in patterns)


def every_object(schema: Any) -> list[dict[str, Any]]:
    if isinstance(schema, list):
        return [found for item in schema for found in every_object(item)]
    if not isinstance(schema, dict):
        return []
    inner = [found for item in schema.values() for found in every_object(item)]
    return [schema, *inner] if schema.get("type") == "object" else inner


class TestTheSchema:
    def test_it_is_strict_everywhere(self) -> None:
        assert all(found["additionalProperties"] is False for found in every_object(SCHEMA))

    def test_it_knows_every_part_that_is_read(self) -> None:
        from model.card.document import KEYS

        assert set(SCHEMA["properties"]) == set(KEYS)

    def test_the_example_keeps_to_it(self) -> None:
        assert valid(json.loads(EXAMPLE.read_bytes()), SCHEMA)

    def test_a_card_with_everything_keeps_to_it(self, example: Card) -> None:
        example.drafts[Field("values", "2.2.1")] = "много"
        example.drafts[Field("signers", "head.name")] = "x" * 5000
        example.notes["1.2.1"] = "приказ № 12 от 01.02.2021"
        example.not_applicable = frozenset({"IV"})
        assert valid(json.loads(card_to_bytes(example, points=True)), SCHEMA)

    def test_an_empty_card_keeps_to_it(self, paper: Paper) -> None:
        assert valid(write_card(Card(paper=paper)), SCHEMA)

    @pytest.mark.parametrize(
        "name",
        [
            "list", "number", "nothing-inside", "version-true", "newer", "form-missing", "form-number",
            "unknown-key", "definition", "values-list", "organisation-text", "name-object", "null",
            "list-for-number", "words", "negative-count", "part-missing", "unknown-part", "base-zero",
            "day-number", "not-a-day", "day-and-hour", "note-number", "unknown-signer-key",
            "not-applicable-text", "printed-words", "printed-total-true", "unknown-nomination",
            "negative-percent",
        ],
    )  # fmt: skip
    def test_a_bad_card_does_not(self, name: str) -> None:
        """Of the bad cards those that are wrong whatever paper they are of."""
        assert not valid(json.loads((ROOT / "tests" / "bad_cards" / f"{name}.json").read_bytes()), SCHEMA)
