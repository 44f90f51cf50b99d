"""What the house is held together by: who imports whom, and how long things may grow."""

import ast
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import grimp
import pytest

ROOT = Path(__file__).resolve().parent.parent
LINT_IMPORTS = Path(sys.executable).with_name("lint-imports")
LONGEST_MODULE = 400
LONGEST_FUNCTION = 60
LONGEST_PATH = 150  # Windows stops at 260, and the folder it is unpacked to takes its share

CODE = [path for folder in ("gui", "model", "tools") for path in sorted((ROOT / folder).rglob("*.py"))]
NOT_OURS = {".git", ".venv", "build", "dist", "__pycache__"}


def lint_imports(tree: Path) -> subprocess.CompletedProcess[str]:
    # PYTHONPATH: the tree in question goes before the installed one.
    env = os.environ | {"PYTHONPATH": str(tree)}
    command = [LINT_IMPORTS, "--no-cache"]
    return subprocess.run(command, cwd=tree, env=env, capture_output=True, text=True, check=False)


def test_imports_keep_to_the_walls() -> None:
    result = lint_imports(ROOT)
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize(
    ("module", "planted", "contract"),
    [
        ("model/paper/__init__.py", "import PySide6.QtCore", "The model knows no Qt"),
        ("model/card/__init__.py", "import sqlite3", "depends on no store"),
        ("model/paper/__init__.py", "import model.card", "arrows run one way"),
        ("gui/__init__.py", "import reportlab", "A window asks the model"),
    ],
)
def test_a_planted_violation_is_caught(tmp_path: Path, module: str, planted: str, contract: str) -> None:
    for folder in ("gui", "model"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    with (tmp_path / module).open("a", encoding="utf-8") as file:
        file.write(f"\n{planted}\n")

    result = lint_imports(tmp_path)

    assert result.returncode != 0
    broken = [line for line in result.stdout.splitlines() if line.endswith("BROKEN")]
    assert any(contract in line for line in broken), result.stdout + result.stderr


# Found when it is asked for: where a signature goes, and where there is room for one.
CIRCLES_KNOWN = {("model.signing.placement", "model.signing.free_place")}


def test_no_module_of_the_model_imports_in_a_circle() -> None:
    """Imports inside functions and those for types alone count, too."""
    graph = grimp.build_graph("model", cache_dir=None)
    imported = {
        module: {
            other
            for other in graph.find_modules_directly_imported_by(module)
            if (module, other) not in CIRCLES_KNOWN
        }
        for module in graph.modules
    }
    assert len(imported) > 200
    TopologicalSorter(imported).prepare()  # a circle is an error that names it


def test_the_whole_model_runs_without_qt() -> None:
    script = (
        "import importlib, pkgutil, sys, model\n"
        "for found in pkgutil.walk_packages(model.__path__, 'model.'):\n"
        "    importlib.import_module(found.name)\n"
        "print(*{name.partition('.')[0] for name in sys.modules} & {'PySide6', 'shiboken6', 'gui'})\n"
    )
    result = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (result.returncode, result.stdout.strip(), result.stderr) == (0, "", "")


def test_nothing_grows_too_long() -> None:
    too_long = []
    for path in CODE:
        name, source = path.relative_to(ROOT), path.read_text(encoding="utf-8")
        if (lines := len(source.splitlines())) > LONGEST_MODULE:
            too_long.append(f"{name}: {lines} lines")
        too_long += [
            f"{name}, {node.name}: {lines} lines"
            for node in ast.walk(ast.parse(source))
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
            and (lines := (node.end_lineno or 0) - node.lineno + 1) > LONGEST_FUNCTION
        ]
    assert len(CODE) > 100
    assert too_long == []


def paths(folder: Path) -> Iterator[Path]:
    for path in folder.iterdir():
        if path.name not in NOT_OURS:
            yield path
            if path.is_dir() and not path.is_symlink():
                yield from paths(path)


def test_no_path_is_too_long_for_windows() -> None:
    relative = [str(path.relative_to(ROOT)) for path in paths(ROOT)]
    assert [path for path in relative if len(path) > LONGEST_PATH] == []
