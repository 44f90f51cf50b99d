"""The oldest glibc a bundle starts on, read from its files.

    glibc.py FOLDER [--claim 2.28]

Every program and library names the versions of the symbols it asks for (.gnu.version_r); the newest counts.
With --claim the exit code is 1 if that is newer than what is claimed, and the files that need it are named.
"""

import re
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

Version = tuple[int, ...]


def needs(folder: Path) -> dict[Version, list[Path]]:
    """Which files need which version, for every program and library in the folder."""
    found: dict[Version, list[Path]] = defaultdict(list)
    for file in sorted(folder.rglob("*")):
        if file.is_symlink() or not file.is_file() or not _is_elf(file):
            continue
        told = subprocess.run(
            ["readelf", "--version-info", "--wide", str(file)], capture_output=True, text=True, check=True
        ).stdout
        versions = {version_of(name) for name in re.findall(r"\bGLIBC_(\d[\d.]*)", told)}
        if versions:
            found[max(versions)].append(file)
    if not found:
        raise SystemExit(f"{folder}: no programs in it")
    return found


def _is_elf(file: Path) -> bool:
    with file.open("rb") as opened:
        return opened.read(4) == b"\x7fELF"


def version_of(text: str) -> Version:
    """2.28 as (2, 28): 2.4 is older."""
    return tuple(int(part) for part in text.split("."))


def main(arguments: list[str]) -> int:
    """Print the version; compare it with what is claimed."""
    folder = Path(arguments[0])
    found = needs(folder)
    newest = max(found)
    print(".".join(map(str, newest)))
    if arguments[1:2] == ["--claim"] and newest > version_of(arguments[2]):
        print(f"{folder} does not start with glibc {arguments[2]}:", file=sys.stderr)
        for version in sorted(found, reverse=True):
            if version > version_of(arguments[2]):
                names = ", ".join(str(file.relative_to(folder)) for file in found[version])
                print(f"  {'.'.join(map(str, version))}: {names}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
