"""Definitions with tables of entries: kept papers are the papers, and faults name their place."""

from pathlib import Path

import pytest

from model.locations import shipped
from model.paper import compiled
from model.paper.library import Papers
from model.paper.soundness import faults_in
from model.wording import say

NEW = ("kim-register", "tos-programme")


@pytest.mark.parametrize("form", NEW)
def test_the_kept_paper_is_the_paper(form: str, tmp_path: Path) -> None:
    papers = Papers(cache=tmp_path)
    assert compiled.load(shipped("forms", form, "2024.toml"), tmp_path) is None
    read = papers.paper(form, "2024")
    assert compiled.load(shipped("forms", form, "2024.toml"), tmp_path) == read
    assert read.tables
    assert read.sections == ()


@pytest.mark.parametrize(
    ("form", "before", "after", "place", "words"),
    [
        (
            "tos-programme",
            'product = ["quantity", "unit_cost"]',
            'product = ["quantity", "unit_price"]',
            "computed",
            "unit_cost",
        ),
        (
            "tos-programme",
            'lookup = "task", column = "goal"',
            'lookup = "task", column = "gaol"',
            "computed.column",
            "goal",
        ),
        ("tos-programme", 'sums = ["cost"', 'sums = ["name"', "sums", "money"),
        ("tos-programme", 'kind = "years"', 'kind = "text"', "per_year", "years"),
        ("tos-programme", 'unit_from = "unit"', 'unit_from = "units"', "unit_from", "unit"),
        ("tos-programme", 'options = "compared"', 'options = "comparison"', "options", "compared"),
        (
            "tos-programme",
            'compared = ["quantity", "cost"]',
            'compared = ["quantity", "price"]',
            "required_when.compared",
            "price",
        ),
        ("tos-programme", 'share = "regional_share"', 'share = "share"', "share", "share"),
        ("tos-programme", 'when = "one_unit"', 'when = "one_units"', "when", "one_unit"),
        ("tos-programme", 'layout = "blocks"', 'layout = "block"', "layout", "blocks"),
        ("tos-programme", 'column = "regional"\ntext', 'column = "region"\ntext', "column", "regional"),
        ("kim-register", 'table = "reports"\nrequired', 'table = "report"\nrequired', "table", "reports"),
        ("kim-register", "issued = -1", "issue = -1", "signs", "issued"),
        ("kim-register", "issued = -1", "issued = -2", "signs", "-1"),
        ("kim-register", 'day = "03-01" }\nwidth', 'day = "02-31" }\nwidth', "computed.day", "02-31"),
        (
            "kim-register",
            'offered = { event = ["destroyed"] }',
            'offered = { event = ["burnt"] }',
            "offered",
            "burnt",
        ),
        ("kim-register", 'unless = "sent_on"', 'unless = "send_on"', "unless", "sent_on"),
        ("kim-register", 'keys = ["packet"]\ncolumn', 'keys = ["packets"]\ncolumn', "keys", "packet"),
        ("kim-register", 'list_column = "person"', 'list_column = "persons"', "list_column", "person"),
        ("kim-register", "append_only = true", "append_onli = true", "append_onli", "append_only"),
        ("kim-register", 'id = "packet"', 'id = "kind"', "id", "kind"),
    ],
)
def test_a_fault_is_told_with_its_place(
    tmp_path: Path, form: str, before: str, after: str, place: str, words: str
) -> None:
    text = shipped("forms", form, "2024.toml").read_text(encoding="utf-8")
    assert before in text
    file = tmp_path / form / "2024.toml"
    file.parent.mkdir()
    file.write_text(text.replace(before, after), encoding="utf-8")
    faults = faults_in(tmp_path)
    assert faults
    assert any(place in fault.place for fault in faults)
    assert any(words in say(fault.message, "ru") for fault in faults)
    assert all(say(fault.message, "kk") for fault in faults)
