"""A card that the commands are tried on."""

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def example(tmp_path: Path) -> Path:
    """A copy of the filled card."""
    path = tmp_path / "карта.json"
    path.write_bytes((ROOT / "resources" / "examples" / "rating-card-2021.json").read_bytes())
    return path
