"""`print` of papers of entries, and of the documents drawn up from them."""

import io
import json
import shutil
from hashlib import sha256
from pathlib import Path

import pytest
from PIL import Image as Pictures
from pypdf import PdfReader

from model.commandline.run import run

EXAMPLES = Path(__file__).resolve().parents[3] / "resources" / "examples"


def pages(path: Path) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in PdfReader(path).pages]


@pytest.fixture
def register_file(tmp_path: Path) -> Path:
    return Path(shutil.copy(EXAMPLES / "kim-register-2024.json", tmp_path))


@pytest.mark.parametrize(
    ("part", "wanted", "unwanted"),
    [
        ("all", {"ЖУРНАЛ УЧЁТА", "Лист подписей", "В коде записано"}, set()),
        ("paper", {"ЖУРНАЛ УЧЁТА", "В коде записано"}, {"Лист подписей"}),
        ("signatures", {"Лист подписей", "В коде записано"}, {"ЖУРНАЛ УЧЁТА"}),
    ],
)
def test_parts(part: str, wanted: set[str], unwanted: set[str], register_file: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.pdf"
    assert run(["print", str(register_file), "-o", str(target), "--part", part]) == 0
    text = " ".join(pages(target))
    assert {words for words in wanted | unwanted if words in text} == wanted


def test_a_copy_for_the_site(register_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "out.pdf"
    programme = EXAMPLES / "tos-programme-2024.json"
    assert run(["print", str(programme), "-o", str(target), "--part", "site"]) == 0
    text = " ".join(pages(target))
    assert "Лист подписей" not in text
    assert "В коде записано" not in text
    target.unlink()
    # Exam material is of limited access.
    assert run(["print", str(register_file), "-o", str(target), "--part", "site"]) == 2
    assert "сведения документа «Учёт контрольных измерительных материалов» — ограниченного доступа" in (
        capsys.readouterr().err
    )
    assert not target.exists()


def test_a_document_in_kazakh(register_file: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.pdf"
    arguments = ["print", str(register_file), "-o", str(target), "--document", "destruction/1"]
    assert run([*arguments, "--language", "kk"]) == 0
    assert "№ 1 АКТ" in pages(target)[0]


def test_a_document_that_is_not_there_is_told_with_those_that_are(
    register_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "out.pdf"
    assert run(["print", str(register_file), "-o", str(target), "--document", "destruction/2"]) == 2
    assert "transfer/1, destruction/1, monitoring/1" in capsys.readouterr().err
    assert not target.exists()


def test_an_act_before_its_day_is_not_written(
    register_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    card = json.loads(register_file.read_text(encoding="utf-8"))
    card["tables"]["destructions"][0]["day"] = "2025-02-28"
    register_file.write_text(json.dumps(card, ensure_ascii=False), encoding="utf-8")
    target = tmp_path / "out.pdf"
    assert run(["print", str(register_file), "-o", str(target), "--document", "destruction/1"]) == 2
    assert "Уничтожать ещё нельзя" in capsys.readouterr().err
    assert not target.exists()


def test_on_the_very_day_it_is_written_with_a_warning(
    register_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    card = json.loads(register_file.read_text(encoding="utf-8"))
    card["tables"]["destructions"][0]["day"] = "2025-03-01"
    register_file.write_text(json.dumps(card, ensure_ascii=False), encoding="utf-8")
    target = tmp_path / "out.pdf"
    assert run(["print", str(register_file), "-o", str(target), "--document", "destruction/1"]) == 0
    assert "в самый день окончания срока" in capsys.readouterr().err
    assert target.exists()


@pytest.mark.parametrize("same", [True, False])
def test_pictures_beside_the_card_are_taken_if_they_are_the_ones(
    same: bool, register_file: Path, tmp_path: Path
) -> None:
    target = io.BytesIO()
    Pictures.new("RGB", (400, 300), "#336699").save(target, "PNG")
    card = json.loads(register_file.read_text(encoding="utf-8"))
    image = card["tables"]["images"][0]["image"]
    if same:
        image["digest"] = sha256(target.getvalue()).hexdigest()
    register_file.write_text(json.dumps(card, ensure_ascii=False), encoding="utf-8")
    (tmp_path / image["name"]).write_bytes(target.getvalue())
    pdf = tmp_path / "out.pdf"
    assert run(["print", str(register_file), "-o", str(pdf), "--document", "monitoring/1"]) == 0
    assert any(page.images for page in PdfReader(pdf).pages) == same
