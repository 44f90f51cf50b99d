"""Are the words of the windows translated, all of them and no others? For i18n/bagalau_*.ts.

Without arguments: names each entry that is missing, left over, unfinished, or whose placeholders differ
from the source; exit code 1 if there is one. With --update: brings the .ts files up to date with the
sources; new entries come in unfinished, those no longer used go. The texts of papers and the model's
messages are not here: they stand in ru and kk side by side in files of their own.
"""

import argparse
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = ("ru", "kk")
LUPDATE = Path(sys.executable).with_name("pyside6-lupdate")
# {name}, %1, %L1; not %n: "one file" may do without the number.
PLACEHOLDER = re.compile(r"\{[^{}]*\}|%L?\d+")


class Key(NamedTuple):
    """What makes an entry the same entry."""

    context: str
    source: str
    comment: str

    def __str__(self) -> str:
        return f"{self.context}: {self.source!r}" + (f" ({self.comment})" if self.comment else "")


def main() -> int:
    """Exit code: 0 when all is translated."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--update", action="store_true", help="bring the .ts files up to date first")
    update = parser.parse_args().update
    catalogues = [ROOT / "i18n" / f"bagalau_{language}.ts" for language in LANGUAGES]
    if update:
        lupdate(catalogues)
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / "fresh_ru.ts"
        lupdate([fresh])
        wanted = set(messages(fresh))
    faults = [f"gui: lupdate mistook the class of {key}" for key in wanted if not key.context.isidentifier()]
    for catalogue in catalogues:
        name = catalogue.relative_to(ROOT)
        if catalogue.exists():
            faults += [f"{name}: {fault}" for fault in check(messages(catalogue), wanted)]
        else:
            print(f"{name} does not exist yet: `make translations` makes it ({len(wanted)} entries)")
    print("\n".join(faults) or f"{len(wanted)} entries, nothing amiss")
    if faults:
        print("`make translations` brings in what is missing and drops what is left over.", file=sys.stderr)
    return 1 if faults else 0


def lupdate(catalogues: list[Path]) -> None:
    """Collect what gui/ says through tr() and translate() into the catalogues."""
    sources = sorted(str(path) for path in (ROOT / "gui").rglob("*.py"))
    # No line numbers: a catalogue changes only when words do.
    options = ["-silent", "-no-obsolete", "-locations", "none"]
    subprocess.run([LUPDATE, *options, *sources, "-ts", *catalogues], check=True)


def messages(catalogue: Path) -> dict[Key, ET.Element]:
    """The entries of a catalogue."""
    return {
        Key(
            context.findtext("name", ""), message.findtext("source", ""), message.findtext("comment", "")
        ): message
        for context in ET.parse(catalogue).getroot().iter("context")
        for message in context.iter("message")
    }


def check(found: dict[Key, ET.Element], wanted: set[Key]) -> Iterator[str]:
    """What is wrong with the entries of one catalogue."""
    yield from (f"missing: {key}" for key in sorted(wanted - found.keys()))
    for key, message in found.items():
        translation = message.find("translation")
        forms = [] if translation is None else [*translation.iter("numerusform")] or [translation]
        texts = ["".join(form.itertext()) for form in forms]
        if key not in wanted:
            yield f"left over: {key}"
        elif translation is None or translation.get("type") or not all(texts):
            yield f"unfinished: {key}"
        elif any(set(PLACEHOLDER.findall(text)) != set(PLACEHOLDER.findall(key.source)) for text in texts):
            yield f"placeholders differ: {key}"


if __name__ == "__main__":
    sys.exit(main())
