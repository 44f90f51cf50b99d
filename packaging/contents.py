"""What goes into the bundle and what does not. PyInstaller takes all of Qt; a third is in use."""

import json
import platform
import re
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Final

Entry = tuple[str, str, str]
"""Name in the bundle, file on this computer, kind: as PyInstaller keeps them."""

NOT_IMPORTED: Final = [
    # With it, PyInstaller runs a hook of setuptools at every start: 100 ms.
    "setuptools", "pkg_resources", "_distutils_hack", "distutils",
    # Comforts of developers.
    "tkinter", "multiprocessing", "unittest", "pydoc", "doctest", "pdb", "IPython", "numpy", "pandas",
    "matplotlib", "test", "lib2to3", "curses", "readline", "xmlrpc", "ensurepip", "venv", "pycparser",
    # Sums are made by Python itself, signatures by cryptography, and nothing here goes into a network.
    "_ssl", "ssl", "_hashlib", "aiohttp", "aiosignal", "aiohappyeyeballs", "yarl", "multidict", "frozenlist",
    "propcache", "certifi", "requests", "urllib3", "pyhanko_certvalidator.fetchers.aiohttp_fetchers",
    "pyhanko_certvalidator.fetchers.requests_fetchers", "pyhanko.sign.timestamps.requests_client",
    "PySide6.QtNetwork", "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtSvg", "PySide6.QtOpenGL",
    "PySide6.QtDBus", "PySide6.QtTest", "PySide6.QtXml",
    # Pictures are read, letters measured; screens, moving pictures and colour profiles are not.
    "PIL.ImageTk", "PIL.ImageQt", "PIL._avif", "PIL._webp", "PIL._imagingcms", "PIL._imagingtk",
    # Drawings and charts.
    "reportlab.graphics", "rlPyCairo", "_rl_renderPM",
    "lxml.html", "lxml.objectify", "lxml.isoschematron", "lxml.cssselect", "lxml.sax",
    # The same sums once more for newer processors; the plain ones take their place.
    "rapidfuzz.fuzz_cpp_avx2", "rapidfuzz.fuzz_cpp_sse2", "rapidfuzz.distance.metrics_cpp_avx2",
    "rapidfuzz.distance.metrics_cpp_sse2",
    # Only `fuzz` of it is in use; these have a spare in Python.
    "rapidfuzz.distance.metrics_cpp",
    # Letters of the East; no file of ours is in them.
    "_codecs_jp", "_codecs_hk", "_codecs_cn", "_codecs_kr", "_codecs_tw", "_codecs_iso2022",
    "_multibytecodec", "charset_normalizer",
]  # fmt: skip

PLUGINS: Final = re.compile(
    r"plugins/(platforms/(lib)?q(xcb|offscreen|windows)\b|platforminputcontexts/lib(compose|ibus))"
)
"""Qt's plugins that stay. Native file dialogs of Windows need none; pictures are PNG, which is built in."""

OF_THE_SYSTEM: Final = re.compile(
    r"lib(dbus-1|systemd|glib-2\.0|gthread-2\.0|pcre\w*|fontconfig|freetype|png16|brotli\w+|expat|X11|Xau|Xdmcp"
    r"|xcb|xcb-(glx|dri2|dri3|present)|X11-xcb"
    r"|gssapi_krb5|krb5|k5crypto|krb5support|com_err|keyutils|gcrypt|gpg-error|lz4|lzma|zstd|cap|bsd|md|uuid"
    r"|stdc\+\+|gcc_s|z|EGL|GL\w*|drm|gbm|wayland-\w+)\.so"
)
"""Libraries that every Linux with a screen has, by the same name and for at least ten years."""

OPTIONAL_ON_WINDOWS: Final = re.compile(
    r"(opengl32sw|d3dcompiler_\d+|libcrypto-3|libssl-3|concrt140|msvcp140_\d\w*|vccorlib140)\.dll$",
    re.IGNORECASE,
)
DATA_NOT_WANTED: Final = re.compile(
    r"/translations/|\.pyi$|/typesystems/|/include/|tests?/|/glue/|direct_url\.json|/RECORD$|/INSTALLER$"
    r"|pyhanko/.*\.(md|css)$|reportlab/fonts/|/fonts/.*\.(pfb|sfd)$|\.dist-info/(?!METADATA$|licen)|tzdata/"
    r"|certifi/|docx/templates/(?!default\.docx)"
)


def data(project: Path) -> list[tuple[str, str]]:
    """Papers, words, faces and examples: as PyInstaller takes them, (file, folder in the bundle)."""
    found = []
    for pattern in (
        "forms/**/*.toml",
        "i18n/*.qm",
        "i18n/messages.toml",
        "resources/**/*",
        "model/archive/schema/*.sql",
        "model/archive/schema/*.json",
    ):
        files = [file for file in sorted(project.glob(pattern)) if file.is_file() and file.suffix != ".md"]
        if not files:
            raise SystemExit(f"Nothing fits {pattern}: run `make setup` first.")
        found += [(str(file), str(file.parent.relative_to(project))) for file in files]
    return found


def wanted(entries: Iterable[Entry]) -> list[Entry]:
    """Data files without what only developers read."""
    return [entry for entry in entries if not DATA_NOT_WANTED.search(entry[0].replace("\\", "/"))]


def own_version(folder: Path, version: str) -> list[Entry]:
    """What `importlib.metadata` reads the program's version from."""
    told = folder / "METADATA"
    told.write_text(f"Metadata-Version: 2.1\nName: bagalau\nVersion: {version}\n", "utf-8")
    return [(f"bagalau-{version}.dist-info/METADATA", str(told), "DATA")]


def write_sources(file: Path, *lists: Iterable[Entry]) -> None:
    """Write down each file that goes in: packaging/sbom.py finds out whose they are."""
    files = sorted({entry[1] for entries in lists for entry in entries if entry[1]})
    file.write_text(json.dumps({"python": platform.python_version(), "files": files}), "utf-8")


def needed(entries: Iterable[Entry]) -> list[Entry]:
    """Extension modules and the plugins named above, with the libraries that these load, and no others."""
    by_file = {}
    for entry in entries:
        by_file.setdefault(Path(entry[0]).name.lower(), entry)
    roots = [entry for entry in entries if _is_root(entry)]
    kept: dict[str, Entry] = {}
    waiting = list(roots)
    while waiting:
        entry = waiting.pop()
        if entry[0] in kept or _left_out(entry):
            continue
        kept[entry[0]] = entry
        waiting += [by_file[name.lower()] for name in _imports_of(entry[1]) if name.lower() in by_file]
    return sorted(kept.values())


def _is_root(entry: Entry) -> bool:
    name = entry[0].replace("\\", "/")
    if "plugins/" in name:
        return bool(PLUGINS.search(name))
    if entry[2] == "EXTENSION":
        return True
    return bool(re.search(r"(^|/)(lib)?(python3|vcruntime140|msvcp140|pdfium)", name, re.IGNORECASE))


def _left_out(entry: Entry) -> bool:
    file = Path(entry[0]).name
    if sys.platform == "win32":
        return bool(OPTIONAL_ON_WINDOWS.fullmatch(file))
    return bool(OF_THE_SYSTEM.match(file))


def _imports_of(file: str) -> set[str]:
    """Names of the libraries a file loads."""
    from PyInstaller.depend import bindepend

    return {Path(name).name for name, _path in bindepend.get_imports(file)}
