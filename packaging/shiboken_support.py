"""The Python half of shiboken for the bundle, compiled, with a loader that loads less.

    shiboken_support.py FOLDER

libshiboken carries these modules as text and compiles them at every start, unless they lie in
shiboken6/files.dir (its own switch, SBK_EMBED). There they are put, compiled: a quarter of a bare start.
"""

import hashlib
import py_compile
import subprocess
import sys
from pathlib import Path
from typing import Final

ORIGINAL: Final = "5be41c1ce9297f72937932d4cc18d88c8d433580c06fd40ea0256dd6f2f680c1"
"""SHA-256 of the loader that shiboken_loader.py was made from (PySide6 6.9.3)."""

LOADER: Final = "shibokensupport/signature/loader.py"


def shiboken_support(folder: Path) -> list[tuple[str, str, str]]:
    """Make the modules in the folder; entries for the bundle, as PyInstaller keeps them."""
    # In a process of its own: shiboken changes how Python imports.
    subprocess.run([sys.executable, __file__, str(folder)], check=True)
    return [
        (f"shiboken6/files.dir/{file.relative_to(folder).as_posix()}", str(file), "DATA")
        for file in sorted(folder.rglob("*.pyc"))
    ]


def unpack(folder: Path) -> None:
    """Write the modules, compiled, into the folder."""
    from shiboken6 import Shiboken  # noqa: F401  (brings the archive in)

    carried = sys.modules["shibokensupport.signature.loader"].__loader__.zfile
    for name in carried.namelist():
        if not name.endswith(".py"):
            continue
        text = carried.read(name)
        if name == LOADER:
            if hashlib.sha256(text.replace(b"\r\n", b"\n")).hexdigest() != ORIGINAL:
                raise SystemExit("shiboken has another loader now: see what is new in it, then mend ours.")
            text = Path(__file__).with_name("shiboken_loader.py").read_bytes()
        source = folder / name
        source.parent.mkdir(parents=True, exist_ok=True)
        source.write_bytes(text)
        py_compile.compile(
            str(source),
            cfile=str(source.with_suffix(".pyc")),
            dfile=name,
            doraise=True,
            optimize=2,
            invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
        )


if __name__ == "__main__":
    unpack(Path(sys.argv[1]))
