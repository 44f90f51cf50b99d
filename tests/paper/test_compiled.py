"""A paper kept ready for the next start is the paper itself, or is not used at all."""

import os
import pickle
import shutil
from pathlib import Path

import pytest

from model.locations import shipped
from model.paper import compiled
from model.paper.library import Papers

FORM, EDITION = "volgograd-rating-card", "2021"


@pytest.fixture
def forms(tmp_path: Path) -> Path:
    """A copy of the papers, so that a test can change them."""
    shutil.copytree(shipped("forms"), tmp_path / "forms")
    return tmp_path / "forms"


def _kept(cache: Path) -> Path:
    (kept,) = cache.glob("*.paper")
    return kept


def test_the_kept_paper_is_the_paper(forms: Path, tmp_path: Path) -> None:
    read = Papers(forms, cache=tmp_path / "cache").paper(FORM, EDITION)
    file = forms / FORM / f"{EDITION}.toml"
    kept = compiled.load(file, tmp_path / "cache")
    assert kept == read
    assert repr(kept) == repr(read)  # 1 and 1.0 are equal


def test_a_changed_definition_is_read_again(forms: Path, tmp_path: Path) -> None:
    before = Papers(forms, cache=tmp_path / "cache").paper(FORM, EDITION)
    file = forms / FORM / f"{EDITION}.toml"
    file.write_text(file.read_text("utf-8").replace("percent_places = 1", "percent_places = 2"), "utf-8")
    after = Papers(forms, cache=tmp_path / "cache").paper(FORM, EDITION)
    assert (before.percent_places, after.percent_places) == (1, 2)


@pytest.mark.parametrize("damage", [b"", b"\x80", b"not a pickle", b"\x80\x05K\x01."])
def test_a_damaged_copy_is_not_used(forms: Path, tmp_path: Path, damage: bytes) -> None:
    paper = Papers(forms, cache=tmp_path / "cache").paper(FORM, EDITION)
    _kept(tmp_path / "cache").write_bytes(damage)
    assert compiled.load(forms / FORM / f"{EDITION}.toml", tmp_path / "cache") is None
    assert Papers(forms, cache=tmp_path / "cache").paper(FORM, EDITION) == paper


class _Trap:
    """What a hostile copy would run when it is read."""

    def __init__(self, mark: Path) -> None:
        self.mark = mark

    def __reduce__(self) -> tuple[object, ...]:
        return os.mkdir, (str(self.mark),)


def test_a_planted_copy_runs_nothing(forms: Path, tmp_path: Path) -> None:
    Papers(forms, cache=tmp_path / "cache").paper(FORM, EDITION)
    mark = tmp_path / "was-run"
    _kept(tmp_path / "cache").write_bytes(pickle.dumps(_Trap(mark)))
    assert compiled.load(forms / FORM / f"{EDITION}.toml", tmp_path / "cache") is None
    assert not mark.exists()


def test_a_cache_that_cannot_be_written_is_done_without(forms: Path, tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file where the folder should be")
    assert Papers(forms, cache=tmp_path / "cache").paper(FORM, EDITION).id == FORM
