"""What is inside a bundle: a list for programs (CycloneDX 1.5), one for people, the text of every licence.

    sbom.py SOURCES PACKAGES BUNDLE OUT.json [ROOT]

SOURCES is what build.spec wrote down: each file that went in. PACKAGES is the folder of the Python packages,
ROOT the system whose libraries were taken. Texts and the list go into BUNDLE/licences.
"""

import fnmatch
import hashlib
import json
import re
import subprocess
import sys
import tomllib
from email.parser import HeaderParser
from pathlib import Path
from typing import Any, Final, NamedTuple

from version import VERSION

HERE: Final = Path(__file__).parent
NOT_INSIDE: Final = frozenset({"pyinstaller-hooks-contrib", "altgraph", "setuptools", "packaging"})
"""They make the bundle and do not go in."""

LICENCE_FILE: Final = re.compile(r"(licen[cs]e|copying|notice|authors)", re.IGNORECASE)


class Part(NamedTuple):
    """One thing inside."""

    name: str
    version: str
    licence: str
    texts: tuple[Path, ...]
    note: str = ""
    purl: str = ""


def main(sources: Path, packages: Path, bundle: Path, out: Path, root: Path | None) -> None:
    """Write the lists and the texts."""
    inside = json.loads(sources.read_text("utf-8"))
    parts = [
        _ours(),
        _python(packages, inside["python"]),
        *_of_python(packages, inside["files"]),
        *_vendored(inside["files"]),
    ]
    if root:
        parts += _of_the_system(root, inside["files"])
    parts.sort(key=lambda part: part.name.lower())
    _write_texts(parts, bundle / "licences")
    out.write_text(json.dumps(_document(parts, bundle), ensure_ascii=False, indent=1) + "\n", "utf-8")
    print(f"{out.name}: {len(parts)} parts, {sum(1 for part in parts if part.texts)} with their own texts")


def _ours() -> Part:
    return Part("bagalau", VERSION, "MIT", (HERE.parent / "LICENSE",))


def _python(packages: Path, version: str) -> Part:
    above = [packages.parent, *packages.parents]
    texts = [
        folder / name for folder in above for name in ("LICENSE.txt", "python/lib/python3.11/LICENSE.txt")
    ]
    return Part("CPython", version, "PSF-2.0", tuple(file for file in texts if file.is_file())[:1])


def _of_python(packages: Path, files: list[str]) -> list[Part]:
    """The packages that at least one file of the bundle came from."""
    known = {re.sub(r"^.*?(?:site-packages|/packages)/", "", name.replace("\\", "/")) for name in files}
    parts = []
    for folder in sorted(packages.glob("*.dist-info")):
        told = HeaderParser().parsestr((folder / "METADATA").read_text("utf-8"))
        name = str(told["Name"])
        record = (folder / "RECORD").read_text("utf-8").splitlines()
        owned = {line.rsplit(",", 2)[0] for line in record} - {"", None}
        modules = {file for file in owned if not file.startswith(folder.name)}
        if name.lower().replace("_", "-") in NOT_INSIDE or not (modules & known):
            continue
        texts = [
            file
            for file in folder.rglob("*")
            if file.is_file() and LICENCE_FILE.search(str(file.relative_to(folder)))
        ]
        licence = told["License-Expression"] or (told["License"] or "").splitlines()[:1] or "?"
        licence = licence if isinstance(licence, str) else licence[0]
        purl = f"pkg:pypi/{name.lower().replace('_', '-')}@{told['Version']}"
        parts.append(Part(name, str(told["Version"]), licence[:80], tuple(sorted(texts)), purl=purl))
    return parts


def _vendored(files: list[str]) -> list[Part]:
    names = [Path(name.replace("\\", "/")).name for name in files]
    told: list[dict[str, Any]] = tomllib.loads((HERE / "licences" / "vendored.toml").read_text("utf-8"))[
        "part"
    ]
    return [
        Part(
            part["name"],
            part.get("version", ""),
            part["licence"],
            tuple(HERE / "licences" / name for name in part.get("texts", ())),
            f"in {part['in']}. {part.get('note', '')}".strip(),
        )
        for part in told
        if "file" not in part or fnmatch.filter(names, part["file"])
    ]


def _of_the_system(root: Path, files: list[str]) -> list[Part]:
    """Debian's packages whose libraries went in, and those built from Debian's source."""
    owners = set()
    for name in files:
        if not re.match(r"/(usr/)?lib/", name):
            continue
        for path in (name, name.removeprefix("/usr")):
            real = subprocess.run(
                ["chroot", str(root), "realpath", path], capture_output=True, text=True, check=False
            ).stdout.strip()
            for asked in {path, real} - {""}:
                told = subprocess.run(
                    ["chroot", str(root), "dpkg-query", "--search", asked],
                    capture_output=True,
                    text=True,
                    check=False,
                ).stdout
                owners |= {line.split(":")[0] for line in told.splitlines()}
    parts = []
    for owner in sorted(owners):
        version = subprocess.run(
            ["chroot", str(root), "dpkg-query", "--show", "--showformat=${Version}", owner],
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        text = root / "usr" / "share" / "doc" / owner / "copyright"
        texts = (text.resolve(),) if text.is_file() else ()
        if owner == "libsqlite3-0":  # made anew by packaging/linux/old_root.sh
            version = "3.40.1"
        parts.append(Part(owner, version, "see its text", texts, "", f"pkg:deb/debian/{owner}@{version}"))
    return parts


def _write_texts(parts: list[Part], folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    lines = ["Что внутри и на каких условиях · Ішінде не бар және қандай шарттармен", ""]
    for part in parts:
        names = []
        for number, text in enumerate(part.texts):
            plain = re.sub(r"[^\w.+-]+", "-", part.name)[:40].strip("-")
            name = f"{plain}{f'-{number + 1}' if len(part.texts) > 1 else ''}.txt"
            (folder / name).write_bytes(text.read_bytes())
            names.append(name)
        told = f"{part.name} {part.version}".strip()
        lines.append(f"{told} — {part.licence}{'; ' if names else ''}{', '.join(names)}")
        if part.note:
            lines.append(f"    {part.note}")
    (folder / "LIST.txt").write_text("\n".join(lines) + "\n", "utf-8")


def _document(parts: list[Part], bundle: Path) -> dict[str, object]:
    files = [
        {
            "type": "file",
            "name": str(file.relative_to(bundle)),
            "hashes": [{"alg": "SHA-256", "content": hashlib.sha256(file.read_bytes()).hexdigest()}],
        }
        for file in sorted(bundle.rglob("*"))
        if file.is_file() and re.search(r"(\.(so|dll|pyd|exe)\b|/bagalau(-cli)?$)", str(file))
    ]
    components = [
        {
            "type": "library",
            "name": part.name,
            **({"version": part.version} if part.version else {}),
            **({"purl": part.purl} if part.purl else {}),
            "licenses": [{"license": {"name": part.licence}}],
            **({"description": part.note} if part.note else {}),
        }
        for part in parts
        if part.name != "bagalau"
    ]
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {"component": {"type": "application", "name": "bagalau", "version": VERSION}},
        "components": components + files,
    }


if __name__ == "__main__":
    given = [Path(name) for name in sys.argv[1:]]
    main(given[0], given[1], given[2], given[3], given[4] if len(given) > 4 else None)
