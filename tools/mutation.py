"""Mutation testing of model/scoring (but for entries/): each line is spoiled in turn, the tests must notice.

`make mutation` installs the tool (tools/mutation.lock) into build/mutation/tool and runs this, on a copy in
build/mutation/tree; what was found before is forgotten. Exit code 0 if at least 95 % are noticed.
docs/reliability.md lists the mutants that no test can notice.
"""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
HOME = ROOT / "build" / "mutation"
TREE = HOME / "tree"
COPIED = ("model", "forms", "i18n", "pyproject.toml", "tests/conftest.py", "tests/scoring", "tests/cases")
COPIED_FOR_TESTS = ("tests/forms/kz_sheet_rows.csv", "resources/examples")
LEAST = 95
SETTINGS = """
[mutmut]
source_paths=model
only_mutate=model/scoring/*
do_not_mutate=model/scoring/entries/*
also_copy=
    forms
    i18n
    resources
pytest_add_cli_args_test_selection=tests/scoring
pytest_add_cli_args=
    -p
    no:randomly
    -p
    no:cacheprovider
use_git_change_detection=false
"""
# At the end of the path: pytest and the rest are those of the locked environment.
START = "import sys; sys.path.append(sys.argv.pop(1)); from mutmut.__main__ import cli; cli()"


def main() -> int:
    """Copy, run, count."""
    _copy()
    if _mutmut("run", "--max-children", str(os.cpu_count() or 1)):
        return 1
    _mutmut("results")
    _mutmut("export-cicd-stats")
    counts = json.loads((TREE / "mutants" / "mutmut-cicd-stats.json").read_text(encoding="utf-8"))
    noticed = counts["killed"] + counts["timeout"]
    percent = 100 * noticed / counts["total"]
    print(f"\n{noticed} of {counts['total']} mutants of model/scoring noticed: {percent:.1f} %")
    return 0 if percent >= LEAST else 1


def _copy() -> None:
    shutil.rmtree(TREE, ignore_errors=True)
    for name in COPIED + COPIED_FOR_TESTS:
        source, target = ROOT / name, TREE / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy2(source, target)
    (TREE / "setup.cfg").write_text(SETTINGS, encoding="utf-8")


def _mutmut(*arguments: str) -> int:
    command = [sys.executable, "-c", START, HOME / "tool", *arguments]
    return subprocess.run(command, cwd=TREE, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
